import { describe, expect, it } from "vitest";
import { questionsThatMatter } from "../../../src/condition/matter.ts";

/** Worlds as the reading of each question met, by its number, and the result. */
const matter = (...worlds: (readonly [Readonly<Record<number, number>>, string])[]) => [
  ...questionsThatMatter(
    worlds.map(([readings, result]) => ({
      choices: Object.entries(readings).map(([question, reading]) => ({ question: Number(question), reading })),
      result,
    })),
    (one, other) => one === other,
  ),
];

describe("questions that matter", () => {
  it("are those of which another reading changes the result", () => {
    expect(matter([{ 7: 0 }, "a"], [{ 7: 1 }, "b"])).toEqual([7]);
    expect(matter([{ 7: 0 }, "a"], [{ 7: 1 }, "a"])).toEqual([]);
    expect(matter([{ 7: 0 }, "a"], [{ 7: 1 }, "a"], [{ 7: 2 }, "b"])).toEqual([7]);
    expect(matter([{}, "a"])).toEqual([]);
    expect(matter()).toEqual([]);
  });
  it("are not found from worlds that differ in two", () => {
    expect(matter([{ 1: 0, 2: 0 }, "a"], [{ 1: 1, 2: 1 }, "b"])).toEqual([]);
  });
  it("are told apart all else equal", () => {
    const worlds = [
      [{ 1: 0, 2: 0 }, "a"],
      [{ 1: 0, 2: 1 }, "a"],
      [{ 1: 1, 2: 0 }, "b"],
      [{ 1: 1, 2: 1 }, "b"],
    ] as const;
    expect(matter(...worlds)).toEqual([1]);
  });
  it("are both, where each changes the result somewhere", () => {
    const worlds = [
      [{ 1: 0, 2: 0 }, "a"],
      [{ 1: 0, 2: 1 }, "b"],
      [{ 1: 1, 2: 0 }, "b"],
      [{ 1: 1, 2: 1 }, "b"],
    ] as const;
    expect(matter(...worlds).sort()).toEqual([1, 2]);
  });
  it("may be met in one of the two worlds beside another that is not", () => {
    expect(matter([{ 1: 0 }, "a"], [{ 1: 1, 2: 0 }, "b"], [{ 1: 1, 2: 1 }, "b"])).toEqual([1]);
    expect(matter([{ 1: 0 }, "a"], [{ 2: 0 }, "b"])).toEqual([]);
  });
});
