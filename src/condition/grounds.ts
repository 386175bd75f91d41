import { attempt, notAsked } from "./attempt.ts";
import { formatDay } from "./calendar.ts";
import { isRange } from "./exact.ts";
import type { Facts } from "./facts.ts";
import { dayRef } from "./language.ts";
import { negate } from "./logic.ts";
import { listOn } from "./membership.ts";
import type { CompiledCondition, CompiledValue } from "./nodes.ts";
import { formatNumber, phraseComparison } from "./phrase.ts";
import { pathOf } from "./places.ts";
import type { Reading, Scope, Truth } from "./scope.ts";
import type { CompareCondition, OneOfCondition, Scalar } from "./types.ts";

/** One comparison that a result rests on: places of the record, what is asked, and what is there. */
export interface Ground {
  /** Paths in the record; an item of a list by its index: `practitioner.trainings[0].hours`. */
  readonly paths: readonly string[];
  /** What is asked, or `null` where it cannot be said of one fact. */
  readonly expected: string | null;
  /** What is there: a number, date, time, flag or listed code. `null` where nothing was told, or nothing may be shown. */
  readonly actual: string | null;
}

/** More places than this help nobody. */
const mostPaths = 12;

/** The parts without questions that were walked, each with the subject that it was walked for. */
export type Walked = Map<CompiledCondition, string>;

/** What grounds are collected from, how, and which there are so far. */
export interface Collecting {
  readonly scope: Scope;
  /**
   * Whether what is asked and what is there is told as well. It ends with the first ground that is another than those before
   * it: of several none alone is what was asked, and to tell of them takes several times as long as their places.
   */
  texts: boolean;
  /** Whether what is walked is asked not to hold, as below a `not`. */
  negated: boolean;
  /** What was walked in other worlds, where there are others: it is the same in this one and not walked again. */
  readonly walked: Walked | undefined;
  readonly grounds: Ground[];
}

/**
 * Adds what a condition's result rests on in the scope's world: the parts that have the same result, down to comparisons. The
 * condition must have the result.
 */
export function addGrounds(node: CompiledCondition, wanted: Truth, collecting: Collecting, itemPath = ""): void {
  const { scope, texts, walked } = collecting;
  const { op, ref, parts } = node;
  if (walked !== undefined && node.isSettled) {
    if (walked.get(node) === itemPath) return;
    walked.set(node, itemPath);
  }
  switch (op) {
    case "always":
      return;
    case "not":
      for (const part of parts) addNegated(part, negate(wanted), collecting, itemPath);
      return;
    case "when": {
      const [premise, conclusion] = parts;
      const refuted = negate(wanted);
      if (premise && wanted !== false && attempt(scope, premise.test) === refuted) {
        addNegated(premise, refuted, collecting, itemPath);
      }
      if (conclusion) addGroundsOf(conclusion, wanted, collecting, itemPath);
      return;
    }
    case "all":
    case "any":
    case "question":
      for (const part of chosen(node, scope)) addGroundsOf(part, wanted, collecting, itemPath);
      return;
    case "qualification": {
      const { item, base } = scope;
      node.enter?.(scope);
      for (const part of parts) addGrounds(part, wanted, collecting, pathOf(ref, itemPath));
      scope.item = item;
      scope.base = base;
      return;
    }
    case "some":
    case "every":
      walkItems(node, wanted, collecting, itemPath);
      return;
    case "present":
      add(collecting, { paths: [pathOf(ref, itemPath)], expected: "filled in", actual: null });
      return;
    case "inForce": {
      const on = node.values[0]?.read(scope);
      const asked = collecting.negated ? "not in force on" : "in force on";
      const expected = texts && typeof on === "number" ? `${asked} ${formatDay(on)}` : null;
      // To blame for a result that is not known is what was not told, for any other what is none on file.
      const blamed = wanted === undefined ? undefined : null;
      // Where that is the day, the thing is so only if it is as little there.
      const isDayAlone = on === blamed && node.find?.(scope) !== blamed;
      const paths = isDayAlone ? [] : [pathOf(ref, itemPath)];
      if (on === blamed)
        for (const value of node.values) addPlaces(paths, value, wanted === undefined, scope, itemPath);
      add(collecting, { paths, expected, actual: texts && !isDayAlone ? formatPeriod(node, scope) : null });
      return;
    }
    default:
      addComparison(node, wanted, collecting, itemPath);
  }
}

