import type { Clause } from "../../../catalog/types.ts";

type Enforced = (id: string, place: string, summary: string) => Clause;
type Unenforced = (id: string, place: string, summary: string, reason?: string) => Clause;

/** Makers of the clauses of one section, named for how the catalog enforces the clause. */
interface SectionClauses {
  /** A rule checks it. */
  readonly rule: Enforced;
  /** It gives a code, a rate or a unit. */
  readonly pricing: Enforced;
  /** It fixes a term or a scope. The reason tells why no rule checks it, where that is not plain. */
  readonly definition: Unenforced;
  /** It permits, points or illustrates. The reason tells why no rule checks it, where that is not plain. */
  readonly guidance: Unenforced;
}

/** Makers of the clauses of a section; a clause is located by the section and the place in it. */
export function clausesIn(document: "psr-2009" | "atr4", section: string): SectionClauses {
  const enforcedBy =
    (kind: Clause["enforcedBy"]): Unenforced =>
    (id, place, summary, reason) => ({
      id,
      document,
      locator: `${section}, ${place}`,
      summary,
      enforcedBy: kind,
      ...(reason !== undefined && { reason }),
    });
  return {
    rule: enforcedBy("rule"),
    pricing: enforcedBy("pricing"),
    definition: enforcedBy("definition"),
    guidance: enforcedBy("guidance"),
  };
}

/** Why an activity that stands in a list of examples has no rule. */
export const openList = "An example in an open list: any activity may be named, so nothing can fail.";
