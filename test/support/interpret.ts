/**
 * A second, slow reading of the condition language, written from docs/condition-language.md alone. It walks the tree once
 * for each world, shares no code with `src`, and is what the compiled conditions are held against.
 */
import type { Parameter, Qualification } from "../../src/catalog/types.ts";
import type { ObjectShape, Shape } from "../../src/condition/shape.ts";
import type { Condition, ParamValue, Ref, Scalar, ShiftValue, StartOfValue, Value } from "../../src/condition/types.ts";

/** What a condition is in one world. */
export type Result = "true" | "false" | "unknown";

/** What a rule says of a record. */
export type Verdict = "satisfied" | "violated" | "open" | "missing";

/** A question, as far as the language knows it. */
export interface QuestionReadings {
  readonly id: string;
  readonly readings: readonly string[];
}

/** Everything beside the record that a condition can refer to. */
export interface Environment {
  readonly shape: ObjectShape;
  readonly parameters: readonly Parameter[];
  readonly qualifications: readonly Qualification[];
  readonly questions: readonly QuestionReadings[];
  /** Question id to the reading that it is pinned to. */
  readonly pins: Readonly<Record<string, string>>;
  /** Names of the sections in which absent reads as `null`. */
  readonly complete: readonly string[];
  /** Path of a fact to the value that it is taken to have where the record tells none. */
  readonly calculated?: Readonly<Record<string, Value>>;
}

/** The condition's results over all worlds. */
export function interpret(condition: Condition, record: unknown, env: Environment): Set<Result> {
  const root: Place = { shape: env.shape, told: record, complete: false };
  const results = worldsOf([...questionsIn(condition, env)], env).map((world) =>
    judge(condition, { env, root, item: undefined, world }),
  );
  return new Set(results);
}

/** The verdict that a set of results gives. */
export function verdictOf(results: ReadonlySet<Result>): Verdict {
  if (results.has("true") && results.has("false")) return "open";
  if (results.has("unknown")) return "missing";
  return results.has("true") ? "satisfied" : "violated";
}

// Worlds

type World = Readonly<Record<string, string>>;

/** Ids of the questions that a condition mentions, in the qualifications that it reaches as well. */
export function questionsIn(part: unknown, env: Environment, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { op, id, path } = node as { op?: unknown; id?: unknown; path?: unknown };
    if (op === "question") found.add(String(id));
    if (op === "fact" && !seen.has(`fact ${String(path)}`)) {
      seen.add(`fact ${String(path)}`);
      walk(env.calculated?.[String(path)]);
    }
    if (op === "qualification" && !seen.has(String(id))) {
      seen.add(String(id));
      walk(env.qualifications.find((each) => each.id === id)?.requires);
    }
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(part);
  return found;
}

function worldsOf(ids: readonly string[], env: Environment): World[] {
  let worlds: World[] = [{}];
  for (const id of ids) {
    const pinned = env.pins[id];
    const readings = pinned === undefined ? lookUp(env.questions, id).readings : [pinned];
    worlds = worlds.flatMap((world) => readings.map((reading) => ({ ...world, [id]: reading })));
  }
  return worlds;
}

function lookUp<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((each) => each.id === id);
  if (found === undefined) throw new Error(`nothing has the id ${id}`);
  return found;
}

function chosen<T>(question: { readonly id: string; readonly readings: Readonly<Record<string, T>> }, at: Context): T {
  const reading = at.world[question.id];
  const found = reading === undefined ? undefined : question.readings[reading];
  if (found === undefined) throw new Error(`question ${question.id} has no reading ${reading}`);
  return found;
}

// Places

/** A place in the record: `told` is `undefined` where it is absent. */
interface Place {
  readonly shape: Shape;
  readonly told: unknown;
  /** Whether it stands in a complete section. */
  readonly complete: boolean;
}

interface Context {
  readonly env: Environment;
  readonly root: Place;
  readonly item: Place | undefined;
  readonly world: World;
}

