import type { Language } from "../../condition/language.ts";
import type { Shape } from "../../condition/shape.ts";
import type { ServiceRecord } from "../../record/types.ts";
import { emptyValue } from "../empty-value.ts";

/** A record in the making: plain JSON that is never changed in place. */
export type Draft = Readonly<Record<string, unknown>>;

/** The draft as a record: what the format asks for in each object that it has is filled in. */
export function completeRecord(draft: Draft, { shape }: Pick<Language, "shape">): ServiceRecord {
  return fill(draft, shape) as ServiceRecord;
}

function fill(told: unknown, shape: Shape): unknown {
  if (typeof told !== "object" || told === null) return told;
  if (Array.isArray(told)) {
    if (shape.type !== "list") return told;
    return Array.from(told, (item: unknown) => fill(item ?? emptyValue(shape.of), shape.of));
  }
  if (shape.type !== "object") return told;
  const filled = Object.entries(told).map(([name, part]) => {
    const field = shape.fields[name];
    return [name, field === undefined ? part : fill(part, field)];
  });
  return { ...Object(emptyValue(shape)), ...Object.fromEntries(filled) };
}
