import { describe, expect, it } from "vitest";
import { createLayout, layoutAt } from "../../../src/condition/layout.ts";
import { createValueReader } from "../../../src/condition/read-value.ts";
import type { Shape } from "../../../src/condition/shape.ts";
import { makeLanguage } from "../../support/language.ts";

/** Reads a value as a field of a shape. */
function read(shape: Shape, told: unknown): unknown {
  const layout = layoutAt(createLayout(makeLanguage({ shape: { type: "object", fields: { field: shape } } })), "field");
  if (layout === undefined) throw new Error("the field is there");
  return createValueReader(layout)(told);
}

describe("a service", () => {
  const service = { type: "service" } as const;
  const longest = "x".repeat(64);

  it.each([
    ["H2017HO", "H2017HO"],
    [longest, longest],
    [{ code: "H2017" }, { code: "H2017" }],
    [
      { code: "H2017", modifiers: [] },
      { code: "H2017", modifiers: [] },
    ],
    [
      { code: "H2017", modifiers: ["HQ", "HO"] },
      { code: "H2017", modifiers: ["HQ", "HO"] },
    ],
    [{ code: "H2017", note: undefined }, { code: "H2017" }],
  ])("may be %j", (told, expected) => expect(read(service, told)).toEqual(expected));
  it.each([
    [""],
    [`${longest}x`],
    [5],
    [true],
    [null],
    [["H2017"]],
    [new Date(0)],
    [{}],
    [{ code: 5 }],
    [{ code: "" }],
    [{ code: "H2017", note: 1 }],
    [{ code: "H2017", modifiers: "HO" }],
    [{ code: "H2017", modifiers: ["HO", 5] }],
    [{ code: "H2017", modifiers: ["1", "2", "3", "4", "5"] }],
  ])("may not be %j", (told) => expect(read(service, told)).toBeUndefined());
});

describe("a single value", () => {
  const number = { type: "number", least: 1, most: 5, whole: true } as const;

  it("is read by its own type only", () => {
    const values = ["2012-02-29", "24:00", "KS", true, 3, undefined, {}];
    const readAll = (shape: Shape) => values.map((told) => read(shape, told));
    const none = undefined;
    expect(readAll({ type: "date" })).toEqual([20120229, none, none, none, none, none, none]);
    expect(readAll({ type: "time" })).toEqual([none, 1440, none, none, none, none, none]);
    expect(readAll({ type: "flag" })).toEqual([none, none, none, true, none, none, none]);
    expect(readAll({ type: "text" })).toEqual(["2012-02-29", "24:00", "KS", none, none, none, none]);
    expect(readAll({ type: "written" })).toEqual(["2012-02-29", "24:00", "KS", true, none, none, none]);
    expect(readAll({ type: "code" })).toEqual([none, none, "KS", none, none, none, none]);
    expect(readAll(number)).toEqual([none, none, none, none, 3, none, none]);
  });
  it("of a number lies within its bounds, both inclusive", () => {
    expect([0, 1, 5, 6, 1.5, "3"].map((told) => read(number, told))).toEqual([
      undefined,
      1,
      5,
      undefined,
      undefined,
      undefined,
    ]);
  });
  it("of minus nothing is nothing", () => {
    expect(Object.is(read({ type: "number", least: 0, most: 5, whole: false }, -0), 0)).toBe(true);
  });
});
