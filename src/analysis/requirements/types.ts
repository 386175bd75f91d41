import type { Condition } from "../../condition/types.ts";
import type { IsoDate } from "../../record/types.ts";

/** A value that a field may take. */
export interface AllowedCode {
  /** The code as a record writes it. */
  readonly code: string;
  /** Its title. */
  readonly title: string;
}

/** A question that stands between a fact and those who would not have to tell it. */
export interface AskingQuestion {
  /** Id of a question that is not pinned. */
  readonly id: string;
  /** The readings that ask for the fact: with another in their stead, all else equal, it may go. */
  readonly readings: readonly string[];
}

/**
 * How far a fact is needed.
 *
 * - `always`: without it, or an answer at one of `answeredBy`, no record is billable.
 * - `unless`: without it a record is billable only where the condition in `unless` holds in every reading.
 * - `sometimes`: other facts decide, in a way that one short condition does not say.
 * - `optional`: it is read, but a record without it can be as billable as one with it: warnings, assumed rules, units that
 *   are calculated, or what only a violation would come of.
 *
 * In `items` it is about one item, of the kind that a rule asks for: without the fact such an item does not count with the
 * rule, or only where `unless` holds. Another kind of item may do without: a rule that takes a licence of the state or any
 * certificate asks of licences alone in which state they are. Whether such an item is needed at all is another matter, which
 * the rule decides. What every item must hold to be well-formed, `recordSchema` requires.
 */
export type Need = "always" | "unless" | "sometimes" | "optional";

/** A fact that the rules or the price of a service read: one field of a form. */
export interface RequiredFact {
  /** Names joined by full stops, from the record; in `items`, from the item, where the empty text is the item itself. */
  readonly path: string;
  /** What the field holds. `written` is a text, or `true` where the text is kept elsewhere; `list` has `items`. */
  readonly type: "code" | "date" | "flag" | "list" | "number" | "object" | "service" | "text" | "time" | "written";
  /**
   * The codes that the format takes there, `other` among them; only where they are listed. Which of them a rule asks for, its
   * message says.
   */
  readonly allowed?: readonly AllowedCode[];
  /** What is attested; only of statements. */
  readonly statement?: string;
  /**
   * Paths of group statements, beside this one, that answer it as well where it has no answer of its own. They are no facts
   * that a rule reads, and not listed by themselves; their texts stand in the catalog's statements.
   */
  readonly answeredBy?: readonly string[];
  /** The least number that the format takes; only of numbers. What a rule asks for, its message says. */
  readonly least?: number;
  /** The greatest number that the format takes; of a list, the most items. */
  readonly most?: number;
  /** Whether a number counts things; otherwise it may be a decimal, as text with up to six digits after the point. */
  readonly whole?: boolean;
  /** That `null` says that there is no such day, first or last; only of the bounds of a period. */
  readonly bound?: true;
  /** How far it is needed. */
  readonly needed: Need;
  /** The condition of `unless`: of a record without the fact. In the items of a list, `item` is the item. */
  readonly unless?: Condition;
  /** Where it is asked for only because these questions are not pinned; none where it is asked for under every reading. */
  readonly questions: readonly AskingQuestion[];
  /** Ids of the rules that read it, `price` where the price does; none for what only the format of a list's items asks for. */
  readonly rules: readonly string[];
  /** The clauses of those rules, in the order of the catalog. */
  readonly clauses: readonly string[];
  /** The fields of each item; only of lists. */
  readonly items?: readonly RequiredFact[];
}

/** What a record of a service must hold on a day, as data that a form can be drawn from. */
export interface Requirements {
  /** Id of the service. */
  readonly service: string;
  /** Its title. */
  readonly title: string;
  /** The printed code: what the record's `service` says. */
  readonly code: string;
  /** The program that pays for it: what the record's `funding` says, where it says any. */
  readonly funding: string;
  /** The day of the service: what the record's `date` says. */
  readonly on: IsoDate;
  /** What a unit is. */
  readonly unit: string;
  /**
   * Every fact that its rules and its price read, in the order of the record's format. That the record has
   * `documentation` at all is not listed by itself: it only makes what must be `present` and is not told violated, not missing.
   */
  readonly facts: readonly RequiredFact[];
}
