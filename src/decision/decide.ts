import { withUnits } from "../catalog/language.ts";
import type { BillingLine, Rate, Rule, RuleCategory, Service } from "../catalog/types.ts";
import { type Compiler, createCompiler, type Shared } from "../condition/compile.ts";
import type { Language } from "../condition/language.ts";
import type { Layout } from "../condition/layout.ts";
import { holdsOn } from "../condition/parameters.ts";
import { phraseComparison } from "../condition/phrase.ts";
import type { Scope, Test } from "../condition/scope.ts";
import { type Judgement, judgeAfter, testOutright, type Verdict, verdictOf } from "../condition/verdict.ts";
import { type CompiledPricing, type CompiledRate, compilePricing, compileRate } from "../pricing/price.ts";
import type { Estimate, Price } from "../pricing/types.ts";
import { createBuiltInFinding } from "./built-in.ts";
import { type PricedService, priceRecord } from "./decide-price.ts";
import { type CompiledServiceRule, compileServiceRule, createFinding } from "./finding.ts";
import type { Finding, Outcome } from "./types.ts";

/** How records are decided. */
export interface DecideOptions {
  /** Whether every question is read as strictly as the record allows. */
  readonly strictest: boolean;
  /** Categories of which a missing rule is taken as met. */
  readonly assumed: readonly RuleCategory[];
}

/** A service made ready: its rules, its pricing, and the language in which they are asked. */
export interface CompiledService extends PricedService {
  readonly rules: readonly CompiledServiceRule[];
  /** The tests of the rules' conditions, side by side: of a rule that holds nothing else is looked at. */
  readonly tests: readonly Test[];
  readonly pricing: CompiledPricing;
}

/** A record that is asked: what rules work on, and what decides before them. */
export interface AskedRecord {
  readonly scope: Scope;
  /** The line that its code comes to. */
  readonly line: BillingLine;
  readonly date: string | undefined;
  readonly funding: string | undefined;
}

/** What the rules and the pricing of a service say of a record. All of it is frozen where it is made. */
export interface Ruling {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly assumed: readonly string[];
  readonly price: Price | null;
  readonly estimate: Estimate | null;
}

const nothing: readonly never[] = Object.freeze([]);

/** Compiles a service's rules and pricing. In its language, units that are not claimed are the ones supported. */
export function compileService(
  service: Service,
  of: { readonly language: Language; readonly layout?: Layout; readonly currency: string; readonly shared?: Shared },
): CompiledService {
  const { currency } = of;
  const language = withUnits(of.language, service.pricing.quantity);
  const compiler = createCompiler(language, of.layout, of.shared);
  const pricing = compilePricing(service.pricing, compiler);
  let lapsing: Compiler | undefined;
  const regardlessOfPeriods = () => {
    lapsing ??= createCompiler({ ...language, regardlessOfPeriods: true }, of.layout);
    return lapsing;
  };
  const rates = new Map<Rate, CompiledRate>();
  for (const line of service.lines) {
    for (const rate of line.rates) rates.set(rate, compileRate({ pricing, line, rate, currency }));
  }
  const rules = service.rules.map((rule) => compileServiceRule(rule, compiler, language, regardlessOfPeriods));
  return {
    service,
    language,
    rules,
    tests: rules.map((rule) => rule.compiled.test),
    pricing,
    rates,
  };
}

/** Decides a record of a service, billed by one of its lines. */
export function decideService(
  compiled: CompiledService,
  { line, scope, date, funding }: AskedRecord,
  options: DecideOptions,
): Ruling {
  const { language, rules, tests } = compiled;
  const rate = findRate(line, date);
  if (date !== undefined && rate === undefined) {
    const clauses = [...new Set([...line.clauses, ...line.rates.flatMap((known) => known.clauses)])];
    const details = { paths: ["date"], expected: boundsOf(line.rates), actual: date, clauses };
    return refuse(createBuiltInFinding("code-in-force", "violated", details));
  }

  const findings: Finding[] = [];
  const assumed: string[] = [];
  if (funding !== undefined && funding !== line.funding) {
    const details = { paths: ["funding"], expected: line.funding, actual: funding, clauses: line.clauses };
    findings.push(createBuiltInFinding("funding", "violated", details));
  }
  for (let index = 0; index < tests.length; index++) {
    const truth = testOutright(tests[index] as Test, scope);
    if (truth === true && !scope.unsettled) continue;
    const compiledRule = rules[index] as CompiledServiceRule;
    const judgement = judgeAfter(truth, compiledRule.compiled, { scope, language });
    if (judgement.verdict === "satisfied") continue;
    const { rule } = compiledRule;
    const { verdict, worlds } = underOptions(judgement, rule, options);
    if (verdict === "satisfied") assumed.push(rule.id);
    else findings.push(createFinding(compiledRule, { verdict, worlds }, { scope, language }));
  }
  const priced = priceRecord(compiled, { scope, line, rate }, options.strictest);
  if (priced.finding !== undefined) findings.push(priced.finding);

  const outcome = outcomeOf(findings);
  return {
    outcome,
    findings: findings.length === 0 ? nothing : Object.freeze(findings),
    assumed: assumed.length === 0 ? nothing : Object.freeze(assumed),
    price: outcome === "billable" ? priced.price : null,
    estimate: priced.estimate,
  };
}

/** A ruling that rests on one finding alone. */
export function refuse(finding: Finding, outcome: Outcome = outcomeOf([finding])): Ruling {
  return { outcome, findings: Object.freeze([finding]), assumed: nothing, price: null, estimate: null };
}

/** The worst verdict of some findings; those of force `should` do not count. */
export function worstOf(findings: readonly Finding[]): Verdict {
  const holds = (verdict: Verdict) =>
    findings.some((finding) => finding.force === "shall" && finding.verdict === verdict);
  return (["violated", "missing", "open"] as const).find(holds) ?? "satisfied";
}

const outcomes = {
  satisfied: "billable",
  open: "needs-review",
  missing: "incomplete",
  violated: "not-billable",
} as const;

/** The outcome that findings make together. */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  return outcomes[worstOf(findings)];
}

/**
 * What a rule that is not satisfied is taken to say: read as strictly as the record allows it is violated where it is so in
 * any world; where its category is assumed it is met in the worlds in which it is not known, and in no other.
 */
export function underOptions(
  judgement: Judgement,
  { category }: Rule,
  { strictest, assumed }: DecideOptions,
): Judgement {
  const { verdict, worlds } = judgement;
  if (strictest && worlds.some((world) => world.result === false)) return { verdict: "violated", worlds };
  if (verdict === "violated" || !assumed.includes(category)) return judgement;
  const met = worlds.map((world) => (world.result === undefined ? { ...world, result: true } : world));
  return { verdict: verdictOf(met.map((world) => world.result)), worlds: met };
}

/** The rate of a line on a date. Without one, a rate is known only where the code has never had another. */
export function findRate(line: BillingLine, date: string | undefined): Rate | undefined {
  if (date !== undefined) return line.rates.find((known) => holdsOn(known, date));
  // One without bounds leaves no room for another.
  const [rate] = line.rates;
  return rate?.from === null && rate.until === null ? rate : undefined;
}

/** Since when and until when a line has a rate; its rates follow each other without a gap. */
function boundsOf(rates: readonly Rate[]): string {
  const [from, until] = [rates[0]?.from, rates.at(-1)?.until];
  const bounds = [
    from && phraseComparison("atLeast", "date", false) + from,
    until && phraseComparison("atMost", "date", false) + until,
  ];
  return bounds.filter((bound) => bound).join(" and ");
}
