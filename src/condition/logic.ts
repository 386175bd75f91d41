import type { Test, Truth } from "./scope.ts";

/** True in every record. */
export const always: Test = () => true;
/** False in every record. */
export const never: Test = () => false;

/** Strong Kleene `all`: false as soon as one part is false. */
export function all(parts: readonly Test[]): Test {
  return join(parts, { neutral: always, deciding: never, decision: false });
}

/** Strong Kleene `any`: true as soon as one part is true. */
export function any(parts: readonly Test[]): Test {
  return join(parts, { neutral: never, deciding: always, decision: true });
}

/** One part with the deciding result decides; parts that are always neutral are not asked. */
function join(
  parts: readonly Test[],
  { neutral, deciding, decision }: { readonly neutral: Test; readonly deciding: Test; readonly decision: boolean },
): Test {
  if (parts.includes(deciding)) return deciding;
  const asked = parts.filter((part) => part !== neutral);
  const [first = neutral, second] = asked;
  if (second === undefined) return first;
  if (asked.length === 2) {
    return (scope) => {
      const one = first(scope);
      if (one === decision) return decision;
      const other = second(scope);
      return other === !decision ? one : other;
    };
  }
  return (scope) => {
    let truth: Truth = !decision;
    for (let index = 0; index < asked.length; index++) {
      const result = (asked[index] as Test)(scope);
      if (result === decision) return decision;
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
