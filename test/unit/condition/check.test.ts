import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../src/catalog/language.ts";
import type { Catalog } from "../../../src/catalog/types.ts";
import { checkCondition, checkQualification, checkValue, type Subjects } from "../../../src/condition/check.ts";
import { createContext } from "../../../src/condition/context.ts";
import type { Language } from "../../../src/condition/language.ts";
import type { Condition, ParamValue, Ref, Value } from "../../../src/condition/types.ts";
import { makeCatalog, makeParameter, makeQuestion } from "../../support/catalog.ts";

const fact = (path: string): Ref => ({ op: "fact", path });
const item = (path: string): Ref => ({ op: "item", path });
const param = (id: string): ParamValue => ({ op: "param", id });

const language = createLanguage(
  makeCatalog({
    lists: {
      fundings: [{ code: "STATE", title: "State funds" }],
      activities: [{ code: "plan", title: "Planning" }],
      trainingTopics: [{ code: "ethics", title: "Ethics" }],
    },
    statements: [
      { id: "entered", subject: "record", text: "It is entered." },
      { id: "trained", subject: "person", text: "The person is trained." },
    ],
    parameters: [
      makeParameter("most", 8),
      makeParameter("half", "0.5"),
      makeParameter("first-day", "2009-06-03"),
      makeParameter("kind", "plan"),
      makeParameter("kinds", ["plan", "other"]),
      makeParameter("strangers", ["plan", "dance"]),
      makeParameter("flag", true),
    ],
    questions: [makeQuestion("far", "near", "wide")],
    qualifications: [
      {
        id: "hired",
        title: "Hired",
        clauses: ["C-1"],
        requires: { op: "moreThan", left: "2020-01-01", right: item("hired") },
      },
      {
        id: "trained",
        title: "Trained",
        clauses: ["C-1"],
        requires: { op: "equals", left: item("attestations.trained"), right: true },
      },
      { id: "turns", title: "Turns", clauses: ["C-1"], requires: { op: "qualification", id: "returns", of: item("") } },
      {
        id: "returns",
        title: "Returns",
        clauses: ["C-1"],
        requires: { op: "qualification", id: "turns", of: item("") },
      },
    ],
  }),
);

const problemsOf = (condition: Condition, inLanguage: Language = language) =>
  checkCondition(condition, createContext(inLanguage)).problems;
const problemsOfValue = (value: Value) => checkValue(value, "number", createContext(language)).problems;

/** A condition with one fault, the path of the fault and what is said of it. */
type Fault = readonly [name: string, condition: Condition, path: readonly (string | number)[], message: string];

const noPresent = "present may not stand under not, in the when of a when, nor in what is counted";

const present = { op: "present", of: fact("documentation.description") } as const;

