import { expect, it } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { generateRecord } from "../second/generate.ts";
import { chanceOf } from "../second/random.ts";
import { variations } from "../second/variations.ts";
import { canary } from "../support/canaries.ts";
import { applyChange, readScenarios } from "../support/scenario.ts";
import { leaksOf } from "./canaries.ts";
import { engine, exampleOf } from "./decide.ts";

const codes = Object.keys(variations);

it("no text, name, id or unlisted code of a record is in a decision or a trace", () => {
  const scenarios = readScenarios().flatMap(({ base, scenarios }) => {
    const example = missouri.services.find(({ lines }) => lines.some(({ code }) => code === base))?.example;
    if (example === undefined) throw new Error(`no service has the code ${base}`);
    return scenarios.map(({ change }) => applyChange(example, change));
  });
  const generated = Array.from({ length: 140 }, (_, seed) => {
    const chance = chanceOf(seed);
    return generateRecord(codes[seed % codes.length] ?? "", chance);
  });
  const records = [...scenarios.filter((_, index) => index % 20 === 0), ...generated];
  const planted = records.map((record, index) => leaksOf(record, index % 5 === 0));
  expect(planted.filter((count) => count < 0)).toEqual([]);
  expect(Math.min(...planted)).toBeGreaterThan(5);
});

it("no unknown key is in an answer, wherever it stands", () => {
  const record = exampleOf("group");
  const thing = { [canary]: () => canary };
  const places = [
    thing,
    { attestations: thing },
    { practitioner: { attestations: thing } },
    { session: { [canary]: { [canary]: 1 } } },
  ];
  for (const place of places) {
    const spoilt = { ...record, ...place };
    const answers = [engine.evaluate(spoilt), engine.check(spoilt)];
    expect(answers).toMatchObject([{ outcome: "invalid" }, { ok: false }]);
    expect(JSON.stringify(answers)).not.toContain(canary);
  }
});
