import type { Catalog } from "../../catalog/types.ts";
import { canonicalJson } from "../../condition/canonical-json.ts";
import type { Period } from "../../record/types.ts";
import { collectUses, type Uses } from "./uses.ts";

/** The parts of a catalog that changes are told of. */
export const changedParts = [
  "catalog",
  "notices",
  "documents",
  "clauses",
  "questions",
  "recommended-readings",
  "lists",
  "statements",
  "parameters",
  "qualifications",
  "services",
  "lines",
  "rates",
  "pricing",
  "rules",
] as const;

/** A part of a catalog that changes are told of. */
export type ChangedPart = (typeof changedParts)[number];

/** A field that says something else than before; `null` where it said nothing. */
export interface FieldChange {
  /** Its name. */
  readonly field: string;
  /** What it said. */
  readonly before: unknown;
  /** What it says. */
  readonly after: unknown;
}

/** One thing that one catalog says and another does not, or not in the same way. */
export interface CatalogChange extends Period {
  /** What it is a part of. */
  readonly part: ChangedPart;
  /** What became of it. */
  readonly change: "added" | "removed" | "changed";
  /** Its id in that part: `recovery-coaching/focus` of a rule, `recovery-coaching/ATRRC` of a line or rate. */
  readonly id: string;
  /** Where it stands: in the later catalog, or in the earlier one where it was removed. */
  readonly path: string;
  /** First day on which it makes a difference, `YYYY-MM-DD`; `null` = no first day. */
  readonly from: string | null;
  /** Last day on which it makes a difference, `YYYY-MM-DD`; `null` = no last day. */
  readonly until: string | null;
  /** The fields that say something else; of a period that was added or removed, what it says or said; none of other parts. */
  readonly fields: readonly FieldChange[];
  /** The clauses concerned: its own, and those of the rules that draw on it. */
  readonly clauses: readonly string[];
  /** The rules that draw on it, as service and rule, in either catalog. */
  readonly rules: readonly string[];
}

/** The fields in which two entries differ. */
export function changedFields(before: object, after: object, ignored: readonly string[] = []): FieldChange[] {
  const was = before as Readonly<Record<string, unknown>>;
  const is = after as Readonly<Record<string, unknown>>;
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !ignored.includes(name));
  return names
    .filter((name) => !isSameJson(was[name], is[name]))
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }));
}

/** Whether two values are the same JSON, whatever the order of their keys. */
function isSameJson(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));
}

/** A rule with what it draws on. */
interface KnownRule {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly uses: Uses;
}

/** Finds the rules of some catalogs that draw on something. */
export function createRuleFinder(
  catalogs: readonly Catalog[],
): (kind: keyof Uses, id: string) => Pick<CatalogChange, "clauses" | "rules"> {
  const known: KnownRule[] = catalogs.flatMap((catalog) =>
    catalog.services.flatMap((service) =>
      service.rules.map((rule) => ({
        id: `${service.id}/${rule.id}`,
        clauses: rule.clauses,
        uses: collectUses(catalog, [rule.requires], service.pricing.quantity),
      })),
    ),
  );
  return (kind, id) => {
    const using = known.filter(({ uses }) => uses[kind].has(id));
    return {
      rules: [...new Set(using.map((rule) => rule.id))],
      clauses: [...new Set(using.flatMap((rule) => rule.clauses))],
    };
  };
}