describe("each fault of a condition alone is told once, at its path", () => {
  it.each<Fault>([
    [
      "a fact that the record does not have",
      { op: "all", of: [true, { op: "equals", left: fact("practitioner.shoes"), right: 1 }] },
      ["of", 1, "left"],
      "the record has no such place",
    ],
    [
      "a path through a list",
      { op: "any", of: [{ op: "equals", left: fact("practitioner.trainings.hours"), right: 1 }] },
      ["of", 0, "left"],
      "the record has no such place",
    ],
    [
      "a path that every object inherits",
      { op: "present", of: fact("practitioner.constructor") },
      ["of"],
      "the record has no such place",
    ],
    [
      "a place of an item that it does not have",
      { op: "some", over: fact("practitioner.trainings"), where: { op: "atLeast", left: item("colour"), right: 1 } },
      ["where", "left"],
      "the record has no such place",
    ],
    [
      "a statement that is not declared",
      { op: "equals", left: fact("attestations.trained"), right: true },
      ["left"],
      "no statement of the subject record has this id",
    ],
    [
      "a statement that is declared of another subject",
      { op: "equals", left: fact("practitioner.attestations.entered"), right: true },
      ["left"],
      "no statement of the subject person has this id",
    ],
    [
      "item outside lists and qualifications",
      { op: "equals", left: item("hours"), right: 1 },
      ["left"],
      "item stands only in a list or a qualification",
    ],
    [
      "an object that is compared",
      { op: "equals", left: fact("practitioner"), right: "somebody" },
      ["left"],
      "this place holds no single value",
    ],
    [
      "a list that is compared",
      { op: "equals", left: fact("activities"), right: "somebody" },
      ["left"],
      "this place holds no single value",
    ],
    [
      "some over a place that is no list",
      { op: "some", over: fact("practitioner"), where: true },
      ["over"],
      "this place holds no list",
    ],
    [
      "every over a place that is no list",
      { op: "every", over: fact("site.manager"), where: true },
      ["over"],
      "this place holds no list",
    ],
    ["present under not", { op: "not", of: present }, ["of"], noPresent],
    [
      "present in the when of a when",
      { op: "when", when: { op: "all", of: [present] }, then: true },
      ["when", "of", 0],
      noPresent,
    ],
    [
      "present in a count",
      {
        op: "atMost",
        left: { op: "count", over: fact("practitioner.trainings"), where: { op: "present", of: item("documented") } },
        right: 1,
      },
      ["left", "where"],
      noPresent,
    ],
    [
      "inForce of a place without from and until",
      { op: "inForce", of: fact("practitioner") },
      ["of"],
      "inForce needs a place with from and until",
    ],
    [
      "inForce of a date",
      { op: "inForce", of: fact("practitioner.hired") },
      ["of"],
      "inForce needs a place with from and until",
    ],
    [
      "inForce on something that is no date",
      { op: "inForce", of: fact("vehicle.licence"), on: fact("start") },
      ["on"],
      "a date is needed here, and this is a time",
    ],
    [
      "sides of two types",
      { op: "equals", left: fact("start"), right: fact("date") },
      ["right"],
      "a time is needed here, and this is a date",
    ],
    [
      "a number compared with a flag",
      { op: "atLeast", left: fact("session.consumers"), right: fact("practitioner.inRecovery") },
      ["right"],
      "a number is needed here, and this is a flag",
    ],
    ["two literals", { op: "equals", left: 1, right: 1 }, [], "two literals are compared"],
    [
      "an order of texts",
      { op: "moreThan", left: fact("funding"), right: "STATE" },
      [],
      "a text has no order: only equals and oneOf compare it",
    ],
    [
      "an order of flags",
      { op: "atLeast", left: fact("practitioner.inRecovery"), right: true },
      [],
      "a flag has no order: only equals and oneOf compare it",
    ],
    ["no day", { op: "atLeast", left: fact("date"), right: "2011-02-29" }, ["right"], "this is not a date"],
    ["no time", { op: "atLeast", left: fact("end"), right: "24:01" }, ["right"], "this is not a time"],
    ["no number", { op: "atLeast", left: fact("units"), right: "1e9" }, ["right"], "this is not a number"],
    [
      "a number for a flag",
      { op: "equals", left: fact("practitioner.inRecovery"), right: 1 },
      ["right"],
      "this is not a flag",
    ],
    ["a number for a text", { op: "equals", left: fact("funding"), right: 1 }, ["right"], "this is not a text"],
    [
      "a literal on the left that is no member",
      { op: "equals", left: "FEDERAL", right: fact("funding") },
      ["left"],
      "this is no member of the list that the record draws on",
    ],
    [
      "no member of the catalog's list",
      { op: "oneOf", left: fact("funding"), right: ["STATE", "other", "FEDERAL"] },
      ["right", 2],
      "this is no member of the list that the record draws on",
    ],
    [
      "no member of the format's own list",
      { op: "equals", left: fact("delivery"), right: "by-post" },
      ["right"],
      "this is no member of the list that the record draws on",
    ],
    [
      "no member of a list of items",
      { op: "some", over: fact("activities"), where: { op: "equals", left: item(""), right: "dance" } },
      ["where", "right"],
      "this is no member of the list that the record draws on",
    ],
    [
      "no member of a list that the catalog does not declare",
      { op: "equals", left: fact("pass.length"), right: "weekly" },
      ["right"],
      "this is no member of the list that the record draws on",
    ],
    [
      "a parameter with a value that is no member",
      { op: "some", over: fact("activities"), where: { op: "oneOf", left: item(""), right: param("strangers") } },
      ["where", "right"],
      "this is no member of the list that the record draws on",
    ],
    [
      "no such parameter",
      { op: "atMost", left: fact("units"), right: param("least") },
      ["right"],
      "there is no such parameter",
    ],
    [
      "no such parameter of oneOf",
      { op: "oneOf", left: fact("funding"), right: param("least") },
      ["right"],
      "there is no such parameter",
    ],
    [
      "a single value for oneOf",
      { op: "some", over: fact("activities"), where: { op: "oneOf", left: item(""), right: param("kind") } },
      ["where", "right"],
      "oneOf needs a parameter that is a list",
    ],
    [
      "a list where a single value is needed",
      { op: "some", over: fact("activities"), where: { op: "equals", left: item(""), right: param("kinds") } },
      ["where", "right"],
      "a list is only for oneOf",
    ],
    [
      "a parameter that is no date",
      { op: "atLeast", left: fact("date"), right: param("half") },
      ["right"],
      "this is not a date",
    ],
    ["no such qualification", { op: "qualification", id: "tall" }, [], "there is no such qualification"],
    [
      "a subject that the record does not have",
      { op: "qualification", id: "hired", of: fact("driver") },
      ["of"],
      "the record has no such place",
    ],
    [
      "a qualification that rests on itself",
      { op: "qualification", id: "turns" },
      ["qualification", "qualification"],
      "the qualification rests on itself",
    ],
    [
      "a qualification of another subject, which lacks its place",
      {
        op: "all",
        of: [
          { op: "qualification", id: "hired" },
          { op: "not", of: { op: "qualification", id: "hired", of: fact("vehicle") } },
        ],
      },
      ["of", 1, "of", "qualification", "right"],
      "the record has no such place",
    ],
    [
      "a qualification of another subject, which lacks its statement",
      {
        op: "all",
        of: [
          { op: "qualification", id: "trained" },
          { op: "qualification", id: "trained", of: fact("agency") },
        ],
      },
      ["of", 1, "qualification", "left"],
      "no statement of the subject agency has this id",
    ],
    [
      "no such question",
      { op: "question", id: "near", readings: { near: true, wide: false } },
      [],
      "there is no such question",
    ],
    [
      "a reading that is left out",
      { op: "question", id: "far", readings: { near: true } },
      ["readings"],
      "the reading wide is not there",
    ],
    [
      "a reading that the question does not have",
      { op: "question", id: "far", readings: { near: true, wide: false, high: true } },
      ["readings", "high"],
      "the question has no such reading",
    ],
  ])("%s", (_name, condition, path, message) => {
    expect(problemsOf(condition)).toEqual([{ path, message }]);
  });

  it("an order of parameters that are texts", () => {
    const condition: Condition = { op: "atLeast", left: param("first-day"), right: "2009-01-01" };
    expect(problemsOf(condition)).toEqual([
      { path: [], message: "a text has no order: only equals and oneOf compare it" },
    ]);
  });
  it("a qualification of a list", () => {
    const problems = problemsOf({ op: "qualification", id: "trained", of: fact("session.others") });
    expect(problems.map(({ path }) => path)).toEqual([["of"]]);
  });
});

