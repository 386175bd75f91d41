import { describe, expect, it } from "vitest";
import { createCompiler } from "../../../src/condition/compile.ts";
import { createFactReader } from "../../../src/condition/facts.ts";
import type { Language } from "../../../src/condition/language.ts";
import { createLayout, layoutAt } from "../../../src/condition/layout.ts";
import type { Reading, Scope, Truth } from "../../../src/condition/scope.ts";
import { rememberForRecord, rememberFound } from "../../../src/condition/settled.ts";
import type { Condition, Value } from "../../../src/condition/types.ts";
import { createScoper, judge as judgeIn } from "../../../src/condition/verdict.ts";
import { compileRule } from "../../support/compile-rule.ts";
import { asking, fact, item, judge, makeLanguage } from "../../support/language.ts";

const questions = [asking("size", "small", "large"), asking("colour", "red", "green", "blue")];
const size = <T>(small: T, large: T) => ({ op: "question", id: "size", readings: { small, large } }) as const;
const colour = <T>(red: T, green: T, blue: T) =>
  ({ op: "question", id: "colour", readings: { red, green, blue } }) as const;
const all = (...of: Condition[]): Condition => ({ op: "all", of });
const any = (...of: Condition[]): Condition => ({ op: "any", of });
const sum = (...of: Value[]): Value => ({ op: "sum", of });
const atLeast = (left: Value, right: Value): Condition => ({ op: "atLeast", left, right });
const equals = (left: Value, right: Value): Condition => ({ op: "equals", left, right });

function scopeOf(record: object): Scope {
  const layout = createLayout(makeLanguage());
  return createScoper(layout)(createFactReader(layout)(record).facts);
}

describe("what is remembered of a part", () => {
  it.each<readonly [Truth | Reading]>([
    [true],
    [false],
    [5],
    [0],
    ["one"],
    [null],
    [undefined],
    [{ least: 0, most: 10 }],
  ])("is %j, found once", (found) => {
    let times = 0;
    const remembered = rememberFound(() => {
      times++;
      return found;
    });
    const scope = scopeOf({});
    expect([remembered(scope), remembered(scope), remembered(scope), times]).toEqual([found, found, found, 1]);
  });
  it("is of one record alone", () => {
    const count = createCompiler(makeLanguage()).value(fact("count"), "number");
    const remembered = rememberFound(count.read);
    const [three, four] = [scopeOf({ count: 3 }), scopeOf({ count: 4 })];
    expect([three, four, three, four].map(remembered)).toEqual([3, 4, 3, 4]);
  });
  it("is of one subject alone, in another row or further on in the same", () => {
    const atItem = (scope: Scope) => scope.item[scope.base] as Reading;
    const remembered = rememberFound(atItem);
    const scope = scopeOf({});
    const readAt = (row: readonly number[], base: number) => {
      scope.item = row;
      scope.base = base;
      return remembered(scope);
    };
    const [one, other] = [
      [1, 2],
      [3, 4],
    ];
    expect([readAt(one, 0), readAt(one, 1), readAt(other, 1), readAt(other, 0), readAt(one, 0)]).toEqual([
      1, 2, 4, 3, 1,
    ]);
  });
  it("is nothing of the items of a list: each is looked at every time", () => {
    let times = 0;
    const remembered = rememberFound((scope) => {
      times++;
      return scope.item[0] as Reading;
    });
    const scope = scopeOf({});
    const rows = [[1], [2]];
    const found = [...rows, ...rows].map((row) => {
      scope.item = row;
      return remembered(scope);
    });
    expect([found, times]).toEqual([[1, 2, 1, 2], 4]);
  });
  it("of a record is the same for each of its items, and found once", () => {
    let times = 0;
    const remembered = rememberForRecord((scope) => {
      times++;
      return scope.record;
    });
    const [one, other] = [scopeOf({ count: 1 }), scopeOf({ count: 2 })];
    const found = [one, one, other, one].map((scope) => {
      scope.item = [times];
      return remembered(scope) === scope.record;
    });
    expect([found, times]).toEqual([[true, true, true, true], 3]);
  });
  it("is of one part alone, and stays while others are asked", () => {
    const asked: string[] = [];
    const make = (name: string) =>
      rememberFound(() => {
        asked.push(name);
        return name === "yes";
      });
    const [no, yes] = [make("no"), make("yes")];
    const scope = scopeOf({});
    expect([no(scope), yes(scope), no(scope), yes(scope)]).toEqual([false, true, false, true]);
    expect(asked).toEqual(["no", "yes"]);
  });
});

