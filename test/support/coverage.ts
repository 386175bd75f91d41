import type { Catalog, Service } from "../../src/index.ts";
import { optionsOf, type Scenario, type ScenarioFile } from "./scenario.ts";
import { usesOfPricing, usesOfRule } from "./uses.ts";

/** A scenario with the service whose example it changes. */
export interface Case {
  readonly file: string;
  readonly base: string;
  readonly service: Service;
  readonly scenario: Scenario;
}

/** The scenarios of all files. */
export function casesOf(catalog: Catalog, files: readonly ScenarioFile[]): Case[] {
  return files.flatMap(({ file, base, scenarios }) => {
    const service = catalog.services.find(({ lines }) => lines.some(({ code }) => code === base));
    if (service === undefined) throw new Error(`no service has the code ${base}`);
    return scenarios.map((scenario) => ({ file, base, service, scenario }));
  });
}

/** Rules of which no scenario expects that they are violated or missing, as `service/rule`. */
export function rulesNeverFailed(catalog: Catalog, cases: readonly Case[]): string[] {
  const failed = rulesFound(cases, ["violated", "missing"]);
  return allRules(catalog).filter((rule) => !failed.has(rule));
}

/**
 * Clauses that rules enforce and that are not shown. One is shown where a scenario expects a finding that cites it, and its
 * rule is satisfied in another of the service, which is billable without any word on it. Of a list of alternatives one record
 * has none: it cites them all. That each of them alone suffices is another matter, which the trial of the catalog's data
 * proves by leaving each out in turn.
 */
export function clausesNotShown(catalog: Catalog, cases: readonly Case[]): string[] {
  const satisfied = rulesSatisfied(cases);
  const shown = new Set(
    cases.flatMap(({ service, scenario }) =>
      scenario.findings.flatMap(({ rule, clauses }) => (satisfied.has(`${service.id}/${rule}`) ? (clauses ?? []) : [])),
    ),
  );
  return catalog.clauses.filter(({ id, enforcedBy }) => enforcedBy === "rule" && !shown.has(id)).map(({ id }) => id);
}

/** Questions that no scenario leaves open: it unpins this one alone, and a rule or price that meets it is open. */
export function questionsNeverOpen(catalog: Catalog, cases: readonly Case[]): string[] {
  const open = new Set<string>();
  for (const { service, scenario } of cases) {
    if (scenario.readings === "strictest") continue;
    const pinned = pinnedIn(catalog, scenario);
    const free = catalog.questions.filter(({ id }) => !(id in pinned));
    const [only, another] = free;
    if (only === undefined || another !== undefined) continue;
    for (const { rule, verdict } of scenario.findings) {
      if (verdict === "open" && questionsMet(catalog, service, rule).has(only.id)) open.add(only.id);
    }
  }
  return catalog.questions.map(({ id }) => id).filter((id) => !open.has(id));
}

/**
 * Questions whose readings agree in no scenario: it leaves this one free, and a rule or price that can meet it is settled all
 * the same.
 */
export function questionsNeverAgreed(catalog: Catalog, cases: readonly Case[]): string[] {
  const agreed = new Set<string>();
  for (const { service, scenario } of cases) {
    if (scenario.readings === "strictest" || scenario.outcome === "incomplete") continue;
    const pinned = pinnedIn(catalog, scenario);
    const found = scenario.findings.map(({ rule }) => rule);
    const settled = [...service.rules.map(({ id }) => id), "price"].filter((rule) => !found.includes(rule));
    for (const id of settled.flatMap((rule) => [...questionsMet(catalog, service, rule)])) {
      if (!(id in pinned)) agreed.add(id);
    }
  }
  return catalog.questions.map(({ id }) => id).filter((id) => !agreed.has(id));
}

