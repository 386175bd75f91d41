import { describe, expect, it } from "vitest";
import { CatalogError, type CatalogProblem } from "../../../src/catalog/error.ts";
import { loadCatalog } from "../../../src/catalog/load.ts";
import { type Catalog, ruleCategories } from "../../../src/catalog/types.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { createEngine } from "../../../src/index.ts";
import { always, makeCatalog, makeLine, makeQuestion, makeRate, makeRule, makeService } from "../../support/catalog.ts";

/** What is wrong with a catalog, as the error that is thrown tells it. */
function problemsOf(source: unknown): readonly CatalogProblem[] {
  try {
    loadCatalog(source);
  } catch (error) {
    if (error instanceof CatalogError) return error.problems;
    throw error;
  }
  return [];
}

const amount = "an amount as text without a sign, such as 10.00, is needed here";
const unknownKey = "the format has no such key";
const operators =
  "all, any, not, when, equals, atLeast, atMost, moreThan, lessThan, oneOf, multipleOf, present, inForce, some, every, " +
  "qualification, question";
const noFact = "no fact of a record says how to round";
const noRounding = "a part of a cent is rounded down, half-even, half-up";
const notPlain = "this is not plain JSON of a bounded size";
const withRate = (changes: object) =>
  makeCatalog({ services: [makeService({ lines: [makeLine({ rates: [{ ...makeRate(), ...changes }] })] })] });
const withRule = (changes: object) =>
  makeCatalog({ services: [makeService({ rules: [{ ...makeRule(), ...changes }] })] });
const withPricing = (changes: object) =>
  makeCatalog({ services: [makeService({ pricing: { ...makeService().pricing, ...changes } })] });
const without = (key: keyof Catalog) =>
  Object.fromEntries(Object.entries(makeCatalog()).filter(([name]) => name !== key));

/** A qualification of what its rule, if there is one, asks it of. */
const withInsured = (of?: string) =>
  makeCatalog({
    qualifications: [
      {
        id: "insured",
        title: "Insured",
        clauses: [],
        requires: { op: "inForce", of: { op: "item", path: "insurance" } },
      },
    ],
    services: [
      makeService({
        rules: [
          makeRule({
            requires: of === undefined || { op: "qualification", id: "insured", of: { op: "fact", path: of } },
          }),
        ],
      }),
    ],
  });

describe("a catalog that is right", () => {
  it.each([
    ["the tiny one", makeCatalog()],
    ["Missouri", missouri],
    ["one through JSON", JSON.parse(JSON.stringify(missouri))],
    ["one with a qualification of a vehicle", withInsured("vehicle")],
  ])("is loaded whole: %s", (_name, source) => {
    expect(loadCatalog(source)).toEqual(source);
  });
});

