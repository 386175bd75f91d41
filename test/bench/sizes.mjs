// Prints kilobytes, minified and gzipped: the engine and the Missouri catalog as a bundler would ship them, by size-limit, and
// the catalog's data without the texts that only people read.
import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { missouri } from "clausewise/catalogs/missouri";

const texts = new Set([
  "title",
  "issuer",
  "text",
  "locator",
  "summary",
  "reason",
  "asks",
  "means",
  "message",
  "remedy",
]);

function runSizeLimit() {
  try {
    return execFileSync("npx", ["size-limit", "--json"], { encoding: "utf8", cwd: `${import.meta.dirname}/../..` });
  } catch (error) {
    // It ends with an error where a size is over its limit; the figures are wanted all the same.
    return error.stdout;
  }
}

const [engine, catalog] = JSON.parse(runSizeLimit()).map(({ size }) => size / 1000);
const data = JSON.stringify(missouri, (key, value) => (texts.has(key) ? undefined : value));
console.log(JSON.stringify({ engine, catalog, withoutTexts: gzipSync(data, { level: 9 }).length / 1000 }));
