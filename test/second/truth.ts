/** Yes, no, or not known. */
export type Truth = boolean | "unknown";

/** A fact: told, `null` for none on file, `undefined` for not told. */
export type Told<T> = T | null | undefined;

/** Every part holds. */
export function all(...parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  return parts.includes("unknown") ? "unknown" : true;
}

/** Some part holds. */
export function any(...parts: readonly Truth[]): Truth {
  if (parts.includes(true)) return true;
  return parts.includes("unknown") ? "unknown" : false;
}

/** The part does not hold. */
export function not(part: Truth): Truth {
  return part === "unknown" ? "unknown" : !part;
}

/** What follows in either case; where it is not known which, what follows in both alike. */
export function either(which: Truth, yes: Truth, no: Truth): Truth {
  if (which === "unknown") return yes === no ? yes : "unknown";
  return which ? yes : no;
}

/** What stands under a key of a section: a section of none holds none, one that was not told holds nothing told. */
export function below<S extends object, K extends keyof S>(section: Told<S>, key: K): S[K] | null | undefined {
  return section === null ? null : section?.[key];
}

/** The fact is one of these values. */
export function isOneOf(fact: Told<string | boolean>, ...values: readonly (string | boolean)[]): Truth {
  if (fact === undefined) return "unknown";
  return fact !== null && values.includes(fact);
}

/** Some item of the list matches. */
export function some<T>(list: Told<readonly T[]>, matches: (item: T) => Truth): Truth {
  return list === undefined ? "unknown" : any(...(list ?? []).map(matches));
}

/** Every item of the list matches. */
export function every<T>(list: Told<readonly T[]>, matches: (item: T) => Truth): Truth {
  return list === undefined ? "unknown" : all(...(list ?? []).map(matches));
}
