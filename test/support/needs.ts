import { requirementsOf } from "../../src/analysis/requirements/requirements.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { createCompiler } from "../../src/condition/compile.ts";
import type { Facts } from "../../src/condition/facts.ts";
import { judge } from "../../src/condition/verdict.ts";
import { prepareCatalog } from "../../src/decision/prepare.ts";
import { type Condition, createEngine } from "../../src/index.ts";
import { applyChange, optionsOf, readScenariosByCode, type Scenario } from "./scenario.ts";

/** What came of taking facts away: how often each kind of need was tried, and where it was not true. */
export interface TriedNeeds {
  readonly wrong: readonly string[];
  readonly tried: Readonly<Record<string, number>>;
}

/**
 * Takes every required fact away from every billable scenario that is asked for, one at a time, and holds what becomes of
 * the record against what the requirements say of the fact.
 */
export function tryNeeds(isAsked: (scenario: Scenario, index: number) => boolean): TriedNeeds {
  const wrong: string[] = [];
  const tried: Record<string, number> = { scenarios: 0 };
  const count = (name: string) => {
    tried[name] = (tried[name] ?? 0) + 1;
  };
  for (const { base, scenarios } of readScenariosByCode()) {
    const asking = new Map<string, ReturnType<typeof prepareAsking>>();
    const billable = scenarios.filter(({ outcome }) => outcome === "billable");
    for (const scenario of billable.filter(isAsked)) {
      const options = optionsOf(scenario, missouri.recommendedReadings);
      const key = JSON.stringify([base, options]);
      const { prepared, engine, facts, service } = asking.get(key) ?? prepareAsking(base, options);
      asking.set(key, { prepared, engine, facts, service });
      const reading = prepared.readCopy(
        applyChange(service.service.example, { ...scenario.change, service: base }),
        {},
      );
      if (!reading.ok) throw new Error(`${scenario.name} is no record`);
      count("scenarios");
      const isSatisfied = (condition: Condition, of: Facts) => {
        const compiled = createCompiler(service.language).condition(condition);
        return judge(compiled, prepared.createScope(of), service.language).verdict === "satisfied";
      };
      for (const { path, needed, unless, answeredBy = [] } of facts) {
        // With the group statements answered one by one, so that each can be taken away alone.
        const record = structuredClone(reading.prepared.answered);
        for (const place of answeredBy) remove(record, place);
        if (path === "units" || !remove(record, path)) continue;
        const isBillable = engine.evaluate(record).outcome === "billable";
        const without = prepared.read(record, {});
        const holds = without.ok && unless !== undefined && isSatisfied(unless, without.prepared.facts);
        count(needed === "unless" ? `unless, which ${holds ? "holds" : "fails"}` : needed);
        if (needed === "sometimes") continue;
        const expected = needed === "unless" ? holds : needed === "optional";
        if (isBillable !== expected) wrong.push(`${base}, ${scenario.name}: ${path} is ${needed}`);
      }
    }
  }
  return { wrong, tried };
}

function prepareAsking(code: string, options: Parameters<typeof prepareCatalog>[1]) {
  const prepared = prepareCatalog(missouri, options);
  const engine = createEngine(missouri, options);
  const requirements = requirementsOf(prepared, code, { on: "2013-05-14" });
  const service = prepared.services.get(requirements?.service ?? "");
  if (requirements === null || service === undefined) throw new Error(`there is no code ${code}`);
  return { prepared, engine, facts: requirements.facts, service };
}

/** Takes what stands at a path away; whether anything stood there. */
function remove(record: unknown, path: string): boolean {
  const names = path.split(".");
  const last = names.pop() ?? "";
  let at = record as Record<string, unknown> | null | undefined;
  for (const name of names) at = at?.[name] as typeof at;
  if (typeof at !== "object" || at === null || !Object.hasOwn(at, last)) return false;
  return delete at[last];
}
