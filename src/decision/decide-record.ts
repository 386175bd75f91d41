import type { ResolvedCode } from "../catalog/resolve-code.ts";
import type { BillingLine, Catalog } from "../catalog/types.ts";
import type { Scope } from "../condition/scope.ts";
import type { IsoDate } from "../record/types.ts";
import { createBuiltInFinding } from "./built-in.ts";
import { type CompiledService, decideService, outcomeOf, type Ruling, refuse } from "./decide.ts";
import { askFor, enumerate, mostListed } from "./message.ts";
import type { PreparedCatalog, PreparedRecord, ReadResult, ServiceSource } from "./prepare.ts";
import { refuseFormat } from "./record-format.ts";
import type { Decision, Finding } from "./types.ts";

/** What a catalog says of a record, and what it was asked as. */
export interface RuledRecord {
  readonly ruling: Ruling;
  readonly scope: Scope;
  /** The record's date. */
  readonly date: IsoDate | undefined;
  /** The line and the service that its code comes to; `undefined` where it comes to no one line. */
  readonly as: { readonly line: BillingLine; readonly service: CompiledService } | undefined;
}

/** Rules on a record, by services compiled with the prepared catalog's options or with others. */
export function ruleOnRecord(
  prepared: PreparedCatalog,
  { facts, unknownProfiles }: Omit<PreparedRecord, "key">,
  services: ServiceSource = prepared.services,
): RuledRecord {
  const scope = prepared.createScope(facts);
  const { service: code, funding, date } = prepared.headOf(facts);
  const resolved = prepared.resolve(code, funding);
  if (resolved.found !== "one") {
    return { ruling: refuse(tellOfCode(resolved, prepared.catalog, funding)), scope, date, as: undefined };
  }
  const { line } = resolved;
  const service = services.get(resolved.service.id);
  if (service === undefined) throw new Error("every service of the catalog is compiled");
  const ruling = decideService(service, { line, scope, date, funding }, prepared.decideOptions);
  return { ruling: withProfiles(ruling, unknownProfiles), scope, date, as: { line, service } };
}

/** Tells of a code that comes to no one line, and of those that may have been meant. */
function tellOfCode(
  resolved: Exclude<ResolvedCode, { found: "one" }>,
  { services }: Catalog,
  funding: string | undefined,
): Finding {
  const paths = ["service"];
  if (resolved.found === "none") {
    const expected = oneOf(services.flatMap(({ lines }) => lines.map(({ code }) => code)));
    return createBuiltInFinding("service-code", "violated", { paths, expected });
  }
  const { lines } = resolved;
  const clauses = [...new Set(lines.flatMap((line) => line.clauses))];
  if (resolved.found === "several-fundings") {
    const details = { paths: ["funding"], expected: oneOf(lines.map((line) => line.funding)), clauses };
    return funding === undefined
      ? createBuiltInFinding("funding", "missing", { ...details, remedy: askFor(details.paths) })
      : createBuiltInFinding("funding", "violated", { ...details, actual: funding });
  }
  const details = { paths, expected: oneOf(lines.map(({ code }) => code)), clauses };
  return resolved.found === "several"
    ? createBuiltInFinding("ambiguous-code", "missing", details)
    : createBuiltInFinding("service-modifiers", "violated", details);
}

function oneOf(codes: readonly string[]): string | null {
  if (codes.length > mostListed) return null;
  return codes.length > 1 ? `one of ${codes.join(", ")}` : codes.join();
}

/** The decision on a record that has been ruled on. */
export function writeDecision(
  prepared: PreparedCatalog,
  { key }: Pick<PreparedRecord, "key">,
  { ruling, as, date }: RuledRecord,
): Decision {
  return write(prepared, ruling, { service: as?.line.code ?? null, date: date ?? null, key });
}

/** The decision on a value that is no record. */
export function writeRefusal(prepared: PreparedCatalog, { paths, key }: Extract<ReadResult, { ok: false }>): Decision {
  return write(prepared, refuse(refuseFormat(paths, prepared.layout), "invalid"), { service: null, date: null, key });
}

/** The decision of a program that is broken. */
export function writeBroken(prepared: PreparedCatalog, key?: string): Decision {
  return write(prepared, refuse(refuseBroken(), "invalid"), { service: null, date: null, key });
}

/** Tells that the program is broken. */
export function refuseBroken(): Finding {
  return createBuiltInFinding("runtime", "violated");
}

function write(
  { identity, notices }: PreparedCatalog,
  ruling: Ruling,
  { service, date, key }: Pick<Decision, "service" | "date"> & { readonly key: string | undefined },
): Decision {
  const decision: Decision = {
    format: "clausewise-decision/1",
    outcome: ruling.outcome,
    service,
    date,
    catalog: identity,
    notices,
    assumed: ruling.assumed,
    findings: ruling.findings,
    price: ruling.price,
    estimate: ruling.estimate,
  };
  return Object.freeze(key === undefined ? decision : { ...decision, key });
}

/** A profile that is named but not given leaves what it would tell untold; the finding says why. */
function withProfiles(ruling: Ruling, unknownProfiles: readonly string[]): Ruling {
  if (unknownProfiles.length === 0) return ruling;
  const wanting = enumerate(unknownProfiles.map((section) => `profiles.${section}`));
  const remedy = `Give the profile of each id that the record names, in ${wanting} beside the record.`;
  const unknown = createBuiltInFinding("profiles", "missing", { paths: unknownProfiles, remedy });
  const findings = Object.freeze([unknown, ...ruling.findings]);
  return { ...ruling, findings, outcome: outcomeOf(findings), price: null };
}
