import { type Context, isListed, shapeOf } from "./context.ts";
import { defaultSubject, type Kind } from "./language.ts";
import { always, never } from "./logic.ts";
import type { Spot } from "./places.ts";
import type { Find, Read, Reading, Scope, Test } from "./scope.ts";
import type { Condition, Ref, Scalar, Value } from "./types.ts";

/** A condition made ready, with its parts, so that what it rests on can be traced. All have all fields, in one order. */
export interface CompiledCondition {
  readonly condition: Condition;
  /** Its operator; `always` of a condition that is only true or false. */
  readonly op: Exclude<Condition, boolean>["op"] | "always";
  /** The place that it is about: of `present` and `inForce`, of lists, and the subject of a qualification. */
  readonly ref: Ref | undefined;
  readonly context: Context;
  readonly test: Test;
  /** The conditions in it, in their order; of a question, those of its readings. */
  readonly parts: readonly CompiledCondition[];
  /** The values in it, in their order. */
  readonly values: readonly CompiledValue[];
  /** The place that it looks at, of `present`, `inForce` and lists. */
  readonly find: Find | undefined;
  /** The first and the last day of the thing that is to be in force. */
  readonly bounds: readonly [Find, Find] | undefined;
  /** Of a question, which one of the language's it is. */
  readonly question: number | undefined;
  /** Whether it may differ from world to world: a question that is not pinned is asked in it. */
  readonly isOpen: boolean;
  /** Whether a fact is read in it that is calculated where it is not told. */
  readonly isCalculated: boolean;
  /** Whether it is the same in every world, though what it is part of is not. */
  readonly isSettled: boolean;
  /** Makes the subject of a qualification the scope's item. */
  readonly enter: ((scope: Scope) => void) | undefined;
}

/** A value made ready, with its parts. All have all fields, in one order. */
export interface CompiledValue {
  readonly value: Value;
  /** Its operator; `literal` of a value that stands for itself. */
  readonly op: Exclude<Value, Scalar>["op"] | "literal";
  /** The place that it is read from, or the list that it counts. */
  readonly ref: Ref | undefined;
  readonly kind: Kind | undefined;
  readonly context: Context;
  readonly read: Read;
  /** Where it stands, of a fact or item that is as it is told. */
  readonly spot: Spot | undefined;
  /** What it is in every record, of a literal and of a parameter that never changes. */
  readonly literal: Reading;
  /** The values in it, in their order; of a question, those of its readings. */
  readonly parts: readonly CompiledValue[];
  /** Of a question, which one of the language's it is. */
  readonly question: number | undefined;
  /** Whether it may differ from world to world: a question that is not pinned is asked in it. */
  readonly isOpen: boolean;
  /** Whether a fact is read in it that is calculated where it is not told. */
  readonly isCalculated: boolean;
  /** Whether it may differ from item to item: something of the innermost list item or subject is read in it. */
  readonly isOfItem: boolean;
  /** Whether the text that it comes to may be shown to anybody: it stands in the catalog or on a list. */
  readonly isShowable: boolean;
  /** Which items it counts. */
  readonly where: CompiledCondition | undefined;
  /** The list that it counts, or the fact that may be calculated. */
  readonly find: Find | undefined;
}

/** Every field of a compiled condition with nothing in it yet; only `true` and `false` are complete so. */
export function leafOf(condition: Condition, context: Context): CompiledCondition {
  const told = typeof condition === "boolean" ? undefined : condition;
  return {
    condition,
    op: told?.op ?? "always",
    ref: refOf(told),
    context,
    test: condition === true ? always : never,
    parts: noParts,
    values: noParts,
    find: undefined,
    bounds: undefined,
    question: undefined,
    isOpen: false,
    isCalculated: false,
    isSettled: false,
    enter: undefined,
  };
}

/** Every field of a compiled value with nothing in it yet. */
export function leafOfValue(value: Value, kind: Kind | undefined, context: Context): CompiledValue {
  const told = typeof value === "object" ? value : undefined;
  const isPlace = told?.op === "fact" || told?.op === "item";
  return {
    value,
    op: told?.op ?? "literal",
    ref: isPlace ? told : told?.op === "count" || told?.op === "total" ? told.over : undefined,
    kind,
    context,
    read: () => undefined,
    spot: undefined,
    literal: undefined,
    parts: noParts,
    question: undefined,
    isOpen: false,
    isCalculated: false,
    isOfItem: false,
    isShowable: told === undefined || told.op === "param" || (isPlace && isListed(shapeOf(told, context))),
    where: undefined,
    find: undefined,
  };
}

/**
 * A copy in the one form that `leafOf` gives: where JavaScript meets objects that were put together in many ways, it looks each
 * field up by name, which takes several times as long.
 */
export function inOneForm(node: CompiledCondition): CompiledCondition {
  return Object.assign(leafOf(node.condition, node.context), node);
}

/** A copy in the one form that `leafOfValue` gives, for the same reason. */
export function inOneFormOfValue(node: CompiledValue): CompiledValue {
  return Object.assign(leafOfValue(node.value, node.kind, node.context), node);
}

/** The place that a condition is about. */
function refOf(condition: Exclude<Condition, boolean> | undefined): Ref | undefined {
  switch (condition?.op) {
    case "present":
    case "inForce":
      return condition.of;
    case "some":
    case "every":
      return condition.over;
    case "qualification":
      return condition.of ?? defaultSubject;
    default:
      return undefined;
  }
}

const noParts: readonly never[] = Object.freeze([]);

/** Whether asking it again costs no more than remembering it. */
export function isCheap({ parts, values }: CompiledCondition): boolean {
  return parts.length === 0 && values.every(isCheapValue);
}

export function isCheapValue({ op, parts, where }: CompiledValue): boolean {
  const [only, another] = parts;
  if (only === undefined) return where === undefined;
  // A day that is moved remembers by itself what it came to.
  return (op === "shift" || op === "startOf") && another === undefined && isCheapValue(only);
}
