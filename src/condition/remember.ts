/** More answers than a year of days has. */
const mostAnswers = 1_024;

/**
 * Remembers the answers of a pure function of one number or short text. Only the time it takes changes; when the store is
 * full it begins anew, so it never grows past its bound.
 */
export function remember<K extends number | string | undefined, T>(compute: (key: K) => T): (key: K) => T {
  const answers = new Map<K, T>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= mostAnswers) answers.clear();
    const answer = compute(key);
    answers.set(key, answer);
    return answer;
  };
}
