import { describe, expect, it } from "vitest";
import type { BillingLine, Catalog, Question, Rule } from "../../../src/catalog/types.ts";
import type { Condition, Ref } from "../../../src/condition/types.ts";
import { builtInRules } from "../../../src/decision/built-in.ts";
import { createEngine, type Decision, type EngineOptions, type Finding, type Verdict } from "../../../src/index.ts";
import { makeCatalog, makeLine, makeQuestion, makeRate, makeRule, makeService } from "../../support/catalog.ts";

const fact = (path: string): Ref => ({ op: "fact", path });
const consumers = fact("session.consumers");
const atLeast = (right: number): Condition => ({ op: "atLeast", left: consumers, right });
const inRecovery: Condition = { op: "equals", left: fact("practitioner.inRecovery"), right: true };
const ask = (a: Condition, b: Condition): Condition => ({ op: "question", id: "which", readings: { a, b } });

interface Asked {
  readonly requires?: readonly Condition[];
  readonly rules?: readonly Rule[];
  readonly lines?: readonly BillingLine[];
  readonly questions?: readonly Question[];
  readonly catalog?: Partial<Catalog>;
  readonly options?: EngineOptions;
  readonly record?: object;
}

/** Decides a record of the tiny catalog by rules that are made of conditions: rule-0, rule-1 and so on. */
function decide({ requires = [], rules, lines, catalog, options = {}, record = {} }: Asked): Decision {
  const made = rules ?? requires.map((condition, index) => makeRule({ id: `rule-${index}`, requires: condition }));
  const service = makeService({ rules: made, ...(lines && { lines }) });
  const questions = [makeQuestion("which", "a", "b")];
  return createEngine(makeCatalog({ questions, services: [service], ...catalog }), options).evaluate({
    service: "V100",
    ...record,
  });
}

const told = ({ outcome, findings, price, estimate, assumed }: Decision) => ({
  outcome,
  findings: findings.map(({ rule, verdict }) => `${rule} ${verdict}`),
  assumed,
  price: price?.total ?? null,
  estimate: estimate?.totals.map(({ total }) => total) ?? null,
});

/** A finding of one of the engine's own rules, with details. */
function builtIn(id: keyof typeof builtInRules, verdict: Verdict, details: Partial<Finding> = {}): Finding {
  const plain = {
    rule: id,
    verdict,
    force: "shall",
    paths: [],
    expected: null,
    actual: null,
    clauses: [],
    questions: [],
  };
  return { ...plain, ...builtInRules[id], ...details } as Finding;
}

const sections =
  "service, key, funding, date, start, end, units, delivery, session, activities, topics, consumer, practitioner, supervisor, agency, site, vehicle, coaching, group, trip, pass, attendance, stay, documentation, attestations";
const categories =
  "code, eligibility, staff-qualification, training, agency, delivery, group-size, activity, site-standard, vehicle, attendance, documentation, record-keeping, quantity, price";

describe("a decision", () => {
  const engine = createEngine(makeCatalog());
  const whole = {
    format: "clausewise-decision/1",
    catalog: engine.catalog,
    notices: makeCatalog().notices,
    assumed: [],
  };
  const line = { funding: "STATE", code: "V100", modifiers: [], quantity: "1", unit: "visit", rate: "10.00" };

  it("that is billable says what to bill", () => {
    expect(createEngine(makeCatalog()).evaluate({ service: "V100", date: "2011-03-15", key: "A-1" })).toEqual({
      ...whole,
      outcome: "billable",
      service: "V100",
      date: "2011-03-15",
      findings: [],
      price: { currency: "USD", lines: [{ ...line, amount: "10.00" }], total: "10.00" },
      estimate: { exact: true, totals: [{ readings: {}, total: "10.00" }] },
      key: "A-1",
    });
  });
  it.each<readonly [string, unknown, readonly string[]]>([
    ["null", null, [""]],
    ["a list", [], [""]],
    ["a record without a service", { date: "2011-03-15" }, ["service"]],
    [
      "a day that is none",
      { service: "V100", date: "2011-02-29", session: { consumers: -1 } },
      ["date", "session.consumers"],
    ],
  ])("on %s is that it is no record", (_name, value, paths) => {
    expect(createEngine(makeCatalog()).evaluate(value)).toEqual({
      ...whole,
      outcome: "invalid",
      service: null,
      date: null,
      findings: [expect.objectContaining({ rule: "record-format", verdict: "violated", force: "shall", paths })],
      price: null,
      estimate: null,
    });
  });
  it("is frozen, with its findings and all that is in them", () => {
    const decision = decide({
      requires: [atLeast(2)],
      options: { assumed: ["training"] },
      record: { session: { consumers: 1 } },
    });
    const [finding] = decision.findings;
    const parts = [decision, decision.findings, decision.assumed, finding, finding?.paths, finding?.clauses];
    expect([...parts, finding?.questions].map(Object.isFrozen)).toEqual(Array.from({ length: 7 }, () => true));
  });
});

