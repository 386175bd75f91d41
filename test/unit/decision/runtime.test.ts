import { describe, expect, it } from "vitest";
import { isPolluted, unlessBroken } from "../../../src/decision/runtime.ts";

/** Runs with a property on all objects, and takes it away again. */
function polluted<T>(run: () => T): T {
  Object.defineProperty(Object.prototype, "added", { value: 1, enumerable: true, configurable: true });
  try {
    return run();
  } finally {
    delete (Object.prototype as { added?: number }).added;
  }
}

describe("a program in which every object inherits something", () => {
  it("is polluted, and no other is", () => {
    expect([isPolluted(), polluted(isPolluted), isPolluted()]).toEqual([false, true, false]);
  });
});

describe("an answer", () => {
  let asked = 0;
  const answer = () => {
    asked++;
    return "answer";
  };
  const fails = (): string => {
    throw new Error("broken");
  };
  const ask = (from: () => string) => unlessBroken(from, () => "refusal");

  it("is given", () => {
    expect([ask(answer), asked]).toEqual(["answer", 1]);
  });
  it("is refused where it throws, and not asked for where the program is polluted", () => {
    asked = 0;
    expect([ask(fails), polluted(() => ask(answer)), asked]).toEqual(["refusal", "refusal", 0]);
  });
});
