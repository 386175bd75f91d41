import { writePath } from "../../condition/path.ts";
import type { Truth } from "../../condition/scope.ts";
import { type Json, type Path, valueAt, withValue } from "./edit.ts";
import type { Trial } from "./trial.ts";

/** A changed record, and what the one comparison that was aimed at comes to in it, by construction. */
export interface Proposal {
  readonly record: Json;
  readonly path: Path;
  readonly truth: Truth;
  /** What was changed, in words. */
  readonly description: string;
}

/** A proposal that a place holds a value. */
export function proposeValue(
  record: Json,
  path: Path,
  value: Json,
  outcome: Pick<Proposal, "truth"> & { readonly limit?: string },
): Proposal {
  const limit = outcome.limit === undefined ? "" : `; the limit is ${outcome.limit}`;
  const description = `${writePath(path)} is ${describe(value)}${limit}`;
  return { record: withValue(record, path, value), path, truth: outcome.truth, description };
}

function describe(value: Json): string {
  if (value === null) return "none on file";
  return typeof value === "object" ? JSON.stringify(value) : `${value}`;
}

/** A proposal that nothing is told at a place where something was, or none where nothing was. */
export function proposeUntold(record: Json, path: Path, truth: Truth, trial: Trial): Proposal[] {
  const told = valueAt(record, path);
  if (told === undefined || told === null || typeof path.at(-1) !== "string") return [];
  return [{ record: trial.untell(record, path), path, truth, description: `${writePath(path)} is not told` }];
}

/** A proposal that none is on file at a place: every comparison with it is false. */
export function proposeNull(record: Json, path: Path): Proposal[] {
  if (typeof path.at(-1) !== "string") return [];
  return [proposeValue(record, path, null, { truth: false })];
}
