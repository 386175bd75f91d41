import { CatalogError } from "../../catalog/error.ts";
import { loadCatalog } from "../../catalog/load.ts";
import { readForm } from "../../catalog/read-form.ts";
import type { Catalog, ListMember, ListName, Parameter, ParameterValue, Rate, Service } from "../../catalog/types.ts";
import { handOut } from "../../condition/freeze.ts";
import { type CatalogPatch, checkPatch, patchSchema, placeInPatch } from "./catalog-patch.ts";
import { endOn, overlay } from "./periods.ts";

/**
 * Makes a new catalog from a base and a patch: a rate or a limit from a day on, which ends the one before it, a last day, a
 * service, rules. Neither of the two is changed. The new one is checked like any catalog.
 *
 * @throws {CatalogError} listing everything that is wrong with the base, with the patch, or with what they make together.
 *
 * @example
 * ```ts
 * import { createEngine } from "clausewise";
 * import { extendCatalog } from "clausewise/analysis";
 * import { missouri } from "clausewise/catalogs/missouri";
 *
 * const local = extendCatalog(missouri, {
 *   id: "missouri-local",
 *   version: "1.0.0",
 *   rates: [{ code: "ATRG", from: "2014-07-01", until: null, rate: "3.25", clauses: ["ATR-029"] }],
 * });
 * const engine = createEngine(local);
 * engine.rate("ATRG", { on: "2014-06-30" })?.rate; //=> "3.13"
 * engine.rate("ATRG", { on: "2014-07-01" })?.rate; //=> "3.25"
 * ```
 */
export function extendCatalog(base: unknown, patch: CatalogPatch): Catalog {
  const before = loadCatalog(base);
  const told = readForm(patchSchema, patch, ["patch"]) as CatalogPatch;
  const problems = checkPatch(before, told);
  if (problems.length > 0) throw new CatalogError(problems);
  try {
    return handOut(loadCatalog(join(before, told)));
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    const atPatch = error.problems.map(({ path, message }) => ({ path: placeInPatch(path, before, told), message }));
    throw new CatalogError(atPatch);
  }
}

/** What the two make together. */
function join(before: Catalog, patch: CatalogPatch): unknown {
  const lists: Partial<Record<ListName, readonly ListMember[]>> = { ...before.lists };
  for (const [name, members] of Object.entries(patch.lists ?? {}) as [ListName, readonly ListMember[]][]) {
    lists[name] = [...(lists[name] ?? []), ...members];
  }
  return {
    ...before,
    id: patch.id,
    version: patch.version,
    title: patch.title ?? before.title,
    notices: [...before.notices, ...(patch.notices ?? [])],
    documents: [...before.documents, ...(patch.documents ?? [])],
    clauses: [...before.clauses, ...(patch.clauses ?? [])],
    questions: [...before.questions, ...(patch.questions ?? [])],
    recommendedReadings: { ...before.recommendedReadings, ...patch.recommendedReadings },
    lists,
    statements: [...before.statements, ...(patch.statements ?? [])],
    parameters: [...before.parameters.map((parameter) => withValues(parameter, patch)), ...(patch.parameters ?? [])],
    qualifications: [...before.qualifications, ...(patch.qualifications ?? [])],
    services: [...before.services.map((service) => withRates(service, patch)), ...(patch.services ?? [])],
  };
}

function withValues(parameter: Parameter, { values = [] }: CatalogPatch): Parameter {
  const own = values.filter((value) => value.parameter === parameter.id);
  const added = own.map(({ parameter: _, ...value }) => value);
  return { ...parameter, values: added.reduce<readonly ParameterValue[]>(overlay, parameter.values) };
}

function withRates(service: Service, { rates = [], rules = [], ends = [] }: CatalogPatch): Service {
  const lines = service.lines.map((line) => {
    const own = rates.filter(({ code }) => code === line.code).map(({ code: _, ...rate }) => rate);
    const ended = ends.filter(({ codes }) => codes === undefined || codes.includes(line.code));
    const added = own.reduce<readonly Rate[]>(overlay, line.rates);
    return { ...line, rates: ended.reduce<readonly Rate[]>((left, { until }) => endOn(left, until), added) };
  });
  const more = rules.filter((added) => added.service === service.id).flatMap((added) => added.rules);
  return { ...service, lines, rules: [...service.rules, ...more] };
}