function placeOf(ref: Ref, at: Context): Place {
  let place = ref.op === "fact" ? at.root : at.item;
  if (place === undefined) throw new Error("there is no item here");
  for (const name of ref.path === "" ? [] : ref.path.split(".")) {
    place = below(place, name, place.complete || (place === at.root && at.env.complete.includes(name)));
  }
  return place;
}

function below(place: Place, name: string, complete: boolean): Place {
  const shape = shapeBelow(place.shape, name);
  const holder = place.told;
  let told: unknown;
  if (holder === null) told = null;
  else if (holder !== undefined) told = (holder as Record<string, unknown>)[name];
  // There is one in any case, so that none on file tells nothing.
  if (shape.type === "date" && shape.always) return { shape, told: told ?? undefined, complete };
  return { shape, told: told === undefined && complete ? null : told, complete };
}

function shapeBelow(shape: Shape, name: string): Shape {
  if (shape.type === "statements") return { type: "flag" };
  const found = shape.type === "object" ? shape.fields[name] : undefined;
  if (found === undefined) throw new Error(`there is no ${name} in ${shape.type}`);
  return found;
}

/** The items of a list, or how many there may be where it is absent. */
function itemsOf(ref: Ref, at: Context): { items: Place[] } | { atMost: number } {
  const place = placeOf(ref, at);
  const { shape } = place;
  if (shape.type !== "list") throw new Error(`${ref.path} is no list`);
  if (place.told === undefined) return { atMost: shape.most };
  const told = (place.told ?? []) as readonly unknown[];
  return { items: told.map((item) => ({ shape: shape.of, told: item, complete: place.complete })) };
}

// Exact numbers: n divided by ten to the power of scale

interface Exact {
  readonly n: bigint;
  readonly scale: number;
}

const zero: Exact = { n: 0n, scale: 0 };

function exact(value: unknown): Exact {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (match === null) throw new Error(`${String(value)} is no plain decimal`);
  const [, sign, whole = "", part = ""] = match;
  const n = BigInt(whole + part);
  return { n: sign === "-" ? -n : n, scale: part.length };
}

function scaled(number: Exact, scale: number): bigint {
  return number.n * 10n ** BigInt(scale - number.scale);
}

function plus(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return { n: scaled(a, scale) + scaled(b, scale), scale };
}

function times(a: Exact, b: Exact): Exact {
  return { n: a.n * b.n, scale: a.scale + b.scale };
}

function isBelow(a: Exact, b: Exact): boolean {
  const scale = Math.max(a.scale, b.scale);
  return scaled(a, scale) < scaled(b, scale);
}

const isSame = (a: Exact, b: Exact): boolean => !isBelow(a, b) && !isBelow(b, a);
const lesser = (a: Exact, b: Exact): Exact => (isBelow(b, a) ? b : a);

/** How many whole steps fit below or at a number; negative numbers count downwards. */
function wholeSteps(number: Exact, step: Exact): bigint {
  const scale = Math.max(number.scale, step.scale);
  const [n, s] = [scaled(number, scale), scaled(step, scale)];
  const towardsZero = n / s;
  return n < 0n && towardsZero * s !== n ? towardsZero - 1n : towardsZero;
}

// Numbers that may not be known: every number from `least` to `most`; no `most` is no bound

interface Range {
  readonly kind: "number";
  readonly least: Exact;
  readonly most: Exact | undefined;
}

const range = (least: Exact, most: Exact | undefined): Range => ({ kind: "number", least, most });
const point = (value: unknown): Range => range(exact(value), exact(value));
const isPoint = (number: Range): boolean => number.most !== undefined && isSame(number.least, number.most);

function addRanges(a: Range, b: Range): Range {
  return range(plus(a.least, b.least), a.most && b.most && plus(a.most, b.most));
}

