import * as z from "zod/mini";
import { checkPeriod } from "../../catalog/check-periods.ts";
import type { CatalogProblem } from "../../catalog/error.ts";
import {
  catalogSchema,
  codeSchema,
  daySchema,
  listOf,
  parameterValueSchema,
  rateSchema,
  ruleSchema,
} from "../../catalog/schema.ts";
import type {
  Catalog,
  Clause,
  ListMember,
  ListName,
  Notice,
  Parameter,
  ParameterValue,
  Qualification,
  Question,
  Rate,
  Rule,
  Service,
  SourceDocument,
  Statement,
} from "../../catalog/types.ts";
import { parsePath, writePath } from "../../condition/path.ts";
import { idSchema } from "../../condition/schema.ts";
import { valueAt } from "../record-path.ts";

/** A rate of a code for a period. */
export interface RatePatch extends Rate {
  /** The printed code. */
  readonly code: string;
}

/** A value of a parameter for a period. */
export interface ParameterPatch extends ParameterValue {
  /** Id of the parameter. */
  readonly parameter: string;
}

/** A last day for codes. */
export interface EndPatch {
  /** The printed codes; all of the catalog where they are left out. */
  readonly codes?: readonly string[];
  /** The last day on which they have a rate, `YYYY-MM-DD`. */
  readonly until: string;
}

/** Rules that a service requires as well, such as a local limit. */
export interface RulesPatch {
  /** Id of the service. */
  readonly service: string;
  /** The rules, which stand after its own. */
  readonly rules: readonly Rule[];
}

/** What a catalog says more, or from a day on otherwise: plain data. */
export interface CatalogPatch {
  /** Id of the new catalog; it may be that of the base, with another version. */
  readonly id: string;
  /** Version of the new catalog: three numbers. */
  readonly version: string;
  /** Its title; that of the base where it is left out. */
  readonly title?: string;
  /** Notices to add. */
  readonly notices?: readonly Notice[];
  /** Documents to add. */
  readonly documents?: readonly SourceDocument[];
  /** Clauses to add. */
  readonly clauses?: readonly Clause[];
  /** Questions to add. */
  readonly questions?: readonly Question[];
  /** Readings to recommend, by question; those of the base stay where no other is said. */
  readonly recommendedReadings?: Readonly<Record<string, string>>;
  /** Codes to add, by list. */
  readonly lists?: Readonly<Partial<Record<ListName, readonly ListMember[]>>>;
  /** Statements to add. */
  readonly statements?: readonly Statement[];
  /** Parameters to add. */
  readonly parameters?: readonly Parameter[];
  /** Values of known parameters: on the days of its period each takes the place of what held on them. */
  readonly values?: readonly ParameterPatch[];
  /** Qualifications to add. */
  readonly qualifications?: readonly Qualification[];
  /** Services to add. */
  readonly services?: readonly Service[];
  /** Rates of known codes: on the days of its period each takes the place of what held on them. */
  readonly rates?: readonly RatePatch[];
  /** Rules to add to known services. */
  readonly rules?: readonly RulesPatch[];
  /** Last days of codes. They go after new rates. */
  readonly ends?: readonly EndPatch[];
}

const { shape } = catalogSchema;

/** The format of a patch. */
export const patchSchema = z.strictObject({
  id: shape.id,
  version: shape.version,
  title: z.optional(shape.title),
  notices: z.optional(shape.notices),
  documents: z.optional(shape.documents),
  clauses: z.optional(shape.clauses),
  questions: z.optional(shape.questions),
  recommendedReadings: z.optional(shape.recommendedReadings),
  lists: z.optional(shape.lists),
  statements: z.optional(shape.statements),
  parameters: z.optional(shape.parameters),
  values: z.optional(listOf(z.extend(parameterValueSchema, { parameter: idSchema }))),
  qualifications: z.optional(shape.qualifications),
  services: z.optional(shape.services),
  rates: z.optional(listOf(z.extend(rateSchema, { code: codeSchema }))),
  rules: z.optional(listOf(z.strictObject({ service: idSchema, rules: listOf(ruleSchema) }))),
  ends: z.optional(listOf(z.strictObject({ codes: z.optional(listOf(codeSchema)), until: daySchema }))),
} satisfies Record<keyof CatalogPatch, z.ZodMiniType>);

