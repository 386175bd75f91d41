import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../src/catalog/language.ts";
import { createCompiler } from "../../../src/condition/compile.ts";
import { createFactReader } from "../../../src/condition/facts.ts";
import { type Ground, groundsOf } from "../../../src/condition/grounds.ts";
import type { Language } from "../../../src/condition/language.ts";
import { createLayout } from "../../../src/condition/layout.ts";
import type { Truth } from "../../../src/condition/scope.ts";
import type { Condition, ParamValue, Ref, Value } from "../../../src/condition/types.ts";
import { createScoper } from "../../../src/condition/verdict.ts";
import { makeCatalog, makeParameter, makeQuestion } from "../../support/catalog.ts";

const fact = (path: string): Ref => ({ op: "fact", path });
const item = (path: string): Ref => ({ op: "item", path });
const param = (id: string): ParamValue => ({ op: "param", id });

const language = createLanguage(
  makeCatalog({
    lists: {
      fundings: [
        { code: "STATE", title: "State funds" },
        { code: "FEDERAL", title: "Federal funds" },
      ],
      credentials: [{ code: "nurse", title: "Nurse" }],
      trainingTopics: [
        { code: "ethics", title: "Ethics" },
        { code: "safety", title: "Safety" },
      ],
    },
    parameters: [makeParameter("most", 8), makeParameter("fundings", ["STATE"])],
    questions: [makeQuestion("far", "near", "wide")],
    qualifications: [
      {
        id: "hired-early",
        title: "Hired early",
        clauses: [],
        requires: {
          op: "all",
          of: [
            { op: "lessThan", left: item("hired"), right: "2010-01-01" },
            {
              op: "some",
              over: item("trainings"),
              where: { op: "equals", left: item("topic"), right: "ethics" },
            },
          ],
        },
      },
    ],
  }),
);

/** The grounds of a condition, which must have the result that the test says it has. */
function groundsIn(condition: Condition, record: object, result: Truth, inLanguage: Language = language): Ground[] {
  const compiled = createCompiler(inLanguage).condition(condition);
  const layout = createLayout(inLanguage);
  const scope = createScoper(layout)(createFactReader(layout)(record).facts);
  expect(compiled.test(scope)).toBe(result);
  return groundsOf(compiled, scope, result);
}