function multiplyRanges(a: Range, b: Range): Range {
  if (isBelow(a.least, zero) || isBelow(b.least, zero)) throw new Error("an operand of a product is negative");
  return range(times(a.least, b.least), multiplyMost(a.most, b.most));
}

/** The whole part of the division. */
function divideRange(a: Range, by: Exact): Range {
  if (isBelow(a.least, zero)) throw new Error("a quotient of a negative number");
  const whole = (number: Exact): Exact => ({ n: wholeSteps(number, by), scale: 0 });
  return range(whole(a.least), a.most && whole(a.most));
}

/** Nothing times a number without bound is nothing: the number is some number, however large. */
function multiplyMost(a: Exact | undefined, b: Exact | undefined): Exact | undefined {
  if (a?.n === 0n || b?.n === 0n) return zero;
  return a && b && times(a, b);
}

/** Whether every number of `a` is below every number of `b`. */
const allBelow = (a: Range, b: Range): boolean => a.most !== undefined && isBelow(a.most, b.least);
/** Whether every number of `a` is below every number of `b`, or the same. */
const allAtMost = (a: Range, b: Range): boolean => a.most !== undefined && !isBelow(b.least, a.most);

// Days, counted from 1970-01-01

interface Calendar {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The years are shifted to begin in March, so that the leap day is the last of its year. */
function dayNumber({ year, month, day }: Calendar): number {
  const y = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1 - 719_468;
}

function calendarOf(number: number): Calendar {
  let year = 1970 + Math.floor(number / 366);
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= number) year += 1;
  while (dayNumber({ year, month: 1, day: 1 }) > number) year -= 1;
  let month = 12;
  while (dayNumber({ year, month, day: 1 }) > number) month -= 1;
  return { year, month, day: number - dayNumber({ year, month, day: 1 }) + 1 };
}

function readDate(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return dayNumber({ year, month, day });
}

function readTime(text: string): number {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return 60 * hours + minutes;
}

interface Step {
  readonly months: number;
  readonly days: number;
  readonly noSuchDay: "last" | "next";
}

function shiftDay(from: number, { months, days, noSuchDay }: Step): number {
  const { year, month, day } = calendarOf(from);
  const index = 12 * year + (month - 1) + months;
  const first = firstOfMonth(index);
  const next = firstOfMonth(index + 1);
  const reached = first + day - 1;
  const moved = reached < next ? reached : noSuchDay === "last" ? next - 1 : next;
  return moved + days;
}

/** The first day of a month that is counted from the year 0. */
function firstOfMonth(index: number): number {
  const year = Math.floor(index / 12);
  return dayNumber({ year, month: index - 12 * year + 1, day: 1 });
}

function startOfPeriod(on: number, { period, weekStart }: StartOfValue): number {
  const { year, month } = calendarOf(on);
  if (period === "year") return dayNumber({ year, month: 1, day: 1 });
  if (period === "month") return dayNumber({ year, month, day: 1 });
  // Day 0 was a Thursday: four days after a Sunday, three after a Monday.
  const past = (on + (weekStart === "monday" ? 3 : 4)) % 7;
  return on - (past < 0 ? past + 7 : past);
}

// Values

type Kind = "number" | "date" | "time" | "flag" | "text";

type Seen =
  | Range
  | { readonly kind: "date" | "time"; readonly at: number }
  | { readonly kind: "flag"; readonly is: boolean }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "null" }
  | { readonly kind: "unknown" };

const none: Seen = { kind: "null" };
const unknown: Seen = { kind: "unknown" };

function read(value: unknown, kind: Kind): Seen {
  switch (kind) {
    case "number":
      return point(value);
    case "date":
      return { kind, at: readDate(String(value)) };
    case "time":
      return { kind, at: readTime(String(value)) };
    case "flag":
      return { kind, is: value === true };
    case "text":
      return { kind, text: String(value) };
  }
}

const kinds: Partial<Record<Shape["type"], Kind>> = {
  number: "number",
  date: "date",
  time: "time",
  flag: "flag",
  code: "text",
  text: "text",
};

