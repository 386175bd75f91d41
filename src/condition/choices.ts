import { mergeReadings } from "./arithmetic.ts";
import { type Language, readingOf } from "./language.ts";
import { never } from "./logic.ts";
import { choose, type Read, type Reading, type Test } from "./scope.ts";

/** The conditions or values of a question in the order of its readings: all of them, or the pinned one alone. */
export function readingsOf<T>(id: string, byReading: Readonly<Record<string, T>>, language: Language) {
  const index = language.questions.findIndex((question) => question.id === id);
  const declared = language.questions[index]?.readings.map((reading) => reading.id) ?? [];
  const pinned = readingOf(language.readings, id);
  const ids = pinned === undefined ? declared : [pinned];
  return {
    index,
    readings: ids.flatMap((reading) => (Object.hasOwn(byReading, reading) ? [byReading[reading] as T] : [])),
  };
}

/** A question made ready: which one it is, and whether another is asked in any of its readings. */
export interface Choice {
  readonly question: number;
  readonly isNested: boolean;
}

/**
 * Tests under the reading of the world; in the first pass, what all readings agree on. Readings in which nothing else is asked
 * are looked at first: where they agree, none is chosen, and the record has fewer worlds.
 */
export function chooseTest(tests: readonly Test[], { question, isNested }: Choice): Test {
  const [first = never, another] = tests;
  if (another === undefined) return first;
  return (scope) => {
    const { choices } = scope;
    if (choices !== undefined && isNested) return tests[choose(scope, choices, question)]?.(scope);
    const truth = first(scope);
    if (truth === undefined && choices === undefined) return undefined;
    for (let reading = 1; reading < tests.length; reading++) {
      if (tests[reading]?.(scope) === truth) continue;
      return choices === undefined ? undefined : tests[choose(scope, choices, question)]?.(scope);
    }
    return truth;
  };
}

/** Reads under the reading of the world; in the first pass, what is known whichever reading holds. */
export function chooseRead(reads: readonly Read[], { question, isNested }: Choice): Read {
  const only = reads.length === 1 ? reads[0] : undefined;
  if (only !== undefined) return only;
  return (scope) => {
    const { choices } = scope;
    if (choices !== undefined && isNested) return reads[choose(scope, choices, question)]?.(scope);
    const first = reads[0]?.(scope);
    let readings: Reading[] | undefined;
    for (let index = 1; index < reads.length; index++) {
      const reading = reads[index]?.(scope);
      if (reading === first) continue;
      if (choices !== undefined) return reads[choose(scope, choices, question)]?.(scope);
      readings ??= [first];
      readings.push(reading);
    }
    if (readings === undefined) return first;
    if (readings.includes(null)) scope.unsettled = true;
    return mergeReadings(readings);
  };
}
