import type { RecordFacts } from "../../src/record/types.ts";
import type { Read, SecondRules } from "./rule.ts";
import { atLeast, equal, exactly, isWhole, moreThan, quantityOf, rising, type Span, whole } from "./span.ts";
import type { Told, Truth } from "./truth.ts";

const million = 1_000_000n;

/** What a record supports where it claims nothing. */
export type Supported = (record: RecordFacts, read: Read) => Span;

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Minutes from one clock time to the next, over midnight where the second is earlier. */
export function minutesBetween(start: Told<string>, end: Told<string>): Span {
  if (start === null || end === null) return null;
  if (start === undefined || end === undefined) return { lo: 0n, hi: 1440n * million };
  const passed = minuteOf(end) - minuteOf(start);
  return whole(passed < 0 ? passed + 1440 : passed);
}

/** The quarter hours between beginning and end. */
export const quarterHours: Supported = (record, read) => {
  const partial = read("partial-unit");
  const lead = partial === "any-part" ? 14n : partial === "nearest" ? 7n : 0n;
  return rising(minutesBetween(record.start, record.end), (minutes) => ((minutes / million + lead) / 15n) * million);
};

/** One unit, whatever the record tells. */
export const oneUnit: Supported = () => whole(1);

/** The miles of the trip. */
export const miles: Supported = (record, read) => {
  const key = read("trip-miles") === "vehicle" ? "miles" : "milesAboard";
  return quantityOf(record.trip === null ? null : record.trip?.[key]);
};

/** The dollars that the pass cost. */
export const dollars: Supported = (record) => quantityOf(record.pass === null ? null : record.pass?.cost);

/** The units billed: what is claimed, or else what is supported. */
export function billedUnits(record: RecordFacts, read: Read, supported: Supported): Span {
  return record.units === undefined || record.units === null ? supported(record, read) : quantityOf(record.units);
}

/** Something is billed, or nothing may be. */
function positive(supported: Supported) {
  return (record: RecordFacts, read: Read): Truth =>
    read("zero-quantity") === "priced" || moreThan(billedUnits(record, read, supported), exactly(0n));
}

/** No part of a unit is billed, or a part may be. */
function undivided(question: string, supported: Supported) {
  return (record: RecordFacts, read: Read): Truth =>
    read(question) === "allowed" || isWhole(billedUnits(record, read, supported));
}

/** No more is billed than supported. */
function within(supported: Supported) {
  return (record: RecordFacts, read: Read): Truth =>
    atLeast(supported(record, read), billedUnits(record, read, supported));
}

/** No more units than the times support, or parts of units that the minutes cover in full. */
function supportedTime(record: RecordFacts, read: Read): Truth {
  const units = billedUnits(record, read, quarterHours);
  const whole = atLeast(quarterHours(record, read), units);
  if (whole === true) return true;
  const covered = atLeast(
    minutesBetween(record.start, record.end),
    rising(units, (number) => number * 15n),
  );
  if (covered === true) return true;
  return whole === "unknown" || covered === "unknown" ? "unknown" : false;
}

/** Rules of services that are billed by the quarter hour. */
export const timeRules: SecondRules = {
  "times-in-order": ({ start, end }, read) => {
    if (start === null || end === null) return false;
    if (start === undefined || end === undefined) return "unknown";
    if (minuteOf(end) > minuteOf(start)) return true;
    return read("session-crosses-midnight") === "start-date" && minuteOf(end) < minuteOf(start);
  },
  "units-supported": supportedTime,
  "units-complete": (record, read) =>
    read("under-claimed-units") === "claim-stands" ||
    equal(billedUnits(record, read, quarterHours), quarterHours(record, read)),
  "units-whole": undivided("fractional-time-units", quarterHours),
  "units-positive": positive(quarterHours),
};

/** Rules of a month at a drop-in center. */
export const monthRules: SecondRules = {
  "units-of-month": (record, read) => atLeast(whole(1), billedUnits(record, read, oneUnit)),
  "month-whole": (record, read) =>
    read("dropin-proration") !== "none" || atLeast(billedUnits(record, read, oneUnit), whole(1)),
  "units-positive": positive(oneUnit),
};

/** Rules of a night in housing. */
export const nightRules: SecondRules = {
  "units-of-night": (record, read) => atLeast(whole(1), billedUnits(record, read, oneUnit)),
  "night-whole": (record, read) => atLeast(billedUnits(record, read, oneUnit), whole(1)),
};

/** Rules of the miles of a trip. */
export const mileRules: SecondRules = {
  "units-complete": (record, read) => {
    if (read("under-claimed-units") === "claim-stands") return true;
    const billable = miles(record, read);
    const least =
      read("trip-fractional-miles") === "allowed" ? billable : rising(billable, (value) => (value / million) * million);
    return atLeast(billedUnits(record, read, miles), least);
  },
  "units-within-miles": within(miles),
  "units-whole": undivided("trip-fractional-miles", miles),
  "units-positive": positive(miles),
};

/** Rules of the cost of a pass. */
export const passRules: SecondRules = {
  "units-within-cost": within(dollars),
  "units-equal-cost": (record, read) =>
    read("pass-below-cost") === "may-be-less" || atLeast(billedUnits(record, read, dollars), dollars(record, read)),
  "units-whole": undivided("pass-fractional-units", dollars),
  "units-positive": positive(dollars),
};
