import { describe, expect, it } from "vitest";
import type { Condition, Scalar } from "../../../src/condition/types.ts";
import { changing, fact, fixed, judge, param } from "../../support/language.ts";

const before = { date: "2010-12-31" };
const after = { date: "2011-01-01" };

describe("one of some literals", () => {
  const among = (path: string, ...right: Scalar[]): Condition => ({ op: "oneOf", left: fact(path), right });
  it.each<readonly [string, Condition, object]>([
    ["satisfied", among("word", "one", "two"), { word: "two" }],
    ["violated", among("word", "one", "two"), { word: "three" }],
    ["violated", among("word", "one"), { word: null }],
    ["missing", among("word", "one"), {}],
    ["satisfied", among("amount", 1, "2.50"), { amount: "2.5" }],
    ["satisfied", among("date", "2010-12-31"), before],
    ["satisfied", among("start", "09:00", "10:00"), { start: "09:00" }],
    ["satisfied", among("flag", true), { flag: true }],
    ["missing", among("count", 11, 10), {}],
    ["missing", among("count", 10, 11), {}],
    ["violated", among("count", 11, 12), {}],
    ["satisfied", among("four", 3, 4, 5), {}],
  ])("%s: %j of %j", (verdict, condition, record) => {
    expect(judge(condition, record)).toBe(verdict);
  });
});

describe("one of a parameter's list", () => {
  const parameters = [
    changing("words", ["one", "both"], ["two", "both"]),
    {
      id: "thrice",
      values: [
        { from: null, until: "2010-12-31", value: ["one"] },
        { from: "2011-01-01", until: "2011-12-31", value: ["one"] },
        { from: "2012-01-01", until: null, value: ["two"] },
      ],
    },
    fixed("always", ["one"]),
    { id: "once", values: [{ from: "2011-01-01", until: "2011-12-31", value: ["one"] }] },
    fixed("single", "one"),
  ];
  const among = (id: string): Condition => ({ op: "oneOf", left: fact("word"), right: param(id) });
  it.each<readonly [string, string, object]>([
    ["satisfied", "words", { ...before, word: "one" }],
    ["violated", "words", { ...after, word: "one" }],
    ["violated", "words", { ...before, word: "two" }],
    ["satisfied", "words", { ...after, word: "two" }],
    ["missing", "words", { word: "one" }],
    ["missing", "words", { word: "two", date: null }],
    ["satisfied", "words", { word: "both" }],
    ["violated", "words", { word: "three" }],
    ["missing", "words", before],
    ["missing", "words", {}],
    ["violated", "words", { word: null }],
    ["missing", "thrice", { word: "one" }],
    ["missing", "thrice", { word: "two" }],
    ["violated", "thrice", { word: "three" }],
    ["satisfied", "always", { word: "one" }],
    ["violated", "always", { word: "two" }],
    ["satisfied", "single", { word: "one" }],
    // A parameter of one value has it always, whatever its period.
    ["satisfied", "once", { ...before, word: "one" }],
    ["violated", "once", { ...after, word: "two" }],
  ])("%s: %s of %j", (verdict, id, record) => {
    expect(judge(among(id), record, { parameters })).toBe(verdict);
  });
  it("reads the list's numbers as numbers", () => {
    const condition: Condition = { op: "oneOf", left: fact("amount"), right: param("numbers") };
    expect(judge(condition, { amount: "2.5" }, { parameters: [fixed("numbers", ["2.50"])] })).toBe("satisfied");
    expect(judge(condition, { amount: "2.3" }, { parameters: [fixed("numbers", ["2.30"])] })).toBe("satisfied");
  });
});

describe("a multiple", () => {
  const multiple = (right: number): Condition => ({ op: "multipleOf", left: fact("amount"), right });
  it.each<readonly [string, number, object]>([
    ["satisfied", 5, { amount: 10 }],
    ["satisfied", 5, { amount: 0 }],
    ["violated", 5, { amount: 12 }],
    ["violated", 1, { amount: "1.5" }],
    ["violated", 5, { amount: null }],
    ["missing", 1, {}],
  ])("%s: of %d, %j", (verdict, step, record) => {
    expect(judge(multiple(step), record)).toBe(verdict);
  });
  it("is not known of a number that cannot be looked up", () => {
    const condition: Condition = { op: "multipleOf", left: param("never"), right: 1 };
    expect(judge(condition, {}, { parameters: [{ id: "never", values: [] }] })).toBe("missing");
  });
});
