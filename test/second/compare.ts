import { missouri } from "../../src/catalogs/missouri/index.ts";
import { createEngine, type Decision } from "../../src/index.ts";
import type { RecordFacts } from "../../src/record/types.ts";
import { generateReadings, generateRecord } from "./generate.ts";
import { decimalOf, moneyOf, priceOf, type SecondPrice } from "./price.ts";
import { chanceOf } from "./random.ts";
import { inEveryWorld, type SecondVerdict, verdictOf, type World, worstOf } from "./rule.ts";
import { type SecondService, secondServices } from "./services.ts";

/** Where the two differ. */
export interface Disagreement {
  readonly code: string;
  /** The rule, or what of the price. */
  readonly about: string;
  readonly second: unknown;
  readonly engine: unknown;
  readonly readings: Readonly<Record<string, string>>;
  readonly record: RecordFacts;
}

/** What was compared, and how often it came up. */
export interface Comparison {
  readonly records: number;
  readonly verdicts: number;
  readonly byVerdict: Readonly<Record<SecondVerdict, number>>;
  /** By `code rule`: how often each verdict came up. */
  readonly byRule: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By code: records, known totals and prices. */
  readonly byCode: Readonly<Record<string, Readonly<Record<"records" | "totals" | "prices", number>>>>;
  /** By `question: reading`: how often it was read. */
  readonly byReading: Readonly<Record<string, number>>;
  /** How many disagreements there are, and the first of them. */
  readonly disagreements: number;
  readonly first: readonly Disagreement[];
}

/** How the questions are read: each pinned, some left open, all left open, or as it costs most. */
const manners = ["pinned", "pinned", "pinned", "some", "all", "strictest"] as const;

const readingsOf = new Map(missouri.questions.map(({ id, readings }) => [id, readings.map((reading) => reading.id)]));

function readingsFor(question: string): readonly string[] {
  const readings = readingsOf.get(question);
  if (readings === undefined) throw new Error(`the catalog has no question ${question}`);
  return readings;
}

/** The estimate agrees where each of its totals is the one of every world that has its readings, and no world is left out. */
function estimateAgrees(estimate: Decision["estimate"], worlds: readonly World<SecondPrice | null>[]): boolean {
  if (estimate === null) return worlds.some(({ result }) => result === null);
  const fits = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
    Object.entries(a).every(([question, reading]) => (b[question] ?? reading) === reading);
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

/** The line of a price as the documents give it. */
function lineOf(service: SecondService, price: SecondPrice): object {
  return {
    funding: service.funding,
    code: service.hcpcs,
    modifiers: service.modifiers,
    quantity: decimalOf(price.quantity),
    rate: moneyOf(BigInt(service.cents)),
    amount: moneyOf(price.cents),
    ...(price.pay !== null && { providerPay: moneyOf(price.pay) }),
  };
}

/** Decides generated records with the engine and with the second implementation. */
export function compare(options: { seed: number; engines: number; recordsEach: number }): Comparison {
  const byVerdict: Record<SecondVerdict, number> = { satisfied: 0, violated: 0, open: 0, missing: 0 };
  const byRule: Record<string, Record<string, number>> = {};
  const byCode: Record<string, Record<"records" | "totals" | "prices", number>> = {};
  const byReading: Record<string, number> = {};
  const first: Disagreement[] = [];
  let [records, verdicts, disagreements] = [0, 0, 0];

  for (let turn = 0; turn < options.engines; turn++) {
    const chance = chanceOf(options.seed + turn);
    const manner = manners[turn % manners.length];
    const share = manner === "pinned" ? 0 : manner === "some" ? 15 : 100;
    const readings = generateReadings(chance, share);
    const engine = createEngine(missouri, { readings: manner === "strictest" ? "strictest" : readings });
    for (let index = 0; index < options.recordsEach; index++) {
      const code = chance.pick(Object.keys(secondServices));
      const service = secondServices[code];
      if (service === undefined) continue;
      const record = generateRecord(code, chance);
      const decision = engine.evaluate(record);
      if (decision.outcome === "invalid") throw new Error(`no record: ${JSON.stringify(decision.findings[0]?.paths)}`);
      records++;
      byCode[code] ??= { records: 0, totals: 0, prices: 0 };
      byCode[code].records++;
      const differ = (about: string, second: unknown, told: unknown): void => {
        disagreements++;
        if (first.filter((each) => each.about === about).length < 3) {
          first.push({ code, about, second, engine: told, readings, record });
        }
      };

      for (const [id, rule] of Object.entries(service.rules)) {
        const asked = (question: string, reading: string): void => {
          byReading[`${question}: ${reading}`] = (byReading[`${question}: ${reading}`] ?? 0) + 1;
        };
        const worlds = inEveryWorld((read) => rule(record, read), readings, readingsFor, asked);
        const results = worlds.map(({ result }) => result);
        const second = manner === "strictest" ? worstOf(results) : verdictOf(results);
        const told = decision.findings.find((finding) => finding.rule === id)?.verdict ?? "satisfied";
        verdicts++;
        byVerdict[second]++;
        const counted = (byRule[`${code} ${id}`] ??= {});
        counted[second] = (counted[second] ?? 0) + 1;
        if (told !== second) differ(id, second, told);
      }

      const worlds = inEveryWorld((read) => priceOf(record, read, service), readings, readingsFor);
      const known = worlds.every(({ result }) => result !== null);
      if (known) byCode[code].totals++;
      if (manner !== "strictest" && !estimateAgrees(decision.estimate, worlds)) {
        differ(
          "estimate",
          worlds.map((world) => ({ ...world.readings, total: world.result && moneyOf(world.result.cents) })),
          decision.estimate,
        );
      }
      const line = decision.price?.lines[0];
      if (decision.price === null || line === undefined) continue;
      byCode[code].prices++;
      const { unit: _, ...told } = line;
      const least = worlds
        .map(({ result }) => result)
        .reduce((a, b) => (a === null || b === null ? null : a.cents <= b.cents ? a : b));
      const second = least && lineOf(service, least);
      if (JSON.stringify(sorted(second)) !== JSON.stringify(sorted(told))) differ("price", second, told);
    }
  }
  return { records, verdicts, byVerdict, byRule, byCode, byReading, disagreements, first };
}

function sorted(line: object | null): unknown {
  return line && Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1));
}
