import { describe, expect, it } from "vitest";
import type { CatalogPatch } from "../../../src/analysis/catalog/catalog-patch.ts";
import { extendCatalog } from "../../../src/analysis/catalog/extend-catalog.ts";
import { CatalogError, type CatalogProblem } from "../../../src/catalog/error.ts";
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

const next = { id: "tiny", version: "1.1.0" } as const;
const cited = ["C-1"] as const;
const ratesOf = (catalog: Catalog) =>
  catalog.services[0]?.lines[0]?.rates.map(({ from, until, rate }) => [from, until, rate]);

const withRates = (...rates: (readonly [from: string | null, until: string | null, rate: string])[]) =>
  makeCatalog({
    services: [
      makeService({
        lines: [makeLine({ rates: rates.map(([from, until, rate]) => makeRate({ from, until, rate })) })],
      }),
    ],
  });

/** What is wrong, as the error that is thrown tells it. */
function problemsOf(base: unknown, patch: CatalogPatch): readonly CatalogProblem[] {
  try {
    extendCatalog(base, patch);
  } catch (error) {
    if (error instanceof CatalogError) return error.problems;
    throw error;
  }
  return [];
}

describe("a rate for a period", () => {
  const two = withRates([null, "2013-06-30", "10.00"], ["2013-07-01", null, "11.00"]);
  it.each<readonly [string, Catalog, readonly [string | null, string | null], readonly unknown[]]>([
    [
      "from a day on ends the one before it",
      makeCatalog(),
      ["2014-07-01", null],
      [
        [null, "2014-06-30", "10.00"],
        ["2014-07-01", null, "12.00"],
      ],
    ],
    [
      "in the middle leaves the rest on both sides",
      makeCatalog(),
      ["2014-02-28", "2014-03-01"],
      [
        [null, "2014-02-27", "10.00"],
        ["2014-02-28", "2014-03-01", "12.00"],
        ["2014-03-02", null, "10.00"],
      ],
    ],
    ["for ever takes the place of all", two, [null, null], [[null, null, "12.00"]]],
    [
      "over a change of rates shortens both",
      two,
      ["2013-06-01", "2013-07-31"],
      [
        [null, "2013-05-31", "10.00"],
        ["2013-06-01", "2013-07-31", "12.00"],
        ["2013-08-01", null, "11.00"],
      ],
    ],
    [
      "of exactly one period takes its place",
      two,
      ["2013-07-01", null],
      [
        [null, "2013-06-30", "10.00"],
        ["2013-07-01", null, "12.00"],
      ],
    ],
    [
      "after a last day follows it",
      withRates([null, "2013-12-31", "10.00"]),
      ["2014-01-01", null],
      [
        [null, "2013-12-31", "10.00"],
        ["2014-01-01", null, "12.00"],
      ],
    ],
    [
      "that ends on a leap day",
      makeCatalog(),
      [null, "2012-02-29"],
      [
        [null, "2012-02-29", "12.00"],
        ["2012-03-01", null, "10.00"],
      ],
    ],
    [
      "to the last day of the calendar leaves nothing after it",
      makeCatalog(),
      ["2014-07-01", "9999-12-31"],
      [
        [null, "2014-06-30", "10.00"],
        ["2014-07-01", "9999-12-31", "12.00"],
      ],
    ],
    [
      "from the first day of the calendar leaves nothing before it",
      makeCatalog(),
      ["0001-01-01", "2014-06-30"],
      [
        ["0001-01-01", "2014-06-30", "12.00"],
        ["2014-07-01", null, "10.00"],
      ],
    ],
  ])("%s", (_name, base, [from, until], rates) => {
    const patch = { ...next, rates: [{ code: "V100", from, until, rate: "12.00", clauses: cited }] };
    expect(ratesOf(extendCatalog(base, patch))).toEqual(rates);
  });
  it("may leave no gap", () => {
    const base = withRates([null, "2013-12-31", "10.00"]);
    const patch = {
      ...next,
      rates: [{ code: "V100", from: "2014-02-01", until: null, rate: "12.00", clauses: cited }],
    };
    expect(problemsOf(base, patch)).toEqual([
      {
        path: "services[0].lines[0].rates[1]",
        message: "there is a gap: nothing holds between 2013-12-31 and 2014-02-01",
      },
    ]);
  });
});

