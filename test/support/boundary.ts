import type { BoundaryRecords } from "../../src/analysis/boundary-records.ts";
import { type Catalog, createEngine, type EngineOptions, type Verdict } from "../../src/index.ts";

/** What the engine says of a rule of each record, where it is not what was expected. */
export function differing(catalog: Catalog, { records }: BoundaryRecords, options: EngineOptions): string[] {
  const engine = createEngine(catalog, options);
  return records.flatMap(({ rule, description, record, expected }) => {
    const verdict: Verdict =
      engine.evaluate(record).findings.find((finding) => finding.rule === rule)?.verdict ?? "satisfied";
    return verdict === expected ? [] : [`${rule}: ${description}: ${expected} expected, ${verdict} found`];
  });
}
