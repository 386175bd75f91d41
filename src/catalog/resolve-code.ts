import type { CodeAndModifiers } from "../record/types.ts";
import type { BillingLine, Catalog, Service } from "./types.ts";

/** What a code comes to in a catalog. */
export type ResolvedCode =
  | { readonly found: "one"; readonly service: Service; readonly line: BillingLine }
  /** The code fits several lines; nothing is chosen among them. */
  | { readonly found: "several"; readonly lines: readonly BillingLine[] }
  /** The code and its modifiers are those of several lines, each of another funding, and of none with the funding asked. */
  | { readonly found: "several-fundings"; readonly lines: readonly BillingLine[] }
  /** The code is known, by these lines, but not with these modifiers. */
  | { readonly found: "other-modifiers"; readonly lines: readonly BillingLine[] }
  | { readonly found: "none" };

const noModifiers: readonly string[] = [];

interface Candidate {
  readonly service: Service;
  readonly line: BillingLine;
}

/**
 * Makes the look-up of codes: a printed code exactly as printed, or an HCPCS code with its modifiers in any order. A code
 * that lacks modifiers fits every line that has more of them, and the first is never taken. The funding decides between
 * lines of the same code and modifiers.
 */
export function createCodeResolver(
  catalog: Catalog,
): (code: string | CodeAndModifiers, funding?: string) => ResolvedCode {
  const printed = new Map<string, Extract<ResolvedCode, { found: "one" }>>();
  const claimed = new Map<string, Candidate[]>();
  for (const service of catalog.services) {
    for (const line of service.lines) {
      printed.set(line.code, { found: "one", service, line });
      if (line.hcpcs !== undefined) {
        claimed.set(line.hcpcs.code, [...(claimed.get(line.hcpcs.code) ?? []), { service, line }]);
      }
    }
  }
  return (asked, funding) => {
    if (!isCode(asked)) return { found: "none" };
    const code = typeof asked === "string" ? asked : asked.code;
    const modifiers = (typeof asked === "string" ? undefined : asked.modifiers) ?? noModifiers;
    const asPrinted = modifiers.length === 0 ? printed.get(code) : undefined;
    if (asPrinted !== undefined) return asPrinted;
    const candidates = claimed.get(code) ?? [];
    const fitting = candidates.filter(({ line }) => sameSet(modifiers, line.hcpcs?.modifiers ?? []));
    const funded = fitting.filter(({ line }) => line.funding === funding);
    const exact = funded.length > 0 ? funded : fitting;
    const [only] = exact;
    if (only !== undefined && exact.length === 1) return { found: "one", ...only };
    if (exact.length > 1) return { found: "several-fundings", lines: exact.map(({ line }) => line) };
    const wider = candidates.filter(({ line }) => isPartOf(modifiers, line.hcpcs?.modifiers ?? []));
    if (wider.length > 0) return { found: "several", lines: wider.map(({ line }) => line) };
    if (candidates.length > 0) return { found: "other-modifiers", lines: candidates.map(({ line }) => line) };
    const alone = modifiers.length > 0 ? printed.get(code) : undefined;
    return alone === undefined ? { found: "none" } : { found: "other-modifiers", lines: [alone.line] };
  };
}

/** Whether it is a code at all: callers in JavaScript hand over what their database holds. */
function isCode(asked: unknown): boolean {
  if (typeof asked !== "object" || asked === null) return typeof asked === "string";
  const { code, modifiers = noModifiers } = asked as Partial<Record<keyof CodeAndModifiers, unknown>>;
  return typeof code === "string" && Array.isArray(modifiers);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && isPartOf(a, b);
}

function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  return new Set(part).size === part.length && part.every((modifier) => whole.includes(modifier));
}