describe("over all worlds", () => {
  /** The verdict of a condition, and how often a place of the record was looked at for it. */
  function watch(condition: Condition, record: object, path: string, changes: Partial<Language> = {}) {
    const language = makeLanguage({ questions, ...changes });
    const layout = createLayout(language);
    const compiled = createCompiler(language, layout).condition(condition);
    const slot = `${layoutAt(layout, path)?.slot}`;
    let looks = 0;
    const facts = new Proxy(createFactReader(layout)(record).facts, {
      get(row, name) {
        if (name === slot) looks++;
        return Reflect.get(row, name);
      },
    });
    const { verdict, worlds } = judgeIn(compiled, createScoper(layout)(facts), language);
    return { verdict, worlds: worlds.length, looks };
  }
  const enough = atLeast(sum(fact("count"), 1), 3);
  const record = { count: 4 };
  const three = colour<Condition>(true, false, true);
  const open = { verdict: "open", looks: 1 };

  it.each<readonly [string, number, Condition]>([
    ["of all", 3, all(three, enough)],
    ["of any", 3, any(three, { op: "not", of: enough })],
    ["that is the case of a when", 3, { op: "when", when: enough, then: three }],
    ["that follows in a when", 3, { op: "when", when: three, then: { op: "not", of: enough } }],
    ["of all in any", 3, any(all(three, enough), false)],
    ["of a comparison, on its left", 3, atLeast(sum(fact("count"), 1), colour<Value>(2, 9, 5))],
    ["of a comparison, on its right", 3, atLeast(colour<Value>(2, 9, 5), sum(fact("count"), 1))],
    ["of a sum", 3, atLeast(sum(sum(fact("count"), 1), colour<Value>(1, 2, 3)), 7)],
    ["of a product", 3, atLeast({ op: "product", of: [sum(fact("count"), 1), colour<Value>(1, 2, 3)] }, 10)],
    ["that is asked under one reading", 4, all(size<Condition>(true, false), colour<Condition>(enough, false, true))],
    ["that is a value under one reading", 6, atLeast(colour<Value>(sum(fact("count"), 1), 2, 9), size<Value>(5, 6))],
  ])("a part %s is found once", (_name, worlds, condition) => {
    expect(watch(condition, record, "count")).toEqual({ ...open, worlds });
  });
  it("each of several parts is found once", () => {
    const other = atLeast(sum(fact("amount"), 1), 3);
    const told = { ...record, amount: 5 };
    const parts = all(three, enough, other);
    const value = (path: string) => sum(fact(path), 1);
    const values = atLeast(sum(value("count"), value("amount"), colour<Value>(1, 2, 3)), 13);
    for (const condition of [parts, values]) {
      expect(watch(condition, told, "count")).toEqual({ ...open, worlds: 3 });
      expect(watch(condition, told, "amount")).toEqual({ ...open, worlds: 3 });
    }
  });
  it("a text is looked at in every world, for it is not held on to", () => {
    const word: Value = { op: "firstOf", of: [fact("word"), "none"] };
    const condition = equals(word, colour<Value>("one", "two", "three"));
    expect(watch(condition, { word: "two" }, "word")).toEqual({ verdict: "open", worlds: 3, looks: 4 });
  });
  it("a list is counted once", () => {
    const things = [{}, {}];
    const condition = atLeast({ op: "count", over: fact("things") }, colour<Value>(1, 2, 3));
    expect(watch(condition, { things }, "things")).toEqual({ ...open, worlds: 3 });
  });
  it("a list is looked through once", () => {
    const some: Condition = { op: "some", over: fact("things"), where: equals(item("ok"), true) };
    expect(watch(all(three, some), { things: [{ ok: true }] }, "things")).toEqual({ ...open, worlds: 3 });
  });
  it("a qualification is asked of its subject once", () => {
    const qualifications = [{ id: "enough", requires: atLeast(sum(item("count"), 1), 3) }];
    const condition = all(three, { op: "qualification", id: "enough", of: fact("person") });
    expect(watch(condition, { person: record }, "person.count", { qualifications })).toEqual({ ...open, worlds: 3 });
  });
  it("a part of a qualification in which a question is asked is found once", () => {
    const qualifications = [{ id: "enough", requires: all(three, atLeast(sum(item("count"), 1), 3)) }];
    const condition: Condition = { op: "qualification", id: "enough", of: fact("person") };
    expect(watch(condition, { person: record }, "person.count", { qualifications })).toEqual({ ...open, worlds: 3 });
  });
  it("a question that is pinned leaves the part as it is", () => {
    const condition = all(three, atLeast(sum(fact("count"), size<Value>(0, 9)), 10));
    expect(watch(condition, record, "count", { readings: { size: "large" } })).toEqual({ ...open, worlds: 3 });
    expect(watch(condition, record, "count", { readings: { size: "small" } }).verdict).toBe("violated");
    const asked = all(three, size<Condition>(enough, false));
    expect(watch(asked, record, "count", { readings: { size: "small" } })).toEqual({ ...open, worlds: 3 });
    expect(watch(asked, record, "count", { readings: { size: "large" } }).verdict).toBe("violated");
  });
});

