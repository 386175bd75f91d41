import type { Scope, Truth } from "../../condition/scope.ts";
import type { PreparedCatalog, PreparedRecord } from "../../decision/prepare.ts";
import { withValue } from "../record-path.ts";
import { type Position, truthAt } from "./position.ts";

/** Tries parts of conditions on changed records. */
export interface Trial {
  /** A value made ready as a record, or `undefined` where it is none. */
  prepare(record: unknown): PreparedRecord | undefined;
  /** What a record is evaluated on, or `undefined` where the value is none. */
  scopeOf(record: unknown): Scope | undefined;
  truthOf(record: unknown, position: Position): Truth;
  /** A record in which nothing is told at a path, nor by a statement that answers for it. */
  untell(record: unknown, path: string): unknown;
}

/** Makes a trial of a catalog's records. Each record is made ready once. */
export function createTrial(prepared: PreparedCatalog): Trial {
  const ready = new WeakMap<object, { readonly record: PreparedRecord; readonly scope: Scope } | null>();
  const groups = prepared.catalog.statements.filter((statement) => statement.members !== undefined);

  function makeReady(record: unknown) {
    if (typeof record !== "object" || record === null) return undefined;
    const known = ready.get(record);
    if (known !== undefined) return known ?? undefined;
    const reading = prepared.read(record, {});
    const made = reading.ok ? { record: reading.prepared, scope: prepared.createScope(reading.prepared.facts) } : null;
    ready.set(record, made);
    return made ?? undefined;
  }

  const scopeOf = (record: unknown) => makeReady(record)?.scope;
  return {
    prepare: (record) => makeReady(record)?.record,
    scopeOf,
    truthOf(record, position) {
      const scope = scopeOf(record);
      return scope && truthAt(scope, position);
    },
    untell(record, path) {
      const told = withValue(record, path, undefined);
      const [, holder, statement] = /^(.*attestations)\.([^.]+)$/.exec(path) ?? [];
      if (statement === undefined) return told;
      const answering = groups.filter(({ members }) => members?.includes(statement));
      return answering.reduce((without, { id }) => withValue(without, `${holder}.${id}`, undefined), told);
    },
  };
}
