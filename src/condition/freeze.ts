/** Freezes plain JSON through and through; what is frozen already is taken to be so to its depth. */
export function freezeDeep<T>(value: T): T {
  // What is no object counts as frozen.
  if (!Object.isFrozen(value)) {
    Object.freeze(value);
    for (const key in value) freezeDeep(value[key]);
  }
  return value;
}

/** A frozen copy of plain JSON in ordinary objects, for what is handed out: those of a catalog inherit nothing. */
export function handOut<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(handOut)) as T;
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) copy[key] = handOut(part);
  return Object.freeze(copy) as T;
}
