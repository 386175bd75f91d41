import type { Pricing } from "../../catalog/types.ts";
import type { Condition, Value } from "../../condition/types.ts";
import { allOf } from "./fold.ts";
import { type AskedPlace, joinNeeds, type PlaceNeed, untoldIn } from "./need.ts";
import { collectReads, readsPlace } from "./reads.ts";
import { type UntoldValue, valueWithout } from "./untold-value.ts";
import { guardingQuestions, listReadings } from "./worlds.ts";

/** Where units are claimed, what they would be calculated from is not asked. */
const claimed: Condition = { op: "present", of: { op: "fact", path: "units" } };

/** How far a place is needed for a record to have a price. */
export function needForPrice(pricing: Pricing, asked: AskedPlace): PlaceNeed {
  if (asked.place === "units") return { needed: "optional" };
  const needs = [needForQuantity(pricing.quantity, asked, claimed)];
  if (pricing.persons !== undefined) needs.push(needForQuantity(pricing.persons, asked, false));
  // How a part of a cent is rounded is asked only where there is one.
  for (const value of [pricing.rounding, pricing.roundEachPerson ?? false]) {
    if (readsPlace(value, asked.place, asked.language, "")) needs.push({ needed: "sometimes" });
  }
  return joinNeeds(needs);
}

function needForQuantity(value: Value, asked: AskedPlace, otherwise: Condition): PlaceNeed {
  const guards = collectReads([value], asked.language).places.get(asked.place);
  if (guards === undefined) return { needed: "optional" };
  const worlds = listReadings(guardingQuestions(guards), asked.language);
  if (worlds === undefined) return { needed: "sometimes" };
  const found = worlds.map((world) => valueWithout(value, untoldIn(world, asked), ""));
  if (found.includes("either")) return { needed: "sometimes" };
  const unless = allOf(found.map((quantity) => isKnown(quantity) || otherwise));
  if (typeof unless === "boolean") return { needed: unless ? "optional" : "always" };
  return { needed: "unless", unless };
}

function isKnown(quantity: UntoldValue): boolean {
  return typeof quantity === "string" ? quantity === "told" || quantity === "fixed" : quantity.least === quantity.most;
}
