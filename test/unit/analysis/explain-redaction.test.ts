import { describe, expect, it } from "vitest";
import { explainRecord } from "../../../src/analysis/explain/explain.ts";
import { formatExplanation } from "../../../src/analysis/explain/format.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { type PreparedCatalog, prepareCatalog } from "../../../src/decision/prepare.ts";
import { profileNames } from "../../../src/record/shape.ts";
import { canary, plantCanaries, state } from "../../support/canaries.ts";

const catalogs: readonly (readonly [string, PreparedCatalog])[] = [
  ["nothing pinned", prepareCatalog(missouri, {})],
  ["recommended readings", prepareCatalog(missouri, { readings: missouri.recommendedReadings })],
  ["the strictest readings", prepareCatalog(missouri, { readings: "strictest" })],
];

const services = missouri.services.map(({ id, example }) => [id, example] as const);

function expectNoCanary(prepared: PreparedCatalog, record: Record<string, unknown>, profiles = {}): string {
  const explanation = explainRecord(prepared, record, { profiles });
  const { key, ...decision } = explanation.decision;
  // The caller's own key comes back; nothing else does.
  expect(key).toBe(record["key"]);
  for (const text of [JSON.stringify({ ...explanation, decision }), formatExplanation(explanation)]) {
    expect(text).not.toContain(canary);
    expect(text).not.toMatch(new RegExp(`\\b${state}\\b`));
  }
  return explanation.decision.outcome;
}

describe.each(catalogs)("with %s", (_name, prepared) => {
  it.each(services)("%s shows no text, id or unlisted code of a record", (_id, example) => {
    const { record, planted } = plantCanaries(example);
    expect(planted).toBeGreaterThan(15);
    expect(expectNoCanary(prepared, record)).not.toBe("invalid");
    // Without the note and the sections, what is missing shows as little.
    for (const section of ["documentation", "practitioner", "consumer", "site"]) {
      expectNoCanary(prepared, { ...record, [section]: null });
    }
  });

  it.each(services)("%s shows no id of a profile, given or not", (_id, example) => {
    const record: Record<string, unknown> = { ...example, key: canary };
    const profiles: Record<string, Record<string, unknown>> = {};
    for (const [index, name] of profileNames.entries()) {
      if (record[name] === undefined) continue;
      const id = `${canary}-${name}`;
      if (index % 2 === 0) profiles[name] = { [id]: record[name] };
      record[name] = id;
    }
    expect(expectNoCanary(prepared, record, profiles)).not.toBe("invalid");
  });

  it("echoes nothing of what is no record", () => {
    expect(expectNoCanary(prepared, { service: canary })).toBe("not-billable");
    expect(expectNoCanary(prepared, { service: "ATRG", [canary]: canary })).toBe("invalid");
    expect(expectNoCanary(prepared, { service: "ATRG", funding: canary, key: canary })).toBe("invalid");
  });
});
