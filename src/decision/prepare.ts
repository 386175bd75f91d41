import { fingerprint } from "../catalog/fingerprint.ts";
import { createLanguage } from "../catalog/language.ts";
import { loadCatalog } from "../catalog/load.ts";
import { createCodeResolver, type ResolvedCode } from "../catalog/resolve-code.ts";
import type { Catalog, Notice } from "../catalog/types.ts";
import { findById } from "../condition/by-id.ts";
import { formatDay } from "../condition/calendar.ts";
import { createShared } from "../condition/compile.ts";
import type { Facts } from "../condition/facts.ts";
import { handOut } from "../condition/freeze.ts";
import type { Language } from "../condition/language.ts";
import { createLayout, type Layout, layoutAt } from "../condition/layout.ts";
import type { Scope } from "../condition/scope.ts";
import { createScoper } from "../condition/verdict.ts";
import { checkArithmetic } from "../pricing/self-check.ts";
import { copyRecord } from "../record/copy.ts";
import { createRecordReader } from "../record/read.ts";
import { recordShape } from "../record/shape.ts";
import { answerMembers } from "../record/statements.ts";
import type { CodeAndModifiers, IsoDate, RecordFacts } from "../record/types.ts";
import { type CompiledService, compileService, type DecideOptions } from "./decide.ts";
import { type EngineOptions, optionOf, profilesOf, type RecordOptions, readOptions } from "./options.ts";
import { isPolluted } from "./runtime.ts";
import type { CatalogIdentity } from "./types.ts";

/** A record made ready to be decided. */
export interface PreparedRecord {
  readonly facts: Facts;
  /** Sections that name a profile that was not given. */
  readonly unknownProfiles: readonly string[];
  readonly key: string | undefined;
}

/** What was read of a value: a record made ready, or the places at which it is no record. */
export type ReadResult<T = PreparedRecord> =
  | { readonly ok: true; readonly prepared: T }
  | { readonly ok: false; readonly paths: readonly string[]; readonly key: string | undefined };

/** A record made ready, with plain copies to work on. */
export interface CopiedRecord extends PreparedRecord {
  /** What was told, with the given profiles in their places. */
  readonly record: RecordFacts;
  /** The same, with the answers of group statements given to their members, so that each stands by itself. */
  readonly answered: RecordFacts;
}

/** What decides which rules a record is asked. */
export interface RecordHead {
  readonly service: string | CodeAndModifiers;
  readonly funding: string | undefined;
  readonly date: IsoDate | undefined;
}

/** A catalog made ready to decide records, with the caller's options. */
export interface PreparedCatalog {
  /** The frozen copy. */
  readonly catalog: Catalog;
  /** As it stands in every decision. */
  readonly identity: CatalogIdentity;
  /** As they stand in every decision. */
  readonly notices: readonly Notice[];
  readonly language: Language;
  readonly layout: Layout;
  readonly services: ServiceSource;
  readonly decideOptions: DecideOptions;
  readonly resolve: (code: string | CodeAndModifiers, funding?: string) => ResolvedCode;
  readonly createScope: (facts: Facts) => Scope;
  readonly headOf: (facts: Facts) => RecordHead;
  readonly read: (value: unknown, options: RecordOptions) => ReadResult;
  /** Reads a value, and copies it for what changes records. */
  readonly readCopy: (value: unknown, options: RecordOptions) => ReadResult<CopiedRecord>;
}

/** Services made ready, each when it is first asked for: a catalog is often loaded for a few of its services. */
export interface ServiceSource {
  get(id: string): CompiledService | undefined;
}

/**
 * Checks a catalog and makes it ready.
 *
 * @throws {CatalogError} listing everything that is wrong with the catalog.
 * @throws {TypeError} listing every option that names nothing of the catalog.
 * @throws {Error} where something has changed decimal.js, or added properties to `Object.prototype`.
 */
export function prepareCatalog(source: unknown, given: EngineOptions): PreparedCatalog {
  if (isPolluted()) throw new Error("Something has added properties to Object.prototype: no catalog can be trusted.");
  checkArithmetic();
  const catalog = loadCatalog(source);
  const options = readOptions(catalog, given);
  const language = createLanguage(catalog, {
    readings: typeof options.readings === "object" ? options.readings : {},
    complete: [...(options.complete ?? [])],
  });
  const layout = createLayout(language);
  const readRecord = createRecordReader(layout);
  let identity: CatalogIdentity | undefined;

  function read(value: unknown, options: RecordOptions): ReadResult {
    const reading = readRecord(value, profilesOf(options));
    const beside = optionOf(options, "key");
    const key = typeof beside === "string" ? beside : reading.key;
    if (!reading.ok) return { ok: false, paths: reading.paths, key };
    return { ok: true, prepared: { facts: reading.facts, unknownProfiles: reading.unknownProfiles, key } };
  }

  return {
    catalog,
    // The fingerprint takes as long as all the rest, and is only asked for with the first decision.
    get identity() {
      identity ??= Object.freeze({ id: catalog.id, version: catalog.version, fingerprint: fingerprint(catalog) });
      return identity;
    },
    notices: handOut(catalog.notices),
    language,
    layout,
    services: createServiceSource(catalog, { language, layout }),
    decideOptions: { strictest: options.readings === "strictest", assumed: [...(options.assumed ?? [])] },
    resolve: createCodeResolver(catalog),
    createScope: createScoper(layout),
    headOf: createHeadReader(layout),
    read,
    readCopy(value, options) {
      const copy = copyRecord(value, profilesOf(options));
      const reading = read(copy ?? value, options);
      if (!reading.ok) return reading;
      // What can be read but not copied is another thing at every look.
      if (copy === undefined) return { ok: false, paths: [""], key: reading.prepared.key };
      const record = copy as unknown as RecordFacts;
      const answered = answerMembers(record, recordShape, language.groups);
      return { ok: true, prepared: { ...reading.prepared, record, answered } };
    },
  };
}

function createServiceSource(
  catalog: Catalog,
  { language, layout }: { readonly language: Language; readonly layout: Layout },
): ServiceSource {
  const compiled = new Map<string, CompiledService>();
  const shared = createShared();
  return {
    get(id) {
      const known = compiled.get(id);
      const service = known ? undefined : findById(catalog.services, id);
      if (service === undefined) return known;
      const made = compileService(service, { language, layout, currency: catalog.currency, shared });
      compiled.set(id, made);
      return made;
    },
  };
}

function createHeadReader(layout: Layout): (facts: Facts) => RecordHead {
  const slotOf = (path: string) => layoutAt(layout, path)?.slot ?? -1;
  const [service, funding, date] = [slotOf("service"), slotOf("funding"), slotOf("date")];
  return (facts) => {
    const day = facts[date];
    return {
      service: facts[service] as string | CodeAndModifiers,
      funding: (facts[funding] as string | null | undefined) ?? undefined,
      date: typeof day === "number" ? formatDay(day) : undefined,
    };
  };
}
