import { Decimal } from "../../condition/exact.ts";
import type { Facts } from "../../condition/facts.ts";
import type { CompiledCondition, CompiledValue } from "../../condition/nodes.ts";
import { pathOf } from "../../condition/places.ts";
import type { Find, Scope } from "../../condition/scope.ts";
import { inItem } from "../in-item.ts";
import { valueAt, withValue } from "../record-path.ts";
import { differenceAt, isSameDifference, signAt, truthOf } from "./difference.ts";
import { numberOf, type VariedPlace } from "./line.ts";
import { countingItems, fewItems } from "./places.ts";
import { enterPosition, type Position, whereOf } from "./position.ts";
import type { NumberComparison } from "./propose-numbers.ts";
import type { Trial } from "./trial.ts";

/** An item of a list that is counted or added up, and decides by whether it counts how a comparison comes out. */
export interface DecidingItem {
  readonly record: unknown;
  /** What the item is asked in order to count. */
  readonly position: Position;
  /** Whether the comparison is false where the item counts. */
  readonly negated: boolean;
  /** Whether the item still decides alone in a changed record. */
  readonly decidesIn: (record: unknown) => boolean;
}

type Counting = CompiledValue & { readonly where: CompiledCondition; readonly find: Find };

/** One item for each list that a comparison counts or adds up, in the first of some records in which there is one. */
export function decidingItems(
  comparison: NumberComparison,
  records: () => Iterable<unknown>,
  trial: Trial,
): DecidingItem[] {
  const { position } = comparison;
  return countingValues(position.node.values).flatMap((value) => {
    const told = value.value;
    if (typeof told !== "object" || (told.op !== "count" && told.op !== "total")) return [];
    const path = pathOf(told.over, position.itemPath);
    for (const record of records()) {
      const scope = trial.scopeOf(record);
      if (scope === undefined || !enterPosition(scope, position)) continue;
      for (const index of countingItems(value, scope).flat()) {
        const truth = truthWhereCounted(comparison, { value, path, index, record }, trial);
        if (truth === undefined) continue;
        const decidesIn = (changed: unknown) =>
          truthWhereCounted(comparison, { value, path, index, record: changed }, trial) === truth;
        const asked = whereOf(position, { where: value.where, find: value.find }, path, index);
        return [{ record, position: asked, negated: !truth, decidesIn }];
      }
    }
    return [];
  });
}

function countingValues(values: readonly CompiledValue[]): Counting[] {
  return values.flatMap((value) => {
    if (value.where !== undefined && value.find !== undefined) {
      return typeof value.where.condition === "boolean" ? [] : [value as Counting];
    }
    return countingValues(value.parts);
  });
}

interface CountedItem {
  readonly value: Counting;
  readonly path: string;
  readonly index: number;
  readonly record: unknown;
}

/** What the comparison comes to where an item counts, if it comes to the other where it does not; else `undefined`. */
function truthWhereCounted(
  { position, operator }: NumberComparison,
  { value, path, index, record }: CountedItem,
  trial: Trial,
): boolean | undefined {
  const items = valueAt(record, path);
  if (!Array.isArray(items)) return undefined;
  const without = trial.scopeOf(
    withValue(
      record,
      path,
      (items as readonly unknown[]).filter((_, other) => other !== index),
    ),
  );
  const scope = trial.scopeOf(record);
  if (scope === undefined || without === undefined) return undefined;
  if (!enterPosition(scope, position) || !enterPosition(without, position)) return undefined;
  const place: VariedPlace = { path, ...fewItems, within: value };
  const line = differenceAt(place, position, without);
  const others = numberOf(value.read(without));
  const own = worthOf(value, index, scope, without);
  if (line === undefined || others === undefined || own === undefined) return undefined;
  if (!isSameDifference(line, differenceAt(place, position, scope))) return undefined;
  const counted = truthOf(signAt(line, others.plus(own)), operator);
  return truthOf(signAt(line, others), operator) === counted ? undefined : counted;
}

/** What an item adds where it counts; `undefined` where it is not known, or would be counted together with another. */
function worthOf(value: Counting, index: number, scope: Scope, without: Scope) {
  const [part] = value.parts;
  const items = value.find(scope);
  const readPart = (of: Scope, row: unknown) => inItem(of, row as Facts, () => part?.read(of));
  if (part === undefined) return new Decimal(1);
  const own = readPart(scope, Array.isArray(items) ? items[index] : undefined);
  if (typeof value.value === "object" && value.value.op === "total") return numberOf(own);
  const others = value.find(without);
  const isKnown = own !== undefined && own !== null;
  const isAlone = !(Array.isArray(others) && others.some((row) => readPart(without, row) === own));
  return isKnown && isAlone ? new Decimal(1) : undefined;
}
