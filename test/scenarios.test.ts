import { describe, expect, it } from "vitest";
import { missouri } from "../src/catalogs/missouri/index.ts";
import { createEngine, type Engine, type EngineOptions } from "../src/index.ts";
import { applyChange, optionsOf, readScenarios } from "./support/scenario.ts";

const engines = new Map<string, Engine>();

function engineWith(options: EngineOptions): Engine {
  const key = JSON.stringify(options);
  const engine = engines.get(key) ?? createEngine(missouri, options);
  engines.set(key, engine);
  return engine;
}

const files = readScenarios().map((file) => [file.file, file] as const);

describe.each(files)("scenarios of %s", (_file, { base, scenarios }) => {
  const example = missouri.services.find((service) => service.lines.some((line) => line.code === base))?.example;
  if (example === undefined) throw new Error(`no service has the code ${base}`);

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", (_name, scenario) => {
    const engine = engineWith(optionsOf(scenario, missouri.recommendedReadings));
    const decision = engine.evaluate(applyChange(example, scenario.change));

    const told = decision.findings.map(({ rule, verdict }) => ({ rule, verdict }));
    const expected = scenario.findings.map(({ rule, verdict }) => ({ rule, verdict }));
    const byRule = (a: { rule: string }, b: { rule: string }) => (a.rule < b.rule ? -1 : 1);
    expect({
      outcome: decision.outcome,
      findings: told.sort(byRule),
      price: decision.price?.total ?? null,
    }).toEqual({ outcome: scenario.outcome, findings: expected.sort(byRule), price: scenario.price });
    for (const finding of scenario.findings) {
      const cited = decision.findings.find(({ rule }) => rule === finding.rule)?.clauses ?? [];
      expect(cited).toEqual(expect.arrayContaining([...(finding.clauses ?? [])]));
    }
  });
});