describe("each fault of a value alone is told once, at its path", () => {
  it.each<readonly [string, Value, readonly (string | number)[], string]>([
    ["a text for a number", "soon", [], "this is not a number"],
    ["a date for a number", fact("date"), [], "a number is needed here, and this is a date"],
    ["a date in a sum", { op: "sum", of: [1, fact("date")] }, ["of", 1], "a number is needed here, and this is a date"],
    ["a flag in a product", { op: "product", of: [true] }, ["of", 0], "this is not a number"],
    [
      "a time divided",
      { op: "quotient", of: fact("start"), by: 15 },
      ["of"],
      "a number is needed here, and this is a time",
    ],
    [
      "minutes from a date",
      { op: "minutes", from: fact("date"), to: "10:00" },
      ["from"],
      "a time is needed here, and this is a date",
    ],
    ["minutes to no time", { op: "minutes", from: fact("start"), to: "10" }, ["to"], "this is not a time"],
    ["a count of no list", { op: "count", over: fact("practitioner") }, ["over"], "this place holds no list"],
    [
      "a total of texts",
      { op: "total", over: fact("practitioner.trainings"), of: item("topic") },
      ["of"],
      "a number is needed here, and this is a text",
    ],
    [
      "a distinct that is not there",
      { op: "count", over: fact("practitioner.trainings"), distinct: item("colour") },
      ["distinct"],
      "the record has no such place",
    ],
    [
      "a reading of another type",
      { op: "question", id: "far", readings: { near: 1, wide: fact("date") } },
      ["readings", "wide"],
      "a number is needed here, and this is a date",
    ],
    ["a parameter of another type", param("flag"), [], "a number is needed here, and this is a flag"],
    ["a list", param("kinds"), [], "a list is only for oneOf"],
  ])("%s", (_name, value, path, message) => {
    expect(problemsOfValue(value)).toEqual([{ path, message }]);
  });
  it.each<readonly [string, Value, readonly (string | number)[], string]>([
    [
      "a time that is shifted",
      { op: "shift", date: fact("start"), months: 1 },
      ["date"],
      "a date is needed here, and this is a time",
    ],
    [
      "steps of a part of a month",
      { op: "shift", date: fact("date"), months: param("half") },
      ["months"],
      "a date moves by a whole number only",
    ],
    [
      "steps by a parameter that is not there",
      { op: "shift", date: fact("date"), days: param("least") },
      ["days"],
      "there is no such parameter",
    ],
    [
      "a month that is counted since a day",
      { op: "startOf", period: "month", date: fact("date"), since: fact("practitioner.hired") },
      ["since"],
      "since is only for years",
    ],
    [
      "a year that is counted since a time",
      { op: "startOf", period: "year", date: fact("date"), since: fact("start") },
      ["since"],
      "a date is needed here, and this is a time",
    ],
    ["the first of a date and a number", { op: "firstOf", of: [fact("date"), 1] }, ["of", 1], "this is not a date"],
    [
      "the first of a date and a text",
      { op: "firstOf", of: [fact("date"), fact("funding")] },
      ["of", 1],
      "a date is needed here, and this is a text",
    ],
    ["the week of no day", { op: "startOf", period: "week", date: "soon" }, ["date"], "this is not a date"],
  ])("%s", (_name, value, path, message) => {
    expect(checkValue(value, "date", createContext(language)).problems).toEqual([{ path, message }]);
  });
});