/** Elements of documentation, as `code/rule`, that are wanting alone in no scenario of the printed code. */
export function documentationNeverWantingAlone(catalog: Catalog, cases: readonly Case[]): string[] {
  const wanting = new Set(
    cases.flatMap(({ file, scenario }) => {
      const [first, ...more] = scenario.findings.filter(({ verdict }) => verdict === "violated");
      return first !== undefined && more.length === 0 ? [`${file.split("/")[0]}/${first.rule}`] : [];
    }),
  );
  return catalog.services.flatMap(({ lines, rules }) => {
    const asked = rules.filter(({ category }) => category === "documentation" || category === "record-keeping");
    return lines
      .flatMap(({ code }) => asked.map(({ id }) => `${code}/${id}`))
      .filter((element) => !wanting.has(element));
  });
}

/** Pairs of readings, as `question: one | other`, that no record is told apart by, all else equal. */
export function readingsNeverToldApart(catalog: Catalog, cases: readonly Case[]): string[] {
  return catalog.questions.flatMap((question) => {
    const byRecord = resultsByReading(catalog, question.id, cases);
    const readings = question.readings.map(({ id }) => id);
    const pairs = readings.flatMap((one, index) => readings.slice(index + 1).map((other) => [one, other] as const));
    const toldApart = ([one, other]: readonly [string, string]) =>
      byRecord.some((results) => results.has(one) && results.has(other) && results.get(one) !== results.get(other));
    return pairs.filter((pair) => !toldApart(pair)).map((pair) => `${question.id}: ${pair.join(" | ")}`);
  });
}

/** For each record that scenarios decide with a question pinned and all else equal: the result under each reading. */
function resultsByReading(catalog: Catalog, id: string, cases: readonly Case[]): Map<string, string>[] {
  const pinning = ({ scenario: { readings } }: Case) => typeof readings === "object" && id in readings;
  const tried = new Set(cases.filter(pinning).map(recordOf));
  const records = new Map<string, Map<string, string>>();
  for (const about of cases) {
    const record = recordOf(about);
    if (!tried.has(record)) continue;
    const { [id]: reading, ...others } = pinnedIn(catalog, about.scenario);
    if (reading === undefined) continue;
    const { findings, outcome, price } = about.scenario;
    const told = findings.map(({ rule, verdict }) => `${rule} ${verdict}`).sort();
    const decided = `${record} ${JSON.stringify(sorted(others))}`;
    const results = records.get(decided) ?? new Map<string, string>();
    records.set(decided, results.set(reading, JSON.stringify([outcome, told, price])));
  }
  return [...records.values()];
}

/** The record of a scenario, with what is vouched for; equal texts are equal records. */
function recordOf({ base, scenario: { change = {}, complete = [], assumed = [] } }: Case): string {
  return JSON.stringify([base, sorted(change), complete, assumed]);
}

const sorted = (entries: Readonly<Record<string, unknown>>) =>
  Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));

function pinnedIn(catalog: Catalog, scenario: Scenario): Readonly<Record<string, string>> {
  const { readings } = optionsOf(scenario, catalog.recommendedReadings);
  return typeof readings === "object" ? readings : {};
}

function rulesFound(cases: readonly Case[], verdicts: readonly string[]): Set<string> {
  return new Set(
    cases.flatMap(({ service, scenario }) =>
      scenario.findings.filter(({ verdict }) => verdicts.includes(verdict)).map(({ rule }) => `${service.id}/${rule}`),
    ),
  );
}

/** A rule that is taken as met is not satisfied, so scenarios that assume show nothing here. */
function rulesSatisfied(cases: readonly Case[]): Set<string> {
  const billable = cases.filter(({ scenario }) => scenario.outcome === "billable" && scenario.assumed === undefined);
  return new Set(
    billable.flatMap(({ service, scenario }) => {
      const told = scenario.findings.map(({ rule }) => rule);
      return service.rules.filter(({ id }) => !told.includes(id)).map(({ id }) => `${service.id}/${id}`);
    }),
  );
}

function allRules(catalog: Catalog): string[] {
  return catalog.services.flatMap(({ id, rules }) => rules.map((rule) => `${id}/${rule.id}`));
}

function questionsMet(catalog: Catalog, service: Service, id: string): ReadonlySet<string> {
  if (id === "price") return usesOfPricing(catalog, service).questions;
  const rule = service.rules.find((known) => known.id === id);
  return rule === undefined ? new Set() : usesOfRule(catalog, service, rule).questions;
}
