import { formatDay, moveDays, parseDay } from "../../condition/calendar.ts";
import { type Context, enter } from "../../condition/context.ts";
import { createFactReader } from "../../condition/facts.ts";
import type { Layout } from "../../condition/layout.ts";
import { pathOf } from "../../condition/places.ts";
import type { Ref } from "../../condition/types.ts";
import { emptyValue } from "../empty-value.ts";
import { inItem } from "../in-item.ts";
import { itemAt, valueAt } from "../record-path.ts";
import { type Solver, type Spot, stepTo } from "./asking.ts";
import { natureOf } from "./nature.ts";
import { applySteps, type Step, type Way } from "./steps.ts";

/** Ways to a new item of a list, where one may be entered; each is entered whole. */
export function freshItem(
  context: Context,
  over: Ref,
  spot: Spot,
  solver: Solver,
  search: (itemSpot: Spot) => Way[],
): Way[] {
  const { asking } = solver;
  const { scope } = asking;
  const listPath = pathOf(over, spot.itemPath);
  const list = valueAt(asking.record, listPath);
  const items = enter(over, context).item;
  if (items === undefined) return [];
  const isInFresh = spot.fresh && listPath.startsWith(spot.itemPath);
  if (!isInFresh && Array.isArray(list) && natureOf(listPath, asking.category) !== "file") {
    asking.standing.add(listPath);
    return [];
  }
  const itemPath = `${listPath}[${Array.isArray(list) ? list.length : 0}]`;
  const day = scope.day === undefined ? null : formatDay(scope.day);
  const blank = blankItem(items, day);
  const row = createFactReader(items)(blank).facts;
  return inItem(scope, row, () => search({ itemPath, fresh: true })).flatMap((way) => {
    const whole = assemble(way, itemPath, blank ?? codesBeside(items, list)?.[0]);
    const step = whole.to === undefined ? undefined : stepTo(itemPath, complete(whole.to, items, day), spot, asking);
    return step === undefined ? [] : [[...whole.others, { ...step, ifTrue: true }]];
  });
}

/** What every item of a list holds: a period that holds on the day. */
function blankItem({ shape, fields }: Layout, day: string | null): Record<string, unknown> | undefined {
  if (fields === undefined || shape.type !== "object") return undefined;
  const bounds = [...fields].filter(([, field]) => field.shape.type === "date" && field.shape.bound);
  return Object.fromEntries(bounds.map(([name]) => [name, day]));
}

/** The codes that are not in a list of codes yet; `undefined` where its items are something else. */
export function codesBeside({ members }: Layout, list: unknown): readonly unknown[] | undefined {
  return members && [...members].filter((code) => !Array.isArray(list) || !list.includes(code));
}

/** The steps that say something of a new item as one value, and the others. */
function assemble(way: Way, itemPath: string, blank: unknown): { readonly to: unknown; readonly others: Step[] } {
  const isInside = (step: Step) => step.path === itemPath || /^[.[]/.test(step.path.slice(itemPath.length));
  const inside = way.filter((step) => step.path.startsWith(itemPath) && isInside(step));
  const others = way.filter((step) => !inside.includes(step));
  const scalar = inside.find((step) => step.path === itemPath);
  if (scalar !== undefined) return { to: scalar.to, others };
  const steps = inside.map((step) => ({ ...step, path: step.path.slice(itemPath.length + 1) }));
  return { to: blank === undefined ? undefined : applySteps(blank, steps), others };
}

/** A new item with what its shape requires and no condition asked for. */
function complete(to: unknown, { shape }: Layout, day: string | null): unknown {
  if (shape.type !== "object" || typeof to !== "object" || to === null) return to;
  return { ...Object(emptyValue(shape, day ?? undefined)), ...to };
}

/**
 * The steps of a way, its new item so many times: what tells the items apart is another in each, and so is a code. No way
 * where there are too few codes.
 */
export function repeated(
  way: Way,
  times: number,
  { distinct, codes }: { readonly distinct: string | undefined; readonly codes: readonly unknown[] | undefined },
): Way {
  const last = way.at(-1);
  const item = last && itemAt(last.path);
  if (last === undefined || item === undefined) return way;
  const others = codes?.filter((code) => code !== last.to);
  if (others !== undefined && others.length < times - 1) return [];
  const another = (copy: number) => {
    if (others !== undefined) return copy === 0 ? last.to : others[copy - 1];
    return distinct === undefined ? last.to : apart(last.to, distinct, copy);
  };
  const path = (copy: number) => `${item.list}[${item.index + copy}]`;
  const items = Array.from({ length: times }, (_, copy) => ({ ...last, path: path(copy), to: another(copy) }));
  return [...way.slice(0, -1), ...items];
}

/** An item with another date, so many days before, or another text where one was told. */
function apart(item: unknown, name: string, copy: number): unknown {
  const there = valueAt(item, name);
  const day = typeof there === "string" ? parseDay(there) : undefined;
  const other = day === undefined ? `${copy + 1}` : formatDay(moveDays(day, -copy));
  return applySteps(item, [{ path: name, to: other, ifTrue: true }]);
}
