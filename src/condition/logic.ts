import type { Test, Truth } from "./scope.ts";

/** Strong Kleene `all`: false as soon as one part is false. */
export function all(parts: readonly Test[]): Test {
  return (scope) => {
    let truth: Truth = true;
    for (const part of parts) {
      const result = part(scope);
      if (result === false) return false;
      if (result === undefined) truth = undefined;
    }
    return truth;
  };
}

/** Strong Kleene `any`: true as soon as one part is true. */
export function any(parts: readonly Test[]): Test {
  return (scope) => {
    let truth: Truth = false;
    for (const part of parts) {
      const result = part(scope);
      if (result === true) return true;
      if (result === undefined) truth = undefined;
    }
    return truth;
  };
}

/** Strong Kleene `not`. */
export function not(part: Test): Test {
  return (scope) => negate(part(scope));
}

/** The other truth; unknown stays unknown. */
export function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
