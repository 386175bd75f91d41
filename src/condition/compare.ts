import { compareExact, type Exact, isRange, type Range } from "./exact.ts";
import type { Reading, Truth } from "./scope.ts";

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

/** The least that a number can be. */
export function least(number: Exact | Range): Exact {
  return isRange(number) ? number.least : number;
}

/** The most that a number can be. */
export function most(number: Exact | Range): Exact {
  return isRange(number) ? number.most : number;
}
