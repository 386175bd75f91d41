import { CatalogError } from "../../catalog/error.ts";
import { handOut } from "../../condition/freeze.ts";
import { ownFields } from "../../condition/own-data.ts";
import { type PreparedCatalog, prepareCatalog } from "../../decision/prepare.ts";
import { checkClaims } from "./check-claims.ts";
import { checkClauses } from "./check-clauses.ts";
import { checkExamples } from "./check-examples.ts";
import { checkHazards } from "./check-hazards.ts";
import { checkUses } from "./check-uses.ts";
import type { CatalogReport, CheckOptions } from "./report.ts";

const defaultEvaluations = 5_000;

/**
 * Looks a catalog over, as its author would before giving it away: what it would be refused for, and what is likely a
 * mistake though it can be used. Conditions that always or never hold and branches that make no difference are looked for
 * by what is known of each fact's bounds and by trying the values around every limit; each claim is refuted by a record,
 * proved, or left unknown. Of a catalog as large as Missouri's that takes some seconds.
 *
 * @throws {TypeError} where an option is none of its own, or no whole number from 0.
 * @throws {Error} where something has changed decimal.js, or added properties to `Object.prototype`.
 *
 * @example
 * ```ts
 * import { checkCatalog } from "clausewise/analysis";
 *
 * checkCatalog({ id: "empty" }).problems[0]?.path; //=> "version"
 * ```
 */
export function checkCatalog(source: unknown, options: CheckOptions = {}): CatalogReport {
  const { evaluations = defaultEvaluations, ...others } = ownFields(options);
  if (!Number.isSafeInteger(evaluations) || evaluations < 0) throw new TypeError("evaluations: a whole number");
  if (Object.keys(others).length > 0) throw new TypeError("options: there is evaluations, and no other");
  let prepared: PreparedCatalog;
  try {
    prepared = prepareCatalog(source, {});
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    return handOut({ problems: error.problems.map((problem) => ({ ...problem })), warnings: [], claims: [] });
  }
  const { catalog } = prepared;
  const { claims, warnings } = checkClaims(prepared, evaluations);
  return handOut({
    problems: [],
    warnings: [
      ...checkUses(catalog),
      ...checkClauses(catalog),
      ...checkExamples(catalog),
      ...checkHazards(catalog),
      ...warnings,
    ],
    claims,
  });
}
