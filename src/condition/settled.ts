import type { Facts } from "./facts.ts";
import type { Known, Scope } from "./scope.ts";

/** Remembers what a part without questions comes to, of the subject that it is asked of: it is the same in every world. */
export function rememberFound<T>(find: (scope: Scope) => T): (scope: Scope) => T {
  return (scope) => recall(scope, find, scope.item, scope.base);
}

/** Remembers what asks neither questions nor the item: it is the same for every item of a record. */
export function rememberForRecord<T>(find: (scope: Scope) => T): (scope: Scope) => T {
  return (scope) => recall(scope, find, scope.record, 0);
}

function recall<T>(scope: Scope, find: (scope: Scope) => T, item: Facts, base: number): T {
  scope.known ??= new Map<unknown, Known>();
  const before = scope.known.get(find);
  if (before !== undefined && before.item === item && before.base === base) return before.result as T;
  const result = find(scope);
  scope.known.set(find, { item, base, result });
  return result;
}
