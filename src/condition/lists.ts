import { least, most } from "./compare.ts";
import { add, type Exact, isRange, type Range, smaller } from "./exact.ts";
import type { Facts } from "./facts.ts";
import type { Find, Read, Reading, Scope, Test, Truth } from "./scope.ts";

/** Whether some item matches. */
export function someItem(list: Find, where: Test): Test {
  return (scope) => {
    const items = itemsOf(list, scope);
    if (items === undefined) return undefined;
    const { item: outer, base } = scope;
    scope.base = 0;
    let truth: Truth = false;
    for (let index = 0; index < items.length; index++) {
      scope.item = items[index] as Facts;
      const result = where(scope);
      if (result === true) {
        truth = true;
        break;
      }
      if (result === undefined) truth = undefined;
    }
    scope.item = outer;
    scope.base = base;
    return truth;
  };
}

/** How many items match; over an absent list, anything up to the most that it may hold. */
export function countItems(list: Find, where: Test, longest: number): Read {
  const untold: Range = { least: 0, most: longest };
  return (scope) => {
    const items = itemsOf(list, scope);
    if (items === undefined) return untold;
    const { item: outer, base } = scope;
    scope.base = 0;
    let sure = 0;
    let possible = 0;
    for (let index = 0; index < items.length; index++) {
      scope.item = items[index] as Facts;
      const result = where(scope);
      if (result === true) sure++;
      if (result !== false) possible++;
    }
    scope.item = outer;
    scope.base = base;
    return sure === possible ? sure : { least: sure, most: possible };
  };
}

/** How many different values the matching items have. A value that is none on file, or a blank text, is not counted. */
export function countDistinct(list: Find, where: Test, distinct: Read, longest: number): Read {
  const untold: Range = { least: 0, most: longest };
  return (scope) => {
    const items = itemsOf(list, scope);
    if (items === undefined) return untold;
    const { item: outer, base } = scope;
    scope.base = 0;
    const sure = new Set<unknown>();
    const possible = new Set<unknown>();
    let sureUnknown = 0;
    let unknown = 0;
    for (let index = 0; index < items.length; index++) {
      scope.item = items[index] as Facts;
      const result = where(scope);
      if (result === false) continue;
      const value = distinct(scope);
      if (value === null || (typeof value === "string" && value.trim() === "")) continue;
      if (value === undefined || isRange(value)) {
        unknown++;
        if (result === true) sureUnknown = 1;
      } else {
        const key = typeof value === "object" ? value.toFixed() : value;
        possible.add(key);
        if (result === true) sure.add(key);
      }
    }
    scope.item = outer;
    scope.base = base;
    const fewest = Math.max(sure.size, sureUnknown);
    const greatest = possible.size + unknown;
    return fewest === greatest ? fewest : { least: fewest, most: greatest };
  };
}

/** The sum of a number over the matching items. */
export function totalItems(list: Find, where: Test, of: Read): Read {
  const untold: Range = { least: 0, most: Infinity };
  return (scope) => {
    const items = itemsOf(list, scope);
    if (items === undefined) return untold;
    const { item: outer, base } = scope;
    scope.base = 0;
    // Whole numbers apart from decimals: those are added in no time.
    let wholes: Exact = 0;
    let decimals: Exact = 0;
    let fewest: Exact = 0;
    let greatest: Exact = 0;
    for (let index = 0; index < items.length; index++) {
      scope.item = items[index] as Facts;
      const result = where(scope);
      if (result === false) continue;
      const number = asNumber(of(scope));
      if (number === null) continue;
      if (result === true && typeof number === "number") wholes = add(wholes, number);
      else if (result === true && !isRange(number)) decimals = add(decimals, number);
      else {
        if (result === true) fewest = add(fewest, least(number));
        greatest = add(greatest, most(number));
      }
    }
    scope.item = outer;
    scope.base = base;
    const sure = add(wholes, decimals);
    return greatest === 0 ? sure : asRange(add(fewest, sure), add(greatest, sure));
  };
}

/** A number as a range of what it may be: unknown may be anything. */
export function asNumber(reading: Reading): Exact | Range | null {
  return reading === undefined ? unbounded : (reading as Exact | Range | null);
}

/** A range, or the number itself where both bounds are the same. */
export function asRange(fewest: Exact, greatest: Exact): Exact | Range {
  return smaller(greatest, fewest) === greatest ? fewest : { least: fewest, most: greatest };
}

const unbounded: Range = { least: 0, most: Infinity };

const noItems: readonly Facts[] = [];

function itemsOf(list: Find, scope: Scope): readonly Facts[] | undefined {
  const found = list(scope) as readonly Facts[] | null | undefined;
  return found === null ? noItems : found;
}
