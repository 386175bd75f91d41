interface Named {
  readonly id: string;
}

const known = new WeakMap<readonly Named[], ReadonlyMap<string, Named>>();

/** The thing of an id in a part of a catalog, which is never changed; it is looked through once. */
export function findById<T extends Named>(things: readonly T[], id: string): T | undefined {
  let byId = known.get(things);
  if (byId === undefined) {
    byId = new Map(things.map((thing) => [thing.id, thing]));
    known.set(things, byId);
  }
  return byId.get(id) as T | undefined;
}
