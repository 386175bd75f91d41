import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { type Catalog, createEngine, type EngineOptions } from "../../src/index.ts";
import { variantsOf } from "../support/records.ts";
import { applyChange, readScenarios } from "../support/scenario.ts";

const require = createRequire(import.meta.url);
const packed = require("clausewise/catalogs/missouri.json") as Catalog;
const schema = require("clausewise/catalog.schema.json") as object;
const isCatalog = new Ajv2020().compile(schema);
const other = JSON.parse(
  readFileSync(new URL("../../examples/other-program/catalog.json", import.meta.url), "utf8"),
) as Catalog;

/** A copy of the packed catalog with something else at a path. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const [last, ...names] = [...path].reverse();
  const copy = structuredClone(packed);
  const holder = names.reduceRight<unknown>((at, name) => (at as Record<string, unknown>)[name], copy);
  Object.assign(holder as object, { [last ?? ""]: value });
  return copy;
}

describe("the JSON Schema of catalogs", () => {
  it.each([
    ["the Missouri catalog in JSON", packed],
    ["the one in TypeScript", missouri],
    ["the invented program's", other],
  ])("accepts %s", (_name, catalog) => {
    expect([isCatalog(catalog), isCatalog.errors]).toEqual([true, null]);
  });

  it.each<readonly [string, readonly (string | number)[], unknown]>([
    ["a key of no catalog", ["rates"], []],
    ["a rate that is a number", ["services", 0, "lines", 0, "rates", 0, "rate"], 12.5],
    ["a day in another form", ["services", 0, "lines", 0, "rates", 0, "from"], "6/3/2009"],
    ["a rule without clauses", ["services", 0, "rules", 0, "clauses"], []],
    ["an operator misspelt", ["services", 0, "rules", 0, "requires"], { op: "al", of: [true] }],
    ["services that are no list", ["services"], {}],
  ])("refuses %s, as loading does", (_name, path, value) => {
    const catalog = changed(path, value);
    expect(isCatalog(catalog)).toBe(false);
    expect(() => createEngine(catalog as Catalog)).toThrow();
  });

  it("says of every object and of every field what it is", () => {
    const silent: string[] = [];
    const look = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      const { properties, description } = node as { properties?: Record<string, object>; description?: string };
      if (properties !== undefined) {
        if (!description) silent.push(path);
        for (const [name, field] of Object.entries(properties)) {
          if (!("description" in field) || field.description === "") silent.push(`${path}/${name}`);
        }
      }
      for (const [name, part] of Object.entries(node)) look(part, `${path}/${name}`);
    };
    look(schema, "");
    // The lists go by their own names.
    expect(silent.filter((path) => !path.startsWith("/properties/lists"))).toEqual([]);
  });
});

describe("the Missouri catalog in JSON", () => {
  const both = (options: EngineOptions) => [createEngine(missouri, options), createEngine(packed, options)] as const;

  it("points at its schema, which is no part of it", () => {
    const { $schema, ...said } = packed;
    expect(said).toEqual(missouri);
    const schemaFile = new URL($schema ?? "", `file://${require.resolve("clausewise/catalogs/missouri.json")}`);
    expect(schemaFile.pathname).toBe(require.resolve("clausewise/catalog.schema.json"));
  });

  it("has the fingerprint of the one in TypeScript", () => {
    const [written, parsed] = both({});
    expect(parsed.catalog).toEqual(written.catalog);
  });

  it.each([
    ["recommended readings", { readings: missouri.recommendedReadings }],
    ["no readings", {}],
  ] as const)("decides every scenario and example alike, with %s", (_name, options) => {
    const [written, parsed] = both(options);
    const exampleOf = (base: string) =>
      missouri.services.find(({ lines }) => lines.some(({ code }) => code === base))?.example;
    const records = [
      ...missouri.services.flatMap(({ example }) => variantsOf(example)),
      ...readScenarios().flatMap(({ base, scenarios }) => {
        const example = exampleOf(base);
        if (example === undefined) throw new Error(`no service has the code ${base}`);
        return scenarios.map(({ change }) => applyChange(example, change));
      }),
    ];
    expect(records.length).toBeGreaterThan(1_000);
    const differing = records.filter(
      (record) => JSON.stringify(written.evaluate(record)) !== JSON.stringify(parsed.evaluate(record)),
    );
    expect(differing).toEqual([]);
  });
});
