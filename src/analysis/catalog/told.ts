import { noteRef } from "../../condition/language.ts";
import { type Path, parsePath, writePath } from "../../condition/path.ts";
import { valueAt, withValue } from "../record-path.ts";
import type { Domain } from "./domain.ts";
import type { Draft } from "./draft.ts";

/** A place that is still to be told. */
export interface Open {
  readonly domain: Domain;
  readonly path: Path;
}

/** A draft, and what is still to be told of it. */
export interface Told {
  readonly draft: Draft;
  readonly agenda: readonly Open[];
}

/** Where nothing is told yet. */
export function nothingTold(domains: readonly Domain[]): Told {
  const roots = domains.filter(({ place }) => !place.path.includes("[]"));
  return { draft: {}, agenda: roots.map((domain) => ({ domain, path: parsePath(domain.place.path) })) };
}

/**
 * Tells one thing more; of a list, how many items it has, each of which is still to be told. What is in an object that is
 * not told is not told either.
 */
export function tell(
  { draft, agenda }: Told,
  open: Open,
  { sample, domains }: { readonly sample: unknown; readonly domains: readonly Domain[] },
): Told {
  const isAbsent = sample === undefined;
  const rest = agenda.filter(
    (other) => other !== open && !(isAbsent && isIn(writePath(other.path), writePath(open.path))),
  );
  return { draft: write(draft, open, sample), agenda: [...rest, ...itemsOf(open, sample, domains)] };
}

function write(draft: Draft, { domain, path }: Open, sample: unknown): Draft {
  if (sample === undefined) {
    // Not documented means that a note was written.
    return valueAt(draft, noteRef.path) === undefined ? { ...draft, documentation: {} } : draft;
  }
  if (domain.place.shape.type !== "list") return withValue(draft, path, sample);
  const items = Array.from({ length: Number(sample) }, () => (isObjectList(domain) ? {} : undefined));
  return withValue(draft, path, items);
}

function isObjectList({ place }: Domain): boolean {
  return place.shape.type === "list" && place.shape.of.type === "object";
}

/** What is asked of each item of a list that has been told. */
function itemsOf({ domain, path }: Open, length: unknown, domains: readonly Domain[]): Open[] {
  if (domain.place.shape.type !== "list" || typeof length !== "number") return [];
  const inItems = domains.flatMap((inner) => {
    const rest = restInItem(inner.place.path, domain.place.path);
    return rest === undefined ? [] : [{ domain: inner, rest }];
  });
  return Array.from({ length }, (_, index) =>
    inItems.map(({ domain: inner, rest }) => ({ domain: inner, path: [...path, index, ...rest] })),
  ).flat();
}

/** The path in an item of a list, where it leads to a place of that item and not of a list in it. */
function restInItem(path: string, list: string): Path | undefined {
  if (!path.startsWith(`${list}[]`)) return undefined;
  const rest = path.slice(list.length + 2);
  return rest.includes("[]") ? undefined : parsePath(rest);
}

/** The place to tell next where another is wanting: what it stands in, that place, or one below it. */
export function nextOf(agenda: readonly Open[], wanting: string): Open | undefined {
  return agenda.find(({ path }) => {
    const written = writePath(path);
    return written === wanting || isIn(written, wanting) || isIn(wanting, written);
  });
}

/** Whether a path leads to something in what another leads to. */
function isIn(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}
