// Makes engines of one catalog anew and prints the medians of milliseconds until there is one, and until its first decision:
// node time-creation.mjs <missouri | number of services> [creations]
import { createEngine } from "clausewise";
import { missouri } from "clausewise/catalogs/missouri";
import { median } from "./interleave.mjs";
import { makeUpCatalog } from "./made-up-catalog.mjs";

const [, , which, creations = 15] = process.argv;
const catalog = which === "missouri" ? missouri : makeUpCatalog(Number(which));
const [{ example }] = catalog.services;
const times = Array.from({ length: Number(creations) }, () => {
  const start = performance.now();
  const engine = createEngine(catalog, { readings: catalog.recommendedReadings });
  const made = performance.now();
  if (engine.evaluate(example).outcome !== "billable") throw new Error("the example is not billable");
  return { creation: made - start, firstDecision: performance.now() - made };
});
console.log(
  JSON.stringify({
    first: times[0].creation,
    creation: median(times.map(({ creation }) => creation)),
    firstDecision: median(times.map(({ firstDecision }) => firstDecision)),
  }),
);
