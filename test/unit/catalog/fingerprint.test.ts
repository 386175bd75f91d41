import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../src/catalog/fingerprint.ts";
import type { Catalog } from "../../../src/catalog/types.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { createEngine } from "../../../src/index.ts";
import { makeCatalog, makeLine, makeRate, makeService } from "../../support/catalog.ts";

const hash = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** The same value with the keys of every object put in again, in order or in the reverse of it. */
function sortKeys(value: unknown, direction: 1 | -1 = 1): unknown {
  if (Array.isArray(value)) return value.map((part) => sortKeys(part, direction));
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value).sort((a, b) => (a < b ? -direction : direction));
  return Object.fromEntries(keys.map((key) => [key, sortKeys((value as Record<string, unknown>)[key], direction)]));
}

const expectedOf = (value: unknown) => hash(JSON.stringify(sortKeys(value)));

describe("fingerprint", () => {
  it("is the SHA-256 of the canonical JSON", () => {
    expect(fingerprint({ b: [1, "é", null], a: { d: true, c: "x\n\ud800" } })).toBe(
      hash('{"a":{"c":"x\\n\\ud800","d":true},"b":[1,"é",null]}'),
    );
    expect(fingerprint("\u007f\u0080\u07ff\u0800\uffff😀%41")).toBe(hash('"\u007f\u0080\u07ff\u0800\uffff😀%41"'));
    expect([fingerprint({}), fingerprint([]), fingerprint("")]).toEqual([hash("{}"), hash("[]"), hash('""')]);
  });
  it("does not depend on the order of keys, and does on the order of lists", () => {
    const value = { a: { x: 1, y: [1, 2] }, b: 2 };
    expect(fingerprint(sortKeys(value, -1))).toBe(fingerprint(value));
    expect(fingerprint({ a: { x: 1, y: [2, 1] }, b: 2 })).not.toBe(fingerprint(value));
  });
  it.each<readonly [string, Catalog]>([
    ["tiny", makeCatalog()],
    ["missouri", missouri],
  ])("of the catalog %s is the engine's, whatever the order of its keys", (_name, catalog) => {
    const expected = expectedOf(catalog);
    const identity = { id: catalog.id, version: catalog.version, fingerprint: expected };
    expect(createEngine(catalog).catalog).toEqual(identity);
    expect(createEngine(sortKeys(catalog, -1) as Catalog).catalog).toEqual(identity);
  });
  it("changes with any rate of the Missouri catalog", () => {
    const changed = missouri.services.flatMap((service, at) =>
      service.lines.map((_, line) => {
        const copy = structuredClone(missouri) as unknown as {
          services: { lines: { rates: { rate: string }[] }[] }[];
        };
        const rate = copy.services[at]?.lines[line]?.rates[0];
        if (rate === undefined) throw new Error("every line has a rate");
        rate.rate = `${rate.rate.slice(0, -1)}${(Number(rate.rate.slice(-1)) + 1) % 10}`;
        expect(fingerprint(copy)).toBe(expectedOf(copy));
        return fingerprint(copy);
      }),
    );
    expect(new Set([fingerprint(missouri), ...changed]).size).toBe(15);
  });
  it("changes with the way in which a rate is printed", () => {
    const withRate = (rate: string) =>
      makeCatalog({ services: [makeService({ lines: [makeLine({ rates: [makeRate({ rate })] })] })] });
    expect(fingerprint(withRate("10.0"))).not.toBe(fingerprint(withRate("10.00")));
  });
});
