import { createCompiler } from "../../src/condition/compile.ts";
import { formatExact, isRange } from "../../src/condition/exact.ts";
import { createFactReader } from "../../src/condition/facts.ts";
import type { Kind, Language } from "../../src/condition/language.ts";
import { createLayout } from "../../src/condition/layout.ts";
import type { ObjectShape, Shape } from "../../src/condition/shape.ts";
import type { Condition, ParamValue, Ref, Scalar, Value } from "../../src/condition/types.ts";
import { createScoper, type Verdict } from "../../src/condition/verdict.ts";
import { compileRule } from "./compile-rule.ts";

export const fact = (path: string): Ref => ({ op: "fact", path });
export const item = (path: string): Ref => ({ op: "item", path });
export const param = (id: string): ParamValue => ({ op: "param", id });

const count: Shape = { type: "number", least: 0, most: 10, whole: true };
const amount: Shape = { type: "number", least: 0, most: 1_000, whole: false };
const paper: ObjectShape = {
  type: "object",
  fields: { from: { type: "date", bound: true }, until: { type: "date", bound: true } },
};
const thing: ObjectShape = {
  type: "object",
  fields: {
    ok: { type: "flag" },
    count,
    amount,
    day: { type: "date" },
    paper,
    parts: { type: "list", most: 2, of: { type: "object", fields: { ok: { type: "flag" }, count } } },
  },
};
const friend: ObjectShape = { type: "object", fields: { count, ok: { type: "flag" } } };
const person: ObjectShape = {
  type: "object",
  fields: {
    ok: { type: "flag" },
    count,
    since: { type: "date" },
    friend,
    things: { type: "list", most: 3, of: thing },
    attestations: { type: "statements", subject: "person" },
  },
};

/** A record of few places, of which each has another type. */
const shape: ObjectShape = {
  type: "object",
  fields: {
    date: { type: "date" },
    documentation: { type: "object", fields: { text: { type: "written" } } },
    start: { type: "time" },
    end: { type: "time" },
    flag: { type: "flag" },
    word: { type: "text" },
    kind: { type: "code", values: ["plain", "rich"] },
    count,
    amount,
    four: { type: "number", least: 4, most: 4, whole: true },
    paper,
    things: { type: "list", most: 3, of: thing },
    papers: { type: "list", most: 3, of: paper },
    words: { type: "list", most: 5, of: { type: "text" } },
    practitioner: person,
    person,
  },
};

/** A language over the small record, with changes. */
export const makeLanguage = (changes: Partial<Language> = {}): Language => ({
  shape,
  lists: {},
  statements: { person: ["sworn", "trained"] },
  groups: [],
  parameters: [],
  qualifications: [],
  questions: [],
  readings: {},
  complete: [],
  regardlessOfPeriods: false,
  calculated: {},
  ...changes,
});

/** A parameter that has one value to the end of 2010, and another from then on. */
export const changing = (id: string, before: Scalar | readonly Scalar[], after: Scalar | readonly Scalar[]) => ({
  id,
  values: [
    { from: null, until: "2010-12-31", value: before },
    { from: "2011-01-01", until: null, value: after },
  ],
});

/** A parameter that never changes. */
export const fixed = (id: string, value: Scalar | readonly Scalar[]) => ({
  id,
  values: [{ from: null, until: null, value }],
});

/** A question with its readings. */
export const asking = (id: string, ...readings: string[]) => ({
  id,
  asks: `How is ${id} read?`,
  readings: readings.map((reading) => ({ id: reading })),
});

/** The verdict of a condition on a small record. */
export function judge(condition: Condition, record: object, changes: Partial<Language> = {}): Verdict {
  return compileRule(condition, makeLanguage(changes)).evaluate(record).verdict;
}

/** What a value is known to be without knowing any readings, as text. */
export function readingOf(value: Value, kind: Kind, record: object, changes: Partial<Language> = {}): string {
  const language = makeLanguage(changes);
  const layout = createLayout(language);
  const scope = createScoper(layout)(createFactReader(layout)(record).facts);
  const reading = createCompiler(language, layout).value(value, kind).read(scope);
  if (reading === undefined) return "unknown";
  if (reading === null) return "none on file";
  if (isRange(reading)) return `${formatExact(reading.least)} to ${formatExact(reading.most)}`;
  return typeof reading === "object" ? reading.toFixed() : `${reading}`;
}
