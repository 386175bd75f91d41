import type { BillingLine, Catalog, Parameter, Question, Rate, Rule, Service } from "../../src/catalog/types.ts";
import type { Scalar } from "../../src/condition/types.ts";

/** A period without bounds. */
export const always = { from: null, until: null } as const;

/** A rate of the tiny catalog: 10.00 for ever, with changes. */
export const makeRate = (changes: Partial<Rate> = {}): Rate => ({
  ...always,
  rate: "10.00",
  clauses: ["C-1"],
  ...changes,
});

/** A billing line of the tiny catalog: V100 under STATE, with changes. */
export const makeLine = (changes: Partial<BillingLine> = {}): BillingLine => ({
  funding: "STATE",
  code: "V100",
  clauses: ["C-1"],
  rates: [makeRate()],
  ...changes,
});

/** A rule of the tiny catalog that is always satisfied, with changes. */
export const makeRule = (changes: Partial<Rule> = {}): Rule => ({
  id: "rule",
  clauses: ["C-1"],
  category: "delivery",
  message: "Something holds.",
  remedy: "Mend it.",
  requires: true,
  ...changes,
});

/** A service of the tiny catalog, one unit a record, with changes. */
export const makeService = (changes: Partial<Service> = {}): Service => ({
  id: "visit",
  title: "Visit",
  program: "Program",
  lines: [makeLine()],
  pricing: { unit: "visit", clauses: ["C-1"], quantity: 1, rounding: "down" },
  rules: [],
  example: { service: "V100" },
  ...changes,
});

/** A question with its readings. */
export const makeQuestion = (id: string, ...readings: string[]): Question => ({
  id,
  asks: `How is ${id} read?`,
  readings: readings.map((reading) => ({ id: reading, means: `As ${reading}.` })),
  clauses: ["C-1"],
});

/** A parameter with one value for ever. */
export const makeParameter = (id: string, value: Scalar | readonly Scalar[]): Parameter => ({
  id,
  title: id,
  values: [{ ...always, value, clauses: ["C-1"] }],
});

/** A whole catalog, as small as the format allows, with changes. */
export const makeCatalog = (changes: Partial<Catalog> = {}): Catalog => ({
  id: "tiny",
  version: "1.0.0",
  title: "A tiny catalog",
  currency: "USD",
  notices: [{ id: "made-up", text: "This catalog is made up." }],
  documents: [{ id: "document", title: "Document", issuer: "Nobody", dated: null }],
  clauses: [
    { id: "C-1", document: "document", locator: "line 1", summary: "Everything is asked.", enforcedBy: "rule" },
  ],
  questions: [],
  recommendedReadings: {},
  lists: { fundings: [{ code: "STATE", title: "State funds" }] },
  statements: [],
  parameters: [],
  qualifications: [],
  services: [makeService()],
  ...changes,
});
