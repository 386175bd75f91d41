import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition, Ref, Value } from "../../src/condition/types.ts";
import {
  arbitraryCondition,
  arbitraryDate,
  arbitraryEnvironment,
  arbitraryHistory,
  arbitraryNumber,
  arbitraryPins,
  arbitraryRecord,
  arbitrarySections,
  type Draft,
} from "../support/arbitrary-condition.ts";
import { type Environment, questionsIn } from "../support/interpret.ts";
import { compiled, interpreted } from "../support/judge.ts";

const fact = (path: string): Ref => ({ op: "fact", path });
const not = (of: Condition): Condition => ({ op: "not", of });
const any = (...of: Condition[]): Condition => ({ op: "any", of });

/** The condition under the first reading of a question, and something else under its others. */
function under<T>(
  env: Environment,
  id: string,
  first: T,
  others: T,
): { op: "question"; id: string; readings: Record<string, T> } {
  const readings = env.questions.find((question) => question.id === id)?.readings ?? [];
  const chosen = readings.map((reading, index): [string, T] => [reading, index === 0 ? first : others]);
  return { op: "question", id, readings: Object.fromEntries(chosen) };
}

const pinnedTo = (env: Environment, id: string, reading: string): Environment => ({
  ...env,
  pins: { ...env.pins, [id]: reading },
});

/** The environments in which every question that a condition meets is pinned. */
function allPinned(condition: Condition, env: Environment): Environment[] {
  let pinned = [env];
  for (const id of questionsIn(condition, env)) {
    const readings = env.questions.find((question) => question.id === id)?.readings ?? [];
    pinned = pinned.flatMap((each) => readings.map((reading) => pinnedTo(each, id, reading)));
  }
  return pinned;
}

const environment = arbitraryEnvironment();
const withoutPresent = arbitraryCondition({ present: false, drawn: true });
const withPresent = arbitraryCondition({ present: true, drawn: true });
const record = arbitraryRecord();
const questionId = fc.constantFrom("colour", "size", "side");

