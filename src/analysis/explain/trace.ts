import type { Catalog } from "../../catalog/types.ts";
import { attempt, notAsked } from "../../condition/attempt.ts";
import { findById } from "../../condition/by-id.ts";
import { shapeOf } from "../../condition/context.ts";
import { parseExact } from "../../condition/exact.ts";
import { defaultSubject } from "../../condition/language.ts";
import { listOn } from "../../condition/membership.ts";
import type { CompiledCondition, CompiledValue } from "../../condition/nodes.ts";
import { parameterOn } from "../../condition/parameters.ts";
import { pathOf } from "../../condition/places.ts";
import { remember, rememberOf } from "../../condition/remember.ts";
import type { Scope, Truth } from "../../condition/scope.ts";
import type { OneOfCondition, Ref, ShiftValue } from "../../condition/types.ts";
import { inSubject } from "../in-item.ts";
import { chosenReadings, isPinned } from "../question-readings.ts";
import { showFound, showNumber, showReading, unshown } from "./show-value.ts";
import { traceItems } from "./trace-items.ts";
import type { ConditionTrace, TracedTruth, ValueTrace } from "./trace-types.ts";
import type { UsedParameter } from "./types.ts";
import { describeParameters } from "./used-parameters.ts";

/** Traces conditions and values in the world that the scope is in. */
export interface Tracer {
  readonly condition: (node: CompiledCondition, itemPath?: string) => ConditionTrace;
  readonly value: (node: CompiledValue, itemPath?: string) => ValueTrace;
  /** The parameters that traces met since this was asked last, in the catalog's order. */
  readonly usedParameters: () => readonly UsedParameter[];
}

