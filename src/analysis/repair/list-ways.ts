import { enter } from "../../condition/context.ts";
import { add, compareExact, type Exact, isRange } from "../../condition/exact.ts";
import type { Facts } from "../../condition/facts.ts";
import type { CompiledCondition, CompiledValue } from "../../condition/nodes.ts";
import { pathOf } from "../../condition/places.ts";
import type { CountValue, ListCondition, Ref, TotalValue } from "../../condition/types.ts";
import { inItem } from "../in-item.ts";
import { valueAt } from "../record-path.ts";
import { type Aim, type Solver, type Spot, stepTo } from "./asking.ts";
import { codesBeside, freshItem, repeated } from "./fresh-item.ts";
import { together } from "./join-ways.ts";
import type { Way } from "./steps.ts";

/** More items than this are not made up. */
const mostItems = 12;

/** Ways that may give "some item" or "every item" a result. */
export function listWays(
  node: CompiledCondition,
  { op, over }: ListCondition,
  wanted: boolean,
  spot: Spot,
  solver: Solver,
): Way[] {
  const [where] = node.parts;
  if (where === undefined) return [];
  const each = (itemSpot: Spot) => solver.condition(where, wanted, itemSpot);
  const ofTold = told(node, over, spot, solver, each);
  // `some` is brought about by one item, and taken away by each; `every` the other way round.
  if ((op === "some") === wanted) {
    const ways = [...ofTold.flat(), ...freshItem(node.context, over, spot, solver, each)];
    return ways.length > 0 || isTold(over, spot, solver) ? ways : like(over, spot, solver);
  }
  if (ofTold.length > 0) return together(ofTold);
  return [...like(over, spot, solver), ...freshItem(node.context, over, spot, solver, each)];
}

/** Ways that may raise a count or a total: items that are not fully told, or new ones. */
export function totalWays(value: CompiledValue, aim: Aim, spot: Spot, solver: Solver): Way[] {
  const { where, parts } = value;
  const shown = value.value;
  if (typeof shown !== "object" || (shown.op !== "count" && shown.op !== "total") || where === undefined) return [];
  const whole = like(shown.over, spot, solver);
  if (aim.op === "differs") return whole;
  const reads = shown.op === "total" ? parts[0] : undefined;
  const lacking = lackOf(value, aim, solver);
  if (lacking === undefined) {
    const away = (itemSpot: Spot) => solver.condition(where, false, itemSpot);
    return [...whole, ...together(told(value, shown.over, spot, solver, away))];
  }
  // An item whose number is told counts with that number; another is to count with all that is lacking.
  const counted = (itemSpot: Spot) => {
    const ofWhere = solver.condition(where, true, itemSpot);
    const number = reads?.read(solver.asking.scope);
    if (reads === undefined || (number !== undefined && number !== null && !isRange(number))) return ofWhere;
    return together([ofWhere, solver.value(reads, { op: "atLeast", than: lacking }, itemSpot)]);
  };
  const ofTold = told(value, shown.over, spot, solver, counted).filter((ways) => ways.length > 0);
  const fresh = freshItem(value.context, shown.over, spot, solver, counted);
  const times = shown.op === "total" ? 1 : lacking;
  const isFew = typeof times === "number" && times <= mostItems;
  const items = enter(shown.over, value.context).item;
  const there = valueAt(solver.asking.record, pathOf(shown.over, spot.itemPath));
  const apart = { distinct: distinctName(shown), codes: items && codesBeside(items, there) };
  const more = isFew ? fresh.map((way) => repeated(way, times, apart)) : [];
  return [...whole, ...ofTold.flat(), ...together(ofTold), ...more].filter((way) => way.length > 0);
}

/** The member of an item by which a count tells its items apart. */
function distinctName(value: CountValue | TotalValue): string | undefined {
  const distinct = value.op === "count" ? value.distinct : undefined;
  return typeof distinct === "object" && distinct.op === "item" ? distinct.path : undefined;
}

/** How much a count or a total is short of what is wanted of it, or `undefined` where it is not too small. */
function lackOf(value: CompiledValue, { op, than }: Aim, { asking }: Solver): Exact | undefined {
  const reading = value.read(asking.scope);
  const there = (isRange(reading) ? reading.least : (reading ?? 0)) as Exact;
  const target = (isRange(than) ? than.most : (than ?? 0)) as Exact;
  if (op === "atMost" || op === "lessThan" || target === Infinity) return undefined;
  const lacking = add(target, typeof there === "number" ? -there : there.neg());
  const short = op === "moreThan" ? add(lacking, 1) : lacking;
  return compareExact(short, 0) > 0 ? short : undefined;
}

/** For each item that is told, the ways that a search gives in it. */
function told(
  { find }: Pick<CompiledCondition, "find">,
  over: Ref,
  spot: Spot,
  { asking: { scope } }: Solver,
  search: (itemSpot: Spot) => Way[],
): Way[][] {
  const items = find?.(scope);
  if (!Array.isArray(items)) return [];
  const listPath = pathOf(over, spot.itemPath);
  return items.map((item: Facts, index) =>
    inItem(scope, item, () => search({ itemPath: `${listPath}[${index}]`, fresh: false })),
  );
}

function isTold(over: Ref, spot: Spot, { asking }: Solver): boolean {
  return Array.isArray(valueAt(asking.record, pathOf(over, spot.itemPath)));
}

/** The list of the example, where none is told. */
function like(over: Ref, spot: Spot, { asking }: Solver): Way[] {
  const path = pathOf(over, spot.itemPath);
  const list = valueAt(asking.example, path);
  const step = Array.isArray(list) ? stepTo(path, list, spot, asking) : undefined;
  return step === undefined ? [] : [[step]];
}
