import { describe, expect, it } from "vitest";
import { createAnalysis } from "../../../src/analysis/index.ts";
import type { Catalog } from "../../../src/catalog/types.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import type { Condition } from "../../../src/condition/types.ts";
import { createEngine, type Decision, type EngineOptions, type Outcome } from "../../../src/index.ts";
import { makeCatalog, makeQuestion, makeRule, makeService } from "../../support/catalog.ts";
import { examples, variantsOf } from "../../support/records.ts";

const recommended = createEngine(missouri, { readings: missouri.recommendedReadings });

const ranks: Readonly<Record<Outcome, number>> = {
  billable: 0,
  "needs-review": 1,
  incomplete: 2,
  "not-billable": 3,
  invalid: 4,
};

/** The tiny catalog with one service. */
const withRules = (requires: readonly Condition[], changes: Partial<Catalog> = {}): Catalog =>
  makeCatalog({
    questions: [makeQuestion("first", "a", "b"), makeQuestion("second", "a", "b")],
    services: [
      makeService({
        rules: requires.map((condition, index) => makeRule({ id: `rule-${index}`, requires: condition })),
      }),
    ],
    ...changes,
  });

const ask = (id: string, a: Condition, b: Condition): Condition => ({ op: "question", id, readings: { a, b } });

const told = ({ outcome, findings }: Decision) => ({
  outcome,
  findings: findings.map(({ rule, verdict, questions }) => ({ rule, verdict, questions })),
});

describe("strictest", () => {
  const strictest = createEngine(missouri, { readings: "strictest" });
  const questions = missouri.questions.map(({ id, readings }) => ({
    id,
    readings: readings.map((reading) => reading.id),
  }));
  /** Engines that pin every question, each reading of each question in one of them at least. */
  const pinnedEngines = [0, 1, 2].map((index) =>
    createEngine(missouri, {
      readings: Object.fromEntries(questions.map(({ id, readings }) => [id, readings[index % readings.length] ?? ""])),
    }),
  );

  it.each(examples)("is never better than a world that is pinned, and never dearer: %s", (_id, example) => {
    for (const record of variantsOf(example)) {
      const worst = strictest.evaluate(record);
      expect(worst.findings.some(({ verdict }) => verdict === "open")).toBe(false);
      for (const engine of pinnedEngines) {
        const pinned = engine.evaluate(record);
        expect(ranks[worst.outcome]).toBeGreaterThanOrEqual(ranks[pinned.outcome]);
        const rulesOf = (decision: Decision) =>
          decision.findings.filter(({ verdict }) => verdict === "violated").map(({ rule }) => rule);
        expect(rulesOf(worst)).toEqual(expect.arrayContaining(rulesOf(pinned)));
        const cheapest = worst.estimate?.totals[0]?.total;
        const total = pinned.estimate?.totals[0]?.total;
        if (cheapest !== undefined && total !== undefined) expect(Number(cheapest)).toBeLessThanOrEqual(Number(total));
      }
    }
  });
  it("takes the worst of each rule by itself", () => {
    const catalog = withRules([ask("first", true, false), ask("first", false, true), ask("second", true, true)]);
    expect(told(createEngine(catalog, { readings: "strictest" }).evaluate({ service: "V100" }))).toEqual({
      outcome: "not-billable",
      findings: [
        {
          rule: "rule-0",
          verdict: "violated",
          questions: [{ id: "first", readings: { a: "satisfied", b: "violated" } }],
        },
        {
          rule: "rule-1",
          verdict: "violated",
          questions: [{ id: "first", readings: { a: "violated", b: "satisfied" } }],
        },
      ],
    });
  });
  it("takes violated before missing, and missing before satisfied", () => {
    const unknown: Condition = { op: "atLeast", left: { op: "fact", path: "session.consumers" }, right: 2 };
    const catalog = withRules([ask("first", unknown, false), ask("first", unknown, true)]);
    const decision = createEngine(catalog, { readings: "strictest" }).evaluate({ service: "V100" });
    expect(decision.findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ["rule-0", "violated"],
      ["rule-1", "missing"],
    ]);
  });
});

describe("verdicts of rules that hang on questions", () => {
  it("name the questions, with the verdict under each reading", () => {
    const catalog = withRules([{ op: "all", of: [ask("first", true, false), ask("second", true, true)] }]);
    expect(told(createEngine(catalog).evaluate({ service: "V100" }))).toEqual({
      outcome: "needs-review",
      findings: [
        { rule: "rule-0", verdict: "open", questions: [{ id: "first", readings: { a: "satisfied", b: "violated" } }] },
      ],
    });
  });
  it("name two that only together make a difference", () => {
    const both = (first: boolean, second: boolean): Condition => ({
      op: "all",
      of: [ask("first", first, !first), ask("second", second, !second)],
    });
    const catalog = withRules([{ op: "any", of: [both(true, true), both(false, false)] }]);
    const [finding] = createEngine(catalog).evaluate({ service: "V100" }).findings;
    expect(finding?.questions).toEqual([
      { id: "first", readings: { a: "open", b: "open" } },
      { id: "second", readings: { a: "open", b: "open" } },
    ]);
    expect(finding?.remedy).toBe(
      "Ask the department: How is first read? How is second read? Then pin its answers (first, second).",
    );
  });
  it("are not open where the readings agree, nor where they are pinned", () => {
    const catalog = withRules([ask("first", true, true), ask("second", true, false)]);
    expect(told(createEngine(catalog, { readings: { second: "a" } }).evaluate({ service: "V100" }))).toEqual({
      outcome: "billable",
      findings: [],
    });
  });
});

