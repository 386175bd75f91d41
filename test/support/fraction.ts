import { asFraction } from "./cents.ts";

/** An exact fraction of whole numbers that is not negative. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Plain decimal text as a fraction; throws where it is none. */
export function parseFraction(text: string): Fraction {
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new Error(`"${text}" is no plain number`);
  return asFraction(text);
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});

export const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });

/** Negative, zero or positive as the first is less than, equal to or more than the second. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether a text is the number that a fraction is. */
export function isWritten(fraction: Fraction, text: string | null | undefined): boolean {
  return typeof text === "string" && compareFractions(fraction, parseFraction(text)) === 0;
}
