import { Decimal } from "decimal.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { boundaryRecords, checkCatalog, createAnalysis, diffCatalogs } from "../../src/analysis/index.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { createEngine } from "../../src/index.ts";
import { makeCatalog } from "../support/catalog.ts";
import { decide, engine, exampleOf, expectPlain } from "./decide.ts";

// Of both documents, with HCPCS codes and without.
const examples = missouri.services.filter((_, index) => index % 3 === 0).map(({ example }) => example ?? {});
/** Records with findings of every kind: what is left out is where something that is added would be met. */
const defective = examples.flatMap((example) => [
  { ...example, documentation: { description: false } },
  { ...example, practitioner: {} },
  { ...example, attestations: {}, agency: null },
  { ...example, funding: "MHD", units: 3 },
  { service: { code: "H2017" }, date: "2010-06-01" },
  { ...missouri.services[0]?.example, date: "2009-01-01" },
  { ...examples[0], date: "2025-01-01" },
]);

/** Runs with a property on all objects, and takes it away again. */
function polluted<T>(name: string, descriptor: PropertyDescriptor, run: () => T): T {
  Object.defineProperty(Object.prototype, name, { ...descriptor, configurable: true });
  try {
    return run();
  } finally {
    delete (Object.prototype as Record<string, unknown>)[name];
  }
}

/** What every function that takes options answers without them. */
function askAll(): string {
  const group = missouri.services.find(({ id }) => id === "group")?.example;
  const records = [group, { ...group, units: undefined, end: "19:10" }, { ...group, session: undefined }];
  const engine = createEngine(missouri);
  const analysis = createAnalysis(missouri, { complete: ["site"] });
  return JSON.stringify([
    records.map((record) => engine.evaluate(record)),
    records.map((record) => [analysis.explain(record).decision, analysis.openQuestions(record)]),
    engine.rate("ATRG", { on: "2013-05-14" }),
    engine.services(),
    analysis.requirements("ATRG", { on: "2013-05-14" }),
    analysis.qualifiedServices({}, { on: "2013-05-14" }),
    boundaryRecords(makeCatalog(), makeCatalog().services[0]?.id ?? "").records.length,
    diffCatalogs(makeCatalog(), makeCatalog()),
    checkCatalog(makeCatalog()),
  ]);
}
const plain = askAll();

const names = [
  ..."service funding date units start end key profiles readings complete assumed practitioner".split(" "),
  ..."get set value writable enumerable toJSON then length 0 -1 code modifiers".split(" "),
  ..."force denial hcpcs providerPay persons roundEachPerson rounding rate from until members op of where".split(" "),
  ..."least most literal find bounds question key as day choices clauses message remedy category".split(" "),
  ..."back groups size delivery finding regardlessOfPeriods".split(" "),
  ..."precision defaults optional nullable def checks type fields list values bound required calculated".split(" "),
];
/** What JavaScript meets in descriptions of properties, and zod in its schemas: no catalog is read beside it. */
const metInReading = ["get", "set", "value", "writable", "enumerable", "-1", "values"];
const values = [1, "99.00", { from: null, until: null }, () => "x"];

