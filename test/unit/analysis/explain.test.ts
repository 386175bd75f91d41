import { describe, expect, it } from "vitest";
import { explainRecord } from "../../../src/analysis/explain/explain.ts";
import type { ConditionTrace, ShownValue, ValueTrace } from "../../../src/analysis/explain/trace-types.ts";
import type { ExplainedRule, Explanation } from "../../../src/analysis/explain/types.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { prepareCatalog } from "../../../src/decision/prepare.ts";
import type { Catalog, Condition, Parameter, Ref, Rule, Value } from "../../../src/index.ts";
import { createEngine, type EngineOptions } from "../../../src/index.ts";
import {
  makeCatalog,
  makeLine,
  makeParameter,
  makeQuestion,
  makeRate,
  makeRule,
  makeService,
} from "../../support/catalog.ts";

const fact = (path: string): Ref => ({ op: "fact", path });
const item = (path: string): Ref => ({ op: "item", path });
const known = (value: string): ShownValue => ({ state: "known", value });
const number = (value: string): ValueTrace => ({ op: "literal", kind: "number", shown: known(value) });
const numberFact = (path: string, shown: ShownValue): ValueTrace => ({ op: "fact", kind: "number", shown, path });

const vocabulary = {
  lists: {
    fundings: [{ code: "STATE", title: "State funds" }],
    credentials: [{ code: "nurse", title: "Nurse" }],
    trainingTopics: [
      { code: "ethics", title: "Ethics" },
      { code: "safety", title: "Safety" },
    ],
  },
  questions: [makeQuestion("size", "few", "many"), makeQuestion("ride", "alone", "shared")],
  parameters: [
    makeParameter("most", 8),
    {
      id: "limit",
      title: "A limit that changed",
      values: [
        { from: null, until: "2010-12-31", value: 5, clauses: ["C-1"] },
        { from: "2011-01-01", until: null, value: 6, clauses: ["C-1"] },
      ],
    },
  ],
} satisfies Partial<Catalog>;

function explain(
  rules: readonly Partial<Rule>[],
  record: object,
  options: EngineOptions = {},
  changes: Partial<Catalog> = {},
): Explanation {
  const services = [makeService({ rules: rules.map(makeRule) })];
  const prepared = prepareCatalog(makeCatalog({ ...vocabulary, services, ...changes }), options);
  return explainRecord(prepared, { service: "V100", ...record });
}

/** What becomes of one condition. */
function explainCondition(requires: Condition, record: object, options?: EngineOptions): ExplainedRule {
  const [rule] = explain([{ requires }], record, options).rules;
  if (rule === undefined) throw new Error("the rule was not asked");
  return rule;
}

/** The tree of a condition that needs no reading. */
function traceOf(requires: Condition, record: object): ConditionTrace | undefined {
  const { worlds } = explainCondition(requires, record);
  expect(worlds).toHaveLength(1);
  return worlds[0]?.condition;
}

const few: Condition = { op: "atMost", left: fact("session.consumers"), right: 2 };
const bySize: Condition = { op: "question", id: "size", readings: { few, many: true } };

