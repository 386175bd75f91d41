import { minutesOfDay, parseDay } from "../../condition/calendar.ts";
import {
  add,
  type Exact,
  isPlainNumber,
  multiply,
  parseExact,
  type Range,
  wholeQuotient,
} from "../../condition/exact.ts";
import { calculationOf, type Language, readingOf } from "../../condition/language.ts";
import { parameterOn } from "../../condition/parameters.ts";
import { pathOf } from "../../condition/places.ts";
import type { Shape } from "../../condition/shape.ts";
import type { Value } from "../../condition/types.ts";
import { readsPlace } from "./reads.ts";

/** A place that is not told, and where it is not told. */
export interface Untold {
  /** Its path from the record. */
  readonly place: string;
  readonly shape: Shape;
  /** Whether it stands in a section where absent is none on file. */
  readonly complete: boolean;
  readonly language: Language;
  /** The day on which parameters are looked up. */
  readonly on: string;
}

/**
 * What is known of a value while a place is not told: a range of numbers, nothing (`unknown`), that there is none on file
 * (`none`), what the catalog fixes (`fixed`) or other facts tell (`told`), or not even that (`either`).
 */
export type UntoldValue = Range | "unknown" | "none" | "fixed" | "told" | "either";

/** Whether something is calculated for a place that is not told. */
export function isCalculated({ place, language }: Pick<Untold, "place" | "language">): boolean {
  return calculationOf(language, place) !== undefined;
}

/** What is known of a value while a place is not told. */
export function valueWithout(value: Value, untold: Untold, base: string): UntoldValue {
  if (typeof value !== "object") return numberOr(value, "fixed");
  const reads = (part: Value) => readsPlace(part, untold.place, untold.language, base);
  // Without the date, a dated parameter may still be known by its values.
  if (value.op === "param")
    return reads(value) ? "either" : numberOr(parameterOn(value.id, untold.language, parseDay(untold.on)), "fixed");
  if (value.op === "question") {
    const reading = value.readings[readingOf(untold.language.readings, value.id) ?? ""];
    if (reading !== undefined) return valueWithout(reading, untold, base);
    return reads(value) ? "either" : "told";
  }
  if (!reads(value)) return "told";
  const parts = (of: readonly Value[]) => of.map((part) => valueWithout(part, untold, base));
  switch (value.op) {
    case "fact":
    case "item":
      if (pathOf(value, base) !== untold.place || isCalculated(untold)) return "either";
      if (untold.complete) return "none";
      return untold.shape.type === "number" ? { least: untold.shape.least, most: untold.shape.most } : "unknown";
    case "minutes":
      if (valueWithout(value.from, untold, base) === "either" || valueWithout(value.to, untold, base) === "either") {
        return "either";
      }
      return untold.complete ? "none" : { least: 0, most: minutesOfDay };
    case "sum":
    case "product":
      return combine(parts(value.of), value.op === "sum" ? add : multiply);
    case "quotient": {
      const of = valueWithout(value.of, untold, base);
      if (typeof of === "string") return of;
      return { least: wholeQuotient(of.least, value.by), most: wholeQuotient(of.most, value.by) };
    }
    case "shift":
    case "startOf": {
      const isOfDate = reads(value.date) && valueWithout(value.date, untold, base) !== "either";
      if (!isOfDate) return "either";
      return untold.complete ? "none" : "unknown";
    }
    case "firstOf": {
      const first = valueWithout(value.of[0] ?? "", untold, base);
      return first === "unknown" ? "unknown" : "either";
    }
    case "count":
    case "total": {
      if (pathOf(value.over, base) !== untold.place) return "either";
      if (untold.complete) return { least: 0, most: 0 };
      const longest = value.op === "count" && untold.shape.type === "list" ? untold.shape.most : Infinity;
      return { least: 0, most: longest };
    }
  }
}

function combine(parts: readonly UntoldValue[], step: (a: Exact, b: Exact) => Exact): UntoldValue {
  if (parts.includes("none")) return "none";
  let range: Range | undefined;
  for (const part of parts) {
    if (typeof part === "string") return "either";
    range = range ? { least: step(range.least, part.least), most: step(range.most, part.most) } : part;
  }
  return range ?? "either";
}

function numberOr(literal: unknown, otherwise: "fixed"): UntoldValue {
  const isNumber = typeof literal === "number" || (typeof literal === "string" && isPlainNumber(literal));
  if (!isNumber) return otherwise;
  const number = parseExact(literal);
  return { least: number, most: number };
}
