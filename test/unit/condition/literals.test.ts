import { describe, expect, it } from "vitest";
import { isOfLiterals, literalsOf } from "../../../src/condition/literals.ts";
import type { Scalar, Value } from "../../../src/condition/types.ts";

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

describe("the literals that a value may come to", () => {
  const parameters = [
    {
      id: "limit",
      values: [
        { from: null, until: "2010-12-31", value: ["down", "up"] },
        { from: "2011-01-01", until: null, value: "half-up" },
      ],
    },
  ];
  it.each<readonly [string, Value | readonly Scalar[], readonly Scalar[]]>([
    ["its own", "down", ["down"]],
    ["those of a list", [1, "2.5"], [1, "2.5"]],
    ["those of each period of a parameter", limit, ["down", "up", "half-up"]],
    ["none of a parameter that is not there", { op: "param", id: "other" }, []],
    ["those of each reading", readAs(limit), ["down", "down", "up", "half-up"]],
    ["those of each that may be the first", firstOf(told, "half-even", limit), ["half-even", "down", "up", "half-up"]],
    ["none of a calculation", { op: "sum", of: [1, 2] }, []],
  ])("are %s", (_name, value, literals) => {
    expect(literalsOf(value, { parameters })).toEqual(literals);
  });
});
