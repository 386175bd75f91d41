import { calculationOf, type Language } from "../../condition/language.ts";
import type { Scalar } from "../../condition/types.ts";
import type { FormatPlace } from "../visit.ts";
import { codesAround, fillingsOf, numbersAround, textsAround, timesAround } from "./samples.ts";

/** A place that a condition looks at, and what is tried there. */
export interface Domain {
  readonly place: FormatPlace;
  /** Values to tell; of a list, how many items. `undefined` is not told. */
  readonly samples: readonly unknown[];
  /** Whether any other value would make the condition come out as one of these does. */
  readonly complete: boolean;
}

/** What a condition asks of a place, gathered from all of its parts. */
export interface Gathered {
  readonly place: FormatPlace;
  /** What it is compared with. */
  readonly limits: Scalar[];
  /** Whether it is counted, calculated with, or compared with another place. */
  calculated: boolean;
  /** Whether another takes its place where it is none on file. */
  nullable: boolean;
  /** Whether it is to be filled in. */
  asked: boolean;
  /** How often its items are asked whether some or every one matches. */
  quantifiers: number;
}

/** What is tried at a place. */
export function toDomain(
  { place, limits, calculated, nullable, asked, quantifiers }: Gathered,
  context: {
    readonly language: Language;
    readonly days: readonly string[];
    readonly movesDates: boolean;
  },
): Domain | undefined {
  const { shape } = place;
  const isCalculated = calculationOf(context.language, place.path) !== undefined;
  const extra = asked || isCalculated ? fillingsOf(shape) : [];
  const unset = nullable ? [null] : [];
  const make = (values: readonly unknown[], complete = !calculated): Domain => ({
    place,
    samples: [...new Set([...values, ...extra, ...unset])],
    complete,
  });
  switch (shape.type) {
    case "number":
      return make(numbersAround(limits, shape));
    case "date":
      return make(shape.bound ? [null, ...context.days] : context.days, !calculated && !context.movesDates);
    case "time":
      return make(timesAround(limits));
    case "flag":
      return make([true, false]);
    case "code":
      return make(codesAround(limits, shape, context.language.lists));
    case "text":
      return make(textsAround(limits));
    case "written":
      return make([]);
    case "list":
      return make(lengthsAround(limits, quantifiers), !calculated && quantifiers <= 3);
    case "object":
    case "statements":
      return asked ? make([{}]) : undefined;
    default:
      return undefined;
  }
}

/** How many items a list is tried with: one for each quantifier over it, and the counts that are asked. */
function lengthsAround(limits: readonly Scalar[], quantifiers: number): number[] {
  const most = Math.min(3, Math.max(1, quantifiers));
  const counts = limits.flatMap((limit) => (typeof limit === "number" ? [limit - 1, limit, limit + 1] : []));
  const few = counts.filter((count) => count > most && count <= 8);
  return [...new Set([1, 0, ...Array.from({ length: most + 1 }, (_, length) => length), ...few])];
}
