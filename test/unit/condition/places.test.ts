import { describe, expect, it } from "vitest";
import { below } from "../../../src/condition/places.ts";
import type { Condition, Ref, Value } from "../../../src/condition/types.ts";
import { fact, fixed, item, judge, makeLanguage, readingOf } from "../../support/language.ts";

const equals = (left: Value, right: Value): Condition => ({ op: "equals", left, right });
const numberAt = (path: string, record: object, complete: readonly string[] = []) =>
  readingOf(fact(path), "number", record, { complete });

it("is below a place by a path, and the place itself without one", () => {
  expect(below(fact("site"), "manager.role")).toEqual(fact("site.manager.role"));
  expect(below(item(""), "from")).toEqual(item("from"));
  expect([below(fact("site"), ""), below(item(""), "")]).toEqual([fact("site"), item("")]);
});

describe("what stands at a place", () => {
  it.each<readonly [string, string, object]>([
    ["3", "count", { count: 3 }],
    ["2.5", "amount", { amount: "2.50" }],
    ["0 to 10", "count", {}],
    ["0 to 1000", "amount", {}],
    ["none on file", "count", { count: null }],
    ["3", "person.count", { person: { count: 3 } }],
    ["4", "person.friend.count", { person: { count: 3, friend: { count: 4 } } }],
    ["0 to 10", "person.friend.count", { person: { count: 3 } }],
    ["0 to 10", "person.count", {}],
    ["none on file", "person.friend.count", { person: { friend: null } }],
    ["none on file", "person.friend.count", { person: null }],
    ["7", "person.count", { person: { count: 7 }, practitioner: { count: 8 } }],
    ["8", "practitioner.count", { practitioner: { count: 8 }, person: null }],
  ])("%s: %s of %j", (expected, path, record) => {
    expect(numberAt(path, record)).toBe(expected);
  });
  it("is a day, a time, a flag or a text", () => {
    const record = { date: "2011-02-28", start: "08:30", flag: false, word: "one", kind: "rich" };
    expect([
      readingOf(fact("date"), "date", record),
      readingOf(fact("start"), "time", record),
      readingOf(fact("flag"), "flag", record),
      readingOf(fact("word"), "text", record),
      readingOf(fact("kind"), "text", record),
    ]).toEqual(["20110228", "510", "false", "one", "rich"]);
    expect([readingOf(fact("date"), "date", {}), readingOf(fact("flag"), "flag", {})]).toEqual(["unknown", "unknown"]);
  });
  it("is a statement that is declared", () => {
    const sworn = (attestations: object) =>
      readingOf(fact("person.attestations.sworn"), "flag", { person: { attestations } });
    expect([
      sworn({ sworn: true }),
      sworn({ trained: true, sworn: false }),
      sworn({ trained: true, other: true }),
    ]).toEqual(["true", "false", "unknown"]);
  });
  it("is refused where the record has no such place", () => {
    expect(() => readingOf(fact("shoes"), "number", {})).toThrow(new TypeError("the record has no such place"));
  });
});

describe("absent in a complete section", () => {
  const complete = ["person"];
  it.each<readonly [string, string, object]>([
    ["none on file", "person.count", {}],
    ["none on file", "person.count", { person: {} }],
    ["none on file", "person.friend.count", { person: { friend: {} } }],
    ["3", "person.count", { person: { count: 3 } }],
    ["0 to 10", "practitioner.count", {}],
    ["0 to 10", "count", {}],
  ])("%s: %s of %j", (expected, path, record) => {
    expect(numberAt(path, record, complete)).toBe(expected);
  });
  it("reads so in the items of its lists, and in them only", () => {
    const total: Value = { op: "total", over: fact("person.things"), of: item("count") };
    const told = { person: { things: [{}, { count: 2 }] } };
    expect([readingOf(total, "number", told, { complete }), readingOf(total, "number", told)]).toEqual([
      "2",
      "2 to 12",
    ]);
    expect(readingOf({ op: "count", over: fact("person.things") }, "number", {}, { complete })).toBe("0");
  });
  it("is of one section as of another", () => {
    const qualifications = [{ id: "counted", requires: equals(item("count"), 1) }];
    const both: Condition = {
      op: "any",
      of: ["person", "practitioner"].map((path) => ({ op: "qualification", id: "counted", of: fact(path) })),
    };
    expect(judge(both, {}, { qualifications, complete: ["person", "practitioner"] })).toBe("violated");
    expect(judge(both, {}, { qualifications, complete: ["person"] })).toBe("missing");
    expect(judge(both, {}, { qualifications, complete: ["practitioner"] })).toBe("missing");
  });
});

describe("literals", () => {
  it.each<readonly [string, "number" | "date" | "time" | "text" | "flag", string | number | boolean]>([
    ["5", "number", 5],
    ["2.5", "number", "2.50"],
    ["20110228", "date", "2011-02-28"],
    ["510", "time", "08:30"],
    ["08:30", "text", "08:30"],
    ["2011-02-28", "text", "2011-02-28"],
    ["true", "flag", true],
    ["unknown", "number", true],
  ])("%s, a %s", (expected, kind, literal) => {
    expect(readingOf(literal, kind, {})).toBe(expected);
  });
});

