import type { Rounding } from "../catalog/types.ts";
import { Decimal, type Exact, formatExact } from "../condition/exact.ts";

const modes: Readonly<Record<Rounding, 1 | 4 | 6>> = {
  down: Decimal.ROUND_DOWN,
  "half-even": Decimal.ROUND_HALF_EVEN,
  "half-up": Decimal.ROUND_HALF_UP,
};

/** Rate times quantity, not rounded. The rate is plain decimal text. */
export function multiplyRate(rate: string, quantity: Exact): Decimal {
  return new Decimal(rate).times(formatExact(quantity));
}

/** Whether an amount has no part of a cent, so that no way of rounding changes it. */
export function isWholeCents(amount: Decimal): boolean {
  return amount.decimalPlaces() <= 2;
}

/** The one place that rounds money: to the cent. */
export function roundToCent(amount: Decimal, rounding: Rounding): Decimal {
  return amount.toDecimalPlaces(2, modes[rounding]);
}

/** An amount as text with two decimals. */
export function formatMoney(amount: Decimal): string {
  return amount.toFixed(2);
}
