import * as z from "zod/mini";
import { parseDay, parseTime } from "../condition/calendar.ts";
import { isPlainNumber } from "../condition/exact.ts";
import type { Language } from "../condition/language.ts";
import type { NumberShape, Shape } from "../condition/shape.ts";

/** What a catalog adds to the format of a record: its lists, and the statements that can be attested. */
export type Vocabulary = Pick<Language, "lists" | "statements">;

/** Longest text of a field; a note is no place for a book. */
const longestText = 20_000;
const longestCode = 64;

const code = z.string().check(z.minLength(1), z.maxLength(longestCode));
const asciiCode = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]{0,63}$/));

/** The zod schema of a shape, with the lists and statements of a catalog. */
export function createSchema(shape: Shape, vocabulary: Vocabulary): z.ZodMiniType {
  switch (shape.type) {
    case "object": {
      const fields: Record<string, z.ZodMiniType> = {};
      for (const [name, field] of Object.entries(shape.fields)) {
        const schema = createSchema(field, vocabulary);
        if (!shape.required?.includes(name)) fields[name] = z.optional(z.nullable(schema));
        else fields[name] = field.type === "date" && field.bound ? z.nullable(schema) : schema;
      }
      return z.strictObject(fields);
    }
    case "list":
      return z.array(createSchema(shape.of, vocabulary)).check(z.maxLength(shape.most));
    case "number":
      return createNumberSchema(shape);
    case "code": {
      const members = shape.values ?? (shape.list === undefined ? undefined : (vocabulary.lists[shape.list] ?? []));
      return members === undefined ? asciiCode : z.enum([...members, "other"]);
    }
    case "statements": {
      const ids = vocabulary.statements[shape.subject] ?? [];
      return z.strictObject(Object.fromEntries(ids.map((id) => [id, z.optional(z.nullable(z.boolean()))])));
    }
    case "date":
      return z.string().check(z.refine((text) => text.length === 10 && parseDay(text) !== undefined));
    case "time":
      return z.string().check(z.refine((text) => text.length === 5 && parseTime(text) !== undefined));
    case "flag":
      return z.boolean();
    case "text":
      return z.string().check(z.maxLength(longestText));
    case "written":
      return z.union([z.boolean(), z.string().check(z.maxLength(longestText))]);
    case "service":
      return z.union([code, z.strictObject({ code, modifiers: z.optional(z.array(code).check(z.maxLength(4))) })]);
  }
}

/** 12 digits, a point and 6 digits. */
const longestNumber = 19;

function createNumberSchema(shape: NumberShape): z.ZodMiniType {
  const whole = z.int().check(z.minimum(shape.least), z.maximum(shape.most));
  if (shape.whole) return whole;
  const text = z.string().check(z.refine((told) => told.length <= longestNumber && isPlainNumber(told)));
  return z.union([whole, text]);
}
