import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../src/catalog/language.ts";
import type { BillingLine, Pricing, Rate } from "../../../src/catalog/types.ts";
import { createCompiler } from "../../../src/condition/compile.ts";
import { createFactReader } from "../../../src/condition/facts.ts";
import { createLayout } from "../../../src/condition/layout.ts";
import type { Value } from "../../../src/condition/types.ts";
import { createScoper } from "../../../src/condition/verdict.ts";
import { createEngine, type EngineOptions } from "../../../src/index.ts";
import { compilePricing, findAmount } from "../../../src/pricing/price.ts";
import { makeCatalog, makeLine, makeQuestion, makeRate, makeService } from "../../support/catalog.ts";
import { numberPlaces } from "../../support/number-places.ts";

interface Priced {
  readonly rate?: Partial<Rate>;
  readonly line?: Partial<BillingLine>;
  readonly pricing?: Partial<Pricing>;
  readonly record?: object;
  readonly options?: EngineOptions;
}

/** What a record of one service comes to: by default three units claimed, at 10.00, for one person. */
function priced({ rate = {}, line = {}, pricing = {}, record = { units: 3 }, options = {} }: Priced) {
  const { pricing: plain } = makeService();
  const service = makeService({
    lines: [makeLine({ rates: [makeRate(rate)], ...line })],
    pricing: { ...plain, ...pricing },
  });
  const questions = [
    makeQuestion("rounding", "down", "half-up"),
    makeQuestion("whom", "each", "all"),
    makeQuestion("third", "down", "half-up"),
  ];
  const engine = createEngine(makeCatalog({ questions, services: [service] }), options);
  const { outcome, price, estimate, findings } = engine.evaluate({ service: "V100", ...record });
  return { outcome, price, estimate, findings };
}

const amountOf = (of: Priced) => priced(of).price?.lines[0]?.amount;
const consumers = { op: "fact", path: "session.consumers" } as const;

describe("a price line", () => {
  it("is of the printed code, where it stands for no other", () => {
    expect(priced({})).toEqual({
      outcome: "billable",
      price: {
        currency: "USD",
        lines: [
          {
            funding: "STATE",
            code: "V100",
            modifiers: [],
            quantity: "3",
            unit: "visit",
            rate: "10.00",
            amount: "30.00",
          },
        ],
        total: "30.00",
      },
      estimate: { exact: true, totals: [{ readings: {}, total: "30.00" }] },
      findings: [],
    });
  });
  it("is of the HCPCS code with its modifiers, and says what the provider is paid", () => {
    const line = {
      hcpcs: { code: "H0001", modifiers: ["HO", "HQ"] },
      rates: [makeRate({ rate: "20.36", providerPay: "17.72" })],
    };
    expect(priced({ line }).price).toEqual({
      currency: "USD",
      lines: [
        {
          funding: "STATE",
          code: "H0001",
          modifiers: ["HO", "HQ"],
          quantity: "3",
          unit: "visit",
          rate: "20.36",
          amount: "61.08",
          providerPay: "53.16",
        },
      ],
      total: "61.08",
    });
  });
  it("is frozen, as the estimate is", () => {
    const { price, estimate } = priced({ rate: { providerPay: "1.00" } });
    const parts = [price, price?.lines, price?.lines[0], price?.lines[0]?.modifiers, estimate, estimate?.totals];
    expect([...parts, estimate?.totals[0], estimate?.totals[0]?.readings].map(Object.isFrozen)).toEqual(
      Array.from({ length: 8 }, () => true),
    );
  });
});

