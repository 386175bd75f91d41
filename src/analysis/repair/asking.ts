import type { RuleCategory } from "../../catalog/types.ts";
import type { CompiledCondition, CompiledValue } from "../../condition/nodes.ts";
import type { Reading, Scope } from "../../condition/scope.ts";
import type { RecordFacts } from "../../record/types.ts";
import { valueAt } from "../record-path.ts";
import { natureOf } from "./nature.ts";
import type { Step, Way } from "./steps.ts";

/** What is wanted of a value: how it is to stand to another one. */
export interface Aim {
  readonly op: "equals" | "differs" | "atLeast" | "atMost" | "moreThan" | "lessThan";
  readonly than: Reading;
}

/** Where in the record a condition is asked. */
export interface Spot {
  /** Path of the innermost list item or qualification subject; empty for the record. */
  readonly itemPath: string;
  /** Whether that item is one that is about to be entered, so that everything can be said of it. */
  readonly fresh: boolean;
}

/** What ways are looked for: the record as it is tried, and what may be done about it. */
export interface Asking {
  readonly record: RecordFacts;
  readonly scope: Scope;
  /** The service's example, on the record's own date: values that have met every rule once. */
  readonly example: unknown;
  /** The category of the rule that asks. */
  readonly category: RuleCategory;
  /** Whether questions may be pinned. */
  readonly canPin: boolean;
  /** Places that stand in the way and would have had to be otherwise on the day. It grows as ways are looked for. */
  readonly standing: Set<string>;
}

/** Finds ways to give conditions a result, and values a relation to others. */
export interface Solver {
  readonly asking: Asking;
  /** Ways that may give a condition a result; the empty way where it has it already. */
  condition(node: CompiledCondition, wanted: boolean, spot: Spot): Way[];
  /** Ways that may make a value stand to another as it is wanted; the empty way where it does already. */
  value(value: CompiledValue, aim: Aim, spot: Spot): Way[];
}

/** Whether something else may be put at a place. */
export function mayPut(path: string, asking: Asking): boolean {
  const nature = natureOf(path, asking.category);
  if (nature === "claim" || nature === "note") return true;
  const told = valueAt(asking.record, path);
  return told === undefined || told === null;
}

/** The step that puts a value at a place, or `undefined` where what stands there would have had to be otherwise on the day. */
export function stepTo(path: string, to: unknown, spot: Spot, asking: Asking): Step | undefined {
  const isInFresh = spot.fresh && path.startsWith(spot.itemPath);
  if (!isInFresh && !mayPut(path, asking)) {
    asking.standing.add(path);
    return undefined;
  }
  return { path, to, ifTrue: isConditional(path, asking) };
}

/** Whether a change may be made only if it is so. */
function isConditional(path: string, { category }: Asking): boolean {
  const nature = natureOf(path, category);
  // Which program pays is found out and not chosen, though the claim can be made otherwise.
  return nature === "file" || nature === "day" || path === "funding";
}
