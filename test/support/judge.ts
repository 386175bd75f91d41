import type { Condition } from "../../src/condition/types.ts";
import type { Draft } from "./arbitrary-condition.ts";
import { codes } from "./codes.ts";
import { compileRule } from "./compile-rule.ts";
import { type Environment, interpret, type Verdict, verdictOf } from "./interpret.ts";

const subjects = ["record", "person", "consumer", "agency", "site", "vehicle"];

/** Says what a condition's verdict on a record is. */
export type Judge = (condition: Condition, env: Environment) => (record: Draft) => Verdict;

/** By the plain interpreter. */
export const interpreted: Judge = (condition, env) => (record) => verdictOf(interpret(condition, record, env));

/** By the compiled condition. */
export const compiled: Judge = (condition, env) => {
  const rule = compileRule(condition, {
    shape: env.shape,
    lists: codes,
    statements: Object.fromEntries(subjects.map((subject) => [subject, ["first", "second"]])),
    groups: [],
    regardlessOfPeriods: false,
    parameters: env.parameters,
    qualifications: env.qualifications,
    questions: env.questions.map(({ id, readings }) => ({
      id,
      asks: id,
      readings: readings.map((reading) => ({ id: reading })),
    })),
    readings: env.pins,
    complete: env.complete,
    calculated: env.calculated ?? {},
  });
  return (record) => rule.evaluate(record).verdict;
};
