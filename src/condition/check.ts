import { findById } from "./by-id.ts";
import { isDay, mostMoved, parseTime } from "./calendar.ts";
import { type Context, enter, kindOf, kindOfShape, shapeOf } from "./context.ts";
import { isPlainNumber } from "./exact.ts";
import { calculationOf, dayRef, defaultSubject, type Kind, type Language } from "./language.ts";
import type { Layout } from "./layout.ts";
import { isList } from "./own-data.ts";
import type { Shape } from "./shape.ts";
import type { CompareCondition, Condition, Ref, Scalar, Value } from "./types.ts";

/** Something wrong with a condition, and where: names and indexes from the condition's own place. */
export interface ConditionProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The most worlds that one rule may have: the product of the readings of its questions. */
export const mostWorlds = 4_096;

/** The most parts that one rule may have, with those of the qualifications and calculations that it uses. */
export const mostParts = 4_096;

/** How deep qualifications may rest on each other. */
const mostDeep = 16;

/** The most steps that one rule may take over the longest record, in all of its worlds. */
const mostSteps = 100_000_000;

/** A told number, a literal or a count has no more digits. */
const mostToldDigits = 20;
/** A sum of so many parts or items as there may be has so many digits more than the longest of them. */
const digitsOfMany = 4;
/** A quantity of so many digits, times persons of as many, times a rate: the arithmetic holds that without rounding. */
const mostDigits = 480;

/** A record holds so many times more items in lists inside lists than one list holds. */
const itemsWithin = 40;

/** How values of a type are written, where it needs saying. */
const forms: Readonly<Record<Kind, string>> = {
  number: ": whole, or a decimal as text",
  date: ", YYYY-MM-DD",
  time: ", HH:MM",
  text: "",
  flag: ": true or false",
};

/** What a check found. */
export interface Checked {
  readonly problems: readonly ConditionProblem[];
  /** The questions that it asks, in itself and in the qualifications that it uses. */
  readonly questions: ReadonlySet<string>;
  /** Its parts, with those of what it uses; past the most that a rule may have they are not counted. */
  readonly parts: number;
}

/** The subject that each qualification was first asked of, as conditions are checked one after another. */
export type Subjects = Map<string, Layout>;

/** Checks a rule's condition: paths, types, references, cycles and the number of worlds. */
export function checkCondition(condition: Condition, context: Context, subjects: Subjects = new Map()): Checked {
  return check(context, subjects, (walk) => walk.condition(condition, context, undefined, "plain"));
}

/**
 * Checks a qualification of the subject that it was first asked of, or of a practitioner where it was asked of none. What
 * is wrong with it of another subject is told where it is asked of that one.
 */
export function checkQualification(
  { id, requires }: Language["qualifications"][number],
  context: Context,
  subjects: Subjects = new Map(),
): Checked {
  const item = subjects.get(id) ?? enter(defaultSubject, context).item;
  return check(context, subjects, (walk) => walk.condition(requires, { ...context, item }, undefined, "plain"));
}

/** Checks a value by itself, of a known type. */
export function checkValue(value: Value, kind: Kind, context: Context, subjects: Subjects = new Map()): Checked {
  return check(context, subjects, (walk) => void walk.value(value, kind, context, undefined));
}

/** A problem that may be one of a single use of a qualification, for where that stands, and not of another. */
interface FoundProblem extends ConditionProblem {
  readonly ofUse?: true;
}

/** Whether a condition stands where its falsehood makes the whole true: there, `present` may not stand. */
type Polarity = "plain" | "negated";
/** Where a part stands: its last step and where that leads on from, so that a walk makes little on the way. */
type Path = { readonly from: Path; readonly step: string | number } | undefined;

interface Walk {
  condition(condition: Condition, context: Context, path: Path, polarity: Polarity): void;
  /** Answers with how many digits a number may have, at most. */
  value(
    value: Value,
    kind: Kind | undefined,
    context: Context,
    path: Path,
    allowed?: readonly string[] | undefined,
  ): number;
}

