import { handOut } from "../../condition/freeze.ts";
import type { PreparedCatalog } from "../../decision/prepare.ts";
import { recordShape } from "../../record/shape.ts";
import type { CodeAndModifiers } from "../../record/types.ts";
import { findService, type ServiceQuery } from "./asked-service.ts";
import { listFacts } from "./list-facts.ts";
import type { Requirements } from "./types.ts";

/**
 * What a record of a service must hold on a day: each fact that its rules and its price read, as those are read with the
 * caller's options. A fact that only a question asks for is gone where the question is pinned to a reading without it.
 *
 * @param query its `on` is the day of the service, `YYYY-MM-DD`: the line has a rate on it, and parameters have their values
 * of it.
 * @returns `null` where the code is unknown, ambiguous, of another funding or has no rate on the day.
 */
export function requirementsOf(
  prepared: PreparedCatalog,
  code: string | CodeAndModifiers,
  query: ServiceQuery,
): Requirements | null {
  const asked = findService(prepared, code, query);
  if (asked === undefined) return null;
  const { service, line, on } = asked;
  const { assumed } = prepared.decideOptions;
  return handOut({
    service: service.id,
    title: service.title,
    code: line.code,
    funding: line.funding,
    on,
    unit: service.pricing.unit,
    facts: listFacts(recordShape, { catalog: prepared.catalog, asked, assumed }),
  });
}