/** What a value is, where its form says so; a literal and a parameter take after the other side. */
function kindOf(value: Value, at: Context): Kind | undefined {
  if (typeof value !== "object") return undefined;
  switch (value.op) {
    case "fact":
    case "item":
      return kinds[placeOf(value, at).shape.type];
    case "sum":
    case "product":
    case "quotient":
    case "minutes":
    case "count":
    case "total":
      return "number";
    case "shift":
    case "startOf":
      return "date";
    case "question":
      return Object.values(value.readings)
        .map((each) => kindOf(each, at))
        .find((kind) => kind !== undefined);
    case "firstOf":
      return value.of.map((each) => kindOf(each, at)).find((kind) => kind !== undefined);
    case "param":
      return undefined;
  }
}

/** The kind of values that say nothing of it themselves: a number or a flag by its literal, text otherwise. */
function guessKind(value: Value, at: Context): Kind {
  const scalars = scalarsIn(value, at);
  if (scalars.some((each) => typeof each === "number")) return "number";
  return scalars.some((each) => typeof each === "boolean") ? "flag" : "text";
}

function scalarsIn(value: Value, at: Context): Scalar[] {
  if (typeof value !== "object") return [value];
  if (value.op === "question") return Object.values(value.readings).flatMap((each) => scalarsIn(each, at));
  if (value.op === "param") return lookUp(at.env.parameters, value.id).values.flatMap((each) => each.value);
  return [];
}

function commonKind(left: Value, right: Value, at: Context): Kind {
  const guess = (): Kind => {
    const guesses = [guessKind(left, at), guessKind(right, at)];
    return guesses.find((kind) => kind !== "text") ?? "text";
  };
  return kindOf(left, at) ?? kindOf(right, at) ?? guess();
}

function see(value: Value, kind: Kind, at: Context): Seen {
  if (typeof value !== "object") return read(value, kind);
  switch (value.op) {
    case "fact":
    case "item": {
      const place = placeOf(value, at);
      const calculated = value.op === "fact" ? at.env.calculated?.[value.path] : undefined;
      if (calculated === undefined || (place.told !== undefined && place.told !== null)) return seePlace(place, kind);
      // What the calculation rests on is read as it is told.
      return see(calculated, kind, { ...at, env: { ...at.env, calculated: {} } });
    }
    case "param":
      return seeParameter(value, kind, at);
    case "sum":
      return seeNumbers(value.of, at, addRanges);
    case "product":
      return seeNumbers(value.of, at, multiplyRanges);
    case "quotient": {
      const seen = see(value.of, "number", at);
      return seen.kind === "null" ? none : divideRange(asRange(seen), exact(value.by));
    }
    case "minutes":
      return seeMinutes(see(value.from, "time", at), see(value.to, "time", at));
    case "firstOf":
      return seeFirst(value.of.map((part) => see(part, kind, at)));
    case "shift":
      return seeShift(value, at);
    case "startOf":
      if (value.since !== undefined) return seeYearSince(see(value.since, "date", at), see(value.date, "date", at));
      return moveDay(see(value.date, "date", at), (day) => startOfPeriod(day, value));
    case "count":
      return seeCount(value, at);
    case "total":
      return seeTotal(value, at);
    case "question":
      return see(chosen(value, at), kind, at);
  }
}

function seePlace({ shape, told }: Place, kind: Kind): Seen {
  if (told === null) return none;
  if (told !== undefined) return read(told, kind);
  return shape.type === "number" ? range(exact(shape.least), exact(shape.most)) : unknown;
}

function seeNumbers(of: readonly Value[], at: Context, combine: (a: Range, b: Range) => Range): Seen {
  const numbers = of.map((each) => see(each, "number", at));
  if (numbers.some((each) => each.kind === "null")) return none;
  return numbers.map(asRange).reduce(combine);
}

function asRange(seen: Seen): Range {
  if (seen.kind !== "number") throw new Error(`a number was expected, not ${seen.kind}`);
  return seen;
}

