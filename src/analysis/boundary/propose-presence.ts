import { formatDay, moveDays } from "../../condition/calendar.ts";
import { layoutOf, shapeOf } from "../../condition/context.ts";
import { pathOf } from "../../condition/places.ts";
import { isPresent } from "../../condition/presence.ts";
import type { Shape } from "../../condition/shape.ts";
import type { InForceCondition, ListCondition, PresentCondition } from "../../condition/types.ts";
import { valueAt, withValue } from "../record-path.ts";
import { enterPosition, type Position } from "./position.ts";
import { type Proposal, proposeNull, proposeUntold, proposeValue, type Start } from "./proposal.ts";

/** A documentation element that is filled in, left out, blank or none on file. */
export function proposePresence({ of }: PresentCondition, start: Start): Proposal[] {
  const { position, record, trial } = start;
  const path = pathOf(of, position.itemPath);
  const shape = shapeOf(of, position.node.context);
  const told = valueAt(record, path);
  const filling = isPresent(told, true) ? told : fillingOf(shape, record);
  const written = valueAt(record, "documentation");
  const isWritten = written !== undefined && written !== null;
  const blank = shape?.type === "written" ? [proposeValue(record, path, " ", { truth: false })] : [];
  const denied = shape?.type === "flag" ? [proposeValue(record, path, false, { truth: false })] : [];
  return [
    ...(filling === undefined ? [] : [proposeValue(record, path, filling, { truth: true })]),
    ...blank,
    ...denied,
    ...proposeNull(record, path),
    ...proposeUntold(record, path, isWritten || isComplete(of, position) ? false : undefined, trial),
  ];
}

/** Something that a place of documentation can hold. */
function fillingOf(shape: Shape | undefined, record: unknown): unknown {
  switch (shape?.type) {
    case "written":
    case "flag":
      return true;
    case "date":
      return valueAt(record, "date") ?? "2000-01-01";
    case "time":
      return "09:00";
    case "number":
      return 1;
    case "code":
      return shape.values?.[0] ?? "other";
    default:
      return undefined;
  }
}

/** A period that ends on the day or the day before, begins on it or the day after, or is not told. */
export function proposePeriods({ of }: InForceCondition, start: Start): Proposal[] {
  const { position, record, trial } = start;
  const path = pathOf(of, position.itemPath);
  const [on] = position.node.values;
  const readDay = (from: unknown) => {
    const scope = trial.scopeOf(from);
    return scope && on && enterPosition(scope, position) ? on.read(scope) : undefined;
  };
  const day = readDay(record);
  if (typeof day !== "number") return [];
  const before = moveDays(day, -1);
  const around = withValue(record, path, { ...Object(valueAt(record, path)), from: null, until: null });
  const bound = (name: "from" | "until", told: number, truth: boolean) =>
    proposeValue(around, pathOf({ op: "item", path: name }, path), formatDay(told), { truth, limit: formatDay(day) });
  const proposals = [
    bound("until", day, true),
    bound("until", before, false),
    bound("from", day, true),
    bound("from", moveDays(day, 1), false),
    ...proposeNull(record, path),
  ];
  const untold = proposeUntold(record, path, isComplete(of, position) ? false : undefined, trial);
  return [...proposals.filter((proposal) => readDay(proposal.record) === day), ...untold];
}

/** A list that is empty, none on file or not told. */
export function proposeLists({ op, over }: ListCondition, start: Start): Proposal[] {
  const { position, record, trial } = start;
  const path: string = pathOf(over, position.itemPath);
  const ofNone = op === "every";
  const untold = proposeUntold(record, path, isComplete(over, position) ? ofNone : undefined, trial);
  const empty = proposeValue(record, path, [], { truth: ofNone });
  return [{ ...empty, description: empty.description.replace("[]", "empty") }, ...untold];
}

function isComplete(ref: InForceCondition["of"], { node }: Position): boolean {
  return layoutOf(ref, node.context)?.absent === null;
}
