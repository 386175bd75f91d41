import { Decimal as DecimalJs } from "decimal.js";

/**
 * The one decimal arithmetic of the library: a private constructor, so that nobody's settings can change an answer. Its
 * precision holds every product and sum that the bounds of records and the load check of catalogs allow, so nothing is
 * rounded on the way.
 */
export const Decimal = DecimalJs.clone({
  defaults: true,
  precision: 1_000,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -1_000,
  toExpPos: 1_000,
});

/** A decimal of the private constructor. */
export type Decimal = DecimalJs;

/**
 * An exact number: a plain number where one holds it with no error and prints it in full, a decimal otherwise. Each is
 * written in one way only, so that equal ones are the same. Infinity stands only for the bound of a range.
 */
export type Exact = number | Decimal;

/** A plain number holds halves to 64ths below a thousand million exactly, also their sums and products; most hours are such. */
const smallestPart = 64;
const mostWithParts = 1e9;

/** Whether what came of exact plain numbers is one itself. */
function isExact(number: number): boolean {
  return Number.isInteger(number * smallestPart) && Math.abs(number) < mostWithParts;
}

/** What is known of a number that was not told: it lies between two bounds, both inclusive. */
export interface Range {
  readonly least: Exact;
  readonly most: Exact;
}

/** A number in bounded plain notation: at most 12 digits before and 6 after the point, no sign. */
export const plainNumber = /^\d{1,12}(?:\.\d{1,6})?$/;
const wholeNotation = /^\d{1,12}$/;

/** Whether a text is a number in bounded plain notation. */
export function isPlainNumber(text: string): boolean {
  return plainNumber.test(text);
}

/** A told number, exactly: a safe integer as it is, or plain decimal text. */
export function parseExact(told: number | string): Exact {
  if (typeof told === "number") return told;
  return wholeNotation.test(told) ? Number.parseInt(told, 10) : simplify(new Decimal(told));
}

/** The number as plain decimal text. */
export function formatExact(number: Exact): string {
  return typeof number === "number" ? `${number}` : number.toFixed();
}

/** Whether it is a whole number that a plain one holds. */
export function isWhole(number: Exact): number is number {
  return Number.isSafeInteger(number);
}

export function isRange(value: unknown): value is Range {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "least");
}

function simplify(number: Decimal): Exact {
  const plain = number.toNumber();
  const isPlain = isExact(plain) || Number.isSafeInteger(plain) || plain === Infinity;
  return isPlain && number.eq(plain) ? plain : number;
}

/** The sum. */
export function add(a: Exact, b: Exact): Exact {
  if (a === 0) return b;
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (isExact(sum) || sum === Infinity) return sum;
  }
  return simplify(new Decimal(a).plus(b));
}

/** The product; nothing times no bound is nothing. */
export function multiply(a: Exact, b: Exact): Exact {
  if (a === 0 || b === 0) return 0;
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (isExact(product) || product === Infinity) return product;
  }
  return simplify(new Decimal(a).times(b));
}

/** The whole part of a number that is not negative, divided by a positive whole number. */
export function wholeQuotient(a: Exact, by: number): Exact {
  if (typeof a === "number") return a === Infinity ? a : (a - (a % by)) / by;
  return simplify(a.divToInt(by));
}

/** Whether a number is a whole multiple of a positive step. */
export function isMultiple(a: Exact, step: number): boolean {
  return typeof a === "number" && Number.isInteger(step) ? a % step === 0 : new Decimal(a).mod(step).isZero();
}

/** Negative, zero or positive as the first number is less than, equal to or more than the second. */
export function compareExact(a: Exact, b: Exact): number {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  if (a === b) return 0;
  return typeof a === "number" ? -(b as Decimal).cmp(a) : a.cmp(b);
}

export function smaller(a: Exact, b: Exact): Exact {
  return compareExact(a, b) <= 0 ? a : b;
}

export function larger(a: Exact, b: Exact): Exact {
  return compareExact(a, b) >= 0 ? a : b;
}