describe("for several persons", () => {
  it("units times persons are billed", () => {
    const record = { units: 3, session: { consumers: 4 } };
    expect(priced({ pricing: { persons: consumers }, rate: { providerPay: "2.50" }, record }).price?.lines).toEqual([
      {
        funding: "STATE",
        code: "V100",
        modifiers: [],
        quantity: "12",
        unit: "visit",
        rate: "10.00",
        amount: "120.00",
        providerPay: "30.00",
      },
    ]);
  });
  it("their number may be a literal, even a decimal", () => {
    expect(priced({ pricing: { persons: "2.0" } }).price?.lines[0]).toMatchObject({ quantity: "6", amount: "60.00" });
  });
  it("a fraction of a unit is billed for each", () => {
    const record = { units: "2.5", session: { consumers: 3 } };
    expect(priced({ pricing: { persons: consumers }, record }).price?.lines[0]).toMatchObject({
      quantity: "7.5",
      amount: "75.00",
    });
  });
  it("nothing is billed for none", () => {
    const record = { units: 3, session: { consumers: 0 } };
    expect(priced({ pricing: { persons: consumers }, record }).price?.lines[0]).toMatchObject({
      quantity: "0",
      amount: "0.00",
    });
  });
  // 0.51 × 12.5 = 6.375 for each of three, 19.125 for all.
  it.each([
    ["down", true, "19.11"],
    ["half-up", true, "19.14"],
    ["half-even", true, "19.14"],
    ["down", false, "19.12"],
    ["half-up", false, "19.13"],
    ["half-even", false, "19.12"],
  ] as const)("amounts are rounded %s, each by itself: %s", (rounding, roundEachPerson, amount) => {
    const record = { units: "12.5", session: { consumers: 3 } };
    const pricing = { persons: consumers, rounding, roundEachPerson };
    expect(amountOf({ rate: { rate: "0.51" }, pricing, record })).toBe(amount);
  });
  it("the total is rounded where nothing is said", () => {
    const record = { units: "12.5", session: { consumers: 3 } };
    expect(amountOf({ rate: { rate: "0.51" }, pricing: { persons: consumers }, record })).toBe("19.12");
  });
});

describe("a part of a cent", () => {
  const half = { units: "12.5" };
  const rate = { rate: "0.51" };
  const asking = { op: "question", id: "rounding", readings: { down: "down", "half-up": "half-up" } } as const;
  const whom = { op: "question", id: "whom", readings: { each: true, all: false } } as const;

  it("is all that rounding is asked for", () => {
    expect(amountOf({ rate, pricing: { rounding: asking }, record: { units: 12 } })).toBe("6.12");
    expect(amountOf({ rate, pricing: { rounding: asking }, record: { units: "2.00" } })).toBe("1.02");
    expect(priced({ rate, pricing: { rounding: asking }, record: half })).toMatchObject({
      outcome: "needs-review",
      price: null,
      estimate: {
        exact: false,
        totals: [
          { readings: { rounding: "down" }, total: "6.37" },
          { readings: { rounding: "half-up" }, total: "6.38" },
        ],
      },
    });
  });
  it("that every way of rounding takes away or adds alike is no question", () => {
    // 0.51 × 12.1 = 6.171.
    expect(priced({ rate, pricing: { rounding: asking }, record: { units: "12.1" } })).toMatchObject({
      outcome: "billable",
      price: { total: "6.17" },
      estimate: { exact: true, totals: [{ readings: {}, total: "6.17" }] },
      findings: [],
    });
  });
  it("under one reading of another question is open under that, and settled under the other", () => {
    const quantity = { op: "question", id: "whom", readings: { each: "12.5", all: "12.1" } } as const;
    const { findings } = priced({ rate, pricing: { rounding: asking, quantity }, record: {} });
    expect(findings.map(({ questions }) => questions)).toEqual([
      [
        { id: "rounding", readings: { down: "open", "half-up": "open" } },
        { id: "whom", readings: { each: "open", all: "satisfied" } },
      ],
    ]);
  });
  it("that comes to the same under each way of rounding is not told apart by it", () => {
    // 0.51 × 12.1 = 6.171, 0.51 × 12.3 = 6.273.
    const quantity = { op: "question", id: "whom", readings: { each: "12.1", all: "12.3" } } as const;
    expect(priced({ rate, pricing: { rounding: asking, quantity }, record: {} }).estimate).toEqual({
      exact: false,
      totals: [
        { readings: { whom: "each" }, total: "6.17" },
        { readings: { whom: "all" }, total: "6.27" },
      ],
    });
  });
  it("of one person does not ask whose amount is rounded", () => {
    const pricing = { rounding: "down", persons: consumers, roundEachPerson: whom } as const;
    expect(amountOf({ rate, pricing, record: { ...half, session: { consumers: 1 } } })).toBe("6.37");
    expect(priced({ rate, pricing, record: { ...half, session: { consumers: 3 } } }).estimate).toEqual({
      exact: false,
      totals: [
        { readings: { whom: "each" }, total: "19.11" },
        { readings: { whom: "all" }, total: "19.12" },
      ],
    });
  });
  it("of the rate itself is asked for in whole units", () => {
    expect(amountOf({ rate: { rate: "0.125" }, record: { units: 1 } })).toBe("0.12");
    expect(amountOf({ rate: { rate: "0.125" }, record: { units: 8 } })).toBe("1.00");
    expect(amountOf({ rate: { rate: "0.125" }, pricing: { rounding: "half-up" }, record: { units: 1 } })).toBe("0.13");
  });
  it("of what the provider is paid is rounded as the amount is", () => {
    const payOf = (of: Priced) => priced(of).price?.lines[0]?.providerPay;
    const paid = { rate: "1.00", providerPay: "0.125" };
    expect(payOf({ rate: paid, record: { units: 1 } })).toBe("0.12");
    expect(payOf({ rate: paid, pricing: { rounding: "half-up" }, record: { units: 1 } })).toBe("0.13");
    expect(priced({ rate: paid, pricing: { rounding: asking }, record: { units: 1 } })).toMatchObject({
      outcome: "needs-review",
      price: null,
      estimate: { exact: true, totals: [{ readings: {}, total: "1.00" }] },
    });
  });
  it("has no amount where it is not known whose is rounded", () => {
    const told = { op: "fact", path: "practitioner.inRecovery" } as const;
    const pricing = { persons: consumers, roundEachPerson: told };
    const record = { ...half, session: { consumers: 3 } };
    const { findings, ...rest } = priced({ rate, pricing, record });
    expect(rest).toEqual({ outcome: "incomplete", price: null, estimate: null });
    expect(findings.map(({ rule, paths }) => [rule, paths])).toEqual([["price", ["practitioner.inRecovery"]]]);
    expect(amountOf({ rate, pricing, record: { ...record, practitioner: { inRecovery: true } } })).toBe("19.11");
    expect(amountOf({ rate, pricing, record: { ...half, session: { consumers: 1 } } })).toBe("6.37");
    const halves = { units: "0.5", session: { consumers: 3 } };
    expect(amountOf({ rate: { rate: "1.00" }, pricing, record: halves })).toBe("1.50");
    const paid = { rate: "1.00", providerPay: "0.51" };
    expect(priced({ rate: paid, pricing, record })).toMatchObject({ outcome: "incomplete", price: null });
  });
});

