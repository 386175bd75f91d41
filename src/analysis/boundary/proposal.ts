import type { Truth } from "../../condition/scope.ts";
import { noneOf } from "../../condition/shape.ts";
import { valueAt, withValue } from "../record-path.ts";
import { placeAt } from "../visit.ts";
import type { Position } from "./position.ts";
import type { Trial } from "./trial.ts";

/** What a proposal starts from. */
export interface Start {
  readonly position: Position;
  readonly record: unknown;
  readonly trial: Trial;
}

/** A changed record, and what the one comparison that was aimed at comes to in it, by construction. */
export interface Proposal {
  readonly record: unknown;
  readonly path: string;
  readonly truth: Truth;
  /** What was changed, in words. */
  readonly description: string;
}

/** A proposal that a place holds a value. */
export function proposeValue(
  record: unknown,
  path: string,
  value: unknown,
  outcome: Pick<Proposal, "truth"> & { readonly limit?: string },
): Proposal {
  const limit = outcome.limit === undefined ? "" : `; the limit is ${outcome.limit}`;
  const description = `${path} is ${describe(value)}${limit}`;
  return { record: withValue(record, path, value), path, truth: outcome.truth, description };
}

function describe(value: unknown): string {
  if (value === null) return "none on file";
  return typeof value === "object" ? JSON.stringify(value) : `${value}`;
}

/** A proposal that nothing is told at a place where something was, or none where nothing was. */
export function proposeUntold(record: unknown, path: string, truth: Truth, trial: Trial): Proposal[] {
  const told = valueAt(record, path);
  if (told === undefined || told === null || path.endsWith("]")) return [];
  return [{ record: trial.untell(record, path), path, truth, description: `${path} is not told` }];
}

/**
 * A proposal that none is on file at a place, where that can be: every comparison with it is false, and a list has no items.
 */
export function proposeNull(record: unknown, path: string, truth: Truth = false): Proposal[] {
  const shape = placeAt(path.replace(/\[\d+\]/g, "[]"))?.shape;
  if (path.endsWith("]") || (shape && noneOf(shape) !== null)) return [];
  return [proposeValue(record, path, null, { truth })];
}
