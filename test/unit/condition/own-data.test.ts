import { describe, expect, it } from "vitest";
import { isList, isPlainObject, lengthOf, notPlain, ownData } from "../../../src/condition/own-data.ts";

const typed = (prototype: object | null) => Object.setPrototypeOf(new Uint8Array(2), prototype);
const boxed = (prototype: object | null) => Object.setPrototypeOf(Object("ab"), prototype);

describe("a plain object", () => {
  it.each<readonly [string, object]>([
    ["an object as JSON has it", {}],
    ["one without a prototype", Object.create(null)],
    ["one of another realm", Object.create(Object.create(null))],
    ["one with a length that is no number", { length: "weekly" }],
  ])("is %s", (_name, value) => expect(isPlainObject(value)).toBe(true));
  it.each<readonly [string, object]>([
    ["one of a class", new (class Record {})()],
    ["one over another", Object.create({ a: 1 })],
    ["a date", new Date(0)],
    ["a typed array", new Uint8Array(2)],
    ["a typed array that looks like an object", typed(Object.prototype)],
    ["a typed array without a prototype", typed(null)],
    ["a boxed text that looks like an object", boxed(Object.prototype)],
    ["a boxed text without a prototype", boxed(null)],
    ["one with a length that is a number", { length: 2 }],
  ])("is not %s", (_name, value) => expect(isPlainObject(value)).toBe(false));
});

describe("own data", () => {
  it("is what a property holds, enumerable or not", () => {
    expect([ownData({ a: 1 }, "a"), ownData(["x"], 0)]).toEqual([1, "x"]);
    expect(ownData(Object.defineProperty({}, "a", { value: 2 }), "a")).toBe(2);
  });
  it("is none of what is inherited or not there", () => {
    expect([ownData(Object.create({ a: 1 }), "a"), ownData({}, "a"), ownData({}, "toString")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it("is none of a getter, which is not called", () => {
    let calls = 0;
    const getter = Object.defineProperty({}, "a", { get: () => ++calls });
    expect(() => ownData(getter, "a")).toThrow(notPlain);
    expect(calls).toBe(0);
  });
});

describe("how many items a list has", () => {
  const saying = (length: unknown) =>
    new Proxy([], { get: (list, key) => (key === "length" ? length : Reflect.get(list, key)) });
  it("is its length", () => expect([lengthOf([]), lengthOf(["x", "y"]), lengthOf(saying(3))]).toEqual([0, 2, 3]));
  it.each([["2"], [Number.NaN], [undefined]])("is not %s", (length) => {
    expect(() => lengthOf(saying(length))).toThrow(notPlain);
  });
});

it("a list is an array, and nothing that looks like one", () => {
  expect([isList([]), isList({ length: 0 }), isList(null), isList(new Uint8Array(1))]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
