import type { Language } from "./language.ts";
import { ownFields } from "./own-data.ts";
import { remember } from "./remember.ts";
import { noneOf, type ObjectShape, type Shape, type StatementsShape } from "./shape.ts";

/**
 * Where the facts of a shape stand in a row of slots. An object takes one slot for itself and one for each place below it,
 * in order, so that any fact is one look-up away, and no name is ever looked up in a caller's object. Each item of a list
 * has a row of its own.
 */
export interface Layout {
  readonly shape: Shape;
  /** Its name in the object that holds it; empty for items and the whole. */
  readonly name: string;
  /** The slot of the place itself, in the row that it stands in. */
  readonly slot: number;
  /** How many slots it takes with all that is below it. */
  readonly size: number;
  /** What an absent place reads as: `undefined`, or `null` in a complete section. */
  readonly absent: undefined | null;
  /** Whether its object is malformed without it. */
  readonly isRequired: boolean;
  /** Whether `null` may stand there. */
  readonly nullable: boolean;
  /** What `null` reads as: none on file, or nothing told. */
  readonly none: null | undefined;
  /** The places below an object, by name. */
  readonly fields: ReadonlyMap<string, Layout> | undefined;
  /** The places below an object without which it is malformed. */
  readonly required: readonly Layout[];
  /** Of the places below a statements object, each that answers others, and those others. */
  readonly groups: readonly { readonly slot: number; readonly members: readonly number[] }[] | undefined;
  /** The items of a list. */
  readonly items: Layout | undefined;
  /** The codes that may stand there; `undefined` where any may. */
  readonly members: ReadonlySet<unknown> | undefined;
}

const nothing: readonly never[] = Object.freeze([]);
const flag = { type: "flag" } as const;
const onlyOther: ReadonlySet<unknown> = new Set(["other"]);

/** How a place stands in what holds it. */
type Place = Pick<Layout, "name" | "slot" | "absent" | "isRequired" | "nullable">;

/** Every layout has all of its fields in one order, so that those who read many look for each in the same place. */
function makeLayout(
  shape: Shape,
  { name, slot, absent, isRequired, nullable }: Place,
  more: Partial<Omit<Layout, keyof Place | "shape">>,
): Layout {
  const { size = 1, fields, required = nothing, groups, items, members } = ownFields(more);
  const none = noneOf(shape);
  return { shape, name, slot, size, absent, isRequired, nullable, none, fields, required, groups, items, members };
}

/** The layout of a language's records. */
export function createLayout(language: Language): Layout {
  const { shape, statements, complete } = language;
  if (shape.type !== "object") throw new TypeError("a record is an object");
  const lists = new Map(
    Object.entries(language.lists).map(([name, members]) => [name, new Set<unknown>([...members, "other"])]),
  );

  function lay(part: Shape, place: Place): Layout {
    switch (part.type) {
      case "object":
        return layObject(part, place);
      case "statements":
        return layStatements(part, place);
      case "list": {
        const items = lay(part.of, { name: "", slot: 0, absent: place.absent, isRequired: false, nullable: false });
        return makeLayout(part, place, { items });
      }
      case "code": {
        const { values, list } = part;
        if (values === undefined && list === undefined) return makeLayout(part, place, {});
        const members = values ? new Set<unknown>([...values, "other"]) : (lists.get(list ?? "") ?? onlyOther);
        return makeLayout(part, place, { members });
      }
      default:
        return makeLayout(part, place, {});
    }
  }

  function layObject(part: ObjectShape, place: Place): Layout {
    const fields = new Map<string, Layout>();
    let next = place.slot + 1;
    for (const [name, field] of Object.entries(part.fields)) {
      const isRequired = part.required?.includes(name) ?? false;
      const isCompleteSection = part === shape && complete.includes(name);
      const laid = lay(field, {
        name,
        slot: next,
        absent: isCompleteSection ? noneOf(field) : place.absent,
        isRequired,
        nullable: !isRequired || (field.type === "date" && field.bound === true),
      });
      fields.set(name, laid);
      next += laid.size;
    }
    const required = [...fields.values()].filter((field) => field.isRequired);
    return makeLayout(part, place, { size: next - place.slot, fields, required });
  }

  function layStatements(part: StatementsShape, place: Place): Layout {
    const fields = new Map<string, Layout>();
    const ids = statements[part.subject] ?? [];
    for (const [index, id] of ids.entries()) {
      const slot = place.slot + 1 + index;
      fields.set(id, makeLayout(flag, { ...place, name: id, slot, isRequired: false, nullable: true }, {}));
    }
    const slotOf = (id: string) => fields.get(id)?.slot ?? [];
    const groups = language.groups.flatMap(({ subject, id, members }) =>
      subject !== part.subject ? [] : [slotOf(id)].flat().map((slot) => ({ slot, members: members.flatMap(slotOf) })),
    );
    return makeLayout(part, place, { size: 1 + ids.length, fields, ...(groups.length > 0 && { groups }) });
  }

  return lay(shape, { name: "", slot: 0, absent: undefined, isRequired: false, nullable: false });
}

/** The layout at a path of names, or `undefined` where there is no such path or it passes through a list. */
export function layoutAt(layout: Layout | undefined, path: string): Layout | undefined {
  let at = layout;
  for (const name of namesOf(path)) at = at?.fields?.get(name);
  return at;
}

const namesOf = remember((path: string): readonly string[] => (path === "" ? nothing : path.split(".")));
