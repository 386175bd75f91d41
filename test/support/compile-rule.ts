import { createCompiler } from "../../src/condition/compile.ts";
import { createFactReader } from "../../src/condition/facts.ts";
import type { Language } from "../../src/condition/language.ts";
import { createLayout } from "../../src/condition/layout.ts";
import type { Condition } from "../../src/condition/types.ts";
import { createScoper, judge } from "../../src/condition/verdict.ts";

/** Compiles one condition by itself, to be asked of any record. */
export function compileRule(condition: Condition, language: Language) {
  const layout = createLayout(language);
  const compiled = createCompiler(language, layout).condition(condition);
  const readFacts = createFactReader(layout);
  const createScope = createScoper(layout);
  return { compiled, evaluate: (record: unknown) => judge(compiled, createScope(readFacts(record).facts), language) };
}
