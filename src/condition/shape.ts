/**
 * What a record looks like to the language: which paths there are, and of what type. The language knows shapes only; what
 * a field means is the record's affair.
 */
export type Shape =
  | ObjectShape
  | ListShape
  | NumberShape
  | CodeShape
  | StatementsShape
  | DateShape
  | { readonly type: "time" | "flag" | "text" | "written" | "service" };

/** An object. Fields that are not required may be absent or `null`. */
export interface ObjectShape {
  readonly type: "object";
  readonly fields: Readonly<Record<string, Shape>>;
  /** Fields without which the object is malformed. */
  readonly required?: readonly string[];
}

/** A day. */
export interface DateShape {
  readonly type: "date";
  /** It bounds a period, and may be `null` even where it is required: no bound. */
  readonly bound?: true;
  /** There is one in any case: `null` says no more of it than leaving it out, in a complete section too. */
  readonly always?: true;
}

/** What `null` reads as at a place of a shape: none on file, or nothing told. */
export function noneOf(shape: Shape): null | undefined {
  return shape.type === "date" && shape.always === true ? undefined : null;
}

/** A list of at most `most` items. */
export interface ListShape {
  readonly type: "list";
  readonly of: Shape;
  readonly most: number;
}

/** A number between two bounds, both inclusive. An absent number is taken to lie anywhere between them. */
export interface NumberShape {
  readonly type: "number";
  readonly least: number;
  readonly most: number;
  /** Whether it counts things; otherwise it may have a fraction. */
  readonly whole: boolean;
}

/** A code: one of a fixed list, one of a list of the catalog, or any two capital letters. `other` is always allowed beside a listed one. */
export interface CodeShape {
  readonly type: "code";
  /** A list that the record's own format fixes. */
  readonly values?: readonly string[];
  /** Name of a list in the catalog. */
  readonly list?: string;
}

/** Statement ids, each `true` or `false`; the catalog says which ids a subject has. */
export interface StatementsShape {
  readonly type: "statements";
  readonly subject: string;
}

/**
 * Follows a path of names through a shape.
 *
 * @returns the shape that it leads to, or `undefined` where there is no such path or it passes through a list.
 */
export function resolvePath(shape: Shape, path: string): Shape | undefined {
  let at: Shape | undefined = shape;
  for (const name of path === "" ? [] : path.split(".")) {
    if (at?.type === "object") at = Object.hasOwn(at.fields, name) ? at.fields[name] : undefined;
    else if (at?.type === "statements") at = { type: "flag" };
    else return undefined;
  }
  return at;
}
