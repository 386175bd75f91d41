import { createFactReader, type Facts } from "../condition/facts.ts";
import { type Layout, layoutAt } from "../condition/layout.ts";
import { isList, isPlainObject, ownData } from "../condition/own-data.ts";
import { profileNames } from "./shape.ts";
import type { Profiles } from "./types.ts";

/** A record's facts with every profile in its place, or the places at which the value is no record. */
export type ReadRecord =
  | {
      readonly ok: true;
      readonly facts: Facts;
      readonly unknownProfiles: readonly string[];
      readonly key: string | undefined;
    }
  | { readonly ok: false; readonly paths: readonly string[]; readonly key: string | undefined };

/** Reads any value as a record, with the profiles that stand beside it. */
export type RecordReader = (value: unknown, profiles?: Profiles) => ReadRecord;

/** Makes the reader of records of a layout. */
export function createRecordReader(layout: Layout): RecordReader {
  const readFacts = createFactReader(layout);
  const keySlot = layoutAt(layout, "key")?.slot ?? -1;

  return (value, profiles) => {
    let unknownProfiles: string[] | undefined;
    const { facts, wrong } = readFacts(value, (section, id) => {
      if (!(profileNames as readonly string[]).includes(section)) return undefined;
      const profile = profileOf(profiles, section, id);
      // An id without its profile tells nothing.
      if (profile === null) unknownProfiles = [...(unknownProfiles ?? []), section];
      return profile;
    });
    const told = facts[keySlot];
    const key = typeof told === "string" ? told : undefined;
    if (wrong.length > 0) return { ok: false, paths: wrong, key };
    return { ok: true, facts, unknownProfiles: unknownProfiles ?? none, key };
  };
}

const none: readonly never[] = Object.freeze([]);

/** The profile that an id stands for among whatever a caller hands over; `null` where there is none. */
export function profileOf(profiles: unknown, section: string, id: string): unknown {
  try {
    const profile = ownValue(ownValue(profiles, section), id);
    if (typeof profile === "object")
      return profile === null || isList(profile) || !isPlainObject(profile) ? null : profile;
    return typeof profile === "undefined" || typeof profile === "function" ? null : profile;
  } catch {
    return null;
  }
}

function ownValue(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null ? ownData(holder, key) : undefined;
}
