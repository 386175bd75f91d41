import { formatDay, parseDay, shiftDay } from "../../condition/calendar.ts";

/** Each date of a value moved as far as one day is from another, so that an example is about the day that is asked of. */
export function moveDates(value: unknown, from: string | undefined, to: string | undefined): unknown {
  const [start, end] = [from, to].map((date) => (date === undefined ? undefined : parseDay(date)));
  if (start === undefined || end === undefined || start === end) return value;
  const days = daysBetween(start, end);

  function move(part: unknown): unknown {
    if (typeof part === "string") {
      const day = parseDay(part);
      return day === undefined ? part : formatDay(shiftDay(day, { months: 0, days, noSuchDay: "last" }));
    }
    if (Array.isArray(part)) return part.map(move);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, move(inner)]));
  }

  return move(value);
}

/** Days from one day to another, by the days that lie before each in the calendar. */
function daysBetween(from: number, to: number): number {
  return daysBefore(to) - daysBefore(from);
}

/** Days since the first of March of the year 0. Years begin in March here, so that a leap day ends them. */
function daysBefore(day: number): number {
  const month = Math.floor(day / 100) % 100;
  const year = Math.floor(day / 10_000) - (month < 3 ? 1 : 0);
  const sinceMarch = (month + 9) % 12;
  return (
    365 * year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((153 * sinceMarch + 2) / 5) +
    (day % 100) -
    1
  );
}
