import { expect } from "vitest";
import { openQuestions } from "../../src/analysis/open-questions.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { prepareCatalog } from "../../src/decision/prepare.ts";
import { createEngine, type Engine, type EngineOptions } from "../../src/index.ts";
import { applyChange, optionsOf, type Scenario, type ScenarioFile } from "./scenario.ts";

const engines = new Map<string, Engine>();

function engineOf(catalog: typeof missouri, options: EngineOptions): Engine {
  const key = JSON.stringify([catalog.services.map(({ id }) => id), options]);
  const engine = engines.get(key) ?? createEngine(catalog, options);
  engines.set(key, engine);
  return engine;
}

/** Expects of a scenario's open questions that each reading gives exactly what an engine with it pinned gives. */
export function expectOpenQuestions({ base }: Pick<ScenarioFile, "base">, scenario: Scenario): void {
  const service = missouri.services.find(({ lines }) => lines.some(({ code }) => code === base));
  const whole = scenario.change?.["service"] !== undefined;
  const catalog = whole || service === undefined ? missouri : { ...missouri, services: [service] };
  const options = optionsOf(scenario, missouri.recommendedReadings);
  const record = applyChange(service?.example ?? { service: base }, scenario.change);
  const before = engineOf(catalog, options).evaluate(record);
  const hangs = before.findings.some(({ questions }) => questions.length > 0);
  if (before.outcome === "billable" && !hangs) return;
  const asked = openQuestions(prepareCatalog(catalog, options), record);
  expect(asked.outcome).toBe(scenario.outcome);
  if (options.readings === "strictest") {
    expect(asked.questions).toEqual([]);
    return;
  }
  const expected = new Set(before.findings.flatMap(({ questions }) => questions.map(({ id }) => id)));
  expect(new Set(asked.questions.map(({ id }) => id))).toEqual(expected);
  for (const { id, readings, rules } of asked.questions) {
    const hanging = before.findings.filter(({ questions }) => questions.some((question) => question.id === id));
    expect(rules).toEqual(hanging.map(({ rule }) => rule));
    for (const reading of readings) {
      const pinned = { ...options, readings: { ...options.readings, [id]: reading.id } };
      const decision = engineOf(catalog, pinned).evaluate(record);
      const { outcome, total, estimate, findings } = reading;
      expect({ outcome, total, estimate, findings }, `${scenario.name}: ${id}: ${reading.id}`).toEqual({
        outcome: decision.outcome,
        total: decision.price?.total ?? null,
        estimate: decision.estimate,
        findings: decision.findings.map(({ rule, verdict }) => ({ rule, verdict })),
      });
    }
  }
  for (const { rule, pins } of asked.either) {
    for (const { question, reading } of pins) {
      const pinned = { ...options, readings: { ...options.readings, [question]: reading } };
      const after = engineOf(catalog, pinned).evaluate(record);
      expect(after.findings.map((finding) => finding.rule)).not.toContain(rule);
    }
  }
}
