import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { createEngine, type Engine, type Outcome, type Profiles } from "../../src/index.ts";

interface Example {
  readonly title: string;
  /** Questions that are left open for this record; every other has its recommended reading. */
  readonly unpinned?: readonly string[];
  readonly expect: { readonly outcome: Outcome; readonly total: string | null; readonly rules: readonly string[] };
  readonly record: unknown;
}

const folder = new URL("../../examples/", import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, folder), "utf8")) as T;

const profiles = read<Profiles>("profiles.json");
const examples = readdirSync(new URL("records/", folder))
  .sort()
  .map((file) => ({ file, example: read<Example>(`records/${file}`) }));

const engines = new Map<string, Engine>();

function engineWithout(unpinned: readonly string[]): Engine {
  const key = unpinned.join();
  const pinned = Object.entries(missouri.recommendedReadings).filter(([question]) => !unpinned.includes(question));
  const engine = engines.get(key) ?? createEngine(missouri, { readings: Object.fromEntries(pinned) });
  engines.set(key, engine);
  return engine;
}

const decide = ({ unpinned = [], record }: Example) => engineWithout(unpinned).evaluate(record, { profiles });

describe("the example records", () => {
  it.each(examples.map(({ file, example }) => [file, example] as const))("%s", (_file, example) => {
    const { outcome, price, findings } = decide(example);
    expect({ outcome, total: price?.total ?? null, rules: findings.map(({ rule }) => rule).sort() }).toEqual({
      ...example.expect,
      rules: [...example.expect.rules].sort(),
    });
  });

  it("are numbered one after the other", () => {
    const numbers = examples.map(({ file }) => Number(file.slice(0, 2)));
    expect(numbers).toEqual(Array.from({ length: examples.length }, (_, index) => index + 1));
    expect(examples.length).toBeGreaterThanOrEqual(40);
  });

  it("have a billable record for every printed code", () => {
    const codes = missouri.services.flatMap((service) => service.lines.map(({ code }) => code)).sort();
    const decided = examples.map(({ example }) => decide(example)).filter(({ outcome }) => outcome === "billable");
    expect(codes).toHaveLength(14);
    expect([...new Set(decided.map(({ service }) => service))].sort()).toEqual(codes);
  });

  it("have every outcome", () => {
    const outcomes: readonly Outcome[] = ["billable", "incomplete", "invalid", "needs-review", "not-billable"];
    expect([...new Set(examples.map(({ example }) => decide(example).outcome))].sort()).toEqual(outcomes);
  });

  it("leave open only what the catalog asks, and only where that changes the outcome", () => {
    for (const { example } of examples.filter(({ example }) => example.unpinned !== undefined)) {
      expect(missouri.questions.map(({ id }) => id)).toEqual(expect.arrayContaining([...(example.unpinned ?? [])]));
      expect(decide(example).outcome).toBe("needs-review");
      expect(decide({ ...example, unpinned: [] }).outcome).not.toBe("needs-review");
    }
  });

  it("use every profile", () => {
    const named = examples.map(({ example }) => JSON.stringify(example.record));
    const unused = Object.values(profiles)
      .flatMap((section) => Object.keys(section))
      .filter((id) => !named.some((record) => record.includes(`"${id}"`)));
    expect(unused).toEqual([]);
  });
});
