import { describe, it } from "vitest";
import { expectOpenQuestions } from "../support/expect-open-questions.ts";
import { readScenarios } from "../support/scenario.ts";

describe.each(readScenarios())("open questions of the scenarios of $file", (file) => {
  it("come to exactly what an engine with the reading pinned gives", () => {
    for (const scenario of file.scenarios) expectOpenQuestions(file, scenario);
  });
});
