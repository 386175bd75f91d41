import { describe, expect, it } from "vitest";
import type { Catalog } from "../../../src/catalog/types.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { createEngine, type Decision, type Price } from "../../../src/index.ts";
import { asFraction, formatCents, type RoundingName, roundFraction } from "../../support/cents.ts";

/** The printed prices, in cents, as they stand in the two documents. */
const printed = [
  { code: "H2017HO", funding: "MHD", claim: "H2017", modifiers: ["HO"], unit: "quarter hour", rate: 2036n, pay: 1772n },
  { code: "H2017P", funding: "POS", claim: "H2017P", modifiers: [], unit: "quarter hour", rate: 1772n },
  {
    code: "H2017HOHQ",
    funding: "MHD",
    claim: "H2017",
    modifiers: ["HO", "HQ"],
    unit: "quarter hour, each consumer",
    rate: 509n,
    pay: 443n,
  },
  { code: "H2017S", funding: "POS", claim: "H2017S", modifiers: [], unit: "quarter hour, each consumer", rate: 443n },
  { code: "ATRCC", funding: "ATR", claim: "ATRCC", modifiers: [], unit: "15 minutes", rate: 525n },
  { code: "ATRDIC", funding: "ATR", claim: "ATRDIC", modifiers: [], unit: "month", rate: 5050n },
  { code: "ATRRC", funding: "ATR", claim: "ATRRC", modifiers: [], unit: "15 minutes", rate: 1010n },
  { code: "ATRC", funding: "ATR", claim: "ATRC", modifiers: [], unit: "15 minutes", rate: 1387n },
  { code: "ATRCI", funding: "ATR", claim: "ATRCI", modifiers: [], unit: "15 minutes", rate: 707n },
  { code: "ATRSC", funding: "ATR", claim: "ATRSC", modifiers: [], unit: "15 minutes", rate: 1050n },
  { code: "ATRG", funding: "ATR", claim: "ATRG", modifiers: [], unit: "15 minutes, each consumer", rate: 313n },
  { code: "ATRTM", funding: "ATR", claim: "ATRTM", modifiers: [], unit: "mile, each person", rate: 51n },
  { code: "ATRTP", funding: "ATR", claim: "ATRTP", modifiers: [], unit: "one dollar of the pass's cost", rate: 100n },
  { code: "ATRRH", funding: "ATR", claim: "ATRRH", modifiers: [], unit: "day (night at 11:59 pm)", rate: 2020n },
] as const;

/** The Missouri catalog's codes, rates and pricing, with no rule in the way of a price. */
const unruled: Catalog = { ...missouri, services: missouri.services.map((service) => ({ ...service, rules: [] })) };
const open = createEngine(unruled);
const enginePinned = (readings: Record<string, string>) => createEngine(unruled, { readings });

/** A price by one line. */
const priceOf = (code: string, quantity: string, cents: bigint, payCents?: bigint): Price => {
  const line = printed.find((known) => known.code === code);
  if (line === undefined) throw new Error(`${code} is not printed`);
  const amount = formatCents(cents);
  return {
    currency: "USD",
    lines: [
      {
        funding: line.funding,
        code: line.claim,
        modifiers: line.modifiers,
        quantity,
        unit: line.unit,
        rate: formatCents(line.rate),
        amount,
        ...(payCents !== undefined && { providerPay: formatCents(payCents) }),
      },
    ],
    total: amount,
  };
};

const idsOf = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id).sort();
const exactly = (cents: bigint) => ({ exact: true, totals: [{ readings: {}, total: formatCents(cents) }] });
const priced = ({ outcome, price, estimate }: Decision) => ({ outcome, price, estimate });

/** The amount of a fractional quantity for some persons, each of them rounded or their total. */
function centsOf(
  rate: bigint,
  quantity: string,
  options: { readonly persons: bigint; readonly rounding: RoundingName; readonly each: boolean },
): bigint {
  const { top, bottom } = asFraction(quantity);
  const { persons, rounding, each } = options;
  if (each) return roundFraction(rate * top, bottom, rounding) * persons;
  return roundFraction(rate * top * persons, bottom, rounding);
}

