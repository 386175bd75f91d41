/**
 * Whether every object inherits something that the language does not give it. Then a field that is left out may seem to be
 * there, in a record, in a catalog or in the libraries that are used.
 */
export function isPolluted(): boolean {
  for (const _name in {}) return true;
  return false;
}

/** The answer, or a refusal where the program is polluted or throws what it never should. */
export function unlessBroken<T>(answer: () => T, refusal: () => T): T {
  if (isPolluted()) return refusal();
  try {
    return answer();
  } catch {
    return refusal();
  }
}