describe("a fault of the format", () => {
  it.each<readonly [string, unknown, string, string]>([
    ["no catalog", null, "", "an object is needed here"],
    ["nothing", undefined, "", "an object is needed here"],
    ["a text", "catalog", "", "an object is needed here: JSON text is parsed first"],
    ["a long text", "[".repeat(20_001), "", "an object is needed here: JSON text is parsed first"],
    ["a list", [], "", "an object is needed here"],
    ["a part that is left out", without("notices"), "notices", "a list is missing here"],
    ["an unknown key", { ...makeCatalog(), colour: "red" }, "colour", unknownKey],
    ["an unknown key inside", withRule({ colour: "red" }), "services[0].rules[0].colour", unknownKey],
    [
      "a version that is none",
      { ...makeCatalog(), version: "1.0" },
      "version",
      "a version of three numbers, such as 1.0.0, is needed here",
    ],
    [
      "a currency that is none",
      { ...makeCatalog(), currency: "usd" },
      "currency",
      "a currency of three capital letters is needed here",
    ],
    [
      "an id with a space",
      makeCatalog({ notices: [{ id: "a b", text: "N." }] }),
      "notices[0].id",
      "an id of words joined by hyphens is needed here",
    ],
    [
      "a statement with a slash, which no path may have",
      makeCatalog({ statements: [{ id: "smoke/free", subject: "site", text: "No smoke." }] }),
      "statements[0].id",
      "an id without slashes is needed here",
    ],
    ["an unknown list", { ...makeCatalog(), lists: { colours: [] } }, "lists.colours", unknownKey],
    [
      "a code with a space",
      makeCatalog({ lists: { fundings: [{ code: "S T", title: "S" }] } }),
      "lists.fundings[0].code",
      "a code of letters, digits and hyphens is needed here",
    ],
    [
      "one reading",
      makeCatalog({ questions: [makeQuestion("q", "a")] }),
      "questions[0].readings",
      "a list whose length is at least 2 is needed here",
    ],
    ["a number for a rate", withRate({ rate: 10 }), "services[0].lines[0].rates[0].rate", amount],
    ["a rate with a sign", withRate({ rate: "-1.00" }), "services[0].lines[0].rates[0].rate", amount],
    ["a rate in another notation", withRate({ rate: "1e2" }), "services[0].lines[0].rates[0].rate", amount],
    ["a rate of thirteen digits", withRate({ rate: "1000000000000" }), "services[0].lines[0].rates[0].rate", amount],
    [
      "no rates",
      makeCatalog({ services: [makeService({ lines: [makeLine({ rates: [] })] })] }),
      "services[0].lines[0].rates",
      "a list whose length is at least 1 is needed here",
    ],
    [
      "no lines",
      makeCatalog({ services: [makeService({ lines: [] })] }),
      "services[0].lines",
      "a list whose length is at least 1 is needed here",
    ],
    [
      "no real day",
      withRate({ from: "2011-02-29" }),
      "services[0].lines[0].rates[0].from",
      "a day of the calendar is needed here",
    ],
    [
      "an end that is left out",
      withRate({ until: undefined }),
      "services[0].lines[0].rates[0].until",
      "a day, YYYY-MM-DD, or null for no bound is missing here",
    ],
    [
      "a category that is none",
      withRule({ category: "colour" }),
      "services[0].rules[0].category",
      `one of ${ruleCategories.join(", ")} is needed here`,
    ],
    [
      "a rule without clauses",
      withRule({ clauses: [] }),
      "services[0].rules[0].clauses",
      "a list whose length is at least 1 is needed here",
    ],
    [
      "a code with a hyphen",
      makeCatalog({ services: [makeService({ lines: [makeLine({ code: "V-1" })] })] }),
      "services[0].lines[0].code",
      "a code of 1 to 20 letters and digits is needed here",
    ],
    [
      "an HCPCS code of four",
      makeCatalog({ services: [makeService({ lines: [makeLine({ hcpcs: { code: "H201", modifiers: [] } })] })] }),
      "services[0].lines[0].hcpcs.code",
      "a code of five capital letters and digits is needed here",
    ],
    [
      "a modifier of three",
      makeCatalog({ services: [makeService({ lines: [makeLine({ hcpcs: { code: "H2017", modifiers: ["HOX"] } })] })] }),
      "services[0].lines[0].hcpcs.modifiers[0]",
      "a modifier of two capital letters and digits is needed here",
    ],
    [
      "a decimal that is no text",
      makeCatalog({ parameters: [{ id: "p", title: "P", values: [{ ...always, value: 0.5, clauses: [] }] }] }),
      "parameters[0].values[0].value",
      "a text or a whole number (a decimal is a text) or true or false or a list is needed here",
    ],
    [
      "a condition that is none",
      withRule({ requires: { op: "perhaps" } }),
      "services[0].rules[0].requires.op",
      `one of ${operators} is needed here`,
    ],
    [
      "a condition that is a text",
      withRule({ requires: "always" }),
      "services[0].rules[0].requires",
      "an object or true or false is needed here",
    ],
    [
      "a condition with an unknown key",
      withRule({ requires: { op: "not", of: true, why: 1 } }),
      "services[0].rules[0].requires.why",
      unknownKey,
    ],
    [
      "an empty all",
      withRule({ requires: { op: "all", of: [] } }),
      "services[0].rules[0].requires.of",
      "a list whose length is at least 1 is needed here",
    ],
    [
      "a place whose path has a space, deep in a condition",
      withRule({ requires: { op: "all", of: [true, { op: "present", of: { op: "fact", path: "a b" } }] } }),
      "services[0].rules[0].requires.of[1].of.path",
      "a path of names joined by points is needed here",
    ],
    [
      "a part of a condition that is left out",
      withRule({ requires: { op: "all", of: [{ op: "not" }] } }),
      "services[0].rules[0].requires.of[0].of",
      "an object or true or false is missing here",
    ],
    [
      "a decimal in a comparison that is no text",
      withRule({ requires: { op: "atMost", left: { op: "fact", path: "units" }, right: 0.5 } }),
      "services[0].rules[0].requires.right",
      "an object or a text or a whole number (a decimal is a text) or true or false is needed here",
    ],
    [
      "more modifiers than a claim has",
      makeCatalog({
        services: [
          makeService({ lines: [makeLine({ hcpcs: { code: "H2017", modifiers: ["A1", "A2", "A3", "A4", "A5"] } })] }),
        ],
      }),
      "services[0].lines[0].hcpcs.modifiers",
      "a list whose length is at most 4 is needed here",
    ],
    ["an empty title", { ...makeCatalog(), title: "" }, "title", "a text whose length is at least 1 is needed here"],
    [
      "a key that is no id",
      makeCatalog({ recommendedReadings: { "a b": "c" } }),
      "recommendedReadings.a b",
      "for a key, an id of words joined by hyphens is needed here",
    ],
    [
      "a quantity that is none",
      withPricing({ quantity: { op: "divide" } }),
      "services[0].pricing.quantity.op",
      expect.stringMatching(/^one of fact, item, param, .+ is needed here$/),
    ],
    [
      "a division by nothing",
      withPricing({ quantity: { op: "quotient", of: 1, by: 0 } }),
      "services[0].pricing.quantity.by",
      "a number that is at least 1 is needed here",
    ],
  ])("alone is one problem: %s", (_name, source, path, message) => {
    expect(problemsOf(source)).toEqual([{ path, message }]);
  });
  it.each<readonly [string, () => unknown, string]>([
    ["a function", () => ({ ...makeCatalog(), title: () => "title" }), "title"],
    [
      "a getter",
      () => Object.defineProperty({ ...makeCatalog() }, "title", { get: () => "title", enumerable: true }),
      "",
    ],
    ["a number that is not finite", () => withPricing({ quantity: Number.NaN }), "services[0].pricing.quantity"],
    ["a class", () => ({ ...makeCatalog(), lists: new Map() }), "lists"],
    [
      "a condition inside itself",
      () => {
        const condition: Record<string, unknown> = { op: "not" };
        condition["of"] = condition;
        return withRule({ requires: condition });
      },
      "services[0].rules[0].requires.of",
    ],
  ])("%s is no plain JSON", (_name, make, path) => {
    const [problem, ...others] = problemsOf(make());
    expect({ message: problem?.message, others }).toEqual({ message: notPlain, others: [] });
    expect(problem?.path.startsWith(path)).toBe(true);
  });
});

