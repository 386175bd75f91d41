import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

test("docs/performance.md has the figures of the last results", () => {
  const { date, figures } = JSON.parse(read("results.json")) as { date: string; figures: Record<string, number> };
  const page = read("../../docs/performance.md");
  expect(page).toContain(`\n${date}, Node`);
  for (const [row, figure] of Object.entries(figures)) {
    const [, printed] =
      page
        .split("\n")
        .find((line) => line.startsWith(`| ${row} |`))
        ?.split(/ \| /) ?? [];
    // The page prints three digits and a unit.
    expect(Number.parseFloat(printed ?? "")).toBeCloseTo(figure, figure >= 100 ? -1 : figure >= 10 ? 0 : 1);
  }
});
