import type { BillingLine, Rate, Service } from "../catalog/types.ts";
import { compareExact, parseExact } from "../condition/exact.ts";
import type { Language } from "../condition/language.ts";
import type { Scope } from "../condition/scope.ts";
import type { Verdict, World } from "../condition/verdict.ts";
import {
  type CompiledRate,
  estimate,
  exactEstimate,
  isSamePrice,
  placesWanting,
  priceInWorlds,
  priceWithoutReadings,
} from "../pricing/price.ts";
import type { Estimate, Price } from "../pricing/types.ts";
import { createBuiltInFinding } from "./built-in.ts";
import { questionsOf } from "./finding.ts";
import { askDepartment, askFor, askForQuantity } from "./message.ts";
import type { Finding } from "./types.ts";

/** What a record is priced at, and the finding where that is not known or not the same under every reading. */
interface PricedRecord {
  readonly price: Price | null;
  readonly estimate: Estimate | null;
  readonly finding: Finding | undefined;
}

/** What a record is priced by: its service's rates made ready, in the language in which quantities are asked. */
export interface PricedService {
  readonly service: Service;
  readonly language: Language;
  readonly rates: ReadonlyMap<Rate, CompiledRate>;
}

/** The price of a record at the rate of its line, and what stands in its way. */
export function priceRecord(
  { service, language, rates }: PricedService,
  asked: { readonly scope: Scope; readonly line: BillingLine; readonly rate: Rate | undefined },
  strictest: boolean,
): PricedRecord {
  const { scope, line, rate } = asked;
  const compiledRate = rate && rates.get(rate);
  const settled = compiledRate && priceWithoutReadings(scope, compiledRate);
  if (settled !== undefined) return priced(settled, compiledRate?.estimateExactly(settled.total) ?? null);

  const clauses = [...new Set([...(rate?.clauses ?? line.clauses), ...service.pricing.clauses])];
  if (compiledRate === undefined) {
    const details = { paths: ["date"], clauses, remedy: askFor(["date"]) };
    return { price: null, estimate: null, finding: createBuiltInFinding("price", "missing", details) };
  }
  const worlds = priceInWorlds(scope, language, compiledRate);
  const [first] = worlds;
  const estimated = estimate(worlds, language);
  if (estimated === null || first?.result === undefined) {
    const paths = placesWanting(worlds, compiledRate, { scope, language });
    const questions = questionsOf(worlds, language, ofPrices);
    const details = { paths, clauses, questions, remedy: askForQuantity(paths) };
    return { price: null, estimate: null, finding: createBuiltInFinding("price", "missing", details) };
  }
  const prices = worlds.map((world) => world.result);
  if (ofPrices.verdictOf(prices) === "satisfied") return priced(first.result, estimated);
  if (strictest) {
    const lowest = lowestOf(worlds);
    return priced(lowest, lowest && exactEstimate(lowest.total));
  }
  const questions = questionsOf(worlds, language, ofPrices);
  const details = { clauses, questions, remedy: askDepartment(questions, language) };
  return { price: null, estimate: estimated, finding: createBuiltInFinding("price", "open", details) };
}

function priced(price: Price | null, estimate: Estimate | null): PricedRecord {
  return { price, estimate, finding: undefined };
}

/** A price is settled where all worlds come to the same, what the provider is paid included; missing where one has none. */
const ofPrices = {
  isSame: isSamePrice,
  verdictOf(prices: readonly (Price | undefined)[]): Verdict {
    if (prices.includes(undefined)) return "missing";
    const [first, ...others] = prices;
    return others.every((other) => isSamePrice(first, other)) ? "satisfied" : "open";
  },
};

function lowestOf(worlds: readonly World<Price | undefined>[]): Price | null {
  let lowest: Price | null = null;
  for (const { result } of worlds) {
    if (result !== undefined && (lowest === null || isLower(result, lowest))) lowest = result;
  }
  return lowest;
}

/** Of one total, the price of which the provider is paid less is the lower. */
function isLower(one: Price, other: Price): boolean {
  const payOf = ({ lines }: Price) => lines[0]?.providerPay ?? "0";
  return (compareAmounts(one.total, other.total) || compareAmounts(payOf(one), payOf(other))) < 0;
}

function compareAmounts(one: string, other: string): number {
  return compareExact(parseExact(one), parseExact(other));
}
