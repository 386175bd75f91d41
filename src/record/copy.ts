import { isList } from "../condition/own-data.ts";
import { gate } from "./gate.ts";
import { profileOf } from "./read.ts";
import { profileNames } from "./shape.ts";
import type { Profiles } from "./types.ts";

/**
 * A plain copy of a value that may be a record, to work on, with every profile that was given in the place of its id.
 * `undefined` where the value is no plain object, or a profile is a text. The copy is still to be read.
 */
export function copyRecord(
  value: unknown,
  profiles: Profiles | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const gated = gate(value);
  if (!gated.ok || typeof gated.value !== "object" || gated.value === null || isList(gated.value)) return undefined;
  const record = gated.value as Record<string, unknown>;
  for (const name of profileNames) {
    const id = record[name];
    if (typeof id !== "string") continue;
    const profile = gate(profileOf(profiles, name, id));
    if (!profile.ok || profile.value === null) continue;
    // In the place of the id it would be taken for another one.
    if (typeof profile.value === "string") return undefined;
    record[name] = profile.value;
  }
  return record;
}
