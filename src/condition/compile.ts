import {
  combine,
  divide,
  firstOnFile,
  minutesBetween,
  periodStart,
  shifted,
  shiftedBy,
  yearStart,
} from "./arithmetic.ts";
import { findById } from "./by-id.ts";
import { canonicalJson } from "./canonical-json.ts";
import { chooseRead, chooseTest, readingsOf } from "./choices.ts";
import { compareReads } from "./compare.ts";
import { type Context, enter, isInList, kindOf, shapeOf } from "./context.ts";
import { calculationOf, dayRef, defaultSubject, type Kind, type Language } from "./language.ts";
import { createLayout, type Layout } from "./layout.ts";
import { countDistinct, countItems, someItem, totalItems } from "./lists.ts";
import { all, always, any, not } from "./logic.ts";
import { isMultipleOf, isOneOf } from "./membership.ts";
import {
  type CompiledCondition,
  type CompiledValue,
  inOneForm,
  inOneFormOfValue,
  isCheap,
  isCheapValue,
  leafOf,
  leafOfValue,
} from "./nodes.ts";
import { compileParameter } from "./parameters.ts";
import { below, compileEnter, compileFind, compilePlace, parseLiteral, spotOf, within } from "./places.ts";
import { isHeld, isInForce, isPresent } from "./presence.ts";
import type { Find, Read, Reading, Test } from "./scope.ts";
import { rememberForRecord, rememberFound } from "./settled.ts";
import type { Shape } from "./shape.ts";
import type { Condition, Ref, Value } from "./types.ts";

/** Compiles one condition or value after another against one language; what qualifications share is compiled once. */
export interface Compiler {
  condition(condition: Condition): CompiledCondition;
  value(value: Value, kind: Kind): CompiledValue;
}

/** What was compiled, for compilers whose languages differ in nothing but what they calculate. */
export interface Shared {
  /** Conditions by their text; those in which something is calculated, by what is calculated and their text. */
  readonly conditions: Map<string, CompiledCondition>;
  /** Values that ask nothing of an item, by what is calculated, their type and their text. */
  readonly values: Map<string, CompiledValue>;
  /** Qualifications of the subjects of a shape in which nothing is calculated. */
  readonly qualifications: Map<Shape | undefined, Map<string, CompiledCondition>>;
}

/** Nothing compiled yet. */
export function createShared(): Shared {
  return { conditions: new Map(), values: new Map(), qualifications: new Map() };
}

