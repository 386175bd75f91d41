import type { Decision } from "../../src/index.ts";
import { decimalOf, moneyOf, type SecondPrice } from "./price.ts";
import type { World } from "./rule.ts";
import type { SecondService } from "./services.ts";

type Readings = Readonly<Record<string, string>>;

/** No question is read in two ways. */
function fits(a: Readings, b: Readings): boolean {
  return Object.entries(a).every(([question, reading]) => (b[question] ?? reading) === reading);
}

/**
 * The estimate agrees where each of its totals is that of every world with its readings, and no world is left without one.
 * There is none where some world's quantity is not known.
 */
export function estimateAgrees(estimate: Decision["estimate"], worlds: readonly World<SecondPrice | null>[]): boolean {
  if (estimate === null) return worlds.some(({ result }) => result === null);
  const totals = new Set(estimate.totals.map(({ total }) => total));
  return (
    estimate.exact === (totals.size === 1) &&
    estimate.totals.every(({ readings }) => worlds.some((world) => fits(readings, world.readings))) &&
    worlds.every(({ readings, result }) => {
      const same = estimate.totals.filter((entry) => fits(entry.readings, readings));
      return result !== null && same.length > 0 && same.every(({ total }) => total === moneyOf(result.cents));
    })
  );
}

/** The price agrees where its one line is that of the world in which least is paid; a price that is pinned has one world. */
export function priceAgrees(
  price: NonNullable<Decision["price"]>,
  service: SecondService,
  worlds: readonly World<SecondPrice | null>[],
): boolean {
  const prices = worlds.map(({ result }) => result);
  const least = prices.reduce((a, b) => (a === null || b === null ? null : a.cents <= b.cents ? a : b));
  const [line, ...more] = price.lines;
  if (least === null || line === undefined || more.length > 0) return false;
  const pay = least.pay === null ? undefined : moneyOf(least.pay);
  const total = moneyOf(least.cents);
  return (
    price.currency === "USD" &&
    price.total === total &&
    line.amount === total &&
    line.funding === service.funding &&
    line.code === service.hcpcs &&
    line.modifiers.join() === service.modifiers.join() &&
    line.quantity === decimalOf(least.quantity) &&
    line.rate === moneyOf(BigInt(service.cents)) &&
    line.providerPay === pay
  );
}