describe("a fault of a price or condition", () => {
  it.each<readonly [string, Catalog, CatalogProblem]>([
    [
      "a rule",
      withRule({ requires: { op: "equals", left: { op: "fact", path: "shoes" }, right: 1 } }),
      { path: "services[0].rules[0].requires.left", message: "the record has no such place" },
    ],
    [
      "a qualification",
      makeCatalog({
        qualifications: [
          { id: "q", title: "Q", clauses: [], requires: { op: "present", of: { op: "item", path: "shoes" } } },
        ],
      }),
      { path: "qualifications[0].requires.of", message: "the record has no such place" },
    ],
    [
      "a qualification of a vehicle that nothing asks",
      withInsured(),
      { path: "qualifications[0].requires.of", message: "the record has no such place" },
    ],
    [
      "a qualification of a vehicle that is asked of a site",
      withInsured("site"),
      { path: "qualifications[0].requires.of", message: "the record has no such place" },
    ],
    [
      "a quantity",
      withPricing({ quantity: true }),
      { path: "services[0].pricing.quantity", message: "this is not a number: whole, or a decimal as text" },
    ],
    [
      "persons",
      withPricing({ persons: "two" }),
      { path: "services[0].pricing.persons", message: "this is not a number: whole, or a decimal as text" },
    ],
    [
      "a rounding",
      withPricing({ rounding: 2 }),
      { path: "services[0].pricing.rounding", message: "this is not a text" },
    ],
    [
      "a rounding that there is not",
      withPricing({ rounding: "sideways" }),
      { path: "services[0].pricing.rounding", message: noRounding },
    ],
    [
      "a rounding that there is not in some period of a parameter",
      {
        ...withPricing({ rounding: { op: "param", id: "rounding" } }),
        parameters: [
          {
            id: "rounding",
            title: "Rounding",
            values: [
              { from: null, until: "2013-12-31", value: "down", clauses: [] },
              { from: "2014-01-01", until: null, value: "up", clauses: [] },
            ],
          },
        ],
      },
      { path: "services[0].pricing.rounding", message: noRounding },
    ],
    [
      "a rounding that a record tells, where it is on file",
      withPricing({ rounding: { op: "firstOf", of: [{ op: "fact", path: "key" }, "up", "sideways"] } }),
      { path: "services[0].pricing.rounding", message: noFact },
    ],
    [
      "a rounding that a record tells",
      withPricing({ rounding: { op: "fact", path: "delivery" } }),
      { path: "services[0].pricing.rounding", message: noFact },
    ],
    [
      "a rounding that a record tells under one reading",
      {
        ...withPricing({
          rounding: { op: "question", id: "which", readings: { a: "down", b: { op: "fact", path: "delivery" } } },
        }),
        questions: [makeQuestion("which", "a", "b")],
      },
      { path: "services[0].pricing.rounding", message: noFact },
    ],
    [
      "the rounding of each person",
      withPricing({ roundEachPerson: "yes" }),
      { path: "services[0].pricing.roundEachPerson", message: "this is not a flag: true or false" },
    ],
  ])("alone is one problem: %s", (_name, catalog, problem) => {
    expect(problemsOf(catalog)).toEqual([problem]);
  });
});

