import { itemAt, valueAt } from "../record-path.ts";
import { applySteps, questionOf, type Step, type Way } from "./steps.ts";

/** The most ways that two make where they differ about the same places. */
const mostJoins = 3;

/**
 * Steps after others, as ways: what is entered inside something that an earlier step entered becomes part of it. Where both
 * put something else at one place, either may be right; two new items of a list may be one that is both, or two. A question
 * has one reading.
 */
export function join(one: Way, other: Way): Way[] {
  return other.reduce<Way[]>((ways, step) => ways.flatMap((way) => addStep(way, step)).slice(0, mostJoins), [one]);
}

function addStep(way: Way, step: Step): Way[] {
  const index = way.findIndex(({ path }) => covers(path, step.path));
  const earlier = way[index];
  if (earlier === undefined) return [[...way, step]];
  const inside = step.path.slice(earlier.path.length).replace(/^\./, "");
  const there = inside === "" ? earlier.to : valueAt(earlier.to, inside);
  if (same(there, step.to)) return [way];
  const to = inside === "" ? step.to : applySteps(earlier.to, [{ ...step, path: inside }]);
  const replaced = way.map((known) => (known === earlier ? { ...earlier, to } : known));
  if (there === undefined || there === null) return [replaced];
  if (questionOf(step) !== undefined) return [];
  const path = nextItem(step.path, way);
  if (path === undefined) return [way, replaced];
  const merged = mergeItems(there, step.to);
  const asOne =
    merged === undefined ? [] : [way.map((known) => (known === earlier ? { ...earlier, to: merged } : known))];
  return [...asOne, [...way, { ...step, path }], way, replaced];
}

/** One item that is all that two are, or `undefined` where they contradict each other. */
function mergeItems(one: unknown, other: unknown): unknown {
  if (one === undefined || one === null || same(one, other)) return other;
  if (other === undefined || other === null) return one;
  if (Array.isArray(one) && Array.isArray(other)) {
    return [...one, ...other.filter((item) => !one.some((known) => same(known, item)))];
  }
  if (!isItem(one) || !isItem(other)) return undefined;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const members = names.map((name) => [name, mergeItems(one[name], other[name])] as const);
  return members.some(([, member]) => member === undefined) ? undefined : Object.fromEntries(members);
}

const isItem = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Of two new items of one list the later comes after the earlier; `undefined` where the path is no item's. */
function nextItem(path: string, taken: Way): string | undefined {
  const item = itemAt(path);
  if (item === undefined) return undefined;
  const { list, index } = item;
  let next = index + 1;
  while (taken.some((step) => step.path === `${list}[${next}]`)) next++;
  return `${list}[${next}]`;
}

/** Whether a path is another one or leads to it. */
function covers(path: string, inner: string): boolean {
  return inner.startsWith(path) && ["", ".", "["].includes(inner.charAt(path.length));
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The same steps, with the new items of a list numbered from its end on. */
export function renumber(way: Way, record: unknown): Way {
  const added = new Map<string, number>();
  return way.map((step) => {
    const item = itemAt(step.path);
    const told = item && valueAt(record, item.list);
    const length = Array.isArray(told) ? told.length : 0;
    if (item === undefined || item.index < length) return step;
    const { list } = item;
    const next = added.get(list) ?? length;
    added.set(list, next + 1);
    return { ...step, path: `${list}[${next}]` };
  });
}

/** The most ways that are followed from one place, so that no condition can make the search explode. */
const mostWays = 8;

/** Every way of each part together with one of every other part; none where a part has none. */
export function together(parts: readonly (readonly Way[])[]): Way[] {
  let joined: Way[] = [[]];
  for (const ways of parts) {
    joined = shortest(joined.flatMap((before) => ways.flatMap((way) => join(before, way))));
  }
  return joined;
}

/** The ways without repetitions, the shortest first, as many as are followed. */
export function shortest(ways: readonly Way[]): Way[] {
  const different = new Map(ways.map((way) => [JSON.stringify(way), way]));
  return [...different.values()].sort((a, b) => a.length - b.length).slice(0, mostWays);
}