describe("a last day", () => {
  it("ends every code, or the codes that it names", () => {
    const base = makeCatalog({
      services: [makeService({ lines: [makeLine(), makeLine({ code: "V200" })] })],
    });
    const untilOf = (patch: CatalogPatch) =>
      extendCatalog(base, patch).services[0]?.lines.map(({ rates }) => rates.at(-1)?.until);
    expect(untilOf({ ...next, ends: [{ until: "2014-09-30" }] })).toEqual(["2014-09-30", "2014-09-30"]);
    expect(untilOf({ ...next, ends: [{ codes: ["V200"], until: "2014-09-30" }] })).toEqual([null, "2014-09-30"]);
  });
  it("goes after new rates, and takes away what the base has later", () => {
    const base = withRates([null, "2014-12-31", "10.00"], ["2015-01-01", null, "11.00"]);
    const rates = [{ code: "V100", from: "2014-01-01", until: null, rate: "12.00", clauses: cited }];
    expect(ratesOf(extendCatalog(base, { ...next, rates, ends: [{ until: "2014-06-30" }] }))).toEqual([
      [null, "2013-12-31", "10.00"],
      ["2014-01-01", "2014-06-30", "12.00"],
    ]);
    expect(ratesOf(extendCatalog(base, { ...next, ends: [{ until: "2014-06-30" }] }))).toEqual([
      [null, "2014-06-30", "10.00"],
    ]);
  });
  it("before which there is no rate is refused", () => {
    const base = withRates(["2013-01-01", null, "10.00"]);
    const problem = { path: "patch.ends[0].until", message: "the code V100 has no rate yet on this day" };
    expect(problemsOf(base, { ...next, ends: [{ until: "2012-12-31" }] })).toEqual([problem]);
    const later = [{ code: "V100", from: "2014-01-01", until: null, rate: "12.00", clauses: cited }];
    expect(
      problemsOf(base, { ...next, rates: later, ends: [{ codes: ["V100"], until: "2012-12-31" }] }),
    ).toContainEqual(problem);
  });
  it("may be the first day of its rate, or one on which the patch gives it one", () => {
    const base = withRates(["2013-01-01", null, "10.00"]);
    expect(ratesOf(extendCatalog(base, { ...next, ends: [{ until: "2013-01-01" }] }))).toEqual([
      ["2013-01-01", "2013-01-01", "10.00"],
    ]);
    const rates = [{ code: "V100", from: "2012-01-01", until: "2012-12-31", rate: "9.00", clauses: cited }];
    expect(ratesOf(extendCatalog(base, { ...next, rates, ends: [{ until: "2012-06-30" }] }))).toEqual([
      ["2012-01-01", "2012-06-30", "9.00"],
    ]);
  });
});

describe("a limit", () => {
  const most: Condition = {
    op: "atMost",
    left: { op: "fact", path: "session.consumers" },
    right: { op: "param", id: "most" },
  };
  const base = makeCatalog({
    parameters: [makeParameter("most", 30)],
    services: [makeService({ rules: [makeRule({ requires: most })] })],
  });
  it("has another value from a day on", () => {
    const values = [{ parameter: "most", from: "2014-07-01", until: null, value: 20, clauses: cited }];
    const extended = extendCatalog(base, { ...next, values });
    expect(extended.parameters[0]?.values).toEqual([
      { from: null, until: "2014-06-30", value: 30, clauses: cited },
      { from: "2014-07-01", until: null, value: 20, clauses: cited },
    ]);
    const engine = createEngine(extended);
    const outcomes = ["2014-06-30", "2014-07-01"].map(
      (date) => engine.evaluate({ service: "V100", date, session: { consumers: 25 } }).outcome,
    );
    expect(outcomes).toEqual(["billable", "not-billable"]);
  });
  it("of one's own is a rule beside those of the service", () => {
    const local = makeRule({ id: "local-most", requires: { ...most, right: { op: "param", id: "local-most" } } });
    const extended = extendCatalog(base, {
      ...next,
      parameters: [makeParameter("local-most", 12)],
      rules: [{ service: "visit", rules: [local] }],
    });
    expect(extended.services[0]?.rules.map(({ id }) => id)).toEqual(["rule", "local-most"]);
    const decision = createEngine(extended).evaluate({ service: "V100", session: { consumers: 13 } });
    expect(decision.findings.map(({ rule }) => rule)).toEqual(["local-most"]);
  });
});

