import { describe, expect, it } from "vitest";
import type { ObjectShape, Shape } from "../../../src/condition/shape.ts";
import type { Condition, Ref, Value } from "../../../src/condition/types.ts";
import type { Verdict } from "../../../src/condition/verdict.ts";
import { fact, item, judge } from "../../support/language.ts";

const letters: Readonly<Record<Verdict, string>> = { satisfied: "T", violated: "F", missing: "?", open: "open" };

const operators = ["equals", "atLeast", "atMost", "moreThan", "lessThan"] as const;

/** The verdicts of the five comparisons: equals, atLeast, atMost, moreThan, lessThan. */
const compareAll = (left: Value, right: Value, record: object = {}) =>
  operators.map((op) => letters[judge({ op, left, right }, record)]).join(" ");

const plus = (value: Value, number: number): Value => ({ op: "sum", of: [value, number] });

describe("two known values", () => {
  it.each<readonly [string, string, Value, Value]>([
    ["less", "F F T F T", fact("count"), 6],
    ["the same", "T T T F F", fact("count"), 5],
    ["more", "F T F T F", fact("count"), 4],
    ["less than a part of a number", "F F T F T", fact("count"), "5.5"],
    ["more than a part of a number", "F T F T F", fact("count"), "4.5"],
    ["the same decimal, written in another way", "T T T F F", fact("amount"), "2.30"],
    ["a decimal that is less", "F F T F T", fact("amount"), "2.31"],
    ["a decimal that is more", "F T F T F", fact("amount"), "2.29"],
    ["a decimal that is less than a half", "F F T F T", fact("amount"), "2.5"],
    ["an earlier day", "F F T F T", fact("date"), "2010-12-01"],
    ["the same day", "T T T F F", fact("date"), "2010-11-30"],
    ["a later day", "F T F T F", fact("date"), "2010-11-29"],
    ["an earlier time", "F F T F T", fact("start"), "10:00"],
    ["the same time", "T T T F F", fact("start"), "09:59"],
    ["a later time", "F T F T F", fact("start"), "09:58"],
  ])("%s: %s", (_name, expected, left, right) => {
    const record = { count: 5, amount: "2.3", date: "2010-11-30", start: "09:59" };
    expect(compareAll(left, right, record)).toBe(expected);
  });
  it("texts and flags are equal or not", () => {
    const record = { word: "one", kind: "plain", flag: false };
    const equals = (left: Value, right: Value) => judge({ op: "equals", left, right }, record);
    expect([equals(fact("word"), "one"), equals(fact("word"), "two"), equals("plain", fact("kind"))]).toEqual([
      "satisfied",
      "violated",
      "satisfied",
    ]);
    expect([equals(fact("flag"), false), equals(fact("flag"), true)]).toEqual(["satisfied", "violated"]);
  });
});

describe("a number that was not told lies between its bounds, 0 and 10", () => {
  it.each<readonly [string, Value, Value]>([
    ["F F T F T", fact("count"), 11],
    ["? ? T F ?", fact("count"), 10],
    ["? ? ? ? ?", fact("count"), 5],
    ["? ? ? ? ?", fact("count"), "0.5"],
    ["? T ? ? F", fact("count"), 0],
    ["F T F T F", 11, fact("count")],
    ["? T ? ? F", 10, fact("count")],
    ["? ? T F ?", 0, fact("count")],
    ["F T F T F", plus(fact("count"), 11), fact("count")],
    ["? T ? ? F", plus(fact("count"), 10), fact("count")],
    ["? ? ? ? ?", plus(fact("count"), 9), fact("count")],
    ["? ? T F ?", fact("count"), plus(fact("count"), 10)],
    ["F F T F T", fact("count"), plus(fact("count"), 11)],
  ])("%s: %j and %j", (expected, left, right) => {
    expect(compareAll(left, right)).toBe(expected);
  });
  it("and is known where there is one number between them", () => {
    expect(compareAll(fact("four"), 4)).toBe("T T T F F");
    expect(compareAll(fact("four"), fact("four"))).toBe("T T T F F");
    expect(compareAll(fact("four"), fact("count"))).toBe("? ? ? ? ?");
    expect(compareAll(fact("count"), fact("four"))).toBe("? ? ? ? ?");
  });
});

