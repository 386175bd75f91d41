import type { Shape } from "../../src/condition/shape.ts";
import { recordShape } from "../../src/record/shape.ts";

/** Texts that no answer may hold; a state is two capital letters. */
export const canary = "CANARY";
export const state = "QZ";

let planted = 0;

/** A value of a shape with a canary in each place that takes free text, an id or a code of no list; what was told stays. */
function plant(shape: Shape, told: unknown): unknown {
  switch (shape.type) {
    case "text":
    case "written":
      return `${canary}-${planted++}`;
    case "code":
      if (shape.list !== undefined || shape.values !== undefined) return told;
      planted++;
      return state;
    case "object": {
      const holder = (told ?? {}) as Readonly<Record<string, unknown>>;
      // An object that needs what nobody told is left out.
      if (shape.required?.some((name) => holder[name] === undefined && shape.fields[name]?.type !== "text"))
        return told;
      const fields = Object.entries(shape.fields).map(([name, field]) => [name, plant(field, holder[name])]);
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
    }
    case "list":
      if (told === undefined || told === null)
        return shape.of.type === "object" && shape.of.required?.join() === "person" ? [plant(shape.of, {})] : told;
      return (told as readonly unknown[]).map((item) => plant(shape.of, item));
    default:
      return told;
  }
}

/** A record with a canary, each another, in each place that takes free text, an id or a code of no list; and how many. */
export function plantCanaries(record: unknown): { readonly record: Record<string, unknown>; readonly planted: number } {
  planted = 0;
  return { record: plant(recordShape, record) as Record<string, unknown>, planted };
}
