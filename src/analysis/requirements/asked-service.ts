import type { BillingLine, Rule, Service } from "../../catalog/types.ts";
import { isDay } from "../../condition/calendar.ts";
import { dayRef, type Language } from "../../condition/language.ts";
import { ownFields } from "../../condition/own-data.ts";
import type { CompiledService } from "../../decision/decide.ts";
import { findRate } from "../../decision/decide.ts";
import type { PreparedCatalog } from "../../decision/prepare.ts";
import type { CodeAndModifiers, IsoDate } from "../../record/types.ts";
import type { Node } from "../visit.ts";
import { collectReads, type Reads } from "./reads.ts";

/** Which line of which service is asked about. */
export interface ServiceQuery {
  /** The day of the service. */
  readonly on: string;
  /** The program that pays, where one code stands for lines of several. */
  readonly funding?: string | undefined;
}

/** A rule of a service, or its price, with what it reads. */
export interface Asking {
  /** Id of the rule, or `price`. */
  readonly id: string;
  readonly clauses: readonly string[];
  /** The rule; left out for the price. */
  readonly rule?: Rule;
  readonly reads: Reads;
}

/** A service that has a rate on a day, with everything that its rules and its price read. */
export interface AskedService {
  readonly service: Service;
  readonly line: BillingLine;
  /** The day. */
  readonly on: IsoDate;
  readonly language: Language;
  readonly asking: readonly Asking[];
  /** Whether the rate depends on the record's date. */
  readonly hasDatedRate: boolean;
}

/** The service of a code, or `undefined` where the code is unknown, ambiguous, of another funding or without a rate on the day. */
export function findService(
  prepared: PreparedCatalog,
  code: string | CodeAndModifiers,
  query: ServiceQuery,
): AskedService | undefined {
  const { on, funding } = ownFields(query);
  const resolved = prepared.resolve(code, funding);
  if (resolved.found !== "one" || !isDay(on)) return undefined;
  const { service, line } = resolved;
  if (funding !== undefined && funding !== line.funding) return undefined;
  const compiled = prepared.services.get(service.id);
  if (compiled === undefined || findRate(line, on) === undefined) return undefined;
  const hasDatedRate = findRate(line, undefined) === undefined;
  const { language } = compiled;
  const price = askPrice(service, line, hasDatedRate, language);
  return { service, line, on, language, asking: [...askRules(compiled), price], hasDatedRate };
}

/** The rules of a service, with what each reads. */
export function askRules({ service, language }: CompiledService): Asking[] {
  return service.rules.map((rule) => {
    return { id: rule.id, clauses: rule.clauses, rule, reads: collectReads([rule.requires], language) };
  });
}

function askPrice({ pricing }: Service, line: BillingLine, hasDatedRate: boolean, language: Language): Asking {
  const nodes: (Node | undefined)[] = [
    { op: "fact", path: "units" },
    pricing.persons,
    pricing.rounding,
    pricing.roundEachPerson,
    hasDatedRate ? dayRef : undefined,
  ];
  const clauses = [...line.clauses, ...line.rates.flatMap((rate) => rate.clauses), ...pricing.clauses];
  return {
    id: "price",
    clauses,
    reads: collectReads(
      nodes.filter((node) => node !== undefined),
      language,
    ),
  };
}