describe("what is well formed has no problem", () => {
  it.each<readonly [string, Condition]>([
    [
      "a literal on either side",
      {
        op: "any",
        of: [
          { op: "lessThan", left: 3, right: fact("units") },
          { op: "atMost", left: fact("units"), right: "2.5" },
        ],
      },
    ],
    ["other beside a list", { op: "equals", left: fact("delivery"), right: "other" }],
    [
      "any code where the format has no list",
      { op: "some", over: fact("practitioner.credentials"), where: { op: "equals", left: item("state"), right: "MO" } },
    ],
    ["a parameter that is a decimal", { op: "atLeast", left: fact("units"), right: param("half") }],
    ["a parameter that is a day", { op: "atLeast", left: fact("date"), right: param("first-day") }],
    [
      "inForce of an item",
      { op: "some", over: fact("practitioner.credentials"), where: { op: "inForce", of: item("") } },
    ],
    [
      "present in the then of a when",
      { op: "when", when: { op: "equals", left: fact("delivery"), right: "other" }, then: present },
    ],
    ["present under not twice", { op: "not", of: { op: "not", of: present } }],
    ["a qualification of a manager", { op: "qualification", id: "trained", of: fact("site.manager") }],
    [
      "a qualification of a list's item",
      { op: "every", over: fact("session.others"), where: { op: "qualification", id: "trained", of: item("") } },
    ],
    [
      "statements of their subjects",
      {
        op: "all",
        of: [
          { op: "equals", left: fact("attestations.entered"), right: true },
          { op: "equals", left: fact("site.manager.attestations.trained"), right: true },
        ],
      },
    ],
  ])("%s", (_name, condition) => {
    expect(problemsOf(condition)).toEqual([]);
  });
  it("a qualification by itself, of a practitioner", () => {
    const requires: Condition = { op: "equals", left: item("inRecovery"), right: true };
    expect(checkQualification({ id: "q", requires }, createContext(language)).problems).toEqual([]);
    const insured = { id: "q", requires: { ...requires, left: item("insurance") } };
    expect(checkQualification(insured, createContext(language)).problems).toEqual([
      { path: ["left"], message: "the record has no such place" },
    ]);
  });
});

