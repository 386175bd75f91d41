import { isRange } from "../../condition/exact.ts";
import type { Facts } from "../../condition/facts.ts";
import { pathOf } from "../../condition/grounds.ts";
import { defaultSubject } from "../../condition/language.ts";
import type { CompiledCondition, CompiledValue } from "../../condition/nodes.ts";
import type { Scope } from "../../condition/scope.ts";
import { inItem, inSubject } from "../in-item.ts";
import { readingsOf } from "../question-readings.ts";

/** The first place for want of which a condition is not known in the scope's world, items by their index. */
export function firstWanting(node: CompiledCondition, scope: Scope, itemPath = ""): string | undefined {
  const { condition } = node;
  if (typeof condition === "boolean") return undefined;
  switch (condition.op) {
    case "not":
    case "all":
    case "any":
    case "when":
      return firstOf(node.parts, (part) => wantingOfUnknown(part, scope, itemPath));
    case "question":
      return firstOf(readingsOf(node, condition.id, scope), ({ part }) => wantingOfUnknown(part, scope, itemPath));
    case "qualification": {
      const path = pathOf(condition.of ?? defaultSubject, itemPath);
      return inSubject(scope, node, () => firstOf(node.parts, (part) => firstWanting(part, scope, path)));
    }
    case "some":
    case "every": {
      const list = pathOf(condition.over, itemPath);
      const items = node.find?.(scope);
      if (!Array.isArray(items)) return list;
      const [where] = node.parts;
      return inItems(items, scope, (index) => where && wantingOfUnknown(where, scope, `${list}[${index}]`));
    }
    case "present":
      return pathOf(condition.of, itemPath);
    case "inForce":
      return firstOf(node.values, (value) => wantingOfValue(value, scope, itemPath)) ?? pathOf(condition.of, itemPath);
    default:
      return firstOf(node.values, (value) => wantingOfValue(value, scope, itemPath));
  }
}

function wantingOfUnknown(node: CompiledCondition, scope: Scope, itemPath: string): string | undefined {
  return node.test(scope) === undefined ? firstWanting(node, scope, itemPath) : undefined;
}

function wantingOfValue(node: CompiledValue, scope: Scope, itemPath: string): string | undefined {
  const { value } = node;
  if (typeof value !== "object") return undefined;
  const reading = node.read(scope);
  if (reading !== undefined && !isRange(reading)) return undefined;
  switch (value.op) {
    case "fact":
    case "item":
      // A fact that is calculated wants what the calculation does.
      return firstOf(node.parts, (part) => wantingOfValue(part, scope, "")) ?? pathOf(value, itemPath);
    case "param":
      return "date";
    case "count":
    case "total": {
      const list = pathOf(value.over, itemPath);
      const items = node.find?.(scope);
      if (!Array.isArray(items)) return list;
      const { where, parts } = node;
      return inItems(items, scope, (index) => {
        const path = `${list}[${index}]`;
        if (where?.test(scope) === undefined) return where && firstWanting(where, scope, path);
        return where.test(scope) ? firstOf(parts, (part) => wantingOfValue(part, scope, path)) : undefined;
      });
    }
    case "question":
      return firstOf(readingsOf(node, value.id, scope), ({ part }) => wantingOfValue(part, scope, itemPath));
    default:
      return firstOf(node.parts, (part) => wantingOfValue(part, scope, itemPath));
  }
}

function inItems<T>(items: readonly Facts[], scope: Scope, look: (index: number) => T | undefined): T | undefined {
  return firstOf([...items.entries()], ([index, item]) => inItem(scope, item, () => look(index)));
}

function firstOf<T, R>(parts: readonly T[], look: (part: T) => R | undefined): R | undefined {
  for (const part of parts) {
    const found = look(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