describe("a condition in which no question is asked", () => {
  it("has no part that is told from the others", () => {
    const parts = [atLeast(sum(fact("count"), 1), 3), atLeast(sum(fact("amount"), 1), 3)];
    const { compiled } = compileRule(all(...parts), makeLanguage({ questions }));
    expect(compiled.parts.map(({ isOpen, isSettled }) => [isOpen, isSettled])).toEqual(parts.map(() => [false, false]));
  });
  it("has one, beside another in which one is", () => {
    const parts = [atLeast(sum(fact("count"), 1), 3), size<Condition>(true, false)];
    const { compiled } = compileRule(all(...parts), makeLanguage({ questions }));
    expect([compiled.isOpen, compiled.parts.map(({ isOpen, isSettled }) => [isOpen, isSettled])]).toEqual([
      true,
      [
        [false, true],
        [true, false],
      ],
    ]);
  });
});

describe("a part in which a question is asked is found in each world", () => {
  const things = fact("things");
  const told = {
    count: 4,
    date: "2011-03-15",
    start: "09:00",
    paper: { from: "2011-01-01", until: "2011-03-31" },
    things: [{ count: 1 }, { count: 2 }],
  };
  const qualifications = [{ id: "small", requires: size<Condition>(true, false) }];
  const calculated = { amount: size<Value>(1, 2) };
  const isTwo = (left: Value) => equals(left, 2);
  it.each<readonly [string, Condition]>([
    ["not", { op: "not", of: size<Condition>(true, false) }],
    ["all of any", all(any(size<Condition>(true, false), false), true)],
    ["when", { op: "when", when: size<Condition>(true, false), then: false }],
    ["oneOf", { op: "oneOf", left: size<Value>(fact("count"), 5), right: [4] }],
    ["multipleOf", { op: "multipleOf", left: size<Value>(fact("count"), 5), right: 2 }],
    ["inForce", { op: "inForce", of: fact("paper"), on: size<Value>(fact("date"), "2011-04-01") }],
    ["some", { op: "some", over: things, where: size<Condition>(true, false) }],
    ["every", { op: "every", over: things, where: size<Condition>(true, false) }],
    ["a qualification", { op: "qualification", id: "small" }],
    ["a sum", isTwo(sum(1, size<Value>(1, 2)))],
    ["a quotient", isTwo({ op: "quotient", of: size<Value>(4, 8), by: 2 })],
    ["minutes", isTwo({ op: "minutes", from: fact("start"), to: size<Value>("09:02", "09:03") })],
    ["the first on file", isTwo({ op: "firstOf", of: [size<Value>(2, 3), 5] })],
    [
      "a day that is moved",
      equals({ op: "shift", date: size<Value>(fact("date"), "2011-04-01"), days: 1 }, "2011-03-16"),
    ],
    [
      "the beginning of a month",
      equals({ op: "startOf", period: "month", date: size<Value>(fact("date"), "2011-04-01") }, "2011-03-01"),
    ],
    [
      "the beginning of a year that is counted since a day",
      equals(
        { op: "startOf", period: "year", date: fact("date"), since: size<Value>("2009-02-01", "2009-04-01") },
        "2011-02-01",
      ),
    ],
    ["which items are counted", isTwo({ op: "count", over: things, where: size<Condition>(true, false) })],
    ["what is counted once", isTwo({ op: "count", over: things, distinct: size<Value>(item("count"), 5) })],
    ["which items are added", equals({ op: "total", over: things, where: size<Condition>(true, false), of: 1 }, 2)],
    ["what is added", isTwo({ op: "total", over: things, of: size<Value>(1, 2) })],
    ["a fact that is calculated", isTwo(fact("amount"))],
  ])("%s", (_name, condition) => {
    const changes = { questions, qualifications, calculated };
    expect(judge(condition, told, changes)).toBe("open");
    // Beside another in which the same question is asked, where what has none is remembered.
    expect(judge(all(size<Condition>(true, true), condition), told, changes)).toBe("open");
    expect(judge(any(size<Condition>(false, false), condition), told, changes)).toBe("open");
    expect(judge(condition, told, { ...changes, readings: { size: "small" } })).not.toBe(
      judge(condition, told, { ...changes, readings: { size: "large" } }),
    );
  });
});

