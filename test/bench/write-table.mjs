/** The figures as a Markdown table, put into docs/performance.md between its two marks. */
import { readFileSync, writeFileSync } from "node:fs";
import { describeRow, rows } from "./rows.mjs";

const page = new URL("../../docs/performance.md", import.meta.url);
const between = /(<!-- figures -->\n).*(<!-- end of figures -->)/s;

/** Puts the results into the page. */
export function writeTable({ date, node, records, bytes, figures }) {
  const lines = rows.map((row) => {
    const { measured, must, aim, verdict } = describeRow(row, figures[row.name]);
    return `| ${row.name} | ${measured} | ${must} | ${aim} | ${verdict} |`;
  });
  const table = [
    `${date}, Node ${node}, ${records} records of ${bytes} bytes on average:`,
    "",
    "| | measured | must | aim | |",
    "|---|---|---|---|---|",
    ...lines,
    "",
  ].join("\n");
  writeFileSync(page, readFileSync(page, "utf8").replace(between, `$1${table}\n$2`));
}