/** Makes a tracer over a record. What it makes anew is not frozen, which takes a quarter of the time; what it shares is. */
export function createTracer(scope: Scope, catalog: Catalog): Tracer {
  const parameters = new Set<string>();
  const tracing = { scope, condition: traceCondition, value: traceValue };

  function traceCondition(node: CompiledCondition, itemPath = ""): ConditionTrace {
    const { condition, parts } = node;
    const truth = attempt(scope, node.test);
    const result = nameTruth(truth);
    if (typeof condition === "boolean") return { op: `${condition}`, result };
    const { op } = condition;
    if (truth === notAsked) return { op, result };
    switch (op) {
      case "all":
      case "any":
      case "not":
      case "when":
        return { op, result, parts: traceParts(parts, itemPath) };
      case "question": {
        const { id } = condition;
        const readings = chosenReadings(node, id, scope).map(({ reading, part }) => ({
          reading,
          condition: traceCondition(part, itemPath),
        }));
        return { op, result, id, pinned: isPinned(node, id), readings };
      }
      case "qualification": {
        const { id } = condition;
        const path = pathOf(condition.of ?? defaultSubject, itemPath);
        const { title = "", clauses = none } = findById(catalog.qualifications, id) ?? {};
        const traced = inSubject(scope, node, () => traceParts(parts, path));
        return { op, result, id, title, clauses, path, parts: traced };
      }
      case "some":
      case "every": {
        const { find } = node;
        const path = pathOf(condition.over, itemPath);
        const where = parts[0];
        if (find === undefined || where === undefined) return { op, result };
        return { op, result, path, ...traceItems({ find, path, where, idle: op === "every" }, tracing) };
      }
      case "present": {
        const { path, there } = standing(node, condition.of, itemPath);
        return { op, result, path, there };
      }
      case "inForce": {
        const { path, there } = standing(node, condition.of, itemPath);
        const values = traceValues(node.values, itemPath);
        const { bounds: periods } = node;
        if (there.state !== "told" || periods === undefined) return { op, result, path, there, values };
        const [from, until] = periods;
        const bounds = { from: showFound(from(scope), dateShape), until: showFound(until(scope), dateShape) };
        return { op, result, path, there, ...bounds, values };
      }
      case "oneOf":
        return { op, result, values: traceValues(node.values, itemPath), ...listOf(condition, node) };
      case "multipleOf":
        return { op, result, values: traceValues(node.values, itemPath), step: condition.right };
      default:
        return { op, result, values: traceValues(node.values, itemPath) };
    }
  }

  function traceParts(parts: readonly CompiledCondition[], itemPath: string): readonly ConditionTrace[] {
    return parts.map((part) => traceCondition(part, itemPath));
  }

  function traceValue(node: CompiledValue, itemPath = ""): ValueTrace {
    const { value, parts } = node;
    if (typeof value !== "object") return traceLiteral(node);
    const { op } = value;
    const kind = node.kind ?? null;
    const reading = attempt(scope, node.read);
    if (reading === notAsked) return { op, kind, shown: unshown["not-asked"] };
    const shown = showReading(reading, node);
    switch (op) {
      case "fact":
      case "item": {
        const path = pathOf(value, itemPath);
        const found = node.find?.(scope);
        const isTold = parts.length === 0 || (found !== undefined && found !== null);
        if (isTold) return { op, kind, shown, path };
        return { op, kind, shown, path, parts: traceValues(parts, itemPath) };
      }
      case "param":
        parameters.add(value.id);
        return { op, kind, shown, id: value.id };
      case "quotient":
        return { op, kind, shown, parts: traceValues(parts, itemPath), by: value.by };
      case "shift": {
        const { months, days, back = false, noSuchDay = "last" } = value;
        const steps = parts.length > 1 ? [] : [traceStep(months, node), traceStep(days, node)];
        const traced = [...traceValues(parts, itemPath), ...steps];
        return { op, kind, shown, parts: traced, back, noSuchDay };
      }
      case "startOf": {
        const { period, weekStart = "sunday" } = value;
        return { op, kind, shown, parts: traceValues(parts, itemPath), period, weekStart };
      }
      case "count":
      case "total": {
        const { find, where } = node;
        const path = pathOf(value.over, itemPath);
        if (find === undefined || where === undefined) return { op, kind, shown };
        const items = traceItems({ find, path, where, value: parts[0], idle: false }, tracing);
        if (op === "total") return { op, kind, shown, path, ...items };
        return { op, kind, shown, path, distinct: value.distinct !== undefined, ...items };
      }
      case "question": {
        const { id } = value;
        const readings = chosenReadings(node, id, scope).map(({ reading, part }) => ({
          reading,
          value: traceValue(part, itemPath),
        }));
        return { op, kind, shown, id, pinned: isPinned(node, id), readings };
      }
      default:
        return { op, kind, shown, parts: traceValues(parts, itemPath) };
    }
  }

  function traceValues(values: readonly CompiledValue[], itemPath: string): readonly ValueTrace[] {
    return values.map((value) => traceValue(value, itemPath));
  }

  /** The steps of a shift that never change are no parts of it. */
  function traceStep(step: ShiftValue["days"], { context }: CompiledValue): ValueTrace {
    if (typeof step !== "object") return traceNumber(step ?? 0);
    parameters.add(step.id);
    const told = parameterOn(step.id, context.language, scope.day);
    return { op: "param", kind: "number", shown: showNumber(parseExact(told as number)), id: step.id };
  }

  function standing(node: CompiledCondition, of: Ref, itemPath: string) {
    return { path: pathOf(of, itemPath), there: showFound(node.find?.(scope), shapeOf(of, node.context)) };
  }

  function listOf(condition: OneOfCondition, { context }: CompiledCondition): Pick<ConditionTrace, "list" | "param"> {
    const { right } = condition;
    if (!("op" in right)) return { list: right };
    parameters.add(right.id);
    return { list: listOn(condition, context.language, scope.day) ?? null, param: right.id };
  }

  function usedParameters(): readonly UsedParameter[] {
    if (parameters.size === 0) return none;
    const used = describeParameters(parameters, catalog, scope.day);
    parameters.clear();
    return used;
  }

  return { condition: traceCondition, value: traceValue, usedParameters };
}

function nameTruth(truth: Truth | typeof notAsked): TracedTruth {
  if (truth === notAsked) return "not-asked";
  return truth === undefined ? "unknown" : `${truth}`;
}

const { freeze } = Object;
/** A literal is the same in every record. */
const traceLiteral = rememberOf(
  (node: CompiledValue): ValueTrace =>
    freeze({ op: "literal", kind: node.kind ?? null, shown: showReading(node.literal, node) }),
);
const traceNumber = remember(
  (number: number): ValueTrace => freeze({ op: "literal", kind: "number", shown: showNumber(number) }),
);
const none: readonly never[] = freeze([]);
const dateShape = freeze({ type: "date" });
