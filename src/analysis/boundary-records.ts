import type { Catalog } from "../catalog/types.ts";
import { handOut } from "../condition/freeze.ts";
import { negate } from "../condition/logic.ts";
import { findRate } from "../decision/decide.ts";
import type { EngineOptions } from "../decision/options.ts";
import { type PreparedCatalog, type PreparedRecord, prepareCatalog } from "../decision/prepare.ts";
import type { ServiceRecord } from "../record/types.ts";
import { rootOf } from "./boundary/position.ts";
import { startDays } from "./boundary/start-days.ts";
import { createTrial } from "./boundary/trial.ts";
import { type Walker, walk } from "./boundary/walk.ts";
import { withValue } from "./record-path.ts";

/** A record just inside or just outside a limit of a rule. */
export interface BoundaryRecord {
  /** Id of the rule. */
  readonly rule: string;
  /** The place that was set: `practitioner.trainings[0].hours`. */
  readonly path: string;
  /** What was set there, in words. */
  readonly description: string;
  /** The record: the service's example, changed. Rules beside this one may be violated by it. */
  readonly record: ServiceRecord;
  /** What the rule must say of it. */
  readonly expected: "satisfied" | "violated" | "missing";
}

/** A part of a rule of which no record could be made. */
export interface SkippedBoundary {
  /** Id of the rule. */
  readonly rule: string;
  /** Why there is none. */
  readonly why: string;
}

/** Records at the limits of a service's rules. */
export interface BoundaryRecords {
  /** In the order of the rules. */
  readonly records: readonly BoundaryRecord[];
  /** One entry for each rule and reason. */
  readonly skipped: readonly SkippedBoundary[];
}

/**
 * Makes records just inside and just outside each limit of a service's rules, to test a catalog or an engine with.
 *
 * Each starts from the service's example. One comparison of a rule is aimed at: numbers one and the smallest step below,
 * on and above its limit; the day or minute before, on and after; each member of a list and one that is none; periods that
 * end or begin on the day; lists one item longer or shorter; nothing told, and none on file. What the comparison then comes
 * to follows from its limit alone. The record is kept where all the rest of the rule leaves the result to that comparison;
 * where the example does not, it is changed so that it does.
 *
 * Questions that `options` pins are read so. What hangs on any other question is skipped. The verdicts are those of a rule
 * by itself, whatever `assumed` says.
 *
 * @throws {CatalogError} listing everything that is wrong with the catalog.
 * @throws {TypeError} where the catalog has no such service, its example is no record, or an option names nothing of the
 *   catalog.
 * @throws {Error} where something has changed decimal.js, or added properties to `Object.prototype`.
 *
 * @example
 * ```ts
 * import { boundaryRecords } from "clausewise/analysis";
 * import { missouri } from "clausewise/catalogs/missouri";
 *
 * const { records } = boundaryRecords(missouri, "group", { readings: missouri.recommendedReadings });
 * const inside = records.find(({ description }) => description === "session.consumers is 30; the limit is 30");
 * inside?.expected; //=> "satisfied"
 * ```
 */
export function boundaryRecords(catalog: Catalog, serviceId: string, options: EngineOptions = {}): BoundaryRecords {
  const prepared = prepareCatalog(catalog, options);
  const compiled = prepared.services.get(serviceId);
  if (compiled === undefined) throw new TypeError("the catalog has no such service");
  const trial = createTrial(prepared);
  const example = plainExample(prepared, compiled.service.example);
  const records: BoundaryRecord[] = [];
  const skipped: SkippedBoundary[] = [];

  for (const compiledRule of compiled.rules) {
    const { rule } = compiledRule;
    const seen = new Set<string>();
    const reasons = new Set<string>();
    const walker: Walker = {
      trial,
      found({ record, path, truth, description }, negated) {
        const read = trial.prepare(record);
        if (read === undefined || !isDecidedAs(serviceId, read, prepared)) return false;
        const key = JSON.stringify(record);
        if (seen.has(key)) return true;
        seen.add(key);
        const result = negated ? negate(truth) : truth;
        const expected = result === undefined ? "missing" : result ? "satisfied" : "violated";
        const told = record as unknown as ServiceRecord;
        records.push({ rule: rule.id, path: path, description, record: told, expected });
        return true;
      },
      skipped: (why) => reasons.add(why),
    };
    const onDays = startDays(compiledRule).map((day) => withValue(example, "date", day));
    for (const record of [example, ...onDays]) {
      walk({ record, position: rootOf(compiledRule.compiled), constraints: [], negated: false }, walker);
    }
    if (seen.size === 0 && reasons.size === 0) reasons.add("the condition asks for nothing");
    for (const why of reasons) skipped.push({ rule: rule.id, why });
  }
  return handOut({ records, skipped });
}

/** The example with the answers of its group statements given to their members, so that each can be changed by itself. */
function plainExample(prepared: PreparedCatalog, example: ServiceRecord): unknown {
  const reading = prepared.readCopy(example, {});
  if (!reading.ok) throw new TypeError("the service's example is no record");
  return JSON.parse(JSON.stringify(reading.prepared.answered)) as unknown;
}

/** Whether a record comes to the service and has a rate on its date, so that the rules are asked at all. */
function isDecidedAs(serviceId: string, { facts }: PreparedRecord, prepared: PreparedCatalog): boolean {
  const { service, funding, date } = prepared.headOf(facts);
  const resolved = prepared.resolve(service, funding);
  if (resolved.found !== "one" || resolved.service.id !== serviceId) return false;
  return date === undefined || findRate(resolved.line, date) !== undefined;
}
