import type { Decimal } from "../../condition/exact.ts";
import type { Scope } from "../../condition/scope.ts";
import type { CompareCondition } from "../../condition/types.ts";
import { type Line, lineOf, type Place } from "./line.ts";
import type { Position } from "./position.ts";

/** The left side of a comparison less its right as it depends on a place; the scope stands at the position. */
export function differenceAt(place: Place, { node, itemPath }: Position, scope: Scope): Line | undefined {
  const [left, right] = node.values.map((value) => lineOf(value, place, { scope, itemPath }));
  if (left === undefined || right === undefined) return undefined;
  return { ...right, ...left, slope: left.slope.minus(right.slope), rest: left.rest.minus(right.rest) };
}

/** Whether two lines are one: else something that the line rests on has moved. */
export function isSameLine(line: Line, other: Line | undefined): boolean {
  return other?.slope.eq(line.slope) === true && other.rest.eq(line.rest);
}

/** Negative, zero or positive as the left side is less than, equal to or more than the right, with x at the place. */
export function signAt({ slope, rest }: Line, x: InstanceType<typeof Decimal>): number {
  return slope.times(x).plus(rest).cmp(0);
}

/** What a comparison says of a left side that is less than (negative), equal to (zero) or more than the right. */
export function truthOf(sign: number, operator: CompareCondition["op"]): boolean {
  switch (operator) {
    case "equals":
      return sign === 0;
    case "atLeast":
      return sign >= 0;
    case "atMost":
      return sign <= 0;
    case "moreThan":
      return sign > 0;
    case "lessThan":
      return sign < 0;
  }
}
