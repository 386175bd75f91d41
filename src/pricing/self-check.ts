import { roundings } from "../catalog/types.ts";
import { parseExact } from "../condition/exact.ts";
import { formatMoney, isWholeCents, multiplyRate, roundToCent } from "./money.ts";

/** Rates times quantities, worked out by hand: rounded in each way, in the order of `roundings`. */
const known = [
  { rate: "12.34", quantity: "4", amounts: ["49.36", "49.36", "49.36"], isWhole: true },
  { rate: "0.05", quantity: "2.5", amounts: ["0.12", "0.12", "0.13"], isWhole: false },
  { rate: "0.05", quantity: "2.7", amounts: ["0.13", "0.14", "0.14"], isWhole: false },
] as const;

/**
 * Prices known lines, so that an arithmetic that was tampered with refuses to work instead of pricing wrongly.
 *
 * @throws {Error} where an amount is not the known one.
 */
export function checkArithmetic(): void {
  for (const { rate, quantity, amounts, isWhole } of known) {
    const amount = multiplyRate(rate, parseExact(quantity));
    const priced = roundings.map((rounding) => formatMoney(roundToCent(amount, rounding)));
    if (isWholeCents(amount) !== isWhole || priced.join() !== amounts.join()) {
      throw new Error("The decimal arithmetic of this program gives wrong amounts: something has changed decimal.js.");
    }
  }
}