function check({ language }: Context, subjects: Subjects, start: (walk: Walk) => void): Checked {
  const problems: FoundProblem[] = [];
  const questions = new Set<string>();
  const open: string[] = [];
  let calculating = false;
  let parts = 0;
  let steps = 0;
  /** How many times the part that is looked at may be evaluated for one record. */
  let times = 1;
  const report = (path: Path, message: string) => problems.push({ path: stepsOf(path), message });
  const reportOfUse = (path: Path, message: string) => problems.push({ path: stepsOf(path), message, ofUse: true });

  const walk: Walk = {
    condition(condition, context, path, polarity) {
      if (!take() || typeof condition === "boolean") return;
      switch (condition.op) {
        case "all":
        case "any":
          for (const [index, part] of condition.of.entries())
            walk.condition(part, context, below(path, "of", index), polarity);
          return;
        case "not":
          walk.condition(condition.of, context, below(path, "of"), polarity === "plain" ? "negated" : "plain");
          return;
        case "when":
          walk.condition(condition.when, context, below(path, "when"), polarity === "plain" ? "negated" : "plain");
          walk.condition(condition.then, context, below(path, "then"), polarity);
          return;
        case "equals":
        case "atLeast":
        case "atMost":
        case "moreThan":
        case "lessThan":
          checkComparison(condition, context, path);
          return;
        case "oneOf": {
          const kind = kindOf(condition.left, context) ?? "text";
          const allowed = listOf(condition.left, context);
          walk.value(condition.left, kind, context, below(path, "left"), allowed);
          if (!isList(condition.right)) {
            checkParameter(condition.right.id, kind, allowed, below(path, "right"), "list");
            return;
          }
          for (const [index, literal] of condition.right.entries()) {
            checkLiteral(literal, kind, allowed, below(path, "right", index));
          }
          return;
        }
        case "multipleOf":
          walk.value(condition.left, "number", context, below(path, "left"));
          return;
        case "present":
          if (polarity === "negated")
            reportOfUse(path, "present may not stand under not, in the when of a when, nor in what is counted");
          checkPlace(condition.of, context, below(path, "of"));
          return;
        case "inForce": {
          const shape = checkPlace(condition.of, context, below(path, "of"));
          if (shape !== undefined && !(shape.type === "object" && shape.fields["from"] && shape.fields["until"])) {
            report(below(path, "of"), "inForce needs a place with from and until");
          }
          if (condition.on === undefined) checkPlace(dayRef, context, path);
          else walk.value(condition.on, "date", context, below(path, "on"));
          return;
        }
        case "some":
        case "every":
          checkList(condition.over, context, below(path, "over"), () =>
            walk.condition(condition.where, enter(condition.over, context), below(path, "where"), polarity),
          );
          return;
        case "qualification":
          checkReference(condition.id, condition.of ?? defaultSubject, context, path, polarity);
          return;
        case "question":
          checkReadings(condition.id, condition.readings, path);
          for (const [reading, part] of Object.entries(condition.readings)) {
            walk.condition(part, context, below(path, "readings", reading), polarity);
          }
      }
    },

    value(value, kind, context, path, allowed) {
      if (!take()) return 0;
      if (typeof value !== "object") {
        if (kind !== undefined) checkLiteral(value, kind, allowed, path);
        return mostToldDigits;
      }
      const actual = kindOf(value, context);
      if (kind !== undefined && actual !== undefined && actual !== kind) {
        report(path, `a ${kind} is needed here, and this is a ${actual}`);
      }
      switch (value.op) {
        case "fact":
        case "item": {
          const shape = checkPlace(value, context, path);
          if (shape !== undefined && kindOfShape(shape) === undefined) report(path, "this place holds no single value");
          const calculated = value.op === "fact" ? checkCalculation(value.path, context) : 0;
          return Math.max(mostToldDigits, calculated);
        }
        case "param":
          // The type of its first value is the one that it has: the others must be of it as well.
          checkParameter(value.id, actual ?? kind, allowed, path, "single");
          break;
        case "sum":
        case "product": {
          const of = value.of.map((part, index) => walk.value(part, "number", context, below(path, "of", index)));
          if (value.op === "sum") return Math.max(...of) + digitsOfMany;
          const digits = of.reduce((sum, each) => sum + each, 0);
          // Where one of its parts has as many, it is told there.
          if (digits > mostDigits && Math.max(...of) <= mostDigits)
            report(path, `it may have more than ${mostDigits} digits, and that is the most`);
          return digits;
        }
        case "firstOf": {
          const { of } = value;
          return Math.max(
            ...of.map((part, index) => walk.value(part, kind, context, below(path, "of", index), allowed)),
          );
        }
        case "quotient":
          return walk.value(value.of, "number", context, below(path, "of"));
        case "minutes":
          walk.value(value.from, "time", context, below(path, "from"));
          walk.value(value.to, "time", context, below(path, "to"));
          break;
        case "shift":
          walk.value(value.date, "date", context, below(path, "date"));
          if (value.months === undefined && value.days === undefined) report(path, "a date moves by months or days");
          if (value.months === undefined && value.noSuchDay !== undefined)
            report(below(path, "noSuchDay"), "noSuchDay is only for months");
          for (const by of ["months", "days"] as const) {
            const amount = value[by];
            if (typeof amount === "object") checkSteps(amount.id, context, below(path, by));
          }
          break;
        case "startOf":
          walk.value(value.date, "date", context, below(path, "date"));
          if (value.weekStart !== undefined && value.period !== "week")
            report(below(path, "weekStart"), "weekStart is only for weeks");
          if (value.since === undefined) break;
          if (value.period !== "year") report(below(path, "since"), "since is only for years");
          walk.value(value.since, "date", context, below(path, "since"));
          break;
        case "count":
        case "total": {
          const inner = enter(value.over, context);
          let digits = mostToldDigits;
          checkList(value.over, context, below(path, "over"), () => {
            if (value.where !== undefined) walk.condition(value.where, inner, below(path, "where"), "negated");
            if (value.op === "total") digits = walk.value(value.of, "number", inner, below(path, "of")) + digitsOfMany;
            else if (value.distinct !== undefined)
              walk.value(value.distinct, undefined, inner, below(path, "distinct"));
          });
          return digits;
        }
        case "question": {
          checkReadings(value.id, value.readings, path);
          const of = Object.entries(value.readings);
          return Math.max(
            0,
            ...of.map(([reading, part]) => walk.value(part, kind, context, below(path, "readings", reading), allowed)),
          );
        }
      }
      return mostToldDigits;
    },
  };

  function checkComparison(condition: CompareCondition, context: Context, path: Path): void {
    const kind = kindOf(condition.left, context) ?? kindOf(condition.right, context) ?? "text";
    // The type of a place that is not there is not known.
    const isLost = [condition.left, condition.right].some(
      (side) => typeof side === "object" && (side.op === "fact" || side.op === "item") && !shapeOf(side, context),
    );
    if (typeof condition.left !== "object" && typeof condition.right !== "object") {
      report(path, "two literals are compared");
      return;
    }
    if (condition.op !== "equals" && !isLost && (kind === "text" || kind === "flag")) {
      report(path, `a ${kind} has no order: only equals and oneOf compare it`);
    }
    const allowed = listOf(condition.left, context) ?? listOf(condition.right, context);
    for (const side of ["left", "right"] as const) {
      const value = condition[side];
      if (typeof value === "object") walk.value(value, kind, context, below(path, side), allowed);
      else checkLiteral(value, kind, allowed, below(path, side));
    }
  }

  function checkPlace(ref: Ref, context: Context, path: Path): Shape | undefined {
    if (ref.op === "item" && context.item === undefined) {
      report(path, "item stands only in a list or a qualification");
      return undefined;
    }
    const shape = shapeOf(ref, context);
    if (shape === undefined) report(path, statementProblem(ref, context) ?? "the record has no such place");
    return shape;
  }

  /** A fact that may be calculated brings the questions of its calculation; what is wrong with that is told elsewhere. */
  function checkCalculation(path: string, context: Context): number {
    const calculated = calculationOf(language, path);
    if (calculated === undefined || calculating) return 0;
    calculating = true;
    let digits = 0;
    takeProblems(() => {
      digits = walk.value(calculated, undefined, context, undefined);
    });
    calculating = false;
    return digits;
  }

  /** What is wrong with a place that is not there, where it would be a statement. */
  function statementProblem(ref: Ref, context: Context): string | undefined {
    const holder = shapeOf({ ...ref, path: ref.path.split(".").slice(0, -1).join(".") }, context);
    return holder?.type === "statements"
      ? `there is no statement ${ref.path.split(".").at(-1)} of the subject ${holder.subject}`
      : undefined;
  }

  /** Counts a part; false where there are too many, and nothing more is looked at. */
  function take(): boolean {
    parts++;
    steps += times;
    return parts <= mostParts;
  }

  function checkList(ref: Ref, context: Context, path: Path, checkItems: () => void): void {
    const shape = checkPlace(ref, context, path);
    if (shape !== undefined && shape.type !== "list") report(path, "this place holds no list");
    const before = times;
    if (shape?.type === "list") times *= ref.op === "item" && times > 1 ? itemsWithin : shape.most;
    checkItems();
    times = before;
  }

  function checkParameter(
    id: string,
    kind: Kind | undefined,
    allowed: readonly string[] | undefined,
    path: Path,
    form: "single" | "list",
  ): void {
    const parameter = findById(language.parameters, id);
    if (parameter === undefined) {
      report(path, `there is no parameter ${id}`);
      return;
    }
    for (const { value } of parameter.values) {
      if (Array.isArray(value) !== (form === "list")) {
        report(path, form === "list" ? "oneOf needs a parameter that is a list" : "a list is only for oneOf");
        return;
      }
      for (const literal of Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar]) {
        if (kind !== undefined) checkLiteral(literal, kind, allowed, path);
      }
    }
  }

  /** A date moves by whole numbers of months and days. */
  function checkSteps(id: string, context: Context, path: Path): void {
    walk.value({ op: "param", id }, "number", context, path);
    const values = findById(language.parameters, id)?.values ?? [];
    if (!values.every(({ value }) => isStep(value)))
      report(path, `a date moves by a whole number only, of at most ${mostMoved}`);
  }

  function checkLiteral(literal: Scalar, kind: Kind, allowed: readonly string[] | undefined, path: Path): void {
    if (!isLiteralOf(literal, kind)) report(path, `this is not a ${kind}${forms[kind]}`);
    else if (allowed !== undefined && typeof literal === "string" && !allowed.includes(literal)) {
      report(path, "this is no member of the list that the record draws on");
    }
  }

  /** The members of the lists that a value draws on; `undefined` where it may be anything else. */
  function listOf(value: Value, context: Context): readonly string[] | undefined {
    if (typeof value !== "object") return undefined;
    if (value.op === "question") return listOfAny(Object.values(value.readings), context);
    if (value.op === "firstOf") return listOfAny(value.of, context);
    if (value.op !== "fact" && value.op !== "item") return undefined;
    const shape = shapeOf(value, context);
    if (shape?.type !== "code") return undefined;
    const members = shape.values ?? (shape.list === undefined ? undefined : (language.lists[shape.list] ?? []));
    return members && [...members, "other"];
  }

  /** Literals and parameters draw on no list of their own: they are held to that of the others. */
  function listOfAny(values: readonly Value[], context: Context): readonly string[] | undefined {
    let members: readonly string[] | undefined;
    for (const value of values) {
      if (typeof value !== "object" || value.op === "param") continue;
      const list = listOf(value, context);
      if (list === undefined) return undefined;
      members = members === undefined ? list : [...members, ...list];
    }
    return members;
  }

  function checkReference(id: string, subject: Ref, context: Context, path: Path, polarity: Polarity): void {
    if (checkPlace(subject, context, below(path, "of"))?.type === "list") {
      report(below(path, "of"), "a qualification is asked of one subject, not of a list");
      return;
    }
    const qualification = findById(language.qualifications, id);
    if (qualification === undefined) {
      report(path, `there is no qualification ${id}`);
      return;
    }
    if (open.includes(id)) {
      reportOfUse(path, "the qualification rests on itself");
      return;
    }
    if (open.length === mostDeep) {
      reportOfUse(path, `qualifications rest on each other more than ${mostDeep} deep`);
      return;
    }
    const { item } = enter(subject, context);
    if (item === undefined) return;
    const first = subjects.get(id) ?? item;
    subjects.set(id, first);
    const problemsOf = (of: Layout) =>
      takeProblems(() =>
        walk.condition(qualification.requires, { ...context, item: of }, below(path, "qualification"), polarity),
      );
    open.push(id);
    const found = problemsOf(item);
    // What is wrong with a qualification of its first subject is told once, at its own place.
    const toldThere = new Set((first.shape === item.shape ? found : problemsOf(first)).map(nameProblem));
    open.pop();
    problems.push(...found.filter((problem) => problem.ofUse || !toldThere.has(nameProblem(problem))));
  }

  /** Takes the problems that a walk finds away from the others. */
  function takeProblems(walkOn: () => void): FoundProblem[] {
    const before = problems.length;
    walkOn();
    return problems.splice(before);
  }

  function checkReadings(id: string, readings: Readonly<Record<string, unknown>>, path: Path): void {
    questions.add(id);
    const question = findById(language.questions, id);
    if (question === undefined) {
      report(path, `there is no question ${id}`);
      return;
    }
    const declared = question.readings.map((reading) => reading.id);
    for (const reading of declared) {
      if (!Object.hasOwn(readings, reading)) report(below(path, "readings"), `the reading ${reading} is not there`);
    }
    for (const reading of Object.keys(readings)) {
      if (!declared.includes(reading))
        report(below(path, "readings", reading), `the question has no reading ${reading}`);
    }
  }

  start(walk);
  const worlds = countWorlds(questions, language);
  if (parts > mostParts) report(undefined, `with all that it uses it has more than ${mostParts} parts`);
  else if (worlds > mostWorlds) report(undefined, `its questions make ${worlds} worlds, and ${mostWorlds} is the most`);
  else if (steps * worlds > mostSteps) report(undefined, `its lists and worlds take more than ${mostSteps} steps`);
  return { problems: problems.map(({ ofUse, ...problem }) => problem), questions, parts };
}

