import type { Language } from "../condition/language.ts";
import type { Shape } from "../condition/shape.ts";

/**
 * A copy of what a shape allows, with the answer of each group statement given to those of its members that have no answer of
 * their own.
 */
export function answerMembers<T>(value: T, shape: Shape, groups: NonNullable<Language["groups"]>): T {
  function answer(part: unknown, at: Shape | undefined): unknown {
    if (typeof part !== "object" || part === null) return part;
    switch (at?.type) {
      case "list":
        return (part as readonly unknown[]).map((item) => answer(item, at.of));
      case "object":
        return Object.fromEntries(Object.entries(part).map(([name, field]) => [name, answer(field, at.fields[name])]));
      case "statements": {
        const answers: Record<string, unknown> = { ...part };
        for (const { id, subject, members } of groups) {
          if (subject !== at.subject || !Object.hasOwn(answers, id)) continue;
          for (const member of members) if (!Object.hasOwn(answers, member)) answers[member] = answers[id];
        }
        return answers;
      }
      default:
        return part;
    }
  }

  return answer(value, shape) as T;
}
