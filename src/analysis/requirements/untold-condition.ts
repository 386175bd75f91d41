import { parseDay } from "../../condition/calendar.ts";
import { comparisons } from "../../condition/compare.ts";
import type { Range } from "../../condition/exact.ts";
import { dayRef, readingOf } from "../../condition/language.ts";
import { listOn } from "../../condition/membership.ts";
import { below, parseLiteral, pathOf } from "../../condition/places.ts";
import type { CompareCondition, Condition, OneOfCondition, Scalar } from "../../condition/types.ts";
import type { Node } from "../visit.ts";
import { fold } from "./fold.ts";
import { itself, requiredBy, settle, subjectOf } from "./node.ts";
import { type Reads, readsPlace } from "./reads.ts";
import { type Untold, type UntoldValue, valueWithout } from "./untold-value.ts";

/** How a condition is rewritten: what may or may not hold is taken not to (`surely`), or to (`perhaps`). */
export interface Rewriting extends Untold {
  readonly mode: "surely" | "perhaps";
  /** Whether a part reads the place under any reading, or asks a question that the caller reads one way at a time. */
  readonly isTouched: (node: Node, base: string) => boolean;
}

/** Finds what has to be rewritten; `readsOf` tells what a part reads with every question open. */
export function createTouch(
  place: string,
  questions: ReadonlySet<string>,
  readsOf: (node: Node, base: string) => Reads,
): Rewriting["isTouched"] {
  return (node, base) => {
    const reads = readsOf(node, base);
    return reads.places.has(place) || [...questions].some((id) => reads.questions.has(id));
  };
}

/**
 * What is left of a condition while a place is not told: a condition that is true where the whole is, and reads the place
 * no more.
 */
export function conditionWithout(condition: Condition, rewriting: Rewriting, base: string): Condition {
  return rewrite(condition, { base, subject: itself, negative: false });

  function rewrite(node: Condition, at: At): Condition {
    if (typeof node === "boolean") return node;
    const { language } = rewriting;
    if (!rewriting.isTouched(node, at.base)) return settle(node, at.subject, language);
    switch (node.op) {
      case "all":
      case "any":
        return fold({ ...node, of: node.of.map((part) => rewrite(part, at)) });
      case "not":
        return fold({ ...node, of: rewrite(node.of, { ...at, negative: !at.negative }) });
      case "when": {
        const when = rewrite(node.when, { ...at, negative: !at.negative });
        return fold({ ...node, when, then: rewrite(node.then, at) });
      }
      case "question": {
        const pinned = readingOf(language.readings, node.id);
        if (pinned !== undefined) return rewrite(node.readings[pinned] ?? false, at);
        const readings = Object.entries(node.readings).map(([id, part]) => [id, rewrite(part, at)]);
        return fold({ ...node, readings: Object.fromEntries(readings) });
      }
      case "qualification": {
        const subject = subjectOf(node);
        return rewrite(requiredBy(node, language), {
          base: pathOf(subject, at.base),
          subject: subject.op === "fact" ? subject : below(at.subject, subject.path),
          negative: at.negative,
        });
      }
      case "some":
      case "every": {
        const list = pathOf(node.over, at.base);
        if (list === rewriting.place) return decide(untoldList(node.op), at.negative);
        const where = rewrite(node.where, { base: `${list}[]`, subject: itself, negative: at.negative });
        return fold({ ...node, over: settle(node.over, at.subject, language), where });
      }
      default:
        return readsPlace(node, rewriting.place, language, at.base)
          ? decide(truthWithout(node, at.base), at.negative)
          : settle(node, at.subject, language);
    }
  }

  function untoldList(op: "some" | "every"): UntoldTruth {
    return rewriting.complete ? op === "every" : "unknown";
  }

  /** The truth of a comparison, of `present` or `inForce`, that reads the place. */
  function truthWithout(node: Condition, at: string): UntoldTruth {
    if (typeof node === "boolean") return node;
    if (node.op === "present") return rewriting.complete ? false : "unknown";
    if (node.op === "inForce") {
      const bounds = ["from", "until"].map((bound) => pathOf(below(node.of, bound), at));
      if (bounds.includes(rewriting.place)) return "never-true";
      // What has no bounds is in force on any day, also on one that is not told.
      return valueWithout(node.on ?? dayRef, rewriting, at) === "none" ? false : "either";
    }
    if (!("left" in node)) return "either";
    const left = valueWithout(node.left, rewriting, at);
    if (node.op === "oneOf" || node.op === "multipleOf") {
      if (left === "none") return false;
      if (typeof left === "string" || left.least === left.most) return left === "unknown" ? "unknown" : "either";
      return node.op === "oneOf" ? isAmong(node, left) : "unknown";
    }
    return compare(node.op, left, valueWithout(node.right, rewriting, at));
  }

  /** Whether a number of which only the bounds are known is one of a list: it may be where they leave room for one. */
  function isAmong(node: OneOfCondition, range: Range): UntoldTruth {
    const list = listOn(node, rewriting.language, parseDay(rewriting.on));
    if (list === undefined) return "never-true";
    const mayBe = (member: Scalar) => comparisons.equals(range, parseLiteral(member, "number")) !== false;
    return list.some(mayBe) ? "unknown" : false;
  }

  function decide(truth: UntoldTruth, negative: boolean): Condition {
    if (typeof truth === "boolean") return truth;
    if (truth === "unknown") return negative;
    // Under `not`, a condition that can only be false or unknown makes the whole true where it is false.
    if (truth === "never-true" && !negative) return false;
    return rewriting.mode === "perhaps" ? !negative : negative;
  }
}

interface At {
  readonly base: string;
  /** What `item` refers to, seen from the list or record that the rewritten condition stands in. */
  readonly subject: typeof itself;
  /** Whether its truth makes the whole false. */
  readonly negative: boolean;
}

/** A truth while a place is not told; `never-true` is false or unknown, as other facts have it, `either` anything. */
type UntoldTruth = boolean | "unknown" | "never-true" | "either";

function compare(op: CompareCondition["op"], left: UntoldValue, right: UntoldValue): UntoldTruth {
  if (left === "either" || right === "either") return "either";
  if (left === "none" || right === "none") return false;
  if (typeof left !== "string" && typeof right !== "string") return comparisons[op](left, right) ?? "unknown";
  // One side is what other facts tell, `null` perhaps, or what the catalog fixes.
  if (left === "unknown" || right === "unknown") return [left, right].includes("told") ? "never-true" : "unknown";
  // A range of more than one number equals nothing.
  return op === "equals" && (isWide(left) || isWide(right)) ? "never-true" : "either";
}

/** Whether a value may be more than one number. */
function isWide(value: UntoldValue): boolean {
  return typeof value !== "string" && value.least !== value.most;
}
