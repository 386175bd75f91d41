/** Thrown, and caught again, where a value is no plain data. It tells nothing of the value. */
export const notPlain: Error = Object.freeze(new Error("not plain data"));

const { getOwnPropertyDescriptor, getPrototypeOf, hasOwn } = Object;
const { prototype: ordinary } = Object;
const { isArray } = Array;
const { isView } = ArrayBuffer;

/**
 * The value of an object's own data property; `undefined` where it is none of its own. No getter is ever called.
 *
 * @throws {notPlain} where the property has a getter.
 */
export function ownData(from: object, key: PropertyKey): unknown {
  const property = getOwnPropertyDescriptor(from, key);
  if (property === undefined) return undefined;
  if (property.get !== undefined) throw notPlain;
  return property.value;
}

/** The fields of a caller's options that are their own, in an object that inherits nothing: left out is left out. */
export function ownFields<T extends object>(options: T | null | undefined): Partial<T> {
  return Object.assign(Object.create(null), options);
}

/** Whether a value is a list. A proxy that was revoked is nothing, and throws. */
export function isList(value: unknown): value is readonly unknown[] {
  return isArray(value);
}

/**
 * How many items a list has.
 *
 * @throws {notPlain} where that is no number: a proxy may say anything.
 */
export function lengthOf(list: readonly unknown[]): number {
  const { length } = list;
  if (!Number.isSafeInteger(length)) throw notPlain;
  return length;
}

/**
 * Whether an object is one that JSON could be: without a class, of whatever realm. A typed array or a boxed text is none,
 * though its prototype was taken away: its names are as many as its items.
 */
export function isPlainObject(value: object): boolean {
  const prototype: unknown = getPrototypeOf(value);
  if (prototype !== ordinary && prototype !== null && getPrototypeOf(prototype) !== null) return false;
  if (isView(value)) return false;
  return !hasOwn(value, "length") || typeof getOwnPropertyDescriptor(value, "length")?.value !== "number";
}
