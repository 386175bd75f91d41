import type { Denial, Rule } from "../catalog/types.ts";
import type { DayNumber } from "../condition/calendar.ts";
import type { Compiler } from "../condition/compile.ts";
import { handOut } from "../condition/freeze.ts";
import { addGrounds, addPlace, type Collecting, type Ground, isSameGround, type Walked } from "../condition/grounds.ts";
import type { Language } from "../condition/language.ts";
import { questionsThatMatter, readingIn } from "../condition/matter.ts";
import type { CompiledCondition } from "../condition/nodes.ts";
import type { Scope, Truth } from "../condition/scope.ts";
import type { Condition } from "../condition/types.ts";
import { inWorld, type Judgement, testOutright, type Verdict, verdictOf, type World } from "../condition/verdict.ts";
import { askDepartment, askFor, compileText } from "./message.ts";
import type { Finding, FindingQuestion } from "./types.ts";

/** A rule of a service, made ready. */
export interface CompiledServiceRule {
  readonly rule: Rule;
  readonly compiled: CompiledCondition;
  /** Its texts, on the record's date. */
  readonly message: (day: DayNumber | undefined) => string;
  readonly remedy: (day: DayNumber | undefined) => string;
  readonly denial: Denial | undefined;
  /** The denial instead, where the rule would hold were all in force that it asks to be. */
  readonly ifLapsed: { readonly denial: Denial; readonly isLapsed: (scope: Scope) => boolean } | undefined;
}

/** What is evaluated, and in which language. */
export interface Asked {
  readonly scope: Scope;
  readonly language: Language;
}

/** Makes a rule ready to be asked and told of. */
export function compileServiceRule(
  rule: Rule,
  compiler: Compiler,
  language: Language,
  regardlessOfPeriods: () => Compiler,
): CompiledServiceRule {
  return {
    rule,
    compiled: compiler.condition(rule.requires),
    message: compileText(rule.message, language),
    remedy: compileText(rule.remedy, language),
    denial: handOut(rule.denial),
    ifLapsed: rule.denialIfLapsed && compileLapse(rule.requires, rule.denialIfLapsed, regardlessOfPeriods),
  };
}

function compileLapse(
  requires: Condition,
  denial: Denial,
  regardlessOfPeriods: () => Compiler,
): CompiledServiceRule["ifLapsed"] {
  let compiled: CompiledCondition | undefined;
  return {
    denial: handOut(denial),
    isLapsed(scope) {
      compiled ??= regardlessOfPeriods().condition(requires);
      return testOutright(compiled.test, scope) === true && !scope.unsettled;
    },
  };
}

/** Tells of a rule that is not simply satisfied: what is asked, what is there, where, and what would mend it. */
export function createFinding(
  { rule, compiled, message, remedy, denial: usual, ifLapsed }: CompiledServiceRule,
  judgement: Judgement & Pick<Finding, "verdict">,
  { scope, language }: Asked,
): Finding {
  const { verdict, worlds } = judgement;
  const { paths, expected, actual } = collectGrounds(compiled, judgement, { scope, language });
  const questions = questionsOf(worlds, language, ofTruths);
  const isLapsed = verdict === "violated" && ifLapsed?.isLapsed(scope) === true;
  const denial = isLapsed ? ifLapsed.denial : usual;
  const finding: Draft = {
    rule: rule.id,
    category: rule.category,
    verdict,
    force: rule.force ?? "shall",
    message: message(scope.day),
    remedy:
      verdict === "violated"
        ? `${isLapsed ? tellOfLapse : ""}${remedy(scope.day)}`
        : askedFor(verdict, { paths, questions }, language),
    paths: Object.freeze(paths),
    expected,
    actual,
    clauses: rule.clauses,
    questions,
  };
  if (denial !== undefined) finding.denial = denial;
  // What is taken from the catalog is frozen, and so are the questions.
  return Object.freeze(finding);
}

/** What goes before the remedy where something is on file that would do, had it been in force. */
const tellOfLapse = "What is on file was not in force on that day. ";

/** A finding while it is made. */
type Draft = { -readonly [Name in keyof Finding]: Finding[Name] };

function askedFor(
  verdict: Verdict,
  { paths, questions }: Pick<Finding, "paths" | "questions">,
  language: Language,
): string {
  return verdict === "open" ? askDepartment(questions, language) : askFor(paths);
}

const nothing: readonly never[] = Object.freeze([]);

/**
 * What a verdict rests on in every world in which the rule is not satisfied; of an open rule, in those in which it is
 * violated. Of several comparisons, none alone is what was asked.
 */
function collectGrounds(
  compiled: CompiledCondition,
  { verdict, worlds }: Judgement,
  { scope, language }: Asked,
): Ground {
  const wanted = verdict === "missing" ? undefined : false;
  const grounds: Ground[] = [];
  // One world alone is what the record comes to whatever is read.
  const isOne = worlds.length < 2;
  const walked: Walked | undefined = isOne ? undefined : new Map();
  const collecting: Collecting = { scope, texts: true, negated: false, walked, grounds };
  const walk = () => addGrounds(compiled, wanted, collecting);
  if (isOne) walk();
  else for (const world of worlds) if (world.result === wanted) inWorld(scope, language, world, walk);
  return joinGrounds(grounds);
}

/** All grounds as one: the places of all, and what is asked and what is there where all of them say the same. */
function joinGrounds(grounds: readonly Ground[]): Ground {
  const first = grounds[0];
  if (first === undefined) return { paths: nothing, expected: null, actual: null };
  if (grounds.every((ground) => isSameGround(first, ground))) return first;
  const paths: string[] = [];
  for (const ground of grounds) {
    for (const path of ground.paths) addPlace(paths, path);
  }
  return { paths, expected: null, actual: null };
}

/** The questions whose readings make a difference, each with the verdict under each reading. */
export function questionsOf<T>(
  worlds: readonly World<T>[],
  language: Language,
  { isSame, verdictOf }: { isSame: (one: T, other: T) => boolean; verdictOf: (results: readonly T[]) => Verdict },
): readonly FindingQuestion[] {
  if (worlds.length < 2) return nothing;
  const mattering = [...questionsThatMatter(worlds, isSame)].sort((one, other) => one - other);
  const questions: FindingQuestion[] = [];
  for (const question of mattering) {
    const asked = language.questions[question];
    if (asked === undefined) continue;
    const readings: Record<string, Verdict> = {};
    asked.readings.forEach(({ id }, reading) => {
      const results: T[] = [];
      for (const world of worlds) if ((readingIn(world, question) ?? reading) === reading) results.push(world.result);
      readings[id] = verdictOf(results);
    });
    questions.push(Object.freeze({ id: asked.id, readings: Object.freeze(readings) }));
  }
  return Object.freeze(questions);
}

/** Truths are the same where they are equal. */
const ofTruths = { isSame: (one: Truth, other: Truth) => one === other, verdictOf };
