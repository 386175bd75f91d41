import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/catalog/types.ts";
import type { Condition, Ref, Value } from "../../../src/condition/types.ts";
import { createEngine, type Finding } from "../../../src/index.ts";
import { makeCatalog, makeParameter, makeQuestion, makeRule, makeService } from "../../support/catalog.ts";
import { numberPlaces } from "../../support/number-places.ts";

const fact = (path: string): Ref => ({ op: "fact", path });
const atLeast = (path: string, right: number): Condition => ({ op: "atLeast", left: fact(path), right });
const consumers = (right: number) => atLeast("session.consumers", right);
const practitioners = (right: number) => atLeast("session.practitioners", right);
const miles = (right: number) => atLeast("trip.miles", right);
const ask = (id: string, readings: Record<string, Condition>): Condition => ({ op: "question", id, readings });

const changing = {
  ...makeParameter("change", 8),
  values: [
    { from: null, until: "2010-12-31", value: 8, clauses: [] },
    { from: "2011-01-01", until: null, value: "2.5", clauses: [] },
  ],
};

/** What is told of one rule of the tiny catalog. */
function findingOf(rule: Partial<Rule>, record: object = {}): Finding | undefined {
  const catalog = makeCatalog({
    questions: [makeQuestion("which", "a", "b"), makeQuestion("what", "x", "y", "z")],
    parameters: [changing, makeParameter("codes", ["one", "two"]), makeParameter("yes", true)],
    services: [makeService({ rules: [makeRule(rule)] })],
  });
  return createEngine(catalog).evaluate({ service: "V100", ...record }).findings[0];
}

const plain = {
  rule: "rule",
  category: "delivery",
  force: "shall",
  message: "Something holds.",
  remedy: "Mend it.",
  expected: null,
  actual: null,
  clauses: ["C-1"],
  questions: [],
};

