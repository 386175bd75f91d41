import { expect, it } from "vitest";
import {
  boundaryRecords,
  checkCatalog,
  createAnalysis,
  diffCatalogs,
  extendCatalog,
} from "../../src/analysis/index.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { freezeDeep } from "../../src/condition/freeze.ts";
import { createEngine } from "../../src/index.ts";
import { makeCatalog } from "../support/catalog.ts";
import { exampleOf, expectPlain } from "./decide.ts";

const on = "2012-01-01";
const analysis = createAnalysis(missouri);
const engine = createEngine(missouri);
const defective = { ...exampleOf("group"), documentation: {}, session: { consumers: 31 } };
const small = makeCatalog();

/** Every public function whose answer is made of a catalog's own parts. */
const answers: Readonly<Record<string, () => unknown>> = {
  evaluate: () => engine.evaluate(defective),
  services: () => engine.services(),
  rate: () => engine.rate("ATRG", { on }),
  questions: () => engine.questions(),
  "the decision of explain": () => analysis.explain(defective).decision,
  // What is around it is plain, and not frozen as it comes.
  explain: () => freezeDeep(analysis.explain(defective)),
  requirements: () => analysis.requirements("ATRG", { on }),
  recordSchema: () => analysis.recordSchema("ATRG", { on }),
  qualifiedServices: () => analysis.qualifiedServices({ credentials: [] }, { on }),
  repair: () => analysis.repair(defective),
  openQuestions: () => analysis.openQuestions(exampleOf("group")),
  checkCatalog: () => checkCatalog(small),
  diffCatalogs: () => diffCatalogs(missouri, { ...missouri, services: missouri.services.slice(1) }),
  extendCatalog: () => extendCatalog(small, { id: "extended", version: "2.0.0" }),
  boundaryRecords: () => boundaryRecords(small, small.services[0]?.id ?? ""),
};

it.each(Object.entries(answers))("the answer of %s is plain frozen JSON, in ordinary objects", (_name, answer) => {
  const given = answer();
  expect(given).toBeTypeOf("object");
  expectPlain(given);
});
