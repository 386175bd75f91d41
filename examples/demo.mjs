// Decides the example records with the Missouri catalog and prints what a biller needs to know of each.
//
//     node examples/demo.mjs
//
// It ends with exit code 1 where a record's outcome is not the one that its file expects.
import { readdirSync, readFileSync } from "node:fs";
import { createEngine } from "clausewise";
import { missouri } from "clausewise/catalogs/missouri";

const width = 100;
const folder = new URL("./", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, folder), "utf8"));

const profiles = read("profiles.json");
const examples = readdirSync(new URL("records/", folder))
  .sort()
  .map((file) => ({ number: file.slice(0, 2), ...read(`records/${file}`) }));

// One engine with all recommended readings, and one for each set of questions that a record leaves open.
const engines = new Map();
function engineWithout(unpinned) {
  const key = unpinned.join();
  if (!engines.has(key)) {
    const pinned = Object.entries(missouri.recommendedReadings).filter(([id]) => !unpinned.includes(id));
    engines.set(key, createEngine(missouri, { readings: Object.fromEntries(pinned) }));
  }
  return engines.get(key);
}

const decided = examples.map((example) => ({
  ...example,
  decision: engineWithout(example.unpinned ?? []).evaluate(example.record, { profiles, key: example.number }),
}));

/** Breaks a text into lines behind a lead; every line but the first is indented by `hang`. */
function wrap(text, { lead = "", hang = 0 } = {}) {
  const lines = [];
  let line = lead;
  let words = 0;
  for (const word of text.split(" ")) {
    if (words > 0 && line.length + 1 + word.length > width) {
      lines.push(line);
      line = " ".repeat(hang) + word;
    } else line += words === 0 ? word : ` ${word}`;
    words += 1;
  }
  return [...lines, line].join("\n");
}

/** A labelled line below a finding. */
const labelled = (label, text) => wrap(text, { lead: `     ${label.padEnd(10)}`, hang: 15 });

const codeOf = ({ service }) =>
  typeof service === "string" ? service : [service.code, ...(service.modifiers ?? [])].join(" ");

/** A row of the table; the last column takes what the others leave. */
function row(number, code, date, outcome, total, title) {
  const cells = [number.padEnd(2), code.padEnd(11), date.padEnd(10), outcome.padEnd(12), total.padStart(7), ""];
  const lead = cells.join("  ");
  return wrap(title, { lead, hang: lead.length });
}

const clauses = new Map(missouri.clauses.map((clause) => [clause.id, clause]));

/** Ids in the order given; three and more that follow each other as a range. */
function enumerate(ids) {
  const runs = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run !== undefined && Number(id.slice(4)) === Number(run.at(-1).slice(4)) + 1) run.push(id);
    else runs.push([id]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(", ") : `${run[0]} to ${run.at(-1)}`)).join(", ");
}

/** The clauses that a finding rests on, those of one place together. */
function cite(ids) {
  const places = new Map();
  for (const id of ids) {
    const place = clauses.get(id)?.locator ?? "";
    places.set(place, [...(places.get(place) ?? []), id]);
  }
  return [...places].map(([place, found]) => `${enumerate(found)} (${place})`).join("; ");
}

const asked = new Map(missouri.questions.map((question) => [question.id, question]));

const words = { satisfied: "met", violated: "not met", missing: "not told", open: "unclear" };

/** What each reading of a question would say; of the price, what it would come to. */
function explainQuestion({ id, readings }, estimate, isAsked) {
  const { asks, readings: known } = asked.get(id);
  const lines = [labelled(isAsked ? "Readings" : "Question", isAsked ? id : asks)];
  for (const { id: reading, means } of known) {
    const totals = estimate?.totals.filter(({ readings }) => readings[id] === reading).map(({ total }) => total) ?? [];
    const result = [...new Set(totals)].join(" or ") || (words[readings[reading]] ?? "");
    lines.push(wrap(result === "" ? means : `${means} => ${result}`, { lead: `${" ".repeat(15)}- `, hang: 17 }));
  }
  return lines;
}

