import { shiftDay } from "../../condition/calendar.ts";
import { add, compareExact, Decimal, type Exact, isRange, multiply, parseExact } from "../../condition/exact.ts";
import type { CompiledValue } from "../../condition/nodes.ts";
import type { Reading } from "../../condition/scope.ts";
import type { Aim } from "./asking.ts";

/** The aim of a date whose shift is to stand as it is wanted, as near as a shift can be undone. */
export function shiftedBack({ value, parts }: CompiledValue, { op, than }: Aim): Aim[] {
  if (typeof value !== "object" || value.op !== "shift" || typeof than !== "number" || parts.length > 1) return [];
  if (typeof value.months === "object" || typeof value.days === "object") return [];
  const sign = value.back ? 1 : -1;
  const months = sign * (value.months ?? 0);
  const days = sign * (value.days ?? 0);
  const slack = op === "atLeast" || op === "moreThan" ? 1 : op === "atMost" || op === "lessThan" ? -1 : 0;
  return [0, slack].map((more) => ({ op, than: shiftDay(than, { months, days: days + more, noSuchDay: "last" }) }));
}

/** The number that is surely enough, where the other side is not known exactly. */
export function bound({ op, than }: Aim): Exact | undefined {
  if (than === undefined || than === null || typeof than === "string" || typeof than === "boolean") return undefined;
  if (!isRange(than)) return than;
  if (op === "atLeast" || op === "moreThan") return than.most;
  return op === "atMost" || op === "lessThan" ? than.least : undefined;
}

const known = (reading: Reading): Exact | undefined => bound({ op: "equals", than: reading });

/** What numbers come to together, or `undefined` where one is not known. */
export const sumOf = (readings: readonly Reading[]) => joined(readings, 0, add);

/** What numbers come to, multiplied, or `undefined` where one is not known. */
export const productOf = (readings: readonly Reading[]) => joined(readings, 1, multiply);

function joined(readings: readonly Reading[], neutral: Exact, join: typeof add): Exact | undefined {
  return readings.reduce<Exact | undefined>((so, reading) => {
    const next = known(reading);
    return so === undefined || next === undefined ? undefined : join(so, next);
  }, neutral);
}

/** Not below zero, which no number of a record is. */
export function subtract(from: Exact | undefined, number: Exact): Exact | undefined {
  if (from === undefined || from === Infinity) return undefined;
  const difference = add(from, multiply(number, -1));
  return compareExact(difference, 0) < 0 ? undefined : difference;
}

/** The quotient with 6 decimals, rounded to the side that keeps what is wanted. */
export function divided(number: Exact | undefined, by: Exact, op: Aim["op"]): Exact | undefined {
  if (number === undefined || number === Infinity || compareExact(by, 0) <= 0) return undefined;
  const upwards = op === "atLeast" || op === "moreThan";
  const quotient = new Decimal(number).div(by);
  const whole = quotient.toDecimalPlaces(0, upwards ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR);
  const nearest = op === "equals" || op === "differs" ? quotient.toDecimalPlaces(6) : whole;
  return parseExact(nearest.toFixed());
}
