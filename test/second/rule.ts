import type { RecordFacts } from "../../src/record/types.ts";
import type { Truth } from "./truth.ts";

/** Gives the reading of a question. */
export type Read = (question: string) => string;

/** One rule of one service: whether it holds of a record under the readings. */
export type SecondRule = (record: RecordFacts, read: Read) => Truth;

/** The rules of a service by their ids in the catalog. */
export type SecondRules = Readonly<Record<string, SecondRule>>;

/** What the second implementation says of a rule. */
export type SecondVerdict = "satisfied" | "violated" | "open" | "missing";

/** The result in one world, with the readings that were asked for and not pinned. */
export interface World<T> {
  readonly readings: Readonly<Record<string, string>>;
  readonly result: T;
}

/** Evaluates once for each combination of the readings that it asks for; a pinned question has one. */
export function inEveryWorld<T>(
  evaluate: (read: Read) => T,
  pinned: Readonly<Record<string, string>>,
  readingsOf: (question: string) => readonly string[],
  asked: (question: string, reading: string) => void = () => {},
): World<T>[] {
  const worlds: World<T>[] = [];
  const trail: { question: string; at: number }[] = [];
  do {
    const result = evaluate((question) => {
      let step = trail.find((taken) => taken.question === question);
      const pin = pinned[question];
      if (pin === undefined && step === undefined) {
        step = { question, at: 0 };
        trail.push(step);
      }
      const reading = pin ?? readingsOf(question)[step?.at ?? 0] ?? "";
      asked(question, reading);
      return reading;
    });
    const readings = Object.fromEntries(
      trail.map(({ question, at }) => [question, readingsOf(question)[at] ?? ""] as const),
    );
    worlds.push({ readings, result });
    let last = trail.at(-1);
    while (last !== undefined && ++last.at >= readingsOf(last.question).length) {
      trail.pop();
      last = trail.at(-1);
    }
  } while (trail.length > 0);
  return worlds;
}

/** The verdict that the results in all worlds give. */
export function verdictOf(results: readonly Truth[]): SecondVerdict {
  if (results.includes(true) && results.includes(false)) return "open";
  if (results.includes("unknown")) return "missing";
  return results.includes(true) ? "satisfied" : "violated";
}

/** The worst of the results: no, then not known, then yes. */
export function worstOf(results: readonly Truth[]): SecondVerdict {
  if (results.includes(false)) return "violated";
  return results.includes("unknown") ? "missing" : "satisfied";
}
