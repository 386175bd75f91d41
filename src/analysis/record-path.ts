import { type Path, parsePath } from "../condition/path.ts";

/** The list of an item, and its index there; `undefined` of a path that is no item's. */
export function itemAt(path: string): { readonly list: string; readonly index: number } | undefined {
  const [, list, index] = /^(.*)\[(\d+)\]$/.exec(path) ?? [];
  return list === undefined ? undefined : { list, index: Number(index) };
}

/** What stands at a path; `undefined` where there is nothing. */
export function valueAt(holder: unknown, path: Path | string): unknown {
  let at = holder;
  for (const part of typeof path === "string" ? parsePath(path) : path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Readonly<Record<string | number, unknown>>)[part];
  }
  return at;
}

/**
 * A copy with a value at a path, and with what leads to it; `undefined` takes away what stands there. An index past the
 * end of a list adds an item.
 */
export function withValue<T>(holder: T, path: Path | string, value: unknown): T {
  const [part, ...rest] = typeof path === "string" ? parsePath(path) : path;
  if (part === undefined) return value as T;
  if (typeof part === "number") {
    const list: unknown[] = Array.isArray(holder) ? [...holder] : [];
    const index = Math.min(part, list.length);
    if (value === undefined && rest.length === 0) list.splice(index, 1);
    else list[index] = withValue(list[index], rest, value);
    return list as T;
  }
  const { [part]: _, ...others } = (typeof holder === "object" && holder !== null ? holder : {}) as Readonly<
    Record<string, unknown>
  >;
  const after = withValue(valueAt(holder, [part]), rest, value);
  return (after === undefined ? others : { ...others, [part]: after }) as T;
}
