import type { BillingLine, Catalog, Parameter, Service } from "../../catalog/types.ts";
import type { Period } from "../../record/types.ts";
import { type CatalogChange, type ChangedPart, changedFields, createRuleFinder } from "./change.ts";
import { comparePeriods, type PeriodChange } from "./periods.ts";

type Touched = Pick<CatalogChange, "clauses" | "rules">;

/** How the entries of a part are told from each other, and what they touch. */
interface Keyed<T> {
  readonly part: ChangedPart;
  readonly id: (entry: T) => string;
  readonly path: (index: number) => string;
  readonly touched?: (entry: T) => Touched;
  /** Fields that are compared by themselves. */
  readonly ignored?: readonly string[];
  /** What else there is to say of an entry that both have. */
  readonly inside?: (before: T, after: T, index: number) => CatalogChange[];
}

const undated = { from: null, until: null } as const;
const nothing: Touched = { clauses: [], rules: [] };

/** All changes from one catalog to another, in the order of a catalog. */
export function compareCatalogs(before: Catalog, after: Catalog): CatalogChange[] {
  const rulesOf = createRuleFinder([before, after]);
  const withClauses = (touched: Touched, clauses: readonly string[]): Touched => ({
    ...touched,
    clauses: [...new Set([...clauses, ...touched.clauses])],
  });
  const ofId = <T extends { readonly id: string }>(part: ChangedPart, touched?: (entry: T) => Touched): Keyed<T> => ({
    part,
    id: ({ id }) => id,
    path: (index) => `${part}[${index}]`,
    ...(touched && { touched }),
  });
  const readings = (catalog: Catalog) =>
    Object.entries(catalog.recommendedReadings).map(([question, reading]) => ({ question, reading }));
  const titles = ({ title, currency }: Catalog) => [{ title, currency }];
  const changes = [
    ...compareEntries(titles(before), titles(after), { part: "catalog", id: () => after.id, path: () => "" }),
    ...compareEntries(before.notices, after.notices, ofId("notices")),
    ...compareEntries(before.documents, after.documents, ofId("documents")),
    ...compareEntries(
      before.clauses,
      after.clauses,
      ofId("clauses", ({ id }) => ({ clauses: [id], rules: [] })),
    ),
    ...compareEntries(
      before.questions,
      after.questions,
      ofId("questions", ({ id, clauses }) => withClauses(rulesOf("questions", id), clauses)),
    ),
    ...compareEntries(readings(before), readings(after), {
      part: "recommended-readings",
      id: ({ question }) => question,
      path: () => "recommendedReadings",
      touched: ({ question }) => rulesOf("questions", question),
    }),
    ...[...new Set([...Object.keys(before.lists), ...Object.keys(after.lists)])].flatMap((list) => {
      const members = ({ lists }: Catalog) => lists[list as keyof typeof lists] ?? [];
      return compareEntries(members(before), members(after), {
        part: "lists",
        id: ({ code }) => `${list}/${code}`,
        path: (index) => `lists.${list}[${index}]`,
        touched: ({ code }) => rulesOf("codes", `${list} ${code}`),
      });
    }),
    ...compareEntries(before.statements, after.statements, {
      part: "statements",
      id: ({ subject, id }) => `${subject}/${id}`,
      path: (index) => `statements[${index}]`,
      touched: ({ subject, id }) => rulesOf("statements", `${subject} ${id}`),
    }),
    ...compareEntries(before.parameters, after.parameters, {
      ...ofId<Parameter>("parameters", ({ id, values }) =>
        withClauses(
          rulesOf("parameters", id),
          values.flatMap(({ clauses }) => clauses),
        ),
      ),
      ignored: ["values"],
      inside: (was, is, index) =>
        comparePeriods(was.values, is.values).map((period) =>
          ofPeriod(period, { part: "parameters", id: is.id, path: `parameters[${index}].values` }, (clauses) =>
            withClauses(rulesOf("parameters", is.id), clauses),
          ),
        ),
    }),
    ...compareEntries(
      before.qualifications,
      after.qualifications,
      ofId("qualifications", ({ id, clauses }) => withClauses(rulesOf("qualifications", id), clauses)),
    ),
    ...compareEntries(before.services, after.services, {
      ...ofId<Service>("services", ({ lines }) => ({ clauses: lines.flatMap(({ clauses }) => clauses), rules: [] })),
      ignored: ["lines", "pricing", "rules"],
      inside: compareServices,
    }),
  ];
  return changes;
}

