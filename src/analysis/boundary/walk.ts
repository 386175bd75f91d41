import { shapeOf } from "../../condition/context.ts";
import { pathOf } from "../../condition/places.ts";
import type { Truth } from "../../condition/scope.ts";
import type { CompareCondition, ListCondition } from "../../condition/types.ts";
import { valueAt, withValue } from "../record-path.ts";
import { decidingItems } from "./counted.ts";
import { forceInWays, withItem } from "./force.ts";
import { countItemsAt, itemOf, type Position, partsOf } from "./position.ts";
import type { Proposal } from "./proposal.ts";
import { propose } from "./propose.ts";
import type { Trial } from "./trial.ts";

/** Whether the rest of a condition leaves the result to one part of it in a record. */
type Constraint = (record: unknown) => boolean;

/** What another part must come to for one part to decide the whole. */
interface Wanted {
  readonly position: Position;
  readonly wanted: boolean;
}

/** Where a walk stands: a part that decides the whole as long as the constraints hold. */
interface Standing {
  readonly record: unknown;
  readonly position: Position;
  readonly constraints: readonly Constraint[];
  /** Whether the whole is true where the part is false. */
  readonly negated: boolean;
}

/** What a walk tells of: a record on which one comparison decides the whole, or why there is none for a part. */
export interface Walker {
  readonly trial: Trial;
  found(proposal: Proposal, negated: boolean): boolean;
  skipped(why: string): void;
}

/**
 * Walks down a condition to each comparison in it. On the way the record is changed so that everything beside the
 * comparison leaves the result to it; a comparison for which no such record is found is skipped.
 */
export function walk(standing: Standing, walker: Walker): void {
  const { position, negated } = standing;
  const { condition } = position.node;
  if (typeof condition === "boolean") return;
  switch (condition.op) {
    case "all":
    case "any": {
      const parts = partsOf(position);
      for (const part of parts) {
        const others = parts.filter((other) => other !== part);
        enterPart({ ...standing, position: part }, want(others, condition.op === "all"), walker);
      }
      return;
    }
    case "when": {
      const [premise, conclusion] = partsOf(position);
      if (premise === undefined || conclusion === undefined) return;
      enterPart({ ...standing, position: conclusion }, want([premise], true), walker);
      enterPart({ ...standing, position: premise, negated: !negated }, want([conclusion], false), walker);
      return;
    }
    case "not":
      for (const part of partsOf(position)) walk({ ...standing, position: part, negated: !negated }, walker);
      return;
    case "qualification":
      for (const part of partsOf(position)) walk({ ...standing, position: part }, walker);
      return;
    case "question": {
      const [only, another] = partsOf(position);
      if (another !== undefined) walker.skipped(`no reading of ${condition.id} is pinned`);
      else if (only !== undefined) walk({ ...standing, position: only }, walker);
      return;
    }
    case "some":
    case "every":
      tell(standing, walker);
      walkItem(standing, condition, walker);
      return;
    default:
      if (!tell(standing, walker)) walker.skipped(`no boundary is found for ${condition.op}`);
      if ("right" in condition && condition.op !== "oneOf" && condition.op !== "multipleOf") {
        walkCounted(standing, condition.op, walker);
      }
  }
}

const want = (positions: readonly Position[], wanted: boolean): Wanted[] =>
  positions.map((position) => ({ position, wanted }));

/** Walks on where the record can be changed so that everything beside a part leaves the result to it. */
function enterPart(standing: Standing, added: readonly Wanted[], walker: Walker): void {
  const { trial } = walker;
  const holds = added.map(
    ({ position, wanted }): Constraint =>
      (changed) =>
        trial.truthOf(changed, position) === wanted,
  );
  const constraints = [...standing.constraints, ...holds];
  let record: unknown = standing.record;
  for (const { position, wanted } of added) {
    if (record === undefined) break;
    const before: Truth = trial.truthOf(record, standing.position);
    const ways: readonly unknown[] = forceInWays(record, position, wanted, trial);
    // A way that leaves the part itself as it was is likelier to leave it free to be changed.
    record = ways.find((way) => trial.truthOf(way, standing.position) === before) ?? ways[0];
  }
  if (record === undefined || !holdAll(record, constraints)) {
    walker.skipped("another part of the condition decides as well");
    return;
  }
  walk({ ...standing, record, constraints }, walker);
}

function holdAll(record: unknown, constraints: readonly Constraint[]): boolean {
  return constraints.every((holds) => holds(record));
}

/** Walks on in one item of a list, the only one that decides: the others that would are taken away. */
function walkItem(standing: Standing, condition: ListCondition, walker: Walker): void {
  const { position } = standing;
  const { trial } = walker;
  const path = pathOf(condition.over, position.itemPath);
  const neutral = condition.op === "every";
  const truths = truthsOfItems(standing.record, position, condition, trial);
  const deciding = truths.indexOf(!neutral);
  const chosen = deciding >= 0 ? deciding : truths.length;
  const told = valueAt(standing.record, path);
  const kept = (Array.isArray(told) ? (told as readonly unknown[]) : []).filter(
    (_, index) => index === chosen || truths[index] === neutral,
  );
  const index = truths.slice(0, chosen).filter((truth) => truth === neutral).length;
  const shorter = withValue(standing.record, path, kept);
  const list = shapeOf(condition.over, position.node.context);
  const record = deciding >= 0 ? shorter : withItem(shorter, path, list);
  const others = kept.flatMap((_, other) => (other === index ? [] : [itemOf(position, path, other)]));
  const item = itemOf(position, path, index);
  enterPart({ ...standing, record, position: item }, want(others, neutral), walker);
}

/** Walks on in what an item is asked in order to be counted, where by itself it decides a comparison. */
function walkCounted(standing: Standing, operator: CompareCondition["op"], walker: Walker): void {
  const { position, constraints } = standing;
  // Most often the record will do as it is.
  function* records() {
    yield standing.record;
    for (const { record } of propose(position, standing.record, walker.trial)) {
      if (holdAll(record, constraints)) yield record;
    }
  }
  for (const item of decidingItems({ position, operator }, records, walker.trial)) {
    const negated = item.negated !== standing.negated;
    walk({ ...item, constraints: [...constraints, item.decidesIn], negated }, walker);
  }
}

function truthsOfItems(record: unknown, position: Position, { over }: ListCondition, trial: Trial) {
  const scope = trial.scopeOf(record);
  const count = scope === undefined ? 0 : countItemsAt(scope, position);
  const path = pathOf(over, position.itemPath);
  return Array.from({ length: count }, (_, index) => trial.truthOf(record, itemOf(position, path, index)));
}

/** Tells of every proposal for a comparison on which all else leaves the result to it; false where there is none. */
function tell({ record, position, constraints, negated }: Standing, { trial, found }: Walker): boolean {
  const deciding = propose(position, record, trial).filter((proposal) => holdAll(proposal.record, constraints));
  return deciding.map((proposal) => found(proposal, negated)).includes(true);
}
