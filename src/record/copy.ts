import type { Language } from "../condition/language.ts";
import { isList } from "../condition/own-data.ts";
import { gate } from "./gate.ts";
import { profileOf } from "./read.ts";
import { profileNames, recordShape } from "./shape.ts";
import { spreadStatements } from "./statements.ts";
import type { Profiles } from "./types.ts";

/**
 * A plain copy of a value that may be a record, to work on: every profile that was given in the place of its id, and each
 * group statement's answer given to its members. `undefined` where the value is no plain object. The copy is still to be
 * read.
 */
export function copyRecord(
  value: unknown,
  profiles: Profiles | undefined,
  groups: NonNullable<Language["groups"]>,
): Readonly<Record<string, unknown>> | undefined {
  const gated = gate(value);
  if (!gated.ok || typeof gated.value !== "object" || gated.value === null || isList(gated.value)) return undefined;
  const record = gated.value as Record<string, unknown>;
  for (const name of profileNames) {
    const id = record[name];
    if (typeof id !== "string") continue;
    const profile = gate(profileOf(profiles, name, id));
    if (profile.ok && profile.value !== null) record[name] = profile.value;
  }
  spreadStatements(record, recordShape, groups);
  return record;
}
