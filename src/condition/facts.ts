import type { Layout } from "./layout.ts";
import { isList, isPlainObject, lengthOf, notPlain, ownData } from "./own-data.ts";
import { createValueReader, type ReadValue } from "./read-value.ts";

/**
 * Facts made ready: one slot for each place, as its layout says. Dates and times are whole numbers, numbers exact, an object
 * that was told is `true`, a list the rows of its items. `undefined` is absent, `null` none on file.
 */
export type Facts = readonly unknown[];

/** A value read as facts. */
export interface FactReading {
  readonly facts: Facts;
  /** The places at which the value is not as its layout asks; none where all of it is. */
  readonly wrong: readonly string[];
}

/** Finds what stands for a section of the record that is only named: `null` where it is not at hand, `undefined` where no name may stand. */
export type FindSection = (section: string, name: string) => unknown;

/** Reads any value as facts. */
export type FactReader = (value: unknown, findSection?: FindSection) => FactReading;

type Row = unknown[];
type Wrong = readonly string[] | undefined;

/** How far one reading has come. */
interface Progress {
  steps: number;
  readonly findSection: FindSection | undefined;
}

/** No record has more fields and items than this. */
const mostSteps = 20_000;
/** More places than this help nobody. */
const mostWrong = 20;

const here: readonly string[] = Object.freeze([""]);
const nowhere: readonly string[] = Object.freeze([]);

/**
 * Makes the reader of values of one layout. Any value may be read: only the fields of its objects that are their own data
 * are looked at, each once, no getter is called, and the work ends at a bound. What is not as the layout asks is left
 * absent and its place told; of a field that the layout does not have, the place of its object.
 */
export function createFactReader(layout: Layout): FactReader {
  const root = createNode(layout);

  /** Fills in what was told of a place, and answers with the places at which it is wrong, seen from there. */
  function fill(row: Row, at: Node, told: unknown, progress: Progress): Wrong {
    if (told === null) {
      if (!at.nullable) return here;
      row.fill(at.none, at.slot, at.end);
      return undefined;
    }
    if (at.fields !== undefined) return fillObject(row, at, told, progress);
    if (at.items !== undefined) return fillList(row, at, at.items, told, progress);
    const fact = at.read(told);
    if (fact === undefined) return here;
    row[at.slot] = fact;
    return undefined;
  }

  function fillObject(row: Row, at: Node, told: unknown, progress: Progress): Wrong {
    let wrong: string[] | undefined;
    let field: Node | undefined;
    try {
      if (typeof told !== "object" || told === null || isList(told) || !isPlainObject(told)) return here;
      row[at.slot] = true;
      // Until the groups have answered, what is absent must not read as none on file.
      if (at.groups !== undefined) row.fill(undefined, at.slot + 1, at.end);
      let given = 0;
      for (const name in told) {
        field = at.fields?.get(name);
        if (++progress.steps > mostSteps) throw notPlain;
        let value = ownData(told, name);
        if (value === undefined) continue;
        if (typeof value === "string" && at === root && field?.fields !== undefined) {
          const found = progress.findSection?.(name, value);
          if (found === null) {
            // What is only named is not told, in a complete section too.
            row.fill(undefined, field.slot, field.end);
            continue;
          }
          if (found !== undefined) value = found;
        }
        if (field === undefined) {
          wrong = note(wrong, "", here);
          continue;
        }
        const inner = fill(row, field, value, progress);
        if (inner !== undefined) wrong = note(wrong, field.name, inner);
        given |= field.bit;
      }
      field = undefined;
      for (const { name, bit } of at.required) if ((given & bit) === 0) wrong = note(wrong, name, here);
    } catch {
      // Whatever a trap threw is the caller's own and is not passed on.
      wrong = note(wrong, field?.name ?? "", here);
    }
    if (at.groups !== undefined) answerGroups(row, at, at.groups);
    return wrong;
  }

  function fillList(row: Row, at: Node, items: Node, told: unknown, progress: Progress): Wrong {
    let wrong: string[] | undefined;
    let index = 0;
    try {
      if (!isList(told)) return here;
      const length = lengthOf(told);
      if (length > at.most) return here;
      const rows: Row[] = [];
      for (; index < length; index++) {
        if (++progress.steps > mostSteps) throw notPlain;
        const item = ownData(told, index);
        const itemRow = items.empty.slice();
        const inner = item === undefined ? here : fill(itemRow, items, item, progress);
        if (inner !== undefined) wrong = note(wrong, `[${index}]`, inner);
        rows.push(itemRow);
      }
      row[at.slot] = rows;
    } catch {
      wrong = note(wrong, `[${index}]`, here);
    }
    return wrong;
  }

  return (value, findSection) => {
    const row = root.empty.slice();
    const wrong = value === undefined ? here : fill(row, root, value, { steps: 0, findSection });
    return { facts: row, wrong: wrong ?? nowhere };
  };
}

/** Gives the answer of each group statement to those of its members that have no answer of their own. */
function answerGroups(row: Row, at: Node, groups: NonNullable<Layout["groups"]>): void {
  for (const { slot, members } of groups) {
    const answer = row[slot];
    if (answer === undefined) continue;
    for (const member of members) if (row[member] === undefined) row[member] = answer;
  }
  if (at.absent !== null) return;
  for (let slot = at.slot + 1; slot < at.end; slot++) if (row[slot] === undefined) row[slot] = null;
}

/** Adds places below a name to those that are wrong, each once. */
function note(wrong: string[] | undefined, name: string, inner: readonly string[]): string[] {
  const places = wrong ?? [];
  for (const place of inner) {
    const joined = name === "" || place === "" || place.startsWith("[") ? name + place : `${name}.${place}`;
    if (places.length < mostWrong && !places.includes(joined)) places.push(joined);
  }
  return places;
}

/** A place of a layout made ready to be filled in. All are of one form, so that each step looks in the same places. */
interface Node extends Pick<Layout, "name" | "slot" | "absent" | "nullable" | "none" | "groups"> {
  /** The slot after its last. */
  readonly end: number;
  readonly read: ReadValue;
  readonly fields: ReadonlyMap<string, Node> | undefined;
  /** Of a field without which its object is malformed, a bit that no other of them has; 0 of any other. */
  readonly bit: number;
  /** The fields without which it is malformed. */
  readonly required: readonly Pick<Node, "name" | "bit">[];
  readonly items: Node | undefined;
  /** The most items. */
  readonly most: number;
  /** A row in which everything is absent, where it has one of its own. */
  readonly empty: readonly unknown[];
}

function createNode(layout: Layout, bit = 0): Node {
  const { name, slot, size, absent, nullable, none, groups, shape, items } = layout;
  const bitOf = (field: Layout) => (field.isRequired ? 1 << layout.required.indexOf(field) : 0);
  const fields =
    layout.fields && new Map([...layout.fields].map(([field, below]) => [field, createNode(below, bitOf(below))]));
  const required = layout.required.map((field) => ({ name: field.name, bit: bitOf(field) }));
  return {
    name,
    slot,
    absent,
    bit,
    nullable,
    none,
    groups,
    end: slot + size,
    read: createValueReader(layout),
    fields,
    required,
    items: items && createNode(items),
    most: shape.type === "list" ? shape.most : 0,
    empty: slot > 0 ? nowhere : fillAbsent(layout, new Array<unknown>(size).fill(undefined)),
  };
}

/** Writes what an absent place reads as into its slot and those below it. */
function fillAbsent(layout: Layout, row: Row): Row {
  row[layout.slot] = layout.absent;
  for (const field of layout.fields?.values() ?? []) fillAbsent(field, row);
  return row;
}
