/**
 * Reckons what the conditions of an explanation are again, from its JSON and the tables of docs/condition-language.md alone:
 * every node from the results and values below it, with none of the engine's code.
 */
import type { ConditionTrace, ShownValue, ValueTrace } from "../../src/analysis/explain/trace-types.ts";
import type { ExplainedRule, UsedParameter } from "../../src/analysis/explain/types.ts";
import type { Verdict } from "../../src/index.ts";
import { compareFractions, parseFraction } from "./fraction.ts";
import { onlyNumber, type Replay, type Replayed, readShown, replayValue } from "./replay-value.ts";

type Truth = "true" | "false" | "unknown";

/** How many conditions were reckoned again, and how many say too little for it. */
export interface Nodes {
  reckoned: number;
  given: number;
}

/** What a rule or a price is reckoned with. `written` says whether the record's note is written. */
export function createReplay(
  parameters: readonly UsedParameter[],
  { problems = [], written = false, nodes = { reckoned: 0, given: 0 } }: Partial<Omit<TruthReplay, "parameters">> = {},
): TruthReplay {
  const replay: TruthReplay = {
    parameters,
    problems,
    written,
    nodes,
    condition: (trace) => replayCondition(trace, replay),
  };
  return replay;
}

interface TruthReplay extends Replay {
  readonly written: boolean;
  readonly nodes: Nodes;
}

/** What does not agree in a rule: a node with what is below it, a world with its trace, the verdict with the worlds. */
export function replayRule(rule: ExplainedRule, replay: TruthReplay, strictest: boolean): void {
  for (const { condition, result } of rule.worlds) {
    if (replayCondition(condition, replay) !== result)
      replay.problems.push(`${rule.rule}: a world is not its condition`);
  }
  const results = rule.worlds.map(({ result }) => result);
  const verdict = verdictOf(results, strictest);
  // Every result is among the listed ones.
  if (verdict !== rule.verdict) replay.problems.push(`${rule.rule} is ${rule.verdict}, reckoned ${verdict}`);
}

function verdictOf(results: readonly Truth[], strictest: boolean): Verdict {
  const [yes, no] = [results.includes("true"), results.includes("false")];
  if (strictest && no) return "violated";
  if (yes && no) return "open";
  if (results.includes("unknown")) return "missing";
  return no ? "violated" : "satisfied";
}

function replayCondition(trace: ConditionTrace, replay: TruthReplay): Truth {
  // What was not asked may be anything.
  if (trace.result === "not-asked") return "unknown";
  const reckoned = reckon(trace, replay);
  if (reckoned === undefined) replay.nodes.given++;
  else replay.nodes.reckoned++;
  if (reckoned !== undefined && reckoned !== trace.result) {
    const about = trace.path ?? trace.id ?? "";
    replay.problems.push(`${trace.op} ${about} is ${trace.result}, reckoned ${reckoned}: ${JSON.stringify(trace)}`);
  }
  return trace.result;
}

/** `undefined` where what is shown does not tell. */
function reckon(trace: ConditionTrace, replay: TruthReplay): Truth | undefined {
  const parts = (trace.parts ?? []).map((part) => replayCondition(part, replay));
  const values = (trace.values ?? []).map((value) => replayValue(value, replay));
  const [premise = "unknown", conclusion = "unknown"] = parts;
  const [left = { is: "unknown" }, right = { is: "unknown" }] = values as readonly Replayed[];
  switch (trace.op) {
    case "true":
    case "false":
      return trace.op;
    case "all":
      return allOf(parts);
    case "any":
      return negate(allOf(parts.map(negate)));
    case "not":
      return negate(premise);
    case "when":
      return negate(allOf([premise, negate(conclusion)]));
    case "qualification":
      return premise;
    case "question":
      return agreement((trace.readings ?? []).map(({ condition }) => replayCondition(condition, replay)));
    case "some":
    case "every":
      return replayItems(trace, replay);
    case "present":
      return isPresent(trace.there, replay.written);
    case "inForce":
      return isInForce(trace, left);
    case "oneOf":
      return isOneOf(trace, left);
    case "multipleOf": {
      if (left.is === "none") return "false";
      const number = onlyNumber(left);
      if (number === undefined) return "unknown";
      const step = parseFraction(`${trace.step}`);
      return asTruth((number.top * step.bottom) % (number.bottom * step.top) === 0n);
    }
    case "equals":
      return isEqual(left, right);
    case "atLeast":
      return isAtLeast(left, right);
    case "atMost":
      return isAtLeast(right, left);
    case "moreThan":
      return negateKnown(left, right, isAtLeast(right, left));
    case "lessThan":
      return negateKnown(left, right, isAtLeast(left, right));
  }
}

