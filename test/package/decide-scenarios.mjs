// Decides every scenario with the built package and prints the decisions' SHA-256: run under other time zones by a test.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createEngine } from "clausewise";
import { missouri } from "clausewise/catalogs/missouri";

const folder = new URL("../scenarios/", import.meta.url);
const hash = createHash("sha256");
const engines = [{}, { readings: missouri.recommendedReadings }, { readings: "strictest" }].map((options) =>
  createEngine(missouri, options),
);
let decisions = 0;
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".json"));
for (const file of files.sort()) {
  const { base, scenarios } = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  const service = missouri.services.find(({ lines }) => lines.some((line) => line.code === base));
  for (const { change = {} } of scenarios ?? []) {
    const record = structuredClone(service.example);
    for (const [path, value] of Object.entries(change)) {
      const names = path.split(".");
      const last = names.pop();
      let at = record;
      for (const name of names) at = at[name] ??= {};
      if (value !== null && typeof value === "object" && "absent" in value) delete at[last];
      else at[last] = value;
    }
    for (const engine of engines) {
      hash.update(JSON.stringify(engine.evaluate(record)));
      decisions++;
    }
  }
}
console.log(`${decisions} ${hash.digest("hex")}`);
