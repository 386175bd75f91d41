import type { Catalog } from "../../catalog/types.ts";
import type { CatalogWarning } from "./report.ts";

/** Finds clauses that are said to be enforced and are cited by nothing that does, and the reverse. */
export function checkClauses(catalog: Catalog): CatalogWarning[] {
  const byRules = new Set(catalog.services.flatMap(({ rules }) => rules.flatMap((rule) => rule.clauses)));
  const byPricing = new Set(
    catalog.services.flatMap(({ lines, pricing }) => [
      ...pricing.clauses,
      ...lines.flatMap((line) => [...line.clauses, ...line.rates.flatMap((rate) => rate.clauses)]),
    ]),
  );
  const warnings: CatalogWarning[] = [];
  for (const [index, { id, enforcedBy }] of catalog.clauses.entries()) {
    const path = `clauses[${index}]`;
    if (enforcedBy === "rule" && !byRules.has(id)) {
      const message = `the clause ${id} is said to be enforced by a rule, and no rule cites it`;
      warnings.push({ code: "clause-not-cited", path, message });
    } else if (enforcedBy === "pricing" && !byPricing.has(id)) {
      const message = `the clause ${id} is said to be enforced by pricing, and no line, rate or unit cites it`;
      warnings.push({ code: "clause-not-cited", path, message });
    } else if ((enforcedBy === "definition" || enforcedBy === "guidance") && (byRules.has(id) || byPricing.has(id))) {
      const by = byRules.has(id) ? "a rule" : "a line, rate or unit";
      const message = `${by} cites the clause ${id}, which is said to be ${enforcedBy} only`;
      warnings.push({ code: "clause-not-enforced", path, message });
    }
  }
  return warnings;
}
