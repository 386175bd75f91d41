import { isRange } from "../../condition/exact.ts";
import type { CompiledValue } from "../../condition/nodes.ts";
import type { Verdict } from "../../condition/verdict.ts";
import type { RuledRecord } from "../../decision/decide-record.ts";
import type { PreparedCatalog } from "../../decision/prepare.ts";
import type { Finding, FindingQuestion } from "../../decision/types.ts";
import { valueAt } from "../record-path.ts";
import { type Asking, mayPut, type Spot, stepTo } from "./asking.ts";
import { codeWays } from "./code-ways.ts";
import { createSolver } from "./condition-ways.ts";
import { shortest } from "./join-ways.ts";
import { pin, type Step, type Way } from "./steps.ts";

const wholeRecord: Spot = { itemPath: "", fresh: false };

/** Ways that may take a finding away, to be tried. */
export function findingWays(
  finding: Finding,
  { as }: RuledRecord,
  asking: Asking,
  prepared: PreparedCatalog,
): readonly Way[] {
  const compiled = as?.service.rules.find(({ rule }) => rule.id === finding.rule)?.compiled;
  const solved =
    compiled === undefined
      ? ownWays(finding, as, asking, prepared)
      : createSolver(asking).condition(compiled, true, wholeRecord);
  const questions = asking.canPin ? finding.questions : [];
  const ways = [...pinned(questions, "satisfied"), ...solved, ...likeExample(finding, asking)];
  // Whatever codes there are, each is one step: none is passed over for its place in the catalog.
  const followed = compiled === undefined ? ways : shortest(ways);
  // Where one pin is not enough the others come after it, in whatever order: one question is enough to begin with.
  return [...followed, ...pinned(questions.slice(0, 1), "open")];
}

/** Ways for the engine's own rules. */
function ownWays(finding: Finding, as: RuledRecord["as"], asking: Asking, prepared: PreparedCatalog): Way[] {
  const put = (path: string, to: unknown): Way[] => {
    const step = stepTo(path, to, wholeRecord, asking);
    return step === undefined ? [] : [[step]];
  };
  const otherCodes = () => codeWays(asking.record, as, prepared);
  switch (finding.rule) {
    case "service-code":
    case "service-modifiers":
    case "ambiguous-code":
      return otherCodes();
    case "funding":
      return as === undefined ? otherCodes() : [...put("funding", finding.expected), ...otherCodes()];
    case "code-in-force":
      return [...otherCodes(), ...put("date", valueAt(asking.example, "date"))];
    case "profiles":
      return [finding.paths.flatMap((path) => ({ path, to: valueAt(asking.example, path) ?? {}, ifTrue: true }))];
    default:
      return as === undefined ? [] : [untold(as.service.pricing.units, asking)];
  }
}

/** A question pinned to a reading under which the rule has a verdict. */
function pinned(questions: readonly FindingQuestion[], verdict: Verdict): Way[] {
  return questions.flatMap(({ id, readings }) =>
    Object.entries(readings).flatMap(([reading, under]) => (under === verdict ? [[pin(id, reading)]] : [])),
  );
}

/** All that the finding rests on and that is not told, as in the example. */
function likeExample({ paths }: Finding, asking: Asking): Way[] {
  const way = paths.flatMap((path) => exampleStep(path, asking));
  return way.length > 0 ? [way] : [];
}

/** What a quantity rests on and is not told, as in the example. */
function untold(value: CompiledValue, asking: Asking): Step[] {
  const reading = value.read(asking.scope);
  if (reading !== undefined && reading !== null && !isRange(reading)) return [];
  const told = value.value;
  const own = typeof told === "object" && told.op === "fact" && value.parts.length === 0 ? [told.path] : [];
  return [...own.flatMap((path) => exampleStep(path, asking)), ...value.parts.flatMap((part) => untold(part, asking))];
}

function exampleStep(path: string, asking: Asking): Step[] {
  const to = valueAt(asking.example, path);
  const told = valueAt(asking.record, path);
  if (to === undefined || (told !== undefined && told !== null) || !mayPut(path, asking)) return [];
  return [stepTo(path, to, wholeRecord, asking)].filter((step) => step !== undefined);
}
