import { expect, it } from "vitest";
import { freezeDeep, handOut } from "../../../src/condition/freeze.ts";

/** An object without a prototype, as little as the copy of a catalog inherits. */
const bare = (fields: object): object => Object.assign(Object.create(null), fields);

it("what is handed out is a frozen copy in ordinary objects", () => {
  const own = bare({ list: [bare({ a: 1 }), null, "text"], none: null, flag: false, number: 0 });
  const given = handOut(own) as { readonly list: readonly object[] };
  expect(given).toStrictEqual({ list: [{ a: 1 }, null, "text"], none: null, flag: false, number: 0 });
  expect([given, given.list, given.list[0]].map(Object.isFrozen)).toEqual([true, true, true]);
  expect(Object.isFrozen(own)).toBe(false);
});

it.each(["text", 0, true, null, undefined])("what is no object is handed out as it is: %s", (value) => {
  expect(handOut(value)).toBe(value);
});

it("plain JSON is frozen through and through, in its place", () => {
  const value = { list: [{ a: 1 }] };
  expect(freezeDeep(value)).toBe(value);
  expect([value, value.list, value.list[0]].map(Object.isFrozen)).toEqual([true, true, true]);
});