describe("every printed rate", () => {
  it.each([...printed])("$code is worth 0 to 999 units of it", ({ code, funding, rate, ...line }) => {
    const pay = "pay" in line ? line.pay : undefined;
    const decided = [];
    const expected = [];
    for (let units = 0; units < 1_000; units++) {
      const trip = { miles: units, milesAboard: units, persons: 1 };
      const record = { service: code, funding, date: "2013-05-14", units, ...(code === "ATRTM" && { trip }) };
      decided.push(priced(open.evaluate(record)));
      const cents = rate * BigInt(units);
      expected.push({
        outcome: "billable",
        price: priceOf(code, `${units}`, cents, pay === undefined ? undefined : pay * BigInt(units)),
        estimate: exactly(cents),
      });
    }
    expect(decided).toEqual(expected);
  });
  it("is one of fourteen in the catalog, and every one is there", () => {
    const rates = missouri.services.flatMap(({ lines, pricing }) =>
      lines.flatMap(({ code, funding, hcpcs, rates }) =>
        rates.map(({ rate, providerPay }) => [
          code,
          funding,
          hcpcs?.code,
          hcpcs?.modifiers,
          pricing.unit,
          rate,
          providerPay,
        ]),
      ),
    );
    const expected = printed.map(({ code, funding, claim, modifiers, unit, rate, ...line }) => [
      code,
      funding,
      claim === code ? undefined : claim,
      claim === code ? undefined : modifiers,
      unit,
      formatCents(rate),
      "pay" in line ? formatCents(line.pay) : undefined,
    ]);
    const byCode = (a: unknown[], b: unknown[]) => (`${a[0]}` < `${b[0]}` ? -1 : 1);
    expect(rates.sort(byCode)).toEqual(expected.sort(byCode));
  });
  it("of a mile is for each person", () => {
    const decided = [1, 2, 15, 99].map((persons) => {
      const trip = { miles: 25, milesAboard: 25, persons };
      return priced(open.evaluate({ service: "ATRTM", date: "2013-05-14", trip }));
    });
    expect(decided).toEqual(
      [1n, 2n, 15n, 99n].map((persons) => ({
        outcome: "billable",
        price: priceOf("ATRTM", `${25n * persons}`, 51n * 25n * persons),
        estimate: exactly(51n * 25n * persons),
      })),
    );
  });
});

describe("units that are written in other ways", () => {
  it.each([
    ["4", "4"],
    ["4.0", "4"],
    ["004", "4"],
    ["4.500", "4.5"],
    ["999999999999.999999", "999999999999.999999"],
  ])("%s is billed as %s", (units, quantity) => {
    const cents = centsOf(100n, units, { persons: 1n, rounding: "down", each: false });
    const pinned = enginePinned({ "sub-cent-rounding": "down" });
    const decision = pinned.evaluate({ service: "ATRTP", date: "2013-05-14", units });
    expect(decision.price).toEqual(priceOf("ATRTP", quantity, cents));
  });
  it("a pass of 17.50 is 17.5 units", () => {
    const decision = open.evaluate({ service: "ATRTP", date: "2013-05-14", pass: { cost: "17.50" } });
    expect(priced(decision)).toEqual({
      outcome: "billable",
      price: priceOf("ATRTP", "17.5", 1750n),
      estimate: exactly(1750n),
    });
  });
});

