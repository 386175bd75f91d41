/**
 * Helpers to write catalogs in TypeScript. Each returns plain data; the compiler checks every path against the record.
 */
import type { Condition, FactRef, ItemRef, ParamValue, Ref, Scalar, ShiftValue, Value } from "../condition/types.ts";
import type { RecordFacts } from "../record/types.ts";

type Filled<T> = NonNullable<T>;
type Join<A extends string, B extends string> = B extends "" ? A : `${A}.${B}`;

/** The paths of an object, the empty one included. Paths end at lists. */
export type PathOf<T> = T extends readonly unknown[]
  ? ""
  : T extends object
    ? { [K in keyof T & string]-?: K | Join<K, PathOf<Filled<T[K]>>> }[keyof T & string] | ""
    : "";

type At<T, P extends string> = P extends ""
  ? T
  : P extends `${infer K}.${infer R}`
    ? K extends keyof T
      ? At<Filled<T[K]>, R>
      : never
    : P extends keyof T
      ? Filled<T[P]>
      : never;

type FactPath = Exclude<PathOf<RecordFacts>, "">;
type ListPath<T> = {
  [P in Exclude<PathOf<T>, "">]: At<T, P> extends readonly unknown[] ? P : never;
}[Exclude<PathOf<T>, "">];
type ItemOf<L> = L extends readonly (infer I)[] ? I : never;

/** Places in the current item: `c("kind")` is the item's kind, `c("")` the item itself. */
export interface Item<T> {
  (path: PathOf<T>): ItemRef;
  /** Some item of a list of the current item matches. */
  some<P extends ListPath<T>>(path: P, where: (item: Item<ItemOf<At<T, P>>>) => Condition): Condition;
  /** The sum of a number over a list of the current item. */
  total<P extends ListPath<T>>(
    path: P,
    of: (item: Item<ItemOf<At<T, P>>>) => Value,
    where?: (item: Item<ItemOf<At<T, P>>>) => Condition,
  ): Value;
}

/** Places in the current item, or in the subject of a qualification: `subject<Person>()`. */
export function subject<T>(): Item<T> {
  const at = (path: string): ItemRef => ({ op: "item", path });
  // The inner items are typed by the interface; here they are all the same function.
  const inner = <I>() => subject<I>();
  return Object.assign(at, {
    some: (path: string, where: (item: Item<never>) => Condition): Condition => ({
      op: "some",
      over: at(path),
      where: where(inner<never>()),
    }),
    total: (path: string, of: (item: Item<never>) => Value, where?: (item: Item<never>) => Condition): Value => ({
      op: "total",
      over: at(path),
      of: of(inner<never>()),
      ...(where && { where: where(inner<never>()) }),
    }),
  }) as unknown as Item<T>;
}

export const fact = (path: FactPath): FactRef => ({ op: "fact", path });
export const param = (id: string): ParamValue => ({ op: "param", id });
export const sum = (...of: Value[]): Value => ({ op: "sum", of });
export const product = (...of: Value[]): Value => ({ op: "product", of });
export const quotient = (of: Value, by: number): Value => ({ op: "quotient", of, by });
export const minutes = (from: Value, to: Value): Value => ({ op: "minutes", from, to });
export const firstOf = (...of: Value[]): Value => ({ op: "firstOf", of });
export const shift = (date: Value, by: Omit<ShiftValue, "op" | "date">): Value => ({ op: "shift", date, ...by });
export const startOf = (period: "week" | "month" | "year", date: Value, weekStart?: "sunday" | "monday"): Value => ({
  op: "startOf",
  period,
  date,
  ...(weekStart && { weekStart }),
});
/** The first day of the year, counted from a day such as that of hire, that a date lies in. */
export const startOfYearSince = (since: Value, date: Value): Value => ({ op: "startOf", period: "year", date, since });

type RecordItem<P extends ListPath<RecordFacts>> = Item<ItemOf<At<RecordFacts, P>>>;

/** How many items of a list of the record match; with `distinct`, how many different values they have. */
export const count = <P extends ListPath<RecordFacts>>(
  path: P,
  where?: (item: RecordItem<P>) => Condition,
  distinct?: (item: RecordItem<P>) => Value,
): Value => ({
  op: "count",
  over: { op: "fact", path },
  ...(where && { where: where(subject()) }),
  ...(distinct && { distinct: distinct(subject()) }),
});

/** The sum of a number over the items of a list of the record that match. */
export const total = <P extends ListPath<RecordFacts>>(
  path: P,
  of: (item: RecordItem<P>) => Value,
  where?: (item: RecordItem<P>) => Condition,
): Value => ({
  op: "total",
  over: { op: "fact", path },
  of: of(subject()),
  ...(where && { where: where(subject()) }),
});

/** A value for each reading of a question. */
export const questionValue = (id: string, readings: Record<string, Value>): Value => ({ op: "question", id, readings });

export const all = (...of: Condition[]): Condition => ({ op: "all", of });
export const any = (...of: Condition[]): Condition => ({ op: "any", of });
// "then" is the language's own word; the object is data and nobody awaits it.
export const when = (when: Condition, then: Condition): Condition => ({ op: "when", when, then });
export const equals = (left: Value, right: Value): Condition => ({ op: "equals", left, right });
export const atLeast = (left: Value, right: Value): Condition => ({ op: "atLeast", left, right });
export const atMost = (left: Value, right: Value): Condition => ({ op: "atMost", left, right });
export const moreThan = (left: Value, right: Value): Condition => ({ op: "moreThan", left, right });
export const lessThan = (left: Value, right: Value): Condition => ({ op: "lessThan", left, right });
export const between = (value: Value, least: Value, most: Value): Condition =>
  all(atLeast(value, least), atMost(value, most));
export const oneOf = (left: Value, right: readonly Scalar[] | ParamValue): Condition => ({ op: "oneOf", left, right });
export const multipleOf = (left: Value, right: number): Condition => ({ op: "multipleOf", left, right });
export const present = (of: Ref): Condition => ({ op: "present", of });
export const inForce = (of: Ref, on?: Value): Condition => ({ op: "inForce", of, ...(on !== undefined && { on }) });

/** Some item of a list of the record matches. */
export const some = <P extends ListPath<RecordFacts>>(
  path: P,
  where: (item: RecordItem<P>) => Condition,
): Condition => ({ op: "some", over: { op: "fact", path }, where: where(subject()) });

/** Every item of a list of the record matches. */
export const every = <P extends ListPath<RecordFacts>>(
  path: P,
  where: (item: RecordItem<P>) => Condition,
): Condition => ({ op: "every", over: { op: "fact", path }, where: where(subject()) });

export const qualification = (id: string, of?: Ref): Condition => ({ op: "qualification", id, ...(of && { of }) });

/** A condition for each reading of a question. */
export const question = (id: string, readings: Record<string, Condition>): Condition => ({
  op: "question",
  id,
  readings,
});

/** A flag of the record is true. */
export const holds = (of: Ref): Condition => equals(of, true);

/** A flag that is false, or none on file: nobody says that it is so. */
export const holdsNot = (of: Ref): Condition => equals(firstOf(of, false), false);

/** A statement was attested: of the record itself, or of the subject at a path such as `practitioner` or `site`. */
export const attested = (id: string, path?: "practitioner" | "consumer" | "agency" | "site" | "vehicle"): Condition =>
  equals({ op: "fact", path: path ? `${path}.attestations.${id}` : `attestations.${id}` }, true);
