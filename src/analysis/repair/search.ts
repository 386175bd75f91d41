import type { RuledRecord } from "../../decision/decide-record.ts";
import type { Finding } from "../../decision/types.ts";
import { join } from "./join-ways.ts";
import type { Step, Way } from "./steps.ts";

/** What a search may cost, and how much it may bring back. */
export const bounds = {
  /** Decisions made. */
  evaluations: 2_000,
  /** Records from which others are made. */
  states: 100,
  /** Sets brought back. */
  sets: 8,
  /** Steps by which a set may be longer than the shortest. */
  longer: 2,
} as const;

/** What is searched: how a way is tried, and what ways a finding suggests. */
export interface Search {
  /** Decides the record with the steps of a way; `undefined` once that has been done too often. */
  tryWay(way: Way): RuledRecord | undefined;
  /** Ways that may take a finding away from a record that was tried with a way before. */
  suggest(finding: Finding, tried: RuledRecord, before: Way): readonly Way[];
  /** A text that two steps have in common where they differ in nothing but an example's date or number. */
  signatureOf(step: Step): string;
}

/** What a search found. */
export interface Found {
  /** Ways none of whose steps can be left out, the shortest first. */
  readonly ways: readonly Way[];
  /** Of the states that could not be left, the one with the least to mend. */
  readonly stuck: State | undefined;
  readonly bounded: boolean;
}

/** A record with the steps of a way, and what is left to mend. */
export interface State {
  readonly way: Way;
  readonly tried: RuledRecord;
  readonly left: readonly Finding[];
  /** How far it seems from a billable record by way of what has been done. */
  readonly cost: number;
}

/**
 * Searches from the record outwards, the most promising state first: the fewest steps taken and findings left. Each state
 * is followed from its first finding alone, for that one must go in any case.
 */
export function searchWays({ tryWay, suggest, signatureOf }: Search): Found {
  const found: Way[] = [];
  const seen = new Set<string>();
  const queue: State[] = [];
  let stuck: State | undefined;
  let isBounded = false;
  let expanded = 0;
  let gotOn = false;

  /** Tries a way that was not tried before, later where it does not get on with the finding that it is for. */
  function visit(way: Way, finding: Finding | undefined): void {
    const key = JSON.stringify([...way].sort((a, b) => (a.path < b.path ? -1 : 1)));
    if (seen.has(key) || holdsFound(way) || way.length > shortestOf(found) + bounds.longer) return;
    seen.add(key);
    const tried = tryWay(way);
    if (tried === undefined) {
      isBounded = true;
      return;
    }
    const left = blocking(tried);
    const stays = finding !== undefined && left.some((other) => isSame(other, finding));
    queue.push({ way, tried, left, cost: way.length + left.length + (stays ? 1 : 0) });
    if (!stays) gotOn = true;
  }

  /** Whether a way holds all that a found one does, so that something of it could be left out. */
  function holdsFound(way: Way): boolean {
    const signatures = way.map(signatureOf);
    return found.some((known) => known.every((step) => signatures.includes(signatureOf(step))));
  }

  visit([], undefined);
  while (queue.length > 0 && found.length < bounds.sets && !isBounded) {
    const state = takeBest(queue);
    const [finding] = state.left;
    if (state.way.length > shortestOf(found) + bounds.longer || holdsFound(state.way)) continue;
    if (finding === undefined) {
      const least = leaveOut(state.way, tryWay);
      if (least === undefined) isBounded = true;
      else if (!holdsFound(least)) found.push(least);
      continue;
    }
    if (expanded++ === bounds.states) isBounded = true;
    gotOn = false;
    for (const next of suggest(finding, state.tried, state.way)) {
      for (const way of join(state.way, next)) visit(way, finding);
    }
    if (!gotOn && (stuck === undefined || state.left.length < stuck.left.length)) stuck = state;
  }
  const longest = shortestOf(found) + bounds.longer;
  const ways = found.filter((way) => way.length <= longest).sort((a, b) => a.length - b.length);
  return { ways, stuck, bounded: isBounded || found.length >= bounds.sets };
}

/** The findings that stand in the way of billing. */
export function blocking({ ruling: { findings, outcome } }: RuledRecord): readonly Finding[] {
  return outcome === "billable" ? [] : findings.filter(({ force }) => force === "shall");
}

/** Whether a finding says the same as another one, whatever it rests on. */
function isSame(one: Finding, other: Finding): boolean {
  const ids = ({ questions }: Finding) => questions.map(({ id }) => id).join();
  return one.rule === other.rule && one.verdict === other.verdict && ids(one) === ids(other);
}

/** A way without the steps that are not needed, or `undefined` where no more may be tried. */
function leaveOut(way: Way, tryWay: Search["tryWay"]): Way | undefined {
  for (const step of way) {
    const rest = way.filter((other) => other !== step);
    const tried = tryWay(rest);
    if (tried === undefined) return undefined;
    if (tried.ruling.outcome === "billable") return leaveOut(rest, tryWay);
  }
  return way;
}

function shortestOf(found: readonly Way[]): number {
  return Math.min(...found.map((way) => way.length));
}

function takeBest(queue: State[]): State {
  let best = 0;
  for (const [index, state] of queue.entries()) {
    const least = queue[best] as State;
    if (state.cost < least.cost || (state.cost === least.cost && state.left.length < least.left.length)) best = index;
  }
  return queue.splice(best, 1)[0] as State;
}