describe("questions make worlds", () => {
  const ids = Array.from({ length: 13 }, (_, index) => `question-${index}`);
  const manyQuestions: Partial<Catalog> = { questions: ids.map((id) => makeQuestion(id, "yes", "no")) };
  const inMany = createLanguage(makeCatalog(manyQuestions));
  const ask = (id: string): Condition => ({ op: "question", id, readings: { yes: true, no: false } });
  const tooMany = { path: [], message: "its questions make 8192 worlds, and 4096 is the most" };

  it("of which 4,096 are allowed, and 8,192 are too many", () => {
    expect(problemsOf({ op: "all", of: ids.slice(0, 12).map(ask) }, inMany)).toEqual([]);
    expect(problemsOf({ op: "all", of: ids.map(ask) }, inMany)).toEqual([tooMany]);
  });
  it("and the same question twice makes no more", () => {
    expect(problemsOf({ op: "all", of: [...ids.slice(0, 12), ...ids.slice(0, 12)].map(ask) }, inMany)).toEqual([]);
  });
  it("with those of the qualifications that are used", () => {
    const catalog = makeCatalog({
      ...manyQuestions,
      qualifications: [
        { id: "asked", title: "Asked", clauses: [], requires: { op: "all", of: ids.slice(1).map(ask) } },
      ],
    });
    const condition: Condition = { op: "all", of: [ask("question-0"), { op: "qualification", id: "asked" }] };
    expect(problemsOf(condition, createLanguage(catalog))).toEqual([tooMany]);
  });
  it("with those of the units that a rule asks about", () => {
    const calculated = { units: { op: "question", id: "question-0", readings: { yes: 1, no: 2 } } } as const;
    const aboutUnits: Condition = { op: "atLeast", left: fact("units"), right: 1 };
    const condition: Condition = { op: "all", of: [aboutUnits, ...ids.slice(1).map(ask)] };
    expect(problemsOf(condition, { ...inMany, calculated })).toEqual([tooMany]);
  });
});

describe("a qualification that is asked of several subjects", () => {
  const insured: Condition = { op: "inForce", of: item("insurance") };
  const qualifications = [{ id: "insured", title: "Insured", clauses: [], requires: insured }];
  const inInsured = createContext(createLanguage(makeCatalog({ qualifications })));
  const ask = (path: string): Condition => ({ op: "qualification", id: "insured", of: fact(path) });
  const noPlace = "the record has no such place";

  it("is checked at its own place with the first of them, and with another where it is asked of that", () => {
    const subjects: Subjects = new Map();
    const rule: Condition = { op: "all", of: [ask("vehicle"), ask("site"), ask("vehicle")] };
    expect(checkCondition(rule, inInsured, subjects).problems).toEqual([
      { path: ["of", 1, "qualification", "of"], message: noPlace },
    ]);
    expect(checkQualification({ id: "insured", requires: insured }, inInsured, subjects).problems).toEqual([]);
  });
  it("has what is wrong with it of every subject told once", () => {
    const subjects: Subjects = new Map();
    const rule: Condition = { op: "all", of: [ask("site"), ask("agency")] };
    expect(checkCondition(rule, inInsured, subjects).problems).toEqual([]);
    expect(checkQualification({ id: "insured", requires: insured }, inInsured, subjects).problems).toEqual([
      { path: ["of"], message: noPlace },
    ]);
  });
});

describe("references", () => {
  it("names what a condition refers to, in its qualifications as well", () => {
    const { references } = checkCondition(
      {
        op: "all",
        of: [
          { op: "inForce", of: fact("vehicle.licence") },
          { op: "atMost", left: fact("units"), right: param("most") },
          { op: "question", id: "far", readings: { near: { op: "qualification", id: "hired" }, wide: true } },
        ],
      },
      createContext(language),
    );
    expect({
      facts: [...references.facts].sort(),
      parameters: [...references.parameters],
      qualifications: [...references.qualifications],
      questions: [...references.questions],
    }).toEqual({
      facts: ["date", "practitioner", "units", "vehicle.licence"],
      parameters: ["most"],
      qualifications: ["hired"],
      questions: ["far"],
    });
  });
});

describe("several faults", () => {
  it("are all told", () => {
    const condition: Condition = {
      op: "all",
      of: [
        { op: "equals", left: fact("shoes"), right: 1 },
        { op: "qualification", id: "tall" },
        { op: "atMost", left: fact("units"), right: param("least") },
      ],
    };
    expect(problemsOf(condition)).toEqual([
      { path: ["of", 0, "left"], message: "the record has no such place" },
      { path: ["of", 1], message: "there is no such qualification" },
      { path: ["of", 2, "right"], message: "there is no such parameter" },
    ]);
  });
});