/** The place of a step, or of two, from another. */
function below(from: Path, step: string | number, next?: string | number): Path {
  const path = { from, step };
  return next === undefined ? path : { from: path, step: next };
}

function stepsOf(path: Path): (string | number)[] {
  const steps: (string | number)[] = [];
  for (let at = path; at !== undefined; at = at.from) steps.unshift(at.step);
  return steps;
}

/** The worlds that questions make. */
export function countWorlds(questions: Iterable<string>, language: Language): number {
  let worlds = 1;
  for (const id of questions) {
    worlds *= findById(language.questions, id)?.readings.length ?? 1;
  }
  return worlds;
}

function nameProblem({ path, message }: ConditionProblem): string {
  return `${path.join()} ${message}`;
}

function isStep(value: unknown): boolean {
  return Number.isSafeInteger(value) && Math.abs(value as number) <= mostMoved;
}

/** Whether a literal can be one of a type. */
export function isLiteralOf(literal: Scalar, kind: Kind): boolean {
  switch (kind) {
    case "number":
      return typeof literal === "number" || (typeof literal === "string" && isPlainNumber(literal));
    case "date":
      return isDay(literal);
    case "time":
      return typeof literal === "string" && parseTime(literal) !== undefined;
    case "flag":
      return typeof literal === "boolean";
    case "text":
      return typeof literal === "string";
  }
}
