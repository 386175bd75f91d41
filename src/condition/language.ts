import { createLayout, type Layout, layoutAt } from "./layout.ts";
import type { ObjectShape, Shape } from "./shape.ts";
import type { Condition, Ref, Scalar, Value } from "./types.ts";

/** What conditions can refer to, and how the caller wants them read. */
export interface Language {
  /** The record's shape. */
  readonly shape: ObjectShape;
  /** Members of each list that the shape names. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Statement ids of each subject. */
  readonly statements: Readonly<Record<string, readonly string[]>>;
  readonly parameters: readonly { readonly id: string; readonly values: readonly DatedValue[] }[];
  readonly qualifications: readonly { readonly id: string; readonly requires: Condition }[];
  readonly questions: readonly { readonly id: string; readonly readings: readonly { readonly id: string }[] }[];
  /** The reading that is pinned, by question. */
  readonly readings: Readonly<Record<string, string>>;
  /** Sections of the record in which absent means none on file. */
  readonly complete: readonly string[];
  /** What a fact is taken to be where the record does not tell it. */
  readonly calculated?: Readonly<Record<string, Value>>;
}

/** A parameter's value for a period, both bounds inclusive; `null` is no bound. */
export interface DatedValue {
  readonly from: string | null;
  readonly until: string | null;
  readonly value: Scalar | readonly Scalar[];
}

/** The type of a value. Codes and texts are one type: they only equal each other or not. */
export type Kind = "number" | "date" | "time" | "text" | "flag";

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
  const value = language.parameters.find((parameter) => parameter.id === id)?.values[0]?.value;
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "flag" : undefined;
}

/** The subject of a qualification where none is said. */
export const defaultSubject: Ref = { op: "fact", path: "practitioner" };

/** The record's date: parameters are looked up on it, and `inForce` asks for it. */
export const dayRef: Ref = { op: "fact", path: "date" };

/** The record's note: once it is there, a documentation element that is absent is not documented. */
export const noteRef: Ref = { op: "fact", path: "documentation" };
