import type { Scope } from "./scope.ts";

/** Stands for what a world does not ask. */
export const notAsked = Symbol("not asked");

/**
 * Evaluates a part of a condition in the scope's world. The world has chosen readings only as far as its result needed
 * them: a part that would need another one is not asked, and nothing is chosen for it.
 */
export function attempt<T>(scope: Scope, evaluate: (scope: Scope) => T): T | typeof notAsked {
  const { choices, reached } = scope;
  if (choices === undefined) {
    scope.unsettled = false;
    const result = evaluate(scope);
    // What was found without readings is not used where one of them says none on file.
    return scope.unsettled ? notAsked : result;
  }
  const met = reached.length;
  const result = evaluate(scope);
  if (reached.length === met) return result;
  for (const question of reached.splice(met)) choices[question] = -1;
  return notAsked;
}