describe.each([
  ["interpreted", interpreted],
  ["compiled", compiled],
])("conditions, %s", (_, verdictIn) => {
  test("a told fact changes none of satisfied, violated and open", () => {
    const story = fc
      .tuple(environment, withoutPresent)
      .chain(([env, condition]) => arbitraryHistory(condition, env, 8).map((history) => ({ env, condition, history })));
    fc.assert(
      fc.property(story, ({ env, condition, history }) => {
        const verdicts = history.map(verdictIn(condition, env));
        const settled = verdicts.findIndex((verdict) => verdict !== "missing");
        if (settled >= 0) expect(new Set(verdicts.slice(settled)).size).toBe(1);
      }),
      { seed: 1, numRuns: 600 },
    );
  });

  test("a pinned reading changes neither satisfied nor violated", () => {
    fc.assert(
      fc.property(environment, withPresent, record, arbitraryPins(), (env, condition, told, pins) => {
        const verdict = verdictIn(condition, env)(told);
        fc.pre(verdict === "satisfied" || verdict === "violated");
        expect(verdictIn(condition, { ...env, pins })(told)).toBe(verdict);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  test("the verdict is made of the verdicts of all worlds", () => {
    fc.assert(
      fc.property(environment, withPresent, record, (env, condition, told) => {
        const verdicts = new Set(allPinned(condition, env).map((pinned) => verdictIn(condition, pinned)(told)));
        // In one world nothing is open.
        expect(verdicts).not.toContain("open");
        const both = verdicts.has("satisfied") && verdicts.has("violated");
        const [only] = verdicts;
        const expected = both ? "open" : verdicts.size === 1 ? only : "missing";
        expect(verdictIn(condition, env)(told)).toBe(expected);
      }),
      { seed: 3, numRuns: 1500 },
    );
  });

  test("a question whose readings say the same is no question", () => {
    fc.assert(
      fc.property(environment, withPresent, record, questionId, (env, condition, told, id) => {
        const asked = under(env, id, condition, condition);
        expect(verdictIn(asked, env)(told)).toBe(verdictIn(condition, env)(told));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test("a question met twice has one reading at a time", () => {
    fc.assert(
      fc.property(environment, withoutPresent, record, questionId, (env, condition, told, id) => {
        const twice = any(under(env, id, condition, not(condition)), under(env, id, not(condition), condition));
        expect(verdictIn(twice, env)(told)).toBe(verdictIn(any(condition, not(condition)), env)(told));
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test("a question in a value has the reading that it has beside it", () => {
    fc.assert(
      fc.property(environment, arbitraryNumber(), arbitraryNumber(), record, questionId, (env, a, b, told, id) => {
        const value: Value = under(env, id, a, b);
        const same = (right: Value): Condition => ({ op: "equals", left: { op: "sum", of: [value] }, right });
        const either = under(env, id, same(a), same(b));
        const alone = under(env, id, equalToItself(a), equalToItself(b));
        expect(verdictIn(either, env)(told)).toBe(verdictIn(alone, env)(told));
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test("a question in a date's anchor has the reading that it has beside it", () => {
    fc.assert(
      fc.property(environment, arbitraryDate(), arbitraryDate(), record, questionId, (env, a, b, told, id) => {
        const moved = (date: Value): Value => ({ op: "shift", date, months: 6 });
        const same = (right: Value): Condition => ({ op: "equals", left: moved(under(env, id, a, b)), right });
        const either = under(env, id, same(moved(a)), same(moved(b)));
        const alone = under(env, id, equalDates(moved(a)), equalDates(moved(b)));
        expect(verdictIn(either, env)(told)).toBe(verdictIn(alone, env)(told));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test("a question in a qualification has the reading that it has beside it", () => {
    fc.assert(
      fc.property(environment, withoutPresent, record, questionId, (env, condition, told, id) => {
        const requires = under(env, id, condition, not(condition));
        const asking = {
          ...env,
          qualifications: [...env.qualifications, { id: "asking", title: "asking", clauses: [], requires }],
        };
        const asked: Condition = { op: "qualification", id: "asking" };
        const twice = under(env, id, asked, not(asked));
        expect(verdictIn(twice, asking)(told)).toBe(verdictIn(condition, env)(told));
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});

const equalToItself = (value: Value): Condition => ({ op: "equals", left: { op: "sum", of: [value] }, right: value });
const equalDates = (value: Value): Condition => ({ op: "equals", left: value, right: value });

describe("the compiled verdict is the interpreted one", () => {
  const expectAgreement = (condition: Condition, env: Environment, told: Draft): void => {
    expect(compiled(condition, env)(told)).toBe(interpreted(condition, env)(told));
  };

  test.each([11, 12, 13])("on any record (%i)", (seed) => {
    fc.assert(
      fc.property(environment, withPresent, record, (env, condition, told) => expectAgreement(condition, env, told)),
      { seed, numRuns: 2500 },
    );
  });

  test("with pinned readings and complete sections", () => {
    fc.assert(
      fc.property(
        environment,
        withPresent,
        record,
        arbitraryPins(),
        arbitrarySections(),
        (env, condition, told, pins, complete) => expectAgreement(condition, { ...env, pins, complete }, told),
      ),
      { seed: 14, numRuns: 2500 },
    );
  });

  test("with units that are calculated where none are told", () => {
    const atUnits = fc
      .tuple(fc.constantFrom("atLeast" as const, "lessThan" as const, "equals" as const), arbitraryNumber())
      .map(([op, right]): Condition => ({ op, left: fact("units"), right }));
    fc.assert(
      fc.property(environment, atUnits, arbitraryNumber(), record, (env, condition, units, told) =>
        expectAgreement(condition, { ...env, calculated: { units } }, told),
      ),
      { seed: 15, numRuns: 1000 },
    );
  });
});
