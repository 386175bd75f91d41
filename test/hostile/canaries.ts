import { createAnalysis, formatExplanation } from "../../src/analysis/index.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { canary, plantCanaries, state } from "../support/canaries.ts";
import { engine } from "./decide.ts";

const analysis = createAnalysis(missouri, { readings: missouri.recommendedReadings });
const leak = new RegExp(`${canary}|\\b${state}\\b`);

/**
 * How many canaries were planted in a record; -1 where one of them sings in a decision, in a trace or, where asked, in a
 * repair or among the open questions.
 */
export function leaksOf(told: unknown, searches: boolean): number {
  const { record, planted } = plantCanaries(told);
  delete record["key"];
  const explanation = analysis.explain(record);
  const answers = [engine.evaluate(record), engine.evaluate({ ...record, [canary]: canary }), explanation];
  const searched = searches ? [analysis.repair(record), analysis.openQuestions(record)] : [];
  const texts = [...[...answers, ...searched].map((answer) => JSON.stringify(answer)), formatExplanation(explanation)];
  return texts.some((text) => leak.test(text)) ? -1 : planted;
}
