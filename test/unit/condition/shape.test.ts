import { describe, expect, it } from "vitest";
import { resolvePath, type Shape } from "../../../src/condition/shape.ts";

const flag: Shape = { type: "flag" };
const sworn: Shape = { type: "statements", subject: "person" };
const list: Shape = { type: "list", of: flag, most: 2 };
const inner: Shape = { type: "object", fields: { flag, sworn } };
const shape: Shape = { type: "object", fields: { inner, list } };

describe("a path through a shape", () => {
  it.each<readonly [string, Shape | undefined]>([
    ["", shape],
    ["inner", inner],
    ["inner.flag", flag],
    ["inner.sworn", sworn],
    ["inner.sworn.anything", { type: "flag" }],
    ["list", list],
    ["list.flag", undefined],
    ["inner.flag.more", undefined],
    ["outer", undefined],
    ["outer.flag", undefined],
    ["inner.constructor", undefined],
  ])("%j", (path, expected) => {
    expect(resolvePath(shape, path)).toEqual(expected);
  });
});
