import { collectUses, type Uses } from "../../src/analysis/catalog/uses.ts";
import type { Catalog, Rule, Service } from "../../src/index.ts";

/** What a rule draws on; units that are not claimed are the ones that its service supports. */
export function usesOfRule(catalog: Catalog, service: Service, rule: Rule): Uses {
  return collectUses(catalog, [rule.requires], service.pricing.quantity);
}

/** What the pricing of a service draws on. */
export function usesOfPricing(catalog: Catalog, { pricing }: Service): Uses {
  const { quantity, persons, rounding, roundEachPerson } = pricing;
  return collectUses(
    catalog,
    [quantity, persons, rounding, roundEachPerson].filter((value) => value !== undefined),
  );
}