function moveDay(date: Seen, move: (day: number) => number): Seen {
  return date.kind === "date" ? { kind: "date", at: move(date.at) } : date;
}

function seeFirst(seen: readonly Seen[]): Seen {
  return seen.find((each) => each.kind !== "null") ?? none;
}

/** The whole number that is seen, where it is one number. */
function wholeOf(seen: Seen): number | undefined {
  return seen.kind === "number" && isPoint(seen) ? Number(wholeSteps(seen.least, exact(1))) : undefined;
}

function seeShift(value: ShiftValue, at: Context): Seen {
  const date = see(value.date, "date", at);
  const by = [value.months ?? 0, value.days ?? 0].map((amount) => see(amount, "number", at));
  if (date.kind === "null" || by.some((amount) => amount.kind === "null")) return none;
  const [months, days] = by.map((amount) => wholeOf(amount));
  if (months === undefined || days === undefined) return unknown;
  const sign = value.back === true ? -1 : 1;
  const step = { months: sign * months, days: sign * days, noSuchDay: value.noSuchDay ?? "last" };
  return moveDay(date, (day) => shiftDay(day, step));
}

function seeYearSince(since: Seen, date: Seen): Seen {
  if (since.kind === "null" || date.kind === "null") return none;
  if (since.kind !== "date" || date.kind !== "date") return unknown;
  const [anchor, on] = [since.at, date.at];
  // From the first anniversary after the date back to the one that is not after it.
  let years = calendarOf(on).year - calendarOf(anchor).year + 1;
  const anniversary = () => shiftDay(anchor, { months: 12 * years, days: 0, noSuchDay: "last" });
  while (anniversary() > on) years -= 1;
  return { kind: "date", at: anniversary() };
}

function seeMinutes(from: Seen, to: Seen): Seen {
  if (from.kind === "null" || to.kind === "null") return none;
  if (from.kind !== "time" || to.kind !== "time") return range(zero, exact(1440));
  return point(to.at < from.at ? to.at - from.at + 1440 : to.at - from.at);
}

/** The values that a parameter may have: one where a period holds on the record's date, all of them otherwise. */
function parameterValues(id: string, at: Context): (Scalar | readonly Scalar[])[] {
  const { values } = lookUp(at.env.parameters, id);
  const date = placeOf({ op: "fact", path: "date" }, at).told;
  const on = typeof date === "string" ? readDate(date) : undefined;
  const holding = values.filter(
    ({ from, until }) =>
      on !== undefined && (from === null || readDate(from) <= on) && (until === null || on <= readDate(until)),
  );
  return (holding.length > 0 ? holding : values).map((each) => each.value);
}

function seeParameter({ id }: ParamValue, kind: Kind, at: Context): Seen {
  const values = parameterValues(id, at).map((each) => read(each, kind));
  return values.reduce(hull);
}

/** What a value is when it may be either of two: numbers, or anything between them. */
function hull(a: Seen, b: Seen): Seen {
  if (a.kind === "number" && b.kind === "number") return range(lesser(a.least, b.least), greater(a.most, b.most));
  return isKnown(a) && isKnown(b) && keyOf(a) === keyOf(b) ? a : unknown;
}

/** Whether it is one value. */
function isKnown(seen: Seen): boolean {
  return seen.kind === "number" ? isPoint(seen) : seen.kind !== "unknown";
}

const greater = (a: Exact | undefined, b: Exact | undefined): Exact | undefined => a && b && (isBelow(a, b) ? b : a);

/** A text that known values share where they are the same. */
function keyOf(seen: Seen): string {
  switch (seen.kind) {
    case "number":
      return `number ${canonical(seen.least)}`;
    case "date":
    case "time":
      return `${seen.kind} ${seen.at}`;
    case "flag":
      return `flag ${seen.is}`;
    case "text":
      return `text ${seen.text}`;
    default:
      throw new Error(`${seen.kind} is no known value`);
  }
}

