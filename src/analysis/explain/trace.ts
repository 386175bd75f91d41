import type { Catalog } from "../../catalog/types.ts";
import { shapeOf } from "../../condition/context.ts";
import { formatExact, parseExact } from "../../condition/exact.ts";
import { pathOf } from "../../condition/grounds.ts";
import { defaultSubject } from "../../condition/language.ts";
import type { CompiledCondition, CompiledValue } from "../../condition/nodes.ts";
import { parameterOn } from "../../condition/parameters.ts";
import type { Scope } from "../../condition/scope.ts";
import type { OneOfCondition, Ref, Scalar, ShiftValue } from "../../condition/types.ts";
import { inSubject } from "../in-item.ts";
import { isPinned, readingsOf } from "../question-readings.ts";
import { attempt, nameTruth, notAsked } from "./attempt.ts";
import { showFound, showReading } from "./show-value.ts";
import { traceItems } from "./trace-items.ts";
import type { ConditionTrace, ValueTrace } from "./trace-types.ts";

/** Traces conditions and values in the world that the scope is in. */
export interface Tracer {
  readonly condition: (node: CompiledCondition, itemPath?: string) => ConditionTrace;
  readonly value: (node: CompiledValue, itemPath?: string) => ValueTrace;
  /** Ids of the parameters that the traces met. */
  readonly parameters: ReadonlySet<string>;
}

/** Makes a tracer over a record. */
export function createTracer(scope: Scope, catalog: Catalog): Tracer {
  const parameters = new Set<string>();
  const tracing = { scope, condition: traceCondition, value: traceValue };

  function traceCondition(node: CompiledCondition, itemPath = ""): ConditionTrace {
    const { condition, parts } = node;
    const truth = attempt(scope, node.test);
    const result = nameTruth(truth);
    if (typeof condition === "boolean") return { op: `${condition}`, result };
    const about = { op: condition.op, result };
    if (truth === notAsked) return about;
    const values = () => ({ values: node.values.map((value) => traceValue(value, itemPath)) });
    switch (condition.op) {
      case "all":
      case "any":
      case "not":
      case "when":
        return { ...about, parts: parts.map((part) => traceCondition(part, itemPath)) };
      case "question": {
        const readings = readingsOf(node, condition.id, scope).map(({ reading, part }) => ({
          reading,
          condition: traceCondition(part, itemPath),
        }));
        return { ...about, id: condition.id, pinned: isPinned(node, condition.id), readings };
      }
      case "qualification": {
        const path = pathOf(condition.of ?? defaultSubject, itemPath);
        const { title = "", clauses = [] } = catalog.qualifications.find(({ id }) => id === condition.id) ?? {};
        const traced = inSubject(scope, node, () => parts.map((part) => traceCondition(part, path)));
        return { ...about, id: condition.id, title, clauses, path, parts: traced };
      }
      case "some":
      case "every": {
        const { find, parts: inner } = node;
        const path = pathOf(condition.over, itemPath);
        const [where] = inner;
        if (find === undefined || where === undefined) return about;
        return { ...about, path, ...traceItems({ find, path, where, idle: condition.op === "every" }, tracing) };
      }
      case "present":
        return { ...about, ...standing(node, condition.of, itemPath) };
      case "inForce": {
        const [from, until] = (node.bounds ?? []).map((bound) => showFound(bound(scope), { type: "date" }));
        const place = standing(node, condition.of, itemPath);
        const bounds = place.there.state === "told" && from && until ? { from, until } : {};
        return { ...about, ...place, ...bounds, ...values() };
      }
      case "oneOf":
        return { ...about, ...values(), ...listOf(condition, node) };
      case "multipleOf":
        return { ...about, ...values(), step: condition.right };
      default:
        return { ...about, ...values() };
    }
  }

  function traceValue(node: CompiledValue, itemPath = ""): ValueTrace {
    const { value, parts } = node;
    const op: ValueTrace["op"] = typeof value === "object" ? value.op : "literal";
    const kind = node.kind ?? null;
    const reading = attempt(scope, node.read);
    if (reading === notAsked) return { op, kind, shown: { state: "not-asked" } };
    const about = { op, kind, shown: showReading(reading, node) };
    const tracedParts = () => ({ parts: parts.map((part) => traceValue(part, itemPath)) });
    if (typeof value !== "object") return about;
    switch (value.op) {
      case "fact":
      case "item": {
        const found = node.find?.(scope);
        const isTold = parts.length === 0 || (found !== undefined && found !== null);
        return { ...about, path: pathOf(value, itemPath), ...(isTold ? {} : tracedParts()) };
      }
      case "param":
        parameters.add(value.id);
        return { ...about, id: value.id };
      case "quotient":
        return { ...about, ...tracedParts(), by: value.by };
      case "shift": {
        const steps = parts.length > 1 ? [] : [value.months, value.days].map((step) => traceStep(step, node));
        const traced = [...tracedParts().parts, ...steps];
        return { ...about, parts: traced, back: value.back ?? false, noSuchDay: value.noSuchDay ?? "last" };
      }
      case "startOf":
        return { ...about, ...tracedParts(), period: value.period, weekStart: value.weekStart ?? "sunday" };
      case "count":
      case "total": {
        const { find, where } = node;
        const path = pathOf(value.over, itemPath);
        const distinct = value.op === "count" ? { distinct: value.distinct !== undefined } : {};
        if (find === undefined || where === undefined) return about;
        return {
          ...about,
          path,
          ...distinct,
          ...traceItems({ find, path, where, value: parts[0], idle: false }, tracing),
        };
      }
      case "question": {
        const readings = readingsOf(node, value.id, scope).map(({ reading, part }) => ({
          reading,
          value: traceValue(part, itemPath),
        }));
        return { ...about, id: value.id, pinned: isPinned(node, value.id), readings };
      }
      default:
        return { ...about, ...tracedParts() };
    }
  }

  /** The steps of a shift that never change are not compiled. */
  function traceStep(step: ShiftValue["days"], { context }: CompiledValue): ValueTrace {
    const op = typeof step === "object" ? "param" : "literal";
    const told = typeof step === "object" ? parameterOn(step.id, context.language, scope.day) : (step ?? 0);
    const about = {
      op,
      kind: "number",
      shown: { state: "known", value: formatExact(parseExact(told as number)) },
    } as const;
    if (typeof step !== "object") return about;
    parameters.add(step.id);
    return { ...about, id: step.id };
  }

  function standing(node: CompiledCondition, of: Ref, itemPath: string) {
    return { path: pathOf(of, itemPath), there: showFound(node.find?.(scope), shapeOf(of, node.context)) };
  }

  function listOf({ right }: OneOfCondition, { context }: CompiledCondition): Pick<ConditionTrace, "list" | "param"> {
    if (!("op" in right)) return { list: right };
    parameters.add(right.id);
    const list = parameterOn(right.id, context.language, scope.day) ?? null;
    return { list: Array.isArray(list) || list === null ? list : [list as Scalar], param: right.id };
  }

  return { condition: traceCondition, value: traceValue, parameters };
}