describe("what is asked and what is there", () => {
  it.each<readonly [string, Condition, object, Ground]>([
    [
      "a number",
      { op: "atMost", left: fact("units"), right: "4.50" },
      { units: "5.0" },
      { paths: ["units"], expected: "at most 4.5", actual: "5" },
    ],
    [
      "a number that is a parameter",
      { op: "lessThan", left: fact("session.consumers"), right: param("most") },
      { session: { consumers: 8 } },
      { paths: ["session.consumers"], expected: "less than 8", actual: "8" },
    ],
    [
      "a day",
      { op: "moreThan", left: fact("practitioner.hired"), right: "2010-12-31" },
      { practitioner: { hired: "2010-12-31" } },
      { paths: ["practitioner.hired"], expected: "more than 2010-12-31", actual: "2010-12-31" },
    ],
    [
      "a time",
      { op: "atLeast", left: fact("end"), right: "24:00" },
      { end: "09:05" },
      { paths: ["end"], expected: "at least 24:00", actual: "09:05" },
    ],
    [
      "a flag",
      { op: "equals", left: fact("practitioner.inRecovery"), right: true },
      { practitioner: { inRecovery: false } },
      { paths: ["practitioner.inRecovery"], expected: "true", actual: "false" },
    ],
    [
      "a listed code",
      { op: "equals", left: fact("funding"), right: "STATE" },
      { funding: "FEDERAL" },
      { paths: ["funding"], expected: "STATE", actual: "FEDERAL" },
    ],
    [
      "one of some codes",
      { op: "oneOf", left: fact("funding"), right: ["STATE", "FEDERAL"] },
      { funding: "other" },
      { paths: ["funding"], expected: "one of STATE, FEDERAL", actual: "other" },
    ],
    [
      "one of a parameter's codes",
      { op: "oneOf", left: fact("funding"), right: param("fundings") },
      { funding: "FEDERAL" },
      { paths: ["funding"], expected: "one of STATE", actual: "FEDERAL" },
    ],
    [
      "a whole number",
      { op: "multipleOf", left: fact("units"), right: 1 },
      { units: "1.5" },
      { paths: ["units"], expected: "a whole number", actual: "1.5" },
    ],
    [
      "a multiple",
      { op: "multipleOf", left: fact("units"), right: 5 },
      { units: 12 },
      { paths: ["units"], expected: "a multiple of 5", actual: "12" },
    ],
    [
      "none on file",
      { op: "atLeast", left: fact("units"), right: 1 },
      { units: null },
      { paths: ["units"], expected: "at least 1", actual: "none on file" },
    ],
    [
      "an element of the note",
      { op: "present", of: fact("documentation.description") },
      { documentation: { description: "   " } },
      { paths: ["documentation.description"], expected: "filled in", actual: null },
    ],
    [
      "a period",
      { op: "inForce", of: fact("vehicle.licence") },
      { date: "2011-03-15", vehicle: { licence: { from: "2008-07-01", until: "2011-03-14" } } },
      {
        paths: ["vehicle.licence"],
        expected: "in force on 2011-03-15",
        actual: "from 2008-07-01 until 2011-03-14",
      },
    ],
    [
      "a period without an end, on another day",
      { op: "inForce", of: fact("vehicle.licence"), on: "2008-06-30" },
      { date: "2011-03-15", vehicle: { licence: { from: "2008-07-01", until: null } } },
      { paths: ["vehicle.licence"], expected: "in force on 2008-06-30", actual: "from 2008-07-01 on" },
    ],
    [
      "a period without a beginning",
      { op: "inForce", of: fact("vehicle.licence") },
      { date: "2011-03-15", vehicle: { licence: { from: null, until: "2011-03-14" } } },
      { paths: ["vehicle.licence"], expected: "in force on 2011-03-15", actual: "from any day until 2011-03-14" },
    ],
    [
      "no period on file",
      { op: "inForce", of: fact("vehicle.licence") },
      { date: "2011-03-15", vehicle: { licence: null } },
      { paths: ["vehicle.licence"], expected: "in force on 2011-03-15", actual: "none on file" },
    ],
    [
      "how many items match",
      {
        op: "atLeast",
        left: {
          op: "count",
          over: fact("practitioner.trainings"),
          where: { op: "equals", left: item("topic"), right: "ethics" },
        },
        right: 2,
      },
      { practitioner: { trainings: [{ topic: "ethics" }, { topic: "safety" }] } },
      { paths: ["practitioner.trainings"], expected: "at least 2", actual: "1" },
    ],
    [
      "a total",
      {
        op: "atLeast",
        left: { op: "total", over: fact("practitioner.trainings"), of: item("hours") },
        right: 36,
      },
      { practitioner: { trainings: [{ hours: "2.5" }, { hours: 10 }] } },
      { paths: ["practitioner.trainings"], expected: "at least 36", actual: "12.5" },
    ],
  ])("tells %s", (_name, condition, record, ground) => {
    expect(groundsIn(condition, record, false)).toEqual([ground]);
  });
});

