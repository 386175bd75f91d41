import { findById } from "../condition/by-id.ts";
import type { DayNumber } from "../condition/calendar.ts";
import type { DatedValue, Language } from "../condition/language.ts";
import { parameterOn } from "../condition/parameters.ts";
import { remember } from "../condition/remember.ts";

/**
 * Makes a text of a rule ready: on a day, `{group-most-consumers}` becomes 30, the parameter's value. Where the day is not
 * known, or none of its periods holds, all values that it ever has are told.
 */
export function compileText(text: string, language: Language): (day: DayNumber | undefined) => string {
  if (!text.includes("{")) return () => text;
  const onDay = (day: DayNumber | undefined) =>
    text.replace(/\{([^{}]*)\}/g, (whole, id: string) => {
      const parameter = findById(language.parameters, id);
      if (parameter === undefined) return whole;
      const value = parameterOn(id, language, day);
      const values = value === undefined ? parameter.values.map((dated) => dated.value) : [value];
      return [...new Set(values.map(write))].join(" or ");
    });
  return remember(onDay);
}

function write(value: DatedValue["value"]): string {
  return typeof value === "object" ? value.join(", ") : String(value);
}

/** What mends a rule that is missing: the facts that would settle it, or where none is wanting, the catalog's value. */
export function askFor(paths: readonly string[]): string {
  if (paths.length > 0) return `Enter ${enumerate(paths)}.`;
  return "Correct the date (date) if it was entered wrongly; otherwise the catalog lacks a value that is in force on it.";
}

/** What mends a price that is missing: the facts that a quantity is found from, or the quantity itself, claimed. */
export function askForQuantity(paths: readonly string[]): string {
  const sources = paths.filter((path) => path !== "units");
  if (sources.length === 0 || sources.length === paths.length) return askFor(paths);
  return `Enter ${enumerate(sources)}; claimed units (units) will do instead of what they are found from.`;
}

/** What settles a rule that is open: an answer to each of these questions of a language. */
export function askDepartment(questions: readonly { readonly id: string }[], language: Language): string {
  const ids = questions.map(({ id }) => id);
  const asked = language.questions.filter(({ id }) => ids.includes(id)).map(({ asks }) => asks);
  return `Ask the department: ${asked.join(" ")} Then pin its ${ids.length > 1 ? "answers" : "answer"} (${ids.join(", ")}).`;
}

/** Codes and names that are told one by one: more nobody reads. */
export const mostListed = 64;

/** Words as one phrase: `a, b and c`. */
export function enumerate(words: readonly string[]): string {
  if (words.length < 2) return words.join();
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
