/**
 * The condition language: conditions and values as plain JSON.
 *
 * In one *world* (one reading for each question that is met) a condition is true, false or unknown, by strong Kleene
 * logic. What was not told is unknown; `null` is "none on file". The language always ends: it has no recursion, no user
 * code and no regular expressions, and its cost is bounded by the sizes that the record's shape allows.
 */

/** A literal. A decimal is written as text ("2.5"), a date as "YYYY-MM-DD", a clock time as "HH:MM"; the other operand says which it is. */
export type Scalar = string | number | boolean;

/** A value of the record, by its path from the record: `session.consumers`. */
export interface FactRef {
  /** Which form this is. */
  readonly op: "fact";
  /** Names joined by full stops. */
  readonly path: string;
}

/** A value of the innermost list item, or of the subject of a qualification. The empty path is the item itself. */
export interface ItemRef {
  /** Which form this is. */
  readonly op: "item";
  /** Names joined by full stops, or the empty text. */
  readonly path: string;
}

/** A place in the record or in the current item. */
export type Ref = FactRef | ItemRef;

/** The value of a parameter that is in force on the record's date: a scalar, or a list for `oneOf`. */
export interface ParamValue {
  /** Which form this is. */
  readonly op: "param";
  /** Id of the parameter in the catalog. */
  readonly id: string;
}

/** The sum of numbers. */
export interface SumValue {
  /** Which form this is. */
  readonly op: "sum";
  /** The numbers to add. */
  readonly of: readonly Value[];
}

/** The product of numbers, none of which can be negative. Ratios are compared by cross-multiplying. */
export interface ProductValue {
  /** Which form this is. */
  readonly op: "product";
  /** The numbers to multiply. */
  readonly of: readonly Value[];
}

/** How many times a positive whole number goes into a number that is not negative: the whole part of the division. */
export interface QuotientValue {
  /** Which form this is. */
  readonly op: "quotient";
  /** The number to divide. */
  readonly of: Value;
  /** What to divide it by: a positive whole literal. */
  readonly by: number;
}

/** Minutes from one clock time forward to another: 23:30 to 00:15 is 45, 08:00 to 24:00 is 960, 09:00 to 09:00 is 0. */
export interface MinutesValue {
  /** Which form this is. */
  readonly op: "minutes";
  /** The clock time at which the stretch begins. */
  readonly from: Value;
  /** The clock time at which the stretch ends. */
  readonly to: Value;
}

/** The first of several values that is on file: the first that is not `null`. */
export interface FirstOfValue {
  /** Which form this is. */
  readonly op: "firstOf";
  /** The values, in the order in which they are taken. */
  readonly of: readonly Value[];
}

/** A date moved by months, in one step from its anchor, and then by days. */
export interface ShiftValue {
  /** Which form this is. */
  readonly op: "shift";
  /** The date to move. */
  readonly date: Value;
  /** Days to move by after the months: a whole number, which may be negative, or a parameter. Without months it is needed. */
  readonly days?: number | ParamValue;
  /** Months to move by: a whole number, which may be negative, or a parameter. */
  readonly months?: number | ParamValue;
  /** Moves towards the past instead. */
  readonly back?: true;
  /** Where the month reached is too short: its last day (the default), or the first day of the next month. Of months only. */
  readonly noSuchDay?: "last" | "next";
}

/** The first day of the week, month or year of a date. Years may be counted from a day of their own, such as that of hire. */
export interface StartOfValue {
  /** Which form this is. */
  readonly op: "startOf";
  /** The period; a week begins on `weekStart`. */
  readonly period: "week" | "month" | "year";
  /** The day a week begins on; Sunday where it is not said. Of weeks only. */
  readonly weekStart?: "sunday" | "monday";
  /** The date in the period. */
  readonly date: Value;
  /** A day on which such a year begins; of years only. 29 February begins on the 28th of other years. */
  readonly since?: Value;
}

/** How many items of a list match; with `distinct`, how many different values they have. */
export interface CountValue {
  /** Which form this is. */
  readonly op: "count";
  /** The list. */
  readonly over: Ref;
  /** Which items count; all, where it is not said. */
  readonly where?: Condition;
  /** The value of each item that is counted once however often it occurs. */
  readonly distinct?: Value;
}

/** The sum, over the items of a list that match, of a number of each item. */
export interface TotalValue {
  /** Which form this is. */
  readonly op: "total";
  /** The list. */
  readonly over: Ref;
  /** Which items count; all, where it is not said. */
  readonly where?: Condition;
  /** The number to add for each item. */
  readonly of: Value;
}

