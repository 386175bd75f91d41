import { describe, expect, it } from "vitest";
import type { Value } from "../../../src/condition/types.ts";
import { asking, changing, fact, fixed, param, readingOf } from "../../support/language.ts";

const number = (value: Value, record: object = {}) =>
  readingOf(value, "number", record, {
    parameters: [{ id: "never", values: [] }, changing("step", 10, "20.50")],
    questions: [asking("which", "a", "b"), asking("what", "a", "b", "c")],
  });
const count = fact("count");
const amount = fact("amount");
const none = { count: null };
const which = (a: Value, b: Value): Value => ({ op: "question", id: "which", readings: { a, b } });

describe("sums and products", () => {
  const sum = (...of: Value[]): Value => ({ op: "sum", of });
  const product = (...of: Value[]): Value => ({ op: "product", of });
  it.each<readonly [string, Value, object]>([
    ["5", sum(2, 3), {}],
    ["2.5", sum(2, "0.5"), {}],
    ["0.3", sum(amount, "0.2"), { amount: "0.1" }],
    ["5 to 15", sum(count, 5), {}],
    ["5 to 15", sum(5, count), {}],
    ["0 to 1010", sum(count, amount), {}],
    ["8", sum(fact("four"), 4), {}],
    // Both ends of it are found apart and come to the same.
    ["4.5", sum("0.5", fact("four")), {}],
    ["2", product("0.5", fact("four")), {}],
    ["0.5", sum("0.50"), {}],
    ["0.5", product("0.50"), {}],
    ["11 to 21.5", sum(param("step"), 1), {}],
    ["20 to 41", product(param("step"), 2), {}],
    ["21.5", sum(param("step"), 1), { date: "2011-01-01" }],
    ["none on file", sum(1, count), none],
    ["none on file", sum(amount, count), none],
    ["none on file", sum(param("never"), count), none],
    ["unknown", sum(param("never"), 1), {}],
    ["unknown", sum(1, param("never"), 2), {}],
    ["6", product(2, 3), {}],
    ["0.25", product("0.5", "0.5"), {}],
    ["0 to 30", product(count, 3), {}],
    ["0 to 30", product(3, count), {}],
    ["0", product(0, count), {}],
    ["0", product(count, 0), {}],
    ["none on file", product(0, count), none],
    ["unknown", product(param("never"), 0), {}],
  ])("%s: %j", (expected, value, record) => {
    expect(number(value, record)).toBe(expected);
  });
});

describe("the whole part of a quotient", () => {
  it.each<readonly [string, number, object]>([
    ["2", 15, { amount: "44.9" }],
    ["3", 15, { amount: 45 }],
    ["0 to 66", 15, {}],
    ["0", 1_001, {}],
    ["none on file", 15, { amount: null }],
  ])("%s: by %d, of %j", (expected, by, record) => {
    expect(number({ op: "quotient", of: amount, by }, record)).toBe(expected);
  });
  it("is that of a decimal, and of each value of a parameter", () => {
    expect(number({ op: "quotient", of: "44.90", by: 15 })).toBe("2");
    expect(number({ op: "quotient", of: param("step"), by: 5 })).toBe("2 to 4");
  });
  it("is unknown of what cannot be looked up", () => {
    expect(number({ op: "quotient", of: param("never"), by: 2 })).toBe("unknown");
  });
});

