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
  for (let index = 0; index < worlds.length; index++) {
    const world = worlds[index] as World<T>;
    for (let next = index + 1; next < worlds.length; next++) {
      const other = worlds[next] as World<T>;
      if (isSame(world.result, other.result)) continue;
      const between = onlyDifference(world, other);
      if (between !== undefined) mattering.add(between);
    }
  }
  return mattering;
}

/** The one question that both worlds met and read differently, or `undefined` where there is none or more than one. */
function onlyDifference(world: World<unknown>, other: World<unknown>): number | undefined {
  let difference: number | undefined;
  for (const { question, reading } of world.choices) {
    const read = readingIn(other, question);
    if (read === undefined || read === reading) continue;
    if (difference !== undefined) return undefined;
    difference = question;
  }
  return difference;
}

/** The reading of a question in a world; `undefined` where it was not met. */
export function readingIn({ choices }: World<unknown>, question: number): number | undefined {
  for (const choice of choices) if (choice.question === question) return choice.reading;
  return undefined;
}
