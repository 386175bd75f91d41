// What importing adds to the start of node, as a multiple of an empty start; the processes are started by turns and each
// tells its own processor time: node time-start.mjs [starts]
import { execFileSync } from "node:child_process";
import { median } from "./interleave.mjs";

const [, , starts = 21] = process.argv;
const imports = {
  empty: "",
  engine: 'await import("clausewise");',
  withMissouri: 'await import("clausewise"); await import("clausewise/catalogs/missouri");',
};
const tell = "const { user, system } = process.cpuUsage(); process.stdout.write(String(user + system));";

const times = { empty: [], engine: [], withMissouri: [] };
for (let start = 0; start < Number(starts); start++) {
  for (const [name, code] of Object.entries(imports)) {
    const args = ["--input-type=module", "--eval", code + tell];
    times[name].push(Number(execFileSync(process.execPath, args, { cwd: import.meta.dirname, encoding: "utf8" })));
  }
}
const empty = median(times.empty);
console.log(
  JSON.stringify({
    engine: (median(times.engine) - empty) / empty,
    withMissouri: (median(times.withMissouri) - empty) / empty,
  }),
);
