import { formatDay, formatTime } from "./calendar.ts";
import { formatExact, isRange } from "./exact.ts";
import type { Kind } from "./language.ts";
import type { Reading } from "./scope.ts";
import type { CompareCondition } from "./types.ts";

type Phrases = Readonly<Record<CompareCondition["op"], readonly [plain: string, negated: string]>>;

/** What each comparison asks for, and where it is asked not to hold. */
const phrases: Phrases = {
  equals: ["", "not "],
  atLeast: ["at least ", "less than "],
  atMost: ["at most ", "more than "],
  moreThan: ["more than ", "at most "],
  lessThan: ["less than ", "at least "],
};

/** The same of days and times. */
const phrasesInTime: Phrases = {
  equals: ["", "not "],
  atLeast: ["not before ", "before "],
  atMost: ["not after ", "after "],
  moreThan: ["after ", "not after "],
  lessThan: ["before ", "not before "],
};

/** How a comparison with a value of a type begins, as in "at least 8": what is asked for, or the contrary. */
export function phraseComparison(op: CompareCondition["op"], kind: Kind | null | undefined, negated: boolean): string {
  const [plain, contrary] = (kind === "date" || kind === "time" ? phrasesInTime : phrases)[op];
  return negated ? contrary : plain;
}

/** A number, date or time as text; `null` where it is not known. */
export function formatNumber(
  number: Exclude<Reading, string | boolean | null | undefined>,
  kind: Kind | undefined,
): string | null {
  if (isRange(number)) return null;
  if (typeof number !== "number" || kind === "number") return formatExact(number);
  return kind === "date" ? formatDay(number) : formatTime(number);
}
