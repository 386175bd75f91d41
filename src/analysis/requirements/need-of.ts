import type { Node } from "../visit.ts";
import type { AskedService, Asking } from "./asked-service.ts";
import { type AskedPlace, isInCompleteSection, joinNeeds, needFor, type PlaceNeed } from "./need.ts";
import { needForPrice } from "./price-need.ts";
import { askedOfItems, readsPlace } from "./reads.ts";
import { isCalculated } from "./untold-value.ts";

interface Asked {
  readonly asked: AskedService;
  /** Categories of which a missing rule is taken as met. */
  readonly assumed: readonly string[];
}

/** How far a place of the record is needed by one that reads it: a rule, or the price. */
export function needInRecord(reader: Asking, place: AskedPlace, { asked, assumed }: Asked): PlaceNeed {
  const { rule, reads } = reader;
  // Left out, it is what the record supports, save to those who ask whether it is told.
  if (isCalculated(place) && !reads.elements.has(place.place)) return { needed: "optional" };
  if (rule !== undefined) return weigh(reader, place, assumed, () => needFor(rule.requires, place));
  if (place.place === "date" && asked.hasDatedRate) return { needed: "always" };
  return needForPrice(asked.service.pricing, place);
}

/** How far a place of a list's items is needed for an item to count with one that reads it. */
export function needInItems(
  reader: Asking,
  place: AskedPlace,
  { assumed, base }: Asked & { readonly base: string },
): PlaceNeed {
  const find = (): PlaceNeed => {
    const uses = reader.reads.lists.filter((use) => `${use.path}[]` === base).map(askedOfItems);
    const isRead = (node: Node) => readsPlace(node, place.place, place.language, base);
    const needs = uses.flatMap(({ where, taken }): PlaceNeed[] => {
      if (taken.some(isRead)) return [{ needed: "always" }];
      return isRead(where) ? [needFor(where, place, base)] : [];
    });
    // An item counts in one place or another: what would do in each of them is no one condition.
    const conditions = new Set(needs.map(({ unless }) => JSON.stringify(unless)));
    const joined = joinNeeds(needs);
    return joined.needed === "unless" && conditions.size > 1 ? { needed: "sometimes" } : joined;
  };
  return weigh(reader, place, assumed, find);
}

/** A warning never bars a record, nor does an assumed rule, unless what is not told may make it violated. */
function weigh(
  { rule, reads }: Asking,
  place: AskedPlace,
  assumed: readonly string[],
  find: () => PlaceNeed,
): PlaceNeed {
  if (rule === undefined) return find();
  if (rule.force === "should") return { needed: "optional" };
  const need = find();
  if (!assumed.includes(rule.category) || need.needed === "optional") return need;
  const mayViolate = reads.elements.has(place.place) || isInCompleteSection(place);
  return mayViolate ? { needed: "sometimes" } : { needed: "optional" };
}
