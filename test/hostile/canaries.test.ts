import { expect, it } from "vitest";
import {
  boundaryRecords,
  checkCatalog,
  createAnalysis,
  diffCatalogs,
  extendCatalog,
} from "../../src/analysis/index.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { createEngine } from "../../src/index.ts";
import { generateRecord } from "../second/generate.ts";
import { chanceOf } from "../second/random.ts";
import { variations } from "../second/variations.ts";
import { canary, plantCanaries, state } from "../support/canaries.ts";
import { applyChange, readScenarios } from "../support/scenario.ts";
import { leaksOf } from "./canaries.ts";
import { engine, exampleOf } from "./decide.ts";

const codes = Object.keys(variations);

it("no text, name, id or unlisted code of a record is in a decision, a trace, a repair or an open question", () => {
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
  const planted = records.map((record, index) => leaksOf(record, index % 20 === 0));
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

it("nothing of a record is in an error or its stack, wherever the record was handed in by mistake", () => {
  const { record } = plantCanaries(exampleOf("group"));
  // A catalog's author is told of keys that it may not have.
  const misplaced = record as never;
  const strange = { ...record, [canary]: canary } as never;
  const analysis = createAnalysis(missouri);
  const calls: Readonly<Record<string, () => unknown>> = {
    "as a catalog": () => createEngine(misplaced),
    "as a service of a catalog": () => createEngine({ ...missouri, services: [misplaced] }),
    "for options": () => createEngine(missouri, strange),
    "for options of an analysis": () => createAnalysis(missouri, strange),
    "for options of a comparison": () => diffCatalogs(missouri, missouri, [], strange),
    "for options of boundary records": () => boundaryRecords(missouri, "group", strange),
    "for options of a check": () => checkCatalog(missouri, strange),
    "for sections that are complete": () => createEngine(missouri, { complete: [strange] }),
    "for a checked record": () => engine.decide(strange),
    "for a code": () => engine.rate(strange, { on: "2012-01-01" }),
    "for a day": () => engine.rate("ATRG", { on: strange }),
    "for the day of services": () => engine.services(strange),
    "for a code of requirements": () => analysis.requirements(strange, { on: "2012-01-01" }),
    "for a day of requirements": () => analysis.requirements("ATRG", { on: strange }),
    "for a practitioner": () => analysis.qualifiedServices(strange, { on: "2012-01-01" }),
    "for the older catalog": () => diffCatalogs(misplaced, missouri),
    "for a patch": () => extendCatalog(missouri, misplaced),
  };
  let thrown = 0;
  for (const [where, call] of Object.entries(calls)) {
    let told = "";
    try {
      told = JSON.stringify(call());
    } catch (error) {
      thrown++;
      const { stack, cause } = error as Error;
      told = `${error} ${stack} ${cause} ${JSON.stringify(error)}`;
    }
    expect(told, where).not.toMatch(new RegExp(`${canary}|\\b${state}\\b`));
  }
  // The others answer that there is nothing of the kind.
  expect(thrown).toBeGreaterThanOrEqual(12);
});
