import { describe, expect, it } from "vitest";
import { createEngine } from "../../../src/index.ts";
import { makeCatalog } from "../../support/catalog.ts";

const codes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ code: `c${index}`, title: `C${index}` }));
const statements = (subject: "vehicle" | "agency", count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `s${index}`, subject, text: `S${index}` }));

const engine = createEngine(
  makeCatalog({
    lists: { fundings: [{ code: "STATE", title: "State funds" }], tripPurposes: codes(65), passLengths: codes(63) },
    statements: [...statements("vehicle", 2), ...statements("agency", 65)],
  }),
);

function findingOf(record: object) {
  const [finding] = engine.evaluate({ service: "V100", ...record }).findings;
  if (finding?.rule !== "record-format") throw new Error("it is a record");
  return finding;
}

const period = "a plain object with no other fields than from, until";

describe("a value that is no record is told what the format asks", () => {
  it.each([
    ["a code of the service", { service: 1 }, "service", "a printed code, or an object with code and modifiers"],
    ["a day", { date: "2013-02-30" }, "date", "a day of the calendar, YYYY-MM-DD"],
    [
      "the bound of a period",
      { vehicle: { licence: { from: "x", until: null } } },
      "vehicle.licence.from",
      "a day of the calendar, YYYY-MM-DD, or null for no bound",
    ],
    ["a time", { start: "8:00" }, "start", "a time, HH:MM"],
    ["what is counted", { session: { consumers: 1.5 } }, "session.consumers", "a whole number from 0 to 100000"],
    ["a quantity", { units: 1.5 }, "units", 'a whole number from 0, or a decimal as text such as "2.5"'],
    ["a flag", { agency: { selfPayOption: "yes" } }, "agency.selfPayOption", "true or false"],
    ["a text", { key: 5 }, "key", "a text"],
    [
      "an element of the note",
      { documentation: { description: 5 } },
      "documentation.description",
      "a text, or whether it is there: true or false",
    ],
    ["one of few codes", { delivery: "fax" }, "delivery", "one of face-to-face, telehealth, telephone, other"],
    ["one of as many codes as are told", { pass: { length: "x" } }, "pass.length", /^one of c0, c1, .*, c62, other$/],
    ["one of many codes", { trip: { purpose: "x" } }, "trip.purpose", "one of the catalog's tripPurposes"],
    [
      "a code of no list",
      { practitioner: { credentials: [{ kind: "other", from: null, until: null, state: "mo" }] } },
      "practitioner.credentials[0].state",
      "two capital letters",
    ],
    ["a list", { activities: "x" }, "activities", "a list of at most 500 items"],
    [
      "an item",
      { attendance: { visits: [5] } },
      "attendance.visits[0]",
      /^a plain object with no other fields than date, /,
    ],
    [
      "an item past the tenth",
      { activities: [...Array.from({ length: 12 }, () => "other"), 5] },
      "activities[12]",
      "one of other",
    ],
    ["an object", { vehicle: { licence: { ...{ from: null, until: null }, to: null } } }, "vehicle.licence", period],
    [
      "the record",
      { servcie: "V100" },
      "",
      /^a plain object with no other fields than service, key, funding, date, start, /,
    ],
    [
      "a section",
      { vehicle: 5 },
      "vehicle",
      "a plain object with no other fields than licence, insurance, attestations, or the id of a profile",
    ],
    [
      "few statements",
      { vehicle: { attestations: { x: true } } },
      "vehicle.attestations",
      "a plain object with no other fields than s0, s1",
    ],
    [
      "many statements",
      { agency: { attestations: { x: true } } },
      "agency.attestations",
      "a plain object with no other fields than those that the catalog has",
    ],
  ])("%s", (_what, record, path, asked) => {
    const { paths, expected, remedy } = findingOf(record);
    expect(paths).toEqual([path]);
    expect(expected).toEqual(typeof asked === "string" ? asked : expect.stringMatching(asked));
    expect(remedy).toBe(`Correct ${path || "the record itself"} (${expected}).`);
  });

  it("at each of several places, in the remedy", () => {
    const { paths, expected, remedy } = findingOf({ date: 5, start: "noon", end: null, vehicle: { insurance: {} } });
    expect(paths).toEqual(["date", "start", "vehicle.insurance.from", "vehicle.insurance.until"]);
    expect(expected).toBeNull();
    expect(remedy).toBe(
      "Correct date (a day of the calendar, YYYY-MM-DD), start (a time, HH:MM), " +
        "vehicle.insurance.from (a day of the calendar, YYYY-MM-DD, or null for no bound) and " +
        "vehicle.insurance.until (a day of the calendar, YYYY-MM-DD, or null for no bound).",
    );
  });
});
