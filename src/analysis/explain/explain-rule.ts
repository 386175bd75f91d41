import type { Catalog } from "../../catalog/types.ts";
import type { Scope, Truth } from "../../condition/scope.ts";
import { inWorld, judge } from "../../condition/verdict.ts";
import { type CompiledService, type DecideOptions, underOptions } from "../../decision/decide.ts";
import type { CompiledServiceRule } from "../../decision/finding.ts";
import { nameReadings, noReadings } from "../question-readings.ts";
import { listWorlds } from "./list-worlds.ts";
import type { Tracer } from "./trace.ts";
import type { ExplainedRule, ExplainedWorld } from "./types.ts";

/** A record under one service of a catalog. */
export interface ExplainedScope {
  readonly catalog: Catalog;
  readonly service: CompiledService;
  readonly scope: Scope;
  readonly options: DecideOptions;
  readonly tracer: Tracer;
}

/** What a rule says of a record, in every world that was looked at, and why. */
export function explainRule(
  { rule, compiled, message }: CompiledServiceRule,
  explained: ExplainedScope,
): ExplainedRule {
  const { scope, options, tracer } = explained;
  const { language } = explained.service;
  const judgement = judge(compiled, scope, language);
  const taken = judgement.verdict === "satisfied" ? judgement : underOptions(judgement, rule, options);
  const assumed = taken.verdict === "satisfied" && judgement.verdict !== "satisfied";
  const { listed, more } = listWorlds(judgement.worlds, nameResult);
  const worlds = listed.map((world): ExplainedWorld => {
    const condition = inWorld(scope, language, world, () => tracer.condition(compiled));
    return { readings: nameReadings(world, language), result: nameResult(world.result), condition };
  });
  // Where no reading was needed there is one world, which has chosen none.
  if (worlds.length === 0) {
    const result = nameResult(judgement.verdict === "satisfied");
    worlds.push({ readings: noReadings, result, condition: tracer.condition(compiled) });
  }
  return {
    rule: rule.id,
    category: rule.category,
    force: rule.force ?? "shall",
    message: message(scope.day),
    clauses: rule.clauses,
    verdict: assumed ? judgement.verdict : taken.verdict,
    assumed,
    parameters: tracer.usedParameters(),
    worlds,
    moreWorlds: more,
  };
}

function nameResult(truth: Truth): ExplainedWorld["result"] {
  return truth === undefined ? "unknown" : `${truth}`;
}