describe("which places a result rests on", () => {
  const small: Condition = { op: "atMost", left: fact("units"), right: 4 };
  const early: Condition = { op: "lessThan", left: fact("start"), right: "12:00" };
  const unitsGround = { paths: ["units"], expected: "at most 4", actual: "5" };
  const startGround = { paths: ["start"], expected: "less than 12:00", actual: "13:00" };

  it("of all, only the parts that have the result", () => {
    const condition: Condition = { op: "all", of: [early, small] };
    expect(groundsIn(condition, { units: 5, start: "09:00" }, false)).toEqual([unitsGround]);
    expect(groundsIn(condition, { units: 5 }, false)).toEqual([unitsGround]);
    expect(groundsIn(condition, { units: 4 }, undefined)).toEqual([{ ...startGround, actual: null }]);
  });
  it("of any that is false, every part", () => {
    const condition: Condition = { op: "any", of: [early, small] };
    expect(groundsIn(condition, { units: 5, start: "13:00" }, false)).toEqual([startGround, unitsGround]);
  });
  it("of not, its part", () => {
    expect(groundsIn({ op: "not", of: small }, { units: 4 }, false)).toEqual([{ ...unitsGround, actual: "4" }]);
  });
  it("of when that is false, what follows; of one that is unknown, both", () => {
    const condition: Condition = { op: "when", when: early, then: small };
    expect(groundsIn(condition, { units: 5, start: "09:00" }, false)).toEqual([unitsGround]);
    expect(groundsIn(condition, {}, undefined)).toEqual([
      { ...startGround, actual: null },
      { ...unitsGround, actual: null },
    ]);
  });
  it("of every that is false, the items that do not match, by their index", () => {
    const condition: Condition = {
      op: "every",
      over: fact("practitioner.trainings"),
      where: {
        op: "every",
        over: item("includes"),
        where: { op: "atLeast", left: item("hours"), right: 1 },
      },
    };
    const trainings = [{ includes: [{ hours: 1 }] }, { includes: [{ hours: 2 }, { hours: "0.5" }] }];
    expect(groundsIn(condition, { practitioner: { trainings } }, false)).toEqual([
      { paths: ["practitioner.trainings[1].includes[1].hours"], expected: "at least 1", actual: "0.5" },
    ]);
  });
  it("of some that is false, the list", () => {
    const condition: Condition = {
      op: "some",
      over: fact("practitioner.trainings"),
      where: { op: "equals", left: item("topic"), right: "ethics" },
    };
    const list = { paths: ["practitioner.trainings"], expected: null };
    const trainings = [{ topic: "safety" }, { topic: "other" }];
    expect(groundsIn(condition, { practitioner: { trainings } }, false)).toEqual([{ ...list, actual: "2 on file" }]);
    expect(groundsIn(condition, {}, undefined)).toEqual([{ ...list, actual: null }]);
  });
  it("of some that is unknown, what is not known of its items", () => {
    const condition: Condition = {
      op: "some",
      over: fact("practitioner.trainings"),
      where: {
        op: "all",
        of: [
          { op: "equals", left: item("topic"), right: "ethics" },
          { op: "atLeast", left: item("hours"), right: 2 },
        ],
      },
    };
    const trainings = [{ topic: "safety" }, { topic: "ethics" }, { topic: "ethics", hours: 1 }];
    expect(groundsIn(condition, { practitioner: { trainings } }, undefined)).toEqual([
      { paths: ["practitioner.trainings[1].hours"], expected: "at least 2", actual: null },
    ]);
  });
  it("of a qualification, places of its subject", () => {
    const condition: Condition = { op: "qualification", id: "hired-early", of: fact("site.manager") };
    const manager = { hired: "2010-02-01", trainings: [{ topic: "safety" }] };
    expect(groundsIn(condition, { site: { manager } }, false)).toEqual([
      { paths: ["site.manager.hired"], expected: "less than 2010-01-01", actual: "2010-02-01" },
      { paths: ["site.manager.trainings"], expected: null, actual: "1 on file" },
    ]);
  });
  it("of a calculation that is not known, only what is not known", () => {
    const condition: Condition = {
      op: "atMost",
      left: { op: "sum", of: [fact("units"), fact("trip.miles")] },
      right: 10,
    };
    expect(groundsIn(condition, { units: 2 }, undefined)).toEqual([
      { paths: ["trip.miles"], expected: null, actual: null },
    ]);
  });
  it("of inForce without a date, the date as well", () => {
    const condition: Condition = { op: "inForce", of: fact("vehicle.licence") };
    const vehicle = { licence: { from: "2008-07-01", until: null } };
    expect(groundsIn(condition, { vehicle }, undefined)).toEqual([
      { paths: ["vehicle.licence", "date"], expected: null, actual: "from 2008-07-01 on" },
    ]);
  });
  it("of units that are not claimed, what they are found from", () => {
    const quantity: Value = {
      op: "quotient",
      of: { op: "minutes", from: fact("start"), to: fact("end") },
      by: 15,
    };
    const inService = { ...language, calculated: { units: quantity } };
    const condition: Condition = { op: "moreThan", left: fact("units"), right: 0 };
    const shown = { expected: "more than 0", actual: "0" };
    expect(groundsIn(condition, { start: "09:00", end: "09:10" }, false, inService)).toEqual([
      { paths: ["start", "end"], ...shown },
    ]);
    expect(groundsIn(condition, { start: "09:00", end: "09:10", units: 0 }, false, inService)).toEqual([
      { paths: ["units"], ...shown },
    ]);
  });
  it("of a question, the reading that is pinned", () => {
    const condition: Condition = { op: "question", id: "far", readings: { near: small, wide: early } };
    const record = { units: 5, start: "13:00" };
    expect(groundsIn(condition, record, false)).toEqual([unitsGround, startGround]);
    expect(groundsIn(condition, record, false, { ...language, readings: { far: "wide" } })).toEqual([startGround]);
  });
  it("of each comparison by itself, a place once", () => {
    const condition: Condition = {
      op: "all",
      of: [
        small,
        { op: "atMost", left: fact("units"), right: 3 },
        { op: "moreThan", left: fact("units"), right: { op: "product", of: [2, fact("units")] } },
      ],
    };
    expect(groundsIn(condition, { units: 5 }, false)).toEqual([
      unitsGround,
      { ...unitsGround, expected: "at most 3" },
      { ...unitsGround, expected: "more than 10" },
    ]);
  });
});

