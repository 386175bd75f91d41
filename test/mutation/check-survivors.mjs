/**
 * Fails where a mutant survived that no reason is listed for, and where one is listed that no longer survives. Run after
 * Stryker: `npm run prove`. With `--list` it prints the mutants that are not listed, as they are written in the list.
 */
import { readFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const { files } = read("../../coverage/mutation.json");
const listed = read("survivors.json").flatMap(({ reason, mutants }) => {
  if (!reason) throw new Error("every survivor has its reason");
  return mutants.map((mutant) => JSON.stringify(mutant));
});

/** The text of a file between two places. */
function textAt(source, { start, end }) {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  lines[0] = lines[0].slice(start.column - 1);
  return lines.map((line) => line.trim()).join(" ");
}

const room = (file) => file.split("/").slice(0, 2).join("/");
const figures = new Map();
const survivors = [];
for (const [file, { source, mutants }] of Object.entries(files)) {
  const figure = figures.get(room(file)) ?? { killed: 0, survived: 0, static: 0 };
  figures.set(room(file), figure);
  for (const { status, mutatorName, location, replacement } of mutants) {
    if (status === "Killed" || status === "Timeout") figure.killed++;
    else if (status === "Ignored") figure.static++;
    else {
      figure.survived++;
      const original = textAt(source, location);
      const survivor = { file, mutator: mutatorName, original, replacement: replacement.replaceAll(/\s*\n\s*/g, " ") };
      survivors.push(JSON.stringify(survivor));
    }
  }
}

const score = ({ killed, survived }) => `${((100 * killed) / (killed + survived)).toFixed(2)} percent`;
const without = (some, others) => {
  const left = [...others];
  return some.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
};

if (process.argv.includes("--list")) {
  console.log(without(survivors, listed).join(",\n"));
} else {
  for (const [name, figure] of figures) console.log(name, figure, score(figure));
  const unlisted = without(survivors, listed);
  const gone = without(listed, survivors);
  for (const survivor of unlisted) console.error("survived, without a reason:", survivor);
  for (const survivor of gone) console.error("listed, but does not survive:", survivor);
  process.exitCode = unlisted.length + gone.length > 0 ? 1 : 0;
}
