import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../src/catalog/language.ts";
import { createCompiler } from "../../../src/condition/compile.ts";
import { createFactReader } from "../../../src/condition/facts.ts";
import { addGrounds, type Collecting, type Ground, type Walked } from "../../../src/condition/grounds.ts";
import type { Language } from "../../../src/condition/language.ts";
import { createLayout } from "../../../src/condition/layout.ts";
import type { Scope, Truth } from "../../../src/condition/scope.ts";
import type { Condition, ParamValue, Ref, Value } from "../../../src/condition/types.ts";
import { createScoper, inWorld } from "../../../src/condition/verdict.ts";
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
    parameters: [
      makeParameter("most", 8),
      makeParameter("funding", "STATE"),
      makeParameter("fundings", ["STATE"]),
      makeParameter("state", "MO"),
      {
        ...makeParameter("step", 0),
        values: [
          { from: null, until: "2010-12-31", value: 6, clauses: [] },
          { from: "2011-01-01", until: null, value: 12, clauses: [] },
        ],
      },
    ],
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

/** A condition made ready to be asked of a record. */
function prepare(condition: Condition, record: object, inLanguage: Language = language) {
  const layout = createLayout(inLanguage);
  return {
    compiled: createCompiler(inLanguage, layout).condition(condition),
    scope: createScoper(layout)(createFactReader(layout)(record).facts),
  };
}

/** Collects grounds of one world, with texts. */
function collecting(scope: Scope, grounds: Ground[] = []): Collecting {
  return { scope, texts: true, negated: false, walked: undefined, grounds };
}

/** The grounds of a condition, which must have the result that the test says it has. */
function groundsIn(condition: Condition, record: object, result: Truth, inLanguage: Language = language): Ground[] {
  const { compiled, scope } = prepare(condition, record, inLanguage);
  expect(compiled.test(scope)).toBe(result);
  const grounds: Ground[] = [];
  addGrounds(compiled, result, collecting(scope, grounds));
  return grounds;
}

/** The grounds of a condition that is false under each reading of how far is read, first near and then wide. */
function groundsUnderEach(condition: Condition, record: object, how: Partial<Collecting> = {}): Ground[][] {
  const { compiled, scope } = prepare(condition, record);
  return [0, 1].map((reading) => {
    const world = { choices: [{ question: 0, reading }], result: false };
    return inWorld(scope, language, world, () => {
      expect(compiled.test(scope)).toBe(false);
      const grounds: Ground[] = [];
      addGrounds(compiled, false, { ...collecting(scope), ...how, grounds });
      return grounds;
    });
  });
}

const far = <T>(near: T, wide: T) => ({ op: "question", id: "far", readings: { near, wide } }) as const;

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
      { paths: ["practitioner.hired"], expected: "after 2010-12-31", actual: "2010-12-31" },
    ],
    [
      "a time",
      { op: "atLeast", left: fact("end"), right: "24:00" },
      { end: "09:05" },
      { paths: ["end"], expected: "not before 24:00", actual: "09:05" },
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
      "a code of the record's own",
      { op: "equals", left: fact("delivery"), right: "telehealth" },
      { delivery: "telephone" },
      { paths: ["delivery"], expected: "telehealth", actual: "telephone" },
    ],
    [
      "a listed code of an item",
      {
        op: "every",
        over: fact("practitioner.trainings"),
        where: { op: "equals", left: item("topic"), right: "ethics" },
      },
      { practitioner: { trainings: [{ topic: "safety" }] } },
      { paths: ["practitioner.trainings[0].topic"], expected: "ethics", actual: "safety" },
    ],
    [
      "a listed code that is a parameter",
      { op: "equals", left: fact("funding"), right: param("funding") },
      { funding: "FEDERAL" },
      { paths: ["funding"], expected: "STATE", actual: "FEDERAL" },
    ],
    [
      "a code of an item that is a parameter",
      {
        op: "every",
        over: fact("practitioner.credentials"),
        where: { op: "equals", left: item("state"), right: param("state") },
      },
      { practitioner: { credentials: [{ kind: "nurse", state: "KS", from: null, until: null }] } },
      { paths: ["practitioner.credentials[0].state"], expected: "MO", actual: null },
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
    [
      "the first on file",
      { op: "equals", left: { op: "firstOf", of: [fact("agency.selfPayOption"), false] }, right: false },
      { agency: { selfPayOption: true } },
      { paths: ["agency.selfPayOption"], expected: "false", actual: "true" },
    ],
    [
      "no first that is none on file",
      { op: "atLeast", left: { op: "firstOf", of: [fact("trip.milesAboard"), fact("trip.miles")] }, right: 9 },
      { trip: { milesAboard: null, miles: 8 } },
      { paths: ["trip.milesAboard", "trip.miles"], expected: null, actual: null },
    ],
    [
      "no free text that is the first on file",
      { op: "equals", left: { op: "firstOf", of: [fact("key"), "STATE"] }, right: "STATE" },
      { key: "Jane Roe" },
      { paths: ["key"], expected: "STATE", actual: null },
    ],
    [
      "no first of none on file but a literal",
      { op: "atLeast", left: { op: "firstOf", of: [fact("trip.miles"), 0] }, right: 9 },
      { trip: { miles: null } },
      { paths: ["trip.miles"], expected: null, actual: null },
    ],
  ])("tells %s", (_name, condition, record, ground) => {
    expect(groundsIn(condition, record, false)).toEqual([ground]);
  });
  it("tells the only reading of a question, and nothing of two", () => {
    const left: Value = {
      op: "question",
      id: "far",
      readings: { near: fact("trip.miles"), wide: fact("trip.milesAboard") },
    };
    const condition: Condition = { op: "atMost", left, right: 4 };
    const record = { trip: { miles: 6, milesAboard: 7 } };
    const pinned = { ...language, readings: { far: "wide" } };
    expect(groundsIn(condition, record, false, pinned)).toEqual([
      { paths: ["trip.milesAboard"], expected: "at most 4", actual: "7" },
    ]);
    expect(groundsIn(condition, record, false)).toEqual([
      { paths: ["trip.miles", "trip.milesAboard"], expected: null, actual: null },
    ]);
  });
});

