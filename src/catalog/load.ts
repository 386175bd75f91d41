import { freezeDeep } from "../condition/freeze.ts";
import { writePath } from "../condition/path.ts";
import { gate } from "../record/gate.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkPeriods } from "./check-periods.ts";
import { checkReferences } from "./check-references.ts";
import { CatalogError, type CatalogProblem } from "./error.ts";
import { catalogSchema } from "./schema.ts";
import type { Catalog } from "./types.ts";

/** A state's whole law fits many times over; what is bigger is no catalog. */
const catalogLimits = { depth: 64, nodes: 1_000_000, text: 20_000, key: 64, items: 10_000 };

/**
 * Reads a catalog: checks all of it and makes a frozen copy, so that whatever happens to the original changes nothing.
 *
 * @throws {CatalogError} listing everything that is wrong with it.
 */
export function loadCatalog(source: unknown): Catalog {
  const gated = gate(source, catalogLimits);
  if (!gated.ok) {
    throw new CatalogError([{ path: writePath(gated.path), message: "this is not plain JSON of a bounded size" }]);
  }
  const problems = checkForm(gated.value);
  if (problems.length > 0) throw new CatalogError(problems);
  const catalog = gated.value as Catalog & { $schema?: string };
  delete catalog.$schema;
  freezeDeep(catalog);
  const more = [checkReferences(catalog), checkPeriods(catalog), checkConditions(catalog)].flat();
  if (more.length > 0) throw new CatalogError(more);
  return catalog;
}

function checkForm(value: unknown): CatalogProblem[] {
  try {
    const { error } = catalogSchema.safeParse(value);
    return error?.issues.map((issue) => ({ path: writePath(issue.path), message: describe(issue) })) ?? [];
  } catch {
    // zod hands issues on as arguments, and a call takes some hundred thousand at most.
    return [{ path: "", message: "more is wrong with this than can be listed" }];
  }
}

function describe(issue: { readonly code?: string | undefined; readonly keys?: unknown }): string {
  if (issue.code === "unrecognized_keys") return "the format of a catalog has no such key";
  return "this does not have the form that the format of a catalog asks for";
}