describe("a rule", () => {
  it("is explained where it is satisfied", () => {
    const requires: Condition = {
      op: "atMost",
      left: fact("session.consumers"),
      right: { op: "param", id: "most" },
    };
    const { rules } = explain([{ requires, message: "At most {most}." }], { session: { consumers: 3 } });
    expect(rules).toEqual([
      {
        rule: "rule",
        category: "delivery",
        force: "shall",
        message: "At most 8.",
        clauses: ["C-1"],
        verdict: "satisfied",
        assumed: false,
        parameters: [{ id: "most", title: "most", values: [{ from: null, until: null, value: 8, clauses: ["C-1"] }] }],
        worlds: [
          {
            readings: {},
            result: "true",
            condition: {
              op: "atMost",
              result: "true",
              values: [
                numberFact("session.consumers", known("3")),
                { op: "param", kind: "number", shown: known("8"), id: "most" },
              ],
            },
          },
        ],
        moreWorlds: 0,
      },
    ]);
  });

  it("has the parameter's period that holds on the date, all of them without a date", () => {
    const requires: Condition = { op: "atMost", left: fact("units"), right: { op: "param", id: "limit" } };
    const [later] = explain([{ requires }], { date: "2011-01-01", units: 6 }).rules;
    expect(later?.verdict).toBe("satisfied");
    expect(later?.parameters[0]?.values.map(({ value, from }) => [value, from])).toEqual([[6, "2011-01-01"]]);
    const [undated] = explain([{ requires }], { units: 6 }).rules;
    expect(undated?.verdict).toBe("missing");
    expect(undated?.parameters[0]?.values.map(({ value }) => value)).toEqual([5, 6]);
    expect(undated?.worlds[0]?.condition.values?.[1]?.shown).toEqual({ state: "between", least: "5", most: "6" });
  });

  it("shows every reading that was tried, and what came of it", () => {
    const rule = explainCondition(bySize, { session: { consumers: 3 } });
    expect(rule.verdict).toBe("open");
    expect(rule.worlds).toEqual([
      {
        readings: { size: "few" },
        result: "false",
        condition: {
          op: "question",
          result: "false",
          id: "size",
          pinned: false,
          readings: [
            {
              reading: "few",
              condition: {
                op: "atMost",
                result: "false",
                values: [numberFact("session.consumers", known("3")), number("2")],
              },
            },
          ],
        },
      },
      {
        readings: { size: "many" },
        result: "true",
        condition: {
          op: "question",
          result: "true",
          id: "size",
          pinned: false,
          readings: [{ reading: "many", condition: { op: "true", result: "true" } }],
        },
      },
    ]);
  });

  it("shows all readings in one tree where they agree", () => {
    const { verdict, worlds } = explainCondition(bySize, { session: { consumers: 2 } });
    expect(verdict).toBe("satisfied");
    expect(worlds.map(({ readings, result }) => [readings, result])).toEqual([[{}, "true"]]);
    expect(worlds[0]?.condition.readings?.map(({ reading }) => reading)).toEqual(["few", "many"]);
  });

  it("says that a reading is pinned", () => {
    const { worlds } = explainCondition(bySize, { session: { consumers: 3 } }, { readings: { size: "few" } });
    expect(worlds[0]?.condition).toMatchObject({ pinned: true, result: "false", readings: [{ reading: "few" }] });
  });

  it("has the worst verdict at the strictest", () => {
    const rule = explainCondition(bySize, { session: { consumers: 3 } }, { readings: "strictest" });
    expect([rule.verdict, rule.worlds.length]).toEqual(["violated", 2]);
  });

  it("is missing and assumed where its category is", () => {
    const rule = explainCondition(few, {}, { assumed: ["delivery"] });
    expect([rule.verdict, rule.assumed]).toEqual(["missing", true]);
  });

  it("does not ask what would need a reading that its world does not", () => {
    const byRide: Condition = { op: "question", id: "ride", readings: { alone: few, shared: true } };
    const { worlds } = explainCondition({ op: "any", of: [bySize, byRide] }, { session: { consumers: 3 } });
    expect(worlds.map(({ readings, condition }) => [readings, condition.parts?.map(({ result }) => result)])).toEqual([
      [{ size: "few", ride: "alone" }, ["false", "false"]],
      [{ size: "few", ride: "shared" }, ["false", "true"]],
      [{ size: "many" }, ["true", "not-asked"]],
    ]);
    expect(worlds[2]?.condition.parts?.[1]).toEqual({ op: "question", result: "not-asked" });
  });

  it("does not tell what is none on file under one reading only, where no reading was needed", () => {
    const end: Value = { op: "question", id: "size", readings: { few: fact("end"), many: "10:00" } };
    const unsettled: Condition = { op: "atLeast", left: { op: "minutes", from: "09:00", to: end }, right: 0 };
    const trace = traceOf({ op: "any", of: [true, unsettled] }, { end: null });
    expect(trace?.parts).toEqual([
      { op: "true", result: "true" },
      { op: "atLeast", result: "not-asked" },
    ]);
  });

  it("lists at most 64 worlds, each result among them", () => {
    const ids = ["a", "b", "c", "d", "e", "f", "g"];
    const questions = ids.map((id) => makeQuestion(id, "no", "yes"));
    const part = (id: string): Condition => ({ op: "question", id, readings: { no: few, yes: true } });
    // Of the 128 worlds only the last, in which every question reads "yes", is true.
    const requires: Condition = {
      op: "equals",
      left: { op: "sum", of: ids.map((id): Value => ({ op: "question", id, readings: { no: 0, yes: 1 } })) },
      right: 7,
    };
    const [rule] = explain(
      [{ requires: { op: "any", of: [requires, { op: "all", of: ids.map(part) }] } }],
      {
        session: { consumers: 3 },
      },
      {},
      { questions },
    ).rules;
    expect(rule?.verdict).toBe("open");
    expect([rule?.worlds.length, rule?.moreWorlds]).toEqual([64, 64]);
    expect(new Set(rule?.worlds.map(({ result }) => result))).toEqual(new Set(["false", "true"]));
  });
});

