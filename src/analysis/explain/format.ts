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
export function formatExplanation({ decision, rules, price }: Explanation): string {
  const known = new Set(rules.map(({ rule }) => rule));
  const others = decision.findings.filter(({ rule }) => !known.has(rule));
  const sections = [
    formatDecision(decision),
    others.flatMap(formatFinding),
    price === null ? [] : formatPrice(price),
    ...rules.map(formatRule),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function formatDecision({ outcome, service, date, catalog, notices, assumed, price, estimate }: Decision): string[] {
  const totals = estimate?.totals.map(({ readings, total }) => `${total}${formatReadings(readings, " where ")}`) ?? [];
  return [
    `Decision: ${outcome}`,
    ...indent([
      `Service: ${service ?? "not known"}, date: ${date ?? "not told"}`,
      `Price: ${price === null ? "none" : `${price.total} ${price.currency}`}`,
      ...(price === null && totals.length > 0 ? [`Estimate: ${totals.join("; ")}`] : []),
      ...(assumed.length > 0 ? [`Assumed: ${assumed.join(", ")}`] : []),
      `Catalog: ${catalog.id} ${catalog.version}, fingerprint ${catalog.fingerprint}`,
      ...notices.map(({ text }) => `Notice: ${text}`),
    ]),
  ];
}

function formatFinding({ rule, verdict, force, clauses, message, remedy, paths }: Finding): string[] {
  return [
    heading(rule, { verdict, force, clauses }),
    ...indent([message, ...(paths.length > 0 ? [`At: ${paths.join(", ")}`] : []), ...(remedy === "" ? [] : [remedy])]),
  ];
}

function formatRule({ rule, verdict, force, clauses, message, assumed, ...about }: ExplainedRule): string[] {
  const lines = about.worlds.flatMap(({ readings, condition }) => {
    const reading = formatReadings(readings, "Reading ");
    return reading === "" ? formatCondition(condition) : [reading, ...indent(formatCondition(condition))];
  });
  return [
    heading(rule, { verdict, force, clauses }),
    ...indent([
      message,
      ...(assumed ? ["Taken as met, because its category is assumed."] : []),
      ...about.parameters.flatMap(formatParameter),
      ...lines,
      ...formatMore(about.moreWorlds),
    ]),
  ];
}

function heading(rule: string, { verdict, force, clauses }: Pick<Finding, "verdict" | "force" | "clauses">): string {
  return `${verdicts[verdict]}${force === "should" ? " (a warning only)" : ""}: ${rule}${cite(clauses)}`;
}

function formatParameter({ id, title, values }: UsedParameter): string[] {
  return values.map(({ value, clauses, ...period }) => {
    const shown = Array.isArray(value) ? value.join(", ") : `${value}`;
    return `Parameter ${id}: ${shown}, ${formatPeriod(period)}${cite(clauses)} (${title})`;
  });
}

function formatPrice({
  line,
  rate,
  currency,
  unit,
  clauses,
  parameters,
  worlds,
  moreWorlds,
}: ExplainedPrice): string[] {
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
  const multiplied = `${title}: rate ${rate} × units = ${each}${isPerPerson ? `, × persons = ${product}` : ""}`;
  if (rounding === null) return [`${multiplied}, no part of a cent: ${amount}`];
  const what = rounds === "each-person" ? ", each person's amount" : "";
  return [
    `${multiplied}, rounded ${formatShown(rounding.shown)}${what}: ${amount}`,
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