describe("the outcome", () => {
  const [violated, missing, open]: Condition[] = [false, atLeast(2), ask(true, false)];
  it.each<readonly [string, readonly (Condition | undefined)[], string | null]>([
    ["billable", [true], "10.00"],
    ["needs-review", [open], null],
    ["incomplete", [missing], null],
    ["incomplete", [open, missing], null],
    ["not-billable", [violated], null],
    ["not-billable", [open, missing, violated], null],
    ["not-billable", [violated, missing, open], null],
  ])("%s: %j", (outcome, requires, price) => {
    const decision = decide({ requires: requires.flatMap((each) => each ?? []) });
    expect(told(decision)).toMatchObject({ outcome, price, estimate: ["10.00"] });
  });
  it("lists every rule that is not satisfied, in the order of the rules", () => {
    expect(told(decide({ requires: [atLeast(2), true, false, ask(true, false), inRecovery] }))).toEqual({
      outcome: "not-billable",
      findings: ["rule-0 missing", "rule-2 violated", "rule-3 open", "rule-4 missing"],
      assumed: [],
      price: null,
      estimate: ["10.00"],
    });
  });
  it.each([false, atLeast(2), ask(true, false)])("does not change by a rule that should hold: %j", (requires) => {
    const decision = decide({ rules: [makeRule({ force: "should", requires })] });
    expect([decision.outcome, decision.price?.total, decision.findings.map(({ force }) => force)]).toEqual([
      "billable",
      "10.00",
      ["should"],
    ]);
  });
});

describe("rules of assumed categories", () => {
  const rules = [
    makeRule({ id: "trained", category: "training", requires: atLeast(2) }),
    makeRule({ id: "sized", category: "group-size", requires: atLeast(2) }),
  ];
  it("are taken as met where they are missing, and listed", () => {
    const options = { assumed: ["training"] } as const;
    expect(told(decide({ rules, options }))).toMatchObject({ findings: ["sized missing"], assumed: ["trained"] });
    expect(told(decide({ rules: rules.slice(0, 1), options }))).toMatchObject({
      outcome: "billable",
      assumed: ["trained"],
    });
    expect(told(decide({ rules, options, record: { session: { consumers: 1 } } }))).toMatchObject({
      findings: ["trained violated", "sized violated"],
      assumed: [],
    });
    // To assume what is not told does not take away that a reading violates the rule.
    for (const requires of [ask(true, false), ask(atLeast(2), false)]) {
      expect(told(decide({ rules: [makeRule({ category: "training", requires })], options }))).toMatchObject({
        findings: ["rule open"],
        assumed: [],
      });
    }
  });
  it("are taken as met under the readings under which they are missing", () => {
    const requires: Condition = { op: "question", id: "which", readings: { a: true, b: false, c: atLeast(2) } };
    const { findings } = decide({
      rules: [makeRule({ category: "training", requires })],
      catalog: { questions: [makeQuestion("which", "a", "b", "c")] },
      options: { assumed: ["training"] },
    });
    expect(findings.map(({ verdict, questions }) => [verdict, questions])).toEqual([
      ["open", [{ id: "which", readings: { a: "satisfied", b: "violated", c: "satisfied" } }]],
    ]);
  });
});

