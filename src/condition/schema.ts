import * as z from "zod/mini";
import { mostMoved } from "./calendar.ts";
import type { Condition, Scalar, Value } from "./types.ts";

/** Ids of the catalog's own things: words joined by hyphens, or codes. */
export const idSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9]+(?:[-_/][A-Za-z0-9]+)*$/, "an id of words joined by hyphens"), z.maxLength(64));

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const pathSchema = z
  .string()
  .check(z.regex(/^$|^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/, "a path of names joined by points"), z.maxLength(160));

/** A literal: short text, a safe whole number that is not negative, or a flag. */
export const scalarSchema: z.ZodMiniType<Scalar> = z.union([
  text(128),
  z.int("a whole number (a decimal is a text)").check(z.minimum(0)),
  z.boolean(),
]);

const factSchema = z.strictObject({ op: z.literal("fact"), path: pathSchema.check(z.minLength(1)) });
const itemSchema = z.strictObject({ op: z.literal("item"), path: pathSchema });
const refSchema = z.discriminatedUnion("op", [factSchema, itemSchema]);
const paramSchema = z.strictObject({ op: z.literal("param"), id: idSchema });

const value: z.ZodMiniType<Value> = z.lazy(() => valueSchema);
const condition: z.ZodMiniType<Condition> = z.lazy(() => conditionSchema);
const values = z.array(value).check(z.minLength(1), z.maxLength(32));
const conditions = z.array(condition).check(z.minLength(1), z.maxLength(64));
const readingsSchema = <T extends z.ZodMiniType>(schema: T) => z.record(idSchema, schema);
const steps = z.int().check(z.minimum(-mostMoved), z.maximum(mostMoved));

/** A value of the condition language. Nesting and references are checked apart from it. */
export const valueSchema: z.ZodMiniType<Value> = z.union([
  z.discriminatedUnion("op", [
    factSchema,
    itemSchema,
    paramSchema,
    z.strictObject({ op: z.literal("sum"), of: values }),
    z.strictObject({ op: z.literal("product"), of: values }),
    z.strictObject({ op: z.literal("quotient"), of: value, by: z.int().check(z.minimum(1)) }),
    z.strictObject({ op: z.literal("firstOf"), of: values }),
    z.strictObject({ op: z.literal("minutes"), from: value, to: value }),
    z.strictObject({
      op: z.literal("shift"),
      date: value,
      days: z.optional(z.union([steps, paramSchema])),
      months: z.optional(z.union([steps, paramSchema])),
      back: z.optional(z.literal(true)),
      noSuchDay: z.optional(z.enum(["last", "next"])),
    }),
    z.strictObject({
      op: z.literal("startOf"),
      period: z.enum(["week", "month", "year"]),
      weekStart: z.optional(z.enum(["sunday", "monday"])),
      date: value,
      since: z.optional(value),
    }),
    z.strictObject({
      op: z.literal("count"),
      over: refSchema,
      where: z.optional(condition),
      distinct: z.optional(value),
    }),
    z.strictObject({ op: z.literal("total"), over: refSchema, where: z.optional(condition), of: value }),
    z.strictObject({ op: z.literal("question"), id: idSchema, readings: readingsSchema(value) }),
  ]),
  scalarSchema,
]) as z.ZodMiniType<Value>;

/** A condition of the condition language. Nesting and references are checked apart from it. */
export const conditionSchema: z.ZodMiniType<Condition> = z.union([
  z.discriminatedUnion("op", [
    z.strictObject({ op: z.literal("all"), of: conditions }),
    z.strictObject({ op: z.literal("any"), of: conditions }),
    z.strictObject({ op: z.literal("not"), of: condition }),
    z.strictObject({ op: z.literal("when"), when: condition, then: condition }),
    z.strictObject({
      op: z.enum(["equals", "atLeast", "atMost", "moreThan", "lessThan"]),
      left: value,
      right: value,
    }),
    z.strictObject({
      op: z.literal("oneOf"),
      left: value,
      right: z.union([z.array(scalarSchema).check(z.minLength(1), z.maxLength(256)), paramSchema]),
    }),
    z.strictObject({ op: z.literal("multipleOf"), left: value, right: z.int().check(z.minimum(1)) }),
    z.strictObject({ op: z.literal("present"), of: refSchema }),
    z.strictObject({ op: z.literal("inForce"), of: refSchema, on: z.optional(value) }),
    z.strictObject({ op: z.enum(["some", "every"]), over: refSchema, where: condition }),
    z.strictObject({ op: z.literal("qualification"), id: idSchema, of: z.optional(refSchema) }),
    z.strictObject({ op: z.literal("question"), id: idSchema, readings: readingsSchema(condition) }),
  ]),
  z.boolean(),
]) as z.ZodMiniType<Condition>;
