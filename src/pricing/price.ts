import { type BillingLine, type Pricing, type Rate, type Rounding, roundings } from "../catalog/types.ts";
import { attempt, notAsked } from "../condition/attempt.ts";
import type { Compiler } from "../condition/compile.ts";
import { type Decimal, type Exact, formatExact, isRange, isWhole, multiply } from "../condition/exact.ts";
import { addPlace, addPlaces } from "../condition/grounds.ts";
import type { Language } from "../condition/language.ts";
import { questionsThatMatter } from "../condition/matter.ts";
import type { CompiledValue } from "../condition/nodes.ts";
import { remember } from "../condition/remember.ts";
import type { Reading, Scope } from "../condition/scope.ts";
import { evaluateWorlds, inWorld, type World } from "../condition/verdict.ts";
import { formatMoney, isWholeCents, multiplyRate, roundToCent } from "./money.ts";
import type { Estimate, EstimatedTotal, Price, PriceLine } from "./types.ts";

/** How a service is priced, made ready. */
export interface CompiledPricing {
  readonly unit: string;
  /** The quantity that will be billed: claimed, or supported by the record. */
  readonly units: CompiledValue;
  readonly persons: CompiledValue | undefined;
  readonly rounding: CompiledValue;
  readonly roundEachPerson: CompiledValue | undefined;
}

/** Compiles a service's pricing; the compiler's language takes units that are not claimed for the supported ones. */
export function compilePricing(pricing: Pricing, compiler: Compiler): CompiledPricing {
  return {
    unit: pricing.unit,
    units: compiler.value({ op: "fact", path: "units" }, "number"),
    persons: pricing.persons === undefined ? undefined : compiler.value(pricing.persons, "number"),
    rounding: compiler.value(pricing.rounding, "text"),
    roundEachPerson:
      pricing.roundEachPerson === undefined ? undefined : compiler.value(pricing.roundEachPerson, "flag"),
  };
}

/** A rate of a service's line made ready. */
export interface CompiledRate {
  readonly pricing: CompiledPricing;
  readonly line: BillingLine;
  readonly rate: Rate;
  readonly currency: string;
  /** Whether the printed figures have no part of a cent, so that whole units need no rounding. */
  readonly isInCents: boolean;
  /** The price of a whole quantity, at figures in cents: the same every time. */
  readonly priceWholeUnits: (quantity: number) => Price;
  /** The estimate of a total that every reading gives: the same every time. */
  readonly estimateExactly: (total: string) => Estimate;
}

type RateContext = Omit<CompiledRate, "isInCents" | "priceWholeUnits" | "estimateExactly">;

/** Compiles a rate of a line. */
export function compileRate(context: RateContext): CompiledRate {
  const { rate, providerPay } = context.rate;
  return {
    ...context,
    isInCents: [rate, providerPay ?? "0"].every((figure) => isWholeCents(multiplyRate(figure, 1))),
    priceWholeUnits: remember((quantity) => {
      const pay = providerPay === undefined ? undefined : multiplyRate(providerPay, quantity);
      return writePrice(context, { quantity, amount: multiplyRate(rate, quantity), providerPay: pay });
    }),
    estimateExactly: remember(exactEstimate),
  };
}

/** The price where it needs no reading of a question, as most do; `undefined` where it needs one or is not known. */
export function priceWithoutReadings(scope: Scope, context: CompiledRate): Price | undefined {
  scope.unsettled = false;
  const price = priceInWorld(scope, context);
  return scope.unsettled ? undefined : price;
}

/** The price in every world that differs for the record; `undefined` in a world in which a quantity is not known. */
export function priceInWorlds(scope: Scope, language: Language, context: CompiledRate): World<Price | undefined>[] {
  return evaluateWorlds(scope, language, () => priceInWorld(scope, context));
}

/** The places for want of which the price is not known in some world. */
export function placesWanting(
  worlds: readonly World<Price | undefined>[],
  { pricing }: CompiledRate,
  { scope, language }: { readonly scope: Scope; readonly language: Language },
): string[] {
  const paths: string[] = [];
  const { units, persons, rounding, roundEachPerson } = pricing;
  const look = () => {
    // How to round is asked where units and persons are known, and only then.
    const asked =
      known(units.read(scope)) === undefined || (persons && known(persons.read(scope)) === undefined)
        ? [units, persons]
        : [rounding, roundEachPerson];
    for (const value of asked) {
      const reading = value && attempt(scope, value.read);
      if (value === undefined || reading === notAsked || isKnown(reading)) continue;
      // Units that are not told are found from other places; to tell them will do as well.
      if (value === units) addPlace(paths, "units");
      addPlaces(paths, value, reading !== null, scope);
    }
  };
  for (const world of worlds) if (world.result === undefined) inWorld(scope, language, world, look);
  return paths;
}

function priceInWorld(scope: Scope, context: CompiledRate): Price | undefined {
  const { pricing, rate } = context;
  const units = known(pricing.units.read(scope));
  const persons = pricing.persons === undefined ? 1 : known(pricing.persons.read(scope));
  if (units === undefined || persons === undefined) return undefined;
  const quantity = multiply(units, persons);
  if (context.isInCents && isWhole(units) && isWhole(quantity)) return context.priceWholeUnits(quantity);

  const charged = findAmount(rate.rate, { units, persons }, scope, pricing);
  if (charged === undefined) return undefined;
  const { amount } = charged;
  if (rate.providerPay === undefined) return writePrice(context, { quantity, amount, providerPay: undefined });
  const paid = findAmount(rate.providerPay, { units, persons }, scope, pricing);
  return paid && writePrice(context, { quantity, amount, providerPay: paid.amount });
}

