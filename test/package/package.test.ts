import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const require = createRequire(import.meta.url);

describe("the package", () => {
  it("exports its entries and nothing else", () => {
    expect(Object.keys(manifest.exports)).toEqual([
      ".",
      "./analysis",
      "./catalogs/missouri",
      "./catalogs/missouri.json",
      "./catalog.schema.json",
      "./package.json",
    ]);
    expect(() => require("clausewise/dist/index.cjs")).toThrow(/not defined by "exports"/);
  });

  it("gives the same functions to import and to require", async () => {
    const imported = await import("clausewise");
    const required = require("clausewise");
    expect(Object.keys(imported).sort()).toEqual(["CatalogError", "createEngine", "listNames", "ruleCategories"]);
    expect(Object.keys(required).sort()).toEqual(Object.keys(imported).sort());
  });

  it("throws errors that are instances of the class of each part, imported or required", async () => {
    const parts = [
      await import("clausewise"),
      await import("clausewise/analysis"),
      require("clausewise"),
      require("clausewise/analysis"),
    ];
    const { createAnalysis } = require("clausewise/analysis");
    for (const make of [...parts.slice(0, 1).map((part) => part.createEngine), createAnalysis]) {
      for (const { CatalogError } of parts) expect(() => make({})).toThrow(CatalogError);
    }
    for (const { CatalogError } of parts) expect(new TypeError("another")).not.toBeInstanceOf(CatalogError);
  });

  it("decides alike when imported and when required", async () => {
    const imported = await import("clausewise");
    const { missouri } = await import("clausewise/catalogs/missouri");
    const required = require("clausewise");
    const catalog = require("clausewise/catalogs/missouri").missouri;
    for (const { example } of missouri.services) {
      const decision = JSON.stringify(imported.createEngine(missouri).evaluate(example));
      expect(JSON.stringify(required.createEngine(catalog).evaluate(example))).toBe(decision);
    }
  });

  it("packs the build, the licence, the changelog, the readme and the pages that it leads to", () => {
    const listed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const packed = JSON.parse(listed);
    const [{ files }] = Array.isArray(packed) ? packed : Object.values<{ files: { path: string }[] }>(packed);
    const paths: string[] = files.map((file: { path: string }) => file.path);
    const isElsewhere = (path: string) => !/^(dist|examples\/other-program)\//.test(path);
    expect(paths).toContain("examples/other-program/catalog.json");
    expect(paths.filter(isElsewhere).sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "SECURITY.md",
      "docs/architecture.md",
      "docs/condition-language.md",
      "docs/integrating.md",
      "docs/performance.md",
      "docs/proofs.md",
      "docs/rules.md",
      "docs/settled.md",
      "docs/writing-a-catalog.md",
      "package.json",
    ]);
  });
});
