import { shapeOf } from "../../condition/context.ts";
import { pathOf } from "../../condition/places.ts";
import type { Shape } from "../../condition/shape.ts";
import type { ListCondition } from "../../condition/types.ts";
import { emptyValue } from "../empty-value.ts";
import { valueAt, withValue } from "../record-path.ts";
import { countItemsAt, itemOf, type Position, partsOf } from "./position.ts";
import { propose } from "./propose.ts";
import type { Trial } from "./trial.ts";

/** Records changed so that a part of the condition comes to what is wanted: the record itself where it does so already. */
export function forceInWays(record: unknown, position: Position, wanted: boolean, trial: Trial): unknown[] {
  if (trial.truthOf(record, position) === wanted) return [record];
  return changesFor(record, position, wanted, trial).filter((changed) => trial.truthOf(changed, position) === wanted);
}

/** The first of these records, or `undefined` where no change is found. */
function force(record: unknown, position: Position, wanted: boolean, trial: Trial): unknown {
  return forceInWays(record, position, wanted, trial)[0];
}

/** Changes to try. */
function changesFor(record: unknown, position: Position, wanted: boolean, trial: Trial): unknown[] {
  const { condition } = position.node;
  if (typeof condition === "boolean") return [];
  const parts = partsOf(position);
  const [first, second] = parts;
  const forceOne = (part: Position | undefined, truth: boolean): unknown[] => {
    const changed = part && force(record, part, truth, trial);
    return changed === undefined ? [] : [changed];
  };
  switch (condition.op) {
    case "all":
    case "any": {
      if ((condition.op === "all") !== wanted) return parts.flatMap((part) => forceOne(part, wanted));
      const changed = forceEach(record, parts, wanted, trial);
      return changed === undefined ? [] : [changed];
    }
    case "not":
      return forceOne(first, !wanted);
    case "when":
      if (wanted) return [...forceOne(second, true), ...forceOne(first, false)];
      return parts.length < 2 ? [] : forceBoth(record, parts, trial);
    case "qualification":
      return forceOne(first, wanted);
    case "question":
      // Of several readings none can be chosen: which holds is not for the record to say.
      return second === undefined ? forceOne(first, wanted) : [];
    case "some":
    case "every":
      return forceList(record, { position, condition, wanted }, trial);
    default:
      return propose(position, record, trial)
        .filter((proposal) => proposal.truth === wanted)
        .map((proposal) => proposal.record);
  }
}

function forceEach(record: unknown, parts: readonly Position[], wanted: boolean, trial: Trial): unknown {
  let changed: unknown = record;
  for (const part of parts) changed = changed === undefined ? undefined : force(changed, part, wanted, trial);
  return changed;
}

/** A `when` is false where its premise holds and its conclusion does not. */
function forceBoth(record: unknown, [premise, conclusion]: readonly Position[], trial: Trial): unknown[] {
  const begun = premise && force(record, premise, true, trial);
  const ended = begun !== undefined && conclusion ? force(begun, conclusion, false, trial) : undefined;
  return ended === undefined ? [] : [ended];
}

interface ForcedList {
  readonly position: Position;
  readonly condition: ListCondition;
  readonly wanted: boolean;
}

/** A list without items, or one with an item that decides: an added one, or one that is there. */
function forceList(record: unknown, { position, condition, wanted }: ForcedList, trial: Trial): unknown[] {
  const path = pathOf(condition.over, position.itemPath);
  const wantedOfItem = condition.op === "some";
  if (wanted !== wantedOfItem) return [withValue(record, path, [])];
  const longer = withItem(record, path, shapeOf(condition.over, position.node.context));
  const last = countItemsAtRecord(longer, position, trial) - 1;
  const forceItem = (from: unknown, index: number): unknown[] => {
    const changed = force(from, itemOf(position, path, index), wantedOfItem, trial);
    return changed === undefined ? [] : [changed];
  };
  const there = Array.from({ length: Math.max(last, 0) }, (_, index) => index);
  return [...(last < 0 ? [] : forceItem(longer, last)), ...there.flatMap((index) => forceItem(record, index))];
}

function countItemsAtRecord(record: unknown, position: Position, trial: Trial): number {
  const scope = trial.scopeOf(record);
  return scope === undefined ? 0 : countItemsAt(scope, position);
}

function dayOf(record: unknown): string | undefined {
  const date = valueAt(record, "date");
  return typeof date === "string" ? date : undefined;
}

/** A record with one more item in a list, of which nothing is told but what must be. */
export function withItem(record: unknown, path: string, list: Shape | undefined): unknown {
  if (list?.type !== "list") return record;
  const told = valueAt(record, path);
  const items = Array.isArray(told) ? (told as readonly unknown[]) : [];
  return withValue(record, path, [...items, emptyValue(list.of, dayOf(record))]);
}
