import type { Language } from "../../condition/language.ts";
import type { ObjectShape, Shape } from "../../condition/shape.ts";
import type { ServiceRecord } from "../../record/types.ts";

/** A record in the making: plain JSON that is never changed in place. */
export type Draft = Readonly<Record<string, unknown>>;

/** Names and indexes. */
export type DraftPath = readonly (string | number)[];

/** The parts of a written path; `[]` is the first item. */
export function partsOf(path: string): DraftPath {
  return [...path.matchAll(/([^.[\]]+)|\[\]/g)].map(([, name]) => name ?? 0);
}

/** What stands at a path, or `undefined`. */
export function valueAt(draft: unknown, path: DraftPath): unknown {
  let at = draft;
  for (const part of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Readonly<Record<string | number, unknown>>)[part];
  }
  return at;
}

/** The draft with a value at a path, and what stands above it; `undefined` takes it away. */
export function withValue<T>(draft: T, path: DraftPath, value: unknown): T {
  const [part, ...rest] = path;
  if (part === undefined) return value as T;
  if (typeof part === "number") {
    const list = Array.isArray(draft) ? [...draft] : [];
    if (value === undefined && rest.length === 0) list.splice(part, 1);
    else list[part] = withValue(list[part], rest, value);
    return list as T;
  }
  const { [part]: before, ...others } = (draft ?? {}) as Draft;
  const after = withValue(before, rest, value);
  return (after === undefined ? others : { ...others, [part]: after }) as T;
}

/** The draft as a record of a code: what the format asks for in each object that it has is filled in. */
export function completeRecord(draft: Draft, service: string, language: Language): ServiceRecord {
  return fill({ service, ...draft }, language.shape, language) as ServiceRecord;
}

function fill(told: unknown, shape: Shape, language: Language): unknown {
  if (typeof told !== "object" || told === null) return told;
  if (Array.isArray(told)) {
    if (shape.type !== "list") return told;
    return Array.from(told, (item: unknown) => fill(item ?? emptyItem(shape.of, language), shape.of, language));
  }
  if (shape.type !== "object") return told;
  const filled: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(told)) {
    const field = shape.fields[name];
    filled[name] = field === undefined ? part : fill(part, field, language);
  }
  for (const name of requiredOf(shape)) filled[name] ??= anyValue(shape.fields[name], language);
  return filled;
}

function requiredOf({ required = [] }: ObjectShape): readonly string[] {
  return required;
}

function emptyItem(shape: Shape, language: Language): unknown {
  return shape.type === "object" ? {} : anyValue(shape, language);
}

/** Some value of a shape. */
export function anyValue(shape: Shape | undefined, language: Pick<Language, "lists">): unknown {
  switch (shape?.type) {
    case "object":
    case "statements":
      return {};
    case "list":
      return [];
    case "number":
      return shape.least;
    case "code":
      return shape.values?.[0] ?? (shape.list === undefined ? "ZZ" : (language.lists[shape.list]?.[0] ?? "other"));
    case "date":
      return shape.bound ? null : "2000-01-01";
    case "time":
      return "00:00";
    case "flag":
      return true;
    default:
      return "something";
  }
}
