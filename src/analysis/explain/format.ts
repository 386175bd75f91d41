import type { Verdict } from "../../condition/verdict.ts";
import type { Decision, Finding } from "../../decision/types.ts";
import { formatCondition, formatValue, indent } from "./format-trace.ts";
import { cite, formatPeriod, formatShown } from "./phrase.ts";
import type { AmountSteps, ExplainedPrice, ExplainedRule, Explanation, PricedWorld, UsedParameter } from "./types.ts";

const verdicts: Readonly<Record<Verdict, string>> = {
  satisfied: "✓ satisfied",
  violated: "✗ violated",
  missing: "? missing",
  open: "o open",
};

/**
 * An explanation as plain text: the decision, each step of the price, then every rule with its parameters, the readings
 * tried and its conditions, those in another below it and to its right. Each line says in a word what its mark means.
 *
 * @example
 * ```ts
 * import { createAnalysis, formatExplanation } from "clausewise/analysis";
 * import { missouri } from "clausewise/catalogs/missouri";
 *
 * const explanation = createAnalysis(missouri).explain({ service: "ATRG" });
 * formatExplanation(explanation).split("\n")[0]; //=> "Decision: incomplete"
 * ```
 */
export function formatExplanation({ decision, read, rules, price }: Explanation): string {
  const known = new Set(rules.map(({ rule }) => rule));
  const others = decision.findings.filter(({ rule }) => !known.has(rule));
  const findingOf = (id: string) => decision.findings.find(({ rule }) => rule === id);
  const sections = [
    formatDecision(decision, read),
    others.flatMap(formatFinding),
    price === null ? [] : formatPrice(price, read),
    ...rules.map((rule) => formatRule(rule, findingOf(rule.rule))),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function formatDecision(
  { outcome, service, date, catalog, notices, assumed, findings, price, estimate }: Decision,
  { strictest, complete }: Explanation["read"],
): string[] {
  const isRead = outcome !== "invalid";
  const totals = estimate?.totals.map(({ readings, total }) => `${total}${formatReadings(readings, " where ")}`) ?? [];
  return [
    `Decision: ${outcome}`,
    ...indent([
      isRead ? `Service: ${service ?? "not known"}, date: ${date ?? "not told"}` : "Service and date: not read",
      ...(strictest ? ["Read: every question as strictly as the record allows"] : []),
      ...(complete.length > 0 ? [`Complete: ${complete.join(", ")}: what is absent there is none on file`] : []),
      `Price: ${price === null ? "none" : `${price.total} ${price.currency}`}`,
      ...(price === null && totals.length > 0 ? [`Estimate: ${totals.join("; ")}`] : []),
      ...(findings.length > 0 ? [`Not satisfied: ${findings.map(({ rule }) => rule).join(", ")}`] : []),
      ...(assumed.length > 0 ? [`Assumed: ${assumed.join(", ")}`] : []),
      `Catalog: ${catalog.id} ${catalog.version}, fingerprint ${catalog.fingerprint}`,
      ...notices.map(({ text }) => `Notice: ${text}`),
    ]),
  ];
}

function formatFinding(finding: Finding): string[] {
  const { rule, verdict, force, clauses, message, paths, expected } = finding;
  return [
    heading(rule, { verdict, force, clauses }),
    ...indent([
      message,
      ...(paths.length > 0 ? [`At: ${paths.map((path) => path || "the record itself").join(", ")}`] : []),
      ...(expected === null ? [] : [`Expected: ${expected}`]),
      ...formatAnswer(finding),
    ]),
  ];
}

function formatRule(
  { rule, verdict, force, clauses, message, assumed, ...about }: ExplainedRule,
  finding: Finding | undefined,
): string[] {
  const lines = about.worlds.flatMap(({ readings, condition }) => {
    const reading = formatReadings(readings, "Reading ");
    return reading === "" ? formatCondition(condition) : [reading, ...indent(formatCondition(condition))];
  });
  return [
    heading(rule, { verdict, force, clauses }),
    ...indent([
      message,
      ...(finding === undefined ? [] : formatAnswer(finding)),
      ...(assumed ? ["Taken as met, because its category is assumed."] : []),
      ...about.parameters.flatMap(formatParameter),
      ...lines,
      ...formatMore(about.moreWorlds),
    ]),
  ];
}

/** What would mend a rule, and what a payer would answer where it is violated. */
function formatAnswer({ verdict, remedy, denial }: Finding): string[] {
  const mend = remedy === "" ? [] : [remedy];
  if (verdict !== "violated" || denial === undefined) return mend;
  const remarks = denial.rarc.length === 0 ? "" : `, RARC ${denial.rarc.join(", ")}`;
  return [...mend, `Denial: CARC ${denial.carc}${remarks}`];
}

function heading(
  rule: string,
  { verdict, force, clauses }: Pick<ExplainedRule, "verdict" | "force" | "clauses">,
): string {
  return `${verdicts[verdict]}${force === "should" ? " (a warning only)" : ""}: ${rule}${cite(clauses)}`;
}

function formatParameter({ id, title, values }: UsedParameter): string[] {
  return values.map(({ value, clauses, ...period }) => {
    const shown = Array.isArray(value) ? value.join(", ") : `${value}`;
    return `Parameter ${id}: ${shown}, ${formatPeriod(period)}${cite(clauses)} (${title})`;
  });
}

function formatPrice(
  { line, rate, currency, unit, clauses, parameters, worlds, moreWorlds }: ExplainedPrice,
  { strictest }: Explanation["read"],
): string[] {
  const hcpcs = line.hcpcs === undefined ? "" : `, HCPCS ${[line.hcpcs.code, ...line.hcpcs.modifiers].join(" ")}`;
  const paid = rate?.providerPay === undefined ? "" : `; the provider is paid ${rate.providerPay}`;
  return [
    "Price",
    ...indent([
      `Line: ${line.code}${hcpcs}, paid by ${line.funding}${cite(line.clauses)}`,
      `Unit: ${unit}${cite(clauses)}`,
      rate === null
        ? "Rate: not known without the date"
        : `Rate: ${rate.rate} ${currency}${paid}, ${formatPeriod(rate)}${cite(rate.clauses)}`,
      ...parameters.flatMap(formatParameter),
      ...(strictest && worlds.length > 1 ? ["Of these amounts the lowest counts:"] : []),
      ...worlds.flatMap(formatPricedWorld),
      ...formatMore(moreWorlds),
    ]),
  ];
}

function formatPricedWorld({ readings, unitsAre, units, persons, amount, providerPay }: PricedWorld): string[] {
  const lines = [
    ...formatValue(units, `Units ${unitsAre}: `),
    ...(persons === null ? [] : formatValue(persons, "Persons: ")),
    ...(amount === null ? ["Amount: not known"] : formatAmount("Amount", amount, persons !== null)),
    ...(providerPay === null ? [] : formatAmount("Provider's pay", providerPay, persons !== null)),
  ];
  const reading = formatReadings(readings, "Reading ");
  return reading === "" ? lines : [reading, ...indent(lines)];
}

function formatAmount(title: string, steps: AmountSteps, isPerPerson: boolean): string[] {
  const { rate, each, product, rounding, rounds, roundEachPerson, amount } = steps;
  const ofOne = `${title}: rate ${rate} × units = ${each}`;
  const multiplied = isPerPerson ? `${ofOne}, × persons = ${product}` : ofOne;
  if (rounding === null) return [`${multiplied}, no part of a cent: ${amount}`];
  const rounded = `rounded ${formatShown(rounding.shown)}`;
  return [
    rounds === "each-person" ? `${ofOne}, ${rounded}, × persons: ${amount}` : `${multiplied}, ${rounded}: ${amount}`,
    ...indent([rounding, ...(roundEachPerson === null ? [] : [roundEachPerson])].flatMap((each) => formatValue(each))),
  ];
}

function formatReadings(readings: Readonly<Record<string, string>>, prefix: string): string {
  const told = Object.entries(readings).map(([question, reading]) => `${question} = ${reading}`);
  return told.length === 0 ? "" : `${prefix}${told.join(", ")}`;
}

function formatMore(worlds: number): string[] {
  return worlds === 0 ? [] : [`and ${worlds} more combinations of readings`];
}