describe("a rule that its first pass does not settle", () => {
  it("is open where only one reading has a value on file", () => {
    // Of a training whose hours are none on file there is no number to count, and under the other reading there is one.
    const hours = { op: "question", id: "which", readings: { a: { op: "item", path: "hours" }, b: 5 } } as const;
    const count = { op: "count", over: fact("practitioner.trainings"), distinct: hours } as const;
    const record = { practitioner: { trainings: [{ topic: "other", hours: null }] } };
    expect(told(decide({ requires: [{ op: "atLeast", left: count, right: 1 }], record }))).toMatchObject({
      outcome: "needs-review",
      findings: ["rule-0 open"],
    });
  });
  it("is satisfied where it is so in every world, and nothing is assumed", () => {
    const requires: Condition = { op: "any", of: [ask(true, false), ask(false, true)] };
    expect(told(decide({ requires: [requires] }))).toMatchObject({ outcome: "billable", findings: [], assumed: [] });
  });
});

describe("read strictly, a rule", () => {
  it.each<readonly [string | undefined, Condition]>([
    ["violated", ask(true, false)],
    ["violated", ask(false, true)],
    ["violated", ask(false, atLeast(2))],
    ["violated", ask(atLeast(2), false)],
    ["missing", ask(atLeast(2), true)],
    ["missing", atLeast(2)],
    ["violated", false],
    [undefined, ask(true, true)],
    [undefined, true],
  ])("is %s: %j", (verdict, requires) => {
    const { findings } = told(decide({ requires: [requires], options: { readings: "strictest" } }));
    expect(findings).toEqual(verdict === undefined ? [] : [`rule-0 ${verdict}`]);
  });
});

describe("the code", () => {
  const twoLines = [
    makeLine({ hcpcs: { code: "H0001", modifiers: ["HO"] } }),
    makeLine({ code: "V200", hcpcs: { code: "H0001", modifiers: ["HQ"] } }),
  ];
  const refused = { outcome: "not-billable", service: null, price: null, estimate: null, assumed: [] };
  it("that the catalog does not have is refused", () => {
    expect(decide({ record: { service: "V999" } })).toMatchObject({
      ...refused,
      findings: [builtIn("service-code", "violated", { paths: ["service"], expected: "V100" })],
    });
  });
  it.each([
    [64, /^one of V1, V2, .*, V64$/],
    [65, undefined],
  ])("that is none of %d is told which there are, where they can be read", (count, told) => {
    const lines = Array.from({ length: count }, (_, index) => makeLine({ code: `V${index + 1}` }));
    const catalog = makeCatalog({
      services: lines.map((line, index) => makeService({ id: `service-${index}`, lines: [line] })),
    });
    const [finding] = createEngine(catalog).evaluate({ service: "X" }).findings;
    expect(finding?.expected).toEqual(told ? expect.stringMatching(told) : null);
  });
  it("with other modifiers is refused", () => {
    expect(decide({ lines: twoLines, record: { service: { code: "H0001", modifiers: ["HX"] } } })).toMatchObject({
      ...refused,
      findings: [
        builtIn("service-modifiers", "violated", {
          paths: ["service"],
          expected: "one of V100, V200",
          clauses: ["C-1"],
        }),
      ],
    });
  });
  it("that comes to two lines is asked for", () => {
    expect(decide({ lines: twoLines, record: { service: "H0001", date: "2011-03-15" } })).toMatchObject({
      ...refused,
      outcome: "incomplete",
      date: "2011-03-15",
      findings: [
        builtIn("ambiguous-code", "missing", {
          paths: ["service"],
          expected: "one of V100, V200",
          clauses: ["C-1"],
        }),
      ],
    });
  });
});

