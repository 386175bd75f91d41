import { describe, expect, it } from "vitest";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { createEngine } from "../../../src/index.ts";
import { makeCatalog, makeLine, makeRate, makeService } from "../../support/catalog.ts";
import { examples, without } from "../../support/records.ts";

const plain = createEngine(missouri);
const recommended = createEngine(missouri, { readings: missouri.recommendedReadings });

const printed =
  "one of H2017HO, H2017P, H2017HOHQ, H2017S, ATRCC, ATRDIC, ATRRC, ATRC, ATRCI, ATRSC, ATRG, ATRTM, ATRTP, ATRRH";

const bounded = makeCatalog({
  lists: {
    fundings: [
      { code: "STATE", title: "State" },
      { code: "CITY", title: "City" },
    ],
  },
  clauses: ["C-1", "C-2", "C-3"].map((id) => ({
    id,
    document: "document",
    locator: "line 1",
    summary: "It is asked.",
    enforcedBy: "rule",
  })),
  services: [
    makeService({
      lines: [
        makeLine({
          hcpcs: { code: "H0001", modifiers: ["HO"] },
          rates: [
            makeRate({ from: "2010-01-01", until: "2010-12-31", rate: "10.00", clauses: ["C-2"] }),
            makeRate({ from: "2011-01-01", until: "2011-12-31", rate: "11.00", providerPay: "9.00", clauses: ["C-3"] }),
          ],
        }),
        makeLine({ code: "V200", funding: "CITY" }),
      ],
    }),
    makeService({
      id: "stay",
      title: "Stay",
      lines: [makeLine({ code: "V300", rates: [makeRate({ from: "2012-01-01" })] })],
    }),
  ],
});

const dated = createEngine(bounded);

describe("bounded rates", () => {
  it.each([
    ["2010-01-01", "10.00"],
    ["2010-12-31", "10.00"],
    ["2011-01-01", "11.00"],
    ["2011-12-31", "11.00"],
  ])("hold on %s", (date, total) => {
    const { outcome, price } = dated.evaluate({ service: "V100", date });
    expect([outcome, price?.total]).toEqual(["billable", total]);
  });
  it.each(["2009-12-31", "2012-01-01", "0001-01-01", "9999-12-31"])("do not hold on %s", (date) => {
    expect(dated.evaluate({ service: "V100", date })).toEqual({
      format: "clausewise-decision/1",
      outcome: "not-billable",
      service: "V100",
      date,
      catalog: dated.catalog,
      notices: bounded.notices,
      assumed: [],
      findings: [
        expect.objectContaining({
          rule: "code-in-force",
          verdict: "violated",
          paths: ["date"],
          clauses: ["C-1", "C-2", "C-3"],
          denial: { carc: "181", rarc: ["N65"] },
        }),
      ],
      price: null,
      estimate: null,
    });
  });
  it("of the Missouri catalog, bounded, hold on their days only", () => {
    const bound = { from: "2012-01-01", until: "2013-05-13" };
    const engine = createEngine({
      ...missouri,
      services: missouri.services.map((service) => ({
        ...service,
        lines: service.lines.map((line) => ({ ...line, rates: line.rates.map((rate) => ({ ...rate, ...bound })) })),
      })),
    });
    for (const [, example] of examples) {
      const decision = engine.evaluate({ ...example, date: "2013-05-14" });
      expect([decision.outcome, decision.findings.map(({ rule }) => rule)]).toEqual([
        "not-billable",
        ["code-in-force"],
      ]);
      expect(engine.evaluate({ ...example, date: "2013-05-13" }).findings.map(({ rule }) => rule)).not.toContain(
        "code-in-force",
      );
    }
  });
});

