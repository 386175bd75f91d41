/** More answers than a year of days has. */
const mostAnswers = 1_024;

/**
 * Remembers the answers of a pure function of one number or short text, the last one closest at hand. Only the time it
 * takes changes; when the store is full it begins anew, so it never grows past its bound.
 */
export function remember<K extends number | string | undefined, T>(compute: (key: K) => T): (key: K) => T {
  const answers = new Map<K, T>();
  let last: { readonly key: K; readonly answer: T } | undefined;
  return (key) => {
    if (last !== undefined && last.key === key) return last.answer;
    const known = answers.get(key);
    const answer = known === undefined ? compute(key) : known;
    if (known === undefined) {
      if (answers.size >= mostAnswers) answers.clear();
      answers.set(key, answer);
    }
    last = { key, answer };
    return answer;
  };
}

/** Remembers what a pure function makes of an object that never changes, as long as the object is there. */
export function rememberOf<K extends object, T extends object>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, T>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const result = make(key);
    made.set(key, result);
    return result;
  };
}