describe("a code without the modifiers of the only line that has it", () => {
  it("is asked for by that line's code", () => {
    const lines = [makeLine({ code: "V200", hcpcs: { code: "H0001", modifiers: ["HQ"] } })];
    const { outcome, findings } = decide({ lines, record: { service: { code: "H0001" } } });
    expect([outcome, findings.map(({ rule, expected }) => [rule, expected])]).toEqual([
      "incomplete",
      [["ambiguous-code", "V200"]],
    ]);
  });
});

describe("the funding", () => {
  const lists = {
    fundings: [
      { code: "STATE", title: "State funds" },
      { code: "CITY", title: "City funds" },
    ],
  };
  const decideWith = (funding: unknown) => decide({ catalog: { lists }, requires: [false], record: { funding } });
  it("of another code is told before the rules", () => {
    const details = { paths: ["funding"], expected: "STATE", actual: "CITY", clauses: ["C-1"] };
    const decision = decideWith("CITY");
    expect(decision.findings[0]).toEqual(builtIn("funding", "violated", details));
    expect(told(decision).findings).toEqual(["funding violated", "rule-0 violated"]);
  });
  describe("of a code and modifiers that each of two programs has", () => {
    const hcpcs = { code: "H0001", modifiers: ["HO"] };
    const lines = [makeLine({ hcpcs }), makeLine({ code: "V200", funding: "CITY", hcpcs })];
    const decideBy = (funding: unknown) =>
      decide({ catalog: { lists }, lines, record: { service: hcpcs, funding, date: "2011-03-15" } });
    const details = { paths: ["funding"], expected: "one of STATE, CITY", clauses: ["C-1"] };
    it.each([[undefined], [null]])("is asked for: %s", (funding) => {
      const decision = decideBy(funding);
      expect(decision.outcome).toBe("incomplete");
      expect(decision.findings).toEqual([builtIn("funding", "missing", { ...details, remedy: "Enter funding." })]);
    });
    it("is refused where it is neither", () => {
      const decision = decideBy("other");
      expect(decision.outcome).toBe("not-billable");
      expect(decision.findings).toEqual([builtIn("funding", "violated", { ...details, actual: "other" })]);
    });
    it("decides between their lines", () => {
      expect(["STATE", "CITY"].map((funding) => decideBy(funding).service)).toEqual(["V100", "V200"]);
    });
  });
  it("may be left out, or none on file", () => {
    for (const funding of ["STATE", null, undefined])
      expect(told(decideWith(funding)).findings).toEqual(["rule-0 violated"]);
  });
});