describe("a condition's tree", () => {
  it("shows the items of a list with their paths", () => {
    const requires: Condition = {
      op: "some",
      over: fact("practitioner.trainings"),
      where: { op: "equals", left: item("topic"), right: "ethics" },
    };
    const record = { practitioner: { trainings: [{ topic: "safety" }, { topic: "ethics" }] } };
    const of = (index: number, topic: string): ValueTrace => ({
      op: "item",
      kind: "text",
      shown: known(topic),
      path: `practitioner.trainings[${index}].topic`,
    });
    const ethics: ValueTrace = { op: "literal", kind: "text", shown: known("ethics") };
    expect(traceOf(requires, record)).toEqual({
      op: "some",
      result: "true",
      path: "practitioner.trainings",
      there: { state: "told" },
      items: [
        {
          path: "practitioner.trainings[0]",
          matches: { op: "equals", result: "false", values: [of(0, "safety"), ethics] },
        },
        {
          path: "practitioner.trainings[1]",
          matches: { op: "equals", result: "true", values: [of(1, "ethics"), ethics] },
        },
      ],
      moreItems: 0,
    });
    expect(traceOf(requires, { practitioner: { trainings: null } })).toEqual({
      op: "some",
      result: "false",
      path: "practitioner.trainings",
      there: { state: "none-on-file" },
    });
    expect(traceOf(requires, {})).toMatchObject({ result: "unknown", there: { state: "unknown" } });
  });

  it("lists at most 64 items, those first that decide, in their order", () => {
    const trainings = Array.from({ length: 100 }, (_, index) => ({ topic: index === 80 ? "ethics" : "safety" }));
    const where: Condition = { op: "equals", left: item("topic"), right: "ethics" };
    const over = fact("practitioner.trainings");
    const some = traceOf({ op: "some", over, where }, { practitioner: { trainings } });
    expect([some?.items?.length, some?.moreItems]).toEqual([64, 36]);
    expect(some?.items?.at(-1)?.path).toBe("practitioner.trainings[80]");
    const every = traceOf({ op: "every", over, where: { op: "not", of: where } }, { practitioner: { trainings } });
    expect(every?.items?.find(({ matches }) => matches.result === "false")?.path).toBe("practitioner.trainings[80]");
  });

  it("shows a qualification with its subject, title and clauses", () => {
    const qualifications = [
      {
        id: "hired-early",
        title: "Hired early",
        clauses: ["C-1"],
        requires: { op: "lessThan", left: item("hired"), right: "2010-01-01" },
      },
    ] as const;
    const requires: Condition = { op: "qualification", id: "hired-early", of: fact("site.manager") };
    const { rules } = explain(
      [{ requires }],
      { site: { manager: { hired: "2009-12-31" } } },
      {},
      { qualifications, services: [makeService({ rules: [makeRule({ requires })] })] },
    );
    expect(rules[0]?.worlds[0]?.condition).toEqual({
      op: "qualification",
      result: "true",
      id: "hired-early",
      title: "Hired early",
      clauses: ["C-1"],
      path: "site.manager",
      parts: [
        {
          op: "lessThan",
          result: "true",
          values: [
            { op: "item", kind: "date", shown: known("2009-12-31"), path: "site.manager.hired" },
            { op: "literal", kind: "date", shown: known("2010-01-01") },
          ],
        },
      ],
    });
  });

  it.each<readonly [string, Condition, object, Partial<ConditionTrace>]>([
    [
      "absent before the note",
      { op: "present", of: fact("documentation.response") },
      {},
      { result: "unknown", there: { state: "unknown" } },
    ],
    [
      "absent from the note",
      { op: "present", of: fact("documentation.response") },
      { documentation: {} },
      { result: "false", there: { state: "unknown" } },
    ],
    [
      "blank",
      { op: "present", of: fact("documentation.response") },
      { documentation: { response: "  " } },
      { result: "false", there: { state: "blank" } },
    ],
    [
      "text",
      { op: "present", of: fact("documentation.response") },
      { documentation: { response: "She said so." } },
      { result: "true", there: { state: "told" } },
    ],
    [
      "a text that the caller keeps",
      { op: "present", of: fact("documentation.response") },
      { documentation: { response: true } },
      { result: "true", there: known("true") },
    ],
    [
      "an object",
      { op: "present", of: fact("documentation.origin") },
      { documentation: { origin: {} } },
      { result: "true", there: { state: "told" } },
    ],
    [
      "a day",
      { op: "present", of: fact("documentation.consumerSigned") },
      { documentation: { consumerSigned: "2011-03-15" } },
      { result: "true", there: known("2011-03-15") },
    ],
    [
      "no date to be in force on",
      { op: "inForce", of: fact("vehicle.licence") },
      { vehicle: { licence: { from: null, until: "2011-03-14" } } },
      { result: "unknown", there: { state: "told" }, from: { state: "none-on-file" }, until: known("2011-03-14") },
    ],
    [
      "nothing to be in force",
      { op: "inForce", of: fact("vehicle.licence") },
      { vehicle: { licence: null } },
      { result: "false", there: { state: "none-on-file" } },
    ],
    [
      "a list of literals",
      { op: "oneOf", left: fact("funding"), right: ["STATE", "other"] },
      { funding: "other" },
      { result: "true", list: ["STATE", "other"] },
    ],
    ["a step", { op: "multipleOf", left: fact("units"), right: 5 }, { units: "12.5" }, { result: "false", step: 5 }],
    ["never", false, {}, { op: "false", result: "false" }],
  ])("shows %s", (_name, requires, record, trace) => {
    expect(traceOf(requires, record)).toMatchObject(trace);
  });

  it.each<readonly [string, Value, object, Partial<ValueTrace>]>([
    [
      "minutes",
      { op: "minutes", from: fact("start"), to: fact("end") },
      { start: "23:30", end: "00:15" },
      {
        shown: known("45"),
        parts: [
          { op: "fact", kind: "time", path: "start", shown: known("23:30") },
          { op: "fact", kind: "time", path: "end", shown: known("00:15") },
        ],
      },
    ],
    [
      "minutes to an end that was not told",
      { op: "minutes", from: fact("start"), to: fact("end") },
      { start: "23:30" },
      { shown: { state: "between", least: "0", most: "1440" } },
    ],
    ["a quotient", { op: "quotient", of: fact("units"), by: 4 }, { units: 11 }, { shown: known("2"), by: 4 }],
    [
      "a number without a bound",
      { op: "total", over: fact("practitioner.trainings"), of: item("hours") },
      {},
      { shown: { state: "between", least: "0", most: null } },
    ],
    [
      "a decimal and a number without a bound",
      {
        op: "sum",
        of: [fact("trip.miles"), { op: "total", over: fact("practitioner.trainings"), of: item("hours") }],
      },
      { trip: { miles: "0.1" } },
      { shown: { state: "between", least: "0.1", most: null } },
    ],
    [
      "a count",
      { op: "count", over: fact("practitioner.trainings"), distinct: item("topic") },
      { practitioner: { trainings: [{ topic: "ethics" }, { topic: "ethics" }] } },
      { shown: known("1"), distinct: true, moreItems: 0 },
    ],
    [
      "a total",
      {
        op: "total",
        over: fact("practitioner.trainings"),
        of: item("hours"),
        where: { op: "equals", left: item("topic"), right: "ethics" },
      },
      {
        practitioner: {
          trainings: [
            { topic: "ethics", hours: "2.5" },
            { topic: "safety", hours: 7 },
          ],
        },
      },
      { shown: known("2.5") },
    ],
  ])("shows %s", (_name, left, record, value) => {
    expect(traceOf({ op: "atLeast", left, right: 0 }, record)?.values?.[0]).toMatchObject(value);
  });

  it.each<readonly [string, Value, Partial<ValueTrace>]>([
    [
      "moved by steps that never change",
      { op: "shift", date: fact("date"), months: { op: "param", id: "most" }, back: true, noSuchDay: "next" },
      {
        shown: known("2010-07-15"),
        back: true,
        noSuchDay: "next",
        parts: [
          { op: "fact", kind: "date", path: "date", shown: known("2011-03-15") },
          { op: "param", kind: "number", id: "most", shown: known("8") },
          number("0"),
        ],
      },
    ],
    [
      "moved by a limit that changed",
      { op: "shift", date: fact("date"), days: { op: "param", id: "limit" } },
      {
        shown: known("2011-03-21"),
        back: false,
        noSuchDay: "last",
        parts: [
          { op: "fact", kind: "date", path: "date", shown: known("2011-03-15") },
          number("0"),
          { op: "param", kind: "number", id: "limit", shown: known("6") },
        ],
      },
    ],
    [
      "at the start of its week",
      { op: "startOf", period: "week", weekStart: "monday", date: fact("date") },
      { shown: known("2011-03-14"), period: "week", weekStart: "monday" },
    ],
    [
      "at the start of a year of its own",
      { op: "startOf", period: "year", date: fact("date"), since: fact("practitioner.hired") },
      { shown: known("2010-08-01"), period: "year" },
    ],
  ])("shows a day %s", (_name, right, value) => {
    const record = { date: "2011-03-15", practitioner: { hired: "2009-08-01" } };
    expect(traceOf({ op: "atLeast", left: fact("date"), right }, record)?.values?.[1]).toMatchObject(value);
  });
});

