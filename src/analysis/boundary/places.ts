import { minutesOfDay } from "../../condition/calendar.ts";
import { layoutOf } from "../../condition/context.ts";
import type { CompiledValue } from "../../condition/nodes.ts";
import { pathOf } from "../../condition/places.ts";
import type { Scope } from "../../condition/scope.ts";
import { inItem } from "../in-item.ts";
import type { VariedPlace } from "./line.ts";
import type { Position } from "./position.ts";

const minutes = { kind: "time", least: 0, most: minutesOfDay, step: "1" } as const;
/** A list may hold more; a record of so many proves nothing that a shorter one does not. */
export const fewItems = { kind: "items", least: 0, most: 100, step: "1" } as const;

/** The places of a comparison at which a number or time can be changed; the scope stands at the position. */
export function placesOf(value: CompiledValue, position: Position, scope: Scope): VariedPlace[] {
  const told = value.value;
  if (typeof told !== "object") return [];
  switch (told.op) {
    case "fact":
    case "item": {
      const bounds = boundsOf(value);
      const calculated = value.parts.length > 0;
      return bounds === undefined ? [] : [{ path: pathOf(told, position.itemPath), ...bounds, calculated }];
    }
    case "count": {
      const list = layoutOf(told.over, value.context);
      if (list?.shape.type !== "list") return [];
      const path = pathOf(told.over, position.itemPath);
      return [{ path, ...fewItems, within: value, mostUntold: list.shape.most, complete: list.absent === null }];
    }
    case "total": {
      const [counting] = countingItems(value, scope).flat();
      const [of] = value.parts;
      const bounds = of && boundsOf(of);
      if (counting === undefined || bounds === undefined || typeof told.of !== "object" || told.of.op !== "item") {
        return [];
      }
      const path = pathOf(told.of, `${pathOf(told.over, position.itemPath)}[${counting}]`);
      return [{ path, ...bounds, within: value }];
    }
    case "sum":
    case "product":
    case "quotient":
    case "minutes":
    case "question":
      return value.parts.flatMap((part) => placesOf(part, position, scope));
    default:
      return [];
  }
}

function boundsOf({ value, context }: CompiledValue): Omit<VariedPlace, "path"> | undefined {
  if (typeof value !== "object" || (value.op !== "fact" && value.op !== "item")) return undefined;
  const layout = layoutOf(value, context);
  const shape = layout?.shape;
  const complete = layout?.absent === null;
  if (shape?.type === "time") return { ...minutes, complete };
  if (shape?.type !== "number") return undefined;
  return { kind: "number", least: shape.least, most: shape.most, step: shape.whole ? "1" : "0.000001", complete };
}

/** The indexes of the items that a count or total counts, those together that are counted once. */
export function countingItems({ value, find, where, parts }: CompiledValue, scope: Scope): number[][] {
  const items = find?.(scope);
  if (!Array.isArray(items)) return [];
  const [distinct] = typeof value === "object" && value.op === "count" ? parts : [];
  const groups = new Map<unknown, number[]>();
  for (const [index, row] of items.entries()) {
    inItem(scope, row, () => {
      if (where !== undefined && where.test(scope) !== true) return;
      const key = distinct === undefined ? index : JSON.stringify(distinct.read(scope));
      groups.set(key, [...(groups.get(key) ?? []), index]);
    });
  }
  return [...groups.values()];
}
