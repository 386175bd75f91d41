import { describe, expect, it } from "vitest";
import { createCompiler } from "../../../src/condition/compile.ts";
import { createFactReader } from "../../../src/condition/facts.ts";
import { createLayout } from "../../../src/condition/layout.ts";
import type { ObjectShape, Shape } from "../../../src/condition/shape.ts";
import type { Condition, Value } from "../../../src/condition/types.ts";
import { createScoper, evaluateWorlds, inWorld } from "../../../src/condition/verdict.ts";
import { compileRule } from "../../support/compile-rule.ts";
import { asking, changing, fact, judge, makeLanguage } from "../../support/language.ts";

const questions = [asking("colour", "red", "green", "blue"), asking("size", "small", "large")];
const colour = <T>(red: T, green: T, blue: T) =>
  ({ op: "question", id: "colour", readings: { red, green, blue } }) as const;
const size = <T>(small: T, large: T) => ({ op: "question", id: "size", readings: { small, large } }) as const;
const unknown: Condition = { op: "equals", left: fact("flag"), right: true };
const evaluate = (condition: Condition, record: object = {}, readings: Record<string, string> = {}) =>
  compileRule(condition, makeLanguage({ questions, readings })).evaluate(record);
/** The readings chosen for colour and size, by their index, and what came of it. */
const worldsOf = (condition: Condition, record: object = {}) =>
  evaluate(condition, record).worlds.map(({ choices, result }) => [
    Object.fromEntries(choices.map(({ question, reading }) => [questions[question]?.id, reading])),
    result,
  ]);

describe("the verdict over all worlds", () => {
  it.each<readonly [string, Condition]>([
    ["satisfied", size<Condition>(true, true)],
    ["violated", size<Condition>(false, false)],
    ["open", size<Condition>(true, false)],
    ["open", size<Condition>(false, true)],
    ["missing", size<Condition>(true, unknown)],
    ["missing", size<Condition>(unknown, true)],
    ["missing", size<Condition>(unknown, false)],
    ["missing", size<Condition>(unknown, unknown)],
    ["open", colour<Condition>(true, unknown, false)],
    ["open", colour<Condition>(true, true, false)],
    ["missing", colour<Condition>(true, true, unknown)],
    ["violated", colour<Condition>(false, false, false)],
  ])("%s: %j", (verdict, condition) => {
    expect(evaluate(condition).verdict).toBe(verdict);
  });
  it("rests on no worlds where the readings agree", () => {
    expect(evaluate(colour<Condition>(true, true, true))).toEqual({ verdict: "satisfied", worlds: [] });
    const value = (small: Value, large: Value): Condition => ({ op: "atLeast", left: size(small, large), right: 1 });
    expect(evaluate(value(1, 2))).toEqual({ verdict: "satisfied", worlds: [] });
    const none = fact("count");
    expect(evaluate(value(none, none), { count: null })).toEqual({ verdict: "violated", worlds: [] });
    expect(evaluate({ op: "all", of: [size<Condition>(true, false), false] })).toEqual({
      verdict: "violated",
      worlds: [],
    });
  });
  it("tries no reading of a pinned question beside one that is not", () => {
    const readings = { colour: "green" };
    const ofConditions: Condition = {
      op: "all",
      of: [colour<Condition>(false, true, false), size<Condition>(true, false)],
    };
    const limit: Value = colour<Value>(9, 3, 9);
    const ofValues: Condition = {
      op: "all",
      of: [{ op: "atLeast", left: fact("count"), right: limit }, size<Condition>(true, false)],
    };
    const worlds = [
      { choices: [{ question: 1, reading: 0 }], result: true },
      { choices: [{ question: 1, reading: 1 }], result: false },
    ];
    for (const condition of [ofConditions, ofValues]) {
      expect(evaluate(condition, { count: 3 }, readings)).toEqual({ verdict: "open", worlds });
    }
  });
  it("knows one reading only of a question that is pinned", () => {
    const condition = size<Condition>(true, false);
    expect(evaluate(condition, {}, { size: "small" })).toEqual({ verdict: "satisfied", worlds: [] });
    expect(evaluate(condition, {}, { size: "large" })).toEqual({ verdict: "violated", worlds: [] });
    expect(evaluate(condition, {}, { colour: "red" }).verdict).toBe("open");
    const alone = { verdict: "missing", worlds: [{ choices: [], result: undefined }] };
    expect(evaluate(size<Condition>(unknown, true), {}, { size: "small" })).toEqual(alone);
    const early: Condition = { op: "lessThan", left: size<Value>(fact("start"), "08:00"), right: "09:00" };
    expect(evaluate(early, {}, { size: "small" })).toEqual(alone);
  });
  it("is of one reading at a time where a question is met twice", () => {
    const twice: Condition = { op: "any", of: [size<Condition>(true, false), size<Condition>(false, true)] };
    expect(evaluate(twice).verdict).toBe("satisfied");
    const value = size<Value>(1, 2);
    const same: Condition = { op: "equals", left: { op: "sum", of: [value, 1] }, right: size<Value>(2, 3) };
    expect(evaluate(same).verdict).toBe("satisfied");
  });
});