describe("what is added", () => {
  it("stands after what was there, and all else is as it was", () => {
    const base = makeCatalog();
    const copy = structuredClone(base);
    const added = {
      notices: [{ id: "local", text: "Something of our own is in this catalog." }],
      documents: [{ id: "memo", title: "Memo", issuer: "Us", dated: null }],
      clauses: [{ id: "M-1", document: "memo", locator: "line 1", summary: "We ask more.", enforcedBy: "rule" }],
      questions: [makeQuestion("left-open", "a", "b")],
      statements: [{ id: "all-well", subject: "record", text: "All went well." }],
      parameters: [makeParameter("most", 30)],
      qualifications: [{ id: "able", title: "Able", clauses: ["M-1"], requires: true }],
      services: [makeService({ id: "second", lines: [makeLine({ code: "V200" })], example: { service: "V200" } })],
    } as const satisfies Partial<CatalogPatch>;
    const extended = extendCatalog(base, {
      ...next,
      title: "A larger catalog",
      ...added,
      lists: { fundings: [{ code: "COUNTY", title: "County" }], activities: [{ code: "walk", title: "A walk" }] },
      recommendedReadings: { "left-open": "a" },
    });
    expect(base).toEqual(copy);
    expect(extended).toEqual({
      ...base,
      ...next,
      title: "A larger catalog",
      notices: [...base.notices, ...added.notices],
      documents: [...base.documents, ...added.documents],
      clauses: [...base.clauses, ...added.clauses],
      questions: added.questions,
      recommendedReadings: { "left-open": "a" },
      lists: {
        fundings: [
          { code: "STATE", title: "State funds" },
          { code: "COUNTY", title: "County" },
        ],
        activities: [{ code: "walk", title: "A walk" }],
      },
      statements: added.statements,
      parameters: added.parameters,
      qualifications: added.qualifications,
      services: [...base.services, ...added.services],
    });
    expect([extended, extended.services, extended.services[1]?.lines[0]?.rates[0]].every(Object.isFrozen)).toBe(true);
  });
  it("may be nothing but a new name", () => {
    expect(extendCatalog(missouri, { id: "missouri", version: "9.0.0" })).toEqual({ ...missouri, version: "9.0.0" });
  });
});

