import { compare } from "../second/compare.ts";

const records = 200_000;
const recordsEach = 500;

const seen = compare({ seed: 1, engines: records / recordsEach, recordsEach });
console.log(`Records: ${records}`);
console.table(seen.codes);
console.table(seen.rules);
for (const [question, readings] of Object.entries(seen.questions)) console.log(question, JSON.stringify(readings));
for (const each of seen.first) console.error(JSON.stringify(each));
console.log("Disagreements:", JSON.stringify(seen.disagreements));
if (seen.first.length > 0) process.exitCode = 1;