describe("persons that are no whole number", () => {
  // 0.01 for one unit of one person: 1.5 persons make 0.015, half a person 0.005.
  it.each<readonly [string, Value, Pricing["rounding"]]>([
    ["0.01", "1.5", "down"],
    ["0.02", "1.5", "half-even"],
    ["0.02", "1.5", "half-up"],
    ["0.00", "0.5", "half-even"],
    ["0.01", "0.5", "half-up"],
    ["0.02", "2", "down"],
  ])("make %s: %s persons, rounded %s", (amount, persons, rounding) => {
    const pricing = { persons, rounding } as const;
    expect(amountOf({ rate: { rate: "0.01" }, pricing, record: { units: 1 } })).toBe(amount);
    const each = { ...pricing, roundEachPerson: true };
    expect(amountOf({ rate: { rate: "0.01" }, pricing: each, record: { units: 1 } })).toBe(amount);
  });
});

it("is exact to the longest numbers that a catalog may make", () => {
  const miles = { op: "product", of: new Array<Value>(24).fill({ op: "fact", path: "trip.miles" }) } as const;
  const found = priced({
    rate: { rate: "999999999999.999999" },
    pricing: { quantity: miles, persons: miles, rounding: "down" },
    record: { trip: { miles: "999999999999.999999" } },
  });
  // Each of the 49 numbers is 999,999,999,999,999,999 millionths; to whole cents, rounded down.
  const cents = `${999_999_999_999_999_999n ** 49n / 10n ** (49n * 6n - 2n)}`;
  expect(found.price?.total).toBe(`${cents.slice(0, -2)}.${cents.slice(-2)}`);
});

