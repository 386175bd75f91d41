// Times one group and prints each contestant's time as a multiple of the first's: node time-group.mjs <group> [warm-up] [rounds]
import { groups } from "./groups.mjs";
import { interleave } from "./interleave.mjs";
import { records } from "./records/index.mjs";

const [, , name, warmUp = 20_000, rounds = 15] = process.argv;
const texts = records.map(({ text }) => text);
const [first, ...others] = await groups[name](texts);
// What is read stays in the processor's caches until it is decided, as with a caller; of a peer, which pushes everything out of
// them in its turn, more records at once make that weigh less.
const chunkSize = first.name === "JSON.parse" ? 28 : 140;
const times = await interleave([first, ...others], texts, {
  warmUp: Number(warmUp),
  rounds: Number(rounds),
  chunkSize,
});
const ratios = others.map((other) => [other.name, times[other.name] / times[first.name]]);
console.log(JSON.stringify(Object.fromEntries(ratios)));
