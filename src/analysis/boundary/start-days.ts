import { formatDay, moveDays, parseDay } from "../../condition/calendar.ts";
import type { CompiledServiceRule } from "../../decision/finding.ts";
import { visitForms } from "../visit.ts";

/** The days on which a parameter that a rule reads gets another value, and the day before each: its limit is one of two. */
export function startDays({ rule, compiled: { context } }: CompiledServiceRule): string[] {
  const forms = visitForms(rule.requires, context.language);
  const parameters = new Set(forms.flatMap(({ node }) => (node.op === "param" ? [node.id] : [])));
  const begins = context.language.parameters
    .filter(({ id }) => parameters.has(id))
    .flatMap(({ values }) => values.slice(1).flatMap(({ from }) => from ?? []));
  return [...new Set(begins)].sort().flatMap((first) => {
    const day = parseDay(first);
    return day === undefined ? [] : [formatDay(moveDays(day, -1)), first];
  });
}
