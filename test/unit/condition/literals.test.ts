import { describe, expect, it } from "vitest";
import { isOfLiterals } from "../../../src/condition/literals.ts";
import type { Value } from "../../../src/condition/types.ts";

const told: Value = { op: "fact", path: "delivery" };
const limit: Value = { op: "param", id: "limit" };
const readAs = (b: Value): Value => ({ op: "question", id: "q", readings: { a: "down", b } });
const firstOf = (...of: Value[]): Value => ({ op: "firstOf", of });

describe("a value that comes to literals alone", () => {
  it.each<readonly [string, Value]>([
    ["a text", "down"],
    ["a number", 1],
    ["a flag", false],
    ["a parameter", limit],
    ["readings that are literals or parameters", readAs(limit)],
    ["the first of literals and parameters", firstOf("down", limit)],
    ["the first of readings", firstOf(readAs("half-up"), "down")],
  ])("%s", (_name, value) => {
    expect(isOfLiterals(value)).toBe(true);
  });
});

describe("a value that rests on the record, or is calculated", () => {
  it.each<readonly [string, Value]>([
    ["a fact", told],
    ["something of an item", { op: "item", path: "topic" }],
    ["a fact under one reading", readAs(told)],
    ["a literal or a fact", firstOf("down", told)],
    ["a sum of literals", { op: "sum", of: [1, 2] }],
    ["how many there are", { op: "count", over: { op: "fact", path: "activities" } }],
  ])("%s", (_name, value) => {
    expect(isOfLiterals(value)).toBe(false);
  });
});
