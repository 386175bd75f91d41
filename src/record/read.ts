import * as z from "zod/mini";
import type { Statement } from "../catalog/types.ts";
import { writePath } from "../condition/path.ts";
import { resolvePath, type Shape } from "../condition/shape.ts";
import { gate } from "./gate.ts";
import { createSchema, type Vocabulary } from "./schema.ts";
import { profileNames, recordShape } from "./shape.ts";
import { spreadStatements } from "./statements.ts";
import type { Profiles, RecordFacts } from "./types.ts";

/** A record with every profile in its place, or the places at which the value is no record. */
export type ReadRecord =
  | { readonly ok: true; readonly record: RecordFacts; readonly unknownProfiles: readonly string[] }
  | { readonly ok: false; readonly paths: readonly string[]; readonly key: string | undefined };

/** Makes the reader of records for a catalog: gate, profiles, schema, group statements. */
export function createRecordReader(
  vocabulary: Vocabulary,
  groups: readonly Statement[],
): (value: unknown, profiles?: Profiles) => ReadRecord {
  let compiled: z.ZodMiniType | undefined;
  // Compiled at the first record: a catalog is often loaded only to be looked at.
  const schema = () => (compiled ??= z.compile(createSchema(recordShape, vocabulary)));

  return (value, profiles) => {
    const gated = gate(value);
    if (!gated.ok) return { ok: false, paths: [knownPath(gated.path)], key: undefined };
    if (typeof gated.value !== "object" || gated.value === null || Array.isArray(gated.value)) {
      return { ok: false, paths: [""], key: undefined };
    }
    const record = gated.value as Record<string, unknown>;
    const unknownProfiles: string[] = [];
    for (const name of profileNames) {
      const id = record[name];
      if (typeof id !== "string") continue;
      // An id without its profile tells nothing.
      delete record[name];
      const profile = gate(ownValue(ownValue(profiles, name), id));
      if (profile.ok && profile.value !== null) record[name] = profile.value;
      else unknownProfiles.push(name);
    }
    const parsed = schema().safeParse(record);
    if (!parsed.success) {
      const paths = parsed.error.issues.map((issue) => knownPath(issue.path));
      const key = typeof record["key"] === "string" ? record["key"] : undefined;
      return { ok: false, paths: [...new Set(paths)].slice(0, mostPaths), key };
    }
    if (groups.length > 0) spreadStatements(record, recordShape, groups);
    return { ok: true, record: record as unknown as RecordFacts, unknownProfiles };
  };
}

const mostPaths = 20;

/** The part of a path that is the format's own: a key that is not a name of the format is never echoed. */
function knownPath(path: readonly PropertyKey[]): string {
  let shape: Shape | undefined = recordShape;
  const known: PropertyKey[] = [];
  for (const part of path) {
    if (typeof part === "number") shape = shape.type === "list" ? shape.of : undefined;
    else shape = shape.type === "object" ? resolvePath(shape, String(part)) : undefined;
    if (shape === undefined) break;
    known.push(part);
  }
  return writePath(known);
}

/** An own data property of whatever a caller hands over. */
function ownValue(holder: unknown, key: string): unknown {
  try {
    if (typeof holder !== "object" || holder === null) return undefined;
    return Object.getOwnPropertyDescriptor(holder, key)?.value;
  } catch {
    return undefined;
  }
}