/** What the patch names must be there, and the new catalog must not pass for the old one. */
export function checkPatch(base: Catalog, patch: CatalogPatch): CatalogProblem[] {
  const problems: CatalogProblem[] = [];
  const report = (path: string, message: string) => problems.push({ path: `patch.${path}`, message });
  const lines = base.services.flatMap((service) => service.lines);
  const codes = new Set(lines.map((line) => line.code));

  if (patch.id === base.id && patch.version === base.version) {
    report("version", "a catalog that says something else needs another version, or another id");
  }
  for (const [index, { code, ...rate }] of (patch.rates ?? []).entries()) {
    if (!codes.has(code)) report(`rates[${index}].code`, "the catalog has no such printed code");
    problems.push(...checkPeriod(rate, `patch.rates[${index}]`));
    for (const { codes: ended, until } of patch.ends ?? []) {
      if (rate.from === null || rate.from <= until || ended?.includes(code) === false) continue;
      report(`rates[${index}].from`, `the patch ends the code on ${until}, before this rate begins`);
    }
  }
  for (const [index, { parameter, ...value }] of (patch.values ?? []).entries()) {
    problems.push(...checkPeriod(value, `patch.values[${index}]`));
    if (base.parameters.some(({ id }) => id === parameter)) continue;
    report(`values[${index}].parameter`, "the catalog has no such parameter");
  }
  for (const [index, { service }] of (patch.rules ?? []).entries()) {
    if (base.services.some(({ id }) => id === service)) continue;
    report(`rules[${index}].service`, "the catalog has no such service");
  }
  for (const [index, end] of (patch.ends ?? []).entries()) {
    for (const [number, code] of (end.codes ?? []).entries()) {
      if (!codes.has(code)) report(`ends[${index}].codes[${number}]`, "the catalog has no such printed code");
    }
    for (const { code, rates } of lines) {
      if (end.codes?.includes(code) === false) continue;
      const known = [...rates, ...(patch.rates ?? []).filter((rate) => rate.code === code)];
      if (known.every(({ from }) => from !== null && from > end.until))
        report(`ends[${index}].until`, `the code ${code} has no rate yet on this day`);
    }
  }
  return problems;
}

/**
 * Where in the patch stands what a path of the new catalog leads to. What is of the base, or came of laying periods over
 * those of the base, is named by its place in the new catalog.
 */
export function placeInPatch(written: string, base: Catalog, patch: CatalogPatch): string {
  const path = parsePath(written);
  // The base's own are right: what is wrong with one is the patch's.
  if (path[0] === "recommendedReadings") return writePath(["patch", ...path]);
  const at = path.findIndex((part) => typeof part === "number");
  const index = path[at];
  if (typeof index !== "number") return written;
  const list = path.slice(0, at);
  const before = valueAt(base, list);
  const length = Array.isArray(before) ? before.length : 0;
  if (index >= length) return writePath(["patch", ...list, index - length, ...path.slice(at + 1)]);
  const [part, , below, number, ...rest] = path;
  const service = part === "services" ? base.services[index] : undefined;
  if (service === undefined || below !== "rules" || typeof number !== "number") return written;
  const added = (patch.rules ?? []).flatMap(({ service: id, rules }, group) =>
    id === service.id ? rules.map((_, rule) => ["patch", "rules", group, "rules", rule]) : [],
  );
  const place = added[number - service.rules.length];
  return place === undefined ? written : writePath([...place, ...rest]);
}
