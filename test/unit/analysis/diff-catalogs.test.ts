import { describe, expect, it } from "vitest";
import { diffCatalogs } from "../../../src/analysis/catalog/diff-catalogs.ts";
import { extendCatalog } from "../../../src/analysis/catalog/extend-catalog.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import type { Condition } from "../../../src/condition/types.ts";
import { type Catalog, createEngine } from "../../../src/index.ts";
import {
  always,
  makeCatalog,
  makeLine,
  makeParameter,
  makeQuestion,
  makeRate,
  makeRule,
  makeService,
} from "../../support/catalog.ts";

const undated = { from: null, until: null } as const;
const later = { version: "1.1.0" } as const;
const most: Condition = {
  op: "atMost",
  left: { op: "fact", path: "session.consumers" },
  right: { op: "param", id: "most" },
};
const limited = (values: Catalog["parameters"][number]["values"], changes: Partial<Catalog> = {}) =>
  makeCatalog({
    parameters: [{ id: "most", title: "Most consumers", values }],
    services: [makeService({ rules: [makeRule({ requires: most })] })],
    ...changes,
  });
const changesOf = (before: Catalog, after: Catalog) => diffCatalogs(before, after).changes;

describe("what changed between two catalogs", () => {
  it("is nothing where they say the same, whatever the order of keys", () => {
    const turned = Object.fromEntries(Object.entries(missouri).reverse());
    expect(diffCatalogs(missouri, turned)).toEqual({
      before: { id: "missouri", version: missouri.version },
      after: { id: "missouri", version: missouri.version },
      changes: [],
      clauses: [],
      decisions: [],
    });
  });

  it("is a rate on exactly the days on which it is another", () => {
    const before = makeCatalog({
      services: [makeService({ lines: [makeLine({ rates: [makeRate({ from: "2013-01-01" })] })] })],
    });
    const rates = [
      makeRate({ from: "2013-01-01", until: "2013-06-30" }),
      makeRate({ from: "2013-07-01", until: "2013-12-31", rate: "10.25" }),
      makeRate({ from: "2014-01-01", until: "2014-12-31" }),
    ];
    const after = makeCatalog({ ...later, services: [makeService({ lines: [makeLine({ rates })] })] });
    const about = { part: "rates", id: "visit/V100", path: "services[0].lines[0].rates", clauses: ["C-1"], rules: [] };
    expect(changesOf(before, after)).toEqual([
      {
        ...about,
        change: "changed",
        from: "2013-07-01",
        until: "2013-12-31",
        fields: [{ field: "rate", before: "10.00", after: "10.25" }],
      },
      {
        ...about,
        change: "removed",
        from: "2015-01-01",
        until: null,
        fields: [
          { field: "rate", before: "10.00", after: null },
          { field: "clauses", before: ["C-1"], after: null },
        ],
      },
    ]);
    expect(changesOf(after, before).map(({ change, from, until }) => [change, from, until])).toEqual([
      ["changed", "2013-07-01", "2013-12-31"],
      ["added", "2015-01-01", null],
    ]);
  });

  describe("is a rate on its own days alone", () => {
    type Period = readonly [from: string | null, until: string | null, rate?: string];
    const rated = (...rates: readonly Period[]) =>
      makeCatalog({
        services: [
          makeService({
            lines: [makeLine({ rates: rates.map(([from, until, rate = "10.00"]) => makeRate({ from, until, rate })) })],
          }),
        ],
      });
    it.each<readonly [string, Catalog, Catalog, readonly unknown[]]>([
      [
        "to the last day of the calendar",
        rated(["2010-01-01", "9999-12-31"]),
        rated(["2010-01-01", "9999-12-31", "11.00"]),
        [["changed", "2010-01-01", "9999-12-31"]],
      ],
      [
        "from the first day of the calendar",
        rated(["0001-01-01", "2013-12-31"]),
        rated([null, "2014-06-30"]),
        [["added", "2014-01-01", "2014-06-30"]],
      ],
      [
        "before and after a day that has it already",
        rated(["2015-12-31", "2015-12-31"]),
        rated([null, "2020-06-15"]),
        [
          ["added", null, "2015-12-30"],
          ["added", "2016-01-01", "2020-06-15"],
        ],
      ],
      [
        "without bounds in place of to the last day",
        rated(["2010-01-01", "9999-12-31"]),
        rated(["2010-01-01", null, "11.00"]),
        [["changed", "2010-01-01", null]],
      ],
    ])("%s", (_name, before, after, changes) => {
      expect(changesOf(before, after).map(({ change, from, until }) => [change, from, until])).toEqual(changes);
    });
  });

  it("is a parameter on its days, with the rules that use it and their clauses", () => {
    const clauses = [
      ...makeCatalog().clauses,
      { id: "C-2", document: "document", locator: "line 2", summary: "Fewer.", enforcedBy: "definition" as const },
    ];
    const before = limited([{ ...always, value: 30, clauses: [] }], { clauses });
    const after = limited(
      [
        { from: null, until: "2014-06-30", value: 30, clauses: [] },
        { from: "2014-07-01", until: null, value: 20, clauses: ["C-2"] },
      ],
      { ...later, clauses },
    );
    const diff = diffCatalogs(before, after);
    expect(diff.changes).toEqual([
      {
        part: "parameters",
        change: "changed",
        id: "most",
        path: "parameters[0].values",
        from: "2014-07-01",
        until: null,
        fields: [
          { field: "value", before: 30, after: 20 },
          { field: "clauses", before: [], after: ["C-2"] },
        ],
        clauses: ["C-2", "C-1"],
        rules: ["visit/rule"],
      },
    ]);
    expect(diff.clauses).toEqual([
      { clause: "C-1", changes: [0] },
      { clause: "C-2", changes: [0] },
    ]);
  });

  it("is the clauses that print a rate, where the rate stays the same", () => {
    const clauses = [
      ...makeCatalog().clauses,
      { id: "C-2", document: "document", locator: "line 2", summary: "As before.", enforcedBy: "pricing" as const },
    ];
    const printed = (...cited: string[]) =>
      makeCatalog({
        clauses,
        services: [makeService({ lines: [makeLine({ rates: [makeRate({ clauses: cited })] })] })],
      });
    expect(changesOf(printed("C-1"), printed("C-2"))).toEqual([
      {
        part: "rates",
        change: "changed",
        id: "visit/V100",
        path: "services[0].lines[0].rates",
        ...undated,
        fields: [{ field: "clauses", before: ["C-1"], after: ["C-2"] }],
        clauses: ["C-1", "C-2"],
        rules: [],
      },
    ]);
  });

  it("is told by clause in the order of days", () => {
    const before = limited([{ ...always, value: 30, clauses: ["C-1"] }]);
    const after = limited(
      [
        { from: null, until: "2014-06-30", value: 30, clauses: ["C-1"] },
        { from: "2014-07-01", until: null, value: 20, clauses: ["C-1"] },
      ],
      {
        services: [
          makeService({
            rules: [makeRule({ requires: most })],
            lines: [
              makeLine({
                rates: [makeRate({ until: "2013-12-31" }), makeRate({ from: "2014-01-01", rate: "9.00" })],
              }),
            ],
          }),
        ],
      },
    );
    const { changes, clauses } = diffCatalogs(before, after);
    expect(changes.map(({ part }) => part)).toEqual(["parameters", "rates"]);
    expect(clauses).toEqual([{ clause: "C-1", changes: [1, 0] }]);
  });

  it.each<readonly [string, Catalog, Catalog, unknown]>([
    [
      "a title",
      makeCatalog(),
      makeCatalog({ title: "Another" }),
      {
        part: "catalog",
        change: "changed",
        id: "tiny",
        path: "",
        fields: [{ field: "title", before: "A tiny catalog", after: "Another" }],
        clauses: [],
        rules: [],
      },
    ],
    [
      "a notice that is added",
      makeCatalog({ notices: [] }),
      makeCatalog(),
      { part: "notices", change: "added", id: "made-up", path: "notices[0]", fields: [], clauses: [], rules: [] },
    ],
    [
      "a clause that says something else",
      makeCatalog(),
      makeCatalog({ clauses: makeCatalog().clauses.map((clause) => ({ ...clause, locator: "line 7" })) }),
      {
        part: "clauses",
        change: "changed",
        id: "C-1",
        path: "clauses[0]",
        fields: [{ field: "locator", before: "line 1", after: "line 7" }],
        clauses: ["C-1"],
        rules: [],
      },
    ],
    [
      "a recommended reading",
      makeCatalog({ questions: [makeQuestion("q", "a", "b")], recommendedReadings: { q: "a" } }),
      makeCatalog({ questions: [makeQuestion("q", "a", "b")], recommendedReadings: { q: "b" } }),
      {
        part: "recommended-readings",
        change: "changed",
        id: "q",
        path: "recommendedReadings",
        fields: [{ field: "reading", before: "a", after: "b" }],
        clauses: [],
        rules: [],
      },
    ],
    [
      "a code that is removed",
      makeCatalog({ lists: { ...makeCatalog().lists, activities: [{ code: "walk", title: "A walk" }] } }),
      makeCatalog(),
      {
        part: "lists",
        change: "removed",
        id: "activities/walk",
        path: "lists.activities[0]",
        fields: [],
        clauses: [],
        rules: [],
      },
    ],
    [
      "a statement that is added",
      makeCatalog(),
      makeCatalog({ statements: [{ id: "well", subject: "record", text: "All went well." }] }),
      {
        part: "statements",
        change: "added",
        id: "record/well",
        path: "statements[0]",
        fields: [],
        clauses: [],
        rules: [],
      },
    ],
    [
      "a parameter that is removed",
      makeCatalog({ parameters: [makeParameter("most", 30)] }),
      makeCatalog(),
      {
        part: "parameters",
        change: "removed",
        id: "most",
        path: "parameters[0]",
        fields: [],
        clauses: ["C-1"],
        rules: [],
      },
    ],
    [
      "a service that is added",
      makeCatalog(),
      makeCatalog({
        services: [makeService(), makeService({ id: "second", lines: [makeLine({ code: "V200" })] })],
      }),
      {
        part: "services",
        change: "added",
        id: "second",
        path: "services[1]",
        fields: [],
        clauses: ["C-1"],
        rules: [],
      },
    ],
    [
      "a line that is removed",
      makeCatalog({ services: [makeService({ lines: [makeLine({ code: "V200" }), makeLine()] })] }),
      makeCatalog(),
      {
        part: "lines",
        change: "removed",
        id: "visit/V200",
        path: "services[0].lines[0]",
        fields: [],
        clauses: ["C-1"],
        rules: [],
      },
    ],
    [
      "how a quantity is found",
      makeCatalog(),
      makeCatalog({ services: [makeService({ pricing: { ...makeService().pricing, quantity: 2 } })] }),
      {
        part: "pricing",
        change: "changed",
        id: "visit",
        path: "services[0].pricing",
        fields: [{ field: "quantity", before: 1, after: 2 }],
        clauses: ["C-1"],
        rules: [],
      },
    ],
    [
      "a rule that asks something else, wherever it stands",
      makeCatalog({ services: [makeService({ rules: [makeRule({ id: "first" }), makeRule()] })] }),
      makeCatalog({ services: [makeService({ rules: [makeRule({ requires: false }), makeRule({ id: "first" })] })] }),
      {
        part: "rules",
        change: "changed",
        id: "visit/rule",
        path: "services[0].rules[0]",
        fields: [{ field: "requires", before: true, after: false }],
        clauses: ["C-1"],
        rules: ["visit/rule"],
      },
    ],
  ])("is %s", (_name, before, after, change) => {
    expect(changesOf(before, after)).toEqual([{ ...undated, ...(change as object) }]);
  });

  it("is a qualification and a question, with the rules that draw on them", () => {
    const asked = (requires: Condition, means: string) =>
      makeCatalog({
        questions: [
          {
            ...makeQuestion("q", "a"),
            readings: [
              { id: "a", means },
              { id: "b", means: "As b." },
            ],
          },
        ],
        qualifications: [{ id: "able", title: "Able", clauses: [], requires }],
        services: [
          makeService({
            rules: [
              makeRule({
                requires: { op: "question", id: "q", readings: { a: true, b: { op: "qualification", id: "able" } } },
              }),
            ],
          }),
        ],
      });
    const found = changesOf(asked(true, "As a."), asked(false, "As A."));
    expect(found.map(({ part, id, rules, clauses }) => [part, id, rules, clauses])).toEqual([
      ["questions", "q", ["visit/rule"], ["C-1"]],
      ["qualifications", "able", ["visit/rule"], ["C-1"]],
    ]);
  });
});

