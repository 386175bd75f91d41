import type { Scope, Truth } from "../../condition/scope.ts";
import type { PreparedCatalog, PreparedRecord } from "../../decision/prepare.ts";
import type { Json, Path } from "./edit.ts";
import { withoutValue } from "./edit.ts";
import { type Position, truthAt } from "./position.ts";

/** Tries parts of conditions on changed records. */
export interface Trial {
  /** A value made ready as a record, or `undefined` where it is none. */
  prepare(record: Json): PreparedRecord | undefined;
  /** What a record is evaluated on, or `undefined` where the value is none. */
  scopeOf(record: Json): Scope | undefined;
  truthOf(record: Json, position: Position): Truth;
  /** A record in which nothing is told at a path, nor by a statement that answers for it. */
  untell(record: Json, path: Path): Json;
}

/** Makes a trial of a catalog's records. Each record is made ready once. */
export function createTrial(prepared: PreparedCatalog): Trial {
  const ready = new WeakMap<object, { readonly record: PreparedRecord; readonly scope: Scope } | null>();
  const groups = prepared.catalog.statements.filter((statement) => statement.members !== undefined);

  function makeReady(record: Json) {
    if (typeof record !== "object" || record === null) return undefined;
    const known = ready.get(record);
    if (known !== undefined) return known ?? undefined;
    const reading = prepared.read(record, {});
    const made = reading.ok ? { record: reading.prepared, scope: prepared.createScope(reading.prepared.facts) } : null;
    ready.set(record, made);
    return made ?? undefined;
  }

  const scopeOf = (record: Json) => makeReady(record)?.scope;
  return {
    prepare: (record) => makeReady(record)?.record,
    scopeOf,
    truthOf(record, position) {
      const scope = scopeOf(record);
      return scope && truthAt(scope, position);
    },
    untell(record, path) {
      const told = withoutValue(record, path);
      if (path.at(-2) !== "attestations") return told;
      const holder = path.slice(0, -1);
      const answering = groups.filter(({ members }) => members?.some((member) => member === path.at(-1)));
      return answering.reduce((without, { id }) => withoutValue(without, [...holder, id]), told);
    },
  };
}
