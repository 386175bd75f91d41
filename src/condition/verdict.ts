import type { Facts } from "./facts.ts";
import { dayRef, type Language, noteRef } from "./language.ts";
import { type Layout, layoutAt } from "./layout.ts";
import type { CompiledCondition } from "./nodes.ts";
import type { Scope, Test, Truth } from "./scope.ts";

/** What a rule says of a record: over all worlds true, false, true in one and false in another, or otherwise. */
export type Verdict = "satisfied" | "violated" | "open" | "missing";

/** One world that was looked at: the reading chosen for each question met, as its index, and what came of it. */
export interface World<T> {
  readonly choices: readonly { readonly question: number; readonly reading: number }[];
  readonly result: T;
}

/** How many scopes were made. */
let scopes = 0;

/** Makes what one evaluation works on, for records of one layout. */
export function createScoper(layout: Layout): (facts: Facts) => Scope {
  const daySlot = layoutAt(layout, dayRef.path)?.slot ?? -1;
  const noteSlot = layoutAt(layout, noteRef.path)?.slot ?? -1;
  return (facts) => {
    const day = facts[daySlot];
    const note = facts[noteSlot];
    scopes++;
    return {
      serial: scopes,
      record: facts,
      day: typeof day === "number" ? day : undefined,
      written: note !== undefined && note !== null,
      item: facts,
      base: 0,
      choices: undefined,
      unsettled: false,
      reached: [],
      choosing: undefined,
    };
  };
}

/**
 * Evaluates in every world that differs for the record. Worlds are made lazily: only a question that is met in a world has
 * readings to try, the one met last first.
 */
export function evaluateWorlds<T>(scope: Scope, language: Language, evaluate: (scope: Scope) => T): World<T>[] {
  const worlds: World<T>[] = [];
  const choices = choicesOf(scope, language);
  const { reached } = scope;
  scope.choices = choices;
  do {
    const result = evaluate(scope);
    worlds.push({ choices: reached.map((question) => ({ question, reading: choices[question] ?? 0 })), result });
  } while (advance(choices, reached, language));
  scope.choices = undefined;
  return worlds;
}

/** The scope's own row of choices, in which none is made: who makes some takes them back. */
function choicesOf(scope: Scope, { questions }: Language): number[] {
  scope.choosing ??= new Array<number>(questions.length).fill(-1);
  return scope.choosing;
}

/** Moves on to the next world; false where there is none. */
function advance(choices: number[], reached: number[], language: Language): boolean {
  for (let question = reached.at(-1); question !== undefined; question = reached.at(-1)) {
    const next = (choices[question] ?? 0) + 1;
    if (next < (language.questions[question]?.readings.length ?? 0)) {
      choices[question] = next;
      return true;
    }
    choices[question] = -1;
    reached.pop();
  }
  return false;
}

/** Evaluates in one world that was met before, with the same choices. */
export function inWorld<T>(scope: Scope, language: Language, world: World<unknown>, evaluate: (scope: Scope) => T): T {
  const choices = choicesOf(scope, language);
  const { reached } = scope;
  for (const choice of world.choices) choices[choice.question] = choice.reading;
  scope.choices = choices;
  const result = evaluate(scope);
  scope.choices = undefined;
  for (const choice of world.choices) choices[choice.question] = -1;
  for (const question of reached) choices[question] = -1;
  reached.length = 0;
  return result;
}

/** The verdict over the results of all worlds. */
export function verdictOf(results: readonly Truth[]): Verdict {
  const yes = results.includes(true);
  const no = results.includes(false);
  if (yes && no) return "open";
  if (results.includes(undefined)) return "missing";
  return no ? "violated" : "satisfied";
}

/** What a rule says of a record, and the worlds in which it says it, where readings had to be tried. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly worlds: readonly World<Truth>[];
}

/** A condition in a first pass that knows no readings; what it comes to settles most, where the scope is not unsettled by it. */
export function testOutright(test: Test, scope: Scope): Truth {
  scope.unsettled = false;
  return test(scope);
}

/** The verdict of a compiled condition. Allocates nothing where its first pass settles it. */
export function judge(compiled: CompiledCondition, scope: Scope, language: Language): Judgement {
  return judgeAfter(testOutright(compiled.test, scope), compiled, { scope, language });
}

/** The verdict of a compiled condition after its first pass. */
export function judgeAfter(
  truth: Truth,
  compiled: CompiledCondition,
  { scope, language }: { readonly scope: Scope; readonly language: Language },
): Judgement {
  if (truth !== undefined && !scope.unsettled) return truth ? satisfied : violated;
  // Without a question there is one world, and nothing more is known in it.
  if (!compiled.isOpen) return missing;
  const worlds = evaluateWorlds(scope, language, compiled.test);
  return { verdict: verdictOf(worlds.map((world) => world.result)), worlds };
}

const satisfied = { verdict: "satisfied", worlds: [] } as const;
const violated = { verdict: "violated", worlds: [] } as const;
const missing = { verdict: "missing", worlds: [{ choices: [], result: undefined }] } as const;