describe("how an amount is found", () => {
  const language = createLanguage(makeCatalog());
  const layout = createLayout(language);
  const scope = createScoper(layout)(createFactReader(layout)({ service: "V100" }).facts);
  const compiler = createCompiler(language, layout);
  // 0.51 × 12.5 = 6.375 of one person, and 19.125 of three; 12 units make 6.12 and 18.36.
  it.each<readonly [string, number, number, boolean | undefined, string, boolean]>([
    ["the whole is rounded where nothing says which", 12.5, 3, undefined, "product", false],
    ["each person's is rounded where that is said", 12.5, 3, true, "each-person", true],
    ["the whole is rounded where that is said", 12.5, 3, false, "product", true],
    ["of one person it is the same, and not asked", 12.5, 1, true, "product", false],
    ["without a part of a cent nothing is rounded or asked", 12, 3, true, "nothing", false],
  ])("%s", (_name, units, persons, roundEachPerson, rounds, isAskedWhich) => {
    const said = roundEachPerson === undefined ? {} : { roundEachPerson };
    const pricing = compilePricing({ ...makeService().pricing, persons, ...said }, compiler);
    expect(findAmount("0.51", { units, persons }, scope, pricing)).toMatchObject({ rounds, isAskedWhich });
  });
});

describe("an estimate", () => {
  it("tells each total once, in whatever order its questions are met", () => {
    const ask = (id: string, one: Value, two: Value): Value => ({
      op: "question",
      id,
      readings: id === "whom" ? { each: one, all: two } : { down: one, "half-up": two },
    });
    const first = ask("rounding", 1, 2);
    const second = ask("third", 3, 5);
    const quantity = ask("whom", { op: "sum", of: [first, second] }, { op: "sum", of: [second, first] });
    const { estimate } = priced({ pricing: { quantity }, record: {} });
    expect(estimate?.totals.map(({ total }) => total).sort()).toEqual(["40.00", "50.00", "60.00", "70.00"]);
  });
  it("is, read as strictly as can be, of the lowest total and of that the lowest pay", () => {
    const ask = (each: Value, all: Value): Value => ({ op: "question", id: "whom", readings: { each, all } });
    // 0.01 × 1.2 and × 1.4 are 0.01 both, but 1.00 × 1.2 is 1.20 and 1.00 × 1.4 is 1.40.
    for (const quantity of [ask("1.2", "1.4"), ask("1.4", "1.2")]) {
      const { price } = priced({
        rate: { rate: "0.01", providerPay: "1.00" },
        pricing: { quantity },
        record: {},
        options: { readings: "strictest" },
      });
      expect([price?.total, price?.lines[0]?.providerPay]).toEqual(["0.01", "1.20"]);
    }
  });
});

