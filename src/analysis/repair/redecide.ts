import { createLanguage, withUnits } from "../../catalog/language.ts";
import { createFactReader, type Facts } from "../../condition/facts.ts";
import { createLayout } from "../../condition/layout.ts";
import type { Scope } from "../../condition/scope.ts";
import { createBuiltInFinding } from "../../decision/built-in.ts";
import {
  type CompiledService,
  compileService,
  decideService,
  outcomeOf,
  type Ruling,
  refuse,
} from "../../decision/decide.ts";
import type { PreparedCatalog } from "../../decision/prepare.ts";
import type { RecordFacts } from "../../record/types.ts";

/** A record as it is tried: with every profile in its place, and the questions that are pinned beside the engine's own. */
export interface Trial {
  readonly record: RecordFacts;
  /** Sections that name a profile that was not given. */
  readonly unknownProfiles: readonly string[];
  /** Readings pinned beside those of the options, by question. */
  readonly pins: Readonly<Record<string, string>>;
}

/** What the engine would say of a trial, and what it was asked with. */
export interface Tried extends Ruling {
  /** The service that the code comes to, under the trial's readings; left out where it comes to no one service. */
  readonly compiled?: CompiledService;
  /** What the service's rules were asked of. */
  readonly scope: Scope;
}

/** Makes a function that decides one trial after another as an engine with those readings would, without a new engine for each. */
export function createDecider(prepared: PreparedCatalog): (trial: Trial) => Tried {
  const { catalog, decideOptions } = prepared;
  const { complete } = prepared.language;
  const readFacts: (record: unknown) => Facts = createFactReader(createLayout(prepared.language));
  const services = new Map<string, CompiledService>();

  function compiledWith(id: string, pins: Trial["pins"]): CompiledService | undefined {
    if (Object.keys(pins).length === 0) return prepared.services.get(id);
    const key = JSON.stringify([id, ...Object.entries(pins).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const known = services.get(key);
    const service = catalog.services.find((offered) => offered.id === id);
    if (known !== undefined || service === undefined) return known;
    const language = createLanguage(catalog, { readings: { ...prepared.pinned, ...pins }, complete });
    const compiled = compileService(service, withUnits(language, service.pricing.quantity), catalog.currency);
    services.set(key, compiled);
    return compiled;
  }

  return ({ record, unknownProfiles, pins }) => {
    const scope = prepared.createScope(readFacts(record));
    const [date, funding] = [record.date ?? undefined, record.funding ?? undefined];
    const resolved = prepared.resolve(record.service, funding);
    if (resolved.found === "several") {
      const clauses = resolved.lines.flatMap((line) => line.clauses);
      return {
        ...refuse(createBuiltInFinding("ambiguous-code", "missing", { paths: ["service"], clauses })),
        scope,
      };
    }
    if (resolved.found !== "one") {
      const id = resolved.found === "none" ? "service-code" : "service-modifiers";
      return { ...refuse(createBuiltInFinding(id, "violated", { paths: ["service"] })), scope };
    }
    const { service, line } = resolved;
    const compiled = compiledWith(service.id, pins);
    if (compiled === undefined) throw new Error("every service of the catalog is compiled");
    const ruling = decideService(compiled, { line, scope, date, funding }, decideOptions);
    if (unknownProfiles.length === 0) return { ...ruling, compiled, scope };
    const findings = [createBuiltInFinding("profiles", "missing", { paths: unknownProfiles }), ...ruling.findings];
    const outcome = outcomeOf(findings);
    return {
      ...ruling,
      findings,
      outcome,
      price: outcome === "billable" ? ruling.price : null,
      compiled,
      scope,
    };
  };
}
