import type { Ref } from "../../condition/types.ts";

/** Plain JSON, as records are. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Where something stands in a record: names of fields, indexes of items. */
export type Path = readonly (string | number)[];

/** The path of a place, of an item's or a subject's from the path of that. */
export function pathOf(ref: Ref, itemPath: Path): Path {
  const names = ref.path === "" ? [] : ref.path.split(".");
  return ref.op === "fact" ? names : [...itemPath, ...names];
}

/** What stands at a path; `undefined` where nothing was told. */
export function valueAt(record: Json, path: Path): Json | undefined {
  let at: Json | undefined = record;
  for (const part of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Readonly<Record<string | number, Json>>)[part];
  }
  return at;
}

/** A copy of a record with another value at a path; objects that are not there are made on the way. */
export function withValue(record: Json | undefined, path: Path, value: Json): Json {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof first === "number") {
    const items = Array.isArray(record) ? (record as readonly Json[]) : [];
    return items.map((item, index) => (index === first ? withValue(item, rest, value) : item));
  }
  const object = isObject(record) ? record : {};
  return { ...object, [first]: withValue(object[first], rest, value) };
}

/** A copy of a record in which nothing is told at a path. Items of a list stay: a list that is given is complete. */
export function withoutValue(record: Json, path: Path): Json {
  const last = path.at(-1);
  const holderPath = path.slice(0, -1);
  const holder = valueAt(record, holderPath);
  if (typeof last !== "string" || !isObject(holder)) return record;
  const { [last]: _untold, ...others } = holder;
  return withValue(record, holderPath, others);
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
