import type { Catalog, Parameter } from "../../catalog/types.ts";
import { findById } from "../../condition/by-id.ts";
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
  const [first = "", another] = ids;
  const one = another === undefined ? findById(catalog.parameters, first) : undefined;
  const used = one === undefined ? catalog.parameters.filter(({ id }) => ids.has(id)) : [one];
  return Object.freeze(used.map((parameter) => describe(parameter, date)));
}

const none: readonly never[] = Object.freeze([]);

function describe(parameter: Parameter, date: string | undefined): UsedParameter {
  const { id, title, values } = handOutOnce(parameter);
  const holding = date === undefined ? [] : values.filter((value) => holdsOn(value, date));
  return Object.freeze({ id, title, values: holding.length > 0 ? Object.freeze(holding) : values });
}
