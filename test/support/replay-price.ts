/**
 * Reckons a price again from an explanation's JSON alone, with BigInt and none of the engine's code: units and persons from
 * their traces, times the rate, rounded once, under each of the readings; then price, estimate and finding of the decision.
 */
import type { AmountSteps, ExplainedPrice, Explanation, PricedWorld } from "../../src/analysis/explain/types.ts";
import { formatCents, type RoundingName, roundFraction } from "./cents.ts";
import { compareFractions, type Fraction, isWritten, parseFraction, times } from "./fraction.ts";
import { createReplay } from "./replay-truth.ts";
import { onlyNumber, replayValue } from "./replay-value.ts";

const one: Fraction = { top: 1n, bottom: 1n };
const hundred: Fraction = { top: 100n, bottom: 1n };

interface ReplayedWorld {
  readonly readings: PricedWorld["readings"];
  readonly quantity: Fraction | undefined;
  /** Cents; `undefined` where the amount is not known. */
  readonly amount: bigint | undefined;
  /** Cents; `null` where no figure is printed. */
  readonly pay: bigint | null | undefined;
}

/** What does not agree; nothing where everything does. */
export function replayPrice({ price, decision }: Explanation, strictest = false): string[] {
  const problems: string[] = [];
  const check = (holds: boolean, what: string) => {
    if (!holds) problems.push(what);
  };
  if (price === null) {
    check(decision.price === null && decision.estimate === null, "a price that is not explained");
    return problems;
  }
  const worlds = price.worlds.map((world) => replayWorld(world, price, problems));
  const ofPrice = decision.findings.find(({ rule }) => rule === "price")?.verdict;

  // What is known of the price: in every world, the same in every world.
  const isKnown = worlds.length > 0 && worlds.every(({ amount, pay }) => amount !== undefined && pay !== undefined);
  check(isKnown === (decision.estimate !== null), "an estimate is given where every amount is known");
  check(isKnown === (ofPrice !== "missing"), "the price is missing where an amount is not known");
  if (!isKnown || decision.estimate === null) {
    check(decision.price === null, "no price without an amount");
    return problems;
  }
  const distinct = new Set(worlds.map(({ quantity, amount, pay }) => `${write(quantity)} ${amount} ${pay}`));
  if (price.moreWorlds === 0) check((distinct.size > 1 && !strictest) === (ofPrice === "open"), "the price is open");

  const { estimate } = decision;
  const totals = new Set(worlds.map(({ amount }) => amount));
  const least = worlds.reduce((a, b) => ((b.amount ?? 0n) < (a.amount ?? 0n) ? b : a));
  if (strictest && distinct.size > 1) {
    check(estimate.exact && estimate.totals[0]?.total === money(least.amount), "the lowest estimate");
  } else {
    check(estimate.exact === (totals.size === 1) || price.moreWorlds > 0, "the estimate is exact");
    for (const { readings, amount } of worlds) {
      const fitting = estimate.totals.filter((entry) => fits(entry.readings, readings));
      check(fitting.length > 0 && fitting.every(({ total }) => total === money(amount)), "the estimate of a world");
    }
  }
  if (decision.price === null) return problems;

  check(decision.price.currency === price.currency, "currency");
  check(decision.price.total === money(least.amount), `total ${decision.price.total}, reckoned ${money(least.amount)}`);
  check(distinct.size === 1 || strictest, "one price");
  const [line, ...others] = decision.price.lines;
  check(line !== undefined && others.length === 0, "one line");
  if (line === undefined) return problems;
  check(line.amount === money(least.amount), "amount");
  check(isWritten(least.quantity ?? one, line.quantity), "quantity");
  check(line.rate === price.rate?.rate && line.unit === price.unit && line.funding === price.line.funding, "line");
  check(line.code === (price.line.hcpcs?.code ?? price.line.code), "code");
  check(line.modifiers.join() === (price.line.hcpcs?.modifiers ?? []).join(), "modifiers");
  check((line.providerPay ?? null) === (least.pay === null ? null : money(least.pay ?? undefined)), "provider's pay");
  return problems;
}

