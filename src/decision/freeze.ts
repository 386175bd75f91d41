/** Freezes plain JSON through and through; what is frozen already is taken to be so to its depth. */
export function freezeDeep<T>(value: T): T {
  // What is no object counts as frozen.
  if (!Object.isFrozen(value)) {
    Object.freeze(value);
    for (const key in value) freezeDeep(value[key]);
  }
  return value;
}
