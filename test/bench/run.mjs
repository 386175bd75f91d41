/**
 * `npm run bench`: measures the built package, prints the table, compares it with the last results that were committed and
 * writes its own over them. Each thing is measured in a process of its own.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { records } from "./records/index.mjs";
import { describeRow, findWorse, rows } from "./rows.mjs";

const here = import.meta.dirname;
if (!existsSync(`${here}/peers/node_modules`)) throw new Error("first: npm ci --prefix test/bench/peers");

function measure(script, ...args) {
  process.stderr.write(`${script} ${args.join(" ")}\n`);
  const flags = script === "time-creation.mjs" ? ["--expose-gc"] : [];
  return JSON.parse(execFileSync(process.execPath, [...flags, `${here}/${script}`, ...args], { encoding: "utf8" }));
}

function measureSizes() {
  // It ends with an error where a size is over its limit; the figure is wanted all the same.
  const command = ["size-limit", "--json"];
  let json;
  try {
    json = execFileSync("npx", command, { encoding: "utf8", cwd: `${here}/../..` });
  } catch ({ stdout }) {
    json = stdout;
  }
  const [engine, catalog] = JSON.parse(json).map(({ size }) => size / 1000);
  return { engine, catalog };
}

const groups = ["recommended", "open", "strictest", "jsonRules", "jsonLogic", "zen", "handWritten", "explain"];
const measured = Object.fromEntries(groups.map((group) => [group, measure("time-group.mjs", group)]));
measured.missouri = measure("time-creation.mjs", "missouri");
measured.thousand = measure("time-creation.mjs", "1000");
measured.start = measure("time-start.mjs");
measured.sizes = measureSizes();

const figures = Object.fromEntries(rows.map((row) => [row.name, Number(row.from(measured).toPrecision(3))]));
const bytes = records.reduce((sum, { text }) => sum + text.length, 0) / records.length;
console.log(`${records.length} records of ${bytes.toFixed(0)} bytes on average, node ${process.version}`);
console.table(Object.fromEntries(rows.map((row) => [row.name, describeRow(row, figures[row.name])])), [
  "measured",
  "must",
  "aim",
  "verdict",
]);
for (const [name, { first, firstDecision }] of Object.entries({
  Missouri: measured.missouri,
  "1,000": measured.thousand,
})) {
  console.log(
    `${name}: ${first.toFixed(0)} ms for a process's first engine, ${firstDecision.toFixed(1)} ms to its first decision`,
  );
}

const results = `${here}/results.json`;
if (existsSync(results)) {
  const before = JSON.parse(readFileSync(results, "utf8"));
  const worse = findWorse(figures, before.figures);
  console.log(worse.length === 0 ? `nothing worse than on ${before.date}` : `worse than on ${before.date}:`);
  for (const line of worse) console.log(`  ${line}`);
}
const date = new Date().toISOString().slice(0, 10);
writeFileSync(
  results,
  `${JSON.stringify({ date, node: process.version, bytes: Math.round(bytes), figures }, null, 2)}\n`,
);
