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

function recall(scope: Scope, find: (scope: Scope) => unknown, index: number): unknown {
  const { known, item, base } = scope;
  const before = known[index];
  if (before?.find === find && before.item === item && before.base === base) return before.result;
  const result = find(scope);
  known[index] = { find, item, base, result };
  return result;
}
