import type { Catalog } from "../../catalog/types.ts";
import { formatDay } from "../../condition/calendar.ts";
import { holdsOn } from "../../condition/parameters.ts";
import type { UsedParameter } from "./types.ts";

/** The parameters of some ids, each with what it is on the record's date. */
export function describeParameters(
  ids: ReadonlySet<string>,
  catalog: Catalog,
  day: number | undefined,
): UsedParameter[] {
  const date = day === undefined ? undefined : formatDay(day);
  return catalog.parameters.flatMap(({ id, title, values }) => {
    if (!ids.has(id)) return [];
    const holding = date === undefined ? [] : values.filter((value) => holdsOn(value, date));
    return [{ id, title, values: holding.length > 0 ? holding : values }];
  });
}
