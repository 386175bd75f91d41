import { formatDay, moveDays, parseDay } from "../../condition/calendar.ts";
import { holdsOn } from "../../condition/parameters.ts";
import type { Period } from "../../record/types.ts";
import { changedFields, type FieldChange } from "./change.ts";

/** The last day of the calendar. */
const lastDay = "9999-12-31";

/** The day so many days from a bound, where there is a bound and the calendar has that day. */
function dayFrom(bound: string | null, days: number): string | undefined {
  const number = bound === null ? undefined : parseDay(bound);
  const moved = number === undefined ? "" : formatDay(moveDays(number, days));
  return parseDay(moved) === undefined ? undefined : moved;
}

/** A stretch of days on which one of two runs of dated values says something else than the other. */
export interface PeriodChange<T> extends Period {
  /** What held before, or `null` where nothing did. */
  readonly before: T | null;
  /** What holds after, or `null` where nothing does. */
  readonly after: T | null;
  /** What they say otherwise than each other. */
  readonly fields: readonly FieldChange[];
}

/** Where two runs of dated values differ, day for day: each stretch on which they do is of one value before and one after. */
export function comparePeriods<T extends Period>(before: readonly T[], after: readonly T[]): PeriodChange<T>[] {
  const changes: PeriodChange<T>[] = [];
  for (const { from, until } of stretchesOf([...before, ...after])) {
    const was = before.find((period) => covers(period, from)) ?? null;
    const is = after.find((period) => covers(period, from)) ?? null;
    const fields = changedFields(was ?? {}, is ?? {}, ["from", "until"]);
    if (fields.length > 0) changes.push({ from, until, before: was, after: is, fields });
  }
  return changes;
}

/** The periods with another put over them: what they held on its days goes, what they held before and after stays. */
export function overlay<T extends Period>(periods: readonly T[], over: T): T[] {
  const last = dayFrom(over.from, -1);
  const first = dayFrom(over.until, 1);
  const kept = periods.flatMap((period) => {
    const before = last === undefined ? [] : [{ ...period, until: earlier(period.until, last) }];
    const after = first === undefined ? [] : [{ ...period, from: later(period.from, first) }];
    return [...before, ...after].filter(isForward);
  });
  return [...kept, over].sort((one, other) => compareStarts(one.from, other.from));
}

/** The periods up to a day. */
export function endOn<T extends Period>(periods: readonly T[], last: string): T[] {
  return periods.map((period) => ({ ...period, until: earlier(period.until, last) })).filter(isForward);
}

function stretchesOf(periods: readonly Period[]): Period[] {
  const starts = new Set<string | null>([null]);
  for (const { from, until } of periods) {
    if (from !== null) starts.add(from);
    const next = dayFrom(until, 1);
    if (next !== undefined) starts.add(next);
  }
  const end = periods.some(({ until }) => until === null) ? null : lastDay;
  const sorted = [...starts].sort(compareStarts);
  return sorted.flatMap((from, index) => {
    const next = sorted[index + 1];
    const until = next === undefined ? end : dayFrom(next, -1);
    // Before the first day of the calendar is none.
    return until === undefined ? [] : [{ from, until }];
  });
}

/** Whether a period holds on the first day of a stretch; `null` is the time before all bounds. */
function covers({ from, until }: Period, start: string | null): boolean {
  if (start === null) return from === null;
  return holdsOn({ from, until }, start);
}

function compareStarts(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return -1;
  return other === null || one > other ? 1 : -1;
}

function earlier(until: string | null, day: string): string {
  return until !== null && until < day ? until : day;
}

function later(from: string | null, day: string): string {
  return from !== null && from > day ? from : day;
}

function isForward({ from, until }: Period): boolean {
  return from === null || until === null || from <= until;
}
