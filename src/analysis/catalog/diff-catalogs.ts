import { loadCatalog } from "../../catalog/load.ts";
import type { Catalog } from "../../catalog/types.ts";
import { Decimal } from "../../condition/exact.ts";
import { handOut } from "../../condition/freeze.ts";
import { isList, ownFields } from "../../condition/own-data.ts";
import type { EngineOptions, RecordOptions } from "../../decision/options.ts";
import type { Decision, Outcome } from "../../decision/types.ts";
import { createEngine } from "../../engine.ts";
import type { CatalogChange } from "./change.ts";
import { compareCatalogs } from "./compare-catalogs.ts";

/** What one of the two catalogs makes of a record. */
export interface ComparedDecision {
  /** The outcome. */
  readonly outcome: Outcome;
  /** What is billed, with two decimals; `null` where it is not billable. */
  readonly total: string | null;
  /** The rules that are not satisfied. */
  readonly rules: readonly string[];
}

/** What becomes of a record that the two catalogs decide differently. */
export interface DecisionChange {
  /** Which of the records it is, from 0. */
  readonly record: number;
  /** What the earlier catalog makes of it. */
  readonly before: ComparedDecision;
  /** What the later catalog makes of it. */
  readonly after: ComparedDecision;
  /**
   * What is billed more (or, with a minus, less) than before, with two decimals; a record that is not billable bills
   * nothing. `null` where both are billable, each in another currency.
   */
  readonly difference: string | null;
}

/** A clause, and what changed that concerns it. */
export interface ClauseChanges {
  /** Id of the clause. */
  readonly clause: string;
  /** Indexes into `changes`, in the order of their first days. */
  readonly changes: readonly number[];
}

/** What changed from one catalog to another. */
export interface CatalogDiff {
  /** The earlier catalog. */
  readonly before: Pick<Catalog, "id" | "version">;
  /** The later catalog. */
  readonly after: Pick<Catalog, "id" | "version">;
  /** Everything that changed, in the order of a catalog. */
  readonly changes: readonly CatalogChange[];
  /** The changes by the clauses that they concern, in the order of the clauses. */
  readonly clauses: readonly ClauseChanges[];
  /** The records of which the outcome, the total or the rules that are not satisfied changed, in their order. */
  readonly decisions: readonly DecisionChange[];
}

/** How the records are decided by both catalogs. */
export interface DiffOptions extends EngineOptions, Pick<RecordOptions, "profiles"> {}

/**
 * Tells what changed from one catalog to another: what was added, removed or says something else, on which days and by which
 * clauses, and for the given records the exact change in outcome and amount. A reading that only one of the two catalogs
 * knows is pinned in that one.
 *
 * @throws {CatalogError} listing everything that is wrong with the earlier catalog, or with the later one.
 * @throws {TypeError} listing every option that names nothing of either catalog, or where the records are no list.
 * @throws {Error} where something has changed decimal.js, or added properties to `Object.prototype`.
 *
 * @example
 * ```ts
 * import { diffCatalogs, extendCatalog } from "clausewise/analysis";
 * import { missouri } from "clausewise/catalogs/missouri";
 *
 * const rate = { code: "ATRG", from: "2013-05-01", until: null, rate: "3.25", clauses: ["ATR-029"] };
 * const local = extendCatalog(missouri, { id: "missouri-local", version: "1.0.0", rates: [rate] });
 * const records = missouri.services.map(({ example }) => example);
 * const { changes, decisions } = diffCatalogs(missouri, local, records, { readings: missouri.recommendedReadings });
 * changes.map(({ part, id, from }) => [part, id, from]); //=> [["rates", "group/ATRG", "2013-05-01"]]
 * decisions.map(({ difference }) => difference); //=> ["0.48"]
 * ```
 */
export function diffCatalogs(
  a: unknown,
  b: unknown,
  records: readonly unknown[] = [],
  options: DiffOptions = {},
): CatalogDiff {
  if (!isList(records)) throw new TypeError("records: a list");
  const before = loadCatalog(a);
  const after = loadCatalog(b);
  const changes = compareCatalogs(before, after);
  return handOut({
    before: { id: before.id, version: before.version },
    after: { id: after.id, version: after.version },
    changes,
    clauses: byClause(changes, [...after.clauses, ...before.clauses]),
    decisions: compareDecisions(before, after, { records, options }),
  });
}

function byClause(changes: readonly CatalogChange[], clauses: Catalog["clauses"]): ClauseChanges[] {
  const ids = [...new Set(clauses.map(({ id }) => id))];
  return ids.flatMap((clause) => {
    const concerned = [...changes.entries()].filter(([, change]) => change.clauses.includes(clause));
    concerned.sort(([, one], [, other]) => compareDays(one.from, other.from));
    return concerned.length === 0 ? [] : [{ clause, changes: concerned.map(([index]) => index) }];
  });
}

function compareDays(one: string | null, other: string | null): number {
  return (one ?? "") < (other ?? "") ? -1 : one === other ? 0 : 1;
}

function compareDecisions(
  before: Catalog,
  after: Catalog,
  { records, options }: { readonly records: readonly unknown[]; readonly options: DiffOptions },
): DecisionChange[] {
  const { profiles, ...engineOptions } = ownFields(options);
  const engines = [
    createEngine(before, readingsFor(before, after, engineOptions)),
    createEngine(after, readingsFor(after, before, engineOptions)),
  ] as const;
  return records.flatMap((record, index) => {
    const [was, is] = engines.map((engine) => engine.evaluate(record, profiles && { profiles }));
    if (was === undefined || is === undefined) return [];
    const change = { record: index, before: inShort(was), after: inShort(is), difference: difference(was, is) };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}

/** The options for one catalog: without the readings of questions that only the other has. */
function readingsFor(catalog: Catalog, other: Catalog, given: EngineOptions): EngineOptions {
  const options = ownFields(given);
  if (typeof options.readings !== "object" || options.readings === null) return options;
  const knows = ({ questions }: Catalog, id: string, reading: string) =>
    questions.some((question) => question.id === id && question.readings.some((known) => known.id === reading));
  const readings = Object.entries(options.readings).filter(
    ([id, reading]) => knows(catalog, id, reading) || !knows(other, id, reading),
  );
  return { ...options, readings: Object.fromEntries(readings) };
}

function inShort({ outcome, price, findings }: Decision): ComparedDecision {
  return { outcome, total: price?.total ?? null, rules: findings.map(({ rule }) => rule) };
}

function difference(before: Decision, after: Decision): string | null {
  if (before.price !== null && after.price !== null && before.price.currency !== after.price.currency) return null;
  return new Decimal(after.price?.total ?? 0).minus(before.price?.total ?? 0).toFixed(2);
}
