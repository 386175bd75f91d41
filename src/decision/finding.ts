import type { Rule } from "../catalog/types.ts";
import type { DayNumber } from "../condition/calendar.ts";
import type { CompiledCondition, Compiler } from "../condition/compile.ts";
import { type Ground, groundsOf } from "../condition/grounds.ts";
import type { Language } from "../condition/language.ts";
import { questionsThatMatter } from "../condition/matter.ts";
import type { Scope, Truth } from "../condition/scope.ts";
import { inWorld, type Verdict, verdictOf, type World } from "../condition/verdict.ts";
import { freezeDeep } from "./freeze.ts";
import { askDepartment, askFor, compileText } from "./message.ts";
import type { Finding, FindingQuestion } from "./types.ts";

/** More places than this help nobody. */
const mostPaths = 12;

/** A rule of a service, made ready. */
export interface CompiledServiceRule {
  readonly rule: Rule;
  readonly compiled: CompiledCondition;
  /** Its texts, on the record's date. */
  readonly message: (day: DayNumber | undefined) => string;
  readonly remedy: (day: DayNumber | undefined) => string;
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

/** Makes a rule ready to be asked and told of. */
export function compileServiceRule(rule: Rule, compiler: Compiler, language: Language): CompiledServiceRule {
  return {
    rule,
    compiled: compiler.condition(rule.requires),
    message: compileText(rule.message, language),
    remedy: compileText(rule.remedy, language),
  };
}

/** Tells of a rule that is not simply satisfied: what is asked, what is there, where, and what would mend it. */
export function createFinding(
  { rule, compiled, message, remedy }: CompiledServiceRule,
  judgement: Judgement,
  { scope, language }: Asked,
): Finding {
  const { verdict, worlds } = judgement;
  const grounds = collectGrounds(compiled, judgement, { scope, language });
  const questions = questionsOf(worlds, language, ofTruths);
  const paths = pathsOf(grounds);
  // Of several comparisons, none alone is what was asked.
  const only = grounds.length === 1 ? grounds[0] : undefined;
  const finding = {
    rule: rule.id,
    category: rule.category,
    verdict,
    force: rule.force ?? "shall",
    message: message(scope.day),
    remedy: verdict === "violated" ? remedy(scope.day) : askedFor(verdict, paths, questions),
    paths,
    expected: only?.expected ?? null,
    actual: only?.actual ?? null,
    clauses: rule.clauses,
    questions,
  };
  return freezeDeep(rule.denial === undefined ? finding : { ...finding, denial: rule.denial });
}

function askedFor(verdict: Verdict, paths: readonly string[], questions: readonly FindingQuestion[]): string {
  return verdict === "open" ? askDepartment(questions.map((question) => question.id)) : askFor(paths);
}

/** The places of all grounds, each once. */
function pathsOf(grounds: readonly Ground[]): readonly string[] {
  const [only, another] = grounds;
  if (only !== undefined && another === undefined && only.paths.length === 1) return only.paths;
  const paths = new Set<string>();
  for (const ground of grounds) for (const path of ground.paths) paths.add(path);
  return [...paths].slice(0, mostPaths);
}

const nothing: readonly never[] = Object.freeze([]);

/** The grounds of every world in which the rule is not satisfied; of an open rule, of those in which it is violated. */
function collectGrounds(
  compiled: CompiledCondition,
  { verdict, worlds }: Judgement,
  { scope, language }: Asked,
): Ground[] {
  const wanted = verdict === "missing" ? undefined : false;
  // One world alone is what the record comes to whatever is read.
  if (worlds.length < 2) return groundsOf(compiled, scope, wanted);
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
): readonly FindingQuestion[] {
  if (worlds.length < 2) return nothing;
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
