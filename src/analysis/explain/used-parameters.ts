import type { Catalog, Parameter } from "../../catalog/types.ts";
import { formatDay } from "../../condition/calendar.ts";
import { handOutOnce } from "../../condition/freeze.ts";
import { holdsOn } from "../../condition/parameters.ts";
import type { UsedParameter } from "./types.ts";

/** The parameters of some ids in the catalog's order, each with what it is on the record's date. */
export function describeParameters(
  ids: ReadonlySet<string>,
  catalog: Catalog,
  day: number | undefined,
): readonly UsedParameter[] {
  if (ids.size === 0) return none;
  const date = day === undefined ? undefined : formatDay(day);
  const places = placesOf(catalog);
  const used = [...ids].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  return Object.freeze(
    used.flatMap((id) => {
      const parameter = catalog.parameters[places.get(id) ?? -1];
      return parameter === undefined ? [] : [describe(parameter, date)];
    }),
  );
}

const known = new WeakMap<Catalog, ReadonlyMap<string, number>>();

/** Where each parameter stands in a catalog. */
function placesOf(catalog: Catalog): ReadonlyMap<string, number> {
  const before = known.get(catalog);
  if (before !== undefined) return before;
  const places = new Map(catalog.parameters.map(({ id }, place) => [id, place]));
  known.set(catalog, places);
  return places;
}

const none: readonly never[] = Object.freeze([]);

function describe(parameter: Parameter, date: string | undefined): UsedParameter {
  const { id, title, values } = handOutOnce(parameter);
  const holding = date === undefined ? [] : values.filter((value) => holdsOn(value, date));
  return Object.freeze({ id, title, values: holding.length > 0 ? Object.freeze(holding) : values });
}