describe("several faults", () => {
  it("of the format are told at once", () => {
    const source = { ...makeCatalog(), version: "one", currency: "dollars", colour: "red" };
    expect(new Set(problemsOf(source).map(({ path }) => path))).toEqual(new Set(["version", "currency", "colour"]));
  });
  it("of references, periods and conditions are told at once, in one error", () => {
    const source = makeCatalog({
      recommendedReadings: { lost: "reading" },
      services: [
        makeService({
          lines: [
            makeLine({
              funding: "CITY",
              rates: [makeRate({ until: "2011-12-31" }), makeRate({ from: "2012-02-01" })],
            }),
          ],
          rules: [makeRule({ requires: { op: "qualification", id: "tall" } })],
        }),
      ],
    });
    const problems = [
      { path: "recommendedReadings.lost", message: "there is no question lost" },
      { path: "services[0].lines[0].funding", message: "the list of fundings has no such code" },
      {
        path: "services[0].lines[0].rates[1]",
        message: "there is a gap: nothing holds between 2011-12-31 and 2012-02-01",
      },
      { path: "services[0].rules[0].requires", message: "there is no qualification tall" },
    ];
    expect(problemsOf(source)).toEqual(problems);
    const thrown = new CatalogError(problems);
    expect([thrown.name, thrown.message.split("\n").length, thrown.message.split("\n")[0]]).toEqual([
      "CatalogError",
      4,
      "recommendedReadings.lost: there is no question lost",
    ]);
    expect(() => createEngine(source)).toThrow(thrown);
  });
  it("of the whole are told of the catalog", () => {
    expect(new CatalogError([{ path: "", message: notPlain }]).message).toBe(`catalog: ${notPlain}`);
  });
});

describe("the copy", () => {
  it("is frozen through and through", () => {
    const open: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
    };
    visit(loadCatalog(missouri), "catalog");
    expect(open).toEqual([]);
  });
  it("leaves the original as it was", () => {
    const source = structuredClone(missouri);
    loadCatalog(source);
    expect(source).toEqual(missouri);
    expect(Object.isFrozen(source) || Object.isFrozen(source.services[0]?.rules[0])).toBe(false);
  });
  it("does not change with the original", () => {
    const source = structuredClone(missouri);
    const engine = createEngine(source, { readings: missouri.recommendedReadings });
    const records = missouri.services.map((service) => service.example);
    const before = records.map((record) => engine.evaluate(record));
    expect(before.map((decision) => decision.outcome)).toEqual(records.map(() => "billable"));

    const scratch = source as unknown as Record<string, unknown[]>;
    for (const service of scratch["services"] as { lines: { rates: { rate: string }[] }[]; rules: unknown[] }[]) {
      for (const { rates } of service.lines) for (const rate of rates) rate.rate = "0.01";
      service.rules.length = 0;
    }
    for (const part of ["questions", "parameters", "qualifications", "statements", "notices", "services"]) {
      const list = scratch[part];
      if (list !== undefined) list.length = 0;
    }
    expect(records.map((record) => engine.evaluate(record))).toEqual(before);
    expect([engine.services().length, engine.questions().length]).toEqual([
      missouri.services.length,
      missouri.questions.length,
    ]);
  });
});
