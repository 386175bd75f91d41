import { fingerprint } from "../catalog/fingerprint.ts";
import { createLanguage, withUnits } from "../catalog/language.ts";
import { loadCatalog } from "../catalog/load.ts";
import { createCodeResolver, type ResolvedCode } from "../catalog/resolve-code.ts";
import { type Catalog, type RuleCategory, ruleCategories } from "../catalog/types.ts";
import { createFactReader, type Facts } from "../condition/facts.ts";
import type { Language } from "../condition/language.ts";
import { createLayout } from "../condition/layout.ts";
import type { Scope } from "../condition/scope.ts";
import { createScoper } from "../condition/verdict.ts";
import { createRecordReader } from "../record/read.ts";
import { recordShape } from "../record/shape.ts";
import type { CodeAndModifiers, Profiles, RecordFacts } from "../record/types.ts";
import { type CompiledService, compileService, type DecideOptions } from "./decide.ts";
import type { CatalogIdentity } from "./types.ts";

/** How an engine reads what the source leaves open, and what the caller vouches for. */
export interface EngineOptions {
  /**
   * The reading that is pinned for each question, as the department has answered it. `"strictest"` reads each question, for
   * each rule and record, as it costs most: the worst verdict and the lowest amount. Default: nothing is pinned.
   */
  readonly readings?: Readonly<Record<string, string>> | "strictest";
  /**
   * Sections of the record (`practitioner`, `documentation`, …) in which what is absent is none on file instead of not
   * told. Default: none.
   */
  readonly complete?: readonly string[];
  /** Categories of rules that are taken as met where they are missing; violated ones never are. Default: none. */
  readonly assumed?: readonly RuleCategory[];
}

/** What stands beside a record. */
export interface RecordOptions {
  /** The profiles that the record names by id. */
  readonly profiles?: Profiles;
  /** The caller's own reference, which comes back in the decision; it goes before the record's own `key`. */
  readonly key?: string;
}

/** A record made ready to be decided. */
export interface PreparedRecord {
  /** The record, with every profile in its place. */
  readonly record: RecordFacts;
  readonly facts: Facts;
  /** Sections that name a profile that was not given. */
  readonly unknownProfiles: readonly string[];
  readonly key: string | undefined;
}

/** What was read of a value: a record made ready, or the places at which it is no record. */
export type ReadResult =
  | { readonly ok: true; readonly prepared: PreparedRecord }
  | { readonly ok: false; readonly paths: readonly string[]; readonly key: string | undefined };

/** A catalog made ready to decide records, with the caller's options. */
export interface PreparedCatalog {
  /** The frozen copy. */
  readonly catalog: Catalog;
  /** As it stands in every decision. */
  readonly identity: CatalogIdentity;
  readonly language: Language;
  /** The reading that is pinned, by question. */
  readonly pinned: Readonly<Record<string, string>>;
  readonly services: ReadonlyMap<string, CompiledService>;
  readonly decideOptions: DecideOptions;
  readonly resolve: (code: string | CodeAndModifiers, funding?: string) => ResolvedCode;
  readonly createScope: (facts: Facts) => Scope;
  readonly read: (value: unknown, options: RecordOptions) => ReadResult;
}

/**
 * Checks and compiles a catalog.
 *
 * @throws {CatalogError} listing everything that is wrong with the catalog.
 * @throws {TypeError} listing every option that names nothing of the catalog.
 */
export function prepareCatalog(source: unknown, options: EngineOptions): PreparedCatalog {
  const catalog = loadCatalog(source);
  checkOptions(catalog, options);
  const pinned = typeof options.readings === "object" ? { ...options.readings } : {};
  const language = createLanguage(catalog, { readings: pinned, complete: [...(options.complete ?? [])] });
  const services = new Map<string, CompiledService>();
  for (const service of catalog.services) {
    const ofService = withUnits(language, service.pricing.quantity);
    services.set(service.id, compileService(service, ofService, catalog.currency));
  }
  let identity: CatalogIdentity | undefined;
  const groups = catalog.statements.filter((statement) => statement.members !== undefined);
  const readRecord = createRecordReader(language, groups);
  const readFacts = createFactReader(createLayout(language));
  return {
    catalog,
    // The fingerprint takes as long as all the rest, and is only asked for with the first decision.
    get identity() {
      identity ??= Object.freeze({ id: catalog.id, version: catalog.version, fingerprint: fingerprint(catalog) });
      return identity;
    },
    language,
    pinned,
    services,
    decideOptions: { strictest: options.readings === "strictest", assumed: [...(options.assumed ?? [])] },
    resolve: createCodeResolver(catalog),
    createScope: createScoper(language),
    read(value, { profiles, key }) {
      const reading = readRecord(value, profiles);
      if (!reading.ok) return { ...reading, key: key ?? reading.key };
      const { record, unknownProfiles } = reading;
      const facts = readFacts(record);
      return { ok: true, prepared: { record, facts, unknownProfiles, key: key ?? record.key ?? undefined } };
    },
  };
}

function checkOptions(catalog: Catalog, options: EngineOptions): void {
  const wrong: string[] = [];
  if (typeof options.readings === "object" && options.readings !== null) {
    for (const [id, reading] of Object.entries(options.readings)) {
      const question = catalog.questions.find((known) => known.id === id);
      if (question === undefined) wrong.push(`readings.${id}: the catalog has no such question`);
      else if (!question.readings.some((known) => known.id === reading)) {
        const known = question.readings.map((allowed) => allowed.id).join(", ");
        wrong.push(`readings.${id}: the question has the readings ${known}`);
      }
    }
  } else if (options.readings !== undefined && options.readings !== "strictest") {
    wrong.push('readings: readings by question, or "strictest"');
  }
  for (const [index, section] of (options.complete ?? []).entries()) {
    if (!Object.hasOwn(recordShape.fields, section)) wrong.push(`complete[${index}]: the record has no such section`);
  }
  for (const [index, category] of (options.assumed ?? []).entries()) {
    if (!ruleCategories.includes(category)) wrong.push(`assumed[${index}]: there is no such category of rules`);
  }
  if (wrong.length > 0) throw new TypeError(wrong.join("\n"));
}
