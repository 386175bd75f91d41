import { mergeReadings } from "./arithmetic.ts";
import { findById } from "./by-id.ts";
import { formatDay, parseDay } from "./calendar.ts";
import { isRange } from "./exact.ts";
import type { DatedValue, Kind, Language } from "./language.ts";
import type { CompiledValue } from "./nodes.ts";
import { parseLiteral } from "./places.ts";
import type { Reading, Scope } from "./scope.ts";
import type { Scalar } from "./types.ts";

/** Whether a period holds on a day. ISO dates sort as their days do. */
export function holdsOn(period: { readonly from: string | null; readonly until: string | null }, day: string): boolean {
  return (period.from === null || period.from <= day) && (period.until === null || day <= period.until);
}

/** The periods of a parameter, each with its value made ready, for look-up by the record's date. */
export function lookUp<T>(id: string, language: Language, prepare: (value: DatedValue["value"]) => T) {
  const values = findById(language.parameters, id)?.values ?? [];
  const periods = values.map((value) => ({
    from: value.from === null ? -Infinity : (parseDay(value.from) ?? -Infinity),
    until: value.until === null ? Infinity : (parseDay(value.until) ?? Infinity),
    prepared: prepare(value.value),
  }));
  const [only, another] = periods;
  const all = periods.map((period) => period.prepared);
  return {
    /** Every value that the parameter ever has. */
    all,
    /** The value on the record's date, or the only one; `undefined` where the date is not known or no period holds. */
    on(scope: Scope): T | undefined {
      if (another === undefined) return only?.prepared;
      const { day } = scope;
      if (day === undefined) return undefined;
      for (const period of periods) if (period.from <= day && day <= period.until) return period.prepared;
      return undefined;
    },
  };
}

/** Reads a parameter. Without a date a number lies between its values, and anything else is known only if it is the same always. */
export function compileParameter(
  id: string,
  kind: Kind | undefined,
  language: Language,
): Pick<CompiledValue, "read" | "literal"> {
  const parameter = lookUp(id, language, (value): Reading => parseLiteral(value as Scalar, kind));
  const [only, another] = parameter.all;
  if (another === undefined) return { literal: only, read: () => only };
  const merged = mergeReadings(parameter.all);
  const whenever = kind !== "number" && isRange(merged) ? undefined : merged;
  return { literal: undefined, read: (scope) => parameter.on(scope) ?? whenever };
}

/** A parameter's value on a day, or its only one; `undefined` where the day is not known or no period holds. */
export function parameterOn(
  id: string,
  language: Pick<Language, "parameters">,
  day: number | undefined,
): DatedValue["value"] | undefined {
  const values = findById(language.parameters, id)?.values ?? [];
  const [only, another] = values;
  if (another === undefined) return only?.value;
  return day === undefined ? undefined : values.find((value) => holdsOn(value, formatDay(day)))?.value;
}
