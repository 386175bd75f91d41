import type { Language } from "../../condition/language.ts";
import type { Shape } from "../../condition/shape.ts";
import type { ServiceRecord } from "../../record/types.ts";

/** A record in the making: plain JSON that is never changed in place. */
export type Draft = Readonly<Record<string, unknown>>;

/** The draft as a record of a code: what the format asks for in each object that it has is filled in. */
export function completeRecord(draft: Draft, service: string, language: Language): ServiceRecord {
  return fill({ service, ...draft }, language.shape, language) as ServiceRecord;
}

function fill(told: unknown, shape: Shape, language: Language): unknown {
  if (typeof told !== "object" || told === null) return told;
  if (Array.isArray(told)) {
    if (shape.type !== "list") return told;
    return Array.from(told, (item: unknown) => fill(item ?? emptyItem(shape.of, language), shape.of, language));
  }
  if (shape.type !== "object") return told;
  const filled: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(told)) {
    const field = shape.fields[name];
    filled[name] = field === undefined ? part : fill(part, field, language);
  }
  for (const name of shape.required ?? []) filled[name] ??= anyValue(shape.fields[name], language);
  return filled;
}

function emptyItem(shape: Shape, language: Language): unknown {
  return shape.type === "object" ? {} : anyValue(shape, language);
}

/** Some value of a shape. */
function anyValue(shape: Shape | undefined, language: Pick<Language, "lists">): unknown {
  switch (shape?.type) {
    case "object":
    case "statements":
      return {};
    case "list":
      return [];
    case "number":
      return shape.least;
    case "code":
      return shape.values?.[0] ?? (shape.list === undefined ? "ZZ" : (language.lists[shape.list]?.[0] ?? "other"));
    case "date":
      return shape.bound ? null : "2000-01-01";
    case "time":
      return "00:00";
    case "flag":
      return true;
    default:
      return "something";
  }
}
