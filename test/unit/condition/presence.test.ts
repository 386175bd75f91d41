import { describe, expect, it } from "vitest";
import { isHeld } from "../../../src/condition/presence.ts";
import type { Condition } from "../../../src/condition/types.ts";
import { fact, item, judge } from "../../support/language.ts";

describe("present", () => {
  const present = (path: string): Condition => ({ op: "present", of: fact(path) });
  const note = { documentation: {} };
  it.each<readonly [string, string, object]>([
    ["satisfied", "word", { word: "something" }],
    ["satisfied", "word", { word: " x " }],
    ["violated", "word", { word: "" }],
    ["violated", "word", { word: " \t\n" }],
    ["violated", "word", { word: null }],
    ["missing", "word", {}],
    ["violated", "word", note],
    ["missing", "word", { documentation: null }],
    ["satisfied", "documentation.text", { documentation: { text: true } }],
    ["violated", "documentation.text", { documentation: { text: false } }],
    ["satisfied", "count", { count: 0 }],
    ["satisfied", "amount", { amount: "0.0" }],
    ["violated", "flag", { flag: false }],
    ["satisfied", "person", { person: {} }],
    ["missing", "person", {}],
    ["violated", "person", { person: null }],
    ["satisfied", "date", { date: "2011-01-01" }],
  ])("%s: %s of %j", (verdict, path, record) => {
    expect(judge(present(path), record)).toBe(verdict);
  });
});

describe("in force", () => {
  const on = (path: string): Condition => ({ op: "inForce", of: fact(path) });
  const paper = (from: unknown, until: unknown) => ({ from, until });
  const date = "2011-06-15";
  it.each<readonly [string, object]>([
    ["satisfied", { date, paper: paper("2011-06-15", "2011-06-15") }],
    ["satisfied", { date, paper: paper(null, null) }],
    ["satisfied", { date, paper: paper("2011-06-15", null) }],
    ["satisfied", { date, paper: paper(null, "2011-06-15") }],
    ["violated", { date, paper: paper("2011-06-16", null) }],
    ["violated", { date, paper: paper(null, "2011-06-14") }],
    ["violated", { date, paper: null }],
    ["violated", { date: null, paper: paper(null, null) }],
    ["violated", { paper: null }],
    ["violated", { date: null }],
    ["missing", { date }],
    ["missing", { paper: paper("2011-06-15", null) }],
    ["missing", { paper: paper(null, "2011-06-15") }],
    ["satisfied", { paper: paper(null, null) }],
    ["missing", { date, paper: {} }],
    ["missing", { date, paper: { from: "2011-06-15" } }],
    ["missing", { date, paper: { until: "2011-06-15" } }],
    ["violated", { date, paper: { from: "2011-06-16" } }],
    ["violated", { date, paper: { until: "2011-06-14" } }],
  ])("%s: %j", (verdict, record) => {
    expect(judge(on("paper"), record)).toBe(verdict);
  });
  it("on another day, where it is said", () => {
    const condition: Condition = { ...(on("paper") as Extract<Condition, { op: "inForce" }>), on: "2011-06-16" };
    expect(judge(condition, { date, paper: paper(null, date) })).toBe("violated");
    expect(judge(condition, { paper: paper("2011-06-16", null) })).toBe("satisfied");
  });
  it("of an item, and of a part of one", () => {
    const some = (path: string): Condition => ({
      op: "some",
      over: fact("things"),
      where: { op: "inForce", of: item(path) },
    });
    const things = [{ paper: paper(null, "2011-06-14") }, { paper: paper("2011-06-01", "2011-06-30") }];
    expect(judge(some("paper"), { date, things })).toBe("satisfied");
    expect(judge(some("paper"), { date, things: things.slice(0, 1) })).toBe("violated");
    const somePaper: Condition = { op: "some", over: fact("papers"), where: { op: "inForce", of: item("") } };
    const papers = things.map((thing) => thing.paper);
    expect(judge(somePaper, { date, papers })).toBe("satisfied");
    expect(judge(somePaper, { date, papers: papers.slice(0, 1) })).toBe("violated");
  });
});

it("a thing is held where it is there, whatever its period; of one that nobody told nothing is known", () => {
  expect([true, null, undefined].map(isHeld)).toEqual([true, false, undefined]);
});
