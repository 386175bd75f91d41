import type { Context } from "../condition/context.ts";
import type { Language } from "../condition/language.ts";
import type { Scope } from "../condition/scope.ts";
import type { World } from "../condition/verdict.ts";

/** A compiled question: a condition or a value with a part for each of its readings. */
interface CompiledQuestion<P> {
  readonly context: Context;
  readonly parts: readonly P[];
}

/** The parts of a question that count in the scope's world, each with its reading: all of them where none is chosen. */
export function readingsOf<P>(
  { context, parts }: CompiledQuestion<P>,
  id: string,
  scope: Scope,
): readonly { readonly reading: string; readonly part: P }[] {
  const { questions, readings } = context.language;
  const index = questions.findIndex((question) => question.id === id);
  const pinned = readings[id];
  const ids = pinned === undefined ? questions[index]?.readings.map((reading) => reading.id) : [pinned];
  const all = parts.map((part, place) => ({ reading: ids?.[place] ?? "", part }));
  const chosen = pinned === undefined ? all[scope.choices?.[index] ?? -1] : undefined;
  return chosen === undefined ? all : [chosen];
}

/** Whether the caller has pinned the question's reading. */
export function isPinned({ context }: CompiledQuestion<unknown>, id: string): boolean {
  return context.language.readings[id] !== undefined;
}

/** The reading of each question that a world has chosen. */
export function nameReadings({ choices }: World<unknown>, language: Language): Record<string, string> {
  return Object.fromEntries(
    choices.flatMap(({ question, reading }) => {
      const asked = language.questions[question];
      return asked === undefined ? [] : [[asked.id, asked.readings[reading]?.id ?? ""]];
    }),
  );
}