describe("the rate", () => {
  const clauses = ["C-1", "C-2", "C-3"].map((id) => ({
    id,
    document: "document",
    locator: "line 1",
    summary: "It is asked.",
    enforcedBy: "rule" as const,
  }));
  const early = makeRate({ from: "2010-01-01", until: "2010-12-31", clauses: ["C-2"] });
  const late = makeRate({ from: "2011-01-01", until: "2011-12-31", rate: "11.00", clauses: ["C-3"] });
  const decideBy = (
    rates: BillingLine["rates"],
    date: string | null | undefined,
    requires: readonly Condition[] = [],
  ) =>
    decide({
      requires,
      lines: [makeLine({ rates })],
      catalog: { clauses },
      record: { key: "A-1", ...(date !== undefined && { date }) },
    });

  it.each([
    ["2010-01-01", "10.00"],
    ["2010-12-31", "10.00"],
    ["2011-01-01", "11.00"],
    ["2011-12-31", "11.00"],
  ])("of %s is %s", (date, price) => {
    expect(told(decideBy([early, late], date))).toMatchObject({ outcome: "billable", price });
  });
  it.each(["2009-12-31", "2012-01-01"])("of %s is none, and nothing else is asked", (date) => {
    const decision = decideBy([early, late], date, [false]);
    const expected = "not before 2010-01-01 and not after 2011-12-31";
    const details = { paths: ["date"], expected, actual: date, clauses: ["C-1", "C-2", "C-3"] };
    expect(decision).toMatchObject({ outcome: "not-billable", service: "V100", date, price: null, estimate: null });
    expect(decision.findings).toEqual([builtIn("code-in-force", "violated", details)]);
  });
  it.each<readonly [string, BillingLine["rates"], string, string]>([
    ["a first day", [makeRate({ from: "2010-01-01" })], "2009-12-31", "not before 2010-01-01"],
    ["a last day", [makeRate({ until: "2010-01-01" })], "2010-01-02", "not after 2010-01-01"],
  ])("where it has %s is told since when or until when there is one", (_name, rates, date, expected) => {
    const [finding] = decideBy(rates, date).findings;
    expect([finding?.rule, finding?.expected, finding?.actual]).toEqual(["code-in-force", expected, date]);
  });
  it.each<readonly [string, BillingLine["rates"]]>([
    ["it has changed", [early, late]],
    ["it has a first day", [makeRate({ from: "2010-01-01" })]],
    ["it has a last day", [makeRate({ until: "2010-01-01" })]],
  ])("is not known without a date where %s", (_name, rates) => {
    const decision = decideBy(rates, undefined, [atLeast(2)]);
    expect(told(decision)).toMatchObject({
      outcome: "incomplete",
      findings: ["rule-0 missing", "price missing"],
      price: null,
      estimate: null,
    });
    expect(decision.findings[1]).toEqual(
      builtIn("price", "missing", { paths: ["date"], clauses: ["C-1"], remedy: "Enter date." }),
    );
  });
  it("is asked of a record whose date is none on file as of one that does not tell it", () => {
    const after2010: Condition = { op: "moreThan", left: { op: "fact", path: "date" }, right: "2010-12-31" };
    const dated: Condition = { op: "present", of: { op: "fact", path: "date" } };
    const known: Condition = { op: "equals", left: { op: "fact", path: "key" }, right: "A-1" };
    const decisions = [null, undefined].map((date) => decideBy([early, late], date, [after2010, dated, known]));
    for (const decision of decisions) {
      const findings = ["rule-0 missing", "rule-1 missing", "price missing"];
      expect(told(decision)).toMatchObject({ outcome: "incomplete", findings });
      expect(decision.date).toBeNull();
    }
    expect(decisions[0]?.findings).toEqual(decisions[1]?.findings);
    const complete = decide({ requires: [after2010], options: { complete: ["date"] }, record: {} });
    expect(told(complete).findings).toEqual(["rule-0 missing"]);
  });
  it("is known without a date where there never was another", () => {
    expect(told(decideBy([makeRate()], undefined))).toMatchObject({ outcome: "billable", price: "10.00" });
  });
});

describe("a catalog of several services", () => {
  const service = (id: string, code: string, requires: Condition) =>
    makeService({
      id,
      lines: [makeLine({ code })],
      rules: [makeRule({ id: `of-${id}`, requires })],
      example: { service: code },
    });
  it("asks of each the rules of its own, every time", () => {
    const services = [service("one", "V100", atLeast(2)), service("two", "V200", false)];
    const engine = createEngine(makeCatalog({ services }));
    for (const _ of ["once", "twice"]) {
      expect(told(engine.evaluate({ service: "V200" })).findings).toEqual(["of-two violated"]);
      expect(told(engine.evaluate({ service: "V100" })).findings).toEqual(["of-one missing"]);
    }
  });
});

