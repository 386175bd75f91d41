import { freezeDeep } from "../condition/freeze.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkPeriods } from "./check-periods.ts";
import { checkReferences } from "./check-references.ts";
import { CatalogError } from "./error.ts";
import { readForm } from "./read-form.ts";
import { catalogSchema } from "./schema.ts";
import type { Catalog } from "./types.ts";

/**
 * Reads a catalog: checks all of it and makes a frozen copy, so that whatever happens to the original changes nothing.
 *
 * @throws {CatalogError} listing everything that is wrong with it.
 */
export function loadCatalog(source: unknown): Catalog {
  const catalog = readForm(catalogSchema, source) as Catalog & { $schema?: string };
  delete catalog.$schema;
  freezeDeep(catalog);
  const more = [checkReferences(catalog), checkPeriods(catalog), checkConditions(catalog)].flat();
  if (more.length > 0) throw new CatalogError(more);
  return catalog;
}