describe("worlds", () => {
  it("are those of the questions that are met, the one met last changing first", () => {
    expect(worldsOf(colour<Condition>(size<Condition>(true, false), true, false))).toEqual([
      [{ colour: 0, size: 0 }, true],
      [{ colour: 0, size: 1 }, false],
      [{ colour: 1 }, true],
      [{ colour: 2 }, false],
    ]);
    expect(
      worldsOf({ op: "all", of: [size<Condition>(true, false), colour<Condition>(true, false, unknown)] }),
    ).toEqual([
      [{ size: 0, colour: 0 }, true],
      [{ size: 0, colour: 1 }, false],
      [{ size: 0, colour: 2 }, undefined],
      [{ size: 1 }, false],
    ]);
  });
  it("are told apart only by questions whose readings come to something else for the record", () => {
    const both = (condition: Condition): Condition => ({ op: "all", of: [size<Condition>(true, unknown), condition] });
    const asked = [
      [{ size: 0 }, true],
      [{ size: 1 }, undefined],
    ];
    expect(worldsOf(both(colour<Condition>(true, true, true)))).toEqual(asked);
    const few = (limit: Value): Condition => ({ op: "atMost", left: fact("count"), right: limit });
    expect(worldsOf(both(few(colour<Value>(4, 4, 4))), { count: 3 })).toEqual(asked);
    // What is unknown alike is alike, too.
    expect(worldsOf(both(colour<Condition>(unknown, unknown, unknown)))).toEqual([
      [{ size: 0 }, undefined],
      [{ size: 1 }, undefined],
    ]);
    expect(worldsOf(both(few(colour<Value>(4, 4, 5))), { count: 3 })).toHaveLength(6);
    expect(worldsOf(both(colour<Condition>(true, true, false)))).toHaveLength(6);
  });
  it("follow a reading that was chosen where it made a difference", () => {
    const twice: Condition = {
      op: "any",
      of: [
        { op: "all", of: [size<Condition>(unknown, false), false] },
        { op: "all", of: [size<Condition>(true, false), size<Condition>(unknown, unknown)] },
      ],
    };
    expect(worldsOf(twice)).toEqual([
      [{ size: 0 }, undefined],
      [{ size: 1 }, false],
    ]);
  });
  it("choose a reading of a question in which another is asked, though both agree", () => {
    const nested = colour<Condition>(size<Condition>(true, unknown), true, true);
    expect(worldsOf(nested)).toEqual([
      [{ colour: 0, size: 0 }, true],
      [{ colour: 0, size: 1 }, undefined],
      [{ colour: 1 }, true],
      [{ colour: 2 }, true],
    ]);
    const few = (limit: Value): Condition => ({ op: "atMost", left: fact("count"), right: limit });
    expect(worldsOf(few(colour<Value>(size<Value>(4, 2), 4, 4)), { count: 3 })).toEqual([
      [{ colour: 0, size: 0 }, true],
      [{ colour: 0, size: 1 }, false],
      [{ colour: 1 }, true],
      [{ colour: 2 }, true],
    ]);
  });
  it("are the same again after one of them was looked at, whatever was met there", () => {
    const language = makeLanguage({ questions });
    const layout = createLayout(language);
    const { test } = createCompiler(language, layout).condition(
      colour<Condition>(true, false, size<Condition>(true, unknown)),
    );
    const scope = createScoper(layout)(createFactReader(layout)({}).facts);
    const worlds = evaluateWorlds(scope, language, test);
    expect(worlds).toHaveLength(4);
    for (const world of worlds) {
      expect(inWorld(scope, language, world, test)).toBe(world.result);
      expect(evaluateWorlds(scope, language, test)).toEqual(worlds);
    }
    // Of a world that has chosen nothing yet, the first readings.
    expect(inWorld(scope, language, { choices: [], result: true }, test)).toBe(true);
    expect(inWorld(scope, language, { choices: [{ question: 0, reading: 2 }], result: true }, test)).toBe(true);
    expect(evaluateWorlds(scope, language, test)).toEqual(worlds);
  });
  it("are one, without choices, where no question is met", () => {
    expect(worldsOf(unknown)).toEqual([[{}, undefined]]);
  });
  it("are looked at anew for each record", () => {
    const rule = compileRule(size<Condition>(unknown, false), makeLanguage({ questions }));
    const first = rule.evaluate({});
    expect(rule.evaluate({})).toEqual(first);
    expect([first.verdict, rule.evaluate({ flag: true }).verdict, rule.evaluate({ flag: false }).verdict]).toEqual([
      "missing",
      "open",
      "violated",
    ]);
  });
});

