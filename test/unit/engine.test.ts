import { describe, expect, it } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { type CheckedRecord, createEngine, type EngineOptions } from "../../src/index.ts";
import { examples, variantsOf } from "../support/records.ts";

const plain = createEngine(missouri);
const recommended = createEngine(missouri, { readings: missouri.recommendedReadings });

const invalid: readonly (readonly [string, unknown])[] = [
  ["null", null],
  ["undefined", undefined],
  ["a number", 5],
  ["a text", "x"],
  ["a list", []],
  ["a function", () => ({ service: "ATRC" })],
  ["a symbol", Symbol("secret")],
  ["a big integer", 1n],
  ["an empty object", {}],
  ["a day that is none", { service: "ATRC", date: "2011-02-29" }],
  ["an unknown key", { service: "ATRC", "Jane Roe": 1 }],
  ["a getter", Object.defineProperty({}, "service", { get: () => "ATRC", enumerable: true })],
];

const sections =
  "service, key, funding, date, start, end, units, delivery, session, activities, topics, consumer, practitioner, supervisor, agency, site, vehicle, coaching, group, trip, pass, attendance, stay, documentation, attestations";
const categories =
  "code, eligibility, staff-qualification, training, agency, delivery, group-size, activity, site-standard, vehicle, attendance, documentation, record-keeping, quantity, price";

describe("evaluate, check and decide", () => {
  it.each(examples)("agree: %s", (_id, example) => {
    for (const engine of [plain, recommended]) {
      for (const record of variantsOf(example)) {
        const result = engine.check(record);
        if (!result.ok) throw new Error("it is a record");
        const decision = engine.evaluate(record);
        expect(engine.decide(result.record)).toEqual(decision);
        expect(engine.decide(result.record)).toEqual(decision);
        expect(Object.keys(result.record)).toEqual([]);
      }
    }
  });
  it.each(invalid)("refuse %s", (_name, value) => {
    const decision = plain.evaluate(value);
    expect(decision).toEqual({
      format: "clausewise-decision/1",
      outcome: "invalid",
      service: null,
      date: null,
      catalog: plain.catalog,
      notices: missouri.notices,
      assumed: [],
      findings: [expect.objectContaining({ rule: "record-format", verdict: "violated", force: "shall", clauses: [] })],
      price: null,
      estimate: null,
    });
    expect(plain.check(value)).toEqual({ ok: false, findings: decision.findings });
    expect(JSON.stringify(decision)).not.toContain("Jane");
  });
  it("tell the places that are wrong", () => {
    const { findings } = plain.evaluate({ service: "ATRC", date: "soon", session: { consumers: -1 } });
    expect(findings.map(({ paths }) => paths)).toEqual([["date", "session.consumers"]]);
  });
  it("decide takes only what its own engine has checked", () => {
    const checked = recommended.check(examples[0]?.[1]);
    if (!checked.ok) throw new Error("it is a record");
    const message = "decide takes a record that check of the same engine has made";
    const attempts: unknown[] = [checked.record, { ...checked.record }, {}, null, undefined, "x", examples[0]?.[1]];
    for (const attempt of attempts) {
      expect(() => plain.decide(attempt as CheckedRecord)).toThrow(new TypeError(message));
    }
  });
  it("do not see what happens to a record after it is checked", () => {
    const record = structuredClone(examples[0]?.[1]) as unknown as Record<string, unknown>;
    const before = recommended.evaluate(record);
    const checked = recommended.check(record);
    for (const name of Object.keys(record)) delete record[name];
    expect(checked.ok && recommended.decide(checked.record)).toEqual(before);
  });
});

describe("the caller's key", () => {
  const record = { service: "ATRC" };
  it.each([["A-1"], [""], ["  "], ["\u00e9\ud83d\ude00"], ["__proto__"]])("comes back untouched: %j", (key) => {
    expect(plain.evaluate({ ...record, key }).key).toBe(key);
    expect(plain.evaluate(record, { key }).key).toBe(key);
    expect(plain.evaluate(null, { key }).key).toBe(key);
    const checked = plain.check(record, { key });
    expect(checked.ok && plain.decide(checked.record).key).toBe(key);
  });
  it("beside the record goes before the record's own", () => {
    expect(plain.evaluate({ ...record, key: "inside" }, { key: "beside" }).key).toBe("beside");
  });
  it("is left out where there is none", () => {
    for (const value of [record, { ...record, key: null }, null]) {
      expect(Object.hasOwn(plain.evaluate(value), "key")).toBe(false);
    }
  });
});

describe("options that name nothing", () => {
  it("are all listed in one error", () => {
    const options = {
      readings: { "partial-unit": "sideways", "no-such-question": "yes" },
      complete: ["practitioner", "wardrobe", "constructor"],
      assumed: ["training", "colour"],
    } as unknown as EngineOptions;
    expect(() => createEngine(missouri, options)).toThrow(
      new TypeError(
        [
          "readings.partial-unit: the question has the readings whole-units, nearest, any-part",
          "readings.no-such-question: the catalog has no such question",
          `complete[1]: the sections of a record are ${sections}`,
          `complete[2]: the sections of a record are ${sections}`,
          `assumed[1]: the categories of rules are ${categories}`,
        ].join("\n"),
      ),
    );
  });
  it.each([["loosest"], [5], [null], [true], [new Map([["partial-unit", "whole-units"]])], [[]]])(
    "are readings that are %j",
    (readings) => {
      expect(() => createEngine(missouri, { readings } as unknown as EngineOptions)).toThrow(
        new TypeError('readings: readings by question, or "strictest"'),
      );
    },
  );
  it("do not change an engine afterwards", () => {
    const readings: Record<string, string> = { ...missouri.recommendedReadings };
    const complete = ["practitioner"];
    const engine = createEngine(missouri, { readings, complete, assumed: [] });
    const before = examples.map(([, example]) => engine.evaluate(example));
    for (const id of Object.keys(readings)) delete readings[id];
    complete.push("agency");
    expect(examples.map(([, example]) => engine.evaluate(example))).toEqual(before);
    expect(engine.questions().every(({ pinned }) => pinned !== null)).toBe(true);
  });
});