const flags = { true: "yes", false: "no" };
const verdicts = { violated: "Not met", missing: "Not told", open: "Unclear" };

function explainFinding(finding, { estimate }) {
  const { verdict, force, message, expected, actual, paths, remedy, denial } = finding;
  const lead = `   * ${force === "should" ? "Warning" : verdicts[verdict]}: `;
  const lines = [wrap(message, { lead, hang: 5 })];
  if (actual !== null) lines.push(labelled("There is", flags[actual] ?? actual));
  if (expected !== null) lines.push(labelled("Expected", flags[expected] ?? expected));
  if (paths.length > 0) lines.push(labelled("Where", paths.map((path) => path || "the record itself").join(", ")));
  if (finding.clauses.length > 0) lines.push(labelled("Clauses", cite(finding.clauses)));
  // The remedy of what is unclear is to ask the question.
  for (const question of finding.questions) lines.push(...explainQuestion(question, estimate, verdict === "open"));
  lines.push(labelled("Remedy", remedy));
  if (verdict === "violated" && denial !== undefined) {
    const remarks = denial.rarc.length === 0 ? "" : `, RARC ${denial.rarc.join(", ")}`;
    lines.push(labelled("Denial", `CARC ${denial.carc}${remarks}`));
  }
  return lines;
}

/** Adds amounts of two decimals in whole cents, so that nothing is rounded. */
function add(totals) {
  const cents = totals.reduce((sum, total) => sum + BigInt(total.replace(".", "")), 0n);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
}

const { catalog } = engineWithout([]);
console.log(missouri.title);
console.log(`Catalog ${catalog.id} ${catalog.version}, fingerprint ${catalog.fingerprint.slice(0, 12)}`);
console.log();
const pinned = Object.keys(missouri.recommendedReadings).length;
console.log(
  wrap(
    `${decided.length} records, decided with the recommended reading of ${pinned} of the catalog's ${missouri.questions.length} questions. These readings are the choice of the catalog's authors and not the department's: ask it, then pin its answers. Records marked with ? leave a question open, as it is before the department has answered.`,
  ),
);
console.log();
for (const { text } of missouri.notices) console.log(wrap(text, { lead: "- ", hang: 2 }));

console.log();
console.log(row("No", "Code", "Date", "Outcome", "Total", "What happened"));
console.log(row("--", "-".repeat(11), "-".repeat(10), "-".repeat(12), "-".repeat(7), "-".repeat(48)));
for (const { number, title, unpinned, record, decision } of decided) {
  const mark = unpinned === undefined ? "" : " ?";
  const total = decision.price?.total ?? "-";
  console.log(row(number, codeOf(record), record.date ?? "-", decision.outcome, total, title + mark));
}

console.log();
console.log("What is wrong, and what would mend it");
for (const { number, title, record, decision } of decided) {
  if (decision.findings.length === 0) continue;
  console.log();
  console.log(wrap(title, { lead: `${number} ${codeOf(record)}, ${decision.outcome}: `, hang: 3 }));
  for (const finding of decision.findings) console.log(explainFinding(finding, decision).join("\n"));
}

const counts = new Map();
for (const { decision } of decided) counts.set(decision.outcome, (counts.get(decision.outcome) ?? 0) + 1);
const summary = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
const billed = add(decided.flatMap(({ decision }) => decision.price?.total ?? []));
console.log();
console.log(wrap(`${decided.length} records: ${summary}. Billed: ${billed} ${missouri.currency}.`));

const differing = decided.filter(({ decision, expect }) => decision.outcome !== expect.outcome);
for (const { number, decision, expect } of differing) {
  console.log(`${number} was expected to be ${expect.outcome}, and is ${decision.outcome}.`);
}
if (differing.length > 0) process.exitCode = 1;
