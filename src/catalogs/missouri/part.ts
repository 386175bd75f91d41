import type { Catalog } from "../../catalog/types.ts";

/** What one file adds to the catalog. */
export type CatalogPart = Partial<
  Pick<Catalog, "questions" | "statements" | "parameters" | "qualifications" | "services">
>;
