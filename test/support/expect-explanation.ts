import { expect } from "vitest";
import { explainRecord } from "../../src/analysis/explain/explain.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { type PreparedCatalog, prepareCatalog } from "../../src/decision/prepare.ts";
import { type Catalog, createEngine, type Engine, type EngineOptions } from "../../src/index.ts";
import type { Case } from "./coverage.ts";
import { replayPrice } from "./replay-price.ts";
import { createReplay, replayRule } from "./replay-truth.ts";
import { applyChange, optionsOf } from "./scenario.ts";

/** How many conditions were reckoned again, and how many an explanation shows without what they rest on. */
export const nodes = { reckoned: 0, given: 0 };

const made = new Map<string, { readonly prepared: PreparedCatalog; readonly engine: Engine }>();

/** The catalog with one service is made ready faster, and a scenario asks about no other. */
function makeReady(catalog: Catalog, options: EngineOptions) {
  const key = JSON.stringify([catalog.services.map(({ id, rules }) => [id, rules.length]), options]);
  const ready = made.get(key) ?? { prepared: prepareCatalog(catalog, options), engine: createEngine(catalog, options) };
  made.set(key, ready);
  return ready;
}

/** The price of a scenario can be reckoned again from its explanation. Prices ask no rules. */
export function expectPriceExplained({ service, scenario }: Case): void {
  const options = optionsOf(scenario, missouri.recommendedReadings);
  const { prepared } = makeReady({ ...missouri, services: [{ ...service, rules: [] }] }, options);
  const explanation = explainRecord(prepared, applyChange(service.example, scenario.change));
  expect(replayPrice(explanation, prepared.decideOptions.strictest)).toEqual([]);
}

/** Every verdict of a scenario, and its price, can be reckoned again from its explanation. */
export function expectExplained({ service, scenario }: Case): void {
  const options = optionsOf(scenario, missouri.recommendedReadings);
  const { prepared, engine } = makeReady({ ...missouri, services: [service] }, options);
  const record = applyChange(service.example, scenario.change);
  const explanation = explainRecord(prepared, record);
  const { decision, rules } = explanation;
  expect(decision).toEqual(engine.evaluate(record));

  // A rule is found, assumed or satisfied, as its explanation says.
  const { strictest } = prepared.decideOptions;
  const told = rules.map(({ rule, verdict, assumed }) => [rule, assumed ? "assumed" : verdict]);
  const found = service.rules.map(({ id }) => {
    if (decision.assumed.includes(id)) return [id, "assumed"];
    return [id, decision.findings.find(({ rule }) => rule === id)?.verdict ?? "satisfied"];
  });
  expect(told).toEqual(rules.length === 0 ? [] : found);

  const written = (record as Record<string, unknown>)["documentation"];
  const isWritten = written !== undefined && written !== null;
  const isComplete = prepared.language.complete.includes("documentation");
  for (const rule of rules) {
    const replay = createReplay(rule.parameters, { written: isWritten && !isComplete, nodes });
    replayRule(rule, replay, strictest);
    expect(replay.problems).toEqual([]);
  }
  expect(replayPrice(explanation, strictest)).toEqual([]);
}
