import { formatDay, formatTime, moveDays, parseDay } from "../../condition/calendar.ts";
import { layoutOf, shapeOf } from "../../condition/context.ts";
import { listOn } from "../../condition/membership.ts";
import type { CompiledValue } from "../../condition/nodes.ts";
import { parseLiteral, pathOf } from "../../condition/places.ts";
import type { Reading, Truth } from "../../condition/scope.ts";
import type { Shape } from "../../condition/shape.ts";
import type { CompareCondition, OneOfCondition, Ref, Scalar } from "../../condition/types.ts";
import { truthOf } from "./difference.ts";
import { enterPosition } from "./position.ts";
import { type Proposal, proposeNull, proposeUntold, proposeValue, type Start } from "./proposal.ts";

/** A place that a comparison looks at by itself. */
interface PlainPlace {
  readonly ref: Ref;
  readonly shape: Shape;
  /** Whether a record that tells nothing of it says that none is on file. */
  readonly complete: boolean;
  /** What is compared where none is on file: nothing, or the literal that stands for it then. */
  readonly none: Reading;
}

/** The place that a value is, by itself or with a literal that stands for it where none is on file. */
function plainPlace({ value, context, parts }: CompiledValue): PlainPlace | undefined {
  if (typeof value !== "object") return undefined;
  if (value.op === "firstOf") {
    const [first, otherwise, another] = parts;
    const place = first && plainPlace(first);
    if (place === undefined || otherwise?.op !== "literal" || another !== undefined) return undefined;
    return { ...place, none: otherwise.literal };
  }
  if (value.op !== "fact" && value.op !== "item") return undefined;
  const shape = shapeOf(value, context);
  return shape && { ref: value, shape, complete: layoutOf(value, context)?.absent === null, none: null };
}

/** The day before, the day itself and the day after the one that a place is compared with. */
export function proposeDays(operator: CompareCondition["op"], start: Start): Proposal[] {
  return bothSides(operator, start, (place, day) => {
    if (place.shape.type !== "date" || typeof day !== "number") return [];
    const limit = formatDay(day);
    return [moveDays(day, -1), day, moveDays(day, 1)].map((told) => ({ told, value: formatDay(told), limit }));
  });
}

/** The text or flag that a place is compared with, and another one. */
export function proposeEquals(start: Start): Proposal[] {
  return bothSides("equals", start, (place, reading) => {
    if (typeof reading === "boolean") return [reading, !reading].map((told) => ({ told, value: told }));
    if (typeof reading !== "string" || place.shape.type !== "code") return [];
    const another = [...membersOf(place.shape, start), "other"].find((member) => member !== reading) ?? "other";
    return [reading, another].map((told) => ({ told, value: told }));
  });
}

/** What may be told at a place, as it is compared and as it is written. */
interface Told {
  readonly told: number | string | boolean;
  readonly value: unknown;
  readonly limit?: string;
}

/** Proposals for each side of a comparison that is a place, by what stands on the other side, which must stay as it is. */
function bothSides(
  operator: CompareCondition["op"],
  start: Start,
  propose: (place: PlainPlace, other: unknown) => readonly Told[],
): Proposal[] {
  const { position, record, trial } = start;
  const readAt = (from: unknown, side: CompiledValue) => {
    const scope = trial.scopeOf(from);
    return scope && enterPosition(scope, position) ? side.read(scope) : undefined;
  };
  return position.node.values.flatMap((value, index) => {
    const place = plainPlace(value);
    const other = position.node.values[1 - index];
    const reading = other && readAt(record, other);
    if (place === undefined || other === undefined || reading === undefined || reading === null) return [];
    const proposed = propose(place, reading);
    if (proposed.length === 0) return [];
    const path = pathOf(place.ref, position.itemPath);
    const truthAt = (told: Reading) => {
      if (typeof told !== "number" || typeof reading !== "number") return told === reading;
      return truthOf(index === 0 ? told - reading : reading - told, operator);
    };
    const proposals = proposed.map(({ told, value: json, ...limit }) =>
      proposeValue(record, path, json, { truth: truthAt(told), ...limit }),
    );
    return [
      ...proposals.filter((proposal) => readAt(proposal.record, other) === reading),
      ...proposeAbsence(place, start, truthAt(place.none)),
    ];
  });
}

/** Each member of the list that a place must be one of, and one that is none. */
export function proposeMembers(condition: OneOfCondition, start: Start): Proposal[] {
  const { position, record, trial } = start;
  const [left] = position.node.values;
  const place = left && plainPlace(left);
  const listIn = (told: unknown) => {
    const scope = trial.scopeOf(told);
    return scope && listOn(condition, position.node.context.language, scope.day);
  };
  const allowed = listIn(record);
  // A fact that is calculated where it is not told is more than its place.
  if (left === undefined || place === undefined || allowed === undefined || left.isCalculated) return [];
  const others = valuesBeside(allowed, place.shape, start);
  if (others === undefined) return [];
  const path = pathOf(place.ref, position.itemPath);
  const proposals = [
    ...allowed.map((member) => proposeValue(record, path, member, { truth: true })),
    ...others.map((other) => proposeValue(record, path, other, { truth: false })),
  ];
  const isMember = allowed.some((member) => parseLiteral(member, left.kind) === place.none);
  return [
    // On another day another list may hold.
    ...proposals.filter((proposal) => listIn(proposal.record) === allowed),
    ...proposeAbsence(place, start, place.none !== null && isMember),
  ];
}

/** Values that a place may hold and that are no member of a list; `undefined` of a place that holds any text. */
function valuesBeside(list: readonly Scalar[], shape: Shape, start: Start): Scalar[] | undefined {
  switch (shape.type) {
    case "code": {
      const others = [...membersOf(shape, start), "other"].filter((member) => !list.includes(member));
      return [...new Set([others[0], others.at(-1)])].filter((member) => member !== undefined);
    }
    case "flag":
      return [true, false].filter((flag) => !list.includes(flag));
    case "date": {
      const days = list.flatMap((day) => (typeof day === "string" ? (parseDay(day) ?? []) : []));
      return days.length === 0 ? [] : [formatDay(moveDays(Math.max(...days), 1))];
    }
    case "time":
      return [...list, "00:00"]
        .map((_, minute) => formatTime(minute))
        .filter((time) => !list.includes(time))
        .slice(0, 1);
    case "number": {
      const taken = list.map((number) => parseLiteral(number, "number"));
      return [...list, 0]
        .map((_, index) => shape.least + index)
        .filter((number) => number <= shape.most && !taken.includes(number))
        .slice(0, 1);
    }
    default:
      return undefined;
  }
}

/** Nothing told, and none on file, with what the comparison is then. */
function proposeAbsence({ ref, complete }: PlainPlace, { position, record, trial }: Start, truth: Truth): Proposal[] {
  const path = pathOf(ref, position.itemPath);
  return [...proposeUntold(record, path, complete ? truth : undefined, trial), ...proposeNull(record, path, truth)];
}

/** The members of the list that a code is one of. */
function membersOf(shape: Shape, { position }: Start): readonly string[] {
  if (shape.type !== "code") return [];
  const { lists } = position.node.context.language;
  return shape.values ?? (shape.list === undefined ? [] : (lists[shape.list] ?? []));
}