describe("a date that is missing", () => {
  it("leaves a price only to a code that has never had another rate", () => {
    expect(dated.evaluate({ service: "V200" }).price?.total).toBe("10.00");
    expect(dated.evaluate({ service: "V200", date: null })).toMatchObject({ outcome: "billable", date: null });
    for (const service of ["V100", "V300"]) {
      const { outcome, findings, price, estimate } = dated.evaluate({ service });
      expect({
        outcome,
        price,
        estimate,
        findings: findings.map(({ rule, verdict, paths }) => [rule, verdict, paths]),
      }).toEqual({
        outcome: "incomplete",
        price: null,
        estimate: null,
        findings: [["price", "missing", ["date"]]],
      });
    }
  });
  it("is for a rule of the Missouri catalog to judge", () => {
    for (const [, example] of examples) {
      const decision = recommended.evaluate(without(example, "date"));
      expect(["incomplete", "not-billable"]).toContain(decision.outcome);
    }
  });
});

describe("codes and funding", () => {
  it.each([["CITY"], ["other"]])("do not fit: V100 and %s", (funding) => {
    const { outcome, findings, price, estimate } = dated.evaluate({ service: "V100", funding, date: "2010-06-01" });
    expect({ outcome, price, total: estimate?.totals[0]?.total }).toEqual({
      outcome: "not-billable",
      price: null,
      total: "10.00",
    });
    expect(findings).toEqual([
      expect.objectContaining({
        rule: "funding",
        verdict: "violated",
        paths: ["funding"],
        expected: "STATE",
        clauses: ["C-1"],
      }),
    ]);
  });
  it("fit where no funding is told", () => {
    for (const funding of [undefined, null, "STATE"]) {
      expect(dated.evaluate({ service: "V100", funding, date: "2010-06-01" }).outcome).toBe("billable");
    }
  });
  it.each([
    ["an unknown code", "X100", "not-billable", "service-code", printed],
    ["a code in small letters", "atrc", "not-billable", "service-code", printed],
    ["a look-alike letter", "ATR\u0421", "not-billable", "service-code", printed],
    [
      "other modifiers",
      { code: "H2017", modifiers: ["HX"] },
      "not-billable",
      "service-modifiers",
      "one of H2017HO, H2017HOHQ",
    ],
    [
      "modifiers beside a printed code",
      { code: "ATRC", modifiers: ["HQ"] },
      "not-billable",
      "service-modifiers",
      "ATRC",
    ],
    ["no modifiers", "H2017", "incomplete", "ambiguous-code", "one of H2017HO, H2017HOHQ"],
    ["one of two modifiers", { code: "H2017", modifiers: ["HQ"] }, "incomplete", "ambiguous-code", "H2017HOHQ"],
  ] as const)("are refused: %s", (_name, service, outcome, rule, expected) => {
    const decision = plain.evaluate({ service, date: "2011-03-15", units: 4 });
    expect({
      ...decision,
      findings: decision.findings.map((finding) => [finding.rule, finding.expected, finding.actual]),
    }).toEqual({
      format: "clausewise-decision/1",
      outcome,
      service: null,
      date: "2011-03-15",
      catalog: plain.catalog,
      notices: missouri.notices,
      assumed: [],
      findings: [[rule, expected, null]],
      price: null,
      estimate: null,
    });
  });
  it("may be written with modifiers in any order", () => {
    const example = examples.find(([id]) => id === "group-professional-psr")?.[1];
    const printed = recommended.evaluate(example);
    expect(printed).toMatchObject({ outcome: "billable", service: "H2017HOHQ" });
    for (const modifiers of [
      ["HO", "HQ"],
      ["HQ", "HO"],
    ]) {
      expect(recommended.evaluate({ ...example, service: { code: "H2017", modifiers } })).toEqual(printed);
    }
  });
});

