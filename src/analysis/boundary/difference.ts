import type { Decimal } from "../../condition/exact.ts";
import type { Scope } from "../../condition/scope.ts";
import type { CompareCondition } from "../../condition/types.ts";
import { type Line, lineOf, type VariedPlace } from "./line.ts";
import type { Position } from "./position.ts";

/** The left side of a comparison less its right as it depends on a place; the scope stands at the position. */
export interface Difference extends Line {
  /** Where a side is a quotient: what it is compared with, and whether it is the right side. */
  readonly steps?: { readonly by: number; readonly than: Decimal; readonly isRight: boolean };
}

/** How a comparison depends on a place; `undefined` where it is not known, or is no straight line and no steps along one. */
export function differenceAt(place: VariedPlace, { node, itemPath }: Position, scope: Scope): Difference | undefined {
  const [left, right] = node.values.map((value) => lineOf(value, place, { scope, itemPath }));
  if (left === undefined || right === undefined) return undefined;
  const [stepped, other] = left.by === undefined ? [right, left] : [left, right];
  if (stepped.by === undefined) {
    return { ...right, ...left, slope: left.slope.minus(right.slope), rest: left.rest.minus(right.rest) };
  }
  if (!other.slope.isZero() || other.by !== undefined) return undefined;
  return { ...stepped, steps: { by: stepped.by, than: other.rest, isRight: stepped === right } };
}

/** Whether two differences are one: else something that they rest on has moved. */
export function isSameDifference(one: Difference, other: Difference | undefined): boolean {
  return (
    other?.slope.eq(one.slope) === true &&
    other.rest.eq(one.rest) &&
    other.by === one.by &&
    (one.steps === undefined || other.steps?.than.eq(one.steps.than) === true)
  );
}

/** What x is where the two sides meet: of steps, where the step that meets the other side begins, and the next one. */
export function thresholdsOf({ slope, rest, steps }: Difference): Decimal[] {
  if (steps === undefined) return [rest.neg().div(slope)];
  const step = steps.than.floor();
  return [step, step.plus(1)].map((begun) => begun.times(steps.by).minus(rest).div(slope));
}

/** Negative, zero or positive as the left side is less than, equal to or more than the right, with x at the place. */
export function signAt({ slope, rest, steps }: Difference, x: Decimal): number {
  const value = slope.times(x).plus(rest);
  if (steps === undefined) return value.cmp(0);
  const whole = value.div(steps.by).floor();
  return steps.isRight ? steps.than.cmp(whole) : whole.cmp(steps.than);
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
