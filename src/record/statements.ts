import type { Language } from "../condition/language.ts";
import type { Shape } from "../condition/shape.ts";

/**
 * Gives the answer of each group statement to those of its members that have no answer of their own, wherever the shape
 * has statements. It is done on a plain copy.
 */
export function spreadStatements(value: unknown, shape: Shape, groups: NonNullable<Language["groups"]>): void {
  if (typeof value !== "object" || value === null) return;
  if (shape.type === "list") {
    for (const item of value as readonly unknown[]) spreadStatements(item, shape.of, groups);
  } else if (shape.type === "object") {
    for (const [name, field] of Object.entries(value as Record<string, unknown>)) {
      const inner = shape.fields[name];
      if (inner !== undefined) spreadStatements(field, inner, groups);
    }
  } else if (shape.type === "statements") {
    const answers = value as Record<string, unknown>;
    for (const { id, subject, members } of groups) {
      if (subject !== shape.subject || answers[id] === undefined) continue;
      for (const member of members) if (answers[member] === undefined) answers[member] = answers[id];
    }
  }
}
