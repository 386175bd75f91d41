import { describe, expect, it } from "vitest";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import type { Condition } from "../../../src/condition/types.ts";
import { createEngine, type Engine, type ServiceRecord } from "../../../src/index.ts";
import { makeCatalog, makeParameter, makeRule, makeService } from "../../support/catalog.ts";
import { examples, variantsOf, without } from "../../support/records.ts";

const plain = createEngine(missouri);
const recommended = createEngine(missouri, { readings: missouri.recommendedReadings });

describe("a decision", () => {
  const isPlain = (value: unknown, path: string, wrong: string[]): string[] => {
    if (typeof value !== "object" || value === null) {
      if (!["string", "number", "boolean"].includes(typeof value) && value !== null)
        wrong.push(`${path} is ${typeof value}`);
      return wrong;
    }
    if (!Object.isFrozen(value)) wrong.push(`${path} is not frozen`);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== Array.prototype) wrong.push(`${path} is of another kind`);
    for (const key of Reflect.ownKeys(value)) {
      if (key !== "length" || !Array.isArray(value)) {
        isPlain((value as Record<PropertyKey, unknown>)[key], `${path}.${String(key)}`, wrong);
      }
    }
    return wrong;
  };
  const engines: readonly Engine[] = [
    plain,
    recommended,
    createEngine(missouri, {
      readings: "strictest",
      assumed: ["training", "site-standard"],
      complete: ["practitioner"],
    }),
  ];

  it.each(examples)("is plain frozen JSON, and the same every time: %s", (_id, example) => {
    for (const engine of engines) {
      for (const value of [...variantsOf(example), { ...example, practitioner: "lost" }, null]) {
        const decision = engine.evaluate(value);
        expect(isPlain(decision, "decision", [])).toEqual([]);
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
        expect(JSON.stringify(engine.evaluate(structuredClone(value)))).toBe(JSON.stringify(decision));
      }
    }
  });
  it.each(examples)("does not depend on the order of keys: %s", (_id, example) => {
    const turn = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turn);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, turn(part)]),
      );
    };
    for (const record of variantsOf(example)) {
      expect(JSON.stringify(plain.evaluate(turn(record)))).toBe(JSON.stringify(plain.evaluate(record)));
    }
  });
  it.each(examples)("holds no free text and no unlisted code: %s", (_id, example) => {
    const secret = "Roe-12-Elm";
    const state = "RoeState";
    const hide = (value: unknown, name: string): unknown => {
      if (Array.isArray(value)) return value.map((part) => hide(part, name));
      if (typeof value === "object" && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, hide(part, key)]));
      }
      if (name === "state") return state;
      if (name === "person") return secret;
      return value;
    };
    const note = Object.fromEntries(
      [
        "description",
        "consumerName",
        "practitionerName",
        "activities",
        "groupPlan",
        "response",
        "transitSystem",
        "passSerial",
      ].map((name) => [name, secret]),
    );
    const place = { name: secret, address: secret };
    const hidden = hide(example, "") as ServiceRecord;
    const record = {
      ...hidden,
      documentation: { ...hidden.documentation, ...note, origin: place, destination: place },
    };
    for (const engine of engines) {
      for (const value of [...variantsOf(record), { ...record, practitioner: secret, agency: secret }]) {
        expect(JSON.stringify(engine.evaluate(value))).not.toContain("Roe");
      }
    }
  });
});

describe("force", () => {
  it("should warns and never changes the outcome", () => {
    const rules = [makeRule({ force: "should", requires: false })];
    const catalog = makeCatalog({ services: [makeService({ rules })] });
    const { outcome, findings, price } = createEngine(catalog).evaluate({ service: "V100" });
    expect([outcome, price?.total, findings.map(({ verdict, force }) => [verdict, force])]).toEqual([
      "billable",
      "10.00",
      [["violated", "should"]],
    ]);
  });
});

describe("texts of findings", () => {
  it("are filled in with the values of parameters on the date", () => {
    const parameter = {
      ...makeParameter("most", 8),
      values: [
        { from: null, until: "2011-12-31", value: 8, clauses: [] },
        { from: "2012-01-01", until: null, value: 10, clauses: [] },
      ],
    };
    const requires: Condition = {
      op: "atMost",
      left: { op: "fact", path: "units" },
      right: { op: "param", id: "most" },
    };
    const rules = [makeRule({ message: "At most {most} units.", remedy: "Lower them to {most}.", requires })];
    const engine = createEngine(makeCatalog({ parameters: [parameter], services: [makeService({ rules })] }));
    const [before] = engine.evaluate({ service: "V100", date: "2011-12-31", units: 9 }).findings;
    expect(before).toEqual({
      rule: "rule",
      category: "delivery",
      verdict: "violated",
      force: "shall",
      message: "At most 8 units.",
      remedy: "Lower them to 8.",
      paths: ["units"],
      expected: "at most 8",
      actual: "9",
      clauses: ["C-1"],
      questions: [],
    });
    expect(engine.evaluate({ service: "V100", date: "2012-01-01", units: 9 }).findings).toEqual([]);
    expect(engine.evaluate({ service: "V100", date: "2012-01-01", units: 11 }).findings[0]?.message).toBe(
      "At most 10 units.",
    );
  });
});

describe("units that are not claimed", () => {
  it.each(examples)("are the ones that the record supports: %s", (_id, example) => {
    const claimed = recommended.evaluate(example);
    expect(claimed).toMatchObject({ outcome: "billable", findings: [] });
    expect(recommended.evaluate(without(example, "units"))).toEqual(claimed);
    expect(recommended.evaluate({ ...example, units: null })).toEqual(claimed);
  });
});
