import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../src/catalog/language.ts";
import type { Pricing } from "../../../src/catalog/types.ts";
import { createCompiler } from "../../../src/condition/compile.ts";
import { createFactReader } from "../../../src/condition/facts.ts";
import { createLayout } from "../../../src/condition/layout.ts";
import type { Value } from "../../../src/condition/types.ts";
import { createScoper } from "../../../src/condition/verdict.ts";
import { createEngine } from "../../../src/index.ts";
import { compilePricing, findAmount } from "../../../src/pricing/price.ts";
import { makeCatalog, makeQuestion, makeService } from "../../support/catalog.ts";

const { pricing: plain } = makeService();
const fact = (path: string) => ({ op: "fact", path }) as const;

describe("an amount", () => {
  const language = createLanguage(makeCatalog());
  const layout = createLayout(language);
  const scope = createScoper(layout)(createFactReader(layout)({ service: "V100" }).facts);
  const amountOf = (rate: string, persons: number, changes: Partial<Pricing>) => {
    const pricing = compilePricing({ ...plain, ...changes }, createCompiler(language, layout));
    const found = findAmount(rate, { units: 1, persons }, scope, pricing);
    return found && [found.each, found.product, found.rounds, found.isAskedWhich, found.amount].map(String);
  };
  const halfUp = { rounding: "half-up" } as const;

  it.each<readonly [string, string, number, Partial<Pricing>, readonly string[]]>([
    ["without a part of a cent", "0.25", 3, halfUp, ["0.25", "0.75", "nothing", "false", "0.75"]],
    ["with one, of several persons", "0.335", 3, halfUp, ["0.335", "1.005", "product", "false", "1.01"]],
    [
      "rounded after they are added, as is said",
      "0.335",
      3,
      { ...halfUp, roundEachPerson: false },
      ["0.335", "1.005", "product", "true", "1.01"],
    ],
    [
      "rounded before they are added",
      "0.335",
      3,
      { ...halfUp, roundEachPerson: true },
      ["0.335", "1.005", "each-person", "true", "1.02"],
    ],
    [
      "of one person, of whom it makes no difference",
      "0.335",
      1,
      { ...halfUp, roundEachPerson: true },
      ["0.335", "0.335", "product", "false", "0.34"],
    ],
  ])("%s", (_name, rate, persons, changes, expected) => {
    expect(amountOf(rate, persons, changes)).toEqual(expected);
  });
  it("is not known where how to round is not", () => {
    expect(amountOf("0.335", 3, { rounding: fact("funding") })).toBeUndefined();
    expect(amountOf("0.335", 3, { ...halfUp, roundEachPerson: fact("site.convenient") })).toBeUndefined();
  });
});

describe("a price that is not known wants", () => {
  const wanting = (quantity: Value, record: object = {}) => {
    const questions = [makeQuestion("miles", "all", "aboard")];
    const services = [makeService({ pricing: { ...plain, quantity } })];
    const { findings } = createEngine(makeCatalog({ questions, services })).evaluate({ service: "V100", ...record });
    return findings.map(({ rule, paths }) => [rule, paths]);
  };
  const both: Value = { op: "sum", of: [fact("trip.miles"), fact("trip.milesAboard")] };

  it("the units, and what they are found from under each reading, each once", () => {
    const readings = { all: fact("trip.miles"), aboard: fact("trip.milesAboard") };
    expect(wanting({ op: "question", id: "miles", readings })).toEqual([
      ["price", ["units", "trip.miles", "trip.milesAboard"]],
    ]);
  });
  it("what is not told alone", () => {
    expect(wanting(both, { trip: { miles: 5 } })).toEqual([["price", ["units", "trip.milesAboard"]]]);
  });
  it("all that it is found from where one is none on file", () => {
    expect(wanting(both, { trip: { miles: 5, milesAboard: null } })).toEqual([
      ["price", ["units", "trip.miles", "trip.milesAboard"]],
    ]);
  });
});