describe("a patch that is wrong is refused", () => {
  const rate = { ...always, rate: "12.00", clauses: cited };
  it.each<readonly [string, CatalogPatch, CatalogProblem]>([
    [
      "with the id and the version of the base",
      { id: "tiny", version: "1.0.0" },
      { path: "patch.version", message: "a catalog that says something else needs another version, or another id" },
    ],
    [
      "with a rate of no code",
      { ...next, rates: [{ ...rate, code: "V9" }] },
      { path: "patch.rates[0].code", message: "the catalog has no such printed code" },
    ],
    [
      "with a value of no parameter",
      { ...next, values: [{ ...always, parameter: "most", value: 1, clauses: [] }] },
      { path: "patch.values[0].parameter", message: "the catalog has no such parameter" },
    ],
    [
      "with a rate that begins after the last day of its code",
      {
        ...next,
        rates: [{ ...rate, code: "V100", from: "2014-07-01" }],
        ends: [
          { codes: ["V200"], until: "2013-12-31" },
          { codes: ["V100"], until: "2014-06-30" },
        ],
      },
      {
        path: "patch.rates[0].from",
        message: "the patch ends the code on 2014-06-30, before this rate begins",
      },
    ],
    [
      "with a rate that ends before it begins",
      { ...next, rates: [{ ...rate, code: "V100", from: "2014-07-01", until: "2014-06-30" }] },
      { path: "patch.rates[0]", message: "the period ends on 2014-06-30, before it begins" },
    ],
    [
      "with a value that ends before it begins",
      { ...next, values: [{ parameter: "limit", value: 1, from: "2014-07-01", until: "2014-06-30", clauses: cited }] },
      { path: "patch.values[0]", message: "the period ends on 2014-06-30, before it begins" },
    ],
    [
      "with rules of no service",
      { ...next, rules: [{ service: "other", rules: [] }] },
      { path: "patch.rules[0].service", message: "the catalog has no such service" },
    ],
    [
      "with the last day of no code",
      { ...next, ends: [{ codes: ["V100", "V9"], until: "2014-09-30" }] },
      { path: "patch.ends[0].codes[1]", message: "the catalog has no such printed code" },
    ],
    [
      "with a key that patches do not have",
      { ...next, ...{ colour: "red" } },
      { path: "patch.colour", message: "the format has no such key" },
    ],
    [
      "with an id that stands there already",
      { ...next, notices: [{ id: "made-up", text: "Again." }] },
      { path: "patch.notices[0].id", message: "the notice made-up stands twice" },
    ],
    [
      "with a clause that is not there",
      { ...next, rates: [{ ...rate, code: "V100", clauses: ["C-9"] }] },
      { path: "services[0].lines[0].rates[0].clauses[0]", message: "there is no clause C-9" },
    ],
    [
      "with no version",
      { ...next, version: "next" },
      {
        path: "patch.version",
        message: "a version of three numbers, such as 1.0.0, is needed here",
      },
    ],
    [
      "with a day that is none",
      { ...next, rates: [{ ...rate, code: "V100", from: "2014-02-30" }] },
      { path: "patch.rates[0].from", message: "a day of the calendar is needed here" },
    ],
    [
      "with rates that are no list",
      { ...next, rates: rate } as unknown as CatalogPatch,
      { path: "patch.rates", message: "a list is needed here" },
    ],
    ["that is none", null as unknown as CatalogPatch, { path: "patch", message: "an object is needed here" }],
    [
      "with a code that stands there already",
      { ...next, lists: { fundings: [{ code: "STATE", title: "Again" }] } },
      { path: "patch.lists.fundings[0].code", message: "the code STATE stands twice" },
    ],
    [
      "with a second added rule of a service that says something wrong",
      {
        ...next,
        rules: [
          { service: "visit", rules: [makeRule({ id: "one" })] },
          { service: "visit", rules: [makeRule({ id: "two" }), makeRule({ id: "three", clauses: ["C-9"] })] },
        ],
      },
      { path: "patch.rules[1].rules[1].clauses[0]", message: "there is no clause C-9" },
    ],
    [
      "with a recommended reading of no question",
      { ...next, recommendedReadings: { q: "a" } },
      { path: "patch.recommendedReadings.q", message: "there is no question q" },
    ],
    [
      "with a recommended reading that its question does not have",
      { ...next, questions: [makeQuestion("q", "a", "b")], recommendedReadings: { q: "c" } },
      { path: "patch.recommendedReadings.q", message: "the question has no reading c" },
    ],
    [
      "with a service that says something wrong",
      { ...next, services: [makeService({ id: "other", lines: [makeLine({ code: "V9", clauses: ["C-9"] })] })] },
      { path: "patch.services[0].lines[0].clauses[0]", message: "there is no clause C-9" },
    ],
  ])("%s", (_name, patch, problem) => {
    expect(problemsOf(makeCatalog(), patch)).toContainEqual(problem);
  });
  it("all at once", () => {
    const patch = { id: "tiny", version: "1.0.0", rules: [{ service: "other", rules: [] }], ends: [] };
    expect(problemsOf(makeCatalog(), patch).map(({ path }) => path)).toEqual([
      "patch.version",
      "patch.rules[0].service",
    ]);
  });
});