describe("what becomes of records", () => {
  const before = limited([{ ...always, value: 30, clauses: ["C-1"] }]);
  const after = extendCatalog(before, {
    id: "tiny",
    version: "1.1.0",
    values: [{ parameter: "most", from: "2014-07-01", until: null, value: 20, clauses: ["C-1"] }],
    rates: [{ code: "V100", from: "2014-07-01", until: null, rate: "9.37", clauses: ["C-1"] }],
  });
  const record = (date: string, consumers: number) => ({ service: "V100", date, session: { consumers } });

  it("is told where the outcome, the total or the findings change", () => {
    const records = [
      record("2014-06-30", 25),
      record("2014-07-01", 25),
      record("2014-07-01", 10),
      record("2014-07-01", 40),
      { ...record("2014-07-01", 10), units: 100 },
      "no record",
    ];
    expect(diffCatalogs(before, after, records).decisions).toEqual([
      {
        record: 1,
        before: { outcome: "billable", total: "10.00", rules: [] },
        after: { outcome: "not-billable", total: null, rules: ["rule"] },
        difference: "-10.00",
      },
      {
        record: 2,
        before: { outcome: "billable", total: "10.00", rules: [] },
        after: { outcome: "billable", total: "9.37", rules: [] },
        difference: "-0.63",
      },
      {
        record: 4,
        before: { outcome: "billable", total: "1000.00", rules: [] },
        after: { outcome: "billable", total: "937.00", rules: [] },
        difference: "-63.00",
      },
    ]);
    expect(diffCatalogs(after, before, records).decisions.map(({ difference }) => difference)).toEqual([
      "10.00",
      "0.63",
      "63.00",
    ]);
  });

  it("is exact for amounts that no binary fraction holds", () => {
    const dear = limited([{ ...always, value: 30, clauses: ["C-1"] }], {
      services: [makeService({ lines: [makeLine({ rates: [makeRate({ rate: "900000000000.10" })] })] })],
    });
    const dearer = {
      ...dear,
      services: [makeService({ lines: [makeLine({ rates: [makeRate({ rate: "900000000000.31" })] })] })],
    };
    const records = [{ service: "V100", units: 999_999 }];
    expect(diffCatalogs(dear, dearer, records).decisions[0]?.difference).toBe("209999.79");
  });

  it("is no amount between two currencies", () => {
    const other = { ...before, currency: "EUR" };
    const records = [record("2014-06-30", 25)];
    expect(diffCatalogs(before, other, records).decisions).toEqual([]);
    const dearer = {
      ...other,
      services: [makeService({ lines: [makeLine({ rates: [makeRate({ rate: "11.00" })] })] })],
    };
    expect(diffCatalogs(before, dearer, records).decisions[0]?.difference).toBeNull();
  });

  it("is found with readings that one catalog alone may know, and with profiles", () => {
    const asked = makeCatalog({
      questions: [makeQuestion("q", "a", "b")],
      services: [
        makeService({
          rules: [
            makeRule({
              requires: {
                op: "question",
                id: "q",
                readings: {
                  a: true,
                  b: { op: "equals", left: { op: "fact", path: "practitioner.inRecovery" }, right: true },
                },
              },
            }),
          ],
        }),
      ],
    });
    const records = [{ service: "V100", practitioner: "coach-1" }];
    const profiles = { practitioner: { "coach-1": { inRecovery: false } } };
    expect(diffCatalogs(makeCatalog(), asked, records, { profiles, readings: { q: "b" } }).decisions).toEqual([
      {
        record: 0,
        before: { outcome: "billable", total: "10.00", rules: [] },
        after: { outcome: "not-billable", total: null, rules: ["rule"] },
        difference: "-10.00",
      },
    ]);
    expect(() => diffCatalogs(makeCatalog(), asked, [], { readings: { r: "b" } })).toThrow(TypeError);
    const none = () => diffCatalogs(makeCatalog(), asked, [], { readings: null as never });
    expect(none).toThrow(new TypeError('readings: readings by question, or "strictest"'));
  });
});

