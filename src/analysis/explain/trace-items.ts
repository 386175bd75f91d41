import { attempt, notAsked } from "../../condition/attempt.ts";
import type { Facts } from "../../condition/facts.ts";
import type { CompiledCondition, CompiledValue } from "../../condition/nodes.ts";
import type { Find, Scope, Truth } from "../../condition/scope.ts";
import { inItem } from "../in-item.ts";
import { unshown } from "./show-value.ts";
import type { ConditionTrace, ItemTrace, ShownValue, ValueTrace } from "./trace-types.ts";

/** More items than this are counted, not listed. */
const mostItems = 64;

/** A list that is looked through, and what its items are asked. */
export interface TracedList {
  readonly find: Find;
  readonly path: string;
  readonly where: CompiledCondition;
  /** The number or value of each item. */
  readonly value?: CompiledValue | undefined;
  /** The result that an item does not decide anything with. */
  readonly idle: Truth;
}

/** How conditions and values are traced, as items need it. */
export interface ItemTracing {
  readonly scope: Scope;
  readonly condition: (node: CompiledCondition, itemPath: string) => ConditionTrace;
  readonly value: (node: CompiledValue, itemPath: string) => ValueTrace;
}

/** What stands at a list's place, and its items. */
export interface TracedItems {
  readonly there: ShownValue;
  readonly items?: readonly ItemTrace[];
  readonly moreItems?: number;
}

/** Traces the items of a list; where there are too many, those that decide come first. */
export function traceItems({ find, path, where, value, idle }: TracedList, tracing: ItemTracing): TracedItems {
  const { scope } = tracing;
  const found = find(scope);
  if (!Array.isArray(found)) return found === null ? noneOnFile : unknown;
  const rows: readonly Facts[] = found;
  const decides = (row: Facts): boolean => {
    const truth = inItem(scope, row, () => attempt(scope, where.test));
    return truth !== notAsked && truth !== idle;
  };

  const listed = rows.length > mostItems ? new Set(orderBy(rows.map(decides)).slice(0, mostItems)) : undefined;
  const items: ItemTrace[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (listed !== undefined && !listed.has(index)) continue;
    const itemPath = `${path}[${index}]`;
    const item = inItem(scope, rows[index] as Facts, () => {
      const matches = tracing.condition(where, itemPath);
      if (value === undefined || matches.result === "false") return { path: itemPath, matches };
      return { path: itemPath, matches, value: tracing.value(value, itemPath) };
    });
    items.push(item);
  }
  return { there: unshown.told, items, moreItems: rows.length - items.length };
}

const noneOnFile: TracedItems = { there: unshown["none-on-file"] };
const unknown: TracedItems = { there: unshown.unknown };

/** The places of a list, those first that are true. */
function orderBy(flags: readonly boolean[]): number[] {
  const places = [...flags.keys()];
  return [...places.filter((place) => flags[place]), ...places.filter((place) => !flags[place])];
}
