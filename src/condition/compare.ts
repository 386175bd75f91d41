import { compareExact, type Exact, isRange, type Range } from "./exact.ts";
import type { Spot } from "./places.ts";
import type { Read, Reading, Test, Truth } from "./scope.ts";

/** How two values of one type stand to each other. Dates and times are compared as the whole numbers that they are. */
export type Comparison = (left: Reading, right: Reading) => Truth;

/** Whether the left side equals the right. */
export const equal: Comparison = (left, right) => {
  if (left === null || right === null) return false;
  if (left === undefined || right === undefined) return undefined;
  if (typeof left !== "object" && typeof right !== "object") return left === right;
  const [a, b] = [left as Exact | Range, right as Exact | Range];
  if (compareExact(most(a), least(b)) < 0 || compareExact(most(b), least(a)) < 0) return false;
  return compareExact(least(a), most(a)) === 0 && compareExact(least(b), most(b)) === 0 ? true : undefined;
};

/** Whether the left side is at least the right. */
export const atLeast: Comparison = (left, right) => {
  if (left === null || right === null) return false;
  if (left === undefined || right === undefined) return undefined;
  if (typeof left === "number" && typeof right === "number") return left >= right;
  const [a, b] = [left as Exact | Range, right as Exact | Range];
  if (compareExact(least(a), most(b)) >= 0) return true;
  return compareExact(most(a), least(b)) < 0 ? false : undefined;
};

/** Whether the left side is more than the right. */
export const moreThan: Comparison = (left, right) => {
  if (left === null || right === null) return false;
  if (left === undefined || right === undefined) return undefined;
  if (typeof left === "number" && typeof right === "number") return left > right;
  const [a, b] = [left as Exact | Range, right as Exact | Range];
  if (compareExact(least(a), most(b)) > 0) return true;
  return compareExact(most(a), least(b)) <= 0 ? false : undefined;
};

/** Each operator as a comparison; the two upper limits are the lower ones with the sides swapped. */
export const comparisons: Readonly<Record<"equals" | "atLeast" | "atMost" | "moreThan" | "lessThan", Comparison>> = {
  equals: equal,
  atLeast,
  moreThan,
  atMost: (left, right) => atLeast(right, left),
  lessThan: (left, right) => moreThan(right, left),
};

/**
 * Compares two reads. What stands at a place is most often compared with a literal: for whole numbers, dates, times, texts
 * and flags that takes one look, and only what that does not decide is compared in full.
 */
export function compareReads(op: keyof typeof comparisons, left: Operand, right: Operand): Test {
  const compare = comparisons[op];
  const { read } = left;
  const { literal } = right;
  if (literal === undefined) {
    const other = right.read;
    return (scope) => compare(read(scope), other(scope));
  }
  if (left.spot !== undefined && op === "equals" && typeof literal !== "object") {
    const { inItem, slot } = left.spot;
    return (scope) => {
      const told = inItem ? scope.item[scope.base + slot] : scope.record[slot];
      if (told === literal) return true;
      return told === null || typeof told === typeof literal ? false : compare(read(scope), literal);
    };
  }
  return (scope) => compare(read(scope), literal);
}

/** One side of a comparison. */
export interface Operand {
  readonly read: Read;
  /** Where it stands, of a fact or item that is as it is told. */
  readonly spot?: Spot;
  /** What it is, of a literal. */
  readonly literal?: Reading;
}

/** The least that a number can be. */
export function least(number: Exact | Range): Exact {
  return isRange(number) ? number.least : number;
}

/** The most that a number can be. */
export function most(number: Exact | Range): Exact {
  return isRange(number) ? number.most : number;
}
