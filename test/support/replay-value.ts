/**
 * Reckons the values of an explanation again, from its JSON and docs/condition-language.md alone, with BigInt and none of
 * the engine's code.
 */
import type { ConditionTrace, ItemTrace, ShownValue, ValueTrace } from "../../src/analysis/explain/trace-types.ts";
import type { UsedParameter } from "../../src/analysis/explain/types.ts";
import { monthOf, plusDays, plusMonths, weekOf, yearOf } from "../second/day.ts";
import { compareFractions, type Fraction, parseFraction, plus, times } from "./fraction.ts";

/** What a value comes to: a number or what it lies between, a text (days and times as well), or why it is neither. */
export type Replayed =
  | { readonly is: "number"; readonly least: Fraction; readonly most: Fraction | null }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "none" | "unknown" | "hidden" };

/** Collects what does not agree. */
export interface Replay {
  /** Reckons what an item was asked. */
  readonly condition: (trace: ConditionTrace, replay: Replay) => unknown;
  readonly parameters: readonly UsedParameter[];
  readonly problems: string[];
}

const unknown: Replayed = { is: "unknown" };
const none: Replayed = { is: "none" };
const exactly = (fraction: Fraction): Replayed => ({ is: "number", least: fraction, most: fraction });
const whole = (number: bigint): Fraction => ({ top: number, bottom: 1n });

/** The value that an explanation shows, as it stands there. */
export function readShown(shown: ShownValue, kind: ValueTrace["kind"]): Replayed {
  if (shown.state === "known") {
    return kind === "number" ? exactly(parseFraction(shown.value)) : { is: "text", text: shown.value };
  }
  if (shown.state === "between" && kind === "number") {
    return {
      is: "number",
      least: parseFraction(shown.least),
      most: shown.most === null ? null : parseFraction(shown.most),
    };
  }
  if (shown.state === "none-on-file") return none;
  // A range of days or times is no number.
  return { is: ["told", "blank", "between"].includes(shown.state) ? "hidden" : "unknown" };
}

/** The value reckoned again from its parts; where it does not agree with what is shown, that is a problem. */
export function replayValue(trace: ValueTrace, replay: Replay): Replayed {
  const shown = readShown(trace.shown, trace.kind);
  if (trace.shown.state === "not-asked") return unknown;
  const reckoned = reckon(trace, replay);
  if (reckoned === undefined || areSame(reckoned, shown)) return shown;
  // A code is not shown where it was calculated.
  if (shown.is === "hidden" && reckoned.is !== "number") return shown;
  replay.problems.push(
    `${trace.op} ${trace.path ?? trace.id ?? ""} shows ${write(shown)}, reckoned ${write(reckoned)}`,
  );
  return shown;
}

/** `undefined` where there is nothing to reckon from. */
function reckon(trace: ValueTrace, replay: Replay): Replayed | undefined {
  const parts = (trace.parts ?? []).map((part) => replayValue(part, replay));
  for (const { matches } of trace.items ?? []) replay.condition(matches, replay);
  const [first = unknown, second = unknown, third = unknown] = parts;
  switch (trace.op) {
    case "literal":
    case "item":
      return undefined;
    case "fact":
      return trace.parts === undefined ? undefined : first;
    case "param":
      return replayParameter(trace, replay);
    case "sum":
      return combine(parts, whole(0n), plus);
    case "product":
      return combine(parts, whole(1n), times);
    case "quotient": {
      if (first.is !== "number") return first;
      const by = BigInt(trace.by ?? 1);
      const divide = ({ top, bottom }: Fraction) => whole(top / (bottom * by));
      return { is: "number", least: divide(first.least), most: first.most && divide(first.most) };
    }
    case "minutes": {
      if (first.is === "none" || second.is === "none") return none;
      if (first.is !== "text" || second.is !== "text") return { is: "number", least: whole(0n), most: whole(1_440n) };
      const between = minuteOf(second.text) - minuteOf(first.text);
      return exactly(whole(between < 0n ? between + 1_440n : between));
    }
    case "firstOf":
      return parts.find((part) => part.is !== "none") ?? none;
    case "shift": {
      if (parts.some((part) => part.is === "none")) return none;
      const [months, days] = [second, third].map(asWhole);
      if (first.is !== "text" || months === undefined || days === undefined) return undefined;
      const direction = trace.back ? -1 : 1;
      const moved = plusMonths(first.text, direction * months, trace.noSuchDay);
      return { is: "text", text: plusDays(moved, direction * days) };
    }
    case "startOf": {
      if (parts.some((part) => part.is === "none")) return none;
      if (first.is !== "text") return undefined;
      if (parts.length === 1) return { is: "text", text: startOf(first.text, trace) };
      return second.is === "text" ? { is: "text", text: anniversary(second.text, first.text) } : undefined;
    }
    case "count":
      return trace.distinct ? countDifferent(trace, replay) : countItems(trace);
    case "total":
      return totalItems(trace, replay);
    case "question":
      return merge((trace.readings ?? []).map(({ value }) => replayValue(value, replay)));
  }
}

function startOf(day: string, { period, weekStart }: ValueTrace): string {
  if (period === "month") return monthOf(day);
  return period === "year" ? yearOf(day) : weekOf(day, weekStart ?? "sunday");
}