/** Makes a compiler. The conditions that it is given must have passed the load check. */
export function createCompiler(
  language: Language,
  layout: Layout = createLayout(language),
  shared: Shared = createShared(),
): Compiler {
  const qualifications: Shared["qualifications"] = new Map();
  const calculations = canonicalJson(language.calculated);
  const root: Context = { language, record: layout, item: undefined };
  // What a calculated fact rests on reads the facts as they are told.
  const asTold: Context = { ...root, language: { ...language, calculated: {} } };

  function compileCondition(condition: Condition, context: Context): CompiledCondition {
    const node = compileOperator(condition, context);
    const inside = [...node.parts, ...node.values];
    const isOpen = node.isOpen || inside.some((part) => part.isOpen);
    return inOneForm({ ...node, isOpen, isCalculated: inside.some((part) => part.isCalculated) });
  }

  function compileOperator(condition: Condition, context: Context): CompiledCondition {
    const leaf = leafOf(condition, context);
    if (typeof condition === "boolean") return leaf;
    switch (condition.op) {
      case "all":
      case "any": {
        const of = condition.of.map((part) => compileCondition(part, context));
        const parts = settle(of, context, keepCondition);
        const tests = parts.map((part) => part.test);
        return { ...leaf, parts, test: condition.op === "all" ? all(tests) : any(tests) };
      }
      case "not": {
        const part = compileCondition(condition.of, context);
        return { ...leaf, parts: [part], test: not(part.test) };
      }
      case "when": {
        const of = [condition.when, condition.then].map((part) => compileCondition(part, context));
        const parts = settle(of, context, keepCondition);
        const [premise = always, conclusion = always] = parts.map((part) => part.test);
        return { ...leaf, parts, test: any([not(premise), conclusion]) };
      }
      case "equals":
      case "atLeast":
      case "atMost":
      case "moreThan":
      case "lessThan": {
        const kind = kindOf(condition.left, context) ?? kindOf(condition.right, context) ?? "text";
        const left = compileValue(condition.left, kind, context);
        const right = compileValue(condition.right, kind, context);
        const values = settle([left, right], context, keepValue);
        return { ...leaf, values, test: compareReads(condition.op, values[0] ?? left, values[1] ?? right) };
      }
      case "oneOf": {
        const kind = kindOf(condition.left, context) ?? "text";
        const left = compileValue(condition.left, kind, context);
        return { ...leaf, values: [left], test: isOneOf(left.read, condition.right, kind, language) };
      }
      case "multipleOf": {
        const left = compileValue(condition.left, "number", context);
        return { ...leaf, values: [left], test: isMultipleOf(left.read, condition.right) };
      }
      case "present": {
        const find = compileFind(condition.of, context);
        return { ...leaf, find, test: (scope) => isPresent(find(scope), scope.written) };
      }
      case "inForce": {
        const on = compileValue(condition.on ?? dayRef, "date", context);
        const find = compileFind(condition.of, context);
        const from = compileFind(below(condition.of, "from"), context);
        const until = compileFind(below(condition.of, "until"), context);
        const test: Test = language.regardlessOfPeriods
          ? (scope) => isHeld(find(scope))
          : (scope) => isInForce(find(scope), from(scope), until(scope), on.read(scope));
        return { ...leaf, find, bounds: [from, until], values: [on], test };
      }
      case "some":
      case "every": {
        const find = compileFind(condition.over, context);
        const where = compileCondition(condition.where, enter(condition.over, context));
        const test = condition.op === "some" ? someItem(find, where.test) : not(someItem(find, not(where.test)));
        return { ...leaf, find, parts: [where], test };
      }
      case "qualification": {
        const subject = condition.of ?? defaultSubject;
        const body = compileQualification(condition.id, enter(subject, context));
        const enterSubject = compileEnter(subject, context);
        return { ...leaf, enter: enterSubject, parts: [body], test: within(enterSubject, body.test) };
      }
      case "question": {
        const { readings, index } = readingsOf(condition.id, condition.readings, language);
        const of = readings.map((reading) => compileCondition(reading, context));
        const parts = settle(of, context, keepCondition, of.length > 1);
        return {
          ...leaf,
          parts,
          question: index,
          isOpen: parts.length > 1,
          test: chooseTest(
            parts.map((part) => part.test),
            { question: index, isNested: of.some((part) => part.isOpen) },
          ),
        };
      }
    }
  }

  function compileQualification(id: string, context: Context): CompiledCondition {
    const requires = findById(language.qualifications, id)?.requires ?? false;
    // Subjects of one shape are read in the same way, wherever they stand; facts that are read as told, in another.
    const shape = context.item?.shape;
    const key = `${id} ${context.item?.absent} ${context.language === language}`;
    const known = shared.qualifications.get(shape)?.get(key) ?? qualifications.get(shape)?.get(key);
    if (known !== undefined) return known;
    const compiled = compileCondition(requires, context);
    const kept = compiled.isCalculated ? qualifications : shared.qualifications;
    const ofShape = kept.get(shape) ?? new Map<string, CompiledCondition>();
    kept.set(shape, ofShape.set(key, compiled));
    return compiled;
  }

  function compileValue(value: Value, kind: Kind | undefined, context: Context): CompiledValue {
    const text = canonicalJson(value);
    // What asks nothing of an item is the same wherever it stands, and is found once for a record.
    if (text.includes('"op":"item"')) return compileValueHere(value, kind, context);
    const key = `${context.language === language ? calculations : ""} ${kind} ${text}`;
    const known = shared.values.get(key) ?? compileValueHere(value, kind, context);
    shared.values.set(key, known);
    return known;
  }

  function compileValueHere(value: Value, kind: Kind | undefined, context: Context): CompiledValue {
    const node = compileValueOperator(value, kind, context);
    const { parts, where, ref } = node;
    const inside = where === undefined ? parts : [...parts, where];
    const isOpen = node.isOpen || inside.some((part) => part.isOpen);
    const isCalculated = node.isCalculated || inside.some((part) => part.isCalculated);
    const isOfItem = ref?.op === "item" || (where === undefined && parts.some((part) => part.isOfItem));
    const read = !isOpen && !isOfItem && isToKeep(node) ? rememberForRecord(node.read) : node.read;
    return inOneFormOfValue({ ...node, isOpen, isCalculated, isOfItem, read });
  }

  function compileValueOperator(value: Value, kind: Kind | undefined, context: Context): CompiledValue {
    const leaf = leafOfValue(value, kind, context);
    if (typeof value !== "object") {
      const literal = parseLiteral(value, kind);
      return { ...leaf, literal, read: () => literal };
    }
    const compileTold = (ref: Ref) => ({ ...leaf, spot: spotOf(ref, context), read: compilePlace(ref, context) });
    switch (value.op) {
      case "fact": {
        const instead = calculationOf(context.language, value.path);
        if (instead === undefined) return compileTold(value);
        const calculated = compileValue(instead, kind, asTold);
        const find = compileFind(value, context);
        return { ...leaf, find, parts: [calculated], isCalculated: true, read: readOrCalculate(find, calculated.read) };
      }
      case "item":
        return compileTold(value);
      case "param":
        return { ...leaf, ...compileParameter(value.id, kind, language) };
      case "sum":
      case "product": {
        const of = value.of.map((part) => compileValue(part, "number", context));
        const parts = settle(of, context, keepValue);
        const reads = parts.map((part) => part.read);
        return { ...leaf, parts, read: combine(reads, value.op) };
      }
      case "quotient": {
        const part = compileValue(value.of, "number", context);
        return { ...leaf, parts: [part], read: divide(part.read, value.by) };
      }
      case "firstOf": {
        const parts = value.of.map((part) => compileValue(part, kind, context));
        return { ...leaf, parts, read: firstOnFile(parts.map((part) => part.read)) };
      }
      case "minutes": {
        const parts = [compileValue(value.from, "time", context), compileValue(value.to, "time", context)] as const;
        return { ...leaf, parts, read: minutesBetween(parts[0].read, parts[1].read) };
      }
      case "shift": {
        const date = compileValue(value.date, "date", context);
        const months = compileValue(value.months ?? 0, "number", context);
        const days = compileValue(value.days ?? 0, "number", context);
        if (typeof months.literal === "number" && typeof days.literal === "number") {
          const { back = false, noSuchDay = "last" } = value;
          const by = { months: months.literal, days: days.literal, back, noSuchDay };
          return { ...leaf, parts: [date], read: shifted(date.read, by) };
        }
        return { ...leaf, parts: [date, months, days], read: shiftedBy(date.read, [months.read, days.read], value) };
      }
      case "startOf": {
        const date = compileValue(value.date, "date", context);
        if (value.since === undefined) return { ...leaf, parts: [date], read: periodStart(date.read, value) };
        const since = compileValue(value.since, "date", context);
        return { ...leaf, parts: [date, since], read: yearStart(date.read, since.read) };
      }
      case "count": {
        const inner = enter(value.over, context);
        const find = compileFind(value.over, context);
        const where = compileCondition(value.where ?? true, inner);
        const longest = longestOf(value.over, context);
        if (value.distinct === undefined) {
          return { ...leaf, find, where, read: countItems(find, where.test, longest) };
        }
        const distinct = compileValue(value.distinct, kindOf(value.distinct, inner), inner);
        return {
          ...leaf,
          parts: [distinct],
          find,
          where,
          read: countDistinct(find, where.test, distinct.read, longest),
        };
      }
      case "total": {
        const inner = enter(value.over, context);
        const find = compileFind(value.over, context);
        const where = compileCondition(value.where ?? true, inner);
        const of = compileValue(value.of, "number", inner);
        return { ...leaf, parts: [of], find, where, read: totalItems(find, where.test, of.read) };
      }
      case "question": {
        const { readings, index } = readingsOf(value.id, value.readings, language);
        const of = readings.map((reading) => compileValue(reading, kind, context));
        const parts = settle(of, context, keepValue, of.length > 1);
        return {
          ...leaf,
          parts,
          isShowable: parts.every((part) => part.isShowable),
          question: index,
          isOpen: parts.length > 1,
          read: chooseRead(
            parts.map((part) => part.read),
            { question: index, isNested: of.some((part) => part.isOpen) },
          ),
        };
      }
    }
  }

  return {
    condition(condition) {
      const text = canonicalJson(condition);
      const textHere = calculations + text;
      const known = shared.conditions.get(text) ?? shared.conditions.get(textHere);
      if (known !== undefined) return known;
      const compiled = compileCondition(condition, root);
      shared.conditions.set(compiled.isCalculated ? textHere : text, compiled);
      return compiled;
    },
    value: (value, kind) => compileValue(value, kind, root),
  };
}

/** Parts of which some may differ from world to world, and the others are kept. */
function settle<T extends { readonly isOpen: boolean }>(
  parts: readonly T[],
  context: Context,
  keep: (part: T) => T,
  differ = parts.some((part) => part.isOpen),
): readonly T[] {
  if (!differ || isInList(context)) return parts;
  return parts.map((part) => (part.isOpen ? part : keep(part)));
}

function keepCondition(part: CompiledCondition): CompiledCondition {
  return isCheap(part) ? part : inOneForm({ ...part, test: rememberFound(part.test), isSettled: true });
}

function keepValue(part: CompiledValue): CompiledValue {
  return isToKeep(part) ? inOneFormOfValue({ ...part, read: rememberFound(part.read) }) : part;
}

/** Texts are never held on to when their record is decided: they may be anybody's name. */
function isToKeep(value: CompiledValue): boolean {
  return value.kind !== "text" && !isCheapValue(value);
}

function readOrCalculate(find: Find, calculated: Read): Read {
  return (scope) => {
    const found = find(scope);
    return found === undefined || found === null ? calculated(scope) : (found as Reading);
  };
}

function longestOf(list: Ref, context: Context): number {
  const shape = shapeOf(list, context);
  return shape?.type === "list" ? shape.most : 0;
}
