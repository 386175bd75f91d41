import type { Reading } from "../catalog/types.ts";
import { handOut } from "../condition/freeze.ts";
import type { Verdict } from "../condition/verdict.ts";
import type { Ruling } from "../decision/decide.ts";
import type { RecordOptions } from "../decision/options.ts";
import type { PreparedCatalog } from "../decision/prepare.ts";
import type { Finding, Outcome } from "../decision/types.ts";
import type { Estimate } from "../pricing/types.ts";
import { createPinnedRuler } from "./decide-with-pins.ts";

/** What a record would come to under one reading of a question, every other question as the options have it. */
export interface ReadingOutcome extends Reading {
  /** What would become of the record. */
  readonly outcome: Outcome;
  /** What would be billed, with two decimals; `null` where the record would not be billable. */
  readonly total: string | null;
  /** What it would be worth, billable or not; `null` where its quantity is not known. */
  readonly estimate: Estimate | null;
  /** The rules that would not be satisfied, each with what it would say. */
  readonly findings: readonly {
    /** Id of the rule. */
    readonly rule: string;
    /** What it would say of the record. */
    readonly verdict: Verdict;
  }[];
}

/** A question that a finding of the record hangs on. */
export interface OpenQuestion {
  /** Its id. */
  readonly id: string;
  /** The question, for the department to answer. */
  readonly asks: string;
  /** The clauses in which it arises. */
  readonly clauses: readonly string[];
  /** Ids of the rules that hang on it, in the order of the findings. */
  readonly rules: readonly string[];
  /** What each reading would give. */
  readonly readings: readonly ReadingOutcome[];
}

/** A finding that a fact would settle, or an answer of the department: either will do. */
export interface FactOrAnswer {
  /** Id of the rule. */
  readonly rule: string;
  /** The clauses that it rests on. */
  readonly clauses: readonly string[];
  /** The places of the record that are not told. To tell them may settle it. */
  readonly facts: readonly string[];
  /** Readings under each of which the rule is met, whatever the facts are. */
  readonly pins: readonly {
    /** Id of the question. */
    readonly question: string;
    /** Id of the reading. */
    readonly reading: string;
  }[];
}

/** What the sources leave open about a record, and what each answer would give. */
export interface OpenQuestions {
  /** The format of this object. */
  readonly format: "clausewise-open-questions/1";
  /** What becomes of the record as it is. */
  readonly outcome: Outcome;
  /** The questions that its findings hang on, in the catalog's order. None under `readings: "strictest"`, which asks none. */
  readonly questions: readonly OpenQuestion[];
  /** The findings that either a fact or an answer would settle. */
  readonly either: readonly FactOrAnswer[];
}

/**
 * What each reading of an open question would give for a record: the outcome and the amount that an engine would give with
 * that reading pinned beside the options' own.
 */
export function openQuestions(prepared: PreparedCatalog, value: unknown, options: RecordOptions = {}): OpenQuestions {
  const reading = prepared.readCopy(value, options);
  if (!reading.ok) return noQuestions("invalid");
  const { record } = reading.prepared;
  const ruleOn = createPinnedRuler(prepared);
  const tryWith = (pins: Readonly<Record<string, string>>) => ruleOn({ record, pins }).ruling;

  const { outcome, findings } = tryWith({});
  if (prepared.decideOptions.strictest) return noQuestions(outcome);
  const questions = prepared.catalog.questions.flatMap(({ id, asks, clauses, readings }): OpenQuestion[] => {
    const hanging = findings.filter((finding) => finding.questions.some((question) => question.id === id));
    if (hanging.length === 0) return [];
    const rules = hanging.map(({ rule }) => rule);
    return [
      {
        id,
        asks,
        clauses,
        rules,
        readings: readings.map((each) => ({ ...each, ...told(tryWith({ [id]: each.id })) })),
      },
    ];
  });
  return handOut({ format, outcome, questions, either: findings.flatMap(factOrAnswer) });
}

/** An answer that asks nothing. */
export function noQuestions(outcome: Outcome): OpenQuestions {
  return handOut({ format, outcome, questions: [], either: [] });
}

const format = "clausewise-open-questions/1";

function told({ outcome, price, estimate, findings }: Ruling): Omit<ReadingOutcome, keyof Reading> {
  return {
    outcome,
    total: price?.total ?? null,
    estimate,
    findings: findings.map(({ rule, verdict }) => ({ rule, verdict })),
  };
}

function factOrAnswer({ rule, verdict, clauses, paths, questions }: Finding): FactOrAnswer[] {
  if (verdict !== "missing") return [];
  const pins = questions.flatMap(({ id, readings }) =>
    Object.entries(readings).flatMap(([reading, under]) => (under === "satisfied" ? [{ question: id, reading }] : [])),
  );
  return pins.length === 0 ? [] : [{ rule, clauses, facts: paths, pins }];
}