/** A value that depends on the reading of a question: one value for each reading that the question declares. */
export interface QuestionValue {
  /** Which form this is. */
  readonly op: "question";
  /** Id of the question in the catalog. */
  readonly id: string;
  /** The value under each reading. */
  readonly readings: Readonly<Record<string, Value>>;
}

/** A value: a literal, a place, a parameter or a calculation. */
export type Value =
  | Scalar
  | Ref
  | ParamValue
  | SumValue
  | ProductValue
  | QuotientValue
  | MinutesValue
  | FirstOfValue
  | ShiftValue
  | StartOfValue
  | CountValue
  | TotalValue
  | QuestionValue;

/** True where every part is true, false where one is false, unknown otherwise. */
export interface AllCondition {
  /** Which form this is. */
  readonly op: "all";
  /** One part or more. */
  readonly of: readonly Condition[];
}

/** True where one part is true, false where every part is false, unknown otherwise. */
export interface AnyCondition {
  /** Which form this is. */
  readonly op: "any";
  /** One part or more. */
  readonly of: readonly Condition[];
}

/** True where its part is false, and the reverse; unknown stays unknown. */
export interface NotCondition {
  /** Which form this is. */
  readonly op: "not";
  /** The part. */
  readonly of: Condition;
}

/** What must hold where something else holds: `any` of not `when`, and `then`. */
export interface WhenCondition {
  /** Which form this is. */
  readonly op: "when";
  /** The case in which `then` is asked. */
  readonly when: Condition;
  /** What must hold in that case. */
  readonly then: Condition;
}

/** Compares two values of one type. Orders numbers, dates and times; `equals` compares texts and flags as well. False where either side is `null`. */
export interface CompareCondition {
  /** Which form this is. */
  readonly op: "equals" | "atLeast" | "atMost" | "moreThan" | "lessThan";
  /** The value that is judged. */
  readonly left: Value;
  /** The value it is compared with. */
  readonly right: Value;
}

/** Whether a value is one of a list: of literals, or of a parameter's list. False for `null`. */
export interface OneOfCondition {
  /** Which form this is. */
  readonly op: "oneOf";
  /** The value that is judged. */
  readonly left: Value;
  /** Literals, or a parameter whose value is a list. */
  readonly right: readonly Scalar[] | ParamValue;
}

/** Whether a number is a whole multiple of a positive step: 1.5 is not a multiple of 1. False for `null`. */
export interface MultipleOfCondition {
  /** Which form this is. */
  readonly op: "multipleOf";
  /** The number that is judged. */
  readonly left: Value;
  /** The step: a whole number from 1. */
  readonly right: number;
}

/**
 * Whether a documentation element stands there: neither absent, blank, false nor `null`. Absent is false once the
 * record's note is written, and unknown before. It may not stand under `not` or in the `when` of a `when`, two of which
 * cancel out: it is the only condition whose false a later fact may mend.
 */
export interface PresentCondition {
  /** Which form this is. */
  readonly op: "present";
  /** The place that must be filled in. */
  readonly of: Ref;
}

/** Whether a thing with `from` and `until` (both inclusive, `null` = no bound) is in force on a date. */
export interface InForceCondition {
  /** Which form this is. */
  readonly op: "inForce";
  /** The dated thing. */
  readonly of: Ref;
  /** The date; the record's own where it is not said. */
  readonly on?: Value;
}

/** Whether some item of a list matches, or every one does. `some` of no items is false, `every` of none is true. */
export interface ListCondition {
  /** Which form this is. */
  readonly op: "some" | "every";
  /** The list. */
  readonly over: Ref;
  /** What an item is asked. */
  readonly where: Condition;
}

/** Whether a qualification of the catalog holds of a subject. */
export interface QualificationCondition {
  /** Which form this is. */
  readonly op: "qualification";
  /** Id of the qualification. */
  readonly id: string;
  /** The subject; the rendering practitioner where it is not said. */
  readonly of?: Ref;
}

/** A condition that depends on the reading of a question: one for each reading that the question declares. */
export interface QuestionCondition {
  /** Which form this is. */
  readonly op: "question";
  /** Id of the question in the catalog. */
  readonly id: string;
  /** What is asked under each reading. */
  readonly readings: Readonly<Record<string, Condition>>;
}

/** A condition: `true` or `false` (always, never), or a formula over the record's facts and the catalog's parameters. */
export type Condition =
  | boolean
  | AllCondition
  | AnyCondition
  | NotCondition
  | WhenCondition
  | CompareCondition
  | OneOfCondition
  | MultipleOfCondition
  | PresentCondition
  | InForceCondition
  | ListCondition
  | QualificationCondition
  | QuestionCondition;
