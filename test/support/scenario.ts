import { readdirSync, readFileSync } from "node:fs";
import type { EngineOptions, Outcome, RuleCategory, ServiceRecord, Verdict } from "../../src/index.ts";

/** A finding that a scenario expects: the rule, its verdict, and clauses that it must cite. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly clauses?: readonly string[];
}

/** A record that differs from a service's example, and what must become of it. */
export interface Scenario {
  readonly name: string;
  readonly why: string;
  readonly change?: Readonly<Record<string, unknown>>;
  readonly readings?: Readonly<Record<string, string>> | "strictest" | "none";
  readonly unpinned?: readonly string[];
  readonly complete?: readonly string[];
  readonly assumed?: readonly RuleCategory[];
  readonly outcome: Outcome;
  readonly findings: readonly ExpectedFinding[];
  readonly price: string | null;
  readonly arithmetic?: string;
}

/** The scenarios of one topic of a printed code. */
export interface ScenarioFile {
  /** The folder of the code, and the topic: `ATRG/group-size.json`. */
  readonly file: string;
  readonly base: string;
  readonly scenarios: readonly Scenario[];
}

const folder = new URL("../scenarios/", import.meta.url);

/** All scenario files: a folder for each printed code, a file for each topic. */
export function readScenarios(): ScenarioFile[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  return files
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({ file, ...JSON.parse(readFileSync(new URL(file, folder), "utf8")) }));
}

/** The scenarios of each printed code together, for samples that are taken over all its topics. */
export function readScenariosByCode(): ScenarioFile[] {
  const codes = new Map<string, ScenarioFile>();
  for (const { file, base, scenarios } of readScenarios()) {
    const [code = file] = file.split("/");
    codes.set(code, { file: code, base, scenarios: [...(codes.get(code)?.scenarios ?? []), ...scenarios] });
  }
  return [...codes.values()];
}

/** The readings, complete sections and assumed categories that a scenario is decided with. */
export function optionsOf(scenario: Scenario, recommended: Readonly<Record<string, string>>): EngineOptions {
  const vouched = {
    ...(scenario.complete && { complete: scenario.complete }),
    ...(scenario.assumed && { assumed: scenario.assumed }),
  };
  if (scenario.readings === "strictest") return { ...vouched, readings: "strictest" };
  const readings = scenario.readings === "none" ? {} : { ...recommended, ...scenario.readings };
  for (const question of scenario.unpinned ?? []) delete readings[question];
  return { ...vouched, readings };
}

/** The example with a scenario's changes: each path gets its value, `{ "absent": true }` takes it away. */
export function applyChange(example: ServiceRecord, change: Scenario["change"]): unknown {
  const record: Record<string, unknown> = structuredClone(example) as never;
  for (const [path, value] of Object.entries(change ?? {})) {
    const names = path.split(".");
    const last = names.pop() ?? "";
    let at = record;
    for (const name of names) {
      at[name] ??= {};
      at = at[name] as Record<string, unknown>;
    }
    if (isAbsent(value)) delete at[last];
    else at[last] = structuredClone(value);
  }
  return record;
}

function isAbsent(value: unknown): boolean {
  return typeof value === "object" && value !== null && "absent" in value;
}
