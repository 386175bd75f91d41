import fc from "fast-check";
import { engine, exampleOf, expectPlain } from "./decide.ts";
import { placesIn, put } from "./places-in.ts";

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});
const records = ["group", "transportation", "recovery-housing"].map(exampleOf);
const spoilt = fc
  .constantFrom(...records)
  .chain((record) =>
    fc.tuple(fc.constantFrom(...placesIn(record)), anything).map(([path, value]) => put(record, path, value)),
  );

/** Decides so many values, whatever they are and in whatever place of a record; each has a plain decision, and no accident. */
export function decideAnything(runs: number, seed: number): void {
  fc.assert(
    fc.property(fc.oneof(anything, spoilt), (value) => {
      const decision = engine.evaluate(value);
      expectPlain(decision);
      return decision.findings[0]?.rule !== "runtime";
    }),
    { numRuns: runs, seed },
  );
}