function canonical({ n, scale }: Exact): string {
  let [rest, places] = [n, scale];
  while (places > 0 && rest % 10n === 0n) [rest, places] = [rest / 10n, places - 1];
  return `${rest}/${places}`;
}

/** The items that surely match, and the ones that may. */
function matchesOf(items: readonly Place[], where: Condition, at: Context): { sure: Place[]; possible: Place[] } {
  const judged = items.map((item) => ({ item, result: judge(where, { ...at, item }) }));
  return {
    sure: judged.filter(({ result }) => result === "true").map(({ item }) => item),
    possible: judged.filter(({ result }) => result === "unknown").map(({ item }) => item),
  };
}

function seeCount({ over, where = true, distinct }: Extract<Value, { op: "count" }>, at: Context): Seen {
  const list = itemsOf(over, at);
  if ("atMost" in list) return range(zero, exact(list.atMost));
  const { sure, possible } = matchesOf(list.items, where, at);
  if (distinct === undefined) return range(exact(sure.length), exact(sure.length + possible.length));

  const seenIn = (item: Place): Seen => {
    const inside = { ...at, item };
    return see(distinct, kindOf(distinct, inside) ?? guessKind(distinct, inside), inside);
  };
  const tell = (items: readonly Place[]): { known: Set<string>; unknown: number } => {
    const isNothing = (seen: Seen) => seen.kind === "null" || (seen.kind === "text" && seen.text.trim() === "");
    const values = items.map(seenIn).filter((seen) => !isNothing(seen));
    const known = values.filter(isKnown);
    return { known: new Set(known.map(keyOf)), unknown: values.length - known.length };
  };
  const surely = tell(sure);
  const maybe = tell([...sure, ...possible]);
  const least = surely.known.size === 0 && surely.unknown > 0 ? 1 : surely.known.size;
  return range(exact(least), exact(maybe.known.size + maybe.unknown));
}

function seeTotal({ over, where = true, of }: Extract<Value, { op: "total" }>, at: Context): Seen {
  const list = itemsOf(over, at);
  if ("atMost" in list) return range(zero, undefined);
  const { sure, possible } = matchesOf(list.items, where, at);
  const numberOf = (item: Place): Range => {
    const seen = see(of, "number", { ...at, item });
    return seen.kind === "null" ? point(0) : asRange(seen);
  };
  return [...sure.map(numberOf), ...possible.map((item) => range(zero, numberOf(item).most))].reduce(
    addRanges,
    point(0),
  );
}

// Conditions

const resultOf = (is: boolean): Result => (is ? "true" : "false");

function negate(result: Result): Result {
  return result === "unknown" ? "unknown" : resultOf(result === "false");
}

function allOf(results: readonly Result[]): Result {
  if (results.includes("false")) return "false";
  return results.includes("unknown") ? "unknown" : "true";
}

const anyOf = (results: readonly Result[]): Result => negate(allOf(results.map(negate)));

/** True or false where that is sure, unknown otherwise. */
function decide(surelyTrue: boolean, surelyFalse: boolean): Result {
  if (surelyTrue) return "true";
  return surelyFalse ? "false" : "unknown";
}

