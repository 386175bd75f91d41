import { explainRecord } from "../../src/analysis/explain/explain.ts";
import { formatExplanation } from "../../src/analysis/explain/format.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { prepareCatalog } from "../../src/decision/prepare.ts";
import { canary, plantCanaries, state } from "../support/canaries.ts";
import { engine } from "./decide.ts";

const prepared = prepareCatalog(missouri, { readings: missouri.recommendedReadings });
const leak = new RegExp(`${canary}|\\b${state}\\b`);

/** How many canaries were planted in a record; -1 where one of them sings in a decision or, where asked, in a trace. */
export function leaksOf(told: unknown, explains: boolean): number {
  const { record, planted } = plantCanaries(told);
  delete record["key"];
  const texts = [
    JSON.stringify(engine.evaluate(record)),
    JSON.stringify(engine.evaluate({ ...record, [canary]: canary })),
  ];
  if (explains) {
    const explanation = explainRecord(prepared, record);
    texts.push(JSON.stringify(explanation), formatExplanation(explanation));
  }
  return texts.some((text) => leak.test(text)) ? -1 : planted;
}
