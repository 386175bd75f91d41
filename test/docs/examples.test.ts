import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
// Inside the project, so that "clausewise" is the built package itself.
const folder = mkdtempSync(join(root, "dist", "examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(code: string): string {
  const file = join(folder, "example.mjs");
  writeFileSync(file, code);
  return execFileSync(process.execPath, [file], { encoding: "utf8" });
}

const pages = ["README.md", ...readdirSync(join(root, "docs")).map((name) => join("docs", name))]
  .filter((name) => name.endsWith(".md"))
  .map((name) => [name, readFileSync(join(root, name), "utf8")] as const);

describe("pages", () => {
  for (const [name, text] of pages) {
    const blocks = [...text.matchAll(/```js\n(.*?)```\n\n```text\n(.*?)```/gs)];
    for (const [index, [, code, output]] of blocks.entries()) {
      it(`${name}: example ${index + 1} prints what stands below it`, () => {
        expect(run(code ?? "")).toBe(output);
      });
    }
  }

  it("README has an example with its output", () => {
    expect(pages[0]?.[1]).toMatch(/```js\n.*?```\n\n```text\n/s);
  });
});

describe("docstrings", () => {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  for (const name of sources) {
    const text = readFileSync(join(root, "src", name), "utf8");
    for (const [, block] of text.matchAll(/\* ```ts\n(.*?)\* ```/gs)) {
      const code = (block ?? "").replace(/^ *\* ?/gm, "");
      it(`${name}: each //=> is what the line before it gives`, () => {
        const lines = code.replace(/^(.*); \/\/=> (.*)$/gm, "console.log(JSON.stringify($1) === JSON.stringify($2));");
        expect(lines).toContain("console.log");
        expect(new Set(run(lines).trim().split("\n"))).toEqual(new Set(["true"]));
      });
    }
  }
});
