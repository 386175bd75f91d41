import { expect, it } from "vitest";
import { parsePath, writePath } from "../../../src/condition/path.ts";

it.each<readonly [readonly PropertyKey[], string]>([
  [[], ""],
  [["services"], "services"],
  [["services", 2, "rules", 0, "requires", "left"], "services[2].rules[0].requires.left"],
  [[3, 4], "[3][4]"],
  [[3, "left"], "[3].left"],
  [["practitioner", "credentials", 12, "kind"], "practitioner.credentials[12].kind"],
])("%j is written %s, and read again", (path, written) => {
  expect(writePath(path)).toBe(written);
  expect(parsePath(written)).toEqual(path);
});

it("without an index the first item is meant", () => {
  expect(parsePath("attendance.visits[].date")).toEqual(["attendance", "visits", 0, "date"]);
});