function compareServices(before: Service, after: Service, index: number): CatalogChange[] {
  const path = `services[${index}]`;
  const line: Keyed<BillingLine> = {
    part: "lines",
    id: ({ code }) => `${after.id}/${code}`,
    path: (number) => `${path}.lines[${number}]`,
    touched: ({ clauses, rates }) => ({
      clauses: [...new Set([...clauses, ...rates.flatMap((rate) => rate.clauses)])],
      rules: [],
    }),
    ignored: ["rates"],
    inside: (was, is, number) =>
      comparePeriods(was.rates, is.rates).map((period) =>
        ofPeriod(
          period,
          { part: "rates", id: `${after.id}/${is.code}`, path: `${path}.lines[${number}].rates` },
          (clauses) => ({ clauses, rules: [] }),
        ),
      ),
  };
  return [
    ...compareEntries(before.lines, after.lines, line),
    ...compareEntries([before.pricing], [after.pricing], {
      part: "pricing",
      id: () => after.id,
      path: () => `${path}.pricing`,
      touched: ({ clauses }) => ({ clauses, rules: [] }),
    }),
    ...compareEntries(before.rules, after.rules, {
      part: "rules",
      id: ({ id }) => `${after.id}/${id}`,
      path: (number) => `${path}.rules[${number}]`,
      touched: ({ id, clauses }) => ({ clauses, rules: [`${after.id}/${id}`] }),
    }),
  ];
}

function compareEntries<T extends object>(
  before: readonly T[],
  after: readonly T[],
  { part, id, path, touched = () => nothing, ignored = [], inside }: Keyed<T>,
): CatalogChange[] {
  const was = new Map(before.map((entry, index) => [id(entry), { entry, index }]));
  const is = new Set(after.map(id));
  const changes: CatalogChange[] = [];
  for (const [key, { entry, index }] of was) {
    if (is.has(key)) continue;
    changes.push({ part, change: "removed", id: key, path: path(index), ...undated, fields: [], ...touched(entry) });
  }
  for (const [index, entry] of after.entries()) {
    const key = id(entry);
    const about = { part, id: key, path: path(index), ...undated };
    const earlier = was.get(key)?.entry;
    if (earlier === undefined) {
      changes.push({ ...about, change: "added", fields: [], ...touched(entry) });
      continue;
    }
    const fields = changedFields(earlier, entry, ignored);
    if (fields.length > 0)
      changes.push({ ...about, change: "changed", fields, ...both(touched(earlier), touched(entry)) });
    changes.push(...(inside?.(earlier, entry, index) ?? []));
  }
  return changes;
}

function both(one: Touched, other: Touched): Touched {
  return {
    clauses: [...new Set([...one.clauses, ...other.clauses])],
    rules: [...new Set([...one.rules, ...other.rules])],
  };
}

function ofPeriod<T extends Period & { readonly clauses: readonly string[] }>(
  { from, until, before, after, fields }: PeriodChange<T>,
  about: Pick<CatalogChange, "part" | "id" | "path">,
  touched: (clauses: readonly string[]) => Touched,
): CatalogChange {
  const change = before === null ? "added" : after === null ? "removed" : "changed";
  const clauses = [...new Set([...(before?.clauses ?? []), ...(after?.clauses ?? [])])];
  return { ...about, change, from, until, fields, ...touched(clauses) };
}