describe("a qualification that reads a fact which may be calculated", () => {
  const moreThanNone: Condition = { op: "moreThan", left: fact("units"), right: 0 };
  const others = {
    op: "count",
    over: fact("session.others"),
    where: { op: "qualification", id: "busy", of: { op: "item", path: "" } },
  } as const;
  const busy: Condition = { op: "qualification", id: "busy" };
  const catalog = makeCatalog({
    qualifications: [{ id: "busy", title: "Busy", clauses: ["C-1"], requires: moreThanNone }],
    services: [
      // One unit, and one for each of the others that is busy: of units that are claimed, for nothing else is told there.
      makeService({
        pricing: { unit: "visit", clauses: ["C-1"], quantity: { op: "sum", of: [1, others] }, rounding: "down" },
        rules: [makeRule({ requires: { op: "not", of: busy } })],
      }),
      makeService({ id: "other", lines: [makeLine({ code: "V200" })], rules: [makeRule({ requires: busy })] }),
    ],
  });
  const record = { units: null, session: { others: [] }, practitioner: {} };

  it("reads it as it is told in the calculation, and calculated elsewhere", () => {
    // One unit is supported, so that not being busy is false.
    expect(createEngine(catalog).evaluate({ service: "V100", ...record }).outcome).toBe("not-billable");
  });
  it("reads it alike whatever was decided before", () => {
    const engine = createEngine(catalog);
    const before = engine.evaluate({ service: "V200", ...record });
    engine.evaluate({ service: "V100", ...record });
    expect(engine.evaluate({ service: "V200", ...record })).toEqual(before);
    const warm = createEngine(catalog);
    warm.evaluate({ service: "V100", ...record });
    expect(warm.evaluate({ service: "V200", ...record })).toEqual(before);
    expect(before.outcome).toBe("billable");
  });
});

describe("a price that hangs on a question", () => {
  const service = makeService({
    lines: [makeLine({ rates: [makeRate({ clauses: ["C-1"] })] })],
    pricing: {
      ...makeService().pricing,
      quantity: { op: "question", id: "which", readings: { a: 2, b: 3 } },
    },
  });
  it("asks the department", () => {
    const decision = decide({ catalog: { services: [service] } });
    expect(told(decision)).toEqual({
      outcome: "needs-review",
      findings: ["price open"],
      assumed: [],
      price: null,
      estimate: ["20.00", "30.00"],
    });
    expect(decision.findings).toEqual([
      builtIn("price", "open", {
        clauses: ["C-1"],
        questions: [{ id: "which", readings: { a: "satisfied", b: "satisfied" } }],
        remedy: "Ask the department: How is which read? Then pin its answer (which).",
      }),
    ]);
  });
  it("has the price of the reading that is pinned", () => {
    expect(told(decide({ catalog: { services: [service] }, options: { readings: { which: "b" } } }))).toMatchObject({
      outcome: "billable",
      price: "30.00",
    });
  });
});

describe("profiles", () => {
  const catalog = makeCatalog({ services: [makeService({ rules: [makeRule({ requires: inRecovery })] })] });
  const evaluate = (options: object) =>
    createEngine(catalog).evaluate({ service: "V100", practitioner: "P-1" }, options);
  it("that are named and not given are asked for first, and there is no price", () => {
    const decision = evaluate({ profiles: {} });
    expect(told(decision)).toMatchObject({
      outcome: "incomplete",
      findings: ["profiles missing", "rule missing"],
      price: null,
      estimate: ["10.00"],
    });
    expect(decision.findings[0]).toEqual(
      builtIn("profiles", "missing", {
        paths: ["practitioner"],
        remedy: "Give the profile of each id that the record names, in profiles.practitioner beside the record.",
      }),
    );
    const unruled = createEngine(makeCatalog()).evaluate({ service: "V100", practitioner: "P-1" });
    expect(told(unruled)).toMatchObject({ outcome: "incomplete", findings: ["profiles missing"], price: null });
  });
  it("stand for their sections", () => {
    const profiles = (told: boolean) => ({ profiles: { practitioner: { "P-1": { inRecovery: told } } } });
    expect(told(evaluate(profiles(true)))).toMatchObject({ outcome: "billable", price: "10.00" });
    expect(told(evaluate(profiles(false)))).toMatchObject({ outcome: "not-billable", findings: ["rule violated"] });
  });
});

