import { createLanguage } from "../catalog/language.ts";
import { findById } from "../condition/by-id.ts";
import { createFactReader } from "../condition/facts.ts";
import { type CompiledService, compileService, refuse } from "../decision/decide.ts";
import { type RuledRecord, ruleOnRecord } from "../decision/decide-record.ts";
import type { CopiedRecord, PreparedCatalog } from "../decision/prepare.ts";
import { refuseFormat } from "../decision/record-format.ts";

/** A record as it is tried, and the questions that are pinned beside the options' own. */
export interface PinnedRecord extends Pick<CopiedRecord, "record"> {
  /** The reading of each, by question. */
  readonly pins: Readonly<Record<string, string>>;
}

/** Makes a function that rules on records as engines with their pins would, without a new engine for each. */
export function createPinnedRuler(prepared: PreparedCatalog): (record: PinnedRecord) => RuledRecord {
  const { catalog, layout } = prepared;
  const { complete, readings } = prepared.language;
  const readFacts = createFactReader(layout);
  const compiled = new Map<string, CompiledService>();

  function compileWith(pins: PinnedRecord["pins"], id: string): CompiledService | undefined {
    const service = findById(catalog.services, id);
    if (service === undefined) return undefined;
    const key = JSON.stringify([id, ...Object.entries(pins).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const language = createLanguage(catalog, { readings: { ...readings, ...pins }, complete });
    const made = compileService(service, { language, layout, currency: catalog.currency });
    compiled.set(key, made);
    return made;
  }

  return ({ record, pins }) => {
    const services =
      Object.keys(pins).length === 0 ? prepared.services : { get: (id: string) => compileWith(pins, id) };
    const unknownProfiles: string[] = [];
    // A section of the copy that is still named by id is one whose profile was not given.
    const { facts, wrong } = readFacts(record, (section) => {
      unknownProfiles.push(section);
      return null;
    });
    const ruled = ruleOnRecord(prepared, { facts, unknownProfiles }, services);
    // What a search has put together may be too long, or more than a place holds.
    return wrong.length === 0 ? ruled : { ...ruled, ruling: refuse(refuseFormat(wrong, layout), "invalid") };
  };
}