describe("a value that is none on file under one reading only", () => {
  const count = fact("count");
  const known = (value: Value): Condition => ({ op: "atLeast", left: value, right: 0 });
  it.each<readonly [string, Value, object]>([
    ["open", size<Value>(count, 5), { count: null }],
    ["open", size<Value>(5, count), { count: null }],
    ["violated", size<Value>(count, count), { count: null }],
    ["satisfied", size<Value>(count, 5), {}],
    ["open", colour<Value>(5, 5, count), { count: null }],
    ["open", colour<Value>(5, count, 5), { count: null }],
    ["open", colour<Value>(count, 5, 5), { count: null }],
    ["open", colour<Value>(count, count, 5), { count: null }],
    ["violated", colour<Value>(count, count, count), { count: null }],
    ["satisfied", colour<Value>(count, count, 5), {}],
    ["satisfied", size<Value>(count, 5), { count: 1 }],
    // Minutes from an unknown time would lie between 0 and 1,440; under one reading there is no time.
    ["open", { op: "minutes", from: size<Value>(fact("start"), "08:00"), to: "12:00" }, { start: null }],
    // The next value stands in for it under that reading.
    ["satisfied", { op: "firstOf", of: [size<Value>(count, 5), 1] }, { count: null }],
  ])("%s: %j of %j", (verdict, value, record) => {
    expect(judge(known(value), record, { questions })).toBe(verdict);
  });
});

describe("a record that has neither a date nor a note", () => {
  const number: Shape = { type: "number", least: 0, most: 99_999_999, whole: true };
  const shape: ObjectShape = { type: "object", fields: { count: number, word: { type: "text" } } };
  it("has none, whatever stands in its first place", () => {
    const parameters = [changing("change", 1, 2)];
    const first: Condition = { op: "equals", left: { op: "param", id: "change" }, right: 1 };
    expect(judge(first, { count: 20100101 }, { shape, parameters })).toBe("missing");
    expect(judge({ op: "present", of: fact("word") }, { count: 20100101 }, { shape })).toBe("missing");
  });
});