function addNegated(part: CompiledCondition, wanted: Truth, collecting: Collecting, itemPath: string): void {
  collecting.negated = !collecting.negated;
  addGrounds(part, wanted, collecting, itemPath);
  collecting.negated = !collecting.negated;
}

function add(collecting: Collecting, ground: Ground): void {
  const [first] = collecting.grounds;
  collecting.grounds.push(ground);
  if (collecting.texts && first !== undefined && !isSameGround(first, ground)) collecting.texts = false;
}

/** Whether two grounds say the same. */
export function isSameGround(one: Ground, other: Ground): boolean {
  if (one === other) return true;
  return one.expected === other.expected && one.actual === other.actual && isSamePlaces(one, other);
}

function isSamePlaces({ paths: one }: Ground, { paths: other }: Ground): boolean {
  return one.length === other.length && one.every((path, index) => path === other[index]);
}

/** Adds what a part rests on, where it has the result in the scope's world; one that the world does not ask has none. */
function addGroundsOf(part: CompiledCondition, wanted: Truth, collecting: Collecting, itemPath: string): void {
  if (attempt(collecting.scope, part.test) === wanted) addGrounds(part, wanted, collecting, itemPath);
}

function walkItems(node: CompiledCondition, wanted: Truth, collecting: Collecting, itemPath: string): void {
  const { scope } = collecting;
  const listPath = pathOf(node.ref, itemPath);
  const items = node.find?.(scope);
  const where = node.parts[0];
  // "None of them matches" is a matter of the list; any other result, of the items that brought it about.
  const ofTheList = node.op === "some" ? wanted === false : wanted === true;
  if (!Array.isArray(items) || ofTheList || where === undefined) {
    const actual = Array.isArray(items) ? `${items.length} on file` : null;
    add(collecting, { paths: [listPath], expected: null, actual });
    return;
  }
  const { item: outer, base } = scope;
  scope.base = 0;
  for (let index = 0; index < items.length; index++) {
    scope.item = items[index] as Facts;
    addGroundsOf(where, wanted, collecting, `${listPath}[${index}]`);
  }
  scope.item = outer;
  scope.base = base;
}

function addComparison(node: CompiledCondition, wanted: Truth, collecting: Collecting, itemPath: string): void {
  const { scope, texts } = collecting;
  const [left, right] = node.values;
  const paths: string[] = [];
  for (const value of node.values) addPlaces(paths, value, wanted === undefined, scope, itemPath);
  if (wanted === undefined && node.op === "oneOf" && listAsked(node, scope) === undefined) addDay(paths, scope);
  // What a calculation comes to says nothing of the facts it is made of.
  // Nor does what is there at one place say anything of another that is wanting.
  const asked = texts && left !== undefined ? counting(left, scope) : undefined;
  const isOneFact = asked?.ref !== undefined && paths.includes(pathOf(asked.ref, itemPath));
  add(collecting, {
    paths,
    expected: isOneFact ? expectationOf(node, right, collecting) : null,
    actual: isOneFact ? format(asked.read(scope), asked) : null,
  });
}

/** The value that stands for another in the scope's world: the first of several that is on file, the only reading of a question. */
function counting(value: CompiledValue, scope: Scope): CompiledValue {
  const [first, another] = chosen(value, scope);
  if (first === undefined) return value;
  const isFirst = value.op === "firstOf" && attempt(scope, first.read) !== null;
  const isOnly = value.op === "question" && another === undefined;
  return isFirst || isOnly ? counting(first, scope) : value;
}

/**
 * Adds the places that a value rests on in the scope's world. Of what is wanting, of a result that is not known, only what is
 * not known is to blame: then they are those for want of which the value is not known.
 */
export function addPlaces(
  paths: string[],
  value: CompiledValue,
  isWanting: boolean,
  scope: Scope,
  itemPath = "",
): void {
  const { op, find } = value;
  if (isWanting) {
    const reading = attempt(scope, value.read);
    if (reading === notAsked || (reading !== undefined && !isRange(reading))) return;
    if (op === "param") addDay(paths, scope);
  }
  const place = placeOf(value, itemPath, scope);
  if (place === undefined) {
    for (const part of chosen(value, scope)) {
      addPlaces(paths, part, isWanting, scope, itemPath);
      // Only where the first is none on file does the next one count.
      if (op === "firstOf" && attempt(scope, part.read) !== null) return;
    }
    return;
  }
  const items = isWanting ? find?.(scope) : undefined;
  if (Array.isArray(items)) addWantingOfItems(paths, value, items, scope, place);
  else addPlace(paths, place);
}

