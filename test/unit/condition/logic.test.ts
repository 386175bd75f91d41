import { describe, expect, it } from "vitest";
import type { Condition } from "../../../src/condition/types.ts";
import type { Verdict } from "../../../src/condition/verdict.ts";
import { fact, judge } from "../../support/language.ts";

const unknown: Condition = { op: "equals", left: fact("flag"), right: true };
const truths = [true, unknown, false];
const verdictOf = (condition: Condition) => judge(condition, {});
const table = (join: (one: Condition, other: Condition) => Condition) =>
  truths.map((one) => truths.map((other) => verdictOf(join(one, other))));

const [yes, no, either]: Verdict[] = ["satisfied", "violated", "missing"];

describe("truth tables over true, unknown and false", () => {
  it("all", () => {
    expect(table((one, other) => ({ op: "all", of: [one, other] }))).toEqual([
      [yes, either, no],
      [either, either, no],
      [no, no, no],
    ]);
  });
  it("any", () => {
    expect(table((one, other) => ({ op: "any", of: [one, other] }))).toEqual([
      [yes, yes, yes],
      [yes, either, either],
      [yes, either, no],
    ]);
  });
  it("when", () => {
    expect(table((one, other) => ({ op: "when", when: one, then: other }))).toEqual([
      [yes, either, no],
      [yes, either, either],
      [yes, yes, yes],
    ]);
  });
  it("not", () => {
    expect(truths.map((of) => verdictOf({ op: "not", of }))).toEqual([no, either, yes]);
  });
  it("of one part alone, the part", () => {
    for (const op of ["all", "any"] as const) {
      expect(truths.map((part) => verdictOf({ op, of: [part] }))).toEqual([yes, either, no]);
    }
  });
});

describe("three parts, told or certain from the start", () => {
  const told: Condition = { op: "equals", left: fact("count"), right: 1 };
  const untrue: Condition = { op: "equals", left: fact("count"), right: 2 };
  const parts: readonly (readonly [Condition, Verdict])[] = [
    [true, "satisfied"],
    [told, "satisfied"],
    [unknown, "missing"],
    [untrue, "violated"],
    [false, "violated"],
  ];
  const triples = parts.flatMap((one) => parts.flatMap((two) => parts.map((three) => [one, two, three] as const)));
  const expected = (verdicts: readonly Verdict[], deciding: Verdict, otherwise: Verdict) =>
    verdicts.includes(deciding) ? deciding : verdicts.includes("missing") ? "missing" : otherwise;

  it.each([
    ["all", "violated", "satisfied"],
    ["any", "satisfied", "violated"],
  ] as const)("%s: %s decides", (op, deciding, otherwise) => {
    for (const triple of triples) {
      const verdicts = triple.map(([, verdict]) => verdict);
      const of = triple.map(([condition]) => condition);
      expect([of, judge({ op, of }, { count: 1 })]).toEqual([of, expected(verdicts, deciding, otherwise)]);
    }
  });
});
