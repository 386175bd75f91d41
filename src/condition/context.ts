import { findById } from "./by-id.ts";
import type { Kind, Language } from "./language.ts";
import { createLayout, type Layout, layoutAt } from "./layout.ts";
import type { Shape } from "./shape.ts";
import type { Ref, Value } from "./types.ts";

/** Where a condition stands: in which language, over which record, and in which item. */
export interface Context {
  readonly language: Language;
  readonly record: Layout;
  /** The innermost list item or qualification subject. */
  readonly item: Layout | undefined;
}

/** The context of conditions over a language's records. */
export function createContext(language: Language): Context {
  return { language, record: createLayout(language), item: undefined };
}

/** The layout of a place, or `undefined` where there is no such place. */
export function layoutOf(ref: Ref, context: Context): Layout | undefined {
  return layoutAt(ref.op === "fact" ? context.record : context.item, ref.path);
}

/** The shape that a place has, or `undefined` where there is no such place. */
export function shapeOf(ref: Ref, context: Context): Shape | undefined {
  return layoutOf(ref, context)?.shape;
}

/** The context of the items of a list, or of a qualification's subject. */
export function enter(ref: Ref, context: Context): Context {
  const place = layoutOf(ref, context);
  return { ...context, item: place?.items ?? place };
}

/** Whether conditions are asked of one item of a list after another. */
export function isInList({ item }: Context): boolean {
  return item?.slot === 0;
}

/** The type that values of a shape have, or `undefined` for objects and lists. */
export function kindOfShape(shape: Shape | undefined): Kind | undefined {
  switch (shape?.type) {
    case "number":
    case "date":
    case "time":
    case "flag":
      return shape.type;
    case "code":
    case "text":
      return "text";
    default:
      return undefined;
  }
}

/** Whether what stands at a place of a shape is a code of a list. */
export function isListed(shape: Shape | undefined): boolean {
  return shape?.type === "code" && (shape.list !== undefined || shape.values !== undefined);
}

/** The type of a value, or `undefined` for a literal or a parameter, which take the type of what they are compared with. */
export function kindOf(value: Value, context: Context): Kind | undefined {
  if (typeof value === "boolean") return "flag";
  if (typeof value === "number") return "number";
  if (typeof value === "string") return undefined;
  switch (value.op) {
    case "fact":
    case "item":
      return kindOfShape(shapeOf(value, context));
    case "param":
      return kindOfParameter(value.id, context.language);
    case "shift":
    case "startOf":
      return "date";
    case "question":
      return kindAmong(Object.values(value.readings), context);
    case "firstOf":
      return kindAmong(value.of, context);
    default:
      return "number";
  }
}

function kindAmong(values: readonly Value[], context: Context): Kind | undefined {
  for (const value of values) {
    const kind = kindOf(value, context);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function kindOfParameter(id: string, language: Language): Kind | undefined {
  const value = findById(language.parameters, id)?.values[0]?.value;
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "flag" : undefined;
}
