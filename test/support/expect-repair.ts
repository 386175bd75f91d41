import { expect } from "vitest";
import { repairRecord } from "../../src/analysis/repair/repair-record.ts";
import type { RepairChange } from "../../src/analysis/repair/types.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { type PreparedCatalog, prepareCatalog } from "../../src/decision/prepare.ts";
import { createEngine, type Engine, type EngineOptions } from "../../src/index.ts";
import { applyChange, optionsOf, type Scenario, type ScenarioFile } from "./scenario.ts";

// What follows applies changes by itself, and says by itself what may be changed.

type Json = Record<string | number, unknown>;

const partsOf = (path: string) => path.split(/[.[\]]+/).filter((part) => part !== "");

function lookUp(record: unknown, path: string): unknown {
  return partsOf(path).reduce<unknown>((at, part) => (at as Json | null | undefined)?.[part], record);
}

/** The record with changes made, and the pins among them. */
function make(record: unknown, changes: readonly RepairChange[]) {
  const changed = structuredClone(record) as Json;
  const pins: Record<string, string> = {};
  for (const { path, kind, to } of changes) {
    if (kind === "pin") {
      pins[path.replace(/^readings\./, "")] = to as string;
      continue;
    }
    const parts = partsOf(path);
    let at = changed;
    for (const [index, part] of parts.entries()) {
      const key = Array.isArray(at) && Number(part) > at.length ? at.length : part;
      if (index === parts.length - 1) at[key] = structuredClone(to);
      else {
        at[key] ??= /^\d+$/.test(parts[index + 1] ?? "") ? [] : {};
        at = at[key] as Json;
      }
    }
  }
  return { changed, pins };
}

/** Of what is told, only this may be changed: claims, elements of the note, and statements about keeping the record. */
const correctable = [
  /^(service|funding|units)$/,
  /^trip\.persons$/,
  /^documentation\.(description|consumerName|practitionerName|activities|groupPlan|response|transitSystem|passSerial)$/,
  /^documentation\.(origin|destination)\.(name|address)$/,
  /^attestations\.(in-cimor|documented-per-regulation|(group|housing|transportation|sign-in)-log-kept)$/,
  /\.trainings\[\d+\]\.documented$/,
];

/** Lists that are told may grow only where they are somebody's file. */
const growing =
  /\.(credentials|screenings|trainings|reliefs)\[\d+\]$|^(agency\.certifications|consumer\.disorders|consumer\.programs|site\.approvals)\[\d+\]$/;

function isHonest(record: unknown, { path, kind }: RepairChange): boolean {
  if (kind === "pin") return path.startsWith("readings.");
  const told = lookUp(record, path);
  if (kind === "correct")
    return told !== undefined && told !== null && correctable.some((allowed) => allowed.test(path));
  const list = /\[\d+\]$/.test(path) ? lookUp(record, path.replace(/\[\d+\]$/, "")) : undefined;
  return (told === undefined || told === null) && (!Array.isArray(list) || growing.test(path));
}

const kept = new Map<string, { readonly prepared: PreparedCatalog; readonly engine: Engine }>();

/** A catalog of one service is loaded faster, and a record that says its code asks about no other. */
function loaded(service: string | undefined, options: EngineOptions) {
  const services = missouri.services.filter(({ id }) => service === undefined || id === service);
  const key = JSON.stringify([service, options]);
  const catalog = { ...missouri, services };
  const made = kept.get(key) ?? { prepared: prepareCatalog(catalog, options), engine: createEngine(catalog, options) };
  kept.set(key, made);
  return made;
}

/**
 * Expects of the repair of a scenario's record that each of its sets makes the record billable, that none of its changes is
 * in vain, that what was told of the day stays as it was, and that there is either a set or an explanation.
 */
export function expectRepair({ base }: Pick<ScenarioFile, "base">, scenario: Scenario): void {
  const service = missouri.services.find(({ lines }) => lines.some(({ code }) => code === base));
  const options = optionsOf(scenario, missouri.recommendedReadings);
  const record = applyChange(service?.example ?? { service: base }, scenario.change);
  const of = scenario.change?.["service"] === undefined ? service?.id : undefined;
  const repair = repairRecord(loaded(of, options).prepared, record);

  const outcomeAfter = (changes: readonly RepairChange[]) => {
    const { changed, pins } = make(record, changes);
    const pinned =
      Object.keys(pins).length === 0 ? options : { ...options, readings: { ...(options.readings as object), ...pins } };
    return loaded(of, pinned).engine.evaluate(changed).outcome;
  };
  const failed = (what: string) => `${scenario.name}: ${what}: ${JSON.stringify(repair)}`;
  expect(repair.outcome, failed("the same outcome")).toBe(scenario.outcome);
  expect(repair.sets.length, failed("at most 8")).toBeLessThanOrEqual(8);
  expect(repair.billableAfter, failed("billable after")).toBe(repair.sets.length > 0);
  // Either there is a way, or something is in it.
  expect(repair.fixed.length > 0, failed("explained")).toBe(repair.sets.length === 0);
  for (const { changes } of repair.sets) {
    expect(outcomeAfter(changes), failed("billable")).toBe("billable");
    for (const change of changes) {
      expect(isHonest(record, change), failed(`honest ${change.path}`)).toBe(true);
      expect(change.because, failed(`because of something ${change.path}`)).not.toEqual([]);
      const others = changes.filter((other) => other !== change);
      expect(outcomeAfter(others), failed(`without ${change.path}`)).not.toBe("billable");
    }
  }
}
