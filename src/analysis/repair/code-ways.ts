import type { BillingLine, Service } from "../../catalog/types.ts";
import type { RuledRecord } from "../../decision/decide-record.ts";
import type { PreparedCatalog } from "../../decision/prepare.ts";
import type { CodeAndModifiers, RecordFacts } from "../../record/types.ts";
import type { Way } from "./steps.ts";

/**
 * Ways to claim by another code: by the other lines of the service that the code is of, else by those that may have been
 * meant. A claim of what may be another service is made only if that one was given.
 */
export function codeWays(
  { service: told, funding }: RecordFacts,
  as: RuledRecord["as"],
  prepared: PreparedCatalog,
): Way[] {
  if (as !== undefined) return claim(others(as.service.service, as.line), false);
  const resolved = prepared.resolve(told, funding ?? undefined);
  if (resolved.found === "several") return claim(resolved.lines, true);
  if (resolved.found === "several-fundings") {
    const fundings = resolved.lines.map((line): Way => [{ path: "funding", to: line.funding, ifTrue: true }]);
    return [...fundings, ...claim(resolved.lines, true)];
  }
  const lines = prepared.catalog.services.flatMap((service) => service.lines);
  const alike = lines.filter((line) => spelled(line.code) === spelled(told));
  if (alike.length > 0) return claim(alike, false);
  const sameCode = lines.filter(({ hcpcs }) => hcpcs !== undefined && spelled(told).startsWith(spelled(hcpcs.code)));
  return claim(sameCode.length > 0 ? sameCode : lines, true);
}

const claim = (lines: readonly BillingLine[], ifTrue: boolean): Way[] =>
  lines.map(({ code }) => [{ path: "service", to: code, ifTrue }]);

const others = ({ lines }: Service, own: BillingLine) => lines.filter((line) => line !== own);

/** A code with its modifiers as capital letters and digits alone, however it was typed. */
function spelled(code: string | CodeAndModifiers): string {
  const parts = typeof code === "string" ? [code] : [code.code, ...(code.modifiers ?? [])];
  return parts
    .join("")
    .replace(/[^A-Za-z0-9]/g, "")
    .toUpperCase();
}
