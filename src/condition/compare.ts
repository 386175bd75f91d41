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
  const [a, b] = [left as Exact | Range, right as Exact | Range];
  if (compareExact(least(a), most(b)) >= 0) return true;
  return compareExact(most(a), least(b)) < 0 ? false : undefined;
};

/** Whether the left side is more than the right. */
export const moreThan: Comparison = (left, right) => {
  if (left === null || right === null) return false;
  if (left === undefined || right === undefined) return undefined;
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
 * Compares two reads. Most are whole numbers, dates, times, texts and flags that are told: for those one look decides, and
 * only what it does not decide is compared in full.
 */
export function compareReads(op: keyof typeof comparisons, left: Operand, right: Operand): Test {
  const { read } = left;
  const { literal, read: other } = right;
  if (op !== "equals") return limitReads(op, left, right);
  if (literal === undefined || typeof literal === "object") return (scope) => equal(read(scope), other(scope));
  if (left.spot === undefined) return (scope) => equal(read(scope), literal);
  const { inItem, slot } = left.spot;
  if (!inItem) {
    return (scope) => {
      const told = scope.record[slot];
      return told === undefined ? equal(read(scope), literal) : told === literal;
    };
  }
  return (scope) => {
    const told = scope.item[scope.base + slot];
    return told === undefined ? equal(read(scope), literal) : told === literal;
  };
}

function limitReads(op: "atLeast" | "atMost" | "moreThan" | "lessThan", left: Operand, right: Operand): Test {
  const compare = comparisons[op];
  const isStrict = op === "moreThan" || op === "lessThan";
  const isUpper = op === "atMost" || op === "lessThan";
  const { read, spot } = left;
  const { read: other, literal } = right;
  if (spot !== undefined && typeof literal === "number") {
    const { inItem, slot } = spot;
    return (scope) => {
      const told = inItem ? scope.item[scope.base + slot] : scope.record[slot];
      if (typeof told !== "number") return compare(read(scope), literal);
      const isPast = isUpper ? told < literal : told > literal;
      return isPast || (!isStrict && told === literal);
    };
  }
  return (scope) => {
    const a = read(scope);
    const b = other(scope);
    if (typeof a !== "number" || typeof b !== "number") return compare(a, b);
    const isPast = isUpper ? a < b : a > b;
    return isPast || (!isStrict && a === b);
  };
}

/** One side of a comparison. */
export interface Operand {
  readonly read: Read;
  /** Where it stands, of a fact or item that is as it is told. */
  readonly spot: Spot | undefined;
  /** What it is in every record, of a literal and of a parameter that never changes. */
  readonly literal: Reading;
}

/** The least that a number can be. */
export function least(number: Exact | Range): Exact {
  return isRange(number) ? number.least : number;
}

/** The most that a number can be. */
export function most(number: Exact | Range): Exact {
  return isRange(number) ? number.most : number;
}