describe("fractional miles", () => {
  const roundings = ["down", "half-even", "half-up"] as const;
  const persons = [1n, 2n, 3n, 7n, 99_999n];
  const miles = ["0.5", "12.5", "0.1", "7.25", "33.333333", "0.000001", "100.01", "2.5", "0.7", "999999.999999"];

  it.each(
    roundings.flatMap((rounding) => [
      { rounding, each: true, pinned: "each-person" },
      { rounding, each: false, pinned: "total" },
    ]),
  )("rounded $rounding, $pinned", ({ rounding, each, pinned }) => {
    const engine = enginePinned({ "sub-cent-rounding": rounding, "round-per-person": pinned });
    const cases = miles.flatMap((quantity) => persons.map((count) => [quantity, count] as const));
    const totals = cases.map(([quantity, count]) => {
      const trip = { miles: quantity, milesAboard: quantity, persons: Number(count) };
      return engine.evaluate({ service: "ATRTM", date: "2013-05-14", trip }).price?.total;
    });
    expect(totals).toEqual(
      cases.map(([quantity, count]) => formatCents(centsOf(51n, quantity, { persons: count, rounding, each }))),
    );
  });

  // 12.5 miles at 0.51 are 6.375 for each person.
  it("of three persons come to as many totals as there are readings", () => {
    const trip = { miles: "12.5", milesAboard: "12.5", persons: 3 };
    const decision = open.evaluate({ service: "ATRTM", date: "2013-05-14", trip });
    const total = (rounding: string, person: string, amount: string) => ({
      readings: { "sub-cent-rounding": rounding, "round-per-person": person },
      total: amount,
    });
    expect(priced(decision)).toEqual({
      outcome: "needs-review",
      price: null,
      estimate: {
        exact: false,
        totals: [
          total("down", "each-person", "19.11"),
          total("down", "total", "19.12"),
          total("half-even", "each-person", "19.14"),
          total("half-even", "total", "19.12"),
          total("half-up", "each-person", "19.14"),
          total("half-up", "total", "19.13"),
        ],
      },
    });
    expect(decision.findings.map(({ rule, verdict, questions }) => [rule, verdict, idsOf(questions)])).toEqual([
      ["price", "open", ["round-per-person", "sub-cent-rounding"]],
    ]);
  });
  it("of one person do not ask for whom is rounded", () => {
    const trip = { miles: "12.5", milesAboard: "12.5", persons: 1 };
    expect(open.evaluate({ service: "ATRTM", date: "2013-05-14", trip }).estimate).toEqual({
      exact: false,
      totals: [
        { readings: { "sub-cent-rounding": "down" }, total: "6.37" },
        { readings: { "sub-cent-rounding": "half-even" }, total: "6.38" },
        { readings: { "sub-cent-rounding": "half-up" }, total: "6.38" },
      ],
    });
  });
  // 12.1 × 0.51 = 6.171: rounding is asked, and every reading gives 6.17.
  it("that every reading rounds to one amount have that amount", () => {
    const trip = { miles: "12.1", milesAboard: "12.1", persons: 1 };
    expect(priced(open.evaluate({ service: "ATRTM", date: "2013-05-14", trip }))).toEqual({
      outcome: "billable",
      price: priceOf("ATRTM", "12.1", 617n),
      estimate: exactly(617n),
    });
  });
  it("of the vehicle and aboard are two readings", () => {
    const trip = { miles: 25, milesAboard: 20, persons: 1 };
    expect(open.evaluate({ service: "ATRTM", date: "2013-05-14", trip }).estimate).toEqual({
      exact: false,
      totals: [
        { readings: { "trip-miles": "vehicle" }, total: "12.75" },
        { readings: { "trip-miles": "aboard" }, total: "10.20" },
      ],
    });
  });
  it("under one reading only, that all roundings bring to one amount, ask for the miles alone", () => {
    const trip = { miles: 10, milesAboard: "12.1", persons: 1 };
    const decision = open.evaluate({ service: "ATRTM", date: "2013-05-14", trip });
    expect(decision.estimate).toEqual({
      exact: false,
      totals: [
        { readings: { "trip-miles": "vehicle" }, total: "5.10" },
        { readings: { "trip-miles": "aboard" }, total: "6.17" },
      ],
    });
    expect(decision.findings.map(({ questions }) => idsOf(questions))).toEqual([["trip-miles"]]);
  });
  it("under one reading only, that roundings tell apart, ask for both", () => {
    const trip = { miles: 10, milesAboard: "12.5", persons: 1 };
    const decision = open.evaluate({ service: "ATRTM", date: "2013-05-14", trip });
    expect(decision.estimate).toEqual({
      exact: false,
      totals: [
        { readings: { "trip-miles": "vehicle" }, total: "5.10" },
        { readings: { "trip-miles": "aboard", "sub-cent-rounding": "down" }, total: "6.37" },
        { readings: { "trip-miles": "aboard", "sub-cent-rounding": "half-even" }, total: "6.38" },
        { readings: { "trip-miles": "aboard", "sub-cent-rounding": "half-up" }, total: "6.38" },
      ],
    });
    expect(decision.findings.map(({ questions }) => idsOf(questions))).toEqual([["sub-cent-rounding", "trip-miles"]]);
  });
});