describe("a property that something has added to all objects", () => {
  it.each(names)("is a reason to refuse, and passes: %s", (name) => {
    const before = examples.map((record) => engine.evaluate(record));
    for (const value of values) {
      const seen = polluted(name, { value, writable: true, enumerable: true }, () => {
        const checked = engine.check(examples[0]);
        return { decisions: examples.map((record) => engine.evaluate(record, {})), checked };
      });
      for (const decision of seen.decisions) {
        expectPlain(decision);
        expect([decision.outcome, decision.price, decision.findings[0]?.rule]).toEqual(["invalid", null, "runtime"]);
      }
      expect(seen.checked.ok).toBe(false);
    }
    expect(examples.map((record) => engine.evaluate(record))).toEqual(before);
  });
  it("is a reason to refuse for an analysis as well, which says nothing of the record", () => {
    const analysis = createAnalysis(missouri, { readings: missouri.recommendedReadings });
    for (const record of [...examples, null]) {
      const { explained, repaired, questions } = polluted("date", { value: "2013-05-14", enumerable: true }, () => ({
        explained: analysis.explain(record),
        repaired: analysis.repair(record),
        questions: analysis.openQuestions(record),
      }));
      for (const answer of [explained.decision, repaired, questions]) expectPlain(answer);
      expect([explained.decision.outcome, explained.decision.findings[0]?.rule]).toEqual(["invalid", "runtime"]);
      expect([explained.rules, explained.price]).toEqual([[], null]);
      expect(repaired).toMatchObject({
        outcome: "invalid",
        billableAfter: false,
        sets: [],
        fixed: [{ rule: "runtime" }],
      });
      expect(questions).toMatchObject({ outcome: "invalid", questions: [], either: [] });
    }
  });
  it("is a reason to make no engine", () => {
    const make = () => polluted("force", { value: "should", enumerable: true }, () => createEngine(makeCatalog()));
    expect(make).toThrow("Object.prototype");
  });
  it.each(names)("and has hidden changes no answer of an engine that is there, unless to a refusal: %s", (name) => {
    const records = [...examples, ...defective];
    for (const [index, options] of [{ readings: missouri.recommendedReadings }, {}].entries()) {
      const reference = createEngine(missouri, options);
      const before = records.map((record) => JSON.stringify(reference.evaluate(record)));
      for (const value of index === 0 ? values : values.slice(0, 1)) {
        // What is made ready with the first record of a service is made ready in a changed world.
        const engine = createEngine(missouri, options);
        const decisions = polluted(name, { value, writable: true }, () =>
          records.map((record) => engine.evaluate(record)),
        );
        for (const [index, decision] of decisions.entries()) {
          if (decision.outcome === "invalid") expect(decision.price).toBeNull();
          else expect(JSON.stringify(decision)).toBe(before[index]);
        }
      }
    }
  });
  it.each<readonly [string, unknown]>([
    ["walked", new Map()],
    ["as", { line: missouri.services[0]?.lines[0] }],
    ["denial", missouri.services[0]?.rules.find((rule) => rule.denial !== undefined)?.denial],
    ["always", true],
  ])("and has hidden is not taken for what is left out, though it looks like it: %s", (name, value) => {
    const options = { readings: missouri.recommendedReadings };
    for (const reference of [createEngine(missouri, options), createEngine(missouri)]) {
      const before = defective.map((record) => reference.evaluate(record));
      const asked = () => [...defective, ...defective].map((record) => reference.evaluate(record));
      expect(polluted(name, { value, writable: true }, asked)).toEqual([...before, ...before]);
    }
  });
  it.each(names)("and has hidden changes no answer of an engine that is made beside it, if one is: %s", (name) => {
    const records = defective.slice(-4);
    const options = { readings: missouri.recommendedReadings };
    const before = records.map((record) => JSON.stringify(engine.evaluate(record)));
    for (const value of [true, ["practitioner"]]) {
      const decisions = polluted(name, { value, writable: true }, () => {
        try {
          const made = createEngine(missouri, options);
          return records.map((record) => made.evaluate(record));
        } catch {
          return [];
        }
      });
      if (!metInReading.includes(name)) expect(decisions).toHaveLength(records.length);
      for (const [index, decision] of decisions.entries()) {
        if (decision.outcome === "invalid") expect(decision.price).toBeNull();
        else expect(JSON.stringify(decision)).toBe(before[index]);
      }
    }
  });
  it.each<readonly [string, unknown]>([
    ["readings", { "partial-unit": "any-part" }],
    ["readings", "strictest"],
    ["complete", ["practitioner"]],
    ["assumed", ["group-size"]],
    ["profiles", { agency: { any: {} } }],
    ["key", "any"],
    ["funding", "POS"],
    ["on", "2001-01-01"],
    ["role", "volunteer"],
    ["records", [{}]],
    ["evaluations", 0],
  ])("and has hidden is no option that was given: %s", (name, value) => {
    expect(polluted(name, { value, writable: true }, askAll)).toBe(plain);
  });
});

describe("a prototype of all objects that is frozen", () => {
  it("changes nothing", async () => {
    const { Worker } = await import("node:worker_threads");
    const script = `
      const { createEngine } = require("clausewise");
      const { missouri } = require("clausewise/catalogs/missouri");
      for (const root of [Object, Array, String, Function]) Object.freeze(root.prototype);
      const engine = createEngine(missouri, { readings: missouri.recommendedReadings });
      const examples = missouri.services.filter((_, index) => index % 3 === 0).map(({ example }) => example);
      const decisions = examples.map((example) => JSON.stringify(engine.evaluate(example)));
      require("node:worker_threads").parentPort.postMessage(decisions);`;
    const decisions = await new Promise((resolve, reject) => {
      const worker = new Worker(script, { eval: true });
      worker.on("message", resolve).on("error", reject);
    });
    expect(decisions).toEqual(examples.map((example) => JSON.stringify(engine.evaluate(example))));
  });
});

describe("decimal.js", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    Decimal.set({ defaults: true });
  });
  it("may be set as anybody likes", () => {
    const record = { ...exampleOf("transportation"), units: "24.999999" };
    const before = engine.evaluate(record);
    Decimal.set({ precision: 1, rounding: 0, toExpPos: 0, toExpNeg: 0, maxE: 2, minE: -1, modulo: 9 });
    const anew = createEngine(missouri, { readings: missouri.recommendedReadings });
    expect([decide(record), anew.evaluate(record)]).toEqual([before, before]);
  });
  it.each<readonly [string, (this: Decimal, ...rest: never[]) => unknown]>([
    ["times", () => new Decimal("49.37")],
    ["toDecimalPlaces", () => new Decimal("0.13")],
    ["decimalPlaces", () => 2],
    ["decimalPlaces", () => 3],
    ["toFixed", () => "49.36"],
  ])("makes no engine once its %s has been changed", (name, changed) => {
    const prototype = Decimal.prototype as unknown as Record<string, () => unknown>;
    vi.spyOn(prototype, name).mockImplementation(changed as () => unknown);
    expect(() => createEngine(makeCatalog())).toThrow("decimal.js");
  });
});
