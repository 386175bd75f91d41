import {
  formatDay,
  formatTime,
  minutesOfDay,
  moveDays,
  parseDay,
  parseTime,
  shiftDay,
  startOfPeriod,
} from "../../condition/calendar.ts";
import { add, compareExact, formatExact, isPlainNumber, parseExact, wholeQuotient } from "../../condition/exact.ts";
import type { CodeShape, NumberShape, Shape } from "../../condition/shape.ts";
import type { Scalar } from "../../condition/types.ts";

/** A day around which dates are tried where nothing says another. */
const someDay = "2013-05-14";

const smallestStep = parseExact("0.000001");

/** The limits as numbers of a shape, each with its neighbours on either side; where things are counted, whole ones. */
export function numbersAround(limits: readonly Scalar[], shape: NumberShape): (number | string)[] {
  const step = shape.whole ? 1 : smallestStep;
  const back = shape.whole ? -1 : parseExact("-0.000001");
  const asked = [0, 1, ...limits.flatMap(asNumber)].map((limit) => (shape.whole ? wholeQuotient(limit, 1) : limit));
  const numbers = asked.flatMap((limit) => [limit, add(limit, step), add(limit, back)]);
  const within = numbers.filter(
    (number) => compareExact(number, shape.least) >= 0 && compareExact(number, shape.most) <= 0,
  );
  const texts = new Set(within.map(formatExact));
  return [...texts].map((text) => (/^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text));
}

function asNumber(limit: Scalar): ReturnType<typeof parseExact>[] {
  if (typeof limit === "number") return [limit];
  return typeof limit === "string" && isPlainNumber(limit) ? [parseExact(limit)] : [];
}

/** Clock times: a few of the day, and the limits with the minute before and after. */
export function timesAround(limits: readonly Scalar[]): string[] {
  const minutes = limits.flatMap((limit) => {
    const minute = typeof limit === "string" ? parseTime(limit) : undefined;
    return minute === undefined ? [] : [minute, minute - 1, minute + 1];
  });
  const within = [540, 600, 550, 569, 0, minutesOfDay, ...minutes].filter(
    (minute) => minute >= 0 && minute <= minutesOfDay,
  );
  return [...new Set(within)].map(formatTime);
}

/** How dates are moved in a condition, and which days it names. */
export interface DateLimits {
  readonly days: Set<string>;
  readonly shifts: { readonly months: number; readonly days: number }[];
  readonly periods: Set<"week" | "month" | "year">;
}

/** Days: one with its neighbours, the days that are named with theirs, and all of them moved as the condition moves dates. */
export function daysAround({ days, shifts, periods }: DateLimits): string[] {
  const named = [...days].flatMap((day) => parseDay(day) ?? []);
  const anchors = [parseDay(someDay) ?? 0, ...named];
  const moved = anchors.flatMap((anchor) =>
    shifts.flatMap(({ months, days: by }) => [
      shiftDay(anchor, { months: -months, days: -by, noSuchDay: "last" }),
      shiftDay(anchor, { months, days: by, noSuchDay: "last" }),
    ]),
  );
  const starts = anchors.flatMap((anchor) => [...periods].map((period) => startOfPeriod(anchor, period)));
  const all = [...anchors, ...moved, ...starts].flatMap((day) => [day, moveDays(day, -1), moveDays(day, 1)]);
  return [...new Set(all)].filter((day) => day >= 10_101 && day <= 99_991_231).map(formatDay);
}

/** Codes: those that are named, and one that is not; beside the listed ones there is always `other`. */
export function codesAround(
  limits: readonly Scalar[],
  shape: CodeShape,
  lists: Readonly<Record<string, readonly string[]>>,
): string[] {
  const named = limits.filter((limit) => typeof limit === "string");
  const listed = shape.values ?? (shape.list === undefined ? undefined : (lists[shape.list] ?? []));
  const allowed = listed && [...listed, "other"];
  const rest = (allowed ?? ["ZZ"]).filter((code) => !named.includes(code)).slice(0, 1);
  return [...new Set([...named, ...rest])].filter((code) => allowed === undefined || allowed.includes(code));
}

/** Texts: those that are named, and two others. */
export function textsAround(limits: readonly Scalar[]): string[] {
  return [...new Set([...limits.filter((limit) => typeof limit === "string"), "one", "two"])];
}

/** What a place may be where it is filled in, and where it is not (`undefined`). */
export function fillingsOf(shape: Shape): unknown[] {
  return shape.type === "written" || shape.type === "text" ? ["something", undefined] : [undefined];
}
