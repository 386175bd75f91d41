import { describe, expect, it } from "vitest";
import type { Condition, Value } from "../../../src/condition/types.ts";
import { changing, fact, item, judge, readingOf } from "../../support/language.ts";

const ok: Condition = { op: "equals", left: item("ok"), right: true };
const things = fact("things");
const isCount = (right: number): Condition => ({ op: "equals", left: item("count"), right });
const yes = { ok: true };
const no = { ok: false };
const unknown = {};

describe("some and every", () => {
  it.each<readonly [string, string, unknown]>([
    ["satisfied", "violated", [no, yes]],
    ["satisfied", "missing", [unknown, yes]],
    ["satisfied", "missing", [yes, unknown]],
    ["missing", "violated", [unknown, no]],
    ["missing", "violated", [no, unknown]],
    ["violated", "violated", [no, no]],
    ["satisfied", "satisfied", [yes, yes]],
    ["missing", "missing", [unknown]],
    ["violated", "satisfied", []],
    ["violated", "satisfied", null],
    ["missing", "missing", undefined],
  ])("%s and %s: %j", (some, every, told) => {
    const record = told === undefined ? {} : { things: told };
    expect(judge({ op: "some", over: things, where: ok }, record)).toBe(some);
    expect(judge({ op: "every", over: things, where: ok }, record)).toBe(every);
  });
  it("take the items of a list of texts as they are", () => {
    const condition: Condition = {
      op: "some",
      over: fact("words"),
      where: { op: "equals", left: item(""), right: "two" },
    };
    expect([judge(condition, { words: ["one", "two"] }), judge(condition, { words: ["one"] })]).toEqual([
      "satisfied",
      "violated",
    ]);
  });
});

describe("how many items match", () => {
  const where = (condition?: Condition): Value => ({
    op: "count",
    over: things,
    ...(condition && { where: condition }),
  });
  it.each<readonly [string, unknown]>([
    ["2", [yes, no, yes]],
    ["1 to 2", [yes, unknown, no]],
    ["0 to 2", [unknown, unknown]],
    ["0", [no]],
    ["0", []],
    ["0", null],
    ["0 to 3", undefined],
  ])("%s: %j", (expected, told) => {
    expect(readingOf(where(ok), "number", told === undefined ? {} : { things: told })).toBe(expected);
  });
  it("is how many there are, where nothing is asked of them", () => {
    expect(readingOf(where(), "number", { things: [yes, unknown, no] })).toBe("3");
  });
});

describe("how many different values the matching items have", () => {
  const different = (path: string): Value => ({ op: "count", over: things, where: ok, distinct: item(path) });
  it.each<readonly [string, string, unknown]>([
    [
      "2",
      "count",
      [
        { ...yes, count: 1 },
        { ...yes, count: 2 },
        { ...yes, count: 1 },
      ],
    ],
    ["1 to 2", "count", [{ ...yes, count: 1 }, { count: 2 }]],
    ["1", "count", [{ ...yes, count: 1 }, { count: 1 }]],
    ["0 to 1", "count", [{ count: 1 }, { count: 1 }]],
    [
      "1",
      "count",
      [
        { ...yes, count: 1 },
        { ...no, count: 2 },
      ],
    ],
    ["0", "count", [{ ...yes, count: null }]],
    [
      "1",
      "count",
      [
        { ...yes, count: null },
        { ...yes, count: 3 },
      ],
    ],
    // A value that is not known is one value, and may be any.
    ["1", "count", [yes]],
    ["1 to 2", "count", [yes, yes]],
    ["1 to 2", "count", [{ ...yes, count: 1 }, yes]],
    ["0 to 1", "count", [unknown]],
    ["2 to 3", "count", [{ ...yes, count: 1 }, { ...yes, count: 2 }, yes]],
    ["1 to 2", "day", [{ ...yes, day: "2010-01-01" }, yes]],
    [
      "2",
      "day",
      [
        { ...yes, day: "2010-01-01" },
        { ...yes, day: "2010-01-02" },
      ],
    ],
    [
      "1",
      "amount",
      [
        { ...yes, amount: "2.5" },
        { ...yes, amount: "2.50" },
      ],
    ],
    [
      "2",
      "amount",
      [
        { ...yes, amount: "2.5" },
        { ...yes, amount: 2 },
      ],
    ],
    [
      "1",
      "amount",
      [
        { ...yes, amount: "2.3" },
        { ...yes, amount: "2.30" },
      ],
    ],
    [
      "2",
      "amount",
      [
        { ...yes, amount: "2.3" },
        { ...yes, amount: "2.5" },
      ],
    ],
    ["0", "count", []],
    ["0", "count", null],
    ["0 to 3", "count", undefined],
  ])("%s: %s of %j", (expected, path, told) => {
    expect(readingOf(different(path), "number", told === undefined ? {} : { things: told })).toBe(expected);
  });
});