describe("a calculation and a literal", () => {
  it.each<readonly [string, Value, Value]>([
    ["T T T F F", plus(fact("count"), 1), 6],
    ["F T F T F", plus(fact("count"), 1), 5],
    ["F F T F T", plus(fact("count"), 1), "6.5"],
    ["T T T F F", plus(fact("amount"), 1), "3.50"],
    ["F T F T F", plus(fact("amount"), 1), "3.49"],
    ["F T F T F", plus(fact("amount"), 1), 3],
    ["T T T F F", 6, plus(fact("count"), 1)],
    ["F F T F T", 3, plus(fact("amount"), 1)],
    ["? ? ? ? ?", plus(fact("person.count"), 1), 5],
    ["F F F F F", plus(fact("practitioner.count"), 1), 5],
  ])("%s: %j and %j", (expected, left, right) => {
    const record = { count: 5, amount: "2.5", practitioner: { count: null } };
    expect(compareAll(left, right, record)).toBe(expected);
  });
});

describe("a place and a literal, wherever the place is", () => {
  const fields: Readonly<Record<string, Shape>> = {
    ok: { type: "flag" },
    word: { type: "text" },
    count: { type: "number", least: 0, most: 10, whole: true },
    amount: { type: "number", least: 0, most: 1_000, whole: false },
    day: { type: "date" },
  };
  const friend: ObjectShape = { type: "object", fields };
  const person: ObjectShape = { type: "object", fields: { ...fields, friend } };
  const shape: ObjectShape = {
    type: "object",
    fields: { ...fields, things: { type: "list", most: 3, of: friend }, person },
  };
  /** A comparison of a place, and the record in which the place is told. */
  type Wherever = readonly [string, (place: Ref) => Ref, (asked: Condition) => Condition, (told: object) => object];
  const asked = (of: Ref): Condition => ({ op: "qualification", id: "asked", of });
  /** What stands everywhere else, none of which is asked about. */
  const decoys = { ok: true, word: "three", count: 7, amount: 7, day: "1999-01-01" };
  const places: readonly Wherever[] = [
    ["in the record", (place) => place, (condition) => condition, (told) => ({ ...told, person: decoys })],
    [
      "in the record, beside an item",
      (place) => place,
      (where) => ({ op: "some", over: fact("things"), where }),
      (told) => ({ ...told, things: [decoys] }),
    ],
    [
      "in the record, beside a subject",
      (place) => place,
      () => asked(fact("person")),
      (told) => ({ ...told, person: { ...decoys, friend: decoys } }),
    ],
    [
      "in an item",
      ({ path }) => item(path),
      (where) => ({ op: "some", over: fact("things"), where }),
      (told) => ({ ...decoys, things: [told], person: decoys }),
    ],
    [
      "in a subject",
      ({ path }) => item(path),
      () => asked(fact("person")),
      (told) => ({ ...decoys, person: { ...told, friend: decoys } }),
    ],
    [
      "in a part of a subject",
      ({ path }) => item(path),
      () => asked(fact("person.friend")),
      (told) => ({ ...decoys, person: { ...decoys, friend: told } }),
    ],
  ];
  type Row = readonly [expected: string, told: object, path: string, literal: string | number | boolean];
  const rows: readonly Row[] = [
    ["F F T F T", { count: 5 }, "count", 6],
    ["T T T F F", { count: 5 }, "count", 5],
    ["F T F T F", { count: 5 }, "count", 4],
    ["F F T F T", { count: 5 }, "count", "5.5"],
    ["F T F T F", { count: 5 }, "count", "4.5"],
    ["F T F T F", { count: 1 }, "count", 0],
    ["T T T F F", { count: 0 }, "count", 0],
    ["F F T F T", { amount: "2.5" }, "amount", 3],
    ["F T F T F", { amount: "2.5" }, "amount", 2],
    ["T T T F F", { amount: "2.5" }, "amount", "2.50"],
    ["F F T F T", { amount: "2.5" }, "amount", "2.51"],
    ["T T T F F", { amount: "2.0" }, "amount", 2],
    ["F F T F T", { amount: "2.3" }, "amount", 3],
    ["F T F T F", { amount: "2.3" }, "amount", 2],
    ["T T T F F", { amount: "2.3" }, "amount", "2.30"],
    ["F F T F T", { amount: "2.3" }, "amount", "2.5"],
    ["F T F T F", { amount: "2.5" }, "amount", "2.3"],
    ["F F T F T", { day: "2010-11-30" }, "day", "2010-12-01"],
    ["T T T F F", { day: "2010-11-30" }, "day", "2010-11-30"],
    ["F T F T F", { day: "2010-11-30" }, "day", "2010-11-29"],
    ["F F F F F", { count: null }, "count", 5],
    ["F F F F F", { amount: null }, "amount", "2.5"],
    ["F F F F F", { day: null }, "day", "2010-11-30"],
    ["? ? ? ? ?", {}, "count", 5],
    ["F F T F T", {}, "count", 11],
    ["? ? T F ?", {}, "count", 10],
    ["? T ? ? F", {}, "count", 0],
    ["? ? ? ? ?", {}, "amount", "2.5"],
    ["? ? ? ? ?", {}, "amount", "2.3"],
    ["F F T F T", {}, "amount", "1000.5"],
    ["? ? ? ? ?", {}, "day", "2010-11-30"],
  ];
  const equalities: readonly (readonly [string, object, string, string | boolean])[] = [
    ["T", { word: "one" }, "word", "one"],
    ["F", { word: "one" }, "word", "two"],
    ["F", { word: null }, "word", "one"],
    ["?", {}, "word", "one"],
    ["T", { ok: false }, "ok", false],
    ["F", { ok: true }, "ok", false],
    ["F", { ok: null }, "ok", false],
    ["?", {}, "ok", false],
  ];
  describe.each(places)("%s", (_name, placeOf, ask, recordOf) => {
    const letter = (condition: Condition, told: object) => {
      const qualifications = [{ id: "asked", requires: condition }];
      return letters[judge(ask(condition), recordOf(told), { shape, qualifications })];
    };
    it.each(rows)("%s: %j, %s and %j", (expected, told, path, literal) => {
      const place = placeOf(fact(path));
      const toRight = operators.map((op) => letter({ op, left: place, right: literal }, told));
      const toLeft = operators.map((op) => letter({ op, left: literal, right: place }, told));
      const [equals, atLeast, atMost, moreThan, lessThan] = expected.split(" ");
      expect(toRight).toEqual([equals, atLeast, atMost, moreThan, lessThan]);
      // What one is at least, the other is at most, and what one is more than, the other is less than.
      expect(toLeft).toEqual([equals, atMost, atLeast, lessThan, moreThan]);
    });
    it.each(equalities)("%s: %j, whether %s is %j", (expected, told, path, literal) => {
      const place = placeOf(fact(path));
      expect(letter({ op: "equals", left: place, right: literal }, told)).toBe(expected);
      expect(letter({ op: "equals", left: literal, right: place }, told)).toBe(expected);
    });
  });
});

describe("none on file and not told", () => {
  it.each<readonly [string, Value, Value]>([
    ["F F F F F", fact("count"), 5],
    ["F F F F F", 5, fact("count")],
    ["F F F F F", fact("count"), fact("amount")],
    ["F F F F F", fact("end"), fact("start")],
    ["F F F F F", fact("start"), fact("end")],
    ["? ? ? ? ?", fact("start"), "10:00"],
    ["? ? ? ? ?", "10:00", fact("start")],
  ])("%s: %j and %j", (expected, left, right) => {
    expect(compareAll(left, right, { count: null, end: null })).toBe(expected);
  });
});
