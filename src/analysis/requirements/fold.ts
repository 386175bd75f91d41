import type { Condition } from "../../condition/types.ts";

/** A condition without the parts that literals decide. */
export function fold(condition: Condition): Condition {
  if (typeof condition === "boolean") return condition;
  switch (condition.op) {
    case "all":
      return foldParts("all", condition.of, false);
    case "any":
      return foldParts("any", condition.of, true);
    case "not":
      return typeof condition.of === "boolean" ? !condition.of : condition;
    case "when":
      if (condition.when === false || condition.then === true) return true;
      if (condition.when === true) return condition.then;
      return condition.then === false ? { op: "not", of: condition.when } : condition;
    case "some":
      return condition.where === false ? false : condition;
    case "every":
      return condition.where === true ? true : condition;
    case "question": {
      const [first, ...others] = Object.values(condition.readings);
      return typeof first === "boolean" && others.every((other) => other === first) ? first : condition;
    }
    default:
      return condition;
  }
}

/** Joins conditions with `all`; each is said once. */
export function allOf(conditions: readonly Condition[]): Condition {
  return foldParts("all", conditions, false);
}

function foldParts(op: "all" | "any", parts: readonly Condition[], deciding: boolean): Condition {
  const flat = parts.flatMap((part) => (typeof part === "object" && part.op === op ? part.of : [part]));
  if (flat.includes(deciding)) return deciding;
  const unlike = new Map(flat.filter((part) => part !== !deciding).map((part) => [JSON.stringify(part), part]));
  const dual = op === "all" ? "any" : "all";
  // What holds with a part of it that must hold anyway says nothing more, and the other way round.
  const saying = [...unlike.values()].filter(
    (part) => !(typeof part === "object" && part.op === dual && part.of.some((of) => unlike.has(JSON.stringify(of)))),
  );
  const [only, another] = saying;
  if (only === undefined) return !deciding;
  return another === undefined ? only : { op, of: saying };
}
