import { createLanguage, withUnits } from "../../src/catalog/language.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { createCompiler } from "../../src/condition/compile.ts";
import type { Language } from "../../src/condition/language.ts";
import type { CompiledCondition } from "../../src/condition/nodes.ts";
import type { Scope } from "../../src/condition/scope.ts";
import { judge } from "../../src/condition/verdict.ts";
import { compileService, decideService, underOptions } from "../../src/decision/decide.ts";
import { type PreparedCatalog, prepareCatalog, type RecordHead } from "../../src/decision/prepare.ts";
import type { BillingLine, Catalog } from "../../src/index.ts";
import { type Case, casesOf } from "./coverage.ts";
import type { Mutation } from "./mutate-catalog.ts";
import { applyChange, optionsOf, readScenarios } from "./scenario.ts";
import { usesOfPricing, usesOfRule } from "./uses.ts";

/** A scenario whose record reaches the rules, made ready with the catalog as it is. */
interface ReadyCase extends Case {
  readonly prepared: PreparedCatalog;
  readonly head: RecordHead;
  readonly scope: Scope;
  readonly line: BillingLine;
}

function readyCases(): ReadyCase[] {
  const catalogs = new Map<string, PreparedCatalog>();
  return casesOf(missouri, readScenarios()).flatMap((about) => {
    const options = optionsOf(about.scenario, missouri.recommendedReadings);
    const key = JSON.stringify(options);
    // Rules are compiled one by one, where they are altered.
    const prepared =
      catalogs.get(key) ?? prepareCatalog({ ...missouri, services: missouri.services.map(bare) }, options);
    catalogs.set(key, prepared);
    const read = prepared.read(applyChange(about.service.example, about.scenario.change), {});
    if (!read.ok) return [];
    const { facts } = read.prepared;
    const head = prepared.headOf(facts);
    const resolved = prepared.resolve(head.service, head.funding);
    if (resolved.found !== "one" || resolved.service.id !== about.service.id) return [];
    return [{ ...about, prepared, head, scope: prepared.createScope(facts), line: resolved.line }];
  });
}

const bare = <T extends object>(service: T) => ({ ...service, rules: [] });

/** The language of a catalog, as a scenario reads it. */
function languageFor(catalog: Catalog, { service, prepared }: ReadyCase): Language {
  const { readings, complete } = prepared.language;
  return withUnits(createLanguage(catalog, { readings, complete }), service.pricing.quantity);
}

/** By service and rule: the questions that the rule can meet. */
const questionsMet = new Map(
  missouri.services.flatMap((service) =>
    service.rules.map((rule) => {
      const uses = [usesOfRule(missouri, service, rule), usesOfPricing(missouri, service)];
      return [`${service.id}/${rule.id}`, uses.flatMap(({ questions }) => [...questions])] as const;
    }),
  ),
);

/** What a scenario sees of a rule of its service in a catalog. Each rule is compiled once for the readings that it meets. */
function createJudge(catalog: Catalog): (about: ReadyCase, ruleId: string) => string {
  const compiled = new Map<string, { language: Language; rule: CompiledCondition }>();
  const compile = (about: ReadyCase, ruleId: string) => {
    const ofService = catalog.services.find(({ id }) => id === about.service.id);
    const rule = ofService?.rules.find(({ id }) => id === ruleId);
    if (rule === undefined) throw new Error(`${about.service.id} has no rule ${ruleId}`);
    const language = languageFor(catalog, about);
    return { language, rule: createCompiler(language).condition(rule.requires) };
  };
  return (about, ruleId) => {
    const { service, prepared, scope } = about;
    const { readings, complete } = prepared.language;
    const met = questionsMet.get(`${service.id}/${ruleId}`)?.map((question) => readings[question] ?? "");
    const key = JSON.stringify([service.id, ruleId, met, complete]);
    const { language, rule } = compiled.get(key) ?? compile(about, ruleId);
    compiled.set(key, { language, rule });
    const judgement = judge(rule, scope, language);
    const told = service.rules.find(({ id }) => id === ruleId);
    if (told === undefined || judgement.verdict === "satisfied") return judgement.verdict;
    return underOptions(judgement, told, prepared.decideOptions).verdict;
  };
}

/** What the record of a scenario costs in a catalog. */
function priceIn(catalog: Catalog, about: ReadyCase): string {
  const { scope, head, prepared } = about;
  const service = catalog.services.find(({ id }) => id === about.service.id) ?? about.service;
  const compiled = compileService(bare(service), { language: languageFor(catalog, about), currency: catalog.currency });
  const line = service.lines.find(({ code }) => code === about.line.code) ?? about.line;
  const asked = { line, scope, date: head.date, funding: head.funding };
  const { price } = decideService(compiled, asked, prepared.decideOptions);
  return JSON.stringify([price?.total, price?.lines[0]?.providerPay]);
}

/** Makes the scenarios ready to say whether one of them sees something else in an altered catalog. */
export function createNoticing(): (mutation: Mutation) => boolean {
  const cases = readyCases();
  const judgeAsItIs = createJudge(missouri);
  const asItIs = new Map(
    cases.map((about) => [about, new Map(about.service.rules.map(({ id }) => [id, judgeAsItIs(about, id)]))]),
  );
  const priced = cases.filter(({ scenario }) => scenario.price !== null);
  return ({ catalog, priceOf, affects }) => {
    if (priceOf !== undefined) {
      const ofService = priced.filter(({ service }) => service.id === priceOf);
      return ofService.some((about) => priceIn(catalog, about) !== priceIn(missouri, about));
    }
    const judgeAltered = createJudge(catalog);
    const pairs = cases.flatMap((about) =>
      about.service.rules.filter(({ id }) => affects(about.service.id, id)).map(({ id }) => [about, id] as const),
    );
    const speaks = ([about, id]: (typeof pairs)[number]) => asItIs.get(about)?.get(id) !== "satisfied";
    const isOther = ([about, id]: (typeof pairs)[number]) => judgeAltered(about, id) !== asItIs.get(about)?.get(id);
    // Those that speak of an affected rule mostly notice it.
    return pairs.filter(speaks).some(isOther) || pairs.filter((pair) => !speaks(pair)).some(isOther);
  };
}
