import { parseDay, parseTime } from "./calendar.ts";
import { parseExact, type Range } from "./exact.ts";
import type { Kind } from "./language.ts";
import { type Context, isComplete, shapeOf } from "./language.ts";
import type { Find, Read, Reading } from "./scope.ts";
import type { Ref, Scalar } from "./types.ts";

/** Finds whatever stands at a place: `undefined` where nothing was told, `null` where none is on file. */
export function compileFind(ref: Ref, context: Context): Find {
  const names = ref.path === "" ? [] : ref.path.split(".");
  const absent = isComplete(ref, context) ? null : undefined;
  const fromRecord = ref.op === "fact";
  return (scope) => {
    let at: unknown = fromRecord ? scope.record : scope.item;
    for (const name of names) {
      if (at === undefined || at === null) break;
      at = (at as Readonly<Record<string, unknown>>)[name];
    }
    return at === undefined ? absent : at;
  };
}

/** Reads the value at a place. A number that was not told is the range of its shape. */
export function compilePlace(ref: Ref, context: Context): Read {
  const find = compileFind(ref, context);
  const shape = shapeOf(ref, context);
  switch (shape?.type) {
    case "number": {
      const untold: Range = { least: shape.least, most: shape.most };
      return (scope) => {
        const found = find(scope) as number | string | null | undefined;
        if (found === undefined) return untold;
        return found === null ? null : parseExact(found);
      };
    }
    case "date":
      return (scope) => textAt(find(scope), parseDay);
    case "time":
      return (scope) => textAt(find(scope), parseTime);
    default:
      return (scope) => find(scope) as Reading;
  }
}

function textAt(found: unknown, parse: (text: string) => number | undefined): Reading {
  return typeof found === "string" ? parse(found) : (found as null | undefined);
}

/** A literal as a value of a type. The load check has made sure that it is one. */
export function parseLiteral(literal: Scalar, kind: Kind | undefined): Reading {
  if (kind === "number") return typeof literal === "boolean" ? undefined : parseExact(literal);
  if (typeof literal !== "string") return literal;
  if (kind === "date") return parseDay(literal);
  return kind === "time" ? parseTime(literal) : literal;
}