describe("how many different texts a list has", () => {
  it.each([
    ["2", ["one", "two", "one"]],
    ["1", ["one"]],
  ])("%s: %j", (expected, words) => {
    const different: Value = { op: "count", over: fact("words"), distinct: item("") };
    expect(readingOf(different, "number", { words })).toBe(expected);
  });
});

describe("the total of a number of the matching items", () => {
  const total: Value = { op: "total", over: things, where: ok, of: item("count") };
  it.each<readonly [string, unknown]>([
    [
      "5",
      [
        { ...yes, count: 2 },
        { ...yes, count: 3 },
        { ...no, count: 4 },
      ],
    ],
    ["2 to 5", [{ ...yes, count: 2 }, { count: 3 }]],
    ["2 to 12", [{ ...yes, count: 2 }, yes]],
    ["0 to 10", [unknown]],
    [
      "2",
      [
        { ...yes, count: null },
        { ...yes, count: 2 },
      ],
    ],
    ["2", [{ count: null }, { ...yes, count: 2 }]],
    ["0", []],
    ["0", null],
    ["0 to Infinity", undefined],
  ])("%s: %j", (expected, told) => {
    expect(readingOf(total, "number", told === undefined ? {} : { things: told })).toBe(expected);
  });
  const amounts: Value = { op: "total", over: things, where: ok, of: item("amount") };
  it.each<readonly [string, unknown]>([
    [
      "5.5",
      [
        { ...yes, amount: 2 },
        { ...yes, amount: "0.5" },
        { ...yes, amount: 3 },
      ],
    ],
    [
      "1",
      [
        { ...yes, amount: "0.5" },
        { ...yes, amount: "0.25" },
        { ...yes, amount: "0.25" },
      ],
    ],
    ["0.5 to 0.75", [{ ...yes, amount: "0.5" }, { amount: "0.25" }]],
    ["2 to 2.5", [{ ...yes, amount: 2 }, { amount: "0.5" }]],
    ["0.5 to 2.5", [{ ...yes, amount: "0.5" }, { amount: 2 }]],
    ["0 to 2.5", [{ amount: "0.5" }, { amount: 2 }]],
    ["2.5 to 1002.5", [{ ...yes, amount: 2 }, { ...yes, amount: "0.5" }, yes]],
    ["0.5 to 1003.5", [{ ...yes, amount: "0.5" }, { amount: 3 }, yes]],
    ["0 to 1000", [unknown]],
    // What may match and is nothing adds nothing.
    ["0.5", [{ ...yes, amount: "0.5" }, { amount: 0 }]],
    ["0.5", [{ ...yes, amount: "0.5" }, { amount: "0.00" }]],
    [
      "0.5",
      [
        { ...yes, amount: "0.5" },
        { ...yes, amount: null },
        { ...no, amount: 7 },
      ],
    ],
  ])("of decimals, %s: %j", (expected, told) => {
    expect(readingOf(amounts, "number", { things: told })).toBe(expected);
  });
  it.each<readonly [string, unknown]>([
    ["5 to 15", [yes]],
    ["0 to 15", [unknown]],
    ["14 to 24", [{ ...yes, count: 4 }, yes]],
    ["5 to 23", [yes, { count: 3 }]],
    ["9 to 17", [{ ...yes, count: 4 }, { count: 3 }]],
  ])("of sums, of which none is less than 5, %s: %j", (expected, told) => {
    const fiveMore: Value = { op: "total", over: things, where: ok, of: { op: "sum", of: [item("count"), 5] } };
    expect(readingOf(fiveMore, "number", { things: told })).toBe(expected);
  });
  it.each<readonly [string, Value, unknown]>([
    ["8", fact("four"), [yes, yes]],
    ["4 to 8", fact("four"), [yes, unknown]],
    ["9", { op: "sum", of: ["0.5", fact("four")] }, [yes, yes]],
    ["4.5 to 9", { op: "sum", of: ["0.5", fact("four")] }, [unknown, yes]],
    ["0.5", "0.50", [yes, no]],
    ["0 to 0.5", "0.50", [unknown, no]],
  ])("of what is the same for each, %s: %j of %j", (expected, of, told) => {
    expect(readingOf({ op: "total", over: things, where: ok, of }, "number", { things: told })).toBe(expected);
  });
  it("of a parameter lies between its values where there is no date", () => {
    const of: Value = { op: "param", id: "step" };
    const parameters = [changing("step", 1, "2.50")];
    const told = { things: [yes, yes, no] };
    const total: Value = { op: "total", over: things, where: ok, of };
    expect(readingOf(total, "number", told, { parameters })).toBe("2 to 5");
    expect(readingOf(total, "number", { ...told, date: "2011-01-01" }, { parameters })).toBe("5");
  });
  it("is exact to the last digit", () => {
    const amounts: Value = { op: "total", over: things, of: item("amount") };
    expect(readingOf(amounts, "number", { things: [{ amount: "0.1" }, { amount: "0.2" }] })).toBe("0.3");
  });
  it("has no bound where an item's number cannot be looked up", () => {
    const of: Value = { op: "param", id: "never" };
    const parameters = [{ id: "never", values: [] }];
    expect(readingOf({ op: "total", over: things, of }, "number", { things: [yes] }, { parameters })).toBe(
      "0 to Infinity",
    );
  });
});

