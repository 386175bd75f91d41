import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../src/catalog/language.ts";
import { askFor, askForQuantity, compileText } from "../../../src/decision/message.ts";
import { makeCatalog, makeParameter } from "../../support/catalog.ts";

const language = createLanguage(makeCatalog({ parameters: [makeParameter("most", 8)] }));

describe("a text of a rule", () => {
  it("keeps what stands in braces and is no parameter", () => {
    expect(compileText("At most {most} of {gone}.", language)(undefined)).toBe("At most 8 of {gone}.");
  });
});

describe("what is asked for", () => {
  it.each([
    [
      [],
      "Correct the date (date) if it was entered wrongly; otherwise the catalog lacks a value that is in force on it.",
    ],
    [["date"], "Enter date."],
    [["start", "end", "units"], "Enter start, end and units."],
  ])("of %j", (paths, text) => expect(askFor(paths)).toBe(text));
});

describe("what is asked for a quantity", () => {
  it.each<readonly [string[], string]>([
    [["units"], "Enter units."],
    [["trip.persons"], "Enter trip.persons."],
    [
      ["units", "start", "end"],
      "Enter start and end; claimed units (units) will do instead of what they are found from.",
    ],
    [
      [],
      "Correct the date (date) if it was entered wrongly; otherwise the catalog lacks a value that is in force on it.",
    ],
  ])("of %j", (paths, remedy) => {
    expect(askForQuantity(paths)).toBe(remedy);
  });
});
