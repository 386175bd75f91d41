import type { Denial, Notice, RuleCategory } from "../catalog/types.ts";
import type { Verdict } from "../condition/verdict.ts";
import type { Estimate, Price } from "../pricing/types.ts";

/**
 * What became of a record.
 *
 * - `billable`: every rule is satisfied.
 * - `not-billable`: a rule is violated.
 * - `incomplete`: no rule is violated, but a fact that decides one was not told.
 * - `needs-review`: all that is left is open: the source can be read in more ways than one.
 * - `invalid`: the value is no record.
 */
export type Outcome = "billable" | "not-billable" | "incomplete" | "needs-review" | "invalid";

/** A question that a finding hangs on. */
export interface FindingQuestion {
  /** Id of the question. */
  readonly id: string;
  /** The verdict of the rule under each reading, by the reading's id. */
  readonly readings: Readonly<Record<string, Verdict>>;
}

/** A rule that is not simply satisfied. It holds no free text, name, address or id of the record. */
export interface Finding {
  /** Id of the rule, unique in its service, or one of the engine's own. */
  readonly rule: string;
  /** What the rule is about. */
  readonly category: RuleCategory;
  /** What the rule says of the record. */
  readonly verdict: Exclude<Verdict, "satisfied">;
  /** `should` warns only and never changes the outcome. */
  readonly force: "shall" | "should";
  /** What is required, as a sentence to a biller. */
  readonly message: string;
  /** What would mend it: the thing to fix, and where. */
  readonly remedy: string;
  /** The places of the record that it rests on. */
  readonly paths: readonly string[];
  /**
   * What is asked of the first place: `at least 2`, `one of ink, electronic`, `filled in`, `in force on 2013-05-14`. `null`
   * where it does not come down to one comparison of one fact.
   */
  readonly expected: string | null;
  /**
   * What is there: a number, date, time, flag or listed code; of what is to be in force its period, of a list how many items
   * are `on file`. `null` where nothing was told or nothing may be shown.
   */
  readonly actual: string | null;
  /** The clauses that the rule rests on. */
  readonly clauses: readonly string[];
  /** The questions whose readings make a difference. */
  readonly questions: readonly FindingQuestion[];
  /** The denial that a violation would lead to. */
  readonly denial?: Denial;
}

/** The catalog that decided. */
export interface CatalogIdentity {
  /** Its id. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** SHA-256 of its canonical JSON, in hexadecimal. */
  readonly fingerprint: string;
}

/** What the engine says of one record: plain frozen JSON, equal for equal inputs everywhere. */
export interface Decision {
  /** The format of this object. */
  readonly format: "clausewise-decision/1";
  /** The caller's own reference, untouched; only where one was given. */
  readonly key?: string;
  /** What became of the record. */
  readonly outcome: Outcome;
  /** The printed code that it was decided as; `null` where it is not one of the catalog's, and of what is no record. */
  readonly service: string | null;
  /** The record's date; `null` where none was told, and of what is no record. */
  readonly date: string | null;
  /** The catalog that decided. */
  readonly catalog: CatalogIdentity;
  /** What the reader must know about the catalog. */
  readonly notices: readonly Notice[];
  /** Ids of the rules that were taken as met because their category is assumed. */
  readonly assumed: readonly string[];
  /** Every rule that is not simply satisfied: the engine's own about the code, the service's in their order, the price. */
  readonly findings: readonly Finding[];
  /** What to bill; only where billable. */
  readonly price: Price | null;
  /** What the record would be worth, where its quantity is known. */
  readonly estimate: Estimate | null;
}
