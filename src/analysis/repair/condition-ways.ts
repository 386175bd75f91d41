import { formatDay } from "../../condition/calendar.ts";
import { shapeOf } from "../../condition/context.ts";
import { defaultSubject } from "../../condition/language.ts";
import { listOn } from "../../condition/membership.ts";
import type { CompiledCondition } from "../../condition/nodes.ts";
import { pathOf } from "../../condition/places.ts";
import type { OneOfCondition, QuestionCondition, Ref } from "../../condition/types.ts";
import { inSubject } from "../in-item.ts";
import { chosenReadings } from "../question-readings.ts";
import { valueAt } from "../record-path.ts";
import { type Aim, type Asking, type Solver, type Spot, stepTo } from "./asking.ts";
import { meets, mirrored, opposite } from "./candidates.ts";
import { shortest, together } from "./join-ways.ts";
import { listWays } from "./list-ways.ts";
import { pin, type Way } from "./steps.ts";
import { placeWays, valueWays } from "./value-ways.ts";

/**
 * Makes a solver. It works on conditions backwards, from the result that is wanted to what would bring it about. What it
 * finds are good guesses: whoever asks must try them, for a change may spoil what another part of the rule looks at.
 */
export function createSolver(asking: Asking): Solver {
  const { scope } = asking;
  const solver: Solver = {
    asking,
    condition: (node, wanted, spot) =>
      node.test(scope) === wanted ? [[]] : shortest(solveCondition(node, wanted, spot)),
    value: (value, aim, spot) =>
      meets(value.read(scope), aim) === true ? [[]] : shortest(valueWays(value, aim, spot, solver)),
  };

  function solveCondition(node: CompiledCondition, wanted: boolean, spot: Spot): Way[] {
    const { condition, parts, values } = node;
    if (typeof condition === "boolean") return [];
    switch (condition.op) {
      case "all":
      case "any":
        return ofParts(parts, { wanted, every: (condition.op === "all") === wanted }, spot);
      case "when": {
        const [premise, conclusion] = parts;
        if (premise === undefined || conclusion === undefined) return [];
        const either = [solver.condition(premise, !wanted, spot), solver.condition(conclusion, wanted, spot)];
        return wanted ? either.flat() : together(either);
      }
      case "not":
        return parts.flatMap((part) => solver.condition(part, !wanted, spot));
      case "qualification": {
        const of = condition.of ?? defaultSubject;
        const subject = { itemPath: pathOf(of, spot.itemPath), fresh: spot.fresh && of.op === "item" };
        return inSubject(scope, node, () => parts.flatMap((part) => solver.condition(part, wanted, subject)));
      }
      case "question":
        return ofQuestion(node, condition, wanted, spot);
      case "some":
      case "every":
        return listWays(node, condition, wanted, spot, solver);
      case "present":
        return wanted ? fill(node, condition.of, spot) : [];
      case "inForce":
        return wanted ? putInForce(node, condition.of, spot) : [];
      case "oneOf":
        return ofList(node, condition, wanted, spot);
      case "multipleOf": {
        const [value] = values;
        return value === undefined ? [] : placeWays(value, { op: "atLeast", than: 0 }, spot, solver);
      }
      default: {
        const [left, right] = values;
        if (left === undefined || right === undefined) return [];
        const aim: Aim = { op: condition.op, than: right.read(scope) };
        const toward = wanted ? aim : opposite(aim);
        const back = mirrored(toward.op, left.read(scope));
        return [...solver.value(left, toward, spot), ...solver.value(right, back, spot)].filter(
          (way) => way.length > 0,
        );
      }
    }
  }

  function ofParts(
    parts: readonly CompiledCondition[],
    { wanted, every }: { readonly wanted: boolean; readonly every: boolean },
    spot: Spot,
  ): Way[] {
    const ways = parts.map((part) => solver.condition(part, wanted, spot));
    return every ? together(ways) : ways.flat();
  }

  /** Every reading brought about, or one of them, which is then pinned. */
  function ofQuestion(node: CompiledCondition, condition: QuestionCondition, wanted: boolean, spot: Spot): Way[] {
    const { parts } = node;
    const ways = parts.map((part) => solver.condition(part, wanted, spot));
    const unpinned = together(ways);
    if (parts.length === 1 || !asking.canPin) return unpinned;
    const readings = chosenReadings(node, condition.id, scope);
    const pinned = readings.flatMap(({ reading }, index) =>
      together([ways[index] ?? [], [[pin(condition.id, reading)]]]),
    );
    return [...unpinned, ...pinned];
  }

  function fill(node: CompiledCondition, ref: Ref, spot: Spot): Way[] {
    const path = pathOf(ref, spot.itemPath);
    const shape = shapeOf(ref, node.context);
    const like = valueAt(asking.example, path);
    const to = shape?.type === "written" || shape?.type === "flag" ? true : like;
    const step = to === undefined ? undefined : stepTo(path, to, spot, asking);
    return step === undefined ? [] : [[step]];
  }

  function putInForce(node: CompiledCondition, ref: Ref, spot: Spot): Way[] {
    const path = pathOf(ref, spot.itemPath);
    const on = node.values[0]?.read(scope);
    const day = typeof on === "number" ? formatDay(on) : null;
    if (spot.fresh && path === spot.itemPath) {
      return [["from", "until"].flatMap((name) => stepTo(`${path}.${name}`, null, spot, asking) ?? [])];
    }
    const step = stepTo(path, { from: day, until: day }, spot, asking);
    return step === undefined ? [] : [[step]];
  }

  function ofList(node: CompiledCondition, condition: OneOfCondition, wanted: boolean, spot: Spot): Way[] {
    const [value] = node.values;
    if (value === undefined) return [];
    const members = listOn(condition, node.context.language, scope.day);
    if (members === undefined) return [];
    const places = value.op === "firstOf" ? value.parts : [value];
    if (wanted) return places.flatMap((place) => placeWays(place, undefined, spot, solver, members));
    return places.flatMap((place) => placeWays(place, { op: "differs", than: value.read(scope) }, spot, solver));
  }

  return solver;
}