describe("what is found of one is not taken for another", () => {
  const enough = atLeast(sum(item("count"), 1), 5);
  const dayAfter: Value = { op: "shift", date: item("until"), days: 1 };
  const isLate: Condition = { op: "moreThan", left: dayAfter, right: "2011-01-01" };
  const qualifications = [
    { id: "enough", requires: any(size<Condition>(true, false), enough) },
    { id: "late", requires: any(size<Condition>(true, false), isLate) },
  ];
  const changes = { questions, qualifications };
  const ask = (path: string): Condition => ({ op: "qualification", id: "enough", of: fact(path) });

  it("of two subjects, in either order", () => {
    const record = { person: { count: 4 }, practitioner: { count: 3 } };
    const [of, other] = [ask("person"), ask("practitioner")];
    // Under small both are; under large the person alone.
    expect([all(of, other), all(other, of)].map((each) => judge(each, record, changes))).toEqual(["open", "open"]);
    expect([any(of, other), any(other, of)].map((each) => judge(each, record, changes))).toEqual([
      "satisfied",
      "satisfied",
    ]);
  });
  it("of two items, in either order", () => {
    const [late, early] = [
      { paper: { from: null, until: "2011-12-31" } },
      { paper: { from: null, until: "2009-12-31" } },
    ];
    const over = (op: "some" | "every"): Condition => ({
      op,
      over: fact("things"),
      where: { op: "qualification", id: "late", of: item("paper") },
    });
    for (const things of [
      [late, early],
      [early, late],
    ]) {
      expect([judge(over("every"), { things }, changes), judge(over("some"), { things }, changes)]).toEqual([
        "open",
        "satisfied",
      ]);
    }
  });
  it("of two records", () => {
    const condition = any(size<Condition>(true, false), atLeast(sum(fact("count"), 1), 5));
    const rule = compileRule(condition, makeLanguage({ questions }));
    const verdicts = [{ count: 4 }, { count: 3 }, { count: 4 }].map((record) => rule.evaluate(record).verdict);
    expect(verdicts).toEqual(["satisfied", "open", "satisfied"]);
  });
  it("of two parts of one rule", () => {
    const [four, three] = [atLeast(sum(fact("count"), 1), 5), atLeast(sum(fact("amount"), 1), 5)];
    const record = { count: 4, amount: 3 };
    expect(judge(all(size<Condition>(true, true), four, three), record, changes)).toBe("violated");
    expect(judge(any(size<Condition>(false, false), three, four), record, changes)).toBe("satisfied");
    expect(judge(all(size<Condition>(true, false), { op: "not", of: three }, four), record, changes)).toBe("open");
  });
});

