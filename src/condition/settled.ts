import type { Scope } from "./scope.ts";

/**
 * Remembers what a part without questions comes to, for the subject and the record that it was asked of last: it is the same
 * in every world. Of the items of a list, of which there are many, nothing is remembered.
 */
export function rememberFound<T>(find: (scope: Scope) => T): (scope: Scope) => T {
  let serial = 0;
  let base = 0;
  let found: T;
  return (scope) => {
    if (scope.item !== scope.record) return find(scope);
    if (scope.serial === serial && scope.base === base) return found;
    found = find(scope);
    serial = scope.serial;
    base = scope.base;
    return found;
  };
}

/** Remembers what asks neither questions nor the item: it is the same for every item of a record. */
export function rememberForRecord<T>(find: (scope: Scope) => T): (scope: Scope) => T {
  let serial = 0;
  let found: T;
  return (scope) => {
    if (scope.serial === serial) return found;
    found = find(scope);
    serial = scope.serial;
    return found;
  };
}
