import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/condition/canonical-json.ts";
import { createCompiler, createShared } from "../../../src/condition/compile.ts";
import { createFactReader } from "../../../src/condition/facts.ts";
import { createLayout } from "../../../src/condition/layout.ts";
import type { Condition, Value } from "../../../src/condition/types.ts";
import { createScoper } from "../../../src/condition/verdict.ts";
import { asking, fact, item, makeLanguage } from "../../support/language.ts";

const enough: Condition = { op: "atLeast", left: item("count"), right: 3 };
/** Reads the count, which may be calculated, of whomever it is asked. */
const reads: Condition = { op: "atLeast", left: fact("count"), right: 3 };
const qualifications = [
  { id: "enough", requires: enough },
  { id: "reads", requires: reads },
];

/** The results of a condition by two compilers that share what they can, of which each calculates the count otherwise. */
function resultsOf(condition: Condition, record: object) {
  const language = makeLanguage({ qualifications, questions: [asking("size", "small", "large")] });
  const layout = createLayout(language);
  const shared = createShared();
  const scope = createScoper(layout)(createFactReader(layout)(record).facts);
  const compiled = [2, 5].map((count) =>
    createCompiler({ ...language, calculated: { count } }, layout, shared).condition(structuredClone(condition)),
  );
  return { compiled, results: compiled.map(({ test }) => test(scope)) };
}

describe("what two compilers share", () => {
  it.each<readonly [string, Condition]>([
    ["a comparison", { op: "equals", left: fact("flag"), right: true }],
    ["a qualification", { op: "qualification", id: "enough", of: fact("person") }],
    ["a question", { op: "question", id: "size", readings: { small: true, large: false } }],
    ["a total", { op: "atLeast", left: { op: "total", over: fact("things"), of: item("count") }, right: 1 }],
  ])("is a condition in which nothing is calculated: %s", (_name, condition) => {
    const { compiled } = resultsOf(condition, {});
    expect(compiled[1]).toBe(compiled[0]);
  });

  const sum: Value = { op: "sum", of: [fact("count"), 0] };
  it.each<readonly [string, Condition]>([
    ["the fact itself", reads],
    ["in a calculation", { op: "atLeast", left: sum, right: 3 }],
    ["under an operator", { op: "not", of: { op: "not", of: reads } }],
    ["in a qualification", { op: "qualification", id: "reads", of: fact("person") }],
    ["for every item", { op: "some", over: fact("things"), where: reads }],
    ["in what is counted", { op: "atLeast", left: { op: "count", over: fact("things"), where: reads }, right: 1 }],
  ])("is nothing that reads what each calculates for itself: %s", (_name, condition) => {
    const { results } = resultsOf(condition, { things: [{}], person: {} });
    expect(results).toEqual([false, true]);
  });

  it("is also what calculates the same, and a value by its type and what it calculates", () => {
    const shared = createShared();
    const language = makeLanguage();
    const calculating = (count: number) =>
      createCompiler({ ...language, calculated: { count } }, createLayout(language), shared);
    const [two, twoAgain, five] = [calculating(2), calculating(2), calculating(5)];
    const condition = two.condition(reads);
    expect(twoAgain.condition(reads)).toBe(condition);
    expect(five.condition(reads)).not.toBe(condition);
    const value = two.value(sum, "number");
    expect(twoAgain.value(structuredClone(sum), "number")).toBe(value);
    expect(five.value(sum, "number")).not.toBe(value);
    expect(two.value(1, "number")).not.toBe(two.value(1, "text"));
    expect(two.value(1, "number")).not.toBe(two.value(2, "number"));
  });

  it("is a value wherever it stands, but one that asks something of an item", () => {
    const compiler = createCompiler(makeLanguage(), createLayout(makeLanguage()));
    const inItems = (right: Value): Condition => ({
      op: "some",
      over: fact("things"),
      where: { op: "atLeast", left: item("count"), right },
    });
    const rightOf = (condition: Condition) => compiler.condition(condition).parts[0]?.values[1];
    const one = rightOf(inItems(sum));
    expect(one).toBe(compiler.value(sum, "number"));
    expect(rightOf({ op: "not", of: inItems({ op: "sum", of: [item("count"), 0] }) })).not.toBe(one);
  });

  it.each([
    ["calculated", [sum, fact("amount")], [true, undefined]],
    ["told", [fact("amount"), sum], [undefined, true]],
  ] as const)("is not a value that a calculation reads as it is told: first %s", (_name, values, results) => {
    // The count is calculated; the amount is found from the count as it is told, which may be anything.
    const language = makeLanguage({ calculated: { count: 3, amount: sum } });
    const layout = createLayout(language);
    const compiler = createCompiler(language, layout);
    const scope = createScoper(layout)(createFactReader(layout)({}).facts);
    expect(values.map((left) => compiler.condition({ op: "atLeast", left, right: 3 }).test(scope))).toEqual(results);
  });

  it("is one thing for one text, whatever order its keys come in", () => {
    const shared = createShared();
    const language = makeLanguage();
    const compile = (condition: Condition) =>
      createCompiler(language, createLayout(language), shared).condition(condition);
    const one = compile({ op: "equals", left: fact("flag"), right: true });
    expect(compile({ right: true, left: fact("flag"), op: "equals" })).toBe(one);
    expect(compile({ op: "equals", left: fact("flag"), right: false })).not.toBe(one);
  });
});

it("canonical JSON has its keys in order, no white space, and nothing that is inherited", () => {
  expect(canonicalJson({ b: [1, "two", null], a: { d: true, c: "é" } })).toBe(
    '{"a":{"c":"é","d":true},"b":[1,"two",null]}',
  );
  Object.defineProperty(Object.prototype, "toJSON", { value: () => "x", configurable: true });
  try {
    expect(canonicalJson([{ a: [1] }])).toBe('[{"a":[1]}]');
  } finally {
    Reflect.deleteProperty(Object.prototype, "toJSON");
  }
});
