import { formatDay, formatTime, minutesOfDay, shiftDay } from "../../condition/calendar.ts";
import { isLiteralOf } from "../../condition/check.ts";
import { comparisons, equal } from "../../condition/compare.ts";
import { kindOfShape } from "../../condition/context.ts";
import { add, compareExact, type Exact, formatExact, isRange, isWhole } from "../../condition/exact.ts";
import type { Kind } from "../../condition/language.ts";
import { negate } from "../../condition/logic.ts";
import { parseLiteral } from "../../condition/places.ts";
import type { Reading, Truth } from "../../condition/scope.ts";
import type { Shape } from "../../condition/shape.ts";
import type { Scalar } from "../../condition/types.ts";
import type { Aim } from "./asking.ts";

/** How many values are tried at one place for one aim. */
const mostCandidates = 3;

/** Whether a reading stands as it is wanted. */
export function meets(reading: Reading, { op, than }: Aim): Truth {
  return op === "differs" ? negate(equal(reading, than)) : comparisons[op](reading, than);
}

/** The other aim, which a reading meets where it does not meet this one. */
export function opposite({ op, than }: Aim): Aim {
  const opposites = {
    equals: "differs",
    differs: "equals",
    atLeast: "lessThan",
    lessThan: "atLeast",
    atMost: "moreThan",
    moreThan: "atMost",
  } as const;
  return { op: opposites[op], than };
}

/** The aim of the right side, where the left is to stand to it in a way. */
export function mirrored(op: Aim["op"], than: Reading): Aim {
  const mirrors = { atLeast: "atMost", atMost: "atLeast", moreThan: "lessThan", lessThan: "moreThan" } as const;
  return { op: op === "equals" || op === "differs" ? op : mirrors[op], than };
}

/** The values, as a record writes them, with which a place of a shape would stand as it is wanted: those preferred first. */
export function candidatesFor(shape: Shape | undefined, aim: Aim, preferred: readonly unknown[]): unknown[] {
  const kind = kindOfShape(shape);
  if (kind === undefined) return [];
  const near = nearby(aim.than, kind).map((reading) => write(reading, kind, shape));
  const found = new Map<string, unknown>();
  for (const value of [...preferred, ...near, ...(kind === "text" ? ["other"] : [])]) {
    // What is preferred comes from an example, which may be no record.
    if (!isScalar(value) || !isLiteralOf(value, kind) || meets(parseLiteral(value, kind), aim) !== true) continue;
    found.set(`${value}`, value);
  }
  return [...found.values()].slice(0, mostCandidates);
}

/** A value, and what stands right before and after it. */
function nearby(reading: Reading, kind: Kind): Reading[] {
  if (reading === undefined || reading === null) return [];
  if (kind === "number") {
    const bounds = isRange(reading) ? [reading.least, reading.most] : [reading as Exact];
    return bounds.flatMap((bound) => [bound, add(bound, 1), ...(bound === 0 ? [] : [add(bound, -1)])]);
  }
  if (kind === "date" && typeof reading === "number") {
    return [0, 1, -1].map((days) => shiftDay(reading, { months: 0, days, noSuchDay: "last" }));
  }
  if (kind === "time" && typeof reading === "number") {
    return [reading, reading + 1, reading - 1].filter((minute) => minute >= 0 && minute <= minutesOfDay);
  }
  return typeof reading === "boolean" ? [reading, !reading] : [reading];
}

/** A reading as a record writes it, or `undefined` where its shape does not allow it. */
export function write(reading: Reading, kind: Kind, shape: Shape | undefined): Scalar | undefined {
  if (reading === undefined || reading === null || isRange(reading)) return undefined;
  if (typeof reading === "string" || typeof reading === "boolean") return reading;
  if (kind === "date") return typeof reading === "number" ? formatDay(reading) : undefined;
  if (kind === "time") return typeof reading === "number" ? formatTime(reading) : undefined;
  if (shape?.type !== "number") return undefined;
  if (compareExact(reading, shape.least) < 0 || compareExact(reading, shape.most) > 0) return undefined;
  if (isWhole(reading)) return reading;
  return shape.whole ? undefined : formatExact(reading);
}

/** A minute of the day so many minutes after another, on the clock. */
export function laterOnClock(minute: number, by: number): number {
  return (((minute + by) % minutesOfDay) + minutesOfDay) % minutesOfDay;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
