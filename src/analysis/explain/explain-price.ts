import type { BillingLine, Rate } from "../../catalog/types.ts";
import { type Exact, formatExact, multiply } from "../../condition/exact.ts";
import { handOut } from "../../condition/freeze.ts";
import { rememberOf } from "../../condition/remember.ts";
import type { Scope } from "../../condition/scope.ts";
import { inWorld } from "../../condition/verdict.ts";
import { formatMoney } from "../../pricing/money.ts";
import { type CompiledPricing, findAmount, known, priceInWorlds, priceWithoutReadings } from "../../pricing/price.ts";
import { nameReadings, noReadings } from "../question-readings.ts";
import type { ExplainedScope } from "./explain-rule.ts";
import { listWorlds } from "./list-worlds.ts";
import type { Tracer } from "./trace.ts";
import type { AmountSteps, ExplainedPrice, PricedWorld } from "./types.ts";

/** The line that a record is billed by, and its rate on the record's date. */
export interface BilledLine {
  readonly line: BillingLine;
  readonly rate: Rate | undefined;
}

/** Each step from the facts to the amount, in every world that was looked at. */
export function explainPrice(
  { line, rate }: BilledLine,
  { catalog, service, scope, tracer }: ExplainedScope,
): ExplainedPrice {
  const { language, rates } = service;
  const { pricing } = service.service;
  const compiled = rate && rates.get(rate);
  const found: { readonly worlds: PricedWorld[]; readonly more: number } = { worlds: [], more: 0 };
  if (compiled === undefined || rate === undefined) return finish(found);

  const explain = () => explainSteps(compiled.pricing, rate, scope, tracer);
  if (priceWithoutReadings(scope, compiled) !== undefined) {
    return finish({ worlds: [{ readings: noReadings, ...explain() }], more: 0 });
  }
  const { listed, more } = listWorlds(priceInWorlds(scope, language, compiled), (price) => price?.total ?? "");
  const worlds = listed.map((world) => ({
    readings: nameReadings(world, language),
    ...inWorld(scope, language, world, explain),
  }));
  return finish({ worlds, more });

  function finish({ worlds, more }: typeof found): ExplainedPrice {
    return {
      currency: catalog.currency,
      unit: pricing.unit,
      clauses: pricing.clauses,
      line: handOutLine(line),
      rate: rate === undefined ? null : handOutRate(rate),
      parameters: tracer.usedParameters(),
      worlds,
      moreWorlds: more,
    };
  }
}

const handOutLine = rememberOf(({ rates: _, ...line }: BillingLine) => handOut(line));
const handOutRate = rememberOf((rate: Rate) => handOut(rate));

function explainSteps(
  pricing: CompiledPricing,
  rate: Rate,
  scope: Scope,
  tracer: Tracer,
): Omit<PricedWorld, "readings"> {
  const units = tracer.value(pricing.units);
  const persons = pricing.persons === undefined ? null : tracer.value(pricing.persons);
  const howMany = {
    units: known(pricing.units.read(scope)),
    persons: pricing.persons === undefined ? 1 : known(pricing.persons.read(scope)),
  };
  const steps = (figure: string | undefined) => {
    if (figure === undefined || howMany.units === undefined || howMany.persons === undefined) return null;
    return explainAmount(figure, { units: howMany.units, persons: howMany.persons }, pricing, { scope, tracer });
  };
  return {
    unitsAre: units.parts === undefined ? "claimed" : "supported",
    units,
    persons,
    quantity:
      howMany.units === undefined || howMany.persons === undefined
        ? null
        : formatExact(multiply(howMany.units, howMany.persons)),
    amount: steps(rate.rate),
    providerPay: steps(rate.providerPay),
  };
}

/** The steps as the engine takes them, each with why it is so. */
function explainAmount(
  rate: string,
  howMany: { readonly units: Exact; readonly persons: Exact },
  pricing: CompiledPricing,
  { scope, tracer }: { readonly scope: Scope; readonly tracer: Tracer },
): AmountSteps | null {
  const found = findAmount(rate, howMany, scope, pricing);
  if (found === undefined) return null;
  const { each, product, rounds, isAskedWhich, amount } = found;
  const { rounding, roundEachPerson } = pricing;
  const eachText = each.toFixed();
  return {
    rate,
    each: eachText,
    product: product === each ? eachText : product.toFixed(),
    rounding: rounds === "nothing" ? null : tracer.value(rounding),
    rounds,
    roundEachPerson: isAskedWhich && roundEachPerson !== undefined ? tracer.value(roundEachPerson) : null,
    amount: formatMoney(amount),
  };
}
