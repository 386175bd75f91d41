import { describe, expect, it } from "vitest";
import { createAnalysis } from "../../../src/analysis/index.ts";
import { createLanguage } from "../../../src/catalog/language.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { createLayout } from "../../../src/condition/layout.ts";
import { createEngine } from "../../../src/index.ts";
import { createRecordReader } from "../../../src/record/read.ts";
import { profileNames } from "../../../src/record/shape.ts";
import type { Profiles, ServiceRecord } from "../../../src/record/types.ts";

const read = createRecordReader(createLayout(createLanguage(missouri)));
const engine = createEngine(missouri, { readings: missouri.recommendedReadings });

/** The record with every profile named by id, and the profiles beside it. */
function apart(record: ServiceRecord) {
  const named: Record<string, unknown> = { ...record };
  const profiles: Record<string, Record<string, unknown>> = {};
  for (const name of profileNames) {
    if (typeof named[name] !== "object" || named[name] === null) continue;
    profiles[name] = { [`${name}-7`]: named[name], [`${name}-8`]: {} };
    named[name] = `${name}-7`;
  }
  return { named, profiles: profiles as Profiles };
}

describe("profiles", () => {
  it.each(missouri.services.map((service) => [service.id, service.example] as const))(
    "inline or by id are the same: %s",
    (_id, example) => {
      const { named, profiles } = apart(example);
      expect(Object.keys(profiles).length).toBeGreaterThan(1);
      expect(read(named, profiles)).toEqual(read(example));
      expect(read(example)).toMatchObject({ ok: true, unknownProfiles: [] });
      expect(engine.evaluate(named, { profiles })).toEqual(engine.evaluate(example));
    },
  );
  it("that are not given are told of, and tell nothing", () => {
    const record = { service: "ATRC", practitioner: "p-1", agency: "a-1", site: null };
    expect(read(record, { agency: { "a-1": { selfPayOption: true } }, practitioner: { "p-2": {} } })).toEqual({
      ...read({ service: "ATRC", agency: { selfPayOption: true }, site: null }),
      unknownProfiles: ["practitioner"],
    });
    expect(read(record)).toEqual({
      ...read({ service: "ATRC", site: null }),
      unknownProfiles: ["practitioner", "agency"],
    });
  });
  it.each([
    ["null", null],
    ["undefined", undefined],
    ["a function", () => ({})],
    ["a list with a hole", new Array(1)],
    ["a date", new Date(0)],
  ])("that are %s are not given", (_name, profile) => {
    const profiles = { agency: { "a-1": profile } } as unknown as Profiles;
    expect(read({ service: "ATRC", agency: "a-1" }, profiles)).toEqual({
      ...read({ service: "ATRC" }),
      unknownProfiles: ["agency"],
    });
  });
  it("are not looked for in what every object inherits, nor by a getter", () => {
    const getters = Object.defineProperty({}, "a-1", { get: () => ({ selfPayOption: true }), enumerable: true });
    const ids = ["__proto__", "constructor", "toString", ""];
    for (const agency of ids) {
      expect(read({ service: "ATRC", agency }, { agency: {} })).toEqual({
        ...read({ service: "ATRC" }),
        unknownProfiles: ["agency"],
      });
    }
    expect(read({ service: "ATRC", agency: "a-1" }, { agency: getters })).toMatchObject({
      unknownProfiles: ["agency"],
    });
  });
  it("may be a proxy that throws, and nothing is thrown", () => {
    const throwing = new Proxy(
      {},
      {
        getOwnPropertyDescriptor() {
          throw new Error("secret");
        },
      },
    ) as Profiles;
    expect(read({ service: "ATRC", agency: "a-1" }, throwing)).toMatchObject({ unknownProfiles: ["agency"] });
    expect(read({ service: "ATRC", agency: "a-1" }, { agency: throwing } as Profiles)).toMatchObject({
      unknownProfiles: ["agency"],
    });
  });
  it("are checked as the record is", () => {
    const wrong = { agency: { "a-1": { colour: "red" } } } as unknown as Profiles;
    expect(read({ service: "ATRC", agency: "a-1" }, wrong)).toEqual({ ok: false, paths: ["agency"] });
    const anotherId = { agency: { "a-1": "a-2", "a-2": {} } } as unknown as Profiles;
    expect(read({ service: "ATRC", agency: "a-1" }, anotherId)).toEqual({ ok: false, paths: ["agency"] });
    expect(read({ service: "ATRC", agency: ["a-1"] })).toEqual({ ok: false, paths: ["agency"] });
    expect(read({ service: "ATRC", site: { manager: "p-1" } })).toEqual({ ok: false, paths: ["site.manager"] });
  });
});

