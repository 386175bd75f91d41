import { createCompiler } from "../../condition/compile.ts";
import { createFactReader, type Facts } from "../../condition/facts.ts";
import { addGrounds, type Ground } from "../../condition/grounds.ts";
import type { Language } from "../../condition/language.ts";
import { createLayout } from "../../condition/layout.ts";
import type { Scope, Truth } from "../../condition/scope.ts";
import type { Condition } from "../../condition/types.ts";
import { createScoper, evaluateWorlds, inWorld } from "../../condition/verdict.ts";
import { nameReadings } from "../question-readings.ts";
import { completeRecord, type Draft } from "./draft.ts";

/** Two conditions to tell apart, in the language of which they are. */
export interface Pair {
  readonly one: Condition;
  readonly other: Condition;
  readonly language: Language;
  /** Whether true or false on one side and unknown on the other is a difference: so it is of what is to be filled in. */
  readonly unknownDiffers: boolean;
}

/** What is known of two conditions on a draft. */
export type Comparison =
  | { readonly state: "same" }
  /** Nothing yet, for want of what stands at a place. */
  | { readonly state: "open"; readonly wanting: string }
  | { readonly state: "differs"; readonly readings: Readonly<Record<string, string>> };

/** Compares two conditions on drafts: one that is whole on the record that it makes; the others may still be told more. */
export interface Comparer {
  /** In every world that differs for the draft. */
  readonly inAll: (draft: Draft, isWhole: boolean) => Comparison;
  /** In the world of one reading for each question of the language, as its index. */
  readonly inOne: (draft: Draft, isWhole: boolean, choices: readonly number[]) => Comparison;
  /** How often they were evaluated. */
  readonly evaluations: () => number;
}

/** Makes drafts ready to be evaluated; languages that differ in readings or qualifications only can share it. */
export interface DraftReader {
  readonly readFacts: (draft: Draft, isWhole: boolean) => Facts;
  readonly createScope: (facts: Facts) => Scope;
}

/** Makes the reader of drafts of a language. */
export function createDraftReader(language: Language): DraftReader {
  const layout = createLayout(language);
  const read = createFactReader(layout);
  return {
    readFacts: (draft, isWhole) => read(isWhole ? completeRecord(draft, language) : draft).facts,
    createScope: createScoper(layout),
  };
}

/** Makes two conditions ready to be compared. */
export function createComparer({ one, other, language, unknownDiffers }: Pair, reader: DraftReader): Comparer {
  const compiler = createCompiler(language);
  const sides = [compiler.condition(one), compiler.condition(other)] as const;
  let evaluations = 0;

  function testBoth(scope: Scope): readonly [Truth, Truth] {
    evaluations += 1;
    return [sides[0].test(scope), sides[1].test(scope)];
  }

  function scopeOf(draft: Draft, isWhole: boolean): Scope {
    const scope = reader.createScope(reader.readFacts(draft, isWhole));
    // Until everything is told, what is to be filled in may yet be. Only the copy is asked, so the number stays its own.
    return isWhole ? scope : { ...scope, written: false };
  }

  function isDifference([a, b]: readonly [Truth, Truth], isWhole: boolean): boolean {
    return a !== b && ((isWhole && unknownDiffers) || (a !== undefined && b !== undefined));
  }

  function openFor([a]: readonly [Truth, Truth], scope: Scope): Comparison {
    const grounds: Ground[] = [];
    addGrounds(a === undefined ? sides[0] : sides[1], undefined, {
      scope,
      texts: false,
      negated: false,
      walked: undefined,
      grounds,
    });
    return { state: "open", wanting: grounds[0]?.paths[0] ?? "" };
  }

  return {
    inAll(draft, isWhole) {
      const scope = scopeOf(draft, isWhole);
      const [first, second] = testBoth(scope);
      if (first !== undefined && second !== undefined && !scope.unsettled) {
        return first === second ? { state: "same" } : { state: "differs", readings: { ...language.readings } };
      }
      const worlds = evaluateWorlds(scope, language, testBoth);
      const differing = worlds.find(({ result }) => isDifference(result, isWhole));
      if (differing !== undefined)
        return { state: "differs", readings: { ...language.readings, ...nameReadings(differing, language) } };
      const open = worlds.find(({ result }) => result.includes(undefined));
      if (open === undefined) return { state: "same" };
      return inWorld(scope, language, open, () => openFor(open.result, scope));
    },
    inOne(draft, isWhole, choices) {
      const scope = scopeOf(draft, isWhole);
      scope.choices = [...choices];
      const result = testBoth(scope);
      if (isDifference(result, isWhole)) return { state: "differs", readings: {} };
      return result.includes(undefined) ? openFor(result, scope) : { state: "same" };
    },
    evaluations: () => evaluations,
  };
}