describe("what may not be shown", () => {
  const secret = "Jane Roe 12 Elm Street";
  it.each<readonly [string, Condition, object, string, string | null]>([
    ["free text", { op: "equals", left: fact("key"), right: "A-1" }, { key: secret }, "key", "A-1"],
    [
      "a code that stands on no list",
      {
        op: "every",
        over: fact("practitioner.credentials"),
        where: { op: "equals", left: item("state"), right: "MO" },
      },
      { practitioner: { credentials: [{ state: secret }] } },
      "practitioner.credentials[0].state",
      "MO",
    ],
    [
      "free text of an item",
      {
        op: "every",
        over: fact("stay.supervisedBy"),
        where: { op: "equals", left: item("person"), right: "P-1" },
      },
      { stay: { supervisedBy: [{ person: secret }] } },
      "stay.supervisedBy[0].person",
      "P-1",
    ],
    [
      "free text of which one is asked",
      { op: "oneOf", left: fact("key"), right: ["A-1", "A-2"] },
      { key: secret },
      "key",
      "one of A-1, A-2",
    ],
  ])("%s is not", (_name, condition, record, path, expected) => {
    expect(groundsIn(condition, record, false)).toEqual([{ paths: [path], expected, actual: null }]);
  });
  it("free text on the other side is not", () => {
    const condition: Condition = { op: "equals", left: fact("funding"), right: fact("key") };
    expect(groundsIn(condition, { funding: "STATE", key: secret }, false)).toEqual([
      { paths: ["funding", "key"], expected: null, actual: "STATE" },
    ]);
  });
  it("an element of the note is not", () => {
    const condition: Condition = {
      op: "not",
      of: { op: "not", of: { op: "present", of: fact("documentation.response") } },
    };
    expect(groundsIn(condition, { documentation: { response: secret } }, true)).toEqual([
      { paths: ["documentation.response"], expected: "filled in", actual: null },
    ]);
  });
});
