import { shapeOf } from "../../condition/context.ts";
import { add, isRange, multiply, type Range } from "../../condition/exact.ts";
import { dayRef } from "../../condition/language.ts";
import type { CompiledValue } from "../../condition/nodes.ts";
import { pathOf } from "../../condition/places.ts";
import type { Reading } from "../../condition/scope.ts";
import { chosenReadings } from "../question-readings.ts";
import { valueAt } from "../record-path.ts";
import { type Aim, type Solver, type Spot, stepTo } from "./asking.ts";
import { candidatesFor, laterOnClock, write } from "./candidates.ts";
import { together } from "./join-ways.ts";
import { totalWays } from "./list-ways.ts";
import { pin, type Way } from "./steps.ts";
import { bound, divided, productOf, shiftedBack, subtract, sumOf } from "./undo.ts";

/** Ways that may make a value stand as it is wanted, by undoing the calculation from the outside inwards. */
export function valueWays(value: CompiledValue, aim: Aim, spot: Spot, solver: Solver): Way[] {
  const told = value.value;
  if (typeof told !== "object") return [];
  const { scope } = solver.asking;
  switch (told.op) {
    case "fact":
    case "item": {
      const calculated = value.parts.flatMap((part) => solver.value(part, aim, spot));
      return [...placeWays(value, aim, spot, solver), ...calculated];
    }
    case "param":
      return [];
    case "sum":
      return value.parts.flatMap((part) => {
        const others = sumOf(value.parts.filter((other) => other !== part).map((other) => other.read(scope)));
        const than = others === undefined ? undefined : subtract(bound(aim), others);
        return than === undefined ? [] : solver.value(part, { ...aim, than }, spot);
      });
    case "product":
      return value.parts.flatMap((part) => {
        const others = productOf(value.parts.filter((other) => other !== part).map((other) => other.read(scope)));
        const than = others === undefined ? undefined : divided(bound(aim), others, aim.op);
        return than === undefined ? [] : solver.value(part, { ...aim, than }, spot);
      });
    case "quotient": {
      const than = bound(aim);
      if (than === undefined) return [];
      const upwards = aim.op === "atMost" || aim.op === "moreThan";
      const target = add(multiply(than, told.by), upwards ? told.by - 1 : 0);
      return value.parts.flatMap((part) => solver.value(part, { ...aim, than: target }, spot));
    }
    case "minutes":
      return stretchWays(value, aim, spot, solver);
    case "shift":
    case "startOf":
    case "firstOf":
      return value.parts.flatMap((part) =>
        [aim, ...shiftedBack(value, aim)].flatMap((each) => solver.value(part, each, spot)),
      );
    case "count":
    case "total":
      return totalWays(value, aim, spot, solver);
    case "question": {
      const ways = value.parts.map((part) => solver.value(part, aim, spot));
      const readings = chosenReadings(value, told.id, scope);
      const pinned =
        value.parts.length === 1 || !solver.asking.canPin
          ? []
          : readings.flatMap(({ reading }, index) => together([ways[index] ?? [], [[pin(told.id, reading)]]]));
      return [...together(ways), ...pinned];
    }
  }
}

/** A value put at the place that is read: one with which it stands as it is wanted, or one of a list. */
export function placeWays(
  value: CompiledValue,
  aim: Aim | undefined,
  spot: Spot,
  solver: Solver,
  members?: readonly unknown[],
): Way[] {
  const told = value.value;
  if (typeof told !== "object" || (told.op !== "fact" && told.op !== "item")) return [];
  const { asking } = solver;
  const path = pathOf(told, spot.itemPath);
  const shape = shapeOf(told, value.context);
  // A text of the record, or a code that stands on no list, is nobody else's to see.
  const isShowable = shape?.type !== "text" && (shape?.type !== "code" || (shape.list ?? shape.values) !== undefined);
  const holders = isShowable ? [asking.record, asking.example] : [asking.example];
  const like = holders.flatMap((holder) => similarValues(holder, path));
  const supported = value.parts.map((part) => write(wholeOf(part.read(asking.scope)), "number", shape));
  const preferred = [...supported, ...(shape?.type === "date" ? [valueAt(asking.record, dayRef.path)] : []), ...like];
  const values =
    aim === undefined
      ? [like.find((value) => members?.includes(value)) ?? members?.[0]]
      : candidatesFor(shape, aim, preferred);
  return values.flatMap((to) => {
    const step = to === undefined ? undefined : stepTo(path, to, spot, asking);
    return step === undefined ? [] : [[step]];
  });
}

/** What stands at a path, and at the same place of the other items of its list. */
function similarValues(holder: unknown, path: string): unknown[] {
  const [, list = "", rest = ""] = /^(.*)\[\d+\]\.?(.*?)$/.exec(path) ?? [];
  const items = list === "" ? undefined : valueAt(holder, list);
  const others = Array.isArray(items) ? items.map((item) => (rest === "" ? item : valueAt(item, rest))) : [];
  return [valueAt(holder, path), ...others].filter((value) => value !== undefined && value !== null);
}

/** What is surely supported of a quantity that depends on readings. */
function wholeOf(reading: Reading): Reading {
  return isRange(reading) ? (reading as Range).least : reading;
}

/** One end of a stretch of time, found from the other. */
function stretchWays({ parts }: CompiledValue, aim: Aim, spot: Spot, solver: Solver): Way[] {
  const [from, to] = parts;
  const than = bound(aim);
  if (from === undefined || to === undefined || typeof than !== "number") return [];
  const length = than + (aim.op === "moreThan" ? 1 : aim.op === "lessThan" ? -1 : 0);
  const [begins, ends] = [from.read(solver.asking.scope), to.read(solver.asking.scope)];
  return [
    ...(typeof begins === "number" ? solver.value(to, { op: "equals", than: laterOnClock(begins, length) }, spot) : []),
    ...(typeof ends === "number" ? solver.value(from, { op: "equals", than: laterOnClock(ends, -length) }, spot) : []),
  ];
}
