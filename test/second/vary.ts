import { plusDays } from "./day.ts";
import type { Chance } from "./random.ts";

/** Takes a fact away: it was not told. */
export const absent = Symbol("absent");

/** What a value may be made from: the day that the record is about, and chance. */
export interface Around {
  readonly chance: Chance;
  readonly today: string;
  /** The day so many days after the record's. */
  day(offset: number): string;
  /** Each of these with the same chance, or sometimes none on file or not told. */
  oneOf(...values: readonly unknown[]): unknown;
  /** Up to so many items, each made anew; sometimes no list. */
  list<T>(most: number, item: (index: number) => T): T[] | null | typeof absent;
  /** A period around the day that holds on it or just does not. */
  period(): { from: string | null; until: string | null };
}

/** The places that a record of a service may be changed at, and to what. */
export type Variations = Readonly<Record<string, (around: Around) => unknown>>;

/** The surroundings of a day. */
export function around(today: string, chance: Chance): Around {
  const day = (offset: number) => plusDays(today, offset);
  const seldom = () => (chance.percent(8) ? (chance.percent(60) ? absent : null) : undefined);
  return {
    chance,
    today,
    day,
    oneOf: (...values) => {
      const gone = seldom();
      return gone === undefined ? chance.pick(values) : gone;
    },
    list: (most, item) => {
      const gone = seldom();
      return gone === undefined ? Array.from({ length: chance.below(most + 1) }, (_, index) => item(index)) : gone;
    },
    period: () => ({
      from: chance.pick([null, day(-400), day(-1), day(-1), day(0), day(1)]),
      until: chance.pick([null, day(400), day(1), day(1), day(0), day(-1)]),
    }),
  };
}

/** An object without the members that are absent. */
export function only(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== absent));
}

/** Puts a value at a path of the record, or takes away what is there. */
export function put(record: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split(".");
  const last = names.pop() ?? "";
  let at = record;
  for (const name of names) {
    const inside = at[name];
    if (inside === null) return;
    if (inside === undefined) at[name] = {};
    at = at[name] as Record<string, unknown>;
  }
  if (value === absent) delete at[last];
  else at[last] = value;
}
