import type { Language } from "./language.ts";
import type { Shape } from "./shape.ts";

/**
 * Where the facts of a shape stand in a row of slots. An object takes one slot for itself and one for each place below it,
 * in order, so that any fact is one look-up away, and no name is ever looked up in a caller's object. Each item of a list
 * has a row of its own.
 */
export interface Layout {
  readonly shape: Shape;
  /** The slot of the place itself, in the row that it stands in. */
  readonly slot: number;
  /** How many slots it takes with all that is below it. */
  readonly size: number;
  /** What an absent place reads as: `undefined`, or `null` in a complete section. */
  readonly absent: undefined | null;
  /** The places below an object, by name. */
  readonly fields?: ReadonlyMap<string, Layout>;
  /** The items of a list. */
  readonly items?: Layout;
}

/** The layout of a language's records. */
export function createLayout(language: Language): Layout {
  const { shape, statements, complete } = language;
  if (shape.type !== "object") throw new TypeError("a record is an object");

  function lay(part: Shape, slot: number, absent: undefined | null): Layout {
    switch (part.type) {
      case "object":
        return layFields(part, slot, absent, Object.entries(part.fields));
      case "statements": {
        const ids = statements[part.subject] ?? [];
        return layFields(
          part,
          slot,
          absent,
          ids.map((id) => [id, { type: "flag" }]),
        );
      }
      case "list":
        return { shape: part, slot, size: 1, absent, items: lay(part.of, 0, absent) };
      default:
        return { shape: part, slot, size: 1, absent };
    }
  }

  function layFields(
    part: Shape,
    slot: number,
    absent: undefined | null,
    entries: readonly (readonly [string, Shape])[],
  ): Layout {
    const fields = new Map<string, Layout>();
    let next = slot + 1;
    for (const [name, field] of entries) {
      const isCompleteSection = part === shape && complete.includes(name);
      const laid = lay(field, next, isCompleteSection ? null : absent);
      fields.set(name, laid);
      next += laid.size;
    }
    return { shape: part, slot, size: next - slot, absent, fields };
  }

  return lay(shape, 0, undefined);
}

/** The layout at a path of names, or `undefined` where there is no such path or it passes through a list. */
export function layoutAt(layout: Layout | undefined, path: string): Layout | undefined {
  let at = layout;
  for (const name of path === "" ? [] : path.split(".")) at = at?.fields?.get(name);
  return at;
}
