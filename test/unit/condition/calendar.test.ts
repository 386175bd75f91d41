import { describe, expect, it } from "vitest";
import {
  daysBetween,
  formatDay,
  formatTime,
  isDay,
  latestAnniversary,
  moveDays,
  parseDay,
  parseTime,
  shiftDay,
  startOfPeriod,
} from "../../../src/condition/calendar.ts";

/** A day that the test knows to be one. */
function day(text: string): number {
  const number = parseDay(text);
  if (number === undefined) throw new Error(`${text} is no day`);
  return number;
}

const shift = (text: string, months: number, days = 0, noSuchDay: "last" | "next" = "last") =>
  formatDay(shiftDay(day(text), { months, days, noSuchDay }));

const startOf = (text: string, ...period: [period: "week" | "month" | "year", weekStart?: "sunday" | "monday"]) =>
  formatDay(startOfPeriod(day(text), ...period));

describe("days", () => {
  it.each([
    ["0001-01-01", 10101],
    ["0099-12-31", 991231],
    ["2000-02-29", 20000229],
    ["2008-02-29", 20080229],
    ["2009-06-03", 20090603],
    ["9999-12-31", 99991231],
  ])("%s is a day and is written back", (text, number) => {
    expect(parseDay(text)).toBe(number);
    expect(formatDay(number)).toBe(text);
  });
  // No record tells them, but a day can be moved to them.
  it.each([
    ["0000-12-31", 1231],
    ["-0001-12-31", -8769],
    ["-0099-01-01", -989899],
    ["10000-01-01", 100000101],
  ])("%s is written of a day that no record tells", (text, number) => {
    expect(formatDay(number)).toBe(text);
    expect(parseDay(text)).toBeUndefined();
  });
  it.each([
    "0000-01-01",
    "1900-02-29",
    "2100-02-29",
    "2011-02-29",
    "2011-04-31",
    "2011-06-31",
    "2011-09-31",
    "2011-11-31",
    "2011-13-01",
    "2011-00-10",
    "2011-01-00",
    "2011-01-32",
    "2011-1-1",
    "20110101",
    "2011-01-01T00:00",
    "2011-01-01\n",
    " 2011-01-01",
    "-2011-01-01",
    "12011-01-01",
    "2011/01/01",
    "2011/01-01",
    "2011-01/01",
    // Characters next to the digits, and a letter, where each would make a day of its own.
    "A011-01-01",
    "20:1-01-01",
    "201/-01-01",
    "2011-01-0A",
    "20",
    "",
  ])("%j is none", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe("whether a value is a day", () => {
  it.each([["2013-05-14"], ["0001-01-01"]])("%j is", (value) => expect(isDay(value)).toBe(true));
  it.each([["2013-02-29"], ["today"], [""], [null], [undefined], [20130514], [["2013-05-14"]], [{}]])(
    "%j is not",
    (value) => expect(isDay(value)).toBe(false),
  );
});

describe("clock times", () => {
  it.each([
    ["00:00", 0],
    ["00:01", 1],
    ["09:59", 599],
    ["23:59", 1_439],
    ["24:00", 1_440],
  ])("%s is minute %i and is written back", (text, minute) => {
    expect(parseTime(text)).toBe(minute);
    expect(formatTime(minute)).toBe(text);
  });
  it.each([
    "24:01",
    "25:00",
    "00:60",
    "9:00",
    "09:0",
    "0900",
    "09.00",
    "0A:00",
    "1/:00",
    "09:00:00",
    "-1:00",
    "09:00\n",
    "",
    "9am",
  ])("%j is none", (text) => {
    expect(parseTime(text)).toBeUndefined();
  });
});

describe("shiftDay", () => {
  it.each([
    ["2009-08-31", 6, "2010-02-28", "2010-03-01"],
    ["2011-08-31", 6, "2012-02-29", "2012-03-01"],
    ["2008-02-29", 12, "2009-02-28", "2009-03-01"],
    ["2008-02-29", -12, "2007-02-28", "2007-03-01"],
    ["2008-02-29", 48, "2012-02-29", "2012-02-29"],
    ["1896-02-29", 48, "1900-02-28", "1900-03-01"],
    ["2009-10-31", 1, "2009-11-30", "2009-12-01"],
    ["2009-12-31", 2, "2010-02-28", "2010-03-01"],
    ["2009-03-31", -1, "2009-02-28", "2009-03-01"],
    ["2009-06-03", 6, "2009-12-03", "2009-12-03"],
    ["2009-02-28", 1, "2009-03-28", "2009-03-28"],
  ])("%s by %i months is %s, or %s where the next day is asked for", (from, months, last, next) => {
    expect([shift(from, months), shift(from, months, 0, "next")]).toEqual([last, next]);
  });
  it("moves by months in one step, and by days from where that leads", () => {
    expect(shift("2009-08-31", 6, 1)).toBe("2010-03-01");
    expect(shift("2009-08-31", 6, 1, "next")).toBe("2010-03-02");
    expect(shift("2009-08-31", 6, -1)).toBe("2010-02-27");
    expect(shift("2010-03-01", 0, -1)).toBe("2010-02-28");
    expect(shift("2012-03-01", 0, -1)).toBe("2012-02-29");
  });
  it("reaches the first and last years that can be written", () => {
    expect(shift("0001-02-01", -1)).toBe("0001-01-01");
    expect(shift("0001-01-31", 1)).toBe("0001-02-28");
    expect(shift("0099-12-31", 0, 1)).toBe("0100-01-01");
    expect(shift("9999-11-30", 1, 1)).toBe("9999-12-31");
    expect(shift("9999-01-31", 1)).toBe("9999-02-28");
  });
  it("passes the last of them, and writes the year with five digits", () => {
    expect(shift("9999-12-31", 0, 1)).toBe("10000-01-01");
    expect(shift("9999-11-30", 24)).toBe("10001-11-30");
  });
  it("keeps the order of days past both ends", () => {
    const before = shiftDay(day("0001-01-01"), { months: 0, days: -1, noSuchDay: "last" });
    const longBefore = shiftDay(day("0001-01-01"), { months: -24, days: 0, noSuchDay: "last" });
    const after = moveDays(day("9999-12-31"), 1);
    expect(longBefore < before && before < day("0001-01-01") && day("9999-12-31") < after).toBe(true);
  });
  it("comes back from before the first year", () => {
    const before = shiftDay(day("0001-01-01"), { months: -24, days: 0, noSuchDay: "last" });
    expect(formatDay(shiftDay(before, { months: 24, days: 0, noSuchDay: "last" }))).toBe("0001-01-01");
  });
});

describe("daysBetween", () => {
  it.each([
    ["2011-03-15", "2011-03-15", 0],
    ["2011-03-15", "2011-03-16", 1],
    ["2011-02-28", "2011-03-01", 1],
    ["2012-02-28", "2012-03-01", 2],
    ["2011-01-01", "2012-01-01", 365],
    ["2012-01-01", "2013-01-01", 366],
    ["2011-03-16", "2011-03-15", -1],
    ["2012-03-01", "2011-03-01", -366],
  ])("from %s to %s are %i", (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
  });
});

describe("startOfPeriod", () => {
  // 2011-03-15 was a Tuesday, 2011-03-13 a Sunday.
  it.each([
    ["2011-03-15", "2011-03-13", "2011-03-14"],
    ["2011-03-13", "2011-03-13", "2011-03-07"],
    ["2011-03-14", "2011-03-13", "2011-03-14"],
    ["2011-03-19", "2011-03-13", "2011-03-14"],
    ["2011-01-01", "2010-12-26", "2010-12-27"],
    ["2012-03-01", "2012-02-26", "2012-02-27"],
    ["9999-12-31", "9999-12-26", "9999-12-27"],
  ])("the week of %s begins on Sunday %s or Monday %s", (text, sunday, monday) => {
    expect([startOf(text, "week", "sunday"), startOf(text, "week", "monday"), startOf(text, "week")]).toEqual([
      sunday,
      monday,
      sunday,
    ]);
  });
  it("knows that the first of January of the year 1 is a Monday", () => {
    expect(startOf("0001-01-01", "week", "monday")).toBe("0001-01-01");
    expect(startOf("0001-01-07", "week", "sunday")).toBe("0001-01-07");
  });
  it.each([
    ["2012-02-29", "2012-02-01", "2012-01-01"],
    ["2011-12-31", "2011-12-01", "2011-01-01"],
    ["0001-01-31", "0001-01-01", "0001-01-01"],
    ["0099-03-02", "0099-03-01", "0099-01-01"],
    ["9999-12-31", "9999-12-01", "9999-01-01"],
  ])("the month of %s begins on %s, its year on %s", (text, month, year) => {
    expect([startOf(text, "month"), startOf(text, "year")]).toEqual([month, year]);
  });
});

describe("latestAnniversary", () => {
  it.each([
    ["2009-09-14", "2011-09-13", "2010-09-14"],
    ["2009-09-14", "2011-09-14", "2011-09-14"],
    ["2009-09-14", "2009-09-14", "2009-09-14"],
    ["2009-09-14", "2009-09-13", "2008-09-14"],
    ["2008-02-29", "2011-02-27", "2010-02-28"],
    ["2008-02-29", "2011-02-28", "2011-02-28"],
    ["2008-02-29", "2012-02-28", "2011-02-28"],
    ["2008-02-29", "2012-02-29", "2012-02-29"],
    ["0001-12-31", "9999-12-30", "9998-12-31"],
  ])("of %s that is not after %s is %s", (of, on, expected) => {
    expect(formatDay(latestAnniversary(day(of), day(on)))).toBe(expected);
  });
});

// The slowest comes last.
describe("the calendar", () => {
  it("has 146,097 days in 400 years, one after the other", () => {
    let at = day("1900-01-01");
    let days = 0;
    let wrong = 0;
    while (at < day("2300-01-01")) {
      const after = moveDays(at, 1);
      if (after <= at || parseDay(formatDay(after)) !== after) wrong++;
      at = after;
      days++;
    }
    expect({ days, wrong, at: formatDay(at) }).toEqual({ days: 146_097, wrong: 0, at: "2300-01-01" });
  });
});
