import { expect, it } from "vitest";
import { explainRecord } from "../../../src/analysis/explain/explain.ts";
import type { Explanation } from "../../../src/analysis/explain/types.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { prepareCatalog } from "../../../src/decision/prepare.ts";
import { replayPrice } from "../../support/replay-price.ts";
import { createReplay, replayRule } from "../../support/replay-truth.ts";

// What checks explanations is checked here: with anything in one altered, it must say so.

const ride = missouri.services.find(({ id }) => id === "transportation")?.example;
const prepared = prepareCatalog(missouri, {
  readings: { ...missouri.recommendedReadings, "trip-persons": "riders-aboard" },
});
const explanation = explainRecord(prepared, {
  ...ride,
  trip: { ...ride?.trip, miles: "10.55", riders: 3, persons: 2 },
  units: null,
});

type Mutable = Record<string, Record<string, unknown>>;

function alter(change: (copy: Mutable) => void): Explanation {
  const copy = structuredClone(explanation) as unknown as Mutable;
  change(copy);
  return copy as unknown as Explanation;
}

/** Every path to a text, number or flag of a value. */
function leavesOf(node: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof node !== "object" || node === null) return node === null ? [] : [path];
  return Object.entries(node).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

function alterAt(path: readonly string[], value: unknown): Explanation {
  return alter((copy) => {
    let at: Record<string, unknown> = copy;
    for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
    at[path.at(-1) ?? ""] = value;
  });
}

it("the price of the record can be reckoned again", () => {
  expect(explanation.decision.outcome).toBe("billable");
  expect(replayPrice(explanation)).toEqual([]);
});

it.each(["each", "product", "rate", "amount"])("an altered %s of the price is noticed", (step) => {
  const altered = alterAt(["price", "worlds", "0", "amount", step], "99.99");
  expect(replayPrice(altered)).not.toEqual([]);
});

it("an altered number in the trace of the units, or of the persons, is noticed", () => {
  const world = explanation.price?.worlds[0];
  const paths = [
    ...leavesOf(world?.units, ["price", "worlds", "0", "units"]),
    ...leavesOf(world?.persons, ["price", "worlds", "0", "persons"]),
  ].filter((path) => path.at(-1) === "value" && path.at(-2) === "shown");
  expect(paths.length).toBeGreaterThan(2);
  for (const path of paths) expect(replayPrice(alterAt(path, "77")), path.join(".")).not.toEqual([]);
});

it.each(["total", "currency"])("an altered %s of the decision is noticed", (name) => {
  expect(replayPrice(alterAt(["decision", "price", name], "1.00"))).not.toEqual([]);
});

it("an altered result of any condition is noticed, or that of what it is in", () => {
  let altered = 0;
  for (const [index, rule] of explanation.rules.entries()) {
    const results = leavesOf(rule.worlds, ["rules", String(index), "worlds"]).filter(
      (path) => path.at(-1) === "result",
    );
    for (const path of results) {
      const other = alterAt(path, "unknown").rules[index];
      if (other === undefined || JSON.stringify(other) === JSON.stringify(rule)) continue;
      const replay = createReplay(rule.parameters, { written: true });
      replayRule(other, replay, false);
      expect(replay.problems, path.join(".")).not.toEqual([]);
      altered++;
    }
  }
  expect(altered).toBeGreaterThan(100);
});
