import { findById } from "../../condition/by-id.ts";
import type { Language } from "../../condition/language.ts";
import type { Condition, QualificationCondition } from "../../condition/types.ts";

/** A branch of an `any` or `all`, and the condition without it. */
export interface Branch {
  /** Names and indexes from the condition. */
  readonly path: readonly (string | number)[];
  readonly requires: Condition;
  readonly without: Condition;
  /** With the readings pinned under which the branch is met at all. */
  readonly language: Language;
}

/** Every branch of every `any` and `all` in a condition that has another beside it, the outer ones first. */
export function branchesOf(requires: Condition, language: Language): Branch[] {
  return prune(requires).map(({ path, pruned, readings }) => ({
    path,
    requires,
    without: pruned,
    language: pin(language, readings),
  }));
}

/** The branches of a qualification: one that is pruned stands beside the whole under another name. */
export function branchesOfQualification(asked: QualificationCondition, language: Language): Branch[] {
  const { id } = asked;
  const requires = findById(language.qualifications, id)?.requires ?? true;
  return prune(requires).map(({ path, pruned, readings }, index) => {
    const shorter = { id: `${id} ${index}`, requires: pruned };
    return {
      path,
      requires: asked,
      without: { ...asked, id: shorter.id },
      language: { ...pin(language, readings), qualifications: [...language.qualifications, shorter] },
    };
  });
}

function pin(language: Language, readings: Pruned["readings"]): Language {
  if (Object.keys(readings).length === 0) return language;
  return { ...language, readings: { ...language.readings, ...readings } };
}

interface Pruned {
  readonly path: readonly (string | number)[];
  readonly pruned: Condition;
  readonly readings: Readonly<Record<string, string>>;
}

function prune(root: Condition): Pruned[] {
  const found: Pruned[] = [];

  function walk(node: unknown, at: Omit<Pruned, "pruned">, rebuild: (part: unknown) => Condition): void {
    if (typeof node !== "object" || node === null) return;
    const { path, readings } = at;
    if (Array.isArray(node)) {
      for (const [index, part] of node.entries()) {
        const inner = { path: [...path, index], readings };
        walk(part, inner, (made) => rebuild(node.map((other, place) => (place === index ? made : other))));
      }
      return;
    }
    const form = node as { readonly op?: unknown; readonly of?: unknown; readonly id?: unknown };
    if ((form.op === "any" || form.op === "all") && Array.isArray(form.of) && form.of.length > 1) {
      for (const index of form.of.keys()) {
        const of = form.of.filter((_part, place) => place !== index);
        found.push({ path: [...path, "of", index], pruned: rebuild({ ...form, of }), readings });
      }
    }
    if (form.op === "question") {
      const { readings: parts } = node as { readonly readings: Readonly<Record<string, unknown>> };
      for (const [reading, part] of Object.entries(parts)) {
        const pinned = { [`${form.id}`]: reading, ...readings };
        const inner = { path: [...path, "readings", reading], readings: pinned };
        walk(part, inner, (made) => rebuild({ ...node, readings: { ...parts, [reading]: made } }));
      }
      return;
    }
    for (const [name, part] of Object.entries(node)) {
      walk(part, { path: [...path, name], readings }, (made) => rebuild({ ...node, [name]: made }));
    }
  }

  walk(root, { path: [], readings: {} }, (made) => made as Condition);
  return found;
}