describe("minutes", () => {
  const minutes: Value = { op: "minutes", from: fact("start"), to: fact("end") };
  it.each<readonly [string, string | null | undefined, string | null | undefined]>([
    ["75", "08:00", "09:15"],
    ["45", "23:30", "00:15"],
    ["1439", "08:01", "08:00"],
    ["0", "09:00", "09:00"],
    ["960", "08:00", "24:00"],
    ["1440", "00:00", "24:00"],
    ["0 to 1440", undefined, "08:00"],
    ["0 to 1440", "08:00", undefined],
    ["none on file", undefined, null],
    ["none on file", null, undefined],
    ["none on file", null, "08:00"],
    ["none on file", "08:00", null],
  ])("%s: %s to %s", (expected, start, end) => {
    const told = { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
    expect(number(minutes, told)).toBe(expected);
  });
});

describe("the first that is on file", () => {
  it.each<readonly [string, object]>([
    ["3", { count: 3, amount: 4 }],
    ["4", { count: null, amount: 4 }],
    ["0 to 10", { amount: 4 }],
    ["none on file", { count: null, amount: null }],
  ])("%s: %j", (expected, record) => {
    expect(number({ op: "firstOf", of: [count, amount] }, record)).toBe(expected);
  });
});

describe("days", () => {
  const parameters = [
    fixed("month", 1),
    fixed("ten", 10),
    changing("change", 1, 2),
    { id: "from-2011", values: [{ from: "2011-01-01", until: null, value: 1 }] },
  ];
  const date = fact("date");
  const shift = (by: Partial<Extract<Value, { op: "shift" }>>): Value => ({ op: "shift", date, ...by });
  const startOf = (by: Partial<Extract<Value, { op: "startOf" }>>): Value => ({
    op: "startOf",
    period: "year",
    date,
    ...by,
  });
  const day = (value: Value, told?: string | null) =>
    readingOf(value, "date", told === undefined ? {} : { date: told }, {
      parameters,
      questions: [asking("which", "a", "b")],
    });

  it.each<readonly [string, Partial<Extract<Value, { op: "shift" }>>, string | null | undefined]>([
    ["20110301", { months: 1, days: 1 }, "2011-01-31"],
    ["20110228", { months: 1 }, "2011-01-31"],
    ["20110301", { months: 1, noSuchDay: "next" }, "2011-01-31"],
    ["20101231", { months: 1, back: true }, "2011-01-31"],
    ["20110130", { days: 1, back: true }, "2011-01-31"],
    ["20110130", { days: -1 }, "2011-01-31"],
    ["20110131", {}, "2011-01-31"],
    ["none on file", { months: 1 }, null],
    ["unknown", { months: 1 }, undefined],
    // By parameters that never change: no date of the record is needed to look them up.
    ["20110310", { date: "2011-01-31", months: param("month"), days: param("ten") }, undefined],
    ["20110311", { date: "2011-01-31", months: param("month"), days: param("ten"), noSuchDay: "next" }, undefined],
    ["20101221", { date: "2011-01-31", months: param("month"), days: param("ten"), back: true }, undefined],
    ["20110228", { date: "2011-01-31", months: param("from-2011") }, "2010-06-01"],
    // By one that changes: the step that is in force on the record's date.
    ["20110131", { months: param("change") }, "2010-12-31"],
    ["20110301", { months: param("change") }, "2011-01-01"],
    ["20110104", { days: param("change") }, "2011-01-02"],
    ["20101231", { months: param("change"), days: param("change") }, "2010-11-30"],
    ["20110312", { months: 1, days: param("change"), date: "2011-02-10" }, "2011-02-10"],
    ["20110131", { months: param("change"), back: true }, "2011-03-31"],
    ["20101231", { days: param("change"), back: true }, "2011-01-02"],
    ["20120229", { months: param("change") }, "2011-12-31"],
    ["20120301", { months: param("change"), noSuchDay: "next" }, "2011-12-31"],
    ["unknown", { months: param("change"), date: "2011-01-31" }, undefined],
    ["unknown", { days: param("change"), date: "2011-01-31" }, undefined],
    ["none on file", { months: param("change") }, null],
    ["unknown", { months: param("change") }, undefined],
  ])("%s: moved by %j from %s", (expected, by, told) => {
    expect(day(shift(by), told)).toBe(expected);
  });
  it("moves both ends of what readings make of a day", () => {
    const either = which("2011-01-31", "2011-02-28");
    expect(day(shift({ months: 1, date: either }))).toBe("20110228 to 20110328");
    expect(day(startOf({ period: "month", date: either }))).toBe("20110101 to 20110201");
    expect(day(startOf({ date: either, since: "2009-09-14" }))).toBe("unknown");
    expect(day(startOf({ date: "2011-01-31", since: either }))).toBe("unknown");
  });

  // 2012-07-01 was a Sunday.
  it.each<readonly [string, Partial<Extract<Value, { op: "startOf" }>>, string | null | undefined]>([
    ["20120701", { period: "week" }, "2012-07-07"],
    ["20120701", { period: "week", weekStart: "sunday" }, "2012-07-01"],
    ["20120625", { period: "week", weekStart: "monday" }, "2012-07-01"],
    ["20120201", { period: "month" }, "2012-02-29"],
    ["20120101", {}, "2012-12-31"],
    ["20100914", { since: "2009-09-14" }, "2011-09-13"],
    ["20110914", { since: "2009-09-14" }, "2011-09-14"],
    // Two days that together make no whole number that a plain one holds.
    ["20131229", { since: "9999-12-29" }, "2013-12-29"],
    ["20121230", { since: "9999-12-30" }, "2013-12-29"],
    // Days that no record tells, but that one may be moved to: of the years -1, which begins the number, and 10000.
    ["20130101", { since: { op: "shift", date: "0001-01-01", months: 24, back: true } }, "2013-12-29"],
    ["-19086", { since: "2009-09-14", date: { op: "shift", date: "0001-06-01", months: 24, back: true } }, undefined],
    ["99990914", { since: "2009-09-14", date: { op: "shift", date: "9999-12-31", days: 1 } }, undefined],
    ["none on file", { period: "month" }, null],
    ["unknown", { period: "month" }, undefined],
    ["none on file", { since: "2009-09-14" }, null],
    ["unknown", { since: "2009-09-14" }, undefined],
    ["none on file", { since: date, date: "2009-09-14" }, null],
    ["unknown", { since: date, date: "2009-09-14" }, undefined],
    ["none on file", { since: date, date: fact("practitioner.since") }, null],
  ])("%s: the beginning of %j in which %s lies", (expected, by, told) => {
    expect(day(startOf(by), told)).toBe(expected);
  });
});

describe("what is known of a value before its readings are", () => {
  const things: Value = { op: "count", over: fact("things") };
  const what = (a: Value, b: Value, c: Value): Value => ({ op: "question", id: "what", readings: { a, b, c } });
  it.each<readonly [string, Value]>([
    ["2", which(2, 2)],
    ["2.5", which("2.5", "2.50")],
    ["2 to 5", which(2, 5)],
    ["2 to 5", which(5, 2)],
    ["2 to 9", what(5, 9, 2)],
    ["0.5 to 3", what("2.5", 3, "0.5")],
    ["2", what(2, 2, 2)],
    ["2 to 7", what(2, 2, 7)],
    ["2 to 7", what(2, 7, 2)],
    ["2 to 7", what(7, 2, 2)],
    ["2.5", what("2.5", "2.50", "2.500")],
    ["2.3", which("2.3", "2.30")],
    ["2.3 to 2.5", which("2.3", "2.5")],
    ["2.3 to 2.4", which("2.3", "2.4")],
    ["2.3 to 3", what("2.3", "2.30", 3)],
    ["2.5 to 3", what("2.5", "2.50", 3)],
    ["0 to 20", what(count, count, 20)],
    ["unknown", what(2, 2, param("never"))],
    ["unknown", what(param("never"), param("never"), 2)],
    ["0 to 10", which(count, count)],
    ["0 to 10", which(count, 5)],
    ["0 to 10", which(5, count)],
    ["0 to 1000", which(count, amount)],
    ["0 to 10", which({ op: "sum", of: [things, 7] }, count)],
    ["5 to 17", which(5, { op: "sum", of: [count, 7] })],
    ["unknown", which(param("never"), param("never"))],
    ["unknown", which(5, param("never"))],
    ["unknown", which(param("never"), 5)],
    ["unknown", which(param("never"), count)],
    ["unknown", which(count, param("never"))],
  ])("%s: %j", (expected, value) => {
    expect(number(value)).toBe(expected);
  });
  it("is none on file only where every one of three readings is", () => {
    expect(number(what(count, count, count), none)).toBe("none on file");
    const mixed = [
      what(5, 5, count),
      what(5, count, 5),
      what(count, 5, 5),
      what(count, count, 5),
      what(5, count, count),
    ];
    expect(mixed.map((value) => number(value, none))).toEqual(mixed.map(() => "unknown"));
  });
  it("is none on file only where every reading is", () => {
    expect(number(which(count, count), none)).toBe("none on file");
    expect([number(which(count, 5), none), number(which(5, count), none)]).toEqual(["unknown", "unknown"]);
    expect([number(which(count, amount), none), number(which(amount, count), none)]).toEqual(["unknown", "unknown"]);
  });
  it("is a text or a flag only where every reading gives the same", () => {
    const text = (a: string, b: string) =>
      readingOf(which(a, b), "text", {}, { questions: [asking("which", "a", "b")] });
    expect([text("one", "one"), text("one", "two")]).toEqual(["one", "unknown"]);
    const ofThree = (...[a, b, c]: readonly [string, string, string]) =>
      readingOf(what(a, b, c), "text", {}, { questions: [asking("what", "a", "b", "c")] });
    expect([ofThree("one", "one", "one"), ofThree("one", "one", "two"), ofThree("one", "two", "one")]).toEqual([
      "one",
      "unknown",
      "unknown",
    ]);
  });
});
