import { describe, it } from "vitest";
import { expectRepair } from "../support/expect-repair.ts";
import { readScenarios } from "../support/scenario.ts";

describe.each(readScenarios())("repairs of the scenarios of $file", (file) => {
  it("make the record billable, none of their changes in vain, and leave the day as it was", () => {
    for (const scenario of file.scenarios) if (scenario.outcome !== "billable") expectRepair(file, scenario);
  });
});
