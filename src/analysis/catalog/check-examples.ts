import type { Catalog } from "../../catalog/types.ts";
import type { Decision } from "../../decision/types.ts";
import { createEngine } from "../../engine.ts";
import type { CatalogWarning } from "./report.ts";

/** Finds questions without a recommended reading, and examples that are not billable under those readings. */
export function checkExamples(catalog: Catalog): CatalogWarning[] {
  const readings = catalog.recommendedReadings;
  const warnings: CatalogWarning[] = [];
  for (const { id } of catalog.questions) {
    if (Object.hasOwn(readings, id)) continue;
    const message = `the question ${id} has no recommended reading`;
    warnings.push({ code: "no-recommended-reading", path: "recommendedReadings", message });
  }
  const engine = createEngine(catalog, { readings });
  for (const [index, { lines, example }] of catalog.services.entries()) {
    const decision = engine.evaluate(example);
    const fault = faultOf(
      decision,
      lines.map((line) => line.code),
    );
    if (fault === undefined) continue;
    warnings.push({
      code: "example-not-billable",
      path: `services[${index}].example`,
      message: fault,
      counterexample: { record: example, readings },
    });
  }
  return warnings;
}

function faultOf({ outcome, service, findings }: Decision, codes: readonly string[]): string | undefined {
  if (outcome !== "billable") {
    const rules = findings.filter(({ force }) => force === "shall").map(({ rule }) => rule);
    return `under the recommended readings the example is ${outcome}: ${rules.join(", ")}`;
  }
  return service !== null && codes.includes(service) ? undefined : "the example is a record of another service";
}
