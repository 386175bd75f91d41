import { expect, it } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { type Catalog, createEngine, type Engine } from "../../src/index.ts";
import { type Case, casesOf } from "../support/coverage.ts";
import { mutateCatalog } from "../support/mutate-catalog.ts";
import { applyChange, optionsOf, readScenarios } from "../support/scenario.ts";

const cases = casesOf(missouri, readScenarios());

/** What a scenario sees of a decision: the outcome, the findings, the price. */
function resultOf(engine: Engine, { service, scenario }: Case): string {
  const { outcome, findings, price } = engine.evaluate(applyChange(service.example, scenario.change));
  const told = findings.map(({ rule, verdict }) => `${rule} ${verdict}`).sort();
  return JSON.stringify([outcome, told, price?.total ?? null, price?.lines[0]?.providerPay ?? null]);
}

/** The catalog with one service: engines of it are made fast, and a scenario asks about no other. */
function only(catalog: Catalog, id: string): Catalog {
  return { ...catalog, services: catalog.services.filter((service) => service.id === id) };
}

const original = new Map<Case, string>();
for (const about of cases) {
  const engine = createEngine(
    only(missouri, about.service.id),
    optionsOf(about.scenario, missouri.recommendedReadings),
  );
  original.set(about, resultOf(engine, about));
}

/** Whether some scenario's result is another with the altered catalog. Those that speak of an affected rule come first. */
function isNoticed(mutation: ReturnType<typeof mutateCatalog> extends Generator<infer M> ? M : never): boolean {
  const affected = cases.filter(({ service }) => service.rules.some(({ id }) => mutation.affects(service.id, id)));
  const speaking = affected.filter(({ service, scenario }) =>
    scenario.findings.some(({ rule }) => mutation.affects(service.id, rule)),
  );
  const others = affected.filter((about) => !speaking.includes(about));
  const engines = new Map<string, Engine>();
  for (const about of [...others.slice(0, 3), ...speaking, ...others.slice(3)]) {
    const options = optionsOf(about.scenario, missouri.recommendedReadings);
    const key = about.service.id + JSON.stringify(options);
    const engine = engines.get(key) ?? createEngine(only(mutation.catalog, about.service.id), options);
    engines.set(key, engine);
    if (resultOf(engine, about) !== original.get(about)) return true;
  }
  return false;
}

it("every alteration of the catalog's data makes a scenario fail", { timeout: 3_600_000 }, () => {
  const survivors: string[] = [];
  let tried = 0;
  for (const mutation of mutateCatalog(missouri)) {
    tried++;
    if (!isNoticed(mutation)) survivors.push(mutation.name);
  }
  console.log(`${tried} alterations, ${survivors.length} not noticed`);
  for (const name of survivors) console.log(name);
  expect(survivors).toEqual([]);
});