/** The latest anniversary of a day that is not after another. */
function anniversary(of: string, day: string): string {
  const years = Number(day.slice(0, 4)) - Number(of.slice(0, 4));
  const thisYear = plusMonths(of, 12 * years);
  return thisYear <= day ? thisYear : plusMonths(of, 12 * (years - 1));
}

function replayParameter({ id, kind }: ValueTrace, { parameters }: Replay): Replayed | undefined {
  const values = parameters.find((parameter) => parameter.id === id)?.values ?? [];
  const [only, another] = values;
  if (only === undefined) return { is: "text", text: "no such parameter" };
  if (another !== undefined) return undefined;
  return readShown({ state: "known", value: `${only.value as string}` }, kind);
}

function combine(
  parts: readonly Replayed[],
  start: Fraction,
  step: (a: Fraction, b: Fraction) => Fraction,
): Replayed | undefined {
  if (parts.some((part) => part.is === "none")) return none;
  let least = start;
  let most: Fraction | null = start;
  for (const part of parts) {
    if (part.is !== "number") return unknown;
    least = step(least, part.least);
    const isNothing: boolean = step === times && (most?.top === 0n || part.most?.top === 0n);
    most = isNothing ? whole(0n) : most && part.most && step(most, part.most);
  }
  return { is: "number", least, most };
}

/** The items of a list; `undefined` where it was not told or not all of it is listed. */
function itemsOf(trace: ValueTrace): readonly ItemTrace[] | undefined {
  if (trace.there?.state === "none-on-file") return [];
  return (trace.moreItems ?? 0) > 0 ? undefined : trace.items;
}

function countItems(trace: ValueTrace): Replayed | undefined {
  const items = itemsOf(trace);
  if (items === undefined) return undefined;
  const sure = items.filter(({ matches }) => matches.result === "true").length;
  const possible = items.filter(({ matches }) => matches.result !== "false").length;
  return { is: "number", least: whole(BigInt(sure)), most: whole(BigInt(possible)) };
}

function countDifferent(trace: ValueTrace, replay: Replay): Replayed | undefined {
  const items = itemsOf(trace);
  if (items === undefined) return undefined;
  const [sure, possible] = [new Set<string>(), new Set<string>()];
  let sureUnknown = 0;
  let unknowns = 0;
  for (const { matches, value } of items) {
    if (matches.result === "false" || value === undefined) continue;
    const found = replayValue(value, replay);
    if (found.is === "hidden") return undefined;
    if (found.is === "none") continue;
    if (found.is === "unknown" || (found.is === "number" && found.least !== found.most)) {
      unknowns++;
      if (matches.result === "true") sureUnknown = 1;
      continue;
    }
    possible.add(write(found));
    if (matches.result === "true") sure.add(write(found));
  }
  const least = whole(BigInt(Math.max(sure.size, sureUnknown)));
  return { is: "number", least, most: whole(BigInt(possible.size + unknowns)) };
}

function totalItems(trace: ValueTrace, replay: Replay): Replayed | undefined {
  const items = itemsOf(trace);
  if (items === undefined) return undefined;
  let least = whole(0n);
  let most: Fraction | null = whole(0n);
  for (const { matches, value } of items) {
    if (matches.result === "false" || value === undefined) continue;
    const found = replayValue(value, replay);
    if (found.is === "none") continue;
    if (found.is !== "number") {
      most = null;
      continue;
    }
    if (matches.result === "true") least = plus(least, found.least);
    most = most && found.most && plus(most, found.most);
  }
  return { is: "number", least, most };
}

/** What is known whichever reading holds. */
function merge(readings: readonly Replayed[]): Replayed | undefined {
  const [first, ...others] = readings;
  if (first === undefined) return undefined;
  let merged = first;
  for (const other of others) {
    if (areSame(merged, other)) continue;
    if (merged.is !== "number" || other.is !== "number") return unknown;
    merged = { is: "number", least: lower(merged.least, other.least), most: higher(merged.most, other.most) };
  }
  return merged;
}

const lower = (a: Fraction, b: Fraction) => (compareFractions(a, b) <= 0 ? a : b);
const higher = (a: Fraction | null, b: Fraction | null) => a && b && (compareFractions(a, b) >= 0 ? a : b);

export function areSame(a: Replayed, b: Replayed): boolean {
  if (a.is === "number" && b.is === "number") {
    const isMost = a.most === null || b.most === null ? a.most === b.most : compareFractions(a.most, b.most) === 0;
    return isMost && compareFractions(a.least, b.least) === 0;
  }
  return a.is === "text" && b.is === "text" ? a.text === b.text : a.is === b.is;
}

/** The one number that a value is. */
export function onlyNumber(value: Replayed): Fraction | undefined {
  if (value.is !== "number" || value.most === null) return undefined;
  return compareFractions(value.least, value.most) === 0 ? value.least : undefined;
}

function asWhole(value: Replayed): number | undefined {
  const number = onlyNumber(value);
  return number === undefined ? undefined : Number(number.top / number.bottom);
}

function minuteOf(time: string): bigint {
  const [hours = "", minutes = ""] = time.split(":");
  return BigInt(hours) * 60n + BigInt(minutes);
}

function write(value: Replayed): string {
  if (value.is === "text") return value.text;
  if (value.is !== "number") return value.is;
  const { least, most } = value;
  const text = ({ top, bottom }: Fraction) => `${top}/${bottom}`;
  return areSame(value, exactly(least)) ? text(least) : `${text(least)} to ${most === null ? "any" : text(most)}`;
}
