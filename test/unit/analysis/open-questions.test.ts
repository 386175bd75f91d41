import { describe, expect, it } from "vitest";
import { openQuestions } from "../../../src/analysis/open-questions.ts";
import { prepareCatalog } from "../../../src/decision/prepare.ts";
import { makeCatalog, makeQuestion, makeRule, makeService } from "../../support/catalog.ts";
import { expectOpenQuestions } from "../../support/expect-open-questions.ts";
import { readScenariosByCode } from "../../support/scenario.ts";

const consumers = { op: "fact", path: "session.consumers" } as const;
const atMostFour = { op: "atMost", left: consumers, right: 4 } as const;
const asWhich = (id: string) =>
  makeRule({ id, requires: { op: "question", id: "which", readings: { lax: true, strict: atMostFour } } });

const catalog = makeCatalog({
  questions: [makeQuestion("which", "lax", "strict"), makeQuestion("unasked", "one", "another")],
  services: [makeService({ rules: [asWhich("first"), asWhich("second")] })],
});

describe("openQuestions", () => {
  it("tells what each reading would give, and which rules hang on it together", () => {
    const exact = { exact: true, totals: [{ readings: {}, total: "10.00" }] };
    expect(openQuestions(prepareCatalog(catalog, {}), { service: "V100", session: { consumers: 5 } })).toEqual({
      format: "clausewise-open-questions/1",
      outcome: "needs-review",
      questions: [
        {
          id: "which",
          asks: "How is which read?",
          clauses: ["C-1"],
          rules: ["first", "second"],
          readings: [
            { id: "lax", means: "As lax.", outcome: "billable", total: "10.00", estimate: exact, findings: [] },
            {
              id: "strict",
              means: "As strict.",
              outcome: "not-billable",
              total: null,
              estimate: exact,
              findings: [
                { rule: "first", verdict: "violated" },
                { rule: "second", verdict: "violated" },
              ],
            },
          ],
        },
      ],
      either: [],
    });
  });

  it("tells where a fact would do as well as an answer", () => {
    const asked = openQuestions(prepareCatalog(catalog, {}), { service: "V100" });
    expect(asked.outcome).toBe("incomplete");
    expect(asked.either).toEqual([
      { rule: "first", clauses: ["C-1"], facts: ["session.consumers"], pins: [{ question: "which", reading: "lax" }] },
      { rule: "second", clauses: ["C-1"], facts: ["session.consumers"], pins: [{ question: "which", reading: "lax" }] },
    ]);
  });

  it("asks nothing that is pinned, read strictly, or of no consequence", () => {
    const five = { service: "V100", session: { consumers: 5 } };
    expect(openQuestions(prepareCatalog(catalog, { readings: { which: "strict" } }), five).questions).toEqual([]);
    expect(openQuestions(prepareCatalog(catalog, { readings: "strictest" }), five).questions).toEqual([]);
    const four = { service: "V100", session: { consumers: 4 } };
    expect(openQuestions(prepareCatalog(catalog, {}), four).questions).toEqual([]);
  });

  it("tells nothing of a value that is no record", () => {
    expect(openQuestions(prepareCatalog(catalog, {}), { service: "V100", date: "soon" })).toEqual({
      format: "clausewise-open-questions/1",
      outcome: "invalid",
      questions: [],
      either: [],
    });
  });
});

// Every scenario: test/prove/open-questions.test.ts.
describe.each(readScenariosByCode())("open questions of some scenarios of $file", (file) => {
  it("come to exactly what an engine with the reading pinned gives", { timeout: 600_000 }, () => {
    const open = file.scenarios.filter(({ outcome }) => outcome === "needs-review");
    for (const scenario of open.filter((_, index) => index % 8 === 0)) expectOpenQuestions(file, scenario);
  });
});
