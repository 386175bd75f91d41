import type { World } from "./verdict.ts";

/**
 * The questions of which another reading, all else equal, would change the result. Two worlds are told apart by a question
 * where both chose a reading of it, not the same one, and they agree on every other question that both met.
 */
export function questionsThatMatter<T>(
  worlds: readonly World<T>[],
  isSame: (one: T, other: T) => boolean,
): ReadonlySet<number> {
  const mattering = new Set<number>();
  for (const [index, world] of worlds.entries()) {
    for (const other of worlds.slice(index + 1)) {
      const between = onlyDifference(world, other);
      if (between !== undefined && !mattering.has(between) && !isSame(world.result, other.result)) {
        mattering.add(between);
      }
    }
  }
  return mattering;
}

/** The one question that both worlds met and read differently, or `undefined` where there is none or more than one. */
function onlyDifference(world: World<unknown>, other: World<unknown>): number | undefined {
  let difference: number | undefined;
  for (const { question, reading } of world.choices) {
    const counterpart = other.choices.find((choice) => choice.question === question);
    if (counterpart === undefined || counterpart.reading === reading) continue;
    if (difference !== undefined) return undefined;
    difference = question;
  }
  return difference;
}
