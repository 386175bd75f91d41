import type { Facts } from "../condition/facts.ts";
import type { CompiledCondition } from "../condition/nodes.ts";
import type { Scope } from "../condition/scope.ts";

/** Looks at a row as the scope's item, and leaves the scope's item as it was. */
export function inItem<T>(scope: Scope, row: Facts, look: () => T): T {
  return andBack(scope, () => {
    scope.item = row;
    scope.base = 0;
    return look();
  });
}

/** Looks at the subject of a qualification as the scope's item, and leaves the scope's item as it was. */
export function inSubject<T>(scope: Scope, { enter }: CompiledCondition, look: () => T): T {
  return andBack(scope, () => {
    enter?.(scope);
    return look();
  });
}

function andBack<T>(scope: Scope, look: () => T): T {
  const { item, base } = scope;
  const found = look();
  scope.item = item;
  scope.base = base;
  return found;
}
