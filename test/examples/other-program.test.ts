import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Catalog, createEngine, type Outcome } from "../../src/index.ts";
import { applyChange, optionsOf, type Scenario } from "../support/scenario.ts";

interface Example {
  readonly title: string;
  /** Questions that are left open for this record; every other has its recommended reading. */
  readonly unpinned?: readonly string[];
  readonly expect: { readonly outcome: Outcome; readonly total: string | null; readonly rules: readonly string[] };
  readonly record: unknown;
}

const folder = new URL("../../examples/other-program/", import.meta.url);
const readText = (path: string) => readFileSync(new URL(path, folder), "utf8");
const read = <T>(path: string): T => JSON.parse(readText(path)) as T;

const catalog = read<Catalog>("catalog.json");
const groups = read<readonly { readonly base: string; readonly scenarios: readonly Scenario[] }[]>("scenarios.json");
const examples = readdirSync(new URL("records/", folder))
  .sort()
  .map((file) => [file, read<Example>(`records/${file}`)] as const);

describe("the invented program", () => {
  it("has what a catalog can have: services, fundings, questions, two periods, groups of statements, units of all kinds", () => {
    const { services, questions, parameters, statements, lists } = catalog;
    expect(services.map(({ pricing }) => pricing.unit)).toEqual(["15 minutes", "visit", "mile"]);
    expect(lists.fundings).toHaveLength(2);
    expect(questions).toHaveLength(3);
    expect(parameters.filter(({ values }) => values.length === 2).map(({ id }) => id)).toHaveLength(4);
    expect(services.flatMap(({ lines }) => lines.map(({ rates }) => rates.length))).toEqual([2, 2, 2, 2]);
    expect(statements.filter(({ members }) => members !== undefined)).toHaveLength(1);
  });

  it("says of itself that it is invented", () => {
    expect(catalog.title).toContain("invented");
    expect(catalog.documents.every(({ title, issuer }) => `${title}${issuer}`.match(/invented/g)?.length === 2)).toBe(
      true,
    );
    expect(createEngine(catalog).evaluate({}).notices[0]?.text).toContain("invented");
  });

  it("has no clause that nothing cites", () => {
    const cited = new Set(JSON.stringify([catalog.services, catalog.qualifications]).match(/R[BF]-\d\d/g));
    const uncited = catalog.clauses.filter(({ id, enforcedBy }) => enforcedBy !== "definition" && !cited.has(id));
    expect(uncited).toEqual([]);
  });
});

describe("its records", () => {
  it.each(examples)("%s", (_file, { unpinned = [], expect: expected, record }) => {
    const pinned = Object.entries(catalog.recommendedReadings).filter(([question]) => !unpinned.includes(question));
    const { outcome, price, findings } = createEngine(catalog, { readings: Object.fromEntries(pinned) }).evaluate(
      record,
    );
    expect({ outcome, total: price?.total ?? null, rules: findings.map(({ rule }) => rule) }).toEqual(expected);
  });

  it("have every outcome", () => {
    const outcomes: readonly Outcome[] = ["billable", "incomplete", "invalid", "needs-review", "not-billable"];
    expect([...new Set(examples.map(([, { expect: expected }]) => expected.outcome))].sort()).toEqual(outcomes);
  });
});

describe.each(groups)("scenarios of $base", ({ base, scenarios }) => {
  const service = catalog.services.find(({ lines }) => lines.some(({ code }) => code === base));
  if (service === undefined) throw new Error(`no service has the code ${base}`);

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", (_name, scenario) => {
    const engine = createEngine(catalog, optionsOf(scenario, catalog.recommendedReadings));
    const { outcome, findings, price } = engine.evaluate(applyChange(service.example, scenario.change));
    expect({
      outcome,
      findings: findings.map(({ rule, verdict }) => ({ rule, verdict })),
      price: price?.total ?? null,
    }).toEqual({
      outcome: scenario.outcome,
      findings: scenario.findings.map(({ rule, verdict }) => ({ rule, verdict })),
      price: scenario.price,
    });
    for (const { rule, clauses = [] } of scenario.findings) {
      const cited = findings.find((finding) => finding.rule === rule)?.clauses ?? [];
      expect(cited).toEqual(expect.arrayContaining([...clauses]));
    }
  });

  it("violate or lack every rule once", () => {
    const met = new Set(scenarios.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    expect(service.rules.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });
});

describe("the guide to writing a catalog", () => {
  const guide = readFileSync(new URL("../../docs/writing-a-catalog.md", import.meta.url), "utf8");
  const excerpts = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, text = ""]) => text);
  const partsOf = (value: unknown): unknown[] =>
    typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [];
  const parts = new Set(partsOf(catalog).map((part) => JSON.stringify(part)));

  it.each(excerpts)("takes its excerpts from this catalog: %s", (text) => {
    expect(parts.has(JSON.stringify(JSON.parse(text)))).toBe(true);
  });

  it("has excerpts", () => {
    expect(excerpts.length).toBeGreaterThanOrEqual(4);
  });
});