describe("a finding", () => {
  it("of a rule that is violated says what is asked and what is there", () => {
    expect(findingOf({ requires: consumers(2) }, { session: { consumers: 1 } })).toStrictEqual({
      ...plain,
      verdict: "violated",
      paths: ["session.consumers"],
      expected: "at least 2",
      actual: "1",
    });
  });
  it("has the rule's own force, category and denial", () => {
    const denial = { carc: "96", rarc: ["N1"] };
    expect(findingOf({ force: "should", category: "training", denial, requires: false })).toEqual({
      ...plain,
      force: "should",
      category: "training",
      verdict: "violated",
      paths: [],
      denial,
    });
  });
  it("of a rule that is missing asks for what would settle it", () => {
    expect(findingOf({ requires: consumers(2) })).toEqual({
      ...plain,
      verdict: "missing",
      remedy: "Enter session.consumers.",
      paths: ["session.consumers"],
      expected: "at least 2",
    });
  });
  it("of several comparisons says of none that it was asked", () => {
    const requires: Condition = { op: "all", of: [consumers(2), practitioners(2)] };
    expect(findingOf({ requires }, { session: { consumers: 1, practitioners: 1 } })).toEqual({
      ...plain,
      verdict: "violated",
      paths: ["session.consumers", "session.practitioners"],
    });
    expect(findingOf({ requires })?.remedy).toBe("Enter session.consumers and session.practitioners.");
    const three: Condition = { op: "all", of: [consumers(2), practitioners(2), miles(2)] };
    expect(findingOf({ requires: three })?.remedy).toBe(
      "Enter session.consumers, session.practitioners and trip.miles.",
    );
  });
  it("of comparisons that say the same says what they say", () => {
    const twice: Condition = { op: "all", of: [consumers(2), consumers(2)] };
    expect(findingOf({ requires: twice }, { session: { consumers: 1 } })).toEqual({
      ...plain,
      verdict: "violated",
      paths: ["session.consumers"],
      expected: "at least 2",
      actual: "1",
    });
  });
  it("of comparisons of one place that ask for more than one thing says of none that it was asked", () => {
    const requires: Condition = { op: "all", of: [consumers(2), consumers(3)] };
    expect(findingOf({ requires }, { session: { consumers: 1 } })).toEqual({
      ...plain,
      verdict: "violated",
      paths: ["session.consumers"],
    });
  });
  it("of comparisons of one place that find more than one thing there says of none that it is there", () => {
    const visits = (flag: string): Value => ({
      op: "count",
      over: fact("attendance.visits"),
      where: { op: "equals", left: { op: "item", path: flag }, right: true },
    });
    const two = (left: Value): Condition => ({ op: "atLeast", left, right: 2 });
    const requires: Condition = { op: "all", of: [two(visits("signedIn")), two(visits("countedBefore"))] };
    const visit = { date: "2011-03-15", signedIn: true, countedBefore: false };
    expect(findingOf({ requires }, { attendance: { visits: [visit] } })).toEqual({
      ...plain,
      verdict: "violated",
      paths: ["attendance.visits"],
    });
  });
  it("of calculations names the places of each", () => {
    const sumOf = (...paths: string[]): Condition => ({
      op: "atLeast",
      left: { op: "sum", of: paths.map(fact) },
      right: 9,
    });
    const pathsOf = (...of: Condition[]) =>
      findingOf({ requires: { op: "all", of } }, { session: { consumers: 1, practitioners: 1 }, trip: { miles: 1 } })
        ?.paths;
    const [people, staff, way] = ["session.consumers", "session.practitioners", "trip.miles"];
    expect(pathsOf(sumOf(people), sumOf(people, staff))).toEqual([people, staff]);
    expect(pathsOf(sumOf(people, staff), sumOf(people))).toEqual([people, staff]);
    expect(pathsOf(sumOf(people, staff), sumOf(people, way))).toEqual([people, staff, way]);
    expect(pathsOf(sumOf(people, staff), sumOf(way, staff))).toEqual([people, staff, way]);
  });
  it("of one calculation names no more than twelve places", () => {
    const sumOf = (some: readonly string[]): Condition => ({
      op: "equals",
      left: { op: "sum", of: some.map(fact) },
      right: 9,
    });
    const twelve = numberPlaces.slice(0, 12);
    expect(findingOf({ requires: sumOf(twelve) })?.paths).toEqual(twelve);
    expect(findingOf({ requires: sumOf(numberPlaces) })?.paths).toEqual(twelve);
  });
  it("names a place once, and no more than twelve", () => {
    const twice: Condition = { op: "all", of: [consumers(2), consumers(3)] };
    expect(findingOf({ requires: twice })?.paths).toEqual(["session.consumers"]);
    const elements = [
      "description",
      "consumerName",
      "practitionerName",
      "activities",
      "groupPlan",
      "response",
      "transitSystem",
      "passSerial",
      "consumerSigned",
      "everyoneSigned",
      "origin",
      "destination",
      "origin.name",
    ].map((name) => `documentation.${name}`);
    const present = (paths: readonly string[]): Condition => ({
      op: "all",
      of: paths.map((path) => ({ op: "present", of: fact(path) })),
    });
    const documentation = { documentation: {} };
    expect(findingOf({ requires: present(elements.slice(0, 12)) }, documentation)?.paths).toEqual(
      elements.slice(0, 12),
    );
    expect(findingOf({ requires: present(elements) }, documentation)?.paths).toEqual(elements.slice(0, 12));
  });
  it("of a rule that only its day would settle asks for the date", () => {
    const requires: Condition = { op: "equals", left: { op: "param", id: "change" }, right: 8 };
    expect(findingOf({ requires })).toEqual({
      ...plain,
      verdict: "missing",
      remedy: "Enter date.",
      paths: ["date"],
    });
  });
});

