import { parseDay, parseTime } from "./calendar.ts";
import { type Context, layoutOf } from "./context.ts";
import { parseExact, type Range } from "./exact.ts";
import type { Kind } from "./language.ts";
import type { Layout } from "./layout.ts";
import type { Find, Read, Reading, Scope, Test } from "./scope.ts";
import type { Ref, Scalar } from "./types.ts";

/** Where a place stands: in the record's row, or so many slots after the item. */
export interface Spot {
  readonly inItem: boolean;
  readonly slot: number;
}

/** The spot of a place. */
export function spotOf(ref: Ref, context: Context): Spot {
  const { slot } = placeOf(ref, context);
  if (ref.op === "fact") return { inItem: false, slot };
  return { inItem: true, slot: slot - (context.item?.slot ?? 0) };
}

/** Finds whatever stands at a place: `undefined` where nothing was told, `null` where none is on file. */
export function compileFind(ref: Ref, context: Context): Find {
  const { inItem, slot } = spotOf(ref, context);
  return inItem ? (scope) => scope.item[scope.base + slot] : (scope) => scope.record[slot];
}

/** Reads the value at a place. A number that was not told is the range of its shape. */
export function compilePlace(ref: Ref, context: Context): Read {
  const find = compileFind(ref, context) as Read;
  const { shape } = placeOf(ref, context);
  if (shape.type !== "number") return find;
  const untold: Range = { least: shape.least, most: shape.most };
  return (scope) => {
    const found = find(scope);
    return found === undefined ? untold : found;
  };
}

function placeOf(ref: Ref, context: Context): Layout {
  const place = layoutOf(ref, context);
  if (place === undefined) throw new TypeError("the record has no such place");
  return place;
}

/** A literal as a value of a type. The load check has made sure that it is one. */
export function parseLiteral(literal: Scalar, kind: Kind | undefined): Reading {
  if (kind === "number") return typeof literal === "boolean" ? undefined : parseExact(literal);
  if (typeof literal !== "string") return literal;
  if (kind === "date") return parseDay(literal);
  return kind === "time" ? parseTime(literal) : literal;
}

/** The place of a path below another place; without a path, that place itself. */
export function below(ref: Ref, path: string): Ref {
  if (path === "") return ref;
  return { ...ref, path: ref.path === "" ? path : `${ref.path}.${path}` };
}

/** Makes a subject the item: the row in which it stands, from its slot on. */
export function compileEnter(subject: Ref, context: Context): (scope: Scope) => void {
  const slot = layoutOf(subject, context)?.slot ?? 0;
  const offset = slot - (context.item?.slot ?? 0);
  return (scope) => {
    if (subject.op === "fact") {
      scope.item = scope.record;
      scope.base = slot;
    } else {
      scope.base += offset;
    }
  };
}

/** Tests with a subject as the item, and leaves the item as it was. */
export function within(enterSubject: (scope: Scope) => void, test: Test): Test {
  return (scope) => {
    const { item, base } = scope;
    enterSubject(scope);
    const truth = test(scope);
    scope.item = item;
    scope.base = base;
    return truth;
  };
}

/** The path of a place in the record; that of the item before what is told of it. Without a place, the item's own. */
export function pathOf(ref: Ref | undefined, itemPath: string): string {
  if (ref === undefined) return itemPath;
  if (ref.op === "fact") return ref.path;
  return ref.path === "" ? itemPath : `${itemPath}.${ref.path}`;
}