describe("a parameter of one value", () => {
  const since = (value: Parameter["values"][number]["value"]): Partial<Catalog> => ({
    parameters: [{ id: "lone", title: "Lone", values: [{ from: "2010-01-01", until: null, value, clauses: ["C-1"] }] }],
  });
  const lone = { op: "param", id: "lone" } as const;
  const record = { date: "2009-05-01", session: { consumers: 3 } };

  it("holds before its period, moves days and is shown, as the rule takes it", () => {
    const requires: Condition = {
      op: "lessThan",
      left: fact("date"),
      right: { op: "shift", date: "2009-01-01", months: lone },
    };
    const { rules } = explain([{ requires, message: "Within {lone} months." }], record, {}, since(3));
    expect(rules[0]).toMatchObject({ verdict: "violated", message: "Within 3 months." });
    const shift = rules[0]?.worlds[0]?.condition.values?.[1];
    expect([shift?.shown, shift?.parts?.[1]?.shown]).toEqual([known("2009-04-01"), known("3")]);
  });
  it("lists what is allowed before its period as well", () => {
    const requires: Condition = { op: "oneOf", left: fact("session.consumers"), right: lone };
    const { rules, decision } = explain([{ requires }], record, {}, since([1, 2]));
    expect(rules[0]?.worlds[0]?.condition.list).toEqual([1, 2]);
    expect(decision.findings[0]?.expected).toBe("one of 1, 2");
  });
});