describe("a finding that hangs on a question", () => {
  it("rests on the readings under which the rule is violated", () => {
    const requires = ask("which", { a: consumers(2), b: practitioners(2) });
    expect(findingOf({ requires }, { session: { consumers: 1, practitioners: 2 } })).toEqual({
      ...plain,
      verdict: "open",
      remedy: "Ask the department: How is which read? Then pin its answer (which).",
      paths: ["session.consumers"],
      expected: "at least 2",
      actual: "1",
      questions: [{ id: "which", readings: { a: "violated", b: "satisfied" } }],
    });
  });
  it("says what is asked under the reading by which the rule is violated", () => {
    const which = { op: "question", id: "which", readings: { a: 2, b: 5 } } as const;
    const requires: Condition = { op: "atLeast", left: fact("session.consumers"), right: which };
    expect(findingOf({ requires }, { session: { consumers: 3 } })).toMatchObject({
      verdict: "open",
      paths: ["session.consumers"],
      expected: "at least 5",
      actual: "3",
    });
  });
  it("that is missing rests on those under which it is not known", () => {
    const requires = ask("which", { a: consumers(2), b: practitioners(2) });
    expect(findingOf({ requires }, { session: { consumers: 1 } })).toEqual({
      ...plain,
      verdict: "missing",
      remedy: "Enter session.practitioners.",
      paths: ["session.practitioners"],
      expected: "at least 2",
      questions: [{ id: "which", readings: { a: "violated", b: "missing" } }],
    });
  });
  it("that is violated under each rests on what both share, once", () => {
    const shared: Condition = { op: "all", of: [ask("which", { a: miles(2), b: consumers(2) }), practitioners(2)] };
    const record = { session: { consumers: 1, practitioners: 1 }, trip: { miles: 2 } };
    expect(findingOf({ requires: shared }, record)).toMatchObject({
      verdict: "violated",
      paths: ["session.practitioners"],
      expected: "at least 2",
      actual: "1",
      questions: [],
    });
  });
  it("tells each question that matters, in the catalog's order, with the verdict under each reading", () => {
    const requires: Condition = {
      op: "all",
      of: [ask("what", { x: true, y: consumers(2), z: false }), ask("which", { a: true, b: practitioners(2) })],
    };
    expect(findingOf({ requires }, { session: { practitioners: 1 } })).toMatchObject({
      verdict: "open",
      questions: [
        { id: "which", readings: { a: "open", b: "violated" } },
        { id: "what", readings: { x: "open", y: "missing", z: "violated" } },
      ],
      remedy: "Ask the department: How is which read? How is what read? Then pin its answers (which, what).",
    });
  });
  it("tells them in the catalog's order where the rule asks them in it", () => {
    const requires: Condition = {
      op: "all",
      of: [ask("which", { a: true, b: false }), ask("what", { x: true, y: false, z: true })],
    };
    expect(findingOf({ requires })).toMatchObject({
      verdict: "open",
      questions: [
        { id: "which", readings: { a: "open", b: "violated" } },
        { id: "what", readings: { x: "open", y: "violated", z: "open" } },
      ],
      remedy: "Ask the department: How is which read? How is what read? Then pin its answers (which, what).",
    });
  });
  it("that is missing under each says what is asked where each asks the same of one place", () => {
    expect(findingOf({ requires: ask("which", { a: consumers(2), b: consumers(2) }) })).toEqual({
      ...plain,
      verdict: "missing",
      remedy: "Enter session.consumers.",
      paths: ["session.consumers"],
      expected: "at least 2",
    });
  });
  it("that is missing under each says of none that it was asked where they differ in that", () => {
    const told = { ...plain, verdict: "missing", remedy: "Enter session.consumers.", paths: ["session.consumers"] };
    expect(findingOf({ requires: ask("which", { a: consumers(2), b: consumers(5) }) })).toEqual(told);
    expect(findingOf({ requires: ask("what", { x: consumers(2), y: consumers(2), z: consumers(5) }) })).toEqual(told);
  });
  it("that is missing under each names the places of each, and once what no question is asked in", () => {
    const far: Condition = { op: "atLeast", left: { op: "sum", of: [fact("trip.miles"), 1] }, right: 9 };
    const counted: Value = {
      op: "question",
      id: "which",
      readings: { a: fact("session.consumers"), b: fact("trip.riders") },
    };
    expect(findingOf({ requires: { op: "all", of: [{ op: "atLeast", left: counted, right: 2 }, far] } })).toEqual({
      ...plain,
      verdict: "missing",
      remedy: "Enter session.consumers, trip.miles and trip.riders.",
      paths: ["session.consumers", "trip.miles", "trip.riders"],
    });
  });
  it("that is missing under each for the same reason says what is asked", () => {
    const requires: Condition = { op: "all", of: [ask("which", { a: true, b: consumers(5) }), consumers(5)] };
    expect(findingOf({ requires })).toEqual({
      ...plain,
      verdict: "missing",
      remedy: "Enter session.consumers.",
      paths: ["session.consumers"],
      expected: "at least 5",
    });
  });
  it("that is missing under each alike names the places of both before what follows", () => {
    const far: Condition = { op: "atLeast", left: fact("trip.miles"), right: 9 };
    const requires: Condition = { op: "all", of: [ask("which", { a: consumers(2), b: practitioners(2) }), far] };
    expect(findingOf({ requires })).toEqual({
      ...plain,
      verdict: "missing",
      remedy: "Enter session.consumers, session.practitioners and trip.miles.",
      paths: ["session.consumers", "session.practitioners", "trip.miles"],
    });
  });
  it("rests on what no question is asked in alone, where that is all there is", () => {
    const far: Condition = { op: "atLeast", left: fact("trip.miles"), right: 9 };
    const requires: Condition = {
      op: "all",
      of: [ask("which", { a: true, b: consumers(0) }), { op: "any", of: [far, false] }],
    };
    expect(findingOf({ requires })).toMatchObject({
      verdict: "missing",
      paths: ["trip.miles"],
      expected: "at least 9",
      actual: null,
    });
  });
  it("does not tell one whose readings agree", () => {
    const requires: Condition = {
      op: "all",
      of: [ask("what", { x: consumers(2), y: consumers(2), z: consumers(2) }), ask("which", { a: true, b: false })],
    };
    expect(findingOf({ requires }, { session: { consumers: 2 } })?.questions).toEqual([
      { id: "which", readings: { a: "satisfied", b: "violated" } },
    ]);
  });
});

