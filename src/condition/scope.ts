import type { DayNumber } from "./calendar.ts";
import type { Exact, Range } from "./exact.ts";
import type { Facts } from "./facts.ts";

/** True, false or unknown. */
export type Truth = boolean | undefined;

/**
 * A value in a world. `null` is none on file, `undefined` unknown. Dates and times are whole numbers, a number that is not
 * known is the range it lies in.
 */
export type Reading = Exact | Range | string | boolean | null | undefined;

/** What one evaluation works on. It is changed on the way and made anew for each record. */
export interface Scope {
  /** Which scope it is: no two have the same number, and none has 0. */
  readonly serial: number;
  /** The record's facts. */
  readonly record: Facts;
  /** The record's date. */
  readonly day: DayNumber | undefined;
  /** Whether the note is written. */
  readonly written: boolean;
  /** The row in which the innermost list item or qualification subject stands. */
  item: Facts;
  /** The slot of that row at which it stands. */
  base: number;
  /** The reading chosen for each question, -1 for none yet; left out in the first pass, which knows no readings. */
  choices: number[] | undefined;
  /**
   * Whether the first pass met a value that is none on file under one reading and not under another. Nothing is known of
   * such a value, not even that it is one, and what the pass found is not used.
   */
  unsettled: boolean;
  /** The questions met, in the order in which they were met. */
  reached: number[];
  /** The row in which readings are chosen, made when worlds are first looked at. */
  choosing: number[] | undefined;
}

/** A compiled condition. */
export type Test = (scope: Scope) => Truth;

/** A compiled value. */
export type Read = (scope: Scope) => Reading;

/** A compiled place: whatever stands there, not yet taken for a value. */
export type Find = (scope: Scope) => unknown;

/** The reading that a question has in the scope's world; meeting it for the first time chooses the first. */
export function choose(scope: Scope, choices: number[], question: number): number {
  const choice = choices[question] ?? -1;
  if (choice >= 0) return choice;
  choices[question] = 0;
  scope.reached.push(question);
  return 0;
}