describe("which places a result rests on", () => {
  const small: Condition = { op: "atMost", left: fact("units"), right: 4 };
  const early: Condition = { op: "lessThan", left: fact("start"), right: "12:00" };
  const unitsGround = { paths: ["units"], expected: "at most 4", actual: "5" };
  const startGround = { paths: ["start"], expected: "before 12:00", actual: "13:00" };
  const notEarly = { paths: ["start"], expected: "not before 12:00" };

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
    expect(groundsIn({ op: "not", of: small }, { units: 4 }, false)).toEqual([
      { ...unitsGround, expected: "more than 4", actual: "4" },
    ]);
  });
  it.each<readonly [Condition, object, Partial<Ground>]>([
    [
      { op: "equals", left: fact("funding"), right: "STATE" },
      { funding: "STATE" },
      { expected: "not STATE", actual: "STATE" },
    ],
    [{ op: "atLeast", left: fact("units"), right: 4 }, { units: 4 }, { expected: "less than 4", actual: "4" }],
    [{ op: "moreThan", left: fact("units"), right: 4 }, { units: 5 }, { expected: "at most 4", actual: "5" }],
    [{ op: "lessThan", left: fact("units"), right: 4 }, { units: 3 }, { expected: "at least 4", actual: "3" }],
    [
      { op: "atLeast", left: fact("start"), right: "12:00" },
      { start: "12:00" },
      { expected: "before 12:00", actual: "12:00" },
    ],
    [
      { op: "moreThan", left: fact("start"), right: "12:00" },
      { start: "12:01" },
      { expected: "not after 12:00", actual: "12:01" },
    ],
    [
      { op: "atMost", left: fact("start"), right: "12:00" },
      { start: "12:00" },
      { expected: "after 12:00", actual: "12:00" },
    ],
    [
      { op: "multipleOf", left: fact("units"), right: 1 },
      { units: 3 },
      { expected: "not a whole number", actual: "3" },
    ],
    [
      { op: "multipleOf", left: fact("units"), right: 4 },
      { units: 8 },
      { expected: "not a multiple of 4", actual: "8" },
    ],
    [
      { op: "oneOf", left: fact("funding"), right: ["STATE", "FEDERAL"] },
      { funding: "STATE" },
      { expected: "not one of STATE, FEDERAL", actual: "STATE" },
    ],
    [
      { op: "inForce", of: fact("vehicle.licence") },
      { date: "2011-03-15", vehicle: { licence: { from: "2011-01-01", until: null } } },
      { expected: "not in force on 2011-03-15", actual: "from 2011-01-01 on" },
    ],
    [
      { op: "not", of: { op: "not", of: { op: "atLeast", left: fact("units"), right: 4 } } },
      { units: 4 },
      { expected: "less than 4", actual: "4" },
    ],
  ])("of not, the contrary of what is asked in it: %j", (of, record, ground) => {
    expect(groundsIn({ op: "not", of }, record, false)).toEqual([{ paths: [expect.any(String)], ...ground }]);
  });
  it("of when that is false, what follows; of one that is unknown, both", () => {
    const condition: Condition = { op: "when", when: early, then: small };
    expect(groundsIn(condition, { units: 5, start: "09:00" }, false)).toEqual([unitsGround]);
    expect(groundsIn(condition, {}, undefined)).toEqual([
      { ...notEarly, actual: null },
      { ...unitsGround, actual: null },
    ]);
  });
  it("of when that is true, what makes it so", () => {
    const unmet: Condition = { op: "not", of: { op: "when", when: early, then: small } };
    const late = { ...startGround, actual: "13:00" };
    const few = { ...unitsGround, expected: "more than 4", actual: "4" };
    expect(groundsIn(unmet, { units: 5, start: "13:00" }, false)).toEqual([late]);
    expect(groundsIn(unmet, { start: "13:00" }, false)).toEqual([late]);
    expect(groundsIn(unmet, { units: 4, start: "09:00" }, false)).toEqual([few]);
    expect(groundsIn(unmet, { units: 4 }, false)).toEqual([few]);
    expect(groundsIn(unmet, { units: 4, start: "13:00" }, false)).toEqual([late, few]);
  });
  it("of when that is unknown by one part alone, that part", () => {
    const condition: Condition = { op: "when", when: early, then: small };
    expect(groundsIn(condition, { units: 5 }, undefined)).toEqual([{ ...notEarly, actual: null }]);
    expect(groundsIn(condition, { start: "09:00" }, undefined)).toEqual([{ ...unitsGround, actual: null }]);
  });
  it("of what is never so, nothing", () => {
    expect(groundsIn({ op: "all", of: [false, small] }, { units: 5 }, false)).toEqual([unitsGround]);
    expect(groundsIn(false, { units: 5 }, false)).toEqual([]);
  });
  it("of every that is true, the list", () => {
    const documented: Condition = {
      op: "every",
      over: fact("practitioner.trainings"),
      where: { op: "equals", left: item("documented"), right: true },
    };
    const trainings = [
      { topic: "ethics", documented: true },
      { topic: "safety", documented: true },
    ];
    expect(groundsIn({ op: "not", of: documented }, { practitioner: { trainings } }, false)).toEqual([
      { paths: ["practitioner.trainings"], expected: null, actual: "2 on file" },
    ]);
  });
  it("of a place of the record, itself, also in a list and of a subject", () => {
    const inList: Condition = { op: "every", over: fact("practitioner.trainings"), where: small };
    const record = { units: 5, practitioner: { trainings: [{ topic: "ethics" }] } };
    expect(groundsIn(inList, record, false)).toEqual([unitsGround]);
    const ofSubject: Condition = { op: "qualification", id: "small" };
    const qualifications = [{ id: "small", requires: small }];
    expect(groundsIn(ofSubject, record, false, { ...language, qualifications })).toEqual([unitsGround]);
  });
  it("of an item as a whole, the item", () => {
    const condition: Condition = {
      op: "every",
      over: fact("activities"),
      where: { op: "equals", left: item(""), right: "plan" },
    };
    const inPlanning = { ...language, lists: { ...language.lists, activities: ["plan"] } };
    expect(groundsIn(condition, { activities: ["plan", "other"] }, false, inPlanning)).toEqual([
      { paths: ["activities[1]"], expected: "plan", actual: "other" },
    ]);
    // What is on the left is what is asked about: a literal is at no place.
    const turned: Condition = { ...condition, where: { op: "equals", left: "plan", right: item("") } };
    expect(groundsIn(turned, { activities: ["plan", "other"] }, false, inPlanning)).toEqual([
      { paths: ["activities[1]"], expected: null, actual: null },
    ]);
  });
  it("of a day that is moved, the day it is moved from", () => {
    const isBefore = (right: Value): Condition => ({ op: "lessThan", left: fact("date"), right });
    const hired = fact("practitioner.hired");
    const record = { date: "2011-03-15", practitioner: { hired: "2009-03-15", firstService: "2009-09-14" } };
    const paths = ["date", "practitioner.hired"];
    const shown = { actual: "2011-03-15" };
    expect(groundsIn(isBefore({ op: "shift", date: hired, months: 6 }), record, false)).toEqual([
      { paths, expected: "before 2009-09-15", ...shown },
    ]);
    expect(groundsIn(isBefore({ op: "shift", date: hired, months: param("step") }), record, false)).toEqual([
      { paths, expected: "before 2010-03-15", ...shown },
    ]);
    expect(groundsIn(isBefore({ op: "startOf", period: "month", date: hired }), record, false)).toEqual([
      { paths, expected: "before 2009-03-01", ...shown },
    ]);
    const since = fact("practitioner.firstService");
    expect(groundsIn(isBefore({ op: "startOf", period: "year", date: hired, since }), record, false)).toEqual([
      { paths: [...paths, "practitioner.firstService"], expected: "before 2008-09-14", ...shown },
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
      { paths: ["site.manager.hired"], expected: "before 2010-01-01", actual: "2010-02-01" },
      { paths: ["site.manager.trainings"], expected: null, actual: "1 on file" },
    ]);
  });
  it("of a calculation that is false, its facts, and it says of none what is there", () => {
    const condition: Condition = {
      op: "atMost",
      left: { op: "sum", of: [fact("units"), fact("trip.miles")] },
      right: 10,
    };
    expect(groundsIn(condition, { units: 5, trip: { miles: 6 } }, false)).toEqual([
      { paths: ["units", "trip.miles"], expected: null, actual: null },
    ]);
  });
  it("of a count that is false whatever is not known of its items, the list", () => {
    const long: Condition = { op: "atLeast", left: item("hours"), right: 2 };
    const condition: Condition = {
      op: "atLeast",
      left: { op: "count", over: fact("practitioner.trainings"), where: long },
      right: 2,
    };
    const trainings = [{ topic: "ethics", hours: 1 }, { topic: "safety" }];
    expect(groundsIn(condition, { practitioner: { trainings } }, false)).toEqual([
      { paths: ["practitioner.trainings"], expected: "at least 2", actual: null },
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
  it("of inForce without a date, the date alone where the thing is told", () => {
    const condition: Condition = { op: "inForce", of: fact("vehicle.licence") };
    const vehicle = { licence: { from: "2008-07-01", until: null } };
    expect(groundsIn(condition, { vehicle }, undefined)).toEqual([{ paths: ["date"], expected: null, actual: null }]);
  });
  it("of a limit that is none on file, both sides, and no limit", () => {
    const condition: Condition = {
      op: "atMost",
      left: fact("session.consumers"),
      right: fact("session.practitioners"),
    };
    const session = { consumers: 3, practitioners: null };
    expect(groundsIn(condition, { session }, false)).toEqual([
      { paths: ["session.consumers", "session.practitioners"], expected: null, actual: "3" },
    ]);
  });
  it("of inForce that no day would change, the thing", () => {
    const condition: Condition = { op: "inForce", of: fact("vehicle.licence") };
    expect(groundsIn(condition, { vehicle: { licence: null } }, false)).toEqual([
      { paths: ["vehicle.licence"], expected: null, actual: "none on file" },
    ]);
    const vehicle = { licence: { from: null, until: null } };
    expect(groundsIn({ op: "not", of: condition }, { vehicle }, false)).toEqual([
      { paths: ["vehicle.licence"], expected: null, actual: "from any day on" },
    ]);
  });
  it("of inForce on a date that is none on file, the date, and the thing if it is none as well", () => {
    const on = fact("practitioner.hired");
    const condition: Condition = { op: "inForce", of: fact("vehicle.licence"), on };
    const licence = { from: "2008-07-01", until: null };
    const practitioner = { hired: null };
    const ground = { paths: ["practitioner.hired"], expected: null, actual: null };
    expect(groundsIn(condition, { practitioner, vehicle: { licence } }, false)).toEqual([ground]);
    expect(groundsIn(condition, { practitioner }, false)).toEqual([ground]);
    expect(groundsIn(condition, { practitioner, vehicle: { licence: null } }, false)).toEqual([
      { paths: ["vehicle.licence", "practitioner.hired"], expected: null, actual: "none on file" },
    ]);
  });
  it("of inForce on a day that is calculated, what it is found from", () => {
    const on: Value = { op: "shift", date: fact("practitioner.hired"), months: param("step") };
    const condition: Condition = { op: "inForce", of: fact("vehicle.licence"), on };
    const vehicle = { licence: { from: "2008-07-01", until: null } };
    const ground = { expected: null, actual: null };
    // Which step it is hangs on the date; of hired, which is told, nothing is wanting.
    expect(groundsIn(condition, { vehicle, practitioner: { hired: "2009-03-15" } }, undefined)).toEqual([
      { paths: ["date"], ...ground },
    ]);
    expect(groundsIn(condition, { vehicle, date: "2011-03-15", practitioner: null }, false)).toEqual([
      { paths: ["practitioner.hired"], ...ground },
    ]);
  });
  it("of inForce whose period is not told, the period", () => {
    const condition: Condition = { op: "inForce", of: fact("vehicle.licence") };
    expect(groundsIn(condition, { date: "2011-03-15" }, undefined)).toEqual([
      { paths: ["vehicle.licence"], expected: "in force on 2011-03-15", actual: null },
    ]);
    expect(groundsIn(condition, {}, undefined)).toEqual([
      { paths: ["vehicle.licence", "date"], expected: null, actual: null },
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
    // How many they are is asked of none of the two places alone.
    const ofTimes = [{ paths: ["start", "end"], expected: null, actual: null }];
    expect(groundsIn(condition, { start: "09:00", end: "09:10" }, false, inService)).toEqual(ofTimes);
    expect(groundsIn(condition, { start: "09:00", end: "09:10", units: null }, false, inService)).toEqual(ofTimes);
    expect(groundsIn(condition, { start: "09:00", end: "09:10", units: 0 }, false, inService)).toEqual([
      { paths: ["units"], expected: "more than 0", actual: "0" },
    ]);
  });
  it("of the first on file, that one and those before it", () => {
    const told: Value = { op: "firstOf", of: [fact("trip.milesAboard"), fact("trip.miles"), fact("units")] };
    const condition: Condition = { op: "atLeast", left: told, right: 5 };
    const pathsIn = (trip: object, result: Truth) =>
      groundsIn(condition, { trip, units: 9 }, result).map(({ paths }) => paths);
    expect(pathsIn({}, undefined)).toEqual([["trip.milesAboard"]]);
    expect(pathsIn({ milesAboard: 1, miles: 9 }, false)).toEqual([["trip.milesAboard"]]);
    expect(pathsIn({ milesAboard: null }, undefined)).toEqual([["trip.miles"]]);
    expect(pathsIn({ milesAboard: null, miles: 1 }, false)).toEqual([["trip.milesAboard", "trip.miles"]]);
  });
  it("of a question, the reading that is pinned", () => {
    const condition: Condition = { op: "question", id: "far", readings: { near: small, wide: early } };
    const record = { units: 5, start: "13:00" };
    expect(groundsIn(condition, record, false)).toEqual([unitsGround, startGround]);
    expect(groundsIn(condition, record, false, { ...language, readings: { far: "wide" } })).toEqual([startGround]);
  });
  it("of each comparison by itself, a place once; what is asked and what is there no more once two differ", () => {
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
      { ...unitsGround, expected: null, actual: null },
    ]);
  });
});

describe("what a result that is not known wants", () => {
  const trainings = fact("practitioner.trainings");
  const recent: Condition = { op: "atLeast", left: item("date"), right: fact("practitioner.hired") };
  const wantedIn = (condition: Condition, record: object) =>
    groundsIn(condition, record, undefined).map(({ paths }) => paths);
  const trained = (...told: object[]) => ({ trainings: told.map((training) => ({ topic: "ethics", ...training })) });
  const day = "2011-03-15";

  it("is the date, where a parameter changes", () => {
    const atLeast: Condition = { op: "atLeast", left: fact("units"), right: param("step") };
    expect(wantedIn(atLeast, { units: 7 })).toEqual([["date"]]);
    const changing = {
      ...language,
      parameters: [
        {
          id: "kinds",
          values: [
            { from: null, until: "2010-12-31", value: ["ethics"] },
            { from: "2011-01-01", until: null, value: ["safety"] },
          ],
        },
      ],
    };
    const oneOf: Condition = {
      op: "some",
      over: trainings,
      where: { op: "oneOf", left: item("topic"), right: param("kinds") },
    };
    expect(groundsIn(oneOf, { practitioner: trained({}) }, undefined, changing).map(({ paths }) => paths)).toEqual([
      ["date"],
    ]);
    // In a gap of the catalog the date is told, and no date would be entered.
    const ended = {
      ...changing,
      parameters: changing.parameters.map((kinds) => ({
        ...kinds,
        values: kinds.values.map((value) => ({ ...value, until: value.until ?? "2011-12-31" })),
      })),
    };
    const late = { date: "2012-01-01", practitioner: trained({}) };
    expect(groundsIn(oneOf, late, undefined, ended).map(({ paths }) => paths)).toEqual([[]]);
    const untold = { practitioner: trained({ topic: undefined }) };
    const topic = "practitioner.trainings[0].topic";
    const asked = (record: object) => groundsIn(oneOf, record, undefined, changing).map(({ paths }) => paths);
    expect(asked(untold)).toEqual([[topic, "date"]]);
    expect(asked({ ...untold, date: day })).toEqual([[topic]]);
    // On neither list: what is known without the date does not want it.
    const every = { ...oneOf, op: "every" } as const;
    expect(groundsIn(every, { practitioner: trained({ topic: "other" }) }, false, changing)).toEqual([
      { paths: [topic], expected: null, actual: "other" },
    ]);
  });
  it.each<readonly [string, Value]>([
    ["count", { op: "count", over: trainings, where: recent }],
    ["total", { op: "total", over: trainings, of: item("hours"), where: recent }],
  ])("of a %s over a list that is told, is what its items want", (_op, value) => {
    const atLeastOne: Condition = { op: "atLeast", left: value, right: 1 };
    expect(wantedIn(atLeastOne, { practitioner: trained({ date: day, hours: 2 }) })).toEqual([["practitioner.hired"]]);
    const told = { ...trained({ date: "2010-01-01", hours: 2 }, { hours: 2 }), hired: day };
    expect(wantedIn(atLeastOne, { practitioner: told })).toEqual([["practitioner.trainings[1].date"]]);
  });
  it("of a total, is the number of an item that counts", () => {
    const hours: Condition = {
      op: "atLeast",
      left: { op: "total", over: trainings, of: item("hours"), where: recent },
      right: 3,
    };
    const told = { ...trained({ date: "2010-01-01" }, { date: day, hours: 2 }, { date: day }), hired: day };
    expect(wantedIn(hours, { practitioner: told })).toEqual([["practitioner.trainings[2].hours"]]);
  });
  it("of two totals that want the same of an item, is that alone", () => {
    const hours: Value = { op: "total", over: trainings, of: item("hours") };
    const twice: Condition = { op: "atLeast", left: { op: "sum", of: [hours, hours] }, right: 3 };
    expect(wantedIn(twice, { practitioner: trained({}) })).toEqual([["practitioner.trainings[0].hours"]]);
  });
  it("is told without what stands at another place", () => {
    const inOrder: Condition = { op: "moreThan", left: fact("end"), right: fact("start") };
    expect(groundsIn(inOrder, { end: "19:00" }, undefined)).toEqual([
      { paths: ["start"], expected: null, actual: null },
    ]);
  });
  it("of a list that is not told, is the list", () => {
    const some: Condition = { op: "atLeast", left: { op: "count", over: trainings, where: recent }, right: 1 };
    expect(wantedIn(some, { practitioner: { hired: day } })).toEqual([["practitioner.trainings"]]);
  });
  it("leaves the scope with the item that it had", () => {
    const { compiled, scope } = prepare(
      { op: "atLeast", left: { op: "count", over: trainings, where: recent }, right: 1 },
      { practitioner: trained({ date: day }) },
    );
    addGrounds(compiled, undefined, collecting(scope));
    expect([scope.item, scope.base]).toEqual([scope.record, 0]);
  });
});

describe("what a result rests on under one reading", () => {
  const small: Condition = { op: "atMost", left: fact("units"), right: 4 };
  const early: Condition = { op: "lessThan", left: fact("start"), right: "12:00" };
  const unitsGround = { paths: ["units"], expected: "at most 4", actual: "5" };
  const startGround = { paths: ["start"], expected: "before 12:00", actual: "13:00" };
  const record = { units: 5, start: "13:00" };
  const hours = (right: number): Condition => ({
    op: "atLeast",
    left: { op: "total", over: fact("practitioner.trainings"), of: item("hours") },
    right,
  });
  const trained = { practitioner: { trainings: [{ topic: "ethics", hours: 2 }] } };
  const hoursGround = { paths: ["practitioner.trainings"], expected: "at least 36", actual: "2" };

  it("is what is asked under it", () => {
    expect(groundsUnderEach(far(small, early), record)).toEqual([[unitsGround], [startGround]]);
  });
  it("are those of all readings in a world that has chosen none, for they agree", () => {
    const { compiled, scope } = prepare(far(small, early), record);
    const grounds: Ground[] = [];
    inWorld(scope, language, { choices: [], result: false }, () => {
      expect(compiled.test(scope)).toBe(false);
      addGrounds(compiled, false, collecting(scope, grounds));
    });
    expect(grounds).toEqual([unitsGround, startGround]);
  });
  it("is the value that it has under it", () => {
    const condition: Condition = {
      op: "atLeast",
      left: fact("units"),
      right: far(fact("trip.miles"), fact("trip.milesAboard")),
    };
    expect(groundsUnderEach(condition, { units: 5, trip: { miles: 6, milesAboard: 7 } })).toEqual([
      [{ paths: ["units", "trip.miles"], expected: "at least 6", actual: "5" }],
      [{ paths: ["units", "trip.milesAboard"], expected: "at least 7", actual: "5" }],
    ]);
  });
  it("is nothing that would need another reading, in whichever order the readings come", () => {
    const inTwo = { ...language, questions: [...language.questions, makeQuestion("deep", "one", "two")] };
    const deep = (one: Condition, two: Condition): Condition => ({
      op: "question",
      id: "deep",
      readings: { one, two },
    });
    const [one, two] = [deep(early, true), deep(true, early)];
    for (const asked of [[one], [two], [one, two], [two, one]]) {
      const condition = far<Condition>({ op: "all", of: [small, ...asked] }, true);
      const { compiled, scope } = prepare(condition, record, inTwo);
      const grounds: Ground[] = [];
      const world = { choices: [{ question: 0, reading: 0 }], result: false };
      inWorld(scope, inTwo, world, () => addGrounds(compiled, false, collecting(scope, grounds)));
      expect(grounds).toEqual([unitsGround]);
    }
  });
  it("is every part of what is no question, whichever readings are chosen", () => {
    const inTwo = { ...language, questions: [...language.questions, makeQuestion("deep", "one", "two")] };
    const { compiled, scope } = prepare({ op: "any", of: [small, early] }, record, inTwo);
    const grounds: Ground[] = [];
    const world = { choices: [{ question: 1, reading: 1 }], result: false };
    inWorld(scope, inTwo, world, () => addGrounds(compiled, false, collecting(scope, grounds)));
    expect(grounds).toEqual([unitsGround, startGround]);
  });
  it("is nothing that some reading of what was not asked makes otherwise", () => {
    const start = far<Value>(fact("start"), "08:00");
    const withinDay: Condition = {
      op: "atMost",
      left: { op: "minutes", from: start, to: fact("end") },
      right: 1_440,
    };
    // No stretch is longer than a day, but of a start that is none on file there is none: then the second part is true.
    const condition: Condition = { op: "all", of: [small, { op: "not", of: withinDay }] };
    expect(groundsIn(condition, { units: 5, start: null, end: "09:00" }, false)).toEqual([unitsGround]);
  });
  it("is both values where no reading is chosen", () => {
    const condition: Condition = {
      op: "atLeast",
      left: fact("units"),
      right: far(fact("trip.miles"), fact("trip.milesAboard")),
    };
    expect(groundsIn(condition, { units: 5, trip: { miles: 6, milesAboard: 7 } }, false)).toEqual([
      { paths: ["units", "trip.miles", "trip.milesAboard"], expected: null, actual: "5" },
    ]);
  });
  it("is shown where it stands in the catalog under every reading", () => {
    const funding = (near: Value, wide: Value): Condition => ({
      op: "equals",
      left: fact("funding"),
      right: far(near, wide),
    });
    const told = { funding: "other", key: "Jane Roe" };
    const ground = { paths: ["funding"], expected: "STATE", actual: "other" };
    expect(groundsUnderEach(funding("STATE", param("funding")), told)).toEqual([[ground], [ground]]);
    // Free text under one reading hides both.
    expect(groundsUnderEach(funding("STATE", fact("key")), told)).toEqual([
      [{ ...ground, expected: null }],
      [{ ...ground, paths: ["funding", "key"], expected: null }],
    ]);
  });
  it("is told once of what no question is asked in, where other readings were looked at before", () => {
    const condition: Condition = { op: "all", of: [far(small, early), hours(36)] };
    const told = { ...record, ...trained };
    expect(groundsUnderEach(condition, told)).toEqual([
      [unitsGround, hoursGround],
      [startGround, hoursGround],
    ]);
    const walked: Walked = new Map();
    expect(groundsUnderEach(condition, told, { walked })).toEqual([[unitsGround, hoursGround], [startGround]]);
  });
  it("is told of each of two subjects that are asked the same", () => {
    const requires: Condition = {
      op: "all",
      of: [
        far<Condition>(
          { op: "equals", left: item("inRecovery"), right: true },
          { op: "equals", left: item("role"), right: "staff" },
        ),
        { op: "atLeast", left: { op: "total", over: item("trainings"), of: item("hours") }, right: 36 },
      ],
    };
    const inTrained = { ...language, qualifications: [{ id: "trained", requires }] };
    const condition: Condition = {
      op: "any",
      of: ["practitioner", "supervisor"].map((path) => ({ op: "qualification", id: "trained", of: fact(path) })),
    };
    const person = { ...trained.practitioner, inRecovery: false, role: "volunteer" };
    const { compiled, scope } = prepare(condition, { practitioner: person, supervisor: person }, inTrained);
    const walked: Walked = new Map();
    const [near, wide] = [0, 1].map((reading) => {
      const world = { choices: [{ question: 0, reading }], result: false };
      const grounds: Ground[] = [];
      inWorld(scope, inTrained, world, () =>
        addGrounds(compiled, false, { scope, texts: false, negated: false, walked, grounds }),
      );
      return grounds;
    });
    expect(near?.map(({ paths }) => paths.join())).toEqual([
      "practitioner.inRecovery",
      "practitioner.trainings",
      "supervisor.inRecovery",
      "supervisor.trainings",
    ]);
    const told = [...(near ?? []), ...(wide ?? [])].map(({ paths }) => paths.join());
    expect([...new Set(told)].sort()).toEqual([
      "practitioner.inRecovery",
      "practitioner.role",
      "practitioner.trainings",
      "supervisor.inRecovery",
      "supervisor.role",
      "supervisor.trainings",
    ]);
  });
  it("is told by its places alone where no texts are asked for", () => {
    const condition: Condition = {
      op: "any",
      of: [far(small, early), hours(36), { op: "inForce", of: fact("vehicle.licence") }],
    };
    const told = {
      ...record,
      ...trained,
      date: "2011-03-15",
      vehicle: { licence: { from: null, until: "2011-03-14" } },
    };
    const only = (path: string) => ({ paths: [path], expected: null, actual: null });
    expect(groundsUnderEach(condition, told, { texts: false })).toEqual([
      [only("units"), only("practitioner.trainings"), only("vehicle.licence")],
      [only("start"), only("practitioner.trainings"), only("vehicle.licence")],
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
      { practitioner: { credentials: [{ state: "QZ" }] } },
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
  it("a text that may be free is not", () => {
    const condition: Condition = {
      op: "equals",
      left: fact("funding"),
      right: { op: "firstOf", of: [fact("key"), "STATE"] },
    };
    expect(groundsIn(condition, { funding: "STATE", key: secret }, false)).toEqual([
      { paths: ["funding", "key"], expected: null, actual: "STATE" },
    ]);
    expect(groundsIn(condition, { funding: "FEDERAL", key: null }, false)).toEqual([
      { paths: ["funding", "key"], expected: null, actual: "FEDERAL" },
    ]);
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

it("a total over a list that was not told rests on the list, not on what it would count of its items", () => {
  const enough: Condition = {
    op: "atLeast",
    left: { op: "total", over: fact("practitioner.trainings"), of: item("hours") },
    right: 6,
  };
  expect(groundsIn(enough, {}, undefined).map(({ paths }) => paths)).toEqual([["practitioner.trainings"]]);
});

describe("the places of what is not known", () => {
  const trainings = fact("practitioner.trainings");
  const told = (...hours: (number | undefined)[]) => ({
    practitioner: { trainings: hours.map((each) => ({ topic: "ethics", date: "2011-01-01", hours: each })) },
  });

  it("are none of a literal that is on no list, and the left side alone where that is not told", () => {
    const literal: Condition = { op: "oneOf", left: "FEDERAL", right: ["STATE"] };
    expect(groundsIn(literal, {}, false).map(({ paths }) => paths)).toEqual([[]]);
    const untold: Condition = { op: "oneOf", left: fact("funding"), right: ["STATE"] };
    expect(groundsIn(untold, {}, undefined).map(({ paths }) => paths)).toEqual([["funding"]]);
  });
  it("are told without what is asked and what is there, of a calculation", () => {
    const more: Condition = { op: "atMost", left: { op: "sum", of: [fact("units"), 1] }, right: 4 };
    expect(groundsIn(more, { units: 5 }, false)).toEqual([{ paths: ["units"], expected: null, actual: null }]);
  });
  it("are the list's own where a total is too great, whatever an item does not tell", () => {
    const total: Value = { op: "total", over: trainings, where: true, of: item("hours") };
    const few: Condition = { op: "atMost", left: total, right: 4 };
    expect(groundsIn(few, told(5, undefined), false).map(({ paths }) => paths)).toEqual([["practitioner.trainings"]]);
    expect(groundsIn(few, told(4, undefined), undefined).map(({ paths }) => paths)).toEqual([
      ["practitioner.trainings[1].hours"],
    ]);
  });
  it("are the list's own where a question alone says which items count", () => {
    const count: Value = { op: "count", over: trainings, where: far<Condition>(true, false) };
    const some: Condition = { op: "atLeast", left: count, right: 1 };
    expect(groundsIn(some, told(1), undefined).map(({ paths }) => paths)).toEqual([["practitioner.trainings"]]);
  });
});
