/** Ways to round, as the catalog names them. */
export type RoundingName = "down" | "half-even" | "half-up";

/** Plain decimal text as a fraction of whole numbers. */
export function asFraction(text: string): { readonly top: bigint; readonly bottom: bigint } {
  const [whole = "", part = ""] = text.split(".");
  return { top: BigInt(whole + part), bottom: 10n ** BigInt(part.length) };
}

/** A fraction that is not negative, rounded to a whole number. */
export function roundFraction(top: bigint, bottom: bigint, rounding: RoundingName): bigint {
  const whole = top / bottom;
  const rest = 2n * (top % bottom);
  if (rounding === "down" || rest < bottom) return whole;
  if (rest > bottom || rounding === "half-up") return whole + 1n;
  return whole % 2n === 0n ? whole : whole + 1n;
}

/** Cents as an amount with two decimals. */
export function formatCents(cents: bigint): string {
  const text = `${cents}`.padStart(3, "0");
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
