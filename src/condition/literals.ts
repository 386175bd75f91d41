import { findById } from "./by-id.ts";
import type { Language } from "./language.ts";
import type { Scalar, Value } from "./types.ts";

/** The literals that a value may come to: its own, those of a parameter's periods, of each reading, of each that may be first. */
export function literalsOf(
  value: Value | readonly Scalar[],
  language: Pick<Language, "parameters">,
): readonly Scalar[] {
  if (typeof value !== "object") return [value];
  if (!("op" in value)) return value;
  switch (value.op) {
    case "param":
      return findById(language.parameters, value.id)?.values.flatMap((dated) => dated.value) ?? [];
    case "question":
      return Object.values(value.readings).flatMap((reading) => literalsOf(reading, language));
    case "firstOf":
      return value.of.flatMap((part) => literalsOf(part, language));
    default:
      return [];
  }
}

/** Whether a value comes to literals alone, whatever a record tells. */
export function isOfLiterals(value: Value): boolean {
  if (typeof value !== "object" || value.op === "param") return true;
  if (value.op === "question") return Object.values(value.readings).every(isOfLiterals);
  return value.op === "firstOf" && value.of.every(isOfLiterals);
}
