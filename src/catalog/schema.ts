import * as z from "zod/mini";
import { parseDay } from "../condition/calendar.ts";
import { plainNumber } from "../condition/exact.ts";
import { conditionSchema, idSchema, scalarSchema, valueSchema } from "../condition/schema.ts";
import { listNames, ruleCategories } from "./types.ts";

const sentence = z.string().check(z.minLength(1), z.maxLength(2_000));
const title = z.string().check(z.minLength(1), z.maxLength(200));
const ids = z.array(idSchema).check(z.maxLength(100));
const cited = z.array(idSchema).check(z.minLength(1), z.maxLength(100));
export const listOf = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.maxLength(10_000));
/** Of what conditions look for by its id. */
const shortListOf = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.maxLength(2_000));
// The patterns are for editors, which know no calendar.
const dayOf = (what: string) =>
  z.string(what).check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: what, abort: true }),
    z.refine((text) => parseDay(text) !== undefined, "a day of the calendar"),
  );
export const daySchema = dayOf("a day, YYYY-MM-DD,");
const bound = z.nullable(dayOf("a day, YYYY-MM-DD, or null for no bound"));
const anAmount = "an amount as text without a sign, such as 10.00,";
const money = z.string(anAmount).check(z.regex(plainNumber, anAmount));

/** Ids of statements stand in paths as they are. */
const statementId = idSchema.check(z.regex(/^[^/]*$/, "an id without slashes"));

/** The format of a printed code. */
export const codeSchema = z.string().check(z.regex(/^[A-Za-z0-9]{1,20}$/, "a code of 1 to 20 letters and digits"));
const memberCode = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, "a code of letters, digits and hyphens"));

const denial = z.strictObject({
  carc: z.string().check(z.regex(/^[A-Z]?\d{1,3}$/, "a reason code such as 16 or B7")),
  rarc: z.array(z.string().check(z.regex(/^(M|MA|N)\d{1,3}$/, "a remark code such as N130"))).check(z.maxLength(5)),
});

/** The format of a rule. */
export const ruleSchema = z.strictObject({
  id: idSchema,
  clauses: cited,
  category: z.enum(ruleCategories),
  force: z.optional(z.enum(["shall", "should"])),
  message: sentence,
  remedy: sentence,
  denial: z.optional(denial),
  denialIfLapsed: z.optional(denial),
  requires: conditionSchema,
});

/** The format of a rate. */
export const rateSchema = z.strictObject({
  from: bound,
  until: bound,
  rate: money,
  providerPay: z.optional(money),
  clauses: cited,
});

const service = z.strictObject({
  id: idSchema,
  title,
  program: title,
  lines: z
    .array(
      z.strictObject({
        funding: memberCode,
        code: codeSchema,
        hcpcs: z.optional(
          z.strictObject({
            code: z.string().check(z.regex(/^[A-Z0-9]{5}$/, "a code of five capital letters and digits")),
            modifiers: z
              .array(z.string().check(z.regex(/^[A-Z0-9]{2}$/, "a modifier of two capital letters and digits")))
              .check(z.maxLength(4)),
          }),
        ),
        clauses: cited,
        rates: z.array(rateSchema).check(z.minLength(1), z.maxLength(1_000)),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
  pricing: z.strictObject({
    unit: title,
    clauses: cited,
    quantity: valueSchema,
    persons: z.optional(valueSchema),
    rounding: valueSchema,
    roundEachPerson: z.optional(valueSchema),
  }),
  rules: listOf(ruleSchema),
  // Whether it is a record, `checkCatalog` says: no decision rests on it.
  example: z.looseObject({}),
});

/** The format of a parameter's value for a period. */
export const parameterValueSchema = z.strictObject({
  from: bound,
  until: bound,
  value: z.union([scalarSchema, z.array(scalarSchema).check(z.minLength(1), z.maxLength(256))]),
  clauses: ids,
});

const members = listOf(z.strictObject({ code: memberCode, title }));

/** The format of a catalog. What its parts refer to is checked apart from it. */
export const catalogSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: idSchema,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, "a version of three numbers, such as 1.0.0,")),
  title,
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, "a currency of three capital letters")),
  notices: listOf(z.strictObject({ id: idSchema, text: sentence })),
  documents: listOf(z.strictObject({ id: idSchema, title, issuer: title, dated: z.nullable(title) })),
  clauses: listOf(
    z.strictObject({
      id: idSchema,
      document: idSchema,
      locator: title,
      summary: sentence,
      enforcedBy: z.enum(["rule", "pricing", "definition", "guidance"]),
      reason: z.optional(sentence),
    }),
  ),
  questions: shortListOf(
    z.strictObject({
      id: idSchema,
      asks: sentence,
      readings: z.array(z.strictObject({ id: idSchema, means: sentence })).check(z.minLength(2), z.maxLength(8)),
      clauses: ids,
    }),
  ),
  recommendedReadings: z.record(idSchema, idSchema),
  lists: z.strictObject(Object.fromEntries(listNames.map((name) => [name, z.optional(members)]))),
  statements: listOf(
    z.strictObject({
      id: statementId,
      subject: z.enum(["record", "person", "consumer", "agency", "site", "vehicle"]),
      text: sentence,
      members: z.optional(ids.check(z.minLength(1))),
    }),
  ),
  parameters: shortListOf(
    z.strictObject({
      id: idSchema,
      title,
      values: z.array(parameterValueSchema).check(z.minLength(1), z.maxLength(1_000)),
    }),
  ),
  qualifications: shortListOf(z.strictObject({ id: idSchema, title, clauses: ids, requires: conditionSchema })),
  services: listOf(service),
});