describe("the texts of a finding", () => {
  const textsOn = (date: string | undefined, text: string) => {
    const finding = findingOf({ message: text, remedy: text, requires: false }, date === undefined ? {} : { date });
    return [finding?.message, finding?.remedy];
  };
  it.each([
    ["2010-12-31", "At most {change}.", "At most 8."],
    ["2011-01-01", "At most {change}.", "At most 2.5."],
    [undefined, "At most {change}.", "At most 8 or 2.5."],
    ["2011-01-01", "One of {codes}, {yes}: {change}{change}", "One of one, two, true: 2.52.5"],
    [undefined, "One of {codes}", "One of one, two"],
    ["2011-01-01", "No {braces", "No {braces"],
  ])("on %s: %s", (date, text, filled) => {
    expect(textsOn(date, text)).toEqual([filled, filled]);
  });
});

describe("the denial of a rule that asks for something in force", () => {
  const denial = { carc: "185", rarc: ["N570"] };
  const denialIfLapsed = { carc: "B7", rarc: ["N570"] };
  const credential = (path: string): Ref => ({ op: "item", path });
  const nurse: Condition = {
    op: "some",
    over: fact("practitioner.credentials"),
    where: {
      op: "all",
      of: [
        { op: "equals", left: credential("state"), right: "MO" },
        { op: "inForce", of: credential("") },
      ],
    },
  };
  const held = (state: string, from: string | null, until: string | null) => ({ kind: "other", state, from, until });
  const record = (...credentials: object[]) => ({ date: "2011-05-02", practitioner: { credentials } });
  const denialOf = (requires: Condition, told: object, rule: Partial<Rule> = {}) =>
    findingOf({ denial, denialIfLapsed, requires, ...rule }, told)?.denial;

  it.each<readonly [string, object | undefined, object]>([
    ["that had lapsed", denialIfLapsed, record(held("MO", "2009-01-01", "2011-05-01"))],
    ["that had not begun", denialIfLapsed, record(held("MO", "2011-05-03", null))],
    ["beside one of another kind", denialIfLapsed, record(held("KS", null, null), held("MO", null, "2011-05-01"))],
    ["that is in force", undefined, record(held("MO", null, "2011-05-02"))],
    ["of another kind", denial, record(held("KS", null, "2010-12-31"))],
    ["of which there is none", denial, record()],
    ["that nobody told", denial, { date: "2011-05-02", practitioner: {} }],
    ["of a day that is none on file", denial, { ...record(held("MO", null, "2011-05-01")), date: null }],
    ["whose kind nobody told", denial, record({ kind: "other", from: null, until: "2011-05-01" })],
  ])("tells a thing %s", (_name, expected, told) => {
    const finding = findingOf({ denial, denialIfLapsed, requires: nurse }, told);
    expect(finding?.denial).toEqual(expected);
    expect(finding?.remedy.startsWith("What is on file was not in force on that day. ")).toBe(
      finding === undefined ? undefined : expected === denialIfLapsed,
    );
  });
  it("is the usual one where something else is not met either", () => {
    const both: Condition = { op: "all", of: [nurse, consumers(2)] };
    const lapsed = record(held("MO", null, "2011-05-01"));
    expect(denialOf(both, { ...lapsed, session: { consumers: 1 } })).toEqual(denial);
    expect(denialOf(both, { ...lapsed, session: { consumers: 2 } })).toEqual(denialIfLapsed);
    // Whether the rest is met is not told, so nothing is known to have lapsed alone.
    expect(denialOf(both, lapsed)).toEqual(denial);
  });
  it("is the usual one where readings differ", () => {
    const asked = ask("which", { a: nurse, b: true });
    expect(denialOf(asked, record(held("MO", null, "2011-05-01")))).toEqual(denial);
    expect(denialOf(ask("which", { a: nurse, b: nurse }), record(held("MO", null, "2011-05-01")))).toEqual(
      denialIfLapsed,
    );
  });
  it("is the usual one where one reading would have nothing to count", () => {
    const from = { op: "question", id: "which", readings: { a: fact("start"), b: fact("end") } } as const;
    const minutes = { op: "minutes", from, to: "10:00" } as const;
    const requires: Condition = { op: "all", of: [nurse, { op: "atMost", left: minutes, right: 1440 }] };
    const lapsed = { ...record(held("MO", null, "2011-05-01")), start: "09:00" };
    // Were the credential in force, the rule would be open: without an end there are no minutes under b.
    expect(denialOf(requires, { ...lapsed, end: null })).toEqual(denial);
    expect(denialOf(requires, { ...lapsed, end: "09:30" })).toEqual(denialIfLapsed);
  });
  it("is left out where the rule says none for it", () => {
    const requires = nurse;
    const lapsed = record(held("MO", null, "2011-05-01"));
    expect(findingOf({ denialIfLapsed, requires }, lapsed)?.denial).toEqual(denialIfLapsed);
    expect(findingOf({ denialIfLapsed, requires }, record())).not.toHaveProperty("denial");
    expect(findingOf({ denial, requires }, lapsed)?.denial).toEqual(denial);
  });
  it("looks at a thing that is no item in the same way", () => {
    const insured: Condition = { op: "inForce", of: fact("vehicle.insurance") };
    const period = (until: string) => ({ date: "2011-05-02", vehicle: { insurance: { from: null, until } } });
    expect(denialOf(insured, period("2011-05-01"))).toEqual(denialIfLapsed);
    expect(denialOf(insured, { date: "2011-05-02", vehicle: { insurance: null } })).toEqual(denial);
    expect(denialOf(insured, { date: "2011-05-02", vehicle: {} })).toEqual(denial);
  });
});
