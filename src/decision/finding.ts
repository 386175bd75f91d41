import type { Rule } from "../catalog/types.ts";
import type { CompiledCondition } from "../condition/compile.ts";
import { type Ground, groundsOf } from "../condition/grounds.ts";
import type { Language } from "../condition/language.ts";
import { questionsThatMatter } from "../condition/matter.ts";
import type { Scope, Truth } from "../condition/scope.ts";
import { inWorld, type Verdict, verdictOf, type World } from "../condition/verdict.ts";
import { askDepartment, askFor, fillIn } from "./message.ts";
import type { Finding, FindingQuestion } from "./types.ts";

/** More places than this help nobody. */
const mostPaths = 12;

/** A rule of a service, made ready. */
export interface CompiledServiceRule {
  readonly rule: Rule;
  readonly compiled: CompiledCondition;
}

/** What is evaluated, and in which language. */
export interface Asked {
  readonly scope: Scope;
  readonly language: Language;
}

/** What a rule said of a record, and the worlds it said it in. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly worlds: readonly World<Truth>[];
}

/** Tells of a rule that is not simply satisfied: what is asked, what is there, where, and what would mend it. */
export function createFinding(
  { rule, compiled }: CompiledServiceRule,
  judgement: Judgement,
  { scope, language }: Asked,
): Finding {
  const { verdict, worlds } = judgement;
  const grounds = collectGrounds(compiled, judgement, { scope, language });
  const questions = questionsOf(worlds, language, ofTruths);
  const paths = [...new Set(grounds.flatMap((ground) => ground.paths))].slice(0, mostPaths);
  // Of several comparisons, none alone is what was asked.
  const only = grounds.length === 1 ? grounds[0] : undefined;
  const finding: Finding = {
    rule: rule.id,
    category: rule.category,
    verdict,
    force: rule.force ?? "shall",
    message: fillIn(rule.message, language, scope.day),
    remedy: fillIn(rule.remedy, language, scope.day),
    paths,
    expected: only?.expected ?? null,
    actual: only?.actual ?? null,
    clauses: rule.clauses,
    questions,
    ...(rule.denial && { denial: rule.denial }),
  };
  if (verdict === "open") return { ...finding, remedy: askDepartment(questions.map((question) => question.id)) };
  return verdict === "missing" ? { ...finding, remedy: askFor(paths) } : finding;
}

/** The grounds of every world in which the rule is not satisfied; of an open rule, of those in which it is violated. */
function collectGrounds(
  compiled: CompiledCondition,
  { verdict, worlds }: Judgement,
  { scope, language }: Asked,
): Ground[] {
  const wanted = verdict === "missing" ? undefined : false;
  if (worlds.length === 0) return groundsOf(compiled, scope, wanted);
  const grounds = new Map<string, Ground>();
  for (const world of worlds) {
    if (world.result !== wanted) continue;
    for (const ground of inWorld(scope, language, world, () => groundsOf(compiled, scope, wanted))) {
      grounds.set(JSON.stringify(ground), ground);
    }
  }
  return [...grounds.values()];
}

/** The questions whose readings make a difference, each with the verdict under each reading. */
export function questionsOf<T>(
  worlds: readonly World<T>[],
  language: Language,
  { isSame, verdictOf }: { isSame: (one: T, other: T) => boolean; verdictOf: (results: readonly T[]) => Verdict },
): FindingQuestion[] {
  const mattering = questionsThatMatter(worlds, isSame);
  return language.questions.flatMap(({ id, readings: declared }, question) => {
    if (!mattering.has(question)) return [];
    const readings: Record<string, Verdict> = {};
    for (const [reading, { id: name }] of declared.entries()) {
      const agreeing = worlds.filter((world) =>
        world.choices.every((choice) => choice.question !== question || choice.reading === reading),
      );
      readings[name] = verdictOf(agreeing.map((world) => world.result));
    }
    return [{ id, readings }];
  });
}

/** Truths are the same where they are equal. */
const ofTruths = { isSame: (one: Truth, other: Truth) => one === other, verdictOf };
