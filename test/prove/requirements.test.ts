import { expect, it } from "vitest";
import { tryNeeds } from "../support/needs.ts";

it("tells the truth of every billable scenario, under its own readings: what is needed, and when", () => {
  const { wrong, tried } = tryNeeds(() => true);
  expect(wrong).toEqual([]);
  expect(tried["scenarios"]).toBeGreaterThan(500);
  expect(tried["unless, which holds"]).toBeGreaterThan(100);
  expect(tried["unless, which fails"]).toBeGreaterThan(100);
});