describe("the subject of a qualification", () => {
  const counted = { id: "counted", requires: equals(item("count"), 3) };
  const befriended = {
    id: "befriended",
    requires: { op: "qualification", id: "friendly", of: item("friend") },
  } as const;
  const friendly = { id: "friendly", requires: equals(item("count"), 4) };
  const itself = { id: "itself", requires: { op: "qualification", id: "counted", of: item("") } } as const;
  const around = {
    id: "around",
    requires: {
      op: "all",
      of: [{ op: "qualification", id: "friendly", of: item("friend") }, equals(item("count"), 3)],
    },
  } as const;
  const aside = {
    id: "aside",
    requires: { op: "all", of: [{ op: "qualification", id: "counted", of: fact("person") }, equals(item("count"), 5)] },
  } as const;
  const qualifications = [counted, befriended, friendly, itself, around, aside];
  const holds = (id: string, record: object, of?: Ref) =>
    judge({ op: "qualification", id, ...(of && { of }) }, record, { qualifications });
  const person = { count: 3, friend: { count: 4 } };

  it("is the practitioner where none is said", () => {
    expect(holds("counted", { practitioner: person })).toBe("satisfied");
    expect(holds("counted", { person })).toBe("missing");
    expect(holds("counted", { practitioner: null, person })).toBe("violated");
  });
  it("is another where it is said", () => {
    expect(holds("counted", { person, practitioner: { count: 5 } }, fact("person"))).toBe("satisfied");
    expect(holds("counted", { person: { count: 5 }, practitioner: person }, fact("person"))).toBe("violated");
  });
  it("may be a part of the subject, and the subject is the item again after it", () => {
    for (const id of ["befriended", "itself", "around"]) {
      expect([id, holds(id, { person }, fact("person"))]).toEqual([id, "satisfied"]);
      expect([id, holds(id, { person: { count: 4, friend: { count: 3 } } }, fact("person"))]).toEqual([id, "violated"]);
    }
  });
  it("may be another than the item, which is the item again after it", () => {
    expect(holds("aside", { person, practitioner: { count: 5 } })).toBe("satisfied");
    expect(holds("aside", { person, practitioner: person })).toBe("violated");
  });
  it("may be another than the item of a list", () => {
    const where: Condition = {
      op: "all",
      of: [{ op: "qualification", id: "counted", of: fact("person") }, equals(item("count"), 5)],
    };
    const some: Condition = { op: "some", over: fact("things"), where };
    const things = [{ count: 5 }];
    expect(judge(some, { person, things }, { qualifications })).toBe("satisfied");
    expect(judge(some, { person: { count: 5 }, things }, { qualifications })).toBe("violated");
  });
  it("may be an item of a list, or a part of it", () => {
    const some = (of: Condition): Condition => ({ op: "some", over: fact("things"), where: of });
    const three = { things: [{ count: 1 }, { count: 3, parts: [{ count: 4 }] }] };
    const ofItem = some({ op: "qualification", id: "counted", of: item("") });
    expect(judge(ofItem, three, { qualifications })).toBe("satisfied");
    expect(judge(ofItem, { things: [{ count: 1 }] }, { qualifications })).toBe("violated");
    const ofPart = some({
      op: "some",
      over: item("parts"),
      where: { op: "qualification", id: "friendly", of: item("") },
    });
    expect(judge(ofPart, three, { qualifications })).toBe("satisfied");
  });
  it("may be one of several of a kind, each asked its own", () => {
    const both: Condition = {
      op: "all",
      of: [
        { op: "qualification", id: "counted", of: fact("person") },
        { op: "qualification", id: "friendly", of: fact("practitioner") },
      ],
    };
    expect(judge(both, { person: { count: 3 }, practitioner: { count: 4 } }, { qualifications })).toBe("satisfied");
    expect(judge(both, { person: { count: 3 }, practitioner: { count: 3 } }, { qualifications })).toBe("violated");
    expect(judge(both, { person: { count: 4 }, practitioner: { count: 4 } }, { qualifications })).toBe("violated");
  });
  it("has no qualification that the catalog does not have", () => {
    expect(holds("unheard-of", { practitioner: person })).toBe("violated");
  });
});

describe("the units that are not claimed", () => {
  const calculated = { count: { op: "sum", of: [fact("four"), fact("person.count")] } } as const;
  const units = (record: object) => readingOf(fact("count"), "number", record, { calculated });
  it("are calculated", () => {
    const person = { count: 2 };
    expect([units({ person }), units({ count: null, person }), units({ count: 9, person }), units({})]).toEqual([
      "6",
      "6",
      "9",
      "4 to 14",
    ]);
  });
  it("may be calculated by a parameter, whose type is the language's own", () => {
    const enough: Value = {
      op: "count",
      over: fact("things"),
      where: { op: "atMost", left: { op: "param", id: "least" }, right: item("count") },
    };
    const changes = { calculated: { count: enough }, parameters: [fixed("least", 3)] };
    const told = { things: [{ count: 2 }, { count: 3 }, { count: 4 }] };
    expect(readingOf(fact("count"), "number", told, changes)).toBe("2");
  });
  it("are calculated from facts as they are told", () => {
    const twice = { count: { op: "sum", of: [fact("count"), 1] } } as const;
    expect(readingOf(fact("count"), "number", {}, { calculated: twice })).toBe("1 to 11");
  });
});

it("a record is an object", () => {
  const list = { type: "list", of: { type: "flag" }, most: 1 } as never;
  expect(() => judge(true, {}, { ...makeLanguage(), shape: list })).toThrow(new TypeError("a record is an object"));
});
