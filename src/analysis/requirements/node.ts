import { findById } from "../../condition/by-id.ts";
import { defaultSubject, type Language, readingOf } from "../../condition/language.ts";
import { below } from "../../condition/places.ts";
import type { Condition, QualificationCondition, Ref } from "../../condition/types.ts";
import { isForm, type Node } from "../visit.ts";

/** The item itself, of the list or subject that a condition stands in. */
export const itself: Ref = { op: "item", path: "" };

/** The subject that a qualification is asked of. */
export function subjectOf(condition: QualificationCondition): Ref {
  return condition.of ?? defaultSubject;
}

/** What a qualification asks. */
export function requiredBy(condition: QualificationCondition, language: Language): Condition {
  return findById(language.qualifications, condition.id)?.requires ?? false;
}

/** A form with the pinned questions read, and with the places of its own item seen from where the item is the subject. */
export function settle<T extends Node>(node: T, subject: Ref, language: Language): T {
  return settleForm(node, subject, language) as T;
}

function settleForm(node: Node, subject: Ref, language: Language): Node {
  if (!isForm(node) || node.op === "fact" || node.op === "param") return node;
  if (node.op === "item") return below(subject, node.path);
  if (node.op === "question") {
    const pinned = readingOf(language.readings, node.id);
    const reading = pinned === undefined ? undefined : node.readings[pinned];
    if (reading !== undefined) return settleForm(reading, subject, language);
    const readings = Object.entries(node.readings).map(([id, part]) => [id, settleForm(part, subject, language)]);
    return { ...node, readings: Object.fromEntries(readings) };
  }
  if (node.op === "qualification") return { ...node, of: settle(subjectOf(node), subject, language) };
  const settled = Object.entries(node).map(([name, part]: [string, unknown]) => {
    const seenFrom = "over" in node && name !== "over" ? itself : subject;
    if (isForm(part)) return [name, settleForm(part, seenFrom, language)];
    if (!Array.isArray(part)) return [name, part];
    return [name, part.map((one: unknown) => (isForm(one) ? settleForm(one, seenFrom, language) : one))];
  });
  return Object.fromEntries(settled) as Node;
}
