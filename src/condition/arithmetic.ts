import { type DayNumber, latestAnniversary, minutesOfDay, shiftDay, startOfPeriod } from "./calendar.ts";
import { least, most } from "./compare.ts";
import {
  add,
  compareExact,
  type Exact,
  isRange,
  larger,
  multiply,
  type Range,
  smaller,
  wholeQuotient,
} from "./exact.ts";
import { asRange } from "./lists.ts";
import { remember } from "./remember.ts";
import type { Read, Reading } from "./scope.ts";
import type { ShiftValue, StartOfValue } from "./types.ts";

/** Adds or multiplies numbers, of which none can be negative where they are multiplied. */
export function combine(parts: readonly Read[], operation: "sum" | "product"): Read {
  const step = operation === "sum" ? add : multiply;
  return (scope) => {
    let fewest: Exact = operation === "sum" ? 0 : 1;
    let greatest: Exact = fewest;
    let unknown = false;
    for (const part of parts) {
      const reading = part(scope);
      if (reading === null) return null;
      if (reading === undefined) {
        unknown = true;
        continue;
      }
      const number = reading as Exact | Range;
      const isPoint: boolean = greatest === fewest && !isRange(number);
      fewest = step(fewest, least(number));
      greatest = isPoint ? fewest : step(greatest, most(number));
    }
    return unknown ? undefined : asRange(fewest, greatest);
  };
}

/** How often a whole number goes into a number. */
export function divide(part: Read, by: number): Read {
  return (scope) => {
    const reading = part(scope);
    if (reading === null || reading === undefined) return reading;
    const number = reading as Exact | Range;
    return isRange(number)
      ? asRange(wholeQuotient(number.least, by), wholeQuotient(number.most, by))
      : wholeQuotient(number, by);
  };
}

const anyStretch: Range = { least: 0, most: minutesOfDay };

/** Minutes forward on the clock. */
export function minutesBetween(from: Read, to: Read): Read {
  return (scope) => {
    const start = from(scope);
    const end = to(scope);
    if (start === null || end === null) return null;
    if (typeof start !== "number" || typeof end !== "number") return anyStretch;
    return end >= start ? end - start : end - start + minutesOfDay;
  };
}

/** The first value that is on file. */
export function firstOnFile(parts: readonly Read[]): Read {
  return (scope) => {
    for (const part of parts) {
      const reading = part(scope);
      if (reading !== null) return reading;
    }
    return null;
  };
}

/** Steps that are the same in every record. */
interface WholeSteps extends Required<Pick<ShiftValue, "noSuchDay">> {
  readonly months: number;
  readonly days: number;
  readonly back: boolean;
}

/** A date moved by whole numbers of months and days. */
export function shifted(date: Read, { months, days, back, noSuchDay }: WholeSteps): Read {
  const direction = back ? -1 : 1;
  const by = { months: direction * months, days: direction * days, noSuchDay };
  const move = remember((day: DayNumber) => shiftDay(day, by));
  return (scope) => onDay(date(scope), move);
}

/** A date moved by numbers that are read as well: months, then days. */
export function shiftedBy(
  date: Read,
  [months, days]: readonly [Read, Read],
  { back, noSuchDay = "last" }: ShiftValue,
): Read {
  const direction = back ? -1 : 1;
  return (scope) => {
    const reading = date(scope);
    const byMonths = months(scope);
    const byDays = days(scope);
    if (reading === null) return null;
    if (typeof byMonths !== "number" || typeof byDays !== "number") return undefined;
    const by = { months: direction * byMonths, days: direction * byDays, noSuchDay };
    return onDay(reading, (day) => shiftDay(day, by));
  };
}

/** Greater than any day of a record, so that two days make one number where the first is before the year 9000. */
const pastDays = 100_000_000;
const pastAnchors = 90_000_000;

/** The first day of the year, counted from the anniversaries of a day, that a date lies in. */
export function yearStart(date: Read, since: Read): Read {
  // Hired on one of a few thousand days, billed on one of a few hundred: the same two come again and again.
  const find = remember((days: number) => latestAnniversary(Math.floor(days / pastDays), days % pastDays));
  return (scope) => {
    const reading = date(scope);
    const anchor = since(scope);
    if (reading === null || anchor === null) return null;
    if (typeof reading !== "number" || typeof anchor !== "number") return undefined;
    const isOneNumber = anchor >= 0 && anchor < pastAnchors && reading >= 0 && reading < pastDays;
    return isOneNumber ? find(anchor * pastDays + reading) : latestAnniversary(anchor, reading);
  };
}

/** The first day of the period of a date. */
export function periodStart(date: Read, value: StartOfValue): Read {
  const move = remember((day: DayNumber) => startOfPeriod(day, value.period, value.weekStart));
  return (scope) => onDay(date(scope), move);
}

/** Moves a day, or both ends of the range that a day lies in: a later day is never moved to before an earlier one. */
function onDay(reading: Reading, move: (day: DayNumber) => DayNumber): Reading {
  if (typeof reading === "number") return move(reading);
  if (!isRange(reading)) return reading;
  return { least: move(reading.least as DayNumber), most: move(reading.most as DayNumber) };
}

/** What is known of a value when any of several may be the one, and none of them is `null`, unless all are. */
export function mergeReadings(readings: readonly Reading[]): Reading {
  const [first, ...others] = readings;
  if (others.every((other) => sameReading(first, other))) return first;
  let range: Range | undefined;
  for (const reading of readings) {
    if (typeof reading !== "number" && (typeof reading !== "object" || reading === null)) return undefined;
    range = {
      least: range ? smaller(range.least, least(reading)) : least(reading),
      most: range ? larger(range.most, most(reading)) : most(reading),
    };
  }
  return range;
}

function sameReading(a: Reading, b: Reading): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  return compareExact(least(a), least(b)) === 0 && compareExact(most(a), most(b)) === 0;
}
