import { equal } from "./compare.ts";
import { type Exact, isMultiple, isRange } from "./exact.ts";
import type { Kind, Language } from "./language.ts";
import { lookUp } from "./parameters.ts";
import { parseLiteral } from "./places.ts";
import type { Read, Reading, Test, Truth } from "./scope.ts";
import type { ParamValue, Scalar } from "./types.ts";

/** Whether a value is one of some literals, or of a parameter's list. Without a date, what all its lists agree on. */
export function isOneOf(left: Read, right: readonly Scalar[] | ParamValue, kind: Kind, language: Language): Test {
  const ready = (list: readonly Scalar[]) => list.map((literal) => parseLiteral(literal, kind));
  if (!("op" in right)) {
    const members = ready(right);
    return (scope) => isAmong(left(scope), members);
  }
  const parameter = lookUp(right.id, language, (value) => ready(Array.isArray(value) ? value : [value as Scalar]));
  return (scope) => {
    const reading = left(scope);
    const members = parameter.on(scope);
    if (members !== undefined) return isAmong(reading, members);
    const [first, ...others] = parameter.all.map((list) => isAmong(reading, list));
    return others.every((other) => other === first) ? first : undefined;
  };
}

function isAmong(reading: Reading, members: readonly Reading[]): Truth {
  let truth: Truth = false;
  for (const member of members) {
    const result = equal(reading, member);
    if (result === true) return true;
    if (result === undefined) truth = undefined;
  }
  return truth;
}

/** Whether a number is a whole multiple of a step; one that is only bounded is not known to be. */
export function isMultipleOf(left: Read, step: number): Test {
  return (scope) => {
    const reading = left(scope);
    if (reading === null) return false;
    return reading === undefined || isRange(reading) ? undefined : isMultiple(reading as Exact, step);
  };
}