describe("services", () => {
  const visit = {
    id: "visit",
    title: "Visit",
    program: "Program",
    unit: "visit",
    codes: [
      { code: "V100", funding: "STATE" },
      { code: "V200", funding: "CITY" },
    ],
  };
  const stay = { ...visit, id: "stay", title: "Stay", codes: [{ code: "V300", funding: "STATE" }] };

  it("are those with a rate on a day, or all", () => {
    expect([dated.services(), dated.services({})]).toEqual([
      [visit, stay],
      [visit, stay],
    ]);
    // From that day V100 has no rate any more.
    const codes = [{ code: "V200", funding: "CITY" }];
    expect(dated.services({ on: "2012-01-01" })).toEqual([{ ...visit, codes }, stay]);
    expect(dated.services({ on: "2011-12-31" })).toEqual([visit]);
    expect(
      createEngine(makeCatalog({ services: [...bounded.services].slice(1) })).services({ on: "2011-12-31" }),
    ).toEqual([]);
  });
  it.each(["2012-02-30", "", "today", "2012-1-1"])("are none on %j", (on) => {
    expect(dated.services({ on })).toEqual([]);
  });
  it("are none on what is no text", () => {
    expect(dated.services({ on: null } as unknown as { on: string })).toEqual([]);
    expect(dated.rate("V100", {} as { on: string })).toBeNull();
    expect(dated.rate(...(["V100"] as unknown as Parameters<typeof dated.rate>))).toBeNull();
    expect(dated.rate(...(["V100", null] as unknown as Parameters<typeof dated.rate>))).toBeNull();
    expect(dated.services(null as never)).toEqual(dated.services());
  });
  it.each([
    null,
    undefined,
    7,
    {},
    { code: 7 },
    { code: "H2017", modifiers: "HO" },
    { code: "H2017", modifiers: null },
  ])("have no rate of what is no code: %j", (code) =>
    expect(recommended.rate(code as never, { on: "2011-03-15" })).toBeNull(),
  );
  it("are frozen", () => {
    const [first] = dated.services();
    expect([Object.isFrozen(first), Object.isFrozen(first?.codes), Object.isFrozen(first?.codes[0])]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe("rate", () => {
  const answer = {
    service: "visit",
    funding: "STATE",
    code: "V100",
    hcpcs: { code: "H0001", modifiers: ["HO"] },
    unit: "visit",
    rate: "11.00",
    providerPay: "9.00",
    from: "2011-01-01",
    until: "2011-12-31",
    clauses: ["C-3"],
  };
  it("is that of the day", () => {
    expect(dated.rate("V100", { on: "2011-06-01" })).toEqual(answer);
    expect(dated.rate({ code: "H0001", modifiers: ["HO"] }, { on: "2011-12-31", funding: "STATE" })).toEqual(answer);
    expect(dated.rate("V100", { on: "2010-12-31" })).toEqual({
      ...answer,
      rate: "10.00",
      providerPay: null,
      from: "2010-01-01",
      until: "2010-12-31",
      clauses: ["C-2"],
    });
    expect(dated.rate("V200", { on: "0001-01-01" })).toMatchObject({ hcpcs: null, from: null, until: null });
  });
  it.each([
    ["an unknown code", "V999", { on: "2011-06-01" }],
    ["an ambiguous one", "H0001", { on: "2011-06-01" }],
    ["another funding", "V100", { on: "2011-06-01", funding: "CITY" }],
    ["a day before", "V100", { on: "2009-12-31" }],
    ["a day after", "V100", { on: "2012-01-01" }],
    ["no day", "V200", { on: "2011-02-29" }],
  ] as const)("is none of %s", (_name, code, options) => {
    expect(dated.rate(code, options)).toBeNull();
  });
});

describe("questions", () => {
  it("are those of the catalog, with what is pinned", () => {
    const engine = createEngine(missouri, { readings: { "partial-unit": "nearest" } });
    expect(engine.questions()).toEqual(
      missouri.questions.map((question) => ({
        ...question,
        pinned: question.id === "partial-unit" ? "nearest" : null,
      })),
    );
    expect(
      createEngine(missouri, { readings: "strictest" })
        .questions()
        .every(({ pinned }) => pinned === null),
    ).toBe(true);
    const [first] = engine.questions();
    expect([Object.isFrozen(first), Object.isFrozen(first?.readings)]).toEqual([true, true]);
  });
});
