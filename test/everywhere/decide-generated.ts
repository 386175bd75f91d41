import { createEngine, type Engine, type EngineOptions } from "clausewise";
import { missouri } from "clausewise/catalogs/missouri";
import { generateRecord } from "../second/generate.ts";
import { chanceOf } from "../second/random.ts";
import { variations } from "../second/variations.ts";

const manners: readonly EngineOptions[] = [
  { readings: missouri.recommendedReadings, complete: ["practitioner", "site"] },
  { readings: "strictest", assumed: ["documentation", "site-standard"] },
  {},
];
const engines: Engine[] = [];
const codes = Object.keys(variations);

/** The engine that decides a record of this number: each fifty in another manner. */
function engineOf(number: number): Engine {
  const manner = Math.floor(number / 50) % manners.length;
  const engine = engines[manner] ?? createEngine(missouri, manners[manner]);
  engines[manner] = engine;
  return engine;
}

/**
 * Decides the generated records of these numbers, a line for each decision. A number is a seed, so a run may begin and end
 * anywhere.
 */
export function decideGenerated(from: number, until: number): string {
  let lines = "";
  for (let number = from; number < until; number++) {
    const chance = chanceOf(number);
    const record = generateRecord(chance.pick(codes), chance);
    lines += `${JSON.stringify(engineOf(number).evaluate(record))}\n`;
  }
  return lines;
}
