import { isList, isPlainObject, lengthOf, notPlain, ownData } from "../condition/own-data.ts";

/** How big a value may be. */
export interface GateLimits {
  /** Objects inside objects. */
  readonly depth: number;
  /** Objects, lists and single values together. */
  readonly nodes: number;
  /** Characters of one text. */
  readonly text: number;
  /** Characters of a key. */
  readonly key: number;
  /** Items of a list. */
  readonly items: number;
}

/** What the gate made of a value: a plain copy, or the path at which it is no bounded plain JSON. */
export type Gated =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly path: readonly (string | number)[] };

/** An object that inherits nothing, whatever is added to all objects; quicker to read than one without a prototype. */
class Bare {
  [name: string]: unknown;
}
Object.setPrototypeOf(Bare.prototype, null);
Reflect.deleteProperty(Bare.prototype, "constructor");
Object.freeze(Bare.prototype);

/** No narrower than the reader of records, so that what is one can be copied. How long a text may be is a matter of its place. */
const recordLimits: GateLimits = { depth: 12, nodes: 20_100, text: Infinity, key: 64, items: 500 };

/**
 * Copies a value as plain JSON: own data properties only, each read once, into objects that inherit nothing. Nothing of the
 * value itself is used again, so whatever it does later changes nothing. As in JSON, what is not enumerable or has a symbol
 * for its name is no field. Getters, holes, functions, numbers that are not finite and anything past the limits end the
 * copying; the work never exceeds `limits.nodes` steps. A key that could not be a name of the format ends it without being
 * echoed, where anything is told of it.
 */
export function gate(value: unknown, limits: GateLimits = recordLimits): Gated {
  const path: (string | number)[] = [];
  let nodes = 0;

  function copy(from: unknown): unknown {
    if (++nodes > limits.nodes) throw notPlain;
    switch (typeof from) {
      case "string":
        if (from.length > limits.text) throw notPlain;
        return from;
      case "number":
        if (!Number.isFinite(from)) throw notPlain;
        return from === 0 ? 0 : from;
      case "boolean":
        return from;
      case "object":
        if (from === null) return null;
        if (path.length >= limits.depth) throw notPlain;
        return isList(from) ? copyList(from) : copyObject(from);
      default:
        throw notPlain;
    }
  }

  function copyList(from: readonly unknown[]): unknown[] {
    const length = lengthOf(from);
    if (length > limits.items) throw notPlain;
    const list: unknown[] = [];
    for (let index = 0; index < length; index++) {
      path.push(index);
      list.push(copy(ownData(from, index)));
      path.pop();
    }
    return list;
  }

  function copyObject(from: object): Record<string, unknown> {
    if (!isPlainObject(from)) throw notPlain;
    const object = new Bare();
    for (const key in from) {
      if (key.length > limits.key || key === "__proto__") {
        if (ownData(from, key) === undefined) continue;
        throw notPlain;
      }
      path.push(key);
      const told = ownData(from, key);
      // A field without a value is a field that was not told, whatever it is called.
      if (told !== undefined) object[key] = copy(told);
      path.pop();
    }
    return object;
  }

  try {
    return { ok: true, value: copy(value) };
  } catch {
    // Whatever a trap threw is the caller's own and is not passed on.
    return { ok: false, path: [...path] };
  }
}
