export type Json = Record<string | number, unknown>;

/** The names and indexes that a path is made of. */
export const namesOf = (path: string): (string | number)[] =>
  [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));

/** What stands at a path of the record. */
export function valueAt(record: unknown, path: string): unknown {
  let at = record;
  for (const name of namesOf(path)) {
    at = typeof at === "object" && at !== null && Object.hasOwn(at, name) ? (at as Json)[name] : undefined;
  }
  return at;
}

/** What stands at a path, and at the same place of the other items of its list. */
export function similarValues(holder: unknown, path: string): unknown[] {
  const [, list = "", rest = ""] = /^(.*)\[\d+\]\.?(.*?)$/.exec(path) ?? [];
  const items = list === "" ? undefined : valueAt(holder, list);
  const others = Array.isArray(items) ? items.map((item) => (rest === "" ? item : valueAt(item, rest))) : [];
  return [valueAt(holder, path), ...others].filter((value) => value !== undefined && value !== null);
}

/** Puts a value at names; what leads to it is made where it is not there. */
export function put(holder: Json, names: readonly (string | number)[], value: unknown): void {
  let at = holder;
  for (const [position, name] of names.entries()) {
    const key = Array.isArray(at) && typeof name === "number" ? Math.min(name, at.length) : name;
    const next = names[position + 1];
    if (next === undefined) {
      at[key] = value;
      return;
    }
    at[key] ??= typeof next === "number" ? [] : {};
    at = at[key] as Json;
  }
}

/** A copy of plain JSON. */
export function copy(value: unknown): never {
  if (Array.isArray(value)) return value.map(copy) as never;
  if (typeof value !== "object" || value === null) return value as never;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copy(part)])) as never;
}