describe("complete", () => {
  const licensed: Condition = {
    op: "some",
    over: { op: "fact", path: "practitioner.credentials" },
    where: { op: "equals", left: { op: "item", path: "kind" }, right: "other" },
  };
  const recovered: Condition = { op: "equals", left: { op: "fact", path: "practitioner.inRecovery" }, right: true };
  const verdictsOf = (options: EngineOptions, record: object) => {
    const decision = createEngine(withRules([licensed, recovered]), options).evaluate({ service: "V100", ...record });
    return decision.findings.map(({ rule, verdict }) => `${rule} ${verdict}`);
  };

  it("makes what is absent in a section none on file", () => {
    const complete = { complete: ["practitioner"] };
    const violated = ["rule-0 violated", "rule-1 violated"];
    expect(verdictsOf({}, { practitioner: {} })).toEqual(["rule-0 missing", "rule-1 missing"]);
    expect(verdictsOf(complete, { practitioner: {} })).toEqual(violated);
    expect(verdictsOf(complete, {})).toEqual(violated);
    expect(verdictsOf(complete, { practitioner: null })).toEqual(violated);
  });
  it("leaves what is told, and other sections", () => {
    const complete = { complete: ["practitioner"] };
    const practitioner = { inRecovery: true, credentials: [{ kind: "other", from: null, until: null }] };
    expect(verdictsOf(complete, { practitioner })).toEqual([]);
    expect(verdictsOf({ complete: ["agency"] }, { practitioner: {} })).toEqual(["rule-0 missing", "rule-1 missing"]);
  });
  it("never turns a violation of the Missouri catalog into less", () => {
    const sections = ["practitioner", "supervisor", "agency", "site", "vehicle", "consumer", "documentation"];
    const engine = createEngine(missouri, { readings: missouri.recommendedReadings, complete: sections });
    for (const [, example] of examples) {
      for (const record of variantsOf(example)) {
        const before = recommended.evaluate(record);
        const after = engine.evaluate(record);
        if (before.outcome === "billable" || before.outcome === "not-billable")
          expect(after.outcome).toBe(before.outcome);
      }
    }
  });
});

describe("assumed", () => {
  const missing: Condition = { op: "atLeast", left: { op: "fact", path: "session.consumers" }, right: 2 };
  const catalog = makeCatalog({
    services: [
      makeService({
        rules: [
          makeRule({ id: "trained", category: "training", requires: missing }),
          makeRule({ id: "grouped", category: "group-size", requires: missing }),
        ],
      }),
    ],
  });
  const decideWith = (assumed: EngineOptions["assumed"], record: object) => {
    const engine = createEngine(catalog, assumed === undefined ? {} : { assumed });
    const { outcome, assumed: taken, findings } = engine.evaluate({ service: "V100", ...record });
    return { outcome, assumed: taken, findings: findings.map(({ rule, verdict }) => `${rule} ${verdict}`) };
  };

  it("takes missing rules of its categories as met and lists them", () => {
    expect(decideWith(["training"], {})).toEqual({
      outcome: "incomplete",
      assumed: ["trained"],
      findings: ["grouped missing"],
    });
    expect(decideWith(["group-size", "training"], {})).toEqual({
      outcome: "billable",
      assumed: ["trained", "grouped"],
      findings: [],
    });
    expect(decideWith(undefined, {})).toEqual({
      outcome: "incomplete",
      assumed: [],
      findings: ["trained missing", "grouped missing"],
    });
  });
  it("never takes a violated rule as met, nor lists a satisfied one", () => {
    const all = ["training", "group-size"] as const;
    expect(decideWith(all, { session: { consumers: 1 } })).toEqual({
      outcome: "not-billable",
      assumed: [],
      findings: ["trained violated", "grouped violated"],
    });
    expect(decideWith(all, { session: { consumers: 2 } })).toEqual({ outcome: "billable", assumed: [], findings: [] });
  });
  it("is met only in the readings in which it is missing", () => {
    const flag = (path: string): Condition => ({ op: "equals", left: { op: "fact", path }, right: true });
    const open = withRules([ask("first", flag("practitioner.inRecovery"), flag("site.convenient"))]);
    const record = { service: "V100", practitioner: { inRecovery: false } };
    const decide = (options: EngineOptions, more: object = {}) =>
      told(createEngine(open, options).evaluate({ ...record, ...more }));
    expect(decide({})).toMatchObject({ outcome: "incomplete", findings: [{ verdict: "missing" }] });
    const assumed = ["delivery"] as const;
    expect(decide({ assumed })).toEqual({
      outcome: "needs-review",
      findings: [
        { rule: "rule-0", verdict: "open", questions: [{ id: "first", readings: { a: "violated", b: "satisfied" } }] },
      ],
    });
    // What is told makes it no worse, nor better.
    expect(decide({ assumed }, { site: { convenient: true } })).toEqual(decide({ assumed }));
    expect(decide({ assumed }, { site: { convenient: false } }).outcome).toBe("not-billable");
    expect(decide({ assumed, readings: { first: "b" } })).toEqual({ outcome: "billable", findings: [] });
    expect(decide({ assumed, readings: "strictest" }).outcome).toBe("not-billable");
    const explained = createAnalysis(open, { assumed }).explain(record).rules[0];
    expect([explained?.verdict, explained?.assumed]).toEqual(["open", false]);
  });
  it("never takes an open rule as met", () => {
    const open = withRules([ask("first", true, false)]);
    expect(createEngine(open, { assumed: ["delivery"] }).evaluate({ service: "V100" }).outcome).toBe("needs-review");
  });
});
