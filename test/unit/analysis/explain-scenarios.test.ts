import { describe, expect, it } from "vitest";
import { explainRecord } from "../../../src/analysis/explain/explain.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { type PreparedCatalog, prepareCatalog } from "../../../src/decision/prepare.ts";
import { createEngine, type Engine, type EngineOptions, type Service } from "../../../src/index.ts";
import { casesOf } from "../../support/coverage.ts";
import { replayPrice } from "../../support/replay-price.ts";
import { createReplay, replayRule } from "../../support/replay-truth.ts";
import { applyChange, optionsOf, readScenarios } from "../../support/scenario.ts";

const files = readScenarios();
const made = new Map<string, { readonly prepared: PreparedCatalog; readonly engine: Engine }>();

/** The catalog with one service is made ready faster, and a scenario asks about no other. */
function makeReady(service: Service, options: EngineOptions) {
  const key = service.id + JSON.stringify(options);
  const catalog = { ...missouri, services: [service] };
  const ready = made.get(key) ?? {
    prepared: prepareCatalog(catalog, options),
    engine: createEngine(catalog, options),
  };
  made.set(key, ready);
  return ready;
}

const nodes = { reckoned: 0, given: 0 };

describe.each(files)("explanations of $file", (file) => {
  const cases = casesOf(missouri, [file]).map((about) => [about.scenario.name, about] as const);

  it.each(cases)("%s", (_name, { service, scenario }) => {
    const { prepared, engine } = makeReady(service, optionsOf(scenario, missouri.recommendedReadings));
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
  });
});

it("nearly every condition says enough to be reckoned again", () => {
  console.log(`${nodes.reckoned} conditions reckoned again, ${nodes.given} shown without what they rest on`);
  expect(nodes.reckoned).toBeGreaterThan(100 * nodes.given);
});