describe("a record named by id", () => {
  it("that is not given makes the decision incomplete, without the id", () => {
    const { named, profiles } = apart(missouri.services[0]?.example ?? { service: "" });
    const decision = engine.evaluate({ ...named, practitioner: "Jane Roe" }, { profiles });
    expect(decision.outcome).toBe("incomplete");
    expect(decision.price).toBeNull();
    expect(decision.findings[0]).toMatchObject({ rule: "profiles", verdict: "missing", paths: ["practitioner"] });
    expect(JSON.stringify(decision)).not.toContain("Jane");
  });
});

describe("a profile that is no object", () => {
  const analysis = createAnalysis(missouri);
  const { practitioner, ...others } = missouri.services[0]?.example ?? { service: "" };
  it.each([["p-2"], [7], [true]])("makes the record none, for analyses as well: %j", (told) => {
    const record = { ...others, practitioner: "p-1" };
    const profiles = { practitioner: { "p-1": told, "p-2": practitioner } } as never;
    expect(engine.evaluate(record, { profiles }).outcome).toBe("invalid");
    expect(analysis.openQuestions(record, { profiles }).outcome).toBe("invalid");
    expect(analysis.repair(record, { profiles }).outcome).toBe("invalid");
  });
});

describe("a complete section", () => {
  const options = { readings: missouri.recommendedReadings, complete: profileNames };
  const complete = createEngine(missouri, options);
  const analysis = createAnalysis(missouri, options);
  const example = missouri.services[0]?.example ?? { service: "" };

  it("of which only an id is given is not told: no rule is violated by what nobody has looked at", () => {
    const decision = complete.evaluate({ ...example, practitioner: "p-1", agency: "a-1" });
    expect(decision.outcome).toBe("incomplete");
    expect(decision.findings.length).toBeGreaterThan(3);
    expect(decision.findings.filter(({ verdict }) => verdict !== "missing")).toEqual([]);
  });
  it("that is left out is none on file", () => {
    const { practitioner: _, ...without } = example;
    expect(complete.evaluate(without).findings.map(({ verdict }) => verdict)).toContain("violated");
  });
  it("is told alike to explanations, open questions and repair", () => {
    const record = { ...example, practitioner: "p-1" };
    const { outcome, findings } = complete.evaluate(record);
    expect(analysis.openQuestions(record).outcome).toBe(outcome);
    const explained = analysis.explain(record).rules.filter(({ verdict }) => verdict !== "satisfied");
    expect(findings.filter(({ rule }) => rule !== "profiles").map(({ rule, verdict }) => [rule, verdict])).toEqual(
      explained.map(({ rule, verdict }) => [rule, verdict]),
    );
    expect(analysis.repair(record)).toMatchObject({
      outcome,
      sets: [{ changes: [{ path: "practitioner", kind: "enter", ifTrue: true }] }],
    });
  });
});

describe("the original", () => {
  it("is not changed", () => {
    const { named, profiles } = apart(missouri.services[0]?.example ?? { service: "" });
    const before = JSON.stringify([named, profiles]);
    read(named, profiles);
    expect(JSON.stringify([named, profiles])).toBe(before);
  });
});
