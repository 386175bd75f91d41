import { type Path, parsePath } from "../../condition/path.ts";
import { valueAt, withValue } from "../record-path.ts";
import type { Domain } from "./domain.ts";
import type { Draft } from "./draft.ts";

/** The drafts so many changes away from one: another value at a place, an item fewer, an item more. */
export function* changesOf(seed: Draft, domains: readonly Domain[], depth: number): Generator<Draft> {
  if (depth === 0) {
    yield seed;
    return;
  }
  for (const [index, domain] of domains.entries()) {
    for (const path of pathsIn(seed, domain.place.path)) {
      for (const changed of changesAt(seed, path, domain)) yield* changesOf(changed, domains.slice(index), depth - 1);
    }
  }
}

function* changesAt(seed: Draft, path: Path, domain: Domain): Generator<Draft> {
  if (domain.place.shape.type !== "list") {
    for (const sample of domain.samples) {
      if (sample !== valueAt(seed, path)) yield withValue(seed, path, sample);
    }
    return;
  }
  const items = valueAt(seed, path);
  if (!Array.isArray(items)) return;
  yield withValue(seed, path, []);
  for (const index of items.keys()) yield withValue(seed, [...path, index], undefined);
  if (items.length > 0) yield withValue(seed, path, [...items, items[items.length - 1]]);
}

/** The places that a path leads to in a draft, one for each item of each list. */
function pathsIn(draft: Draft, path: string): Path[] {
  let found: Path[] = [[]];
  for (const part of parsePath(path)) {
    found = found.flatMap((before) => {
      if (typeof part === "string") return [[...before, part]];
      const items = valueAt(draft, before);
      return Array.isArray(items) ? [...items.keys()].map((index) => [...before, index]) : [];
    });
  }
  return found;
}