describe("a quantity that is not known", () => {
  const orUnits = "; claimed units (units) will do instead of what they are found from.";
  it.each<readonly [string, Priced, readonly string[], string]>([
    [
      "units",
      { pricing: { quantity: { op: "fact", path: "trip.miles" } }, record: {} },
      ["units", "trip.miles"],
      `Enter trip.miles${orUnits}`,
    ],
    [
      "units that are none on file",
      { pricing: { quantity: { op: "fact", path: "trip.miles" } }, record: { trip: null } },
      ["units", "trip.miles"],
      `Enter trip.miles${orUnits}`,
    ],
    ["persons", { pricing: { persons: consumers } }, ["session.consumers"], "Enter session.consumers."],
    [
      "persons of whom none are on file",
      { pricing: { persons: consumers }, record: { units: 3, session: null } },
      ["session.consumers"],
      "Enter session.consumers.",
    ],
    [
      "units that are found from what is told and what is not",
      {
        pricing: { quantity: { op: "sum", of: [{ op: "fact", path: "trip.miles" }, consumers] } },
        record: { trip: { miles: 2 } },
      },
      ["units", "session.consumers"],
      `Enter session.consumers${orUnits}`,
    ],
    [
      "units and persons",
      { pricing: { quantity: { op: "fact", path: "trip.miles" }, persons: consumers }, record: {} },
      ["units", "trip.miles", "session.consumers"],
      `Enter trip.miles and session.consumers${orUnits}`,
    ],
  ])("has no price, and the places that it wants are named: %s", (_name, of, places, remedy) => {
    const { findings, ...rest } = priced(of);
    expect(rest).toEqual({ outcome: "incomplete", price: null, estimate: null });
    expect(findings.map(({ rule, verdict, paths, remedy }) => [rule, verdict, paths, remedy])).toEqual([
      ["price", "missing", places, remedy],
    ]);
  });
  it("under one reading wants the places that this one is found from, and no others", () => {
    const miles = { op: "fact", path: "trip.miles" } as const;
    const quantity = { op: "question", id: "whom", readings: { each: miles, all: consumers } } as const;
    const { findings } = priced({ pricing: { quantity }, record: { session: { consumers: 2 } } });
    expect(findings.map(({ paths, questions }) => [paths, questions])).toEqual([
      [["units", "trip.miles"], [{ id: "whom", readings: { each: "missing", all: "satisfied" } }]],
    ]);
  });
  it("under each reading wants the places of each, and the units once", () => {
    const miles = { op: "fact", path: "trip.miles" } as const;
    const quantity = { op: "question", id: "whom", readings: { each: miles, all: consumers } } as const;
    const { findings } = priced({ pricing: { quantity }, record: {} });
    expect(findings.map(({ paths }) => paths)).toEqual([["units", "trip.miles", "session.consumers"]]);
  });
  it("under one reading wants nothing for the other, which needs no rounding", () => {
    const miles = { op: "fact", path: "trip.miles" } as const;
    const quantity = { op: "question", id: "whom", readings: { each: miles, all: 2 } } as const;
    const roundEachPerson = { op: "fact", path: "practitioner.inRecovery" } as const;
    const pricing = { quantity, persons: consumers, roundEachPerson };
    const { findings } = priced({ pricing, record: { session: { consumers: 3 } } });
    expect(findings.map(({ paths, questions }) => [paths, questions])).toEqual([
      [["units", "trip.miles"], [{ id: "whom", readings: { each: "missing", all: "satisfied" } }]],
    ]);
  });
  it("wants no more than twelve places", () => {
    const quantity: Value = { op: "sum", of: numberPlaces.map((path) => ({ op: "fact", path })) };
    const { findings } = priced({ pricing: { quantity }, record: {} });
    expect(findings.map(({ paths }) => paths)).toEqual([["units", ...numberPlaces.slice(0, 11)]]);
  });
  it("under one reading has no estimate, whichever reading it is", () => {
    const miles = { op: "fact", path: "trip.miles" } as const;
    for (const readings of [
      { each: miles, all: 2 },
      { each: 2, all: miles },
    ]) {
      const quantity = { op: "question", id: "whom", readings } as const;
      expect(priced({ pricing: { quantity }, record: {} })).toMatchObject({
        outcome: "incomplete",
        price: null,
        estimate: null,
      });
      // None on file under one reading is no quantity either, though the other has one.
      expect(priced({ pricing: { quantity }, record: { trip: null } })).toMatchObject({
        outcome: "incomplete",
        estimate: null,
      });
    }
  });
});

describe("read strictly", () => {
  it.each([
    ["30", "4", "40.00"],
    ["4", "30", "40.00"],
    ["9", "8", "80.00"],
    ["8", "8", "80.00"],
    ["8", "9", "80.00"],
    ["100", "9", "90.00"],
  ])("%s or %s units come to %s", (each, all, total) => {
    const quantity = { op: "question", id: "whom", readings: { each, all } } as const;
    expect(priced({ pricing: { quantity }, record: {}, options: { readings: "strictest" } })).toMatchObject({
      outcome: "billable",
      price: { total },
      estimate: { exact: true, totals: [{ readings: {}, total }] },
      findings: [],
    });
  });
  it("come to the price of the first reading, where others are no lower", () => {
    const quantity = { op: "question", id: "whom", readings: { each: 2, all: 3 } } as const;
    const of = {
      rate: { rate: "0.00" },
      pricing: { quantity },
      record: {},
      options: { readings: "strictest" },
    } as const;
    expect(priced(of).price).toMatchObject({ lines: [{ quantity: "2", amount: "0.00" }], total: "0.00" });
    // Not read strictly, two quantities of nothing are two prices.
    expect(priced({ ...of, options: {} })).toMatchObject({ outcome: "needs-review", price: null });
  });
});
