import { calculationOf, type Language } from "../../condition/language.ts";
import type { Comparer, Comparison } from "./compare-pair.ts";
import type { Domain } from "./domain.ts";
import type { Draft } from "./draft.ts";
import { nextOf, nothingTold, type Open, type Told, tell } from "./told.ts";
import { changesOf } from "./vary-draft.ts";

/** A record on which two conditions differ, and the readings under which they do. */
export interface Difference {
  readonly draft: Draft;
  readonly readings: Readonly<Record<string, string>>;
}

/** What came of looking for a difference. */
export type SearchResult =
  | { readonly found: "difference"; readonly difference: Difference }
  | { readonly found: "none"; readonly by: "intervals" | "enumeration" }
  | { readonly found: "unknown"; readonly by: "bound" | "calculation" };

/** Two conditions made ready to be told apart, and the places that they look at. */
export interface OpenPair {
  readonly comparer: Comparer;
  readonly domains: readonly Domain[];
  readonly language: Language;
}

/** Tries the values of all places from nothing on, and leaves out what cannot matter any more. */
export function enumerate(pair: OpenPair, most: number): SearchResult {
  const { comparer, domains } = pair;
  const isSpent = createBound(comparer, most);
  let isComplete = true;
  let hasTried = false;

  function walk(at: Told): Difference | undefined {
    if (isSpent()) return undefined;
    const step = look(at, pair, comparer.inAll);
    if (step.state === "differs") return step.difference;
    if (step.state === "same") return undefined;
    if (step.state === "undecided") {
      isComplete = false;
      return undefined;
    }
    const { domain } = step.next;
    hasTried = true;
    isComplete &&= domain.complete;
    for (const sample of domain.samples) {
      const found = walk(tell(at, step.next, { sample, domains }));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  const difference = walk(nothingTold(domains));
  if (difference !== undefined) return { found: "difference", difference };
  if (isSpent()) return { found: "unknown", by: "bound" };
  if (!isComplete) return { found: "unknown", by: "calculation" };
  return { found: "none", by: hasTried ? "enumeration" : "intervals" };
}

/** Tells one place after another something or other, as long as it matters, again and again. */
export function wander(pair: OpenPair, most: number): Difference | undefined {
  const { comparer, domains, language } = pair;
  const isSpent = createBound(comparer, most);
  for (let walk = 0; !isSpent(); walk++) {
    const choices = language.questions.map(({ readings }, index) => scatter(walk, -index) % readings.length);
    let at = nothingTold(domains);
    for (let depth = 1; !isSpent(); depth++) {
      const step = look(at, pair, (draft, isWhole) => comparer.inOne(draft, isWhole, choices));
      if (step.state === "differs") return step.difference;
      if (step.state !== "open") break;
      const { samples } = step.next.domain;
      at = tell(at, step.next, { sample: samples[scatter(walk, depth) % samples.length], domains });
    }
  }
  return undefined;
}

/** Tries records as they are, and one and two changes away. */
export function vary({ comparer, domains }: OpenPair, seeds: readonly Draft[], most: number): Difference | undefined {
  const isSpent = createBound(comparer, most);
  for (const depth of [0, 1, 2]) {
    for (const seed of seeds) {
      for (const draft of changesOf(seed, domains, depth)) {
        if (isSpent()) return undefined;
        const difference = differenceIn(draft, comparer);
        if (difference !== undefined) return difference;
      }
    }
  }
  return undefined;
}

/** How two conditions differ on the record that a draft makes. */
function differenceIn(draft: Draft, comparer: Comparer): Difference | undefined {
  const comparison = comparer.inAll(draft, true);
  return comparison.state === "differs" ? { draft, readings: comparison.readings } : undefined;
}

type Step =
  | { readonly state: "same" }
  | { readonly state: "differs"; readonly difference: Difference }
  | { readonly state: "open"; readonly next: Open }
  /** Everything is told, and nothing is known. */
  | { readonly state: "undecided" };

/** Finds out what is known of a draft, and what to tell next: of what is not asked for yet, nothing may ever matter. */
function look(
  { draft, agenda }: Told,
  { comparer, language }: OpenPair,
  compare: (draft: Draft, isWhole: boolean) => Comparison,
): Step {
  // A quantity that may be calculated is settled first: telling it later would change what was found without it.
  const calculated = agenda.find(({ domain }) => calculationOf(language, domain.place.path) !== undefined);
  if (calculated !== undefined) return { state: "open", next: calculated };
  const comparison = compare(draft, agenda.length === 0);
  if (comparison.state === "same") return comparison;
  const difference = comparison.state === "differs" ? differenceIn(draft, comparer) : undefined;
  if (difference !== undefined) return { state: "differs", difference };
  const next = (comparison.state === "open" ? nextOf(agenda, comparison.wanting) : undefined) ?? agenda[0];
  return next === undefined ? { state: "undecided" } : { state: "open", next };
}

function createBound(comparer: Comparer, most: number): () => boolean {
  const end = comparer.evaluations() + most;
  return () => comparer.evaluations() >= end;
}

/** A number that looks like any other, and is the same for the same walk and depth. */
function scatter(walk: number, depth: number): number {
  let mixed = Math.imul(walk + 1, 0x9e3779b1) ^ Math.imul(depth + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
