import type { Context } from "../condition/context.ts";
import { type Language, readingOf } from "../condition/language.ts";
import type { Scope } from "../condition/scope.ts";
import type { World } from "../condition/verdict.ts";

/** A compiled question: a condition or a value with a part for each of its readings. */
interface CompiledQuestion<P> {
  readonly context: Context;
  readonly question: number | undefined;
  readonly parts: readonly P[];
}

/** A reading of a question and the part that it has the question come to. */
interface ReadPart<P> {
  readonly reading: string;
  readonly part: P;
}

/** The parts of a question that count in the scope's world, each with its reading: all of them where none is chosen. */
export function chosenReadings<P>(
  { context, question = -1, parts }: CompiledQuestion<P>,
  id: string,
  scope: Scope,
): readonly ReadPart<P>[] {
  const { questions, readings } = context.language;
  const pinned = readingOf(readings, id);
  if (pinned !== undefined) return parts.map((part) => ({ reading: pinned, part }));
  const asked = questions[question]?.readings;
  const chosen = scope.choices?.[question] ?? -1;
  const all = parts.map((part, place) => ({ reading: asked?.[place]?.id ?? "", part }));
  const only = all[chosen];
  return only === undefined ? all : [only];
}

/** Whether the caller has pinned the question's reading. */
export function isPinned({ context }: Pick<CompiledQuestion<unknown>, "context">, id: string): boolean {
  return readingOf(context.language.readings, id) !== undefined;
}

/** That no reading was chosen. */
export const noReadings: Readonly<Record<string, string>> = Object.freeze({});

/** The reading of each question that a world has chosen. */
export function nameReadings({ choices }: World<unknown>, language: Language): Readonly<Record<string, string>> {
  if (choices.length === 0) return noReadings;
  return Object.freeze(
    Object.fromEntries(
      choices.flatMap(({ question, reading }) => {
        const asked = language.questions[question];
        return asked === undefined ? [] : [[asked.id, asked.readings[reading]?.id ?? ""]];
      }),
    ),
  );
}