describe("a price", () => {
  const pricing = {
    unit: "mile, each person",
    clauses: ["C-1"],
    quantity: fact("trip.miles"),
    persons: fact("trip.persons"),
    rounding: { op: "question", id: "size", readings: { few: "down", many: "half-up" } },
    roundEachPerson: true,
  } as const;
  const rate = makeRate({ rate: "0.51", providerPay: "0.50" });
  const services = [makeService({ pricing, lines: [makeLine({ rates: [rate] })] })];

  it("is shown step by step under each reading", () => {
    const { price, decision } = explain([], { trip: { miles: "0.25", persons: 3 } }, {}, { services });
    const units: ValueTrace = {
      ...numberFact("units", known("0.25")),
      parts: [numberFact("trip.miles", known("0.25"))],
    };
    const rounding = (reading: string, way: string): ValueTrace => ({
      op: "question",
      kind: "text",
      shown: known(way),
      id: "size",
      pinned: false,
      readings: [{ reading, value: { op: "literal", kind: "text", shown: known(way) } }],
    });
    const roundEachPerson: ValueTrace = { op: "literal", kind: "flag", shown: known("true") };
    const { rates: _, ...line } = makeLine();
    const steps = { rounds: "each-person", roundEachPerson } as const;
    // 0.51 × 0.25 = 0.1275, 0.50 × 0.25 = 0.125
    expect(price).toEqual({
      currency: "USD",
      unit: "mile, each person",
      clauses: ["C-1"],
      line,
      rate,
      parameters: [],
      worlds: [
        {
          readings: { size: "few" },
          unitsAre: "supported",
          units,
          persons: numberFact("trip.persons", known("3")),
          quantity: "0.75",
          amount: {
            rate: "0.51",
            each: "0.1275",
            product: "0.3825",
            rounding: rounding("few", "down"),
            ...steps,
            amount: "0.36",
          },
          providerPay: {
            rate: "0.50",
            each: "0.125",
            product: "0.375",
            rounding: rounding("few", "down"),
            ...steps,
            amount: "0.36",
          },
        },
        {
          readings: { size: "many" },
          unitsAre: "supported",
          units,
          persons: numberFact("trip.persons", known("3")),
          quantity: "0.75",
          amount: {
            rate: "0.51",
            each: "0.1275",
            product: "0.3825",
            rounding: rounding("many", "half-up"),
            ...steps,
            amount: "0.39",
          },
          providerPay: {
            rate: "0.50",
            each: "0.125",
            product: "0.375",
            rounding: rounding("many", "half-up"),
            ...steps,
            amount: "0.39",
          },
        },
      ],
      moreWorlds: 0,
    });
    expect(decision.estimate?.totals.map(({ total }) => total)).toEqual(["0.36", "0.39"]);
  });

  it("asks nothing about rounding where there is no part of a cent", () => {
    const { price } = explain([], { units: 2, trip: { persons: 3 } }, {}, { services });
    expect(price?.worlds).toEqual([
      {
        readings: {},
        unitsAre: "claimed",
        units: numberFact("units", known("2")),
        persons: numberFact("trip.persons", known("3")),
        quantity: "6",
        amount: {
          rate: "0.51",
          each: "1.02",
          product: "3.06",
          rounding: null,
          rounds: "nothing",
          roundEachPerson: null,
          amount: "3.06",
        },
        providerPay: {
          rate: "0.50",
          each: "1",
          product: "3",
          rounding: null,
          rounds: "nothing",
          roundEachPerson: null,
          amount: "3.00",
        },
      },
    ]);
  });

  it("has no amount where the quantity is not known", () => {
    const { price } = explain([], { trip: { miles: 3 } }, {}, { services });
    expect(price?.worlds[0]).toMatchObject({
      persons: { shown: { state: "between", least: "0", most: "100000" } },
      quantity: null,
      amount: null,
      providerPay: null,
    });
  });

  it("has no worlds where the date does not tell the rate", () => {
    const dated = [makeService({ lines: [makeLine({ rates: [makeRate({ from: "2011-01-01" })] })] })];
    expect(explain([], {}, {}, { services: dated }).price).toMatchObject({ rate: null, worlds: [], moreWorlds: 0 });
  });
});

