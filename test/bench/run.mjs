/**
 * `npm run bench`: measures the built package, prints the table, compares it with the last results that were committed,
 * writes its own over them and puts the table into docs/performance.md. Each thing is measured in a process of its own.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { records } from "./records/index.mjs";
import { describeRow, findWorse, rows } from "./rows.mjs";
import { writeTable } from "./write-table.mjs";

const here = import.meta.dirname;
if (!existsSync(`${here}/peers/node_modules`)) throw new Error("first: npm install --prefix test/bench/peers");

function measure(script, ...args) {
  const found = execFileSync(process.execPath, [`${here}/${script}`, ...args], { encoding: "utf8" });
  // It takes some minutes: what is known so far is told on the way.
  process.stderr.write(`${script} ${args.join(" ")}: ${found}`);
  return JSON.parse(found);
}

const groups = ["recommended", "open", "strictest", "jsonRules", "jsonLogic", "zen", "handWritten", "explain"];
const measured = Object.fromEntries(groups.map((group) => [group, measure("time-group.mjs", group)]));
measured.missouri = measure("time-creation.mjs", "missouri");
measured.thousand = measure("time-creation.mjs", "1000");
measured.start = measure("time-start.mjs");
measured.sizes = measure("sizes.mjs");

const figures = Object.fromEntries(rows.map((row) => [row.name, Number(row.from(measured).toPrecision(3))]));
const bytes = records.reduce((sum, { text }) => sum + text.length, 0) / records.length;
console.log(`${records.length} records of ${bytes.toFixed(0)} bytes on average, node ${process.version}`);
console.table(Object.fromEntries(rows.map((row) => [row.name, describeRow(row, figures[row.name])])), [
  "measured",
  "must",
  "aim",
  "verdict",
]);
const results = `${here}/results.json`;
if (existsSync(results)) {
  const before = JSON.parse(readFileSync(results, "utf8"));
  const worse = findWorse(figures, before.figures);
  console.log(worse.length === 0 ? `nothing worse than on ${before.date}` : `worse than on ${before.date}:`);
  for (const line of worse) console.log(`  ${line}`);
}
const now = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  records: records.length,
  bytes: Math.round(bytes),
  figures,
};
writeFileSync(results, `${JSON.stringify(now, null, 2)}\n`);
writeTable(now);
