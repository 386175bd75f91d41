import { parseDay, parseTime } from "./calendar.ts";
import { parseExact } from "./exact.ts";
import type { Layout } from "./layout.ts";

/**
 * Facts made ready: one slot for each place, as its layout says. Dates and times are whole numbers, numbers exact, an object
 * that was told is `true`, a list the rows of its items. `undefined` is absent, `null` none on file.
 */
export type Facts = readonly unknown[];

type Row = unknown[];

/** Makes the facts of records of one layout. The record must have passed the checks of its format. */
export function createFactReader(layout: Layout): (record: unknown) => Facts {
  const templates = new Map<Layout, readonly unknown[]>();

  /** A row in which everything is absent. */
  function emptyRow(of: Layout): Row {
    const template = templates.get(of) ?? fillAbsent(of, new Array<unknown>(of.size).fill(undefined));
    templates.set(of, template);
    return template.slice();
  }

  function fill(row: Row, at: Layout, told: unknown): void {
    if (told === undefined) return;
    if (told === null) {
      row.fill(null, at.slot, at.slot + at.size);
      return;
    }
    switch (at.shape.type) {
      case "object":
      case "statements":
        row[at.slot] = true;
        for (const name in told as object) {
          const field = at.fields?.get(name);
          if (field !== undefined) fill(row, field, (told as Readonly<Record<string, unknown>>)[name]);
        }
        return;
      case "list": {
        const { items } = at;
        if (items === undefined) return;
        row[at.slot] = (told as readonly unknown[]).map((item) => {
          const itemRow = emptyRow(items);
          fill(itemRow, items, item);
          return itemRow;
        });
        return;
      }
      case "date":
        row[at.slot] = parseDay(told as string);
        return;
      case "time":
        row[at.slot] = parseTime(told as string);
        return;
      case "number":
        row[at.slot] = parseExact(told as number | string);
        return;
      default:
        row[at.slot] = told;
    }
  }

  return (record) => {
    const row = emptyRow(layout);
    fill(row, layout, record);
    return row;
  };
}

/** Writes what an absent place reads as into its slot and those below it. */
function fillAbsent(layout: Layout, row: Row): Row {
  row[layout.slot] = layout.absent;
  for (const field of layout.fields?.values() ?? []) fillAbsent(field, row);
  return row;
}
