import type { Scalar } from "../../condition/types.ts";
import type { Verdict } from "../../condition/verdict.ts";
import type { Outcome } from "../../decision/types.ts";

/** Plain JSON that a change puts in its place: a value, a list, or an item of a list with its members. */
export type RepairValue =
  | Scalar
  | null
  | readonly RepairValue[]
  | {
      /** A member by its name in the record's format. */
      readonly [name: string]: RepairValue;
    };

/** One change of a record, or one question to pin. */
export interface RepairChange {
  /**
   * Where: a path of the record with every profile in its place, an item of a list by its index
   * (`practitioner.credentials[1]`; an index past the end adds an item), or `readings.` and the id of a question.
   */
  readonly path: string;
  /** `enter`: nothing is told there yet. `correct`: what is told there is replaced. `pin`: the reading of a question is pinned. */
  readonly kind: "enter" | "correct" | "pin";
  /** A value that mends: an example of what may truly be entered, or the id of the reading. */
  readonly to: RepairValue;
  /** Ids of the rules that are not met where this change alone is left out of its set. */
  readonly because: readonly string[];
  /** The clauses of those rules. */
  readonly clauses: readonly string[];
  /**
   * Whether it may be made only if it is so: a credential if it was held, a fact if it was so on the day, a reading if the
   * department has given it. `false` for what can still be done: a late note, an entry in a billing system, another claim of
   * the same service.
   */
  readonly ifTrue: boolean;
}

/** Changes that make the record billable together, none of which can be left out. */
export interface RepairSet {
  /** The changes, to be made in this order. */
  readonly changes: readonly RepairChange[];
}

/** A rule that nothing mends. */
export interface FixedFinding {
  /** Id of the rule. */
  readonly rule: string;
  /** What it says of the record. */
  readonly verdict: Exclude<Verdict, "satisfied">;
  /** The clauses that it rests on. */
  readonly clauses: readonly string[];
  /** What is required, as a sentence to a biller. */
  readonly message: string;
  /** The places of the record that it rests on. */
  readonly paths: readonly string[];
  /**
   * `of-the-day`: what was told would have had to be otherwise on the day. `not-found`: no value was found that mends it,
   * within the bounds of the search. `no-record`: the value has not the form of a record at these places.
   */
  readonly why: "of-the-day" | "not-found" | "no-record";
}

/** What would make a record billable. */
export interface Repair {
  /** The format of this object. */
  readonly format: "clausewise-repair/1";
  /** What becomes of the record as it is. */
  readonly outcome: Outcome;
  /** Whether the record is billable, as it is or after any one of the sets. */
  readonly billableAfter: boolean;
  /** What would make it billable: sets of changes, the smallest first, at most 8. None where it is billable as it is. */
  readonly sets: readonly RepairSet[];
  /** The rules that stand in the way where no set does it. */
  readonly fixed: readonly FixedFinding[];
  /**
   * Whether the search ended at one of its bounds, so that there may be more sets than these. Of the ways to meet one rule
   * the 8 shortest are followed in any case.
   */
  readonly bounded: boolean;
}
