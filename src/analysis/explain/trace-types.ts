import type { Kind } from "../../condition/language.ts";
import type { Condition, Scalar, Value } from "../../condition/types.ts";

/**
 * What a condition is in a world. `not-asked`: other parts settle the result, and this one would need a reading that the
 * world has not chosen.
 */
export type TracedTruth = "true" | "false" | "unknown" | "not-asked";

/**
 * A value as it may be shown to anybody.
 *
 * - `known`: a number as plain decimal text, a day `YYYY-MM-DD`, a time `HH:MM`, `true` or `false`, or a code of a list.
 * - `between`: not known, but between two such values, both inclusive; `most` is `null` where there is no upper bound.
 * - `told`: there is something that is not shown: free text, an id, a code of no list, an object, a list.
 * - `blank`: a text of nothing but spaces.
 * - `none-on-file`: `null`.
 * - `unknown`: not told, or it rests on something that is not.
 * - `not-asked`: see {@link TracedTruth}.
 */
export type ShownValue =
  | {
      /** It is known, and may be shown. */
      readonly state: "known";
      /** What it is. */
      readonly value: string;
    }
  | {
      /** It lies between two bounds. */
      readonly state: "between";
      /** The least that it can be. */
      readonly least: string;
      /** The most that it can be; `null` where there is no bound. */
      readonly most: string | null;
    }
  | {
      /** Why nothing is shown. */
      readonly state: "told" | "blank" | "none-on-file" | "unknown" | "not-asked";
    };

/** A condition with what it is in one world, and why. Which properties it has depends on `op`; those it has not are left out. */
export interface ConditionTrace {
  /** Which form it is; `true` and `false` are the conditions that always and never hold. */
  readonly op: Exclude<Condition, boolean>["op"] | "true" | "false";
  /** What it is. */
  readonly result: TracedTruth;
  /** Of `all`, `any`, `not` and `when` its parts (`when`, then `then`); of `qualification` what it requires. */
  readonly parts?: readonly ConditionTrace[];
  /** Of comparisons the left and the right side, of `oneOf` and `multipleOf` the left, of `inForce` the day asked about. */
  readonly values?: readonly ValueTrace[];
  /** Of `oneOf` the literals; `null` where the record's date does not tell which list holds. */
  readonly list?: readonly Scalar[] | null;
  /** Of `oneOf` the parameter that the list is taken from. */
  readonly param?: string;
  /** Of `multipleOf` the step. */
  readonly step?: number;
  /** Of `present`, `inForce` and lists the place looked at, of `qualification` the subject; items by index. */
  readonly path?: string;
  /** What stands at that place. */
  readonly there?: ShownValue;
  /** Of `inForce` the first day, where the thing is on file; `none-on-file` is no bound. */
  readonly from?: ShownValue;
  /** Of `inForce` the last day, where the thing is on file; `none-on-file` is no bound. */
  readonly until?: ShownValue;
  /** Of `qualification` and `question` the id. */
  readonly id?: string;
  /** Of `qualification` its title. */
  readonly title?: string;
  /** Of `qualification` the clauses that define it. */
  readonly clauses?: readonly string[];
  /** Of `question` whether its reading is pinned. */
  readonly pinned?: boolean;
  /** Of `question` the condition under the reading chosen; under each of them where the rule needed no choice. */
  readonly readings?: readonly {
    /** Id of the reading. */
    readonly reading: string;
    /** The condition under it. */
    readonly condition: ConditionTrace;
  }[];
  /** Of `some` and `every` the items; those that decide come before others where there are too many. */
  readonly items?: readonly ItemTrace[];
  /** How many more items there are than are listed. */
  readonly moreItems?: number;
}

/** An item of a list, and what was asked of it. */
export interface ItemTrace {
  /** Its path in the record: `practitioner.trainings[0]`. */
  readonly path: string;
  /** Whether it matches. */
  readonly matches: ConditionTrace;
  /** Of `count` with `distinct` the value that is counted once, of `total` the number; left out of an item that does not match. */
  readonly value?: ValueTrace;
}

/** A value with what it comes to in one world, and why. Which properties it has depends on `op`; those it has not are left out. */
export interface ValueTrace {
  /** Which form it is. */
  readonly op: Exclude<Value, Scalar>["op"] | "literal";
  /** Its type; `null` where it has none of its own. */
  readonly kind: Kind | null;
  /** What it comes to. */
  readonly shown: ShownValue;
  /** Of `fact`, `item`, `count` and `total` the place read; items by index. */
  readonly path?: string;
  /** Of `param` and `question` the id. */
  readonly id?: string;
  /**
   * The values it is made from: of `sum`, `product`, `quotient`, `firstOf` in order; of `minutes` from and to; of `shift` the
   * date, the months and the days; of `startOf` the date and, where years begin on another day, that day. Of a fact that was
   * not told, what it is taken to be instead.
   */
  readonly parts?: readonly ValueTrace[];
  /** Of `quotient` the divisor. */
  readonly by?: number;
  /** Of `shift` whether towards the past. */
  readonly back?: boolean;
  /** Of `shift` the day taken where the month reached is too short. */
  readonly noSuchDay?: "last" | "next";
  /** Of `startOf` the period. */
  readonly period?: "week" | "month" | "year";
  /** Of `startOf` a week the day it begins on. */
  readonly weekStart?: "sunday" | "monday";
  /** Of `count` whether different values are counted. */
  readonly distinct?: boolean;
  /** Of `question` whether its reading is pinned. */
  readonly pinned?: boolean;
  /** Of `question` the value under the reading chosen; under each of them where no choice was needed. */
  readonly readings?: readonly {
    /** Id of the reading. */
    readonly reading: string;
    /** The value under it. */
    readonly value: ValueTrace;
  }[];
  /** Of `count` and `total` what stands at the place. */
  readonly there?: ShownValue;
  /** Of `count` and `total` the items; those that match come before others where there are too many. */
  readonly items?: readonly ItemTrace[];
  /** How many more items there are than are listed. */
  readonly moreItems?: number;
}
