import { pathOf } from "../../condition/places.ts";
import type { MultipleOfCondition } from "../../condition/types.ts";
import type { Position } from "./position.ts";
import { type Proposal, proposeNull, proposeValue } from "./proposal.ts";
import { proposeNumbers } from "./propose-numbers.ts";
import { proposeLists, proposePeriods, proposePresence } from "./propose-presence.ts";
import { proposeDays, proposeEquals, proposeMembers } from "./propose-values.ts";
import type { Trial } from "./trial.ts";

/**
 * Records changed from another at the places that a single comparison looks at, each with what the comparison comes to by
 * construction. None for conditions that are made of others, but for lists themselves.
 */
export function propose(position: Position, record: unknown, trial: Trial): Proposal[] {
  const { condition, values } = position.node;
  const start = { position, record, trial };
  if (typeof condition === "boolean") return [];
  switch (condition.op) {
    case "equals":
    case "atLeast":
    case "atMost":
    case "moreThan":
    case "lessThan": {
      const kind = values[0]?.kind;
      if (kind === "number" || kind === "time") {
        return proposeNumbers({ position, operator: condition.op }, record, trial);
      }
      return kind === "date" ? proposeDays(condition.op, start) : proposeEquals(start);
    }
    case "oneOf":
      return proposeMembers(condition, start);
    case "multipleOf":
      return proposeMultiples(condition, position, record);
    case "present":
      return proposePresence(condition, start);
    case "inForce":
      return proposePeriods(condition, start);
    case "some":
    case "every":
      return proposeLists(condition, start);
    default:
      return [];
  }
}

/** A whole multiple of a step, and a number that is a part of a step more. */
function proposeMultiples({ left, right }: MultipleOfCondition, { itemPath }: Position, record: unknown): Proposal[] {
  if (typeof left !== "object" || (left.op !== "fact" && left.op !== "item")) return [];
  const path = pathOf(left, itemPath);
  const limit = `a multiple of ${right}`;
  return [
    proposeValue(record, path, right, { truth: true, limit }),
    proposeValue(record, path, right === 1 ? "1.5" : right + 1, { truth: false, limit }),
    ...(path === "units" ? [] : proposeNull(record, path)),
  ];
}
