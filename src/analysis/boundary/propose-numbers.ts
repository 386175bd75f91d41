import { formatTime, minutesOfDay } from "../../condition/calendar.ts";
import { Decimal } from "../../condition/exact.ts";
import type { Scope, Truth } from "../../condition/scope.ts";
import type { CompareCondition } from "../../condition/types.ts";
import { valueAt, withValue } from "../record-path.ts";
import { type Difference, differenceAt, isSameDifference, signAt, thresholdsOf, truthOf } from "./difference.ts";
import { numberOf, type VariedPlace } from "./line.ts";
import { countingItems, placesOf } from "./places.ts";
import { enterPosition, type Position } from "./position.ts";
import { type Proposal, proposeNull, proposeUntold } from "./proposal.ts";
import type { Trial } from "./trial.ts";

/** A comparison of numbers or times, and where it is asked. */
export interface NumberComparison {
  readonly position: Position;
  readonly operator: CompareCondition["op"];
}

/** Numbers and times just below, on and above the limit that a comparison sets to each place in it, and none told. */
export function proposeNumbers(comparison: NumberComparison, record: unknown, trial: Trial): Proposal[] {
  const { position, operator } = comparison;
  const scope = trial.scopeOf(record);
  if (scope === undefined || !enterPosition(scope, position)) return [];
  const places = position.node.values.flatMap((value) => placesOf(value, position, scope));
  return places.flatMap((place) => {
    const line = differenceAt(place, position, scope);
    if (line === undefined || line.slope.isZero()) return [];
    // Another place of the comparison may depend on this one: then the limit has moved, and nothing is known.
    const stays = (changed: unknown): Scope | undefined => {
      const after = trial.scopeOf(changed);
      if (after === undefined || !enterPosition(after, position)) return undefined;
      return isSameDifference(line, differenceAt(place, position, after)) ? after : undefined;
    };
    const [from, to] = line.holds ?? [place.least, place.most];
    const told = thresholdsOf(line).flatMap((threshold) =>
      numbersAround(threshold, place).flatMap((x) => {
        const changed = x.lt(from) || x.gt(to) ? undefined : tell(x, place, record, scope);
        const after = changed === undefined ? undefined : stays(changed);
        if (after === undefined) return [];
        // Items that are counted once cannot be repeated, and of others it may not be known whether they count.
        if (place.kind === "items" && place.within && numberOf(place.within.read(after))?.eq(x) !== true) return [];
        const description = `${describe(x, place)}; the limit is ${write(threshold, place)}`;
        return [{ record: changed, path: place.path, truth: truthOf(signAt(line, x), operator), description }];
      }),
    );
    // The engine reads a place that is not told as a range each time that it meets it, and not as one number.
    const isAlone = places.filter(({ path }) => path === place.path).length === 1;
    if (place.calculated || !isAlone) return told;
    const untold = proposeUntold(record, place.path, truthOfUntold(line, place, operator), trial);
    if (place.kind === "items") {
      const none = proposeNull(record, place.path, truthOf(signAt(line, new Decimal(0)), operator));
      return [...told, ...[...untold, ...none].filter((proposal) => stays(proposal.record) !== undefined)];
    }
    // A total takes the null number of an item as nothing.
    return [...told, ...untold, ...(place.within === undefined ? proposeNull(record, place.path) : [])];
  });
}

/** The numbers that a place can hold on a threshold and next to it, by one and by the smallest step. */
function numbersAround(threshold: Decimal, place: VariedPlace): Decimal[] {
  const step = new Decimal(place.step);
  const below = threshold.div(step).floor().times(step);
  const numbers = below.eq(threshold)
    ? [below.minus(1), below.minus(step), below, below.plus(step), below.plus(1)]
    : [below, below.plus(step)];
  const within = numbers.filter((x) => x.gte(place.least) && x.lte(place.most));
  return within.filter((x, index) => !within.slice(0, index).some((earlier) => earlier.eq(x)));
}

/**
 * What a comparison comes to where nothing is told: the number lies anywhere between its bounds, and a time is unknown. In
 * a complete section none is on file, which makes the comparison false and adds nothing to a total.
 */
function truthOfUntold(line: Difference, place: VariedPlace, operator: CompareCondition["op"]): Truth {
  if (place.complete) return place.within === undefined ? false : truthOf(signAt(line, new Decimal(0)), operator);
  if (place.kind === "time" && line.untold === undefined) return undefined;
  const ends = line.untold ?? [new Decimal(place.least), new Decimal(place.mostUntold ?? place.most)];
  const [one = 0, other = 0] = ends.map((x) => signAt(line, x));
  if (operator === "equals") return one * other > 0 ? false : undefined;
  return truthOf(one, operator) === truthOf(other, operator) ? truthOf(one, operator) : undefined;
}

/** A record that tells a number at a place: items that count are taken away from the end, or the last is repeated. */
function tell(x: Decimal, place: VariedPlace, record: unknown, scope: Scope): unknown {
  if (place.kind === "time") return withValue(record, place.path, formatTime(x.toNumber()));
  if (place.kind === "number") {
    return withValue(record, place.path, x.isInteger() ? x.toNumber() : x.toFixed());
  }
  if (place.within === undefined) return undefined;
  const told = valueAt(record, place.path);
  const items = Array.isArray(told) ? (told as readonly unknown[]) : [];
  const groups = countingItems(place.within, scope);
  const more = x.toNumber() - groups.length;
  const taken = more < 0 ? groups.slice(more).flat() : [];
  const last = items[groups.at(-1)?.[0] ?? items.length];
  if (more > 0 && last === undefined) return undefined;
  const kept = items.filter((_, index) => !taken.includes(index));
  const repeated = more > 0 && last !== undefined ? new Array<unknown>(more).fill(last) : [];
  return withValue(record, place.path, [...kept, ...repeated]);
}

function write(x: Decimal, { kind }: VariedPlace): string {
  return kind === "time" && x.isInteger() && x.gte(0) && x.lte(minutesOfDay)
    ? formatTime(x.toNumber())
    : `${x.toDecimalPlaces(6)}`;
}

function describe(x: Decimal, place: VariedPlace): string {
  const path = place.path;
  return place.kind === "items" ? `${write(x, place)} items of ${path} count` : `${path} is ${write(x, place)}`;
}