describe("an explanation", () => {
  const dated = [
    makeService({ rules: [makeRule()], lines: [makeLine({ rates: [makeRate({ from: "2011-01-01" })] })] }),
  ];

  it.each<readonly [string, unknown, string]>([
    ["the value is no record", { servcie: "V100" }, "record-format"],
    ["the code is unknown", { service: "V101" }, "service-code"],
    ["the code is not in force", { service: "V100", date: "2010-12-31" }, "code-in-force"],
  ])("asks no rule where %s", (_name, value, rule) => {
    const catalog = makeCatalog({ services: dated });
    const explanation = explainRecord(prepareCatalog(catalog, {}), value, { key: "mine" });
    expect(explanation.decision).toEqual(createEngine(catalog).evaluate(value, { key: "mine" }));
    expect(explanation.decision.findings.map((finding) => finding.rule)).toEqual([rule]);
    expect([explanation.rules, explanation.price]).toEqual([[], null]);
  });

  it("is plain JSON, equal for equal inputs", () => {
    const record = { session: { consumers: 3 } };
    const explanation = explain([{ requires: bySize }], record);
    expect(explain([{ requires: bySize }], structuredClone(record))).toEqual(explanation);
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });

  it("is the caller's own: to empty it changes no other answer", () => {
    const empty = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      Object.values(node).forEach(empty);
      for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
    };
    const { example } = missouri.services.find(({ id }) => id === "group") ?? {};
    const records = [{ ...example, units: "4.25" }, { ...example, date: "1990-01-01" }, { service: "V999" }, null];
    for (const readings of [{}, missouri.recommendedReadings]) {
      const prepared = prepareCatalog(missouri, { readings });
      const before = records.map((record) => JSON.stringify(explainRecord(prepared, record)));
      for (const record of records) {
        const explanation = explainRecord(prepared, record);
        const { decision } = explanation;
        empty(explanation);
        expect([Object.keys(explanation), Object.isFrozen(decision)]).toEqual([[], true]);
      }
      const after = records.map((record) => JSON.stringify(explainRecord(prepared, record)));
      expect(after.map((text, index) => text === before[index])).toEqual([true, true, true, true]);
    }
  });

  it("takes profiles from beside the record", () => {
    const requires: Condition = { op: "equals", left: fact("practitioner.inRecovery"), right: true };
    const prepared = prepareCatalog(makeCatalog({ services: [makeService({ rules: [makeRule({ requires })] })] }), {});
    const profiles = { practitioner: { "p-1": { inRecovery: true } } };
    const { rules } = explainRecord(prepared, { service: "V100", practitioner: "p-1" }, { profiles });
    expect(rules[0]?.verdict).toBe("satisfied");
  });
});
