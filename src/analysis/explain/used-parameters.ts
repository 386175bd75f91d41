import type { Catalog, Parameter } from "../../catalog/types.ts";
import { findById } from "../../condition/by-id.ts";
import { formatDay } from "../../condition/calendar.ts";
import { handOut } from "../../condition/freeze.ts";
import { holdsOn } from "../../condition/parameters.ts";
import { rememberOf } from "../../condition/remember.ts";
import type { UsedParameter } from "./types.ts";

/** The parameters of some ids in the catalog's order, each with what it is on the record's date. */
export function describeParameters(
  ids: ReadonlySet<string>,
  catalog: Catalog,
  day: number | undefined,
): readonly UsedParameter[] {
  const date = day === undefined ? undefined : formatDay(day);
  const { parameters } = catalog;
  const used: Parameter[] = [];
  for (const id of ids) {
    const parameter = findById(parameters, id);
    if (parameter !== undefined) used.push(parameter);
  }
  if (used.length > 1) used.sort((one, other) => parameters.indexOf(one) - parameters.indexOf(other));
  return used.map((parameter) => describe(parameter, date));
}

function describe({ id, title, values }: Parameter, date: string | undefined): UsedParameter {
  const holding = date === undefined ? undefined : values.find((value) => holdsOn(value, date));
  return { id, title, values: handOutValues(holding ?? values) };
}

/** The values that are handed out: all of a parameter, or the one of a period. */
const handOutValues = rememberOf((values: Parameter["values"] | Parameter["values"][number]) =>
  handOut(Array.isArray(values) ? values : [values]),
);
