import type { Language } from "../../condition/language.ts";
import type { Shape } from "../../condition/shape.ts";
import type { Condition } from "../../condition/types.ts";
import type { Guards } from "../visit.ts";
import { allOf } from "./fold.ts";
import { collectReads, type ReadsOf } from "./reads.ts";
import type { Need } from "./types.ts";
import { conditionWithout, createTouch } from "./untold-condition.ts";
import type { Untold } from "./untold-value.ts";
import { guardingQuestions, listReadings } from "./worlds.ts";

/** How far a place is needed: `unless` with its condition. */
export type PlaceNeed = { readonly needed: Need; readonly unless?: Condition };

/** A place, where it is asked about. */
export interface AskedPlace {
  /** Its path from the record, or from the record through lists: `practitioner.trainings[].hours`. */
  readonly place: string;
  readonly shape: Shape;
  readonly language: Language;
  /** The day on which parameters are looked up. */
  readonly on: string;
  /** What a part reads with every question open. */
  readonly readsOf: ReadsOf;
}

/** A longer condition helps nobody who fills in a form. */
const mostForms = 24;

/** How far a place is needed for a condition to hold in every world; `base` is where the condition stands. */
export function needFor(condition: Condition, asked: AskedPlace, base = ""): PlaceNeed {
  const { place, language } = asked;
  const questions = guardingQuestions(collectReads([condition], language, base).places.get(place) ?? []);
  const worlds = listReadings(questions, language);
  if (worlds === undefined) return { needed: "sometimes" };
  const isTouched = createTouch(place, questions, asked.readsOf);
  const withoutIt: Condition[] = [];
  let isExact = true;
  for (const world of worlds) {
    const rewriting = { ...untoldIn(world, asked), isTouched };
    const perhaps = conditionWithout(condition, { ...rewriting, mode: "perhaps" }, base);
    if (perhaps === false) return { needed: "always" };
    withoutIt.push(perhaps);
    if (!isExact) continue;
    const surely = conditionWithout(condition, { ...rewriting, mode: "surely" }, base);
    isExact = JSON.stringify(surely) === JSON.stringify(perhaps);
  }
  const unless = allOf(withoutIt);
  if (isRefused(unless, asked, base)) return { needed: "always" };
  if (!isExact) return { needed: "sometimes" };
  return unless === true ? { needed: "optional" } : short({ needed: "unless", unless });
}

/** Whether a condition holds under no fact where a question that it asks has one of its readings. */
function isRefused(condition: Condition, asked: AskedPlace, base: string): boolean {
  const { language } = asked;
  const { questions } = collectReads([condition], language, base);
  const isTouched = createTouch(asked.place, questions, asked.readsOf);
  return (listReadings(questions, language) ?? []).some((world) => {
    const rewriting = { ...untoldIn(world, asked), isTouched, mode: "perhaps" } as const;
    return conditionWithout(condition, rewriting, base) === false;
  });
}

/** A place that is not told, in one world. */
export function untoldIn(world: Guards, asked: AskedPlace): Untold {
  const { language } = asked;
  return {
    ...asked,
    language: { ...language, readings: { ...language.readings, ...world } },
    complete: isInCompleteSection(asked),
  };
}

/** Whether what is absent there is none on file. */
export function isInCompleteSection({ place, language }: Pick<AskedPlace, "place" | "language">): boolean {
  const [section = ""] = place.split(/[.[]/, 1);
  return language.complete.includes(section);
}

/** How far a place is needed by several conditions that must all hold. */
export function joinNeeds(needs: readonly PlaceNeed[]): PlaceNeed {
  for (const needed of ["always", "sometimes"] as const) {
    if (needs.some((need) => need.needed === needed)) return { needed };
  }
  const unless = needs.flatMap((need) => (need.unless === undefined ? [] : [need.unless]));
  return unless.length === 0 ? { needed: "optional" } : short({ needed: "unless", unless: allOf(unless) });
}

function short(need: PlaceNeed): PlaceNeed {
  return JSON.stringify(need.unless).split('"op"').length - 1 > mostForms ? { needed: "sometimes" } : need;
}
