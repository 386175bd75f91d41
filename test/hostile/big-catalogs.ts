import type { Catalog, Condition, Qualification, Value } from "../../src/index.ts";
import { makeCatalog, makeParameter, makeQuestion, makeRule, makeService } from "../support/catalog.ts";

const most = 10_000;
const mostAsked = 2_000;
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const withRules = (...conditions: Condition[]): Catalog =>
  makeCatalog({
    services: [makeService({ rules: conditions.map((requires, index) => makeRule({ id: `r-${index}`, requires })) })],
  });
const qualification = (id: string, requires: Condition): Qualification => ({ id, title: id, clauses: [], requires });
const asked = (id: string): Condition => ({ op: "qualification", id });

/** Conditions that each hold the next one, so many deep. */
export function nested(depth: number, wrap: (inner: Condition) => Condition): Condition {
  let condition: Condition = true;
  for (let level = 0; level < depth; level++) condition = wrap(condition);
  return condition;
}

const trainings = { op: "fact", path: "practitioner.trainings" } as const;
const inTrainings = (inner: Condition): Condition => ({ op: "some", over: trainings, where: inner });
const unknownDay: Condition = { op: "equals", left: { op: "item", path: "topic" }, right: "other" };

/** Catalogs that are small to write and long to read, unless the reader takes care. Each has something wrong with it. */
export const longToRead: Readonly<Record<string, () => Catalog>> = {
  "qualifications that double at each step": () =>
    makeCatalog({
      qualifications: many(40, (index) =>
        qualification(`q-${index}`, { op: "all", of: [asked(`q-${index + 1}`), asked(`q-${index + 1}`)] }),
      ).concat(qualification("q-40", true)),
      services: withRules(asked("q-0")).services,
    }),
  "a chain of qualifications": () =>
    makeCatalog({
      qualifications: many(mostAsked, (index) =>
        qualification(`q-${index}`, index + 1 < mostAsked ? asked(`q-${index + 1}`) : true),
      ),
      services: withRules(asked("q-0")).services,
    }),
  "a ring of qualifications": () =>
    makeCatalog({
      qualifications: many(mostAsked, (index) => qualification(`q-${index}`, asked(`q-${(index + 1) % mostAsked}`))),
    }),
  "a quantity that is used all over": () => {
    const quantity: Value = {
      op: "sum",
      of: many(32, () => ({ op: "sum", of: many(32, () => ({ op: "sum", of: many(32, () => 1) })) })),
    };
    const units: Condition = { op: "atMost", left: { op: "fact", path: "units" }, right: 1 };
    const rule: Condition = { op: "all", of: many(64, () => units) };
    return makeCatalog({
      services: [
        makeService({
          pricing: { ...makeService().pricing, quantity },
          rules: many(1_000, (index) => makeRule({ id: `r-${index}`, requires: rule })),
        }),
      ],
    });
  },
  "lists inside lists": () => withRules(nested(6, inTrainings)),
  "lists counted inside lists": () =>
    withRules(
      nested(6, (inner) => ({ op: "atLeast", left: { op: "count", over: trainings, where: inner }, right: 1 })),
    ),
  "more worlds than are tried": () =>
    makeCatalog({
      questions: many(13, (index) => makeQuestion(`q-${index}`, "a", "b")),
      services: withRules({
        op: "all",
        of: many(13, (index) => ({ op: "question", id: `q-${index}`, readings: { a: true, b: unknownDay } })),
      }).services,
    }),
  "more worlds of a price than are tried": () => {
    const asking = (from: number): Value => ({
      op: "sum",
      of: many(10, (index) => ({ op: "question", id: `q-${from + index}`, readings: { a: 1, b: 2 } })),
    });
    return makeCatalog({
      questions: many(20, (index) => makeQuestion(`q-${index}`, "a", "b")),
      services: [makeService({ pricing: { ...makeService().pricing, quantity: asking(0), persons: asking(10) } })],
    });
  },
  "questions without end": () =>
    makeCatalog({
      questions: many(mostAsked, (index) => makeQuestion(`q-${index}`, ...many(8, (reading) => `r-${reading}`))),
      services: withRules({
        op: "all",
        of: many(64, (index) => ({ op: "question", id: `q-${index}`, readings: { "r-0": true } })),
      }).services,
    }),
  "parameters that are looked for and not there": () =>
    makeCatalog({
      parameters: many(mostAsked, (index) => makeParameter(`p-${index}`, 1)),
      services: [
        makeService({
          rules: many(most, (index) =>
            makeRule({
              id: `r-${index}`,
              message: "{p}".repeat(600),
              requires: { op: "equals", left: { op: "fact", path: "trip.miles" }, right: { op: "param", id: "lost" } },
            }),
          ),
        }),
      ],
    }),
  "statements that answer all others": () =>
    makeCatalog({
      statements: [
        ...many(9_900, (index) => ({ id: `s-${index}`, subject: "agency" as const, text: "S." })),
        ...many(100, (index) => ({
          id: `g-${index}`,
          subject: "agency" as const,
          text: "S.",
          members: many(100, (member) => `lost-${member}`),
        })),
      ],
    }),
  "readings recommended for nothing": () =>
    makeCatalog({
      questions: many(mostAsked, (index) => makeQuestion(`q-${index}`, "a", "b")),
      recommendedReadings: Object.fromEntries(many(200_000, (index) => [`lost-${index}`, "a"])),
    }),
  "clauses that are not there": () =>
    makeCatalog({
      services: [
        makeService({
          rules: many(8_000, (index) =>
            makeRule({ id: `r-${index}`, clauses: many(90, (clause) => `lost-${clause}`) }),
          ),
        }),
      ],
    }),
  "clauses that are no ids": () =>
    makeCatalog({
      services: [makeService({ rules: many(8_000, () => makeRule({ clauses: many(90, () => "no id") })) })],
    }),
  "rules that are wrong in every part": () =>
    makeCatalog({
      services: [
        makeService({
          rules: many(
            most,
            () => ({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, requires: { op: "all", of: [] } }) as never,
          ),
        }),
      ],
    }),
  "a million rules": () => makeCatalog({ services: [makeService({ rules: many(1_000_000, () => makeRule()) })] }),
  "a qualification of many parts that all rules ask": () =>
    makeCatalog({
      qualifications: [
        qualification("q-0", { op: "all", of: many(60, () => ({ op: "all", of: many(60, () => false) })) }),
      ],
      services: [makeService({ rules: many(most, (index) => makeRule({ id: `r-${index}`, requires: asked("q-0") })) })],
    }),
  "a text of fifty million letters": () => makeCatalog({ title: "x".repeat(5e7) }),
  "conditions a hundred thousand deep": () => withRules(nested(100_000, (inner) => ({ op: "not", of: inner }))),
  "values a hundred thousand deep": () => {
    let value: Value = 1;
    for (let depth = 0; depth < 100_000; depth++) value = { op: "sum", of: [value] };
    return makeCatalog({ services: [makeService({ pricing: { ...makeService().pricing, quantity: value } })] });
  },
  "a condition inside itself": () => {
    const condition: Record<string, unknown> = { op: "not" };
    condition["of"] = condition;
    return withRules(condition as unknown as Condition);
  },
};
