import { missouri } from "../../src/catalogs/missouri/index.ts";
import { createEngine } from "../../src/index.ts";
import type { RecordFacts } from "../../src/record/types.ts";
import { estimateAgrees, priceAgrees } from "./agree.ts";
import { generateReadings, generateRecord } from "./generate.ts";
import { moneyOf, priceOf } from "./price.ts";
import { chanceOf } from "./random.ts";
import { inEveryWorld, type SecondVerdict, verdictOf, worstOf } from "./rule.ts";
import { secondServices } from "./services.ts";

/** Where the two differ. */
export interface Disagreement {
  readonly code: string;
  /** The rule, or `estimate` or `price`. */
  readonly about: string;
  readonly second: unknown;
  readonly engine: unknown;
  readonly readings: Readonly<Record<string, string>>;
  readonly record: RecordFacts;
}

/** How often each verdict came up. */
export type Verdicts = Record<SecondVerdict, number>;

/** What was compared. */
export interface Comparison {
  /** By printed code: records, known totals, prices and verdicts. */
  readonly codes: Record<string, Record<"records" | "totals" | "prices", number> & Verdicts>;
  /** By rule, over all codes that have it. */
  readonly rules: Record<string, Verdicts>;
  /** By question, then by reading: how often a rule or price was read so. */
  readonly questions: Record<string, Record<string, number>>;
  /** By question: how many findings of the engine it was open in. */
  readonly opened: Record<string, number>;
  /** How many disagreements there are, by what they are about. */
  readonly disagreements: Record<string, number>;
  /** The first of each. */
  readonly first: Disagreement[];
}

/** How the questions are read: each pinned, some left open, all left open, or as it costs most. */
const manners = ["pinned", "pinned", "pinned", "some", "all", "strictest"] as const;
const unpinned = { pinned: 0, some: 15, all: 100, strictest: 100 };

const readingIds = new Map(missouri.questions.map(({ id, readings }) => [id, readings.map((reading) => reading.id)]));

function readingsOf(question: string): readonly string[] {
  const readings = readingIds.get(question);
  if (readings === undefined) throw new Error(`the catalog has no question ${question}`);
  return readings;
}

const none = (): Verdicts => ({ satisfied: 0, violated: 0, open: 0, missing: 0 });

/** Decides generated records with the engine and with the second implementation. */
export function compare(options: { seed: number; engines: number; recordsEach: number }): Comparison {
  const to: Comparison = { codes: {}, rules: {}, questions: {}, opened: {}, disagreements: {}, first: [] };
  for (let turn = 0; turn < options.engines; turn++) compareOnce(to, options.seed + turn, options.recordsEach, turn);
  return to;
}

function compareOnce(to: Comparison, seed: number, records: number, turn: number): void {
  const chance = chanceOf(seed);
  const manner = manners[turn % manners.length] ?? "pinned";
  const readings = generateReadings(chance, unpinned[manner]);
  const engine = createEngine(missouri, { readings: manner === "strictest" ? "strictest" : readings });
  const asked = (question: string, reading: string): void => {
    const counts = to.questions[question] ?? {};
    counts[reading] = (counts[reading] ?? 0) + 1;
    to.questions[question] = counts;
  };
  for (let index = 0; index < records; index++) {
    const [code, service] = chance.pick(Object.entries(secondServices));
    const told = generateRecord(code, chance);
    const { date, ...dayless } = told;
    // Every service has a day: none on file is none told.
    const record = date === null ? dayless : told;
    const decision = engine.evaluate(told);
    if (decision.outcome === "invalid") throw new Error(`no record: ${JSON.stringify(decision.findings[0]?.paths)}`);
    const counts = to.codes[code] ?? { records: 0, totals: 0, prices: 0, ...none() };
    to.codes[code] = counts;
    counts.records++;
    for (const { id } of decision.findings.flatMap((finding) => finding.questions)) {
      to.opened[id] = (to.opened[id] ?? 0) + 1;
    }
    const differ = (about: string, second: unknown, found: unknown): void => {
      if (to.disagreements[about] === undefined) {
        to.first.push({ code, about, second, engine: found, readings, record: told });
      }
      to.disagreements[about] = (to.disagreements[about] ?? 0) + 1;
    };

    for (const [id, rule] of Object.entries(service.rules)) {
      const worlds = inEveryWorld((read) => rule(record, read), readings, readingsOf, asked);
      const results = worlds.map(({ result }) => result);
      const second = manner === "strictest" ? worstOf(results) : verdictOf(results);
      const found = decision.findings.find((finding) => finding.rule === id)?.verdict ?? "satisfied";
      counts[second]++;
      const ofRule = to.rules[id] ?? none();
      ofRule[second]++;
      to.rules[id] = ofRule;
      if (found !== second) differ(id, second, found);
    }

    const worlds = inEveryWorld((read) => priceOf(record, read, service), readings, readingsOf, asked);
    const totals = worlds.map((world) => [world.readings, world.result && moneyOf(world.result.cents)]);
    if (totals.every(([, total]) => total !== null)) counts.totals++;
    // What a record would be worth at the strictest has no readings to tell it by.
    if (manner !== "strictest" && !estimateAgrees(decision.estimate, worlds)) {
      differ("estimate", totals, decision.estimate);
    }
    if (decision.price === null) continue;
    counts.prices++;
    if (!priceAgrees(decision.price, service, worlds)) differ("price", totals, decision.price);
  }
}
