/** What is asked of days. */
import { isAfter, isEqual, parseISO, subDays, subMonths } from "date-fns";
import { all, compare } from "./truth.mjs";

export const notAfter = (day, other) => compare(day, other, (one, two) => !isAfter(parseISO(one), parseISO(two)));
export const isSameDay = (day, other) => compare(day, other, (one, two) => isEqual(parseISO(one), parseISO(two)));

/** Whether a dated thing is in force on a day; a bound that is `null` is none. */
export function inForce(thing, day) {
  if (thing === undefined) return undefined;
  return all(thing.from === null || notAfter(thing.from, day), thing.until === null || notAfter(day, thing.until));
}

/** Whether a day lies in the months that end with another. */
export const isWithinMonths = (day, months, end) =>
  all(
    compare(day, end, (one, two) => isAfter(parseISO(one), subMonths(parseISO(two), months))),
    notAfter(day, end),
  );

/** Whether a day lies in the days that end with another. */
export const isWithinDays = (day, days, end) =>
  all(
    compare(day, end, (one, two) => isAfter(parseISO(one), subDays(parseISO(two), days))),
    notAfter(day, end),
  );
