import { minutesOfDay } from "../../condition/calendar.ts";
import { Decimal, isRange } from "../../condition/exact.ts";
import type { Facts } from "../../condition/facts.ts";
import type { CompiledValue } from "../../condition/nodes.ts";
import { parsePath } from "../../condition/path.ts";
import { pathOf } from "../../condition/places.ts";
import type { Reading, Scope } from "../../condition/scope.ts";
import { inItem } from "../in-item.ts";

/** A value as it depends on the number x at one place: slope × x + rest, all else equal. */
export interface Line {
  readonly slope: Decimal;
  readonly rest: Decimal;
  /** What x lies between where it is not told, if not between the bounds of its shape. */
  readonly untold?: readonly [Decimal, Decimal];
  /** What x may be for the line to hold. */
  readonly holds?: readonly [number, number];
  /** What the line is divided by, of which the whole part is the value. */
  readonly by?: number;
}

/** The place that a line is drawn for: a number or time, or how many items of a list count. */
export interface VariedPlace {
  readonly path: string;
  readonly kind: "number" | "time" | "items";
  /** What can be told there. */
  readonly least: number;
  readonly most: number;
  /** The smallest step from one number to the next, as plain decimal text. */
  readonly step: string;
  /** The count or total that the place is a part of. */
  readonly within?: CompiledValue;
  /** Of how many items of a list count: how many may, where the list is not told. */
  readonly mostUntold?: number;
  /** Whether a record that tells nothing of it says that none is on file. */
  readonly complete?: boolean;
  /** Whether a calculation takes its place where nothing is told. */
  readonly calculated?: boolean;
}

const zero = new Decimal(0);
const one = new Decimal(1);

/** The line of a value; `undefined` where it is not known, or no straight one. */
export function lineOf(
  value: CompiledValue,
  place: VariedPlace,
  at: { readonly scope: Scope; readonly itemPath: string },
): Line | undefined {
  const told = value.value;
  if (typeof told !== "object") return constantOf(value, at.scope);
  switch (told.op) {
    case "fact":
    case "item":
      return place.within === undefined && pathOf(told, at.itemPath) === place.path
        ? { slope: one, rest: zero }
        : constantOf(value, at.scope);
    case "count":
      return place.within === value ? { slope: one, rest: zero } : constantOf(value, at.scope);
    case "total":
      if (place.within !== value) return constantOf(value, at.scope);
      return place.kind === "items" ? { slope: one, rest: zero } : lineOfTotal(value, place, at.scope);
    case "sum":
      return combine(value, place, at, (a, b) => ({
        ...a,
        ...b,
        slope: a.slope.plus(b.slope),
        rest: a.rest.plus(b.rest),
      }));
    case "product":
      return combine(value, place, at, (a, b) => {
        const [line, factor] = a.slope.isZero() ? [b, a] : [a, b];
        if (!factor.slope.isZero()) return undefined;
        return { ...line, slope: line.slope.times(factor.rest), rest: line.rest.times(factor.rest) };
      });
    case "minutes":
      return lineOfMinutes(value, place, at);
    case "quotient": {
      const [of] = value.parts;
      const line = of && lineOf(of, place, at);
      return line?.slope.isZero() === false && line.by === undefined
        ? { ...line, by: told.by }
        : constantOf(value, at.scope);
    }
    case "question": {
      const [only, another] = value.parts;
      return only === undefined || another !== undefined ? undefined : lineOf(only, place, at);
    }
    default:
      return constantOf(value, at.scope);
  }
}

function combine(
  value: CompiledValue,
  place: VariedPlace,
  at: { readonly scope: Scope; readonly itemPath: string },
  join: (a: Line, b: Line) => Line | undefined,
): Line | undefined {
  const [first, ...others] = value.parts.map((part) => lineOf(part, place, at));
  const isStraight = (line: Line | undefined) => line !== undefined && line.by === undefined;
  if (![first, ...others].every(isStraight)) return undefined;
  return others.reduce((joined, line) => joined && line && join(joined, line), first);
}

/** Minutes grow with the end and shrink with the beginning, as long as midnight stays where it is. */
function lineOfMinutes(
  value: CompiledValue,
  place: VariedPlace,
  at: { readonly scope: Scope; readonly itemPath: string },
): Line | undefined {
  const [from, to] = value.parts.map((part) => lineOf(part, place, at));
  const reading = numberOf(value.read(at.scope));
  const [start, end] = value.parts.map((part) => numberOf(part.read(at.scope))?.toNumber());
  if (from === undefined || to === undefined || reading === undefined || start === undefined || end === undefined) {
    return undefined;
  }
  if (from.slope.isZero() && to.slope.isZero()) return { slope: zero, rest: reading };
  const midnight = end < start ? minutesOfDay : 0;
  if (from.slope.isZero()) {
    const rest = new Decimal(midnight - start);
    const holds = midnight === 0 ? ([start, minutesOfDay] as const) : ([0, start - 1] as const);
    return { slope: one, rest, holds, untold: [rest.neg(), rest.neg().plus(minutesOfDay)] };
  }
  if (!to.slope.isZero()) return undefined;
  const rest = new Decimal(end + midnight);
  const holds = midnight === 0 ? ([0, end] as const) : ([end + 1, minutesOfDay] as const);
  return { slope: one.neg(), rest, holds, untold: [rest.minus(minutesOfDay), rest] };
}

/** A total grows with the number of an item that counts. */
function lineOfTotal(value: CompiledValue, place: VariedPlace, scope: Scope): Line | undefined {
  const index = parsePath(place.path)
    .filter((part) => typeof part === "number")
    .at(-1);
  const total = numberOf(value.read(scope));
  const items = value.find?.(scope);
  const [of] = value.parts;
  if (total === undefined || of === undefined || !Array.isArray(items)) return undefined;
  return inItem(scope, items[index ?? 0] as Facts, () => {
    const own = numberOf(of.read(scope));
    if (own === undefined || value.where?.test(scope) !== true) return undefined;
    return { slope: one, rest: total.minus(own) };
  });
}

function constantOf(value: CompiledValue, scope: Scope): Line | undefined {
  const number = numberOf(value.read(scope));
  return number && { slope: zero, rest: number };
}

/** A reading as a number, where it is one. */
export function numberOf(reading: Reading): Decimal | undefined {
  if (reading === undefined || reading === null || isRange(reading)) return undefined;
  return typeof reading === "string" || typeof reading === "boolean" ? undefined : new Decimal(reading);
}
