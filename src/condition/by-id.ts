import { rememberOf } from "./remember.ts";

interface Named {
  readonly id: string;
}

const byId = rememberOf((things: readonly Named[]) => new Map(things.map((thing) => [thing.id, thing])));

/** The thing of an id in a part of a catalog, which is never changed; it is looked through once. */
export function findById<T extends Named>(things: readonly T[], id: string): T | undefined {
  return byId(things).get(id) as T | undefined;
}