it("refuses records that are no list, and takes no options for none", () => {
  const catalog = makeCatalog();
  expect(() => diffCatalogs(catalog, catalog, {} as never)).toThrow(new TypeError("records: a list"));
  expect(diffCatalogs(catalog, catalog, [], null as never).changes).toEqual([]);
});

describe("the Missouri catalog with other rates", () => {
  it("bills every example the difference of the rates, times its units", () => {
    const codes = missouri.services.map(({ example }) => example.service as string);
    const engine = createEngine(missouri, { readings: missouri.recommendedReadings });
    const cents = (money: string) => BigInt(money.replace(".", ""));
    const rates = codes.map((code) => {
      const rate = engine.rate(code, { on: "2013-05-14" }) ?? engine.rate(code, { on: "2009-09-01" });
      const more = cents(rate?.rate ?? "0.00") + 100n;
      return {
        code,
        ...always,
        rate: `${more / 100n}.${`${more % 100n}`.padStart(2, "0")}`,
        clauses: rate?.clauses ?? [],
      };
    });
    const raised = extendCatalog(missouri, { id: "missouri", version: "9.0.0", rates });
    const records = missouri.services.map(({ example }) => example);
    const diff = diffCatalogs(missouri, raised, records, { readings: missouri.recommendedReadings });
    expect(diff.changes.map(({ part, change }) => `${part} ${change}`)).toEqual(codes.map(() => "rates changed"));
    expect(diff.decisions.map(({ difference }) => difference)).toEqual(
      records.map((record) => {
        const quantity = engine.evaluate(record).price?.lines[0]?.quantity ?? "";
        const [whole = "0", part = ""] = quantity.split(".");
        return `${whole}.${part.padEnd(2, "0")}`;
      }),
    );
  });
});