describe("a value that is asked in a list", () => {
  it("is found once for all items of a record, and anew for another record", () => {
    let times = 0;
    const remembered = rememberForRecord(() => ++times);
    const [one, other] = [scopeOf({}), scopeOf({})];
    const readAt = (scope: Scope, row: readonly unknown[], base: number) => {
      scope.item = row;
      scope.base = base;
      return remembered(scope);
    };
    expect([readAt(one, [1], 0), readAt(one, [2], 1), readAt(one, [], 0), readAt(other, [1], 0)]).toEqual([1, 1, 1, 2]);
  });

  const things = [
    { count: 1, amount: "0.5", day: "2011-01-01", parts: [{ count: 1 }] },
    { count: 5, amount: 4, day: "2011-03-01", parts: [{ count: 5 }, { count: 2 }] },
  ];
  /** What an item reads, at least a limit: the second alone has it, whichever of them comes first. */
  const ofItem: readonly (readonly [string, Value, Value])[] = [
    ["an item's number beside one of the record", sum(item("count"), fact("count")), 7],
    ["a product with an item's number", { op: "product", of: [fact("count"), item("amount")] }, 8],
    ["a quotient of an item's number", { op: "quotient", of: item("count"), by: 5 }, 1],
    ["a total over a list of the item", { op: "total", over: item("parts"), of: item("count") }, 7],
    ["a count over a list of the item", { op: "count", over: item("parts") }, 2],
    ["an item's day, moved", { op: "shift", date: item("day"), days: 1 }, "2011-03-02"],
    ["the month of an item's day", { op: "startOf", date: item("day"), period: "month" }, "2011-03-01"],
    ["the first of an item's day and the record's", { op: "firstOf", of: [item("day"), fact("date")] }, "2011-03-01"],
    ["an item's number under one reading of a question", sum(size<Value>(item("count"), 9), 1), 6],
  ];
  it.each(ofItem)("is each item's own: %s", (_name, value, limit) => {
    const record = { date: "2011-01-01", count: 2 };
    const changes = { questions, readings: { size: "small" } };
    const reaching: Value = { op: "count", over: fact("things"), where: atLeast(value, limit) };
    const one = equals(reaching, 1);
    expect(judge(one, { ...record, things }, changes)).toBe("satisfied");
    expect(judge(one, { ...record, things: [...things].reverse() }, changes)).toBe("satisfied");
  });

  it("is the record's own in every item, where it asks nothing of the item", () => {
    const limits: readonly Value[] = [
      sum(fact("count"), 1),
      { op: "total", over: fact("person.things"), of: item("count") },
      { op: "count", over: fact("words") },
    ];
    for (const limit of limits) {
      const condition: Condition = { op: "every", over: fact("things"), where: atLeast(item("count"), limit) };
      const verdictOf = (record: object) => judge(condition, { ...record, things });
      const record = { count: 0, person: { things: [{ count: 1 }] }, words: ["one"] };
      expect(verdictOf(record)).toBe("satisfied");
      expect(verdictOf({ count: 3, person: { things: [{ count: 4 }] }, words: ["one", "two", "three", "four"] })).toBe(
        "violated",
      );
    }
  });

  it("is another in each world, where a question is asked in it", () => {
    const limit = sum(size<Value>(0, 4), 1);
    const condition: Condition = { op: "every", over: fact("things"), where: atLeast(item("count"), limit) };
    expect(judge(condition, { things }, { questions })).toBe("open");
  });
});
