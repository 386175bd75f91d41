import type { Facts } from "./facts.ts";
import type { Read, Reading, Scope, Test, Truth } from "./scope.ts";

/**
 * Remembers what a part without questions comes to: it is the same in every world of a record. The `index` is the part's
 * own among all of its compiler.
 */
export function rememberTest(test: Test, index: number): Test {
  return (scope) => recall(scope, test, index) as Truth;
}

/** Remembers what a value without questions comes to. */
export function rememberRead(read: Read, index: number): Read {
  return (scope) => recall(scope, read, index) as Reading;
}

/** Remembers a value that asks neither questions nor the item: it is the same for every item of a record. */
export function rememberForRecord(read: Read, index: number): Read {
  return (scope) => recallAs(scope, read, index, scope.record, 0) as Reading;
}

function recall(scope: Scope, find: (scope: Scope) => unknown, index: number): unknown {
  return recallAs(scope, find, index, scope.item, scope.base);
}

function recallAs(scope: Scope, find: (scope: Scope) => unknown, index: number, item: Facts, base: number): unknown {
  const before = scope.known[index];
  if (before?.find === find && before.item === item && before.base === base) return before.result;
  const result = find(scope);
  scope.known[index] = { find, item, base, result };
  return result;
}
