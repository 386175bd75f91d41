import { parsePath } from "../../condition/path.ts";
import { withValue } from "../record-path.ts";
import type { Draft } from "./draft.ts";
import { type Difference, enumerate, type OpenPair, type SearchResult, vary, wander } from "./search.ts";

/** Evaluations for a first try of all values: enough for a small condition. */
const few = 250;

/** Looks for a difference among small records. */
export function settleFromNothing(pair: OpenPair, evaluations: number): SearchResult {
  const first = enumerate(pair, Math.min(few, evaluations));
  if (first.found !== "unknown") return first;
  const difference = wander(pair, Math.ceil(evaluations / 2));
  return difference === undefined ? first : { found: "difference", difference };
}

/** Looks for a difference near to known records, and then among all small ones. */
export function settleFromRecords(pair: OpenPair, seeds: readonly Draft[], evaluations: number): SearchResult {
  const difference = vary(pair, seeds, Math.ceil(evaluations / 4));
  if (difference !== undefined) return { found: "difference", difference };
  return enumerate(pair, Math.ceil(evaluations / 4));
}

/** A difference that only what is none on file makes. */
export function exceptionOf(pair: OpenPair): Difference | undefined {
  const places = pair.domains.filter(({ place }) => !place.path.includes("[]"));
  const without = places.map(({ place }) => withValue({}, parsePath(place.path), null));
  return vary({ ...pair, domains: [] }, without, Number.POSITIVE_INFINITY);
}
