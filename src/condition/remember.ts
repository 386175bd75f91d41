/** More answers than a year of days has. */
const mostAnswers = 1_024;

/**
 * Remembers the answers of a pure function of one whole number. Only the time it takes changes; when the store is full it
 * begins anew, so it never grows past its bound.
 */
export function remember<T>(compute: (number: number) => T): (number: number) => T {
  const answers = new Map<number, T>();
  return (number) => {
    const known = answers.get(number);
    if (known !== undefined) return known;
    if (answers.size >= mostAnswers) answers.clear();
    const answer = compute(number);
    answers.set(number, answer);
    return answer;
  };
}