describe("options", () => {
  const make = (options: object) => () =>
    createEngine(makeCatalog({ questions: [makeQuestion("which", "a", "b")] }), options as EngineOptions);
  it("that name nothing are all told", () => {
    const options = {
      readings: { which: "c", whose: "a" },
      complete: ["site", "attic"],
      assumed: ["training", "taste"],
    };
    expect(make(options)).toThrow(
      new TypeError(
        [
          "readings.which: the question has the readings a, b",
          "readings.whose: the catalog has no such question",
          `complete[1]: the sections of a record are ${sections}`,
          `assumed[1]: the categories of rules are ${categories}`,
        ].join("\n"),
      ),
    );
  });
  it.each<readonly [object, string]>([
    [{ reading: {} }, "options: there are readings, complete, assumed, and no others"],
    [{ complete: "site" }, "complete: a list of sections of the record"],
    [{ assumed: { training: true } }, "assumed: a list of categories of rules"],
  ])("are none of the kind: %j", (options, message) => {
    expect(make(options)).toThrow(new TypeError(message));
  });
  it.each([[5], [null], [[]], [new Map([["readings", "strictest"]])]])("are a plain object: not %s", (options) => {
    expect(make(options as object)).toThrow(new TypeError("options: a plain object"));
  });
  it.each([["loosest"], [5], [null], [true], [[]], [new Map()]])("are no readings: %s", (readings) => {
    expect(make({ readings })).toThrow(new TypeError('readings: readings by question, or "strictest"'));
  });
  it.each([
    [{}],
    [{ readings: "strictest" }],
    [{ readings: {} }],
    [{ readings: { which: "b" } }],
    [{ complete: ["practitioner"], assumed: ["delivery"] }],
  ])("are good: %j", (options) => {
    expect(make(options)).not.toThrow();
  });
  it("make what is absent in a complete section none on file", () => {
    const requires = [inRecovery];
    expect(told(decide({ requires })).findings).toEqual(["rule-0 missing"]);
    expect(told(decide({ requires, options: { complete: ["practitioner"] } })).findings).toEqual(["rule-0 violated"]);
  });
});

describe("a program in which every object inherits something", () => {
  const polluted = <T>(run: () => T): T => {
    Object.defineProperty(Object.prototype, "added", { value: 1, enumerable: true, configurable: true });
    try {
      return run();
    } finally {
      delete (Object.prototype as { added?: number }).added;
    }
  };
  it("decides nothing", () => {
    const engine = createEngine(makeCatalog());
    const decision = polluted(() => engine.evaluate({ service: "V100", date: "2011-03-15" }));
    expect(decision).toMatchObject({ outcome: "invalid", service: null, date: null, price: null, estimate: null });
    expect(decision.findings).toEqual([builtIn("runtime", "violated")]);
  });
  it("makes no engine", () => {
    expect(() => polluted(() => createEngine(makeCatalog()))).toThrow("Something has added properties");
  });
});

describe("the caller's key", () => {
  const evaluate = (record: object | null, options?: object) =>
    createEngine(makeCatalog()).evaluate(record && { service: "V100", ...record }, options);
  it("beside the record goes before the record's own", () => {
    expect(evaluate({ key: "in" }).key).toBe("in");
    expect(evaluate({ key: "in" }, { key: "beside" }).key).toBe("beside");
    expect(evaluate(null, { key: "beside" }).key).toBe("beside");
    expect(evaluate({ key: "in", date: "soon" }).key).toBe("in");
  });
  it("is left out where there is none, or it is no text", () => {
    for (const decision of [evaluate({}), evaluate({ key: null }), evaluate(null), evaluate({}, { key: 5 })]) {
      expect(Object.hasOwn(decision, "key")).toBe(false);
    }
  });
  it.each([[null], ["options"], [5]])("is not looked for in what are no options: %j", (options) => {
    expect(evaluate({ key: "in" }, options as unknown as object).key).toBe("in");
  });
  it("is never asked of a getter", () => {
    const options = Object.defineProperty({}, "key", { get: () => "beside", enumerable: true });
    expect(evaluate({}, options).key).toBeUndefined();
  });
});
