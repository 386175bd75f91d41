import type { World } from "../../condition/verdict.ts";

/** More worlds than this are counted, not listed. */
const mostWorlds = 64;

/** The worlds that are listed, and how many more there are. One of each result is among them. */
export function listWorlds<T>(
  worlds: readonly World<T>[],
  nameResult: (result: T) => string,
): { readonly listed: readonly World<T>[]; readonly more: number } {
  if (worlds.length <= mostWorlds) return { listed: worlds, more: 0 };
  const firsts = new Map<string, World<T>>();
  for (const world of worlds) {
    const result = nameResult(world.result);
    if (!firsts.has(result) && firsts.size < mostWorlds) firsts.set(result, world);
  }
  const chosen = new Set([...firsts.values(), ...worlds.slice(0, mostWorlds)].slice(0, mostWorlds));
  for (const world of worlds) if (chosen.size < mostWorlds) chosen.add(world);
  return { listed: worlds.filter((world) => chosen.has(world)), more: worlds.length - chosen.size };
}
