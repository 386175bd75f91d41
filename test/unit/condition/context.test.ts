import { describe, expect, it } from "vitest";
import { createContext, enter, isInList, kindOf } from "../../../src/condition/context.ts";
import type { Kind } from "../../../src/condition/language.ts";
import type { Value } from "../../../src/condition/types.ts";
import { asking, fact, fixed, item, makeLanguage, param } from "../../support/language.ts";

const parameters = [
  fixed("number", 5),
  fixed("decimal", "2.5"),
  fixed("flag", true),
  fixed("texts", ["one"]),
  { id: "never", values: [] },
];
const root = () => createContext(makeLanguage({ parameters, questions: [asking("which", "a", "b")] }));
const which = (a: Value, b: Value): Value => ({ op: "question", id: "which", readings: { a, b } });

describe("the type of a value", () => {
  it.each<readonly [Kind | undefined, Value]>([
    ["flag", true],
    ["number", 5],
    [undefined, "5"],
    ["number", fact("count")],
    ["date", fact("date")],
    ["time", fact("start")],
    ["flag", fact("flag")],
    ["text", fact("word")],
    ["text", fact("kind")],
    ["flag", fact("person.attestations.sworn")],
    [undefined, fact("person")],
    [undefined, fact("things")],
    [undefined, fact("documentation.text")],
    [undefined, fact("shoes")],
    [undefined, item("count")],
    ["number", param("number")],
    [undefined, param("decimal")],
    ["flag", param("flag")],
    [undefined, param("texts")],
    [undefined, param("never")],
    [undefined, param("unheard-of")],
    ["date", { op: "shift", date: "2011-01-01" }],
    ["date", { op: "startOf", period: "year", date: "2011-01-01" }],
    ["number", { op: "sum", of: ["1"] }],
    ["number", { op: "product", of: ["1"] }],
    ["number", { op: "quotient", of: "4", by: 2 }],
    ["number", { op: "minutes", from: "08:00", to: "09:00" }],
    ["number", { op: "count", over: fact("things") }],
    ["number", { op: "total", over: fact("things"), of: item("count") }],
    ["date", which(fact("date"), fact("count"))],
    ["date", which("2011-01-01", fact("date"))],
    [undefined, which("2011-01-01", "2012-01-01")],
    ["time", { op: "firstOf", of: ["08:00", fact("start")] }],
    [undefined, { op: "firstOf", of: ["08:00"] }],
  ])("%s: %j", (kind, value) => {
    expect(kindOf(value, root())).toBe(kind);
  });
  it("of an item is that of the list's items, or of the subject", () => {
    expect([
      kindOf(item("day"), enter(fact("things"), root())),
      kindOf(item("since"), enter(fact("person"), root())),
    ]).toEqual(["date", "date"]);
    expect(kindOf(item(""), enter(fact("words"), root()))).toBe("text");
    expect(kindOf(item("count"), enter(item("parts"), enter(fact("things"), root())))).toBe("number");
    expect(kindOf(item("count"), enter(fact("shoes"), root()))).toBeUndefined();
  });
});

describe("a condition", () => {
  it("is asked of one item of a list after another within the list only", () => {
    const record = root();
    const [thing, person] = [enter(fact("things"), record), enter(fact("person"), record)];
    expect([record, thing, person].map(isInList)).toEqual([false, true, false]);
    expect(isInList(enter(item("parts"), thing))).toBe(true);
    expect(isInList(enter(item("things"), person))).toBe(true);
    expect(isInList(enter(item("friend"), person))).toBe(false);
  });
});
