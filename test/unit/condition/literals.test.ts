import { describe, expect, it } from "vitest";
import { literalsOf } from "../../../src/condition/literals.ts";
import type { Scalar, Value } from "../../../src/condition/types.ts";
import { makeParameter } from "../../support/catalog.ts";

const several = {
  ...makeParameter("several", 1),
  values: [
    { from: null, until: "2013-12-31", value: "down", clauses: [] },
    { from: "2014-01-01", until: null, value: "up", clauses: [] },
  ],
};
const parameters = [makeParameter("codes", ["a", "b"]), several];
const units: Value = { op: "fact", path: "units" };

describe("the literals that a value may come to", () => {
  it.each<readonly [string, Value | readonly Scalar[], readonly Scalar[]]>([
    ["a literal is itself", "down", ["down"]],
    ["a list is its own", [1, "2.5"], [1, "2.5"]],
    ["a parameter is one of those of its periods", { op: "param", id: "several" }, ["down", "up"]],
    ["a parameter that is a list is one of it", { op: "param", id: "codes" }, ["a", "b"]],
    ["a parameter that there is not is none", { op: "param", id: "gone" }, []],
    ["a question is that of each reading", { op: "question", id: "q", readings: { a: "x", b: units, c: 3 } }, ["x", 3]],
    [
      "the first of several is any of them",
      { op: "firstOf", of: [units, { op: "param", id: "several" }, "half-up"] },
      ["down", "up", "half-up"],
    ],
    ["what is calculated is none", { op: "sum", of: [1, 2] }, []],
  ])("%s", (_name, value, literals) => {
    expect(literalsOf(value, { parameters })).toEqual(literals);
  });
});
