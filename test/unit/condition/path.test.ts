import { expect, it } from "vitest";
import { writePath } from "../../../src/condition/path.ts";

it.each<readonly [readonly PropertyKey[], string]>([
  [[], ""],
  [["services"], "services"],
  [["services", 2, "rules", 0, "requires", "left"], "services[2].rules[0].requires.left"],
  [[3, 4], "[3][4]"],
  [[3, "left"], "[3].left"],
])("%j is written %s", (path, written) => {
  expect(writePath(path)).toBe(written);
});
