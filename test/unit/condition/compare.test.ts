import { describe, expect, it } from "vitest";
import type { Value } from "../../../src/condition/types.ts";
import type { Verdict } from "../../../src/condition/verdict.ts";
import { fact, judge } from "../../support/language.ts";

const letters: Readonly<Record<Verdict, string>> = { satisfied: "T", violated: "F", missing: "?", open: "open" };

/** The verdicts of the five comparisons: equals, atLeast, atMost, moreThan, lessThan. */
const compareAll = (left: Value, right: Value, record: object = {}) =>
  (["equals", "atLeast", "atMost", "moreThan", "lessThan"] as const)
    .map((op) => letters[judge({ op, left, right }, record)])
    .join(" ");

const plus = (value: Value, number: number): Value => ({ op: "sum", of: [value, number] });

describe("two known values", () => {
  it.each<readonly [string, string, Value, Value]>([
    ["less", "F F T F T", fact("count"), 6],
    ["the same", "T T T F F", fact("count"), 5],
    ["more", "F T F T F", fact("count"), 4],
    ["less than a part of a number", "F F T F T", fact("count"), "5.5"],
    ["more than a part of a number", "F T F T F", fact("count"), "4.5"],
    ["the same decimal, written in another way", "T T T F F", fact("amount"), "2.50"],
    ["a decimal that is less", "F F T F T", fact("amount"), "2.51"],
    ["a decimal that is more", "F T F T F", fact("amount"), "2.49"],
    ["an earlier day", "F F T F T", fact("date"), "2010-12-01"],
    ["the same day", "T T T F F", fact("date"), "2010-11-30"],
    ["a later day", "F T F T F", fact("date"), "2010-11-29"],
    ["an earlier time", "F F T F T", fact("start"), "10:00"],
    ["the same time", "T T T F F", fact("start"), "09:59"],
    ["a later time", "F T F T F", fact("start"), "09:58"],
  ])("%s: %s", (_name, expected, left, right) => {
    const record = { count: 5, amount: "2.5", date: "2010-11-30", start: "09:59" };
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
