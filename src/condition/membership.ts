import type { DayNumber } from "./calendar.ts";
import { equal } from "./compare.ts";
import { type Exact, isMultiple, isRange } from "./exact.ts";
import type { Kind, Language } from "./language.ts";
import { isList } from "./own-data.ts";
import { lookUp, parameterOn } from "./parameters.ts";
import { parseLiteral } from "./places.ts";
import type { Read, Reading, Test, Truth } from "./scope.ts";
import type { OneOfCondition, ParamValue, Scalar } from "./types.ts";

/** Whether a value is one of some literals, or of a parameter's list. Without a date, what all its lists agree on. */
export function isOneOf(left: Read, right: readonly Scalar[] | ParamValue, kind: Kind, language: Language): Test {
  const ready = kind === "text" ? amongTexts : amongValues(kind);
  if (isList(right)) {
    const isMember = ready(right);
    return (scope) => isMember(left(scope));
  }
  const parameter = lookUp(right.id, language, (value) => ready(Array.isArray(value) ? value : [value as Scalar]));
  return (scope) => {
    const reading = left(scope);
    const isMember = parameter.on(scope);
    if (isMember !== undefined) return isMember(reading);
    const [first, ...others] = parameter.all.map((isMemberThen) => isMemberThen(reading));
    return others.every((other) => other === first) ? first : undefined;
  };
}

/** The list of which one is asked; `undefined` of a parameter where it is not known which of its lists holds. */
export function listOn(
  { right }: OneOfCondition,
  language: Language,
  day: DayNumber | undefined,
): readonly Scalar[] | undefined {
  return isList(right) ? right : (parameterOn(right.id, language, day) as readonly Scalar[] | undefined);
}

/** Whether a reading is on a list. */
type IsMember = (reading: Reading) => Truth;

function amongTexts(list: readonly Scalar[]): IsMember {
  const members = new Set<Reading>(list);
  return (reading) => (reading === undefined ? undefined : members.has(reading));
}

function amongValues(kind: Kind): (list: readonly Scalar[]) => IsMember {
  return (list) => {
    const members = list.map((literal) => parseLiteral(literal, kind));
    return (reading) => isAmong(reading, members);
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