describe("a list in an item leaves the item as it was", () => {
  const parts = item("parts");
  const inner: readonly (readonly [string, Value])[] = [
    ["count", { op: "count", over: parts, where: ok }],
    ["count of different values", { op: "count", over: parts, where: ok, distinct: item("count") }],
    ["total", { op: "total", over: parts, where: ok, of: item("count") }],
  ];
  const told = {
    things: [
      {
        count: 3,
        parts: [
          { ok: true, count: 1 },
          { ok: false, count: 9 },
        ],
      },
    ],
  };

  it.each(inner)("%s", (_name, value) => {
    const where: Condition = { op: "equals", left: { op: "sum", of: [value, item("count")] }, right: 4 };
    expect(judge({ op: "some", over: things, where }, told)).toBe("satisfied");
  });
  it.each(["some", "every"] as const)("%s", (op) => {
    const where: Condition = { op: "all", of: [{ op, over: parts, where: ok }, isCount(3)] };
    const parted = (...marks: boolean[]) => ({ things: [{ count: 3, parts: marks.map((mark) => ({ ok: mark })) }] });
    expect(judge({ op: "some", over: things, where }, parted(true))).toBe("satisfied");
    expect(judge({ op: "some", over: things, where }, parted(true, false))).toBe(
      op === "some" ? "satisfied" : "violated",
    );
  });

  const subjects: readonly (readonly [string, Value])[] = inner.map(([name, value]) => [
    name,
    { ...(value as Extract<Value, { op: "count" }>), over: item("things") },
  ]);
  const person = {
    person: {
      count: 3,
      things: [
        { ok: true, count: 1 },
        { ok: false, count: 9 },
      ],
    },
  };
  const of = fact("person");

  it.each(subjects)("%s, of a subject", (_name, value) => {
    const requires: Condition = { op: "equals", left: { op: "sum", of: [value, item("count")] }, right: 4 };
    const qualifications = [{ id: "counted", requires }];
    expect(judge({ op: "qualification", id: "counted", of }, person, { qualifications })).toBe("satisfied");
  });
  it("some, of a subject", () => {
    const requires: Condition = {
      op: "all",
      of: [{ op: "some", over: item("things"), where: isCount(9) }, isCount(3)],
    };
    const qualifications = [{ id: "found", requires }];
    expect(judge({ op: "qualification", id: "found", of }, person, { qualifications })).toBe("satisfied");
  });
});
