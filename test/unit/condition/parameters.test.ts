import { describe, expect, it } from "vitest";
import type { Kind } from "../../../src/condition/language.ts";
import { holdsOn, parameterOn } from "../../../src/condition/parameters.ts";
import { changing, fixed, param, readingOf } from "../../support/language.ts";

const parameters = [
  fixed("fixed", 5),
  changing("number", 2, "2.5"),
  changing("down", 9, 4),
  changing("same", 15, "15.0"),
  changing("day", "2010-01-01", "2011-01-01"),
  changing("same-day", "2010-01-01", "2010-01-01"),
  changing("time", "08:00", "09:00"),
  changing("word", "one", "two"),
  changing("flag", true, false),
  { id: "once", values: [{ from: "2011-01-01", until: "2011-12-31", value: 7 }] },
  {
    id: "gap",
    values: [
      { from: "2010-01-01", until: "2010-12-31", value: 3 },
      { from: "2012-01-01", until: "2012-12-31", value: 8 },
    ],
  },
  { id: "never", values: [] },
];

const read = (id: string, kind: Kind, date?: string | null) =>
  readingOf(param(id), kind, date === undefined ? {} : { date }, { parameters });

describe("a parameter on the record's date", () => {
  it.each<readonly [string, string, Kind, string]>([
    ["5", "fixed", "number", "2010-12-31"],
    ["2", "number", "number", "2010-12-31"],
    ["2.5", "number", "number", "2011-01-01"],
    ["20100101", "day", "date", "2010-12-31"],
    ["20110101", "day", "date", "2011-01-01"],
    ["480", "time", "time", "2010-12-31"],
    ["540", "time", "time", "2011-01-01"],
    ["one", "word", "text", "2010-12-31"],
    ["two", "word", "text", "2011-01-01"],
    ["true", "flag", "flag", "2010-12-31"],
    ["false", "flag", "flag", "2011-01-01"],
    ["3", "gap", "number", "2010-01-01"],
    ["3", "gap", "number", "2010-12-31"],
    ["8", "gap", "number", "2012-01-01"],
    ["8", "gap", "number", "2012-12-31"],
  ])("is %s: %s, a %s, on %s", (expected, id, kind, date) => {
    expect(read(id, kind, date)).toBe(expected);
  });
});

describe("a parameter that cannot be looked up", () => {
  it.each<readonly [string, string, Kind]>([
    ["5", "fixed", "number"],
    ["7", "once", "number"],
    ["2 to 2.5", "number", "number"],
    ["4 to 9", "down", "number"],
    ["15", "same", "number"],
    ["20100101", "same-day", "date"],
    ["unknown", "day", "date"],
    ["unknown", "time", "time"],
    ["unknown", "word", "text"],
    ["unknown", "flag", "flag"],
    ["unknown", "never", "number"],
    ["unknown", "unheard-of", "number"],
  ])("is %s without a date: %s, a %s", (expected, id, kind) => {
    expect([read(id, kind), read(id, kind, null)]).toEqual([expected, expected]);
  });
  it.each<readonly [string, string, string]>([
    ["3 to 8", "gap", "2009-12-31"],
    ["3 to 8", "gap", "2011-01-01"],
    ["3 to 8", "gap", "2011-12-31"],
    ["3 to 8", "gap", "2013-01-01"],
    ["7", "once", "2010-12-31"],
    ["7", "once", "2012-01-01"],
  ])("is %s where no period holds: %s on %s", (expected, id, date) => {
    expect(read(id, "number", date)).toBe(expected);
  });
});

describe("a parameter for a message to show", () => {
  const shown = (id: string, day?: number) => parameterOn(id, { parameters }, day);
  it("is that of the day", () => {
    expect([shown("number", 20101231), shown("number", 20110101), shown("gap", 20110601)]).toEqual([
      2,
      "2.5",
      undefined,
    ]);
  });
  it("is known without a day where there is one value only", () => {
    expect([shown("fixed"), shown("once"), shown("number"), shown("never"), shown("unheard-of")]).toEqual([
      5,
      7,
      undefined,
      undefined,
      undefined,
    ]);
    // As where it is compared: a value that never changes holds on any day.
    expect([shown("once", 20101231), shown("unheard-of", 20101231)]).toEqual([7, undefined]);
  });
});

describe("a period", () => {
  it.each<readonly [string | null, string | null, string, boolean]>([
    [null, null, "2011-06-01", true],
    ["2011-06-01", null, "2011-06-01", true],
    ["2011-06-02", null, "2011-06-01", false],
    [null, "2011-06-01", "2011-06-01", true],
    [null, "2011-05-31", "2011-06-01", false],
    ["2011-06-01", "2011-06-01", "2011-06-01", true],
  ])("from %s until %s on %s: %s", (from, until, day, holds) => {
    expect(holdsOn({ from, until }, day)).toBe(holds);
  });
});
