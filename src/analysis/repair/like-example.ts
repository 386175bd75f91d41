import { daysBetween, formatDay, moveDays, parseDay } from "../../condition/calendar.ts";

/** Each date of a value moved as far as one day is from another, so that an example is about the day that is asked of. */
export function moveDates(value: unknown, from: unknown, to: unknown): unknown {
  // An example may be no record.
  const [start, end] = [from, to].map((date) => (typeof date === "string" ? parseDay(date) : undefined));
  if (start === undefined || end === undefined || start === end) return value;
  const days = daysBetween(start, end);

  function move(part: unknown): unknown {
    if (typeof part === "string") {
      const day = parseDay(part);
      return day === undefined ? part : formatDay(moveDays(day, days));
    }
    if (Array.isArray(part)) return part.map(move);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, move(inner)]));
  }

  return move(value);
}