describe("minutes under each reading of a part of a unit", () => {
  // The bands of the 8-minute rule: 8 to 22 minutes are one unit, 23 to 37 two, and so on by 15.
  const cases: readonly (readonly [minutes: number, whole: bigint, nearest: bigint, any: bigint])[] = [
    [0, 0n, 0n, 0n],
    [1, 0n, 0n, 1n],
    [7, 0n, 0n, 1n],
    [8, 0n, 1n, 1n],
    [15, 1n, 1n, 1n],
    [16, 1n, 1n, 2n],
    [22, 1n, 1n, 2n],
    [23, 1n, 2n, 2n],
    [37, 2n, 2n, 3n],
    [38, 2n, 3n, 3n],
    [52, 3n, 3n, 4n],
    [53, 3n, 4n, 4n],
    [60, 4n, 4n, 4n],
    [67, 4n, 4n, 5n],
    [68, 4n, 5n, 5n],
    [960, 64n, 64n, 64n],
  ];
  const timed = printed.filter(({ unit }) => /^(15 minutes|quarter hour)/.test(unit));
  const endAfter = (minutes: number) =>
    `${`${8 + Math.floor(minutes / 60)}`.padStart(2, "0")}:${`${minutes % 60}`.padStart(2, "0")}`;
  const readings = ["whole-units", "nearest", "any-part"] as const;
  const pinned = readings.map((reading) => enginePinned({ "partial-unit": reading }));

  it.each(timed)("$code", ({ code, rate, ...line }) => {
    const pay = "pay" in line ? line.pay : undefined;
    for (const [minutes, ...units] of cases) {
      const record = { service: code, date: "2013-05-14", start: "08:00", end: endAfter(minutes) };
      expect(pinned.map((engine) => priced(engine.evaluate(record)))).toEqual(
        units.map((count) => ({
          outcome: "billable",
          price: priceOf(code, `${count}`, rate * count, pay === undefined ? undefined : pay * count),
          estimate: exactly(rate * count),
        })),
      );
      const agreed = new Set(units).size === 1;
      expect(open.evaluate(record).estimate).toEqual(
        agreed
          ? exactly(rate * (units[0] ?? 0n))
          : {
              exact: false,
              totals: readings.map((reading, index) => ({
                readings: { "partial-unit": reading },
                total: formatCents(rate * (units[index] ?? 0n)),
              })),
            },
      );
    }
  });
  it("are no matter where units are claimed", () => {
    const record = { service: "ATRC", date: "2013-05-14", start: "08:00", end: "08:52", units: 3 };
    expect(open.evaluate(record).estimate).toEqual(exactly(4161n));
  });
});

describe("a quantity that is not known", () => {
  it.each([
    ["times", { service: "ATRC", date: "2013-05-14", start: "08:00" }],
    ["miles", { service: "ATRTM", date: "2013-05-14", trip: { miles: 10, persons: 1 } }],
    ["persons", { service: "ATRTM", date: "2013-05-14", trip: { miles: 10, milesAboard: 10 } }],
    ["the cost of a pass", { service: "ATRTP", date: "2013-05-14" }],
  ])("has no price: %s", (_name, record) => {
    const decision = open.evaluate(record);
    expect(priced(decision)).toEqual({ outcome: "incomplete", price: null, estimate: null });
    expect(decision.findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([["price", "missing"]]);
  });
  it("is no matter where the reading that asks for it is pinned away", () => {
    const record = { service: "ATRTM", date: "2013-05-14", trip: { miles: 10, persons: 1 } };
    expect(enginePinned({ "trip-miles": "vehicle" }).evaluate(record).price?.total).toBe("5.10");
  });
});
