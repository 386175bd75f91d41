/** Names and indexes that lead to a place. */
export type Path = readonly (string | number)[];

/** Every place of a value: objects, items of lists and single values. */
export function* placesIn(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== "object" || value === null) return;
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  for (const key of keys) yield* placesIn((value as Record<string | number, unknown>)[key], [...path, key]);
}

/** A copy with another value at a place. */
export function put(record: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(record);
  let at = copy as Record<string | number, unknown>;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string | number, unknown>;
  at[path.at(-1) ?? ""] = value;
  return copy;
}
