import type { Service } from "../catalog/types.ts";
import { isDay } from "../condition/calendar.ts";
import { handOut } from "../condition/freeze.ts";
import { isList, ownFields } from "../condition/own-data.ts";
import { rememberOf } from "../condition/remember.ts";
import type { Scope } from "../condition/scope.ts";
import { judge, type Verdict } from "../condition/verdict.ts";
import { type CompiledService, findRate, underOptions, worstOf } from "../decision/decide.ts";
import { createFinding } from "../decision/finding.ts";
import { type PreparedCatalog, prepareCatalog } from "../decision/prepare.ts";
import type { Finding } from "../decision/types.ts";
import type { IsoDate, Person } from "../record/types.ts";
import { askRules } from "./requirements/asked-service.ts";

/** What a practitioner is asked about. */
export interface QualificationQuery {
  /** The day of the service, `YYYY-MM-DD`. */
  readonly on: IsoDate;
  /** Whether the person serves as staff or as a volunteer; it goes before the profile's own `role`. */
  readonly role?: "staff" | "volunteer" | undefined;
}

/** What the rules of one service say of a practitioner. */
export interface QualifiedService {
  /** Id of the service. */
  readonly service: string;
  /** Its title. */
  readonly title: string;
  /** Its printed codes that have a rate on the day. */
  readonly codes: readonly string[];
  /**
   * The worst of the rules that read the practitioner, warnings left out: violated, then missing, then open. A rule that
   * only the rest of the record can settle is not among them; it stands in `depends`.
   */
  readonly verdict: Verdict;
  /** Every rule that the practitioner does not simply satisfy, in the order of the service. */
  readonly findings: readonly Finding[];
  /** Rules that read the practitioner and hang on what only a record tells, such as the number of passengers. */
  readonly depends: readonly Finding[];
  /** Ids of the rules that are missing and taken as met because their category is assumed. */
  readonly assumed: readonly string[];
}

const section = "practitioner";
const none: readonly never[] = Object.freeze([]);

/**
 * Which services a practitioner, as described, may render on a day: of each service with a rate on it, the rules that read
 * the practitioner. What others must be or do (agency, supervisor, consumer, note) is not asked. Questions are read as the
 * caller has pinned them.
 *
 * @returns one entry for each service, in the catalog's order; none where `on` is no day.
 * @throws {TypeError} where the person has not the format of one, naming the places.
 */
export function qualifiedServices(
  source: PreparedCatalog,
  practitioner: Person,
  query: QualificationQuery,
): readonly QualifiedService[] {
  const { on, role } = ownFields(query);
  const prepared = withOthersUntold(source);
  if (!isDay(on)) return none;
  const isPerson = typeof practitioner === "object" && practitioner !== null && !isList(practitioner);
  const person = role === undefined || !isPerson ? practitioner : { ...practitioner, role };
  const reading = prepared.read({ service: "any", date: on, practitioner: person }, {});
  if (!reading.ok || !isPerson) {
    throw new TypeError(`this is no practitioner: ${reading.ok ? section : reading.paths.join(", ")}`);
  }
  const { facts } = reading.prepared;
  return handOut(
    prepared.catalog.services.flatMap((service) => {
      const codes = codesOn(service, on);
      const compiled = codes.length === 0 ? undefined : prepared.services.get(service.id);
      return compiled === undefined ? [] : [askService(compiled, codes, prepared.createScope(facts))];
    }),
  );

  function askService(compiled: CompiledService, codes: readonly string[], scope: Scope): QualifiedService {
    const { id, title } = compiled.service;
    const { language } = compiled;
    const findings: Finding[] = [];
    const depends: Finding[] = [];
    const assumed: string[] = [];
    for (const { rule, isOfOthersToo } of rulesOfPractitioner(compiled)) {
      const judgement = judge(rule.compiled, scope, language);
      if (judgement.verdict === "satisfied") continue;
      const { verdict, worlds } = underOptions(judgement, rule.rule, prepared.decideOptions);
      if (verdict === "satisfied") {
        assumed.push(rule.rule.id);
        continue;
      }
      const finding = createFinding(rule, { verdict, worlds }, { scope, language });
      const hangsOnOthers = isOfOthersToo && !finding.paths.some(isOfPractitioner);
      if (finding.verdict === "missing" && hangsOnOthers) depends.push(finding);
      else findings.push(finding);
    }
    return { service: id, title, codes, verdict: worstOf(findings), findings, depends, assumed };
  }
}

/** Nothing is told of anybody else here, and that is not to say that nothing is on file. */
const withOthersUntold = rememberOf((prepared: PreparedCatalog): PreparedCatalog => {
  const { catalog, language, decideOptions } = prepared;
  const complete = language.complete.filter((name) => name === section);
  if (complete.length === language.complete.length) return prepared;
  const { strictest, assumed } = decideOptions;
  return prepareCatalog(catalog, { readings: strictest ? "strictest" : language.readings, complete, assumed });
});

/** The rules of a service that read the practitioner, and whether they read anything but the date beside. */
function rulesOfPractitioner(compiled: CompiledService) {
  const reads = new Map(askRules(compiled).map((asking) => [asking.id, [...asking.reads.places.keys()]]));
  return compiled.rules.flatMap((rule) => {
    const places = reads.get(rule.rule.id) ?? [];
    const isOfOthersToo = places.some((place) => place !== "date" && !isOfPractitioner(place));
    return places.some(isOfPractitioner) ? [{ rule, isOfOthersToo }] : [];
  });
}

function isOfPractitioner(path: string): boolean {
  return path === section || path.startsWith(`${section}.`);
}

function codesOn(service: Service, day: IsoDate): string[] {
  const offered = service.lines.filter((line) => findRate(line, day) !== undefined);
  return offered.map((line) => line.code);
}
