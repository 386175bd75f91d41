/** What the peers need to know of the facts of a record. */
import { addDays, addMonths, format, parseISO } from "date-fns";

/** What a value looks like in a record, by the name of its field. */
export function kindOf(value) {
  if (value.op === "shift") return "date";
  if (value.op === "total") return "decimal";
  if (value.op === "derived") return value.kind;
  const name = value.op === "ref" ? value.path.at(-1) : undefined;
  if (["date", "from", "until", "hired", "firstService", "consumerSigned", "calendarUpdated"].includes(name))
    return "date";
  if (["start", "end", "opens", "closes"].includes(name)) return "time";
  if (value.path?.join(".") === "site.hours") return undefined;
  return ["hours", "units", "milesAboard", "cost"].includes(name) ? "decimal" : undefined;
}

/** Minutes forward on the clock. */
export function minutesBetween(from, to) {
  if (from === undefined || to === undefined) return undefined;
  const minute = (time) => 60 * Number(time.slice(0, 2)) + Number(time.slice(3));
  const between = minute(to) - minute(from);
  return between < 0 ? between + 1440 : between;
}

/** How often a whole number goes into a number that is known. */
export function wholeQuotient(number, by) {
  return number === undefined ? undefined : Math.floor(number / by);
}

/** A day moved by months, then by days. */
export function shiftDay(day, months, days) {
  if (day === undefined) return undefined;
  return format(addDays(addMonths(parseISO(day), months), days), "yyyy-MM-dd");
}
