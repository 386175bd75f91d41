import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("./", import.meta.url);

/** The bench's own measurement with fewer rounds: a ratio, so no machine is too slow for it. */
function measure(): { decide: number; evaluate: number } {
  const command = ["time-group.mjs", "recommended", "20000", "9"];
  return JSON.parse(execFileSync(process.execPath, command, { cwd: folder, encoding: "utf8" }));
}

test("deciding takes less than twice what it must, or what it took when the bench last ran", () => {
  const { figures } = JSON.parse(readFileSync(new URL("results.json", folder), "utf8"));
  const limit = (row: string, must: number) => 2 * Math.max(must, figures[row]);
  const { decide, evaluate } = measure();
  expect(decide).toBeGreaterThan(0);
  expect(decide).toBeLessThan(limit("decide ÷ JSON.parse", 0.4));
  expect(evaluate).toBeGreaterThan(decide);
  expect(evaluate).toBeLessThan(limit("evaluate ÷ JSON.parse", 0.8));
});