const asTruth = (holds: boolean): Truth => (holds ? "true" : "false");

function negate(truth: Truth): Truth {
  if (truth === "unknown") return truth;
  return truth === "true" ? "false" : "true";
}

function allOf(parts: readonly Truth[]): Truth {
  if (parts.includes("false")) return "false";
  return parts.includes("unknown") ? "unknown" : "true";
}

function agreement([first = "unknown", ...others]: readonly Truth[]): Truth {
  return others.every((other) => other === first) ? first : "unknown";
}

function replayItems(trace: ConditionTrace, replay: TruthReplay): Truth | undefined {
  const isSome = trace.op === "some";
  if (trace.there?.state === "none-on-file") return asTruth(!isSome);
  if (trace.items === undefined) return "unknown";
  const results = trace.items.map(({ matches }) => replayCondition(matches, replay));
  const all = isSome ? negate(allOf(results.map(negate))) : allOf(results);
  // Items that are not listed decide nothing where one that is listed does.
  if ((trace.moreItems ?? 0) > 0 && all !== (isSome ? "true" : "false")) return undefined;
  return all;
}

function isPresent(there: ShownValue | undefined, written: boolean): Truth {
  if (there === undefined || there.state === "unknown") return written ? "false" : "unknown";
  if (there.state === "none-on-file" || there.state === "blank") return "false";
  return asTruth(there.state !== "known" || there.value !== "false");
}

function isInForce({ there, from, until }: ConditionTrace, on: Replayed): Truth | undefined {
  if (there?.state === "none-on-file" || on.is === "none") return "false";
  if (there === undefined || there.state === "unknown") return "unknown";
  const [first, last] = [from, until].map((bound) => readShown(bound ?? { state: "unknown" }, "date"));
  if (first === undefined || last === undefined) return "unknown";
  const begun = first.is === "none" ? "true" : isAtLeast(on, first);
  const lasting = last.is === "none" ? "true" : isAtLeast(last, on);
  return begun === undefined || lasting === undefined ? undefined : allOf([begun, lasting]);
}

function isOneOf({ list, values }: ConditionTrace, left: Replayed): Truth | undefined {
  if (list === undefined || list === null) return undefined;
  const kind: ValueTrace["kind"] = values?.[0]?.kind ?? "text";
  const results = list.map((member) => isEqual(left, readShown({ state: "known", value: `${member}` }, kind)));
  if (results.includes("true")) return "true";
  if (results.includes(undefined)) return undefined;
  return results.includes("unknown") ? "unknown" : "false";
}

/** What two values that are not both shown are to each other; `undefined` where they can be compared. */
function unlessCompared(left: Replayed, right: Replayed): { readonly truth: Truth | undefined } | undefined {
  if (left.is === "none" || right.is === "none") return { truth: "false" };
  if (left.is === "hidden" || right.is === "hidden") return { truth: undefined };
  return left.is === "unknown" || right.is === "unknown" ? { truth: "unknown" } : undefined;
}

function isEqual(left: Replayed, right: Replayed): Truth | undefined {
  const apart = unlessCompared(left, right);
  if (apart !== undefined) return apart.truth;
  if (left.is === "text" && right.is === "text") return asTruth(left.text === right.text);
  const atLeast = isAtLeast(left, right);
  const atMost = isAtLeast(right, left);
  if (atLeast === undefined || atMost === undefined) return undefined;
  return allOf([atLeast, atMost]);
}

/** Days and times of one length sort as text. */
function isAtLeast(left: Replayed, right: Replayed): Truth | undefined {
  const apart = unlessCompared(left, right);
  if (apart !== undefined) return apart.truth;
  if (left.is === "text" && right.is === "text") return asTruth(left.text >= right.text);
  if (left.is !== "number" || right.is !== "number") return undefined;
  if (right.most !== null && compareFractions(left.least, right.most) >= 0) return "true";
  return left.most !== null && compareFractions(left.most, right.least) < 0 ? "false" : "unknown";
}

/** More than is not at most, but none on file is neither. */
function negateKnown(left: Replayed, right: Replayed, truth: Truth | undefined): Truth | undefined {
  if (left.is === "none" || right.is === "none") return "false";
  return truth === undefined ? undefined : negate(truth);
}
