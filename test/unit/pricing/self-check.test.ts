import { describe, expect, it } from "vitest";
import { Decimal } from "../../../src/condition/exact.ts";
import { checkArithmetic } from "../../../src/pricing/self-check.ts";

type Method = "times" | "toDecimalPlaces" | "decimalPlaces" | "toFixed";

/** Checks with one operation of the decimals put in the place of another. */
function checkWith(method: Method, instead: (this: Decimal) => unknown): void {
  const methods = Decimal.prototype as unknown as Record<Method, unknown>;
  const original = methods[method];
  methods[method] = instead;
  try {
    checkArithmetic();
  } finally {
    methods[method] = original;
  }
}

describe("the arithmetic", () => {
  const wrong = /wrong amounts/;
  it("passes as it is", () => {
    expect(checkArithmetic).not.toThrow();
  });
  it.each<readonly [Method, (this: Decimal) => unknown]>([
    ["times", () => new Decimal("49.36")],
    ["toDecimalPlaces", () => new Decimal("49.36")],
    ["toFixed", () => "49.36"],
    // Amounts stay right, and are only taken to need no rounding, or always to need it.
    ["decimalPlaces", () => 2],
    ["decimalPlaces", () => 3],
  ])("does not pass where %s is another: %s", (method, instead) => {
    expect(() => checkWith(method, instead)).toThrow(wrong);
  });
  it("does not pass where it rounds in one way only", () => {
    const { toDecimalPlaces } = Decimal.prototype;
    for (const rounding of [Decimal.ROUND_DOWN, Decimal.ROUND_HALF_EVEN, Decimal.ROUND_HALF_UP]) {
      const alike = function (this: Decimal) {
        return toDecimalPlaces.call(this, 2, rounding);
      };
      expect(() => checkWith("toDecimalPlaces", alike)).toThrow(wrong);
    }
  });
});