function writePrice(
  { pricing, line, rate, currency }: RateContext,
  found: { readonly quantity: Exact; readonly amount: Decimal; readonly providerPay: Decimal | undefined },
): Price {
  const amount = formatMoney(found.amount);
  const priceLine: PriceLine = {
    funding: line.funding,
    code: line.hcpcs?.code ?? line.code,
    modifiers: line.hcpcs?.modifiers ?? noModifiers,
    quantity: formatExact(found.quantity),
    unit: pricing.unit,
    rate: rate.rate,
    amount,
    ...(found.providerPay !== undefined && { providerPay: formatMoney(found.providerPay) }),
  };
  return Object.freeze({ currency, lines: Object.freeze([Object.freeze(priceLine)]), total: amount });
}

/** Whether two prices of one rate come to the same, what the provider is paid included. */
export function isSamePrice(one: Price | undefined, other: Price | undefined): boolean {
  return figuresOf(one) === figuresOf(other);
}

/** What tells two prices of one rate apart, as one text. */
function figuresOf(price: Price | undefined): string | undefined {
  return price?.lines.map(({ quantity, amount, providerPay }) => `${quantity} ${amount} ${providerPay}`).join();
}

const noModifiers: readonly string[] = Object.freeze([]);

/** From a printed figure to an amount. */
export interface FoundAmount {
  /** Figure times units: the amount of one person, not rounded. */
  readonly each: Decimal;
  /** Figure times units times persons, not rounded. */
  readonly product: Decimal;
  /** What is rounded: nothing where there is no part of a cent, so that it is not asked how. */
  readonly rounds: "nothing" | "each-person" | "product";
  /** Whether something says which of the two is rounded. Of one person it makes no difference. */
  readonly isAskedWhich: boolean;
  readonly amount: Decimal;
}

/** Multiplies first and rounds once; `undefined` where how to round is not known. */
export function findAmount(
  figure: string,
  { units, persons }: { readonly units: Exact; readonly persons: Exact },
  scope: Scope,
  pricing: CompiledPricing,
): FoundAmount | undefined {
  const each = multiplyRate(figure, units);
  const times = (amount: Decimal) => (persons === 1 ? amount : amount.times(formatExact(persons)));
  const product = times(each);
  if (isWholeCents(each) && isWholeCents(product)) {
    return { each, product, rounds: "nothing", isAskedWhich: false, amount: product };
  }
  const rounding = pricing.rounding.read(scope);
  if (!isRounding(rounding)) return undefined;
  const asked = persons === 1 ? undefined : pricing.roundEachPerson;
  const isAskedWhich = asked !== undefined;
  const roundsEach = asked === undefined ? false : asked.read(scope);
  if (typeof roundsEach !== "boolean") return undefined;
  if (!roundsEach) {
    return { each, product, rounds: "product", isAskedWhich, amount: roundToCent(product, rounding) };
  }
  // Of whole persons the second rounding changes nothing.
  const amount = roundToCent(times(roundToCent(each, rounding)), rounding);
  return { each, product, rounds: "each-person", isAskedWhich, amount };
}

/** A number that is known, or `undefined`. */
export function known(reading: Reading): Exact | undefined {
  return isKnown(reading) ? (reading as Exact) : undefined;
}

function isKnown(reading: Reading): boolean {
  return reading !== undefined && reading !== null && !isRange(reading);
}

/** Whether a text names a way of rounding. */
function isRounding(reading: Reading): reading is Rounding {
  return (roundings as readonly Reading[]).includes(reading);
}

const noReadings: Readonly<Record<string, string>> = Object.freeze({});

/** The estimate of a price that every reading gives. */
export function exactEstimate(total: string): Estimate {
  return Object.freeze({ exact: true, totals: Object.freeze([Object.freeze({ readings: noReadings, total })]) });
}

/** The totals of all worlds, with the readings that tell them apart; `null` where a quantity is not known. */
export function estimate(worlds: readonly World<Price | undefined>[], language: Language): Estimate | null {
  const priced = worlds.filter((world): world is World<Price> => world.result !== undefined);
  const [first] = priced;
  if (first === undefined || priced.length < worlds.length) return null;
  const isSame = (one: Price, other: Price) => one.total === other.total;
  if (priced.every((world) => isSame(first.result, world.result))) return exactEstimate(first.result.total);
  const mattering = questionsThatMatter(priced, isSame);
  const byReadings = new Map<string, EstimatedTotal>();
  for (const { choices, result } of priced) {
    const readings: Record<string, string> = {};
    // Worlds may have met them in different orders.
    for (const { question, reading } of [...choices].sort((one, other) => one.question - other.question)) {
      const asked = language.questions[question];
      if (asked !== undefined && mattering.has(question)) readings[asked.id] = asked.readings[reading]?.id ?? "";
    }
    const { total } = result;
    byReadings.set(JSON.stringify(readings), Object.freeze({ readings: Object.freeze(readings), total }));
  }
  return Object.freeze({ exact: false, totals: Object.freeze([...byReadings.values()]) });
}
