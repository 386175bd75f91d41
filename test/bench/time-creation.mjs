// Makes engines of one catalog anew and prints the median of milliseconds, and of the first decision with each:
// node --expose-gc time-creation.mjs <missouri | number of services> [creations]
import { createEngine } from "clausewise";
import { missouri } from "clausewise/catalogs/missouri";
import { median } from "./interleave.mjs";
import { makeUpCatalog } from "./made-up-catalog.mjs";

const [, , which, creations = 15] = process.argv;
const catalog = which === "missouri" ? missouri : makeUpCatalog(Number(which));
const [{ example }] = catalog.services;
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const times = Array.from({ length: Number(creations) }, () => {
  globalThis.gc();
  const start = cpu();
  const engine = createEngine(catalog, { readings: catalog.recommendedReadings });
  const made = cpu();
  if (engine.evaluate(example).outcome !== "billable") throw new Error("the example is not billable");
  return { creation: made - start, firstDecision: cpu() - made };
});
console.log(
  JSON.stringify({
    first: times[0].creation,
    creation: median(times.map(({ creation }) => creation)),
    firstDecision: median(times.map(({ firstDecision }) => firstDecision)),
  }),
);
