import { describe, expect, it } from "vitest";
import type { Service } from "../../../src/catalog/types.ts";
import { createEngine, type EngineOptions } from "../../../src/index.ts";
import { makeCatalog, makeLine, makeQuestion, makeRate, makeService } from "../../support/catalog.ts";

const idsOf = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id).sort();

describe("questions that tell totals apart", () => {
  const questions = [
    makeQuestion("quantity", "a", "b", "c"),
    makeQuestion("cents", "down", "half-up"),
    makeQuestion("idle", "x", "y"),
  ];
  const cents = { op: "question", id: "cents", readings: { down: "down", "half-up": "half-up" } } as const;
  function estimateOf(pricing: Partial<Service["pricing"]>, rate: string, options: EngineOptions = {}) {
    const { pricing: plain } = makeService();
    const service = makeService({
      lines: [makeLine({ rates: [makeRate({ rate })] })],
      pricing: { ...plain, rounding: cents, ...pricing },
    });
    return createEngine(makeCatalog({ questions, services: [service] }), options).evaluate({ service: "V100" });
  }
  const quantity = (a: string, b: string, c: string) =>
    ({ op: "question", id: "quantity", readings: { a, b, c } }) as const;

  // 0.50 × 1 = 0.50; 0.50 × 1.01 = 0.505, which rounding tells apart.
  it("are told with the readings under which others are met", () => {
    const decision = estimateOf({ quantity: quantity("1", "1", "1.01") }, "0.50");
    expect(decision.estimate).toEqual({
      exact: false,
      totals: [
        { readings: { quantity: "a" }, total: "0.50" },
        { readings: { quantity: "b" }, total: "0.50" },
        { readings: { quantity: "c", cents: "down" }, total: "0.50" },
        { readings: { quantity: "c", cents: "half-up" }, total: "0.51" },
      ],
    });
    expect(decision.findings.map((finding) => idsOf(finding.questions))).toEqual([["cents", "quantity"]]);
  });
  it("do not include one whose readings agree", () => {
    const idle = { op: "question", id: "idle", readings: { x: "1", y: "1" } } as const;
    const decision = estimateOf({ quantity: { op: "product", of: [idle, quantity("1", "2", "3")] } }, "0.50");
    expect(decision.estimate).toEqual({
      exact: false,
      totals: [
        { readings: { quantity: "a" }, total: "0.50" },
        { readings: { quantity: "b" }, total: "1.00" },
        { readings: { quantity: "c" }, total: "1.50" },
      ],
    });
  });
  it("read strictly come to the lowest total", () => {
    const decision = estimateOf({ quantity: quantity("30", "4", "100") }, "0.50", { readings: "strictest" });
    expect([decision.outcome, decision.price?.total, decision.estimate]).toEqual([
      "billable",
      "2.00",
      { exact: true, totals: [{ readings: {}, total: "2.00" }] },
    ]);
  });
  it.each([
    ["down", "0.12", "0.37"],
    ["half-up", "0.13", "0.38"],
  ])("include those of a rate with a part of a cent, read %s", (rounding, one, three) => {
    const priceUnits = (quantity: number, options: EngineOptions) => {
      const { outcome, price } = estimateOf({ quantity }, "0.125", options);
      return { outcome, total: price?.total };
    };
    const readings = { cents: rounding };
    expect([priceUnits(1, { readings }), priceUnits(3, { readings }), priceUnits(8, {})]).toEqual([
      { outcome: "billable", total: one },
      { outcome: "billable", total: three },
      { outcome: "billable", total: "1.00" },
    ]);
    expect(priceUnits(1, {})).toEqual({ outcome: "needs-review", total: undefined });
  });
  // 1.00 × 0.5 = 0.50 whatever the rounding; 0.33 × 0.5 = 0.165.
  it("include those of the provider's pay", () => {
    const service = makeService({
      lines: [makeLine({ rates: [makeRate({ rate: "1.00", providerPay: "0.33" })] })],
      pricing: { unit: "visit", clauses: ["C-1"], quantity: "0.5", rounding: cents },
    });
    const catalog = makeCatalog({ questions, services: [service] });
    const payUnder = (rounding: string) =>
      createEngine(catalog, { readings: { cents: rounding } }).evaluate({ service: "V100" }).price?.lines[0];
    expect([payUnder("down")?.providerPay, payUnder("half-up")?.providerPay]).toEqual(["0.16", "0.17"]);
    expect(createEngine(catalog).evaluate({ service: "V100" })).toMatchObject({ outcome: "needs-review", price: null });
  });
});
