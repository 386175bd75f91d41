import { expect } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { createEngine, type Decision, type RecordOptions, type ServiceRecord } from "../../src/index.ts";

/** An engine that prices: nothing is left open. */
export const engine = createEngine(missouri, { readings: missouri.recommendedReadings });

/** The example record of a service, as a caller holds it. */
export function exampleOf(id: string): Record<string, unknown> & ServiceRecord {
  const example = missouri.services.find((service) => service.id === id)?.example;
  if (example === undefined) throw new Error(`no service ${id}`);
  return structuredClone(example) as Record<string, unknown> & ServiceRecord;
}

/** Decides whatever it is; the answer is plain frozen JSON, and no accident inside. */
export function decide(value: unknown, options?: RecordOptions): Decision {
  const decision = engine.evaluate(value, options);
  expectPlain(decision);
  expect(decision.findings.map(({ rule }) => rule)).not.toContain("runtime");
  return decision;
}

/** Plain JSON through and through, and frozen. Written without matchers, which would be slow over thousands. */
export function expectPlain(value: unknown): void {
  const wrong = findStrange(value);
  if (wrong !== undefined) expect.fail(`not plain frozen JSON at ${wrong}`);
}

function findStrange(value: unknown, path = "decision"): string | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean") return undefined;
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0) ? undefined : path;
  if (typeof value !== "object" || !Object.isFrozen(value)) return path;
  const prototype = Array.isArray(value) ? Array.prototype : Object.prototype;
  if (Object.getPrototypeOf(value) !== prototype) return path;
  for (const key of Reflect.ownKeys(value)) {
    if (Array.isArray(value) && key === "length") continue;
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    const isPlain = typeof key === "string" && descriptor?.enumerable === true && "value" in descriptor;
    const wrong = isPlain ? findStrange(descriptor.value, `${path}.${key}`) : path;
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** Decisions without the caller's key. */
const textOf = ({ key, ...decision }: Decision) => JSON.stringify(decision);

/** The decision is one of those that plain values give, or a refusal: never another price. */
export function expectOneOf(decision: Decision, plain: readonly unknown[]): void {
  if (decision.outcome === "invalid") {
    expect(decision).toMatchObject({ service: null, price: null, estimate: null });
    return;
  }
  expect(plain.map((value) => textOf(engine.evaluate(value)))).toContain(textOf(decision));
}
