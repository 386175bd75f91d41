import { expect, it } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { decideAnything } from "../hostile/anything.ts";
import { leaksOf } from "../hostile/canaries.ts";
import { tryInCatalog, tryInRecord } from "../hostile/naughty.ts";
import { generateRecord } from "../second/generate.ts";
import { chanceOf } from "../second/random.ts";
import { variations } from "../second/variations.ts";
import { applyChange, readScenarios } from "../support/scenario.ts";

it("one million values, whatever they are, are decided", () => {
  for (let seed = 0; seed < 100; seed++) decideAnything(10_000, seed);
});

it("no canary sings in 100,000 generated records and their traces, or in the repair and open questions of each five hundredth", () => {
  const codes = Object.keys(variations);
  let planted = 0;
  for (let seed = 0; seed < 100_000; seed++) {
    const count = leaksOf(generateRecord(codes[seed % codes.length] ?? "", chanceOf(seed)), seed % 500 === 0);
    if (count < 0) expect.fail(`the record of the seed ${seed} leaks`);
    planted += count;
  }
  console.log(`${planted} canaries`);
});

it("no canary sings in any scenario, its trace, its repair or its open questions", () => {
  let planted = 0;
  for (const { base, scenarios } of readScenarios()) {
    const example = missouri.services.find(({ lines }) => lines.some(({ code }) => code === base))?.example;
    if (example === undefined) throw new Error(`no service has the code ${base}`);
    for (const { name, change } of scenarios) {
      const count = leaksOf(applyChange(example, change), true);
      if (count < 0) expect.fail(`${base}: ${name} leaks`);
      planted += count;
    }
  }
  console.log(`${planted} canaries`);
});

it("every naughty string, in every place and for every key of a record and a catalog", () => {
  tryInRecord(1);
  tryInCatalog(1);
});
