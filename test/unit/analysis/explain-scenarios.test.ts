import { describe, expect, it } from "vitest";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { casesOf } from "../../support/coverage.ts";
import { expectExplained, expectPriceExplained, nodes } from "../../support/expect-explanation.ts";
import { readScenarios } from "../../support/scenario.ts";

/** Rules are reckoned again in one scenario of so many; in all of them by test/prove/explain.test.ts. */
const oneIn = 8;

describe.each(readScenarios())("explanations of $file", (file) => {
  const cases = casesOf(missouri, [file]).map((about) => [about.scenario.name, about] as const);

  it("tell every price so that it can be reckoned again", () => {
    for (const [, about] of cases) expectPriceExplained(about);
  });

  it.each(cases.filter((_, index) => index % oneIn === 0))("%s", (_name, about) => expectExplained(about));
});

it("nearly every condition says enough to be reckoned again", () => {
  console.log(`${nodes.reckoned} conditions reckoned again, ${nodes.given} shown without what they rest on`);
  expect(nodes.reckoned).toBeGreaterThan(100 * nodes.given);
});