function replayWorld(world: PricedWorld, price: ExplainedPrice, problems: string[]): ReplayedWorld {
  const { readings, rate } = { readings: world.readings, rate: price.rate };
  const replay = createReplay(price.parameters, { problems });
  const units = onlyNumber(replayValue(world.units, replay));
  const persons = world.persons === null ? one : onlyNumber(replayValue(world.persons, replay));
  const isCalculated = (world.units.parts ?? []).length > 0;
  if ((world.unitsAre === "supported") !== isCalculated) problems.push("units claimed or supported");
  for (const problem of readingsAgree([world.units, world.persons, world.amount, world.providerPay], readings)) {
    problems.push(problem);
  }
  if (units === undefined || persons === undefined || rate === null) {
    if (world.quantity !== null || world.amount !== null) problems.push("an amount of what is not known");
    return { readings, quantity: undefined, amount: undefined, pay: undefined };
  }
  const quantity = times(units, persons);
  if (!isWritten(quantity, world.quantity)) problems.push(`quantity ${world.quantity}`);
  const reckon = (figure: string, steps: AmountSteps | null) => {
    if (steps === null) return undefined;
    if (steps.rate !== figure) problems.push(`rate ${steps.rate}, printed ${figure}`);
    return reckonAmount(steps, { units, persons, isForPersons: world.persons !== null }, price, problems);
  };
  return {
    readings,
    quantity,
    amount: reckon(rate.rate, world.amount),
    pay: rate.providerPay === undefined ? null : reckon(rate.providerPay, world.providerPay),
  };
}

/** Multiplies, rounds once, and only where one person's amount has a part of a cent. */
function reckonAmount(
  steps: AmountSteps,
  { units, persons, isForPersons }: { units: Fraction; persons: Fraction; isForPersons: boolean },
  price: ExplainedPrice,
  problems: string[],
): bigint {
  const replay = createReplay(price.parameters, { problems });
  const check = (holds: boolean, what: string) => {
    if (!holds) problems.push(`${what}: ${JSON.stringify(steps)}`);
  };
  const each = times(parseFraction(steps.rate), units);
  const product = times(each, persons);
  check(isWritten(each, steps.each), "each person's amount");
  check(isWritten(product, steps.product), "the product");
  const inCents = times(each, hundred);
  let cents: bigint;
  if (inCents.top % inCents.bottom === 0n) {
    check(steps.rounds === "nothing" && steps.rounding === null, "nothing to round");
    const total = times(product, hundred);
    cents = total.top / total.bottom;
  } else {
    const rounding = steps.rounding === null ? undefined : replayValue(steps.rounding, replay);
    const perPerson = steps.roundEachPerson === null ? undefined : replayValue(steps.roundEachPerson, replay);
    const isPerPerson = perPerson?.is === "text" && perPerson.text === "true";
    const way = rounding?.is === "text" ? rounding.text : "";
    check(["down", "half-even", "half-up"].includes(way), "a way of rounding");
    check(steps.rounds === (isPerPerson ? "each-person" : "product"), "what is rounded");
    if (isPerPerson) check(isForPersons && compareFractions(persons, one) !== 0, "persons to round for");
    cents = isPerPerson ? roundCents(each, way) * (persons.top / persons.bottom) : roundCents(product, way);
  }
  check(steps.amount === formatCents(cents), `amount, reckoned ${formatCents(cents)}`);
  return cents;
}

function roundCents(amount: Fraction, way: string): bigint {
  const { top, bottom } = times(amount, hundred);
  return roundFraction(top, bottom, way as RoundingName);
}

/** Every question in a trace that is not pinned is read as its world says, where the world chose a reading. */
function readingsAgree(steps: unknown, readings: PricedWorld["readings"]): string[] {
  if (typeof steps !== "object" || steps === null) return [];
  const node = steps as { op?: string; id?: string; pinned?: boolean; readings?: readonly { reading: string }[] };
  const inner = Object.values(steps).flatMap((part) => readingsAgree(part, readings));
  if (node.op !== "question" || node.pinned || node.id === undefined || node.readings === undefined) return inner;
  const chosen = readings[node.id];
  const [only, another] = node.readings;
  const agrees = chosen === undefined ? another !== undefined : another === undefined && only?.reading === chosen;
  return agrees ? inner : [...inner, `question ${node.id} is not read as its world reads it`];
}

/** No question is read in two ways. */
function fits(a: PricedWorld["readings"], b: PricedWorld["readings"]): boolean {
  return Object.entries(a).every(([question, reading]) => (b[question] ?? reading) === reading);
}

const money = (cents: bigint | undefined): string => formatCents(cents ?? 0n);
const write = (fraction: Fraction | undefined): string => {
  if (fraction === undefined) return "not known";
  // One text for equal numbers of at most six places each.
  return `${(fraction.top * 10n ** 12n) / fraction.bottom}`;
};
