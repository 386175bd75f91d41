import type { Test, Truth } from "./scope.ts";

/** True in every record. */
export const always: Test = () => true;
/** False in every record. */
export const never: Test = () => false;

/** Strong Kleene `all`: false as soon as one part is false. */
export function all(parts: readonly Test[]): Test {
  const asked = parts.filter((part) => part !== always);
  const [first = always, second = always] = asked;
  if (asked.includes(never)) return never;
  if (asked.length < 2) return first;
  if (asked.length === 2) {
    return (scope) => {
      const one = first(scope);
      if (one === false) return false;
      const other = second(scope);
      return other === true ? one : other;
    };
  }
  return (scope) => {
    let truth: Truth = true;
    for (let index = 0; index < asked.length; index++) {
      const result = (asked[index] as Test)(scope);
      if (result === false) return false;
      if (result === undefined) truth = undefined;
    }
    return truth;
  };
}

/** Strong Kleene `any`: true as soon as one part is true. */
export function any(parts: readonly Test[]): Test {
  const asked = parts.filter((part) => part !== never);
  const [first = never, second = never] = asked;
  if (asked.includes(always)) return always;
  if (asked.length < 2) return first;
  if (asked.length === 2) {
    return (scope) => {
      const one = first(scope);
      if (one === true) return true;
      const other = second(scope);
      return other === false ? one : other;
    };
  }
  return (scope) => {
    let truth: Truth = false;
    for (let index = 0; index < asked.length; index++) {
      const result = (asked[index] as Test)(scope);
      if (result === true) return true;
      if (result === undefined) truth = undefined;
    }
    return truth;
  };
}

/** Strong Kleene `not`. */
export function not(part: Test): Test {
  if (part === always) return never;
  if (part === never) return always;
  return (scope) => negate(part(scope));
}

/** The other truth; unknown stays unknown. */
export function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
