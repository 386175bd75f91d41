import type { Told, Truth } from "./truth.ts";

/** A number in millionths, between two bounds; `null` for none on file. */
export type Span = { readonly lo: bigint; readonly hi: bigint } | null;

const million = 1_000_000n;
const boundless = 10n ** 60n;

/** A number that is known. */
export function exactly(millionths: bigint): Span {
  return { lo: millionths, hi: millionths };
}

/** A whole number that is known. */
export function whole(value: number): Span {
  return exactly(BigInt(value) * million);
}

/** A count of the record: from 0 to 100,000 where it was not told. */
export function countOf(fact: Told<number>): Span {
  if (fact === undefined) return { lo: 0n, hi: 100_000n * million };
  return fact === null ? null : whole(fact);
}

/** A quantity of the record: from 0 to 1,000,000,000,000 where it was not told. */
export function quantityOf(fact: Told<string | number>): Span {
  if (fact === undefined) return { lo: 0n, hi: million * million * million };
  if (fact === null) return null;
  const [before = "0", after = ""] = String(fact).split(".");
  return exactly(BigInt(before + after.padEnd(6, "0")));
}

/** Both bounds put through a function that never falls. */
export function rising(span: Span, f: (millionths: bigint) => bigint): Span {
  return span && { lo: f(span.lo), hi: f(span.hi) };
}

/** A whole number of times the span. */
export function times(factor: number, span: Span): Span {
  return rising(span, (value) => BigInt(factor) * value);
}

/** The two spans together. */
export function plus(a: Span, b: Span): Span {
  return a && b && { lo: a.lo + b.lo, hi: a.hi + b.hi };
}

/** The left is at least the right. */
export function atLeast(a: Span, b: Span): Truth {
  if (a === null || b === null) return false;
  if (a.lo >= b.hi) return true;
  return a.hi < b.lo ? false : "unknown";
}

/** The left is more than the right. */
export function moreThan(a: Span, b: Span): Truth {
  if (a === null || b === null) return false;
  if (a.lo > b.hi) return true;
  return a.hi <= b.lo ? false : "unknown";
}

/** The two are equal. */
export function equal(a: Span, b: Span): Truth {
  if (a === null || b === null) return false;
  if (a.lo > b.hi || b.lo > a.hi) return false;
  return a.lo === a.hi && b.lo === b.hi ? true : "unknown";
}

/** The number has no part behind the point. */
export function isWhole(span: Span): Truth {
  if (span === null) return false;
  return span.lo === span.hi ? span.lo % million === 0n : "unknown";
}

/** How many different names there are among the items that match; a name is always told, and a blank is none. */
export function countDifferent<T>(
  list: Told<readonly T[]>,
  matches: (item: T) => Truth,
  nameOf: (item: T) => string,
): Span {
  if (list === undefined) return { lo: 0n, hi: boundless };
  const named = (list ?? []).filter((item) => nameOf(item).trim() !== "");
  const sure = new Set(named.filter((item) => matches(item) === true).map(nameOf));
  const possible = new Set(named.filter((item) => matches(item) !== false).map(nameOf));
  return { lo: BigInt(sure.size) * million, hi: BigInt(possible.size) * million };
}

/** The sum of a number over the items that match; an item's number of none adds nothing. */
export function totalOf<T>(list: Told<readonly T[]>, matches: (item: T) => Truth, numberOf: (item: T) => Span): Span {
  if (list === undefined) return { lo: 0n, hi: boundless };
  let [lo, hi] = [0n, 0n];
  for (const item of list ?? []) {
    const number = numberOf(item);
    const match = matches(item);
    if (number === null || match === false) continue;
    hi += number.hi;
    if (match === true) lo += number.lo;
  }
  return { lo, hi };
}
