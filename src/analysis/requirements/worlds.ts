import { mostWorlds } from "../../condition/check.ts";
import type { Language } from "../../condition/language.ts";
import type { Guards } from "../visit.ts";
import type { AskingQuestion } from "./types.ts";

/** Every way to read some questions, or `undefined` where there are more than a rule may have. */
export function listReadings(questions: ReadonlySet<string>, language: Language): readonly Guards[] | undefined {
  let worlds: Guards[] = [{}];
  for (const { id, readings } of language.questions) {
    if (!questions.has(id)) continue;
    if (worlds.length * readings.length > mostWorlds) return undefined;
    worlds = worlds.flatMap((world) => readings.map((reading) => ({ ...world, [id]: reading.id })));
  }
  return worlds;
}

/** The questions that guard uses of a place. */
export function guardingQuestions(uses: readonly Guards[]): ReadonlySet<string> {
  return new Set(uses.flatMap((guards) => Object.keys(guards)));
}

/** The questions that a place is asked for only because of; none where it is read under every reading. */
export function askingQuestions(uses: readonly Guards[], language: Language): AskingQuestion[] {
  if (uses.some((guards) => Object.keys(guards).length === 0)) return [];
  const questions = guardingQuestions(uses);
  const worlds = listReadings(questions, language) ?? [];
  const asking = worlds.filter((world) => uses.some((guards) => holdsIn(guards, world)));
  if (asking.length === worlds.length) return [];
  return language.questions.flatMap(({ id, readings }) => {
    if (!questions.has(id)) return [];
    const ids = readings.map((reading) => reading.id);
    // A reading is to blame where another in its stead, all else equal, would not ask.
    const toBlame = ids.filter((reading) =>
      asking.some((world) => world[id] === reading && ids.some((other) => !isIn({ ...world, [id]: other }, asking))),
    );
    return toBlame.length === 0 ? [] : [{ id, readings: toBlame }];
  });
}

function holdsIn(guards: Guards, world: Guards): boolean {
  return Object.entries(guards).every(([question, reading]) => world[question] === reading);
}

function isIn(world: Guards, worlds: readonly Guards[]): boolean {
  return worlds.some((other) => Object.keys(world).every((question) => other[question] === world[question]));
}
