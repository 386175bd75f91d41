import type { CatalogProblem } from "../../catalog/error.ts";
import type { ServiceRecord } from "../../record/types.ts";

/** What a warning is about. */
export const warningCodes = [
  "unused-qualification",
  "unused-parameter",
  "unused-question",
  "unused-statement",
  "unused-code",
  "unused-denial",
  "units-not-held",
  "clause-not-cited",
  "clause-not-enforced",
  "no-recommended-reading",
  "example-not-billable",
  "not-over-null",
  "always-holds",
  "never-holds",
  "shadowed-branch",
] as const;

/** What a warning is about. */
export type WarningCode = (typeof warningCodes)[number];

/** A record that shows something, in one world. It is made of the catalog's own values and of no person's. */
export interface Counterexample {
  /** A record in the format of the catalog; it tells what the claim is about and little more. */
  readonly record: ServiceRecord;
  /** The readings under which it shows it, by question; none where every reading does. */
  readonly readings: Readonly<Record<string, string>>;
}

/** Something about a catalog that can be used as it is, but is likely a mistake. */
export interface CatalogWarning {
  /** What it is about. */
  readonly code: WarningCode;
  /** Where: names and indexes from the catalog, such as `services[2].rules[0].requires.of[1]`. */
  readonly path: string;
  /** What is odd, as a sentence without a full stop. */
  readonly message: string;
  /** A record that shows it, where one record can. */
  readonly counterexample?: Counterexample;
}

/**
 * What came of a claim about a condition.
 *
 * - `refuted`: a record shows the opposite.
 * - `proved`: no record shows the opposite, as far as its facts are told: a warning says so.
 * - `unknown`: no record was found that shows the opposite, and not all were looked at.
 */
export type ClaimResult = "refuted" | "proved" | "unknown";

/** Something that would be wrong with a condition if it were so, and what came of looking for the opposite. */
export interface CatalogClaim {
  /** Where the condition or the branch stands. */
  readonly path: string;
  /** What is claimed: that it always holds, never holds, or makes no difference beside its neighbours. */
  readonly claim: "always-holds" | "never-holds" | "shadowed-branch";
  /** What came of it. */
  readonly result: ClaimResult;
  /**
   * What settled it: `intervals`, where what is known of every fact before it is told is enough; `enumeration`, where
   * every value that can make a difference was tried; `record`, where a counterexample was found; `bound`, where the most
   * evaluations were reached; `calculation`, where the values of a calculation or a count were tried but are too many.
   */
  readonly by: "intervals" | "enumeration" | "record" | "bound" | "calculation";
  /** The record that refutes it; only where it is refuted. */
  readonly counterexample?: Counterexample;
}

/** What there is to say about a catalog. */
export interface CatalogReport {
  /** Everything for which the catalog would be refused. Where there is any, nothing else is looked at. */
  readonly problems: readonly CatalogProblem[];
  /** What is likely a mistake, in the order of the codes and of the catalog. */
  readonly warnings: readonly CatalogWarning[];
  /** Each claim that was examined about the catalog's conditions. */
  readonly claims: readonly CatalogClaim[];
}

/** How hard a catalog is looked at. */
export interface CheckOptions {
  /** The most evaluations for each claim about a rule or qualification. Default: 5,000. */
  readonly evaluations?: number | undefined;
}
