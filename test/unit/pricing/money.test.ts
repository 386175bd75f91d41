import { describe, expect, it } from "vitest";
import { parseExact } from "../../../src/condition/exact.ts";
import { formatMoney, isWholeCents, multiplyRate, roundToCent } from "../../../src/pricing/money.ts";

const amount = (text: string) => multiplyRate(text, 1);

describe("a rate times a quantity", () => {
  it.each([
    ["20.36", "4", "81.44"],
    ["0.51", "12.5", "6.375"],
    ["0.51", "0.000001", "0.00000051"],
    ["99999.99", "999999999999", "99999989999900000.01"],
    ["5.00", "0", "0"],
  ])("%s times %s is %s, not rounded", (rate, quantity, product) => {
    expect(multiplyRate(rate, parseExact(quantity)).toFixed()).toBe(product);
  });
});

describe("whole cents", () => {
  it.each([
    ["6.37", true],
    ["6.3", true],
    ["6", true],
    ["6.370", true],
    ["0", true],
    ["6.375", false],
    ["0.001", false],
  ])("%s: %s", (text, whole) => {
    expect(isWholeCents(amount(text))).toBe(whole);
  });
});

describe("rounding to the cent", () => {
  it.each([
    ["6.374999", "6.37", "6.37", "6.37"],
    ["6.375", "6.37", "6.38", "6.38"],
    ["6.365", "6.36", "6.36", "6.37"],
    ["6.365001", "6.36", "6.37", "6.37"],
    ["6.379999", "6.37", "6.38", "6.38"],
    ["0.005", "0.00", "0.00", "0.01"],
    ["6", "6.00", "6.00", "6.00"],
  ])("%s is %s down, %s half to even, %s half up", (text, down, even, up) => {
    const rounded = (["down", "half-even", "half-up"] as const).map((mode) =>
      formatMoney(roundToCent(amount(text), mode)),
    );
    expect(rounded).toEqual([down, even, up]);
  });
});

describe("an amount as text", () => {
  it.each([
    ["6", "6.00"],
    ["6.5", "6.50"],
    ["1234567890123.45", "1234567890123.45"],
    ["0", "0.00"],
  ])("%s is %s", (text, written) => {
    expect(formatMoney(amount(text))).toBe(written);
  });
});
