import type { DayNumber } from "../condition/calendar.ts";
import type { Language } from "../condition/language.ts";
import { parameterOn } from "../condition/parameters.ts";
import { remember } from "../condition/remember.ts";

/** Makes a text of a rule ready: on a day, `{group-most-consumers}` becomes 30, the parameter's value. */
export function compileText(text: string, language: Language): (day: DayNumber | undefined) => string {
  if (!text.includes("{")) return () => text;
  const onDay = (day: DayNumber | undefined) =>
    text.replace(/\{([^{}]*)\}/g, (whole, id: string) => {
      const value = parameterOn(id, language, day);
      if (value === undefined) return whole.slice(1, -1);
      return Array.isArray(value) ? value.join(", ") : `${value as string | number | boolean}`;
    });
  return remember(onDay);
}

/** What mends a rule that is missing: the facts that would settle it. */
export function askFor(paths: readonly string[]): string {
  return paths.length === 0 ? "Tell what the rule asks about." : `Tell ${enumerate(paths)}.`;
}

/** What settles a rule that is open. */
export function askDepartment(questions: readonly string[]): string {
  return `Ask the department how it reads ${enumerate(questions)}, then pin its answer.`;
}

function enumerate(words: readonly string[]): string {
  if (words.length < 2) return words.join();
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