function judge(condition: Condition, at: Context): Result {
  if (typeof condition === "boolean") return resultOf(condition);
  switch (condition.op) {
    case "all":
      return allOf(condition.of.map((part) => judge(part, at)));
    case "any":
      return anyOf(condition.of.map((part) => judge(part, at)));
    case "not":
      return negate(judge(condition.of, at));
    case "when":
      return anyOf([negate(judge(condition.when, at)), judge(condition.then, at)]);
    case "equals":
    case "atLeast":
    case "atMost":
    case "moreThan":
    case "lessThan": {
      const kind = commonKind(condition.left, condition.right, at);
      return compare(condition.op, see(condition.left, kind, at), see(condition.right, kind, at));
    }
    case "oneOf":
      return judgeOneOf(condition.left, condition.right, at);
    case "multipleOf":
      return judgeMultipleOf(see(condition.left, "number", at), exact(condition.right));
    case "present":
      return judgePresent(placeOf(condition.of, at), at);
    case "inForce":
      return judgeInForce(placeOf(condition.of, at), see(condition.on ?? { op: "fact", path: "date" }, "date", at));
    case "some":
    case "every": {
      const list = itemsOf(condition.over, at);
      if ("atMost" in list) return "unknown";
      const results = list.items.map((item) => judge(condition.where, { ...at, item }));
      return condition.op === "some" ? anyOf(results) : allOf(results);
    }
    case "qualification": {
      const subject = placeOf(condition.of ?? { op: "fact", path: "practitioner" }, at);
      return judge(lookUp(at.env.qualifications, condition.id).requires, { ...at, item: subject });
    }
    case "question":
      return judge(chosen(condition, at), at);
  }
}

type Comparison = "equals" | "atLeast" | "atMost" | "moreThan" | "lessThan";

function compare(op: Comparison, left: Seen, right: Seen): Result {
  if (left.kind === "null" || right.kind === "null") return "false";
  if (left.kind === "unknown" || right.kind === "unknown") return "unknown";
  if (left.kind === "flag" || left.kind === "text") {
    if (op !== "equals") throw new Error(`${left.kind} has no order`);
    return resultOf(keyOf(left) === keyOf(right));
  }
  const [a, b] = [onLine(left), onLine(right)];
  switch (op) {
    case "equals":
      return decide(isPoint(a) && isPoint(b) && isSame(a.least, b.least), allBelow(a, b) || allBelow(b, a));
    case "atLeast":
      return decide(allAtMost(b, a), allBelow(a, b));
    case "atMost":
      return decide(allAtMost(a, b), allBelow(b, a));
    case "moreThan":
      return decide(allBelow(b, a), allAtMost(a, b));
    case "lessThan":
      return decide(allBelow(a, b), allAtMost(b, a));
  }
}

/** A date or a time as the number that it is counted by. */
function onLine(seen: Seen): Range {
  return seen.kind === "date" || seen.kind === "time" ? point(seen.at) : asRange(seen);
}

/** A list that cannot be looked up decides where every list that it may be gives the same answer. */
function judgeOneOf(left: Value, right: readonly Scalar[] | ParamValue, at: Context): Result {
  const lists = "op" in right ? parameterValues(right.id, at).map((each) => each as readonly Scalar[]) : [right];
  const kind = kindOf(left, at) ?? guessKind(lists[0]?.[0] ?? left, at);
  const seen = see(left, kind, at);
  const results = lists.map((list) => anyOf(list.map((each) => compare("equals", seen, read(each, kind)))));
  return decide(
    results.every((result) => result === "true"),
    results.every((result) => result === "false"),
  );
}

function judgeMultipleOf(number: Seen, step: Exact): Result {
  if (number.kind === "null") return "false";
  const { least, most } = asRange(number);
  if (most === undefined || !isSame(least, most)) return "unknown";
  return resultOf(isSame(times({ n: wholeSteps(least, step), scale: 0 }, step), least));
}

function judgePresent({ told }: Place, at: Context): Result {
  if (told === undefined) {
    const note = placeOf({ op: "fact", path: "documentation" }, at).told;
    return note === undefined || note === null ? "unknown" : "false";
  }
  return resultOf(told !== null && told !== false && !(typeof told === "string" && told.trim() === ""));
}

function judgeInForce(thing: Place, on: Seen): Result {
  if (thing.told === null || on.kind === "null") return "false";
  const bound = (name: "from" | "until", op: Comparison): Result => {
    const limit = seePlace(below(thing, name, thing.complete), "date");
    return limit.kind === "null" ? "true" : compare(op, limit, on);
  };
  return allOf([bound("from", "atMost"), bound("until", "atLeast")]);
}
