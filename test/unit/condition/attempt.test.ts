import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../src/catalog/language.ts";
import { attempt, notAsked } from "../../../src/condition/attempt.ts";
import { createFactReader } from "../../../src/condition/facts.ts";
import { createLayout } from "../../../src/condition/layout.ts";
import { choose, type Scope } from "../../../src/condition/scope.ts";
import { createScoper } from "../../../src/condition/verdict.ts";
import { makeCatalog } from "../../support/catalog.ts";

const layout = createLayout(createLanguage(makeCatalog()));
const makeScope = () => createScoper(layout)(createFactReader(layout)({ service: "V100" }).facts);

describe("a part that is attempted", () => {
  it("without readings is not asked where one of them says none on file", () => {
    const scope = makeScope();
    scope.unsettled = true;
    expect(attempt(scope, () => scope.unsettled)).toBe(false);
    const unsettle = (asked: Scope) => {
      asked.unsettled = true;
      return false;
    };
    expect(attempt(scope, unsettle)).toBe(notAsked);
  });
  it("in a world is not asked where it needs a reading that the world has not chosen, and none is chosen for it", () => {
    const scope = makeScope();
    const choices = [0, -1];
    scope.choices = choices;
    scope.reached.push(0);
    expect(attempt(scope, (asked) => choose(asked, choices, 0) === 0)).toBe(true);
    expect(attempt(scope, (asked) => choose(asked, choices, 1) === 0)).toBe(notAsked);
    expect([choices, scope.reached]).toEqual([[0, -1], [0]]);
  });
});