/** Adds the places for want of which it is not known which items of a list count, and for how much. */
function addWantingOfItems(
  paths: string[],
  { where, parts }: CompiledValue,
  items: readonly Facts[],
  scope: Scope,
  listPath: string,
): void {
  const { item: outer, base } = scope;
  const wanting: string[] = [];
  scope.base = 0;
  for (let index = 0; index < items.length && wanting.length < mostPaths; index++) {
    const itemPath = `${listPath}[${index}]`;
    scope.item = items[index] as Facts;
    const truth = where && attempt(scope, where.test);
    const grounds: Ground[] = [];
    if (where && truth === undefined)
      addGrounds(where, truth, { scope, texts: false, negated: false, walked: undefined, grounds }, itemPath);
    for (const ground of grounds) for (const path of ground.paths) addPlace(wanting, path);
    if (truth !== false) for (const part of parts) addPlaces(wanting, part, true, scope, itemPath);
  }
  scope.item = outer;
  scope.base = base;
  if (wanting.length === 0) wanting.push(listPath);
  for (const place of wanting) addPlace(paths, place);
}

/** Adds the day of a parameter, where it is for want of it that the value is not known, and not for want of a period. */
function addDay(paths: string[], { day }: Scope): void {
  if (day === undefined) addPlace(paths, dayRef.path);
}

/** Adds a place, once. */
export function addPlace(paths: string[], place: string): void {
  if (paths.length < mostPaths && !paths.includes(place)) paths.push(place);
}

/** The one place that a value is read from; `undefined` of a calculation. */
function placeOf({ op, ref, find, parts }: CompiledValue, itemPath: string, scope: Scope): string | undefined {
  if (ref === undefined) return undefined;
  const isCalculated = op === "fact" && parts.length > 0 && (find?.(scope) ?? null) === null;
  return isCalculated ? undefined : pathOf(ref, itemPath);
}

/** The parts that count in the scope's world: of a question that is read in one way there, this reading alone. */
function chosen<T>(
  { parts, question }: { readonly parts: readonly T[]; readonly question: number | undefined },
  { choices }: Scope,
): readonly T[] {
  const choice = question === undefined ? undefined : choices?.[question];
  if (parts.length === 1 || choice === undefined || choice < 0) return parts;
  return parts.slice(choice, choice + 1);
}

function expectationOf(
  node: CompiledCondition,
  right: CompiledValue | undefined,
  { scope, negated }: Collecting,
): string | null {
  const { condition } = node;
  if (typeof condition === "boolean") return null;
  const not = negated ? "not " : "";
  if (condition.op === "multipleOf")
    return condition.right === 1 ? `${not}a whole number` : `${not}a multiple of ${condition.right}`;
  if (condition.op === "oneOf") {
    const list = listAsked(node, scope);
    return list === undefined ? null : `${not}one of ${list.join(", ")}`;
  }
  const reading = right?.read(scope) ?? null;
  // None on file is nothing that could be asked for.
  const limit = right && reading !== null ? format(reading, right) : null;
  if (limit === null) return null;
  return phraseComparison(condition.op as CompareCondition["op"], right?.kind, negated) + limit;
}

function listAsked({ condition, context }: CompiledCondition, { day }: Scope): readonly Scalar[] | undefined {
  return listOn(condition as OneOfCondition, context.language, day);
}

/** A value as it may be shown to anybody: no free text, and no code that stands on no list. */
function format(reading: Reading, value: CompiledValue): string | null {
  if (reading === undefined || isRange(reading)) return null;
  if (reading === null) return "none on file";
  if (typeof reading === "boolean") return `${reading}`;
  if (typeof reading === "string") return value.isShowable ? reading : null;
  return formatNumber(reading, value.kind);
}

function formatPeriod({ find, bounds }: CompiledCondition, scope: Scope): string | null {
  const found = find?.(scope);
  if (found === null) return "none on file";
  if (found === undefined || bounds === undefined) return null;
  const [from, until] = bounds.map((bound) => bound(scope));
  const begins = typeof from === "number" ? `from ${formatDay(from)}` : "from any day";
  return `${begins} ${typeof until === "number" ? `until ${formatDay(until)}` : "on"}`;
}
