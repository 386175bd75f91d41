import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../src/catalog/language.ts";
import type { Catalog, Parameter } from "../../../src/catalog/types.ts";
import { checkCondition, checkQualification, checkValue, type Subjects } from "../../../src/condition/check.ts";
import { createContext } from "../../../src/condition/context.ts";
import type { Language } from "../../../src/condition/language.ts";
import type { ObjectShape, Shape } from "../../../src/condition/shape.ts";
import type { Condition, ParamValue, Ref, Scalar, Value } from "../../../src/condition/types.ts";
import { makeCatalog, makeParameter, makeQuestion } from "../../support/catalog.ts";
import { asking, makeLanguage } from "../../support/language.ts";

const fact = (path: string): Ref => ({ op: "fact", path });
const item = (path: string): Ref => ({ op: "item", path });
const param = (id: string): ParamValue => ({ op: "param", id });

/** A parameter that was one thing until the end of 2010, and is another since. */
const changing = (id: string, before: Scalar, since: Scalar): Parameter => ({
  ...makeParameter(id, before),
  values: [
    { from: null, until: "2010-12-31", value: before, clauses: ["C-1"] },
    { from: "2011-01-01", until: null, value: since, clauses: ["C-1"] },
  ],
});

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
      makeParameter("far", 36_601),
      makeParameter("farthest", 36_600),
      changing("mixed", 5, "abc"),
      changing("flags", true, "abc"),
      changing("once-far", 36_601, 1),
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
const told = fact("trip.miles");
const product = (...of: Value[]): Value => ({ op: "product", of });
/** Each factor counts as 20 digits: 12 before and 6 after the point, and two to spare. */
const factors = (count: number): Value => product(...new Array<Value>(count).fill(told));
const problemsOfValue = (value: Value) => checkValue(value, "number", createContext(language)).problems;

/** So many times the same. */
const times = <T>(count: number, part: T): T[] => new Array<T>(count).fill(part);

/** A condition with one fault, the path of the fault and what is said of it. */
type Fault = readonly [name: string, condition: Condition, path: readonly (string | number)[], message: string];

const noStep = "a date moves by a whole number only, of at most 36600";
const noPresent = "present may not stand under not, in the when of a when, nor in what is counted";

const present = { op: "present", of: fact("documentation.description") } as const;
const not = (of: Condition): Condition => ({ op: "not", of });
const when = (premise: Condition, then: Condition): Condition => ({ op: "when", when: premise, then });

describe("each fault of a condition alone is told once, at its path", () => {
  it.each<Fault>([
    [
      "a parameter that is a flag, then a text",
      { op: "equals", left: fact("practitioner.inRecovery"), right: param("flags") },
      ["right"],
      "this is not a flag: true or false",
    ],
    [
      "a fact that the record does not have",
      { op: "all", of: [true, { op: "equals", left: fact("practitioner.shoes"), right: 1 }] },
      ["of", 1, "left"],
      "the record has no such place",
    ],
    [
      "a place below one that the record does not have",
      { op: "equals", left: fact("shoes.size"), right: 1 },
      ["left"],
      "the record has no such place",
    ],
    [
      "an order of a place that is not there and a text",
      { op: "moreThan", left: fact("shoes"), right: "STATE" },
      ["left"],
      "the record has no such place",
    ],
    [
      "an order of a text and a place that is not there",
      { op: "atMost", left: fact("funding"), right: fact("shoes") },
      ["right"],
      "the record has no such place",
    ],
    [
      "some over a place that is not there",
      { op: "some", over: fact("shoes"), where: true },
      ["over"],
      "the record has no such place",
    ],
    [
      "a fault in the then of a when",
      when(true, { op: "equals", left: fact("shoes"), right: 1 }),
      ["then", "left"],
      "the record has no such place",
    ],
    [
      "a fault in a reading of a question",
      { op: "question", id: "far", readings: { near: true, wide: { op: "equals", left: fact("shoes"), right: 1 } } },
      ["readings", "wide", "left"],
      "the record has no such place",
    ],
    [
      "one of some, of a place that is not there",
      { op: "oneOf", left: fact("shoes"), right: ["red"] },
      ["left"],
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
      "there is no statement trained of the subject record",
    ],
    [
      "a statement that is declared of another subject",
      { op: "equals", left: fact("practitioner.attestations.entered"), right: true },
      ["left"],
      "there is no statement entered of the subject person",
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
    ["present under not three times", not(not(not(present))), ["of", "of", "of"], noPresent],
    ["present in the then of a when that stands under not", not(when(true, present)), ["of", "then"], noPresent],
    [
      "present under not in the when of a when that stands under not",
      not(when(not(present), true)),
      ["of", "when", "of"],
      noPresent,
    ],
    [
      "present under not in the when of a when that stands in another's",
      when(when(not(present), true), true),
      ["when", "when", "of"],
      noPresent,
    ],
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
    [
      "a number compared with a listed code",
      { op: "equals", left: 1, right: fact("funding") },
      ["right"],
      "a number is needed here, and this is a text",
    ],
    [
      "a flag compared with a listed code",
      { op: "equals", left: true, right: fact("funding") },
      ["right"],
      "a flag is needed here, and this is a text",
    ],
    [
      "a multiple of a time",
      { op: "multipleOf", left: fact("start"), right: 15 },
      ["left"],
      "a number is needed here, and this is a time",
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
    ["no day", { op: "atLeast", left: fact("date"), right: "2011-02-29" }, ["right"], "this is not a date, YYYY-MM-DD"],
    [
      "less than no day",
      { op: "lessThan", left: fact("date"), right: "2011-02-29" },
      ["right"],
      "this is not a date, YYYY-MM-DD",
    ],
    [
      "no number among some",
      { op: "oneOf", left: fact("units"), right: [1, "x"] },
      ["right", 1],
      "this is not a number: whole, or a decimal as text",
    ],
    [
      "no day among some",
      { op: "oneOf", left: fact("date"), right: ["2011-02-28", "2011-02-29"] },
      ["right", 1],
      "this is not a date, YYYY-MM-DD",
    ],
    [
      "no text among some, of what may be any text",
      { op: "oneOf", left: param("kind"), right: ["plan", 5] },
      ["right", 1],
      "this is not a text",
    ],
    ["no time", { op: "atLeast", left: fact("end"), right: "24:01" }, ["right"], "this is not a time, HH:MM"],
    [
      "no number",
      { op: "atLeast", left: fact("units"), right: "1e9" },
      ["right"],
      "this is not a number: whole, or a decimal as text",
    ],
    [
      "a number for a flag",
      { op: "equals", left: fact("practitioner.inRecovery"), right: 1 },
      ["right"],
      "this is not a flag: true or false",
    ],
    ["a number for a text", { op: "equals", left: fact("funding"), right: 1 }, ["right"], "this is not a text"],
    [
      "a reading that is no member",
      {
        op: "equals",
        left: fact("delivery"),
        right: { op: "question", id: "far", readings: { near: "by-post", wide: "telephone" } },
      },
      ["right", "readings", "near"],
      "this is no member of the list that the record draws on",
    ],
    [
      "no member of the list of what is first on file",
      { op: "equals", left: { op: "firstOf", of: [fact("delivery"), "face-to-face"] }, right: "by-post" },
      ["right"],
      "this is no member of the list that the record draws on",
    ],
    [
      "no member of the list of the readings",
      {
        op: "equals",
        left: { op: "question", id: "far", readings: { near: fact("delivery"), wide: "telephone" } },
        right: "by-post",
      },
      ["right"],
      "this is no member of the list that the record draws on",
    ],
    [
      "no member of the list beside a parameter",
      {
        op: "some",
        over: fact("activities"),
        where: { op: "equals", left: { op: "firstOf", of: [item(""), param("kind")] }, right: "dance" },
      },
      ["where", "right"],
      "this is no member of the list that the record draws on",
    ],
    [
      "no member of either of two lists",
      { op: "equals", left: { op: "firstOf", of: [fact("delivery"), fact("funding")] }, right: "by-post" },
      ["right"],
      "this is no member of the list that the record draws on",
    ],
    [
      "a literal among what is first on file that is no member",
      { op: "oneOf", left: { op: "firstOf", of: [fact("delivery"), "by-post"] }, right: ["telephone"] },
      ["left", "of", 1],
      "this is no member of the list that the record draws on",
    ],
    [
      "a parameter that is no member",
      { op: "equals", left: fact("funding"), right: param("kind") },
      ["right"],
      "this is no member of the list that the record draws on",
    ],
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
      "there is no parameter least",
    ],
    [
      "no such parameter of oneOf",
      { op: "oneOf", left: fact("funding"), right: param("least") },
      ["right"],
      "there is no parameter least",
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
      "this is not a date, YYYY-MM-DD",
    ],
    ["no such qualification", { op: "qualification", id: "tall" }, [], "there is no qualification tall"],
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
      "there is no statement trained of the subject agency",
    ],
    [
      "no such question",
      { op: "question", id: "near", readings: { near: true, wide: false } },
      [],
      "there is no question near",
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
      "the question has no reading high",
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
    ["a text for a number", "soon", [], "this is not a number: whole, or a decimal as text"],
    ["a date for a number", fact("date"), [], "a number is needed here, and this is a date"],
    ["a date in a sum", { op: "sum", of: [1, fact("date")] }, ["of", 1], "a number is needed here, and this is a date"],
    [
      "a flag in a product",
      { op: "product", of: [true] },
      ["of", 0],
      "this is not a number: whole, or a decimal as text",
    ],
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
    [
      "a parameter that is a number, then a text",
      param("mixed"),
      [],
      "this is not a number: whole, or a decimal as text",
    ],
    ["minutes to no time", { op: "minutes", from: fact("start"), to: "10" }, ["to"], "this is not a time, HH:MM"],
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
      "days where the month is too short",
      { op: "shift", date: fact("date"), days: 1, noSuchDay: "next" },
      ["noSuchDay"],
      "noSuchDay is only for months",
    ],
    ["a date that is not shifted", { op: "shift", date: fact("date") }, [], "a date moves by months or days"],
    [
      "a month that begins on a day of the week",
      { op: "startOf", period: "month", date: fact("date"), weekStart: "monday" },
      ["weekStart"],
      "weekStart is only for weeks",
    ],
    ["steps of a part of a month", { op: "shift", date: fact("date"), months: param("half") }, ["months"], noStep],
    [
      "steps by a parameter that is not there",
      { op: "shift", date: fact("date"), days: param("least") },
      ["days"],
      "there is no parameter least",
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
    ["a sum", { op: "sum", of: [1, 2] }, [], "a date is needed here, and this is a number"],
    ["a product", { op: "product", of: [1, 2] }, [], "a date is needed here, and this is a number"],
    [
      "the first of a date and a number",
      { op: "firstOf", of: [fact("date"), 1] },
      ["of", 1],
      "this is not a date, YYYY-MM-DD",
    ],
    [
      "the first of a date and a text",
      { op: "firstOf", of: [fact("date"), fact("funding")] },
      ["of", 1],
      "a date is needed here, and this is a text",
    ],
    ["steps too far", { op: "shift", date: fact("date"), days: param("far") }, ["days"], noStep],
    [
      "steps that once were too far",
      { op: "shift", date: fact("date"), months: param("once-far") },
      ["months"],
      noStep,
    ],
    ["the week of no day", { op: "startOf", period: "week", date: "soon" }, ["date"], "this is not a date, YYYY-MM-DD"],
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
    [
      "as many steps as a date may move by",
      {
        op: "atMost",
        left: fact("date"),
        right: { op: "shift", date: fact("practitioner.hired"), days: param("farthest") },
      },
    ],
    [
      "a week that begins on Monday",
      {
        op: "atLeast",
        left: fact("date"),
        right: { op: "startOf", period: "week", weekStart: "monday", date: fact("practitioner.hired") },
      },
    ],
    [
      "a member of either of two lists",
      {
        op: "all",
        of: ["telephone", "STATE"].map(
          (code): Condition => ({
            op: "equals",
            left: { op: "firstOf", of: [fact("delivery"), fact("funding")] },
            right: code,
          }),
        ),
      },
    ],
    [
      "any text where one of several is of no list",
      { op: "equals", left: { op: "firstOf", of: [fact("funding"), fact("key")] }, right: "FEDERAL" },
    ],
    [
      "any text where readings are literals alone",
      { op: "equals", left: { op: "question", id: "far", readings: { near: "a", wide: "b" } }, right: "a" },
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
    ["present in the when of a when that stands under not", not(when(present, true))],
    ["present in the when of a when that stands in another's", when(when(present, true), true)],
    ["one of some numbers", { op: "oneOf", left: fact("units"), right: [1, "2.5"] }],
    ["one of some days", { op: "oneOf", left: fact("date"), right: ["2011-02-28"] }],
    ["a multiple", { op: "multipleOf", left: fact("units"), right: 15 }],
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
  it.each<readonly [string, "number" | "date", Value]>([
    ["a count of different literals", "number", { op: "count", over: fact("practitioner.trainings"), distinct: "x" }],
    [
      "a count of different texts",
      "number",
      { op: "count", over: fact("practitioner.trainings"), distinct: item("topic") },
    ],
    [
      "a count of different texts, of which one is a parameter",
      "number",
      {
        op: "count",
        over: fact("practitioner.trainings"),
        distinct: { op: "firstOf", of: [item("topic"), param("kind")] },
      },
    ],
    ["a date moved by a parameter", "date", { op: "shift", date: fact("date"), months: param("most") }],
    ["a date moved as far as may be", "date", { op: "shift", date: fact("date"), days: param("farthest") }],
    ["a month without such a day", "date", { op: "shift", date: fact("date"), months: 1, noSuchDay: "next" }],
  ])("%s", (_name, kind, value) => {
    expect(checkValue(value, kind, createContext(language)).problems).toEqual([]);
  });
  it("a qualification by itself, of a practitioner", () => {
    const requires: Condition = { op: "equals", left: item("inRecovery"), right: true };
    expect(checkQualification({ id: "q", requires }, createContext(language)).problems).toEqual([]);
    const insured = { id: "q", requires: { ...requires, left: item("insurance") } };
    expect(checkQualification(insured, createContext(language)).problems).toEqual([
      { path: ["left"], message: "the record has no such place" },
    ]);
    const unhired = { id: "q", requires: not({ op: "present", of: item("hired") }) };
    expect(checkQualification(unhired, createContext(language)).problems).toEqual([
      { path: ["of"], message: noPresent },
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
  it("as many as each has readings", () => {
    const threes = Array.from({ length: 7 }, (_, index) => `three-${index}`);
    const questions = [makeQuestion("two", "yes", "no"), ...threes.map((id) => makeQuestion(id, "yes", "no", "both"))];
    const inThrees = createLanguage(makeCatalog({ questions }));
    const askThrees = threes.map(
      (id): Condition => ({
        op: "question",
        id,
        readings: { yes: true, no: false, both: true },
      }),
    );
    // Three to the seventh is 2,187, and twice that 4,374.
    expect(problemsOf({ op: "all", of: askThrees }, inThrees)).toEqual([]);
    expect(problemsOf({ op: "all", of: [ask("two"), ...askThrees] }, inThrees)).toEqual([
      { path: [], message: "its questions make 4374 worlds, and 4096 is the most" },
    ]);
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

describe("the parts of a rule", () => {
  const tooMany = { path: [], message: "with all that it uses it has more than 4096 parts" };
  const noPlace = "the record has no such place";
  const blank: Condition = { op: "present", of: fact("shoes") };

  it("are 4,096 at most", () => {
    expect(problemsOf({ op: "all", of: times(4_095, true) })).toEqual([]);
    expect(problemsOf({ op: "all", of: times(4_096, true) })).toEqual([tooMany]);
  });
  it("are values as well as conditions", () => {
    expect(problemsOfValue({ op: "sum", of: times(4_095, 1) })).toEqual([]);
    expect(problemsOfValue({ op: "sum", of: times(4_096, 1) })).toEqual([tooMany]);
  });
  it("are looked at up to the last that is allowed, and no further", () => {
    expect(problemsOf({ op: "all", of: [...times(4_094, true), blank] })).toEqual([
      { path: ["of", 4_094, "of"], message: noPlace },
    ]);
    expect(problemsOf({ op: "all", of: [...times(4_095, true), blank] })).toEqual([tooMany]);
    expect(problemsOfValue({ op: "sum", of: [...times(4_094, 1), fact("shoes")] })).toEqual([
      { path: ["of", 4_094], message: noPlace },
    ]);
    expect(problemsOfValue({ op: "sum", of: [...times(4_095, 1), fact("shoes")] })).toEqual([tooMany]);
  });

  const over = fact("things");
  const small = createContext(
    makeLanguage({
      qualifications: [{ id: "any", requires: { op: "any", of: [true, false] } }],
      calculated: { amount: { op: "sum", of: [1, 2] } },
    }),
  );
  const partsOf = (condition: Condition) => checkCondition(condition, small).parts;
  const partsOfValue = (value: Value) => checkValue(value, "number", small).parts;
  it.each<readonly [number, Condition]>([
    [1, true],
    [2, not(true)],
    [3, { op: "all", of: [true, false] }],
    // With the three of the qualification.
    [4, { op: "qualification", id: "any" }],
    [9, { op: "all", of: times(2, { op: "qualification", id: "any" }) }],
  ])("are %d of %j", (parts, condition) => {
    expect(partsOf(condition)).toBe(parts);
  });
  it.each<readonly [number, Value]>([
    [1, 5],
    [1, fact("count")],
    // With the three of the sum that it is where it is not told.
    [4, fact("amount")],
    [1, { op: "count", over }],
    [2, { op: "count", over, where: true }],
    [2, { op: "count", over, distinct: item("count") }],
    [2, { op: "total", over, of: 1 }],
    [3, { op: "total", over, where: true, of: 1 }],
  ])("are %d of the value %j", (parts, value) => {
    expect(partsOfValue(value)).toBe(parts);
  });
});

describe("the steps of a rule", () => {
  const tooMany = { path: [], message: "its lists and worlds take more than 100000000 steps" };
  const things = fact("things");
  const some = (over: Ref, where: Condition = true): Condition => ({ op: "some", over, where });
  const atLeastOne = (left: Value): Condition => ({ op: "atLeast", left, right: 1 });
  const list = (most: number, of: Shape): Shape => ({ type: "list", most, of });
  const part: Shape = { type: "object", fields: { ok: { type: "flag" } } };
  /** The problems of a condition where so many things may be told, of nine parts each, and nine papers. */
  const problemsAmong = (most: number, condition: Condition) => {
    const thing: Shape = { type: "object", fields: { parts: list(9, part) } };
    const person: ObjectShape = { type: "object", fields: { things: list(most, thing) } };
    const shape: ObjectShape = {
      type: "object",
      fields: { things: list(most, thing), papers: list(9, part), person },
    };
    const qualifications = [{ id: "able", requires: some(item("things")) }];
    const questions = [asking("which", "a", "b")];
    return problemsOf(condition, makeLanguage({ shape, qualifications, questions }));
  };

  it.each<readonly [string, number, Condition]>([
    // The list itself and each of its items.
    ["over one list", 99_999_999, some(things)],
    ["over every item of a list", 99_999_999, { op: "every", over: things, where: true }],
    // The comparison, what is counted or added, and what is looked at of each item.
    ["over what is counted", 99_999_998, atLeastOne({ op: "count", over: things, where: true })],
    ["over what is counted once", 99_999_998, atLeastOne({ op: "count", over: things, distinct: "x" })],
    ["over what is added", 99_999_998, atLeastOne({ op: "total", over: things, of: 1 })],
    // The qualification and the list, and each of its items.
    ["over a list of a subject", 99_999_998, { op: "qualification", id: "able", of: fact("person") }],
    // All, and twice the list with its items.
    ["over one list after another", 49_999_998, { op: "all", of: times(2, some(things)) }],
    // The list, and for each item a list that holds nine.
    ["over a list of the record for each item of another", 9_999_999, some(things, some(fact("papers")))],
    // The list, and for each item a list; a record holds forty times as many items in those as one list holds.
    ["over a list for each item of another", 2_439_024, some(things, some(item("parts")))],
    // The question, the list with its items, and the other reading, in two worlds.
    ["in two worlds", 49_999_997, { op: "question", id: "which", readings: { a: some(things), b: true } }],
  ])("%s are 100,000,000 at most: of %d items", (_name, most, condition) => {
    expect(problemsAmong(most, condition)).toEqual([]);
    expect(problemsAmong(most + 1, condition)).toEqual([tooMany]);
  });
});

describe("facts that are calculated", () => {
  const which = (a: Value, b: Value, id = "which"): Value => ({ op: "question", id, readings: { a, b } });
  const questions = [asking("which", "a", "b"), asking("what", "a", "b")];
  const calculated = { count: which(1, 2), amount: which(3, 4, "what") };
  const atLeast = (left: Value): Condition => ({ op: "atLeast", left, right: 1 });
  const checkIn = (condition: Condition, changes: Partial<Language>) =>
    checkCondition(condition, createContext(makeLanguage({ questions, calculated, ...changes })));
  const questionsOf = (condition: Condition) => [...checkIn(condition, {}).questions];

  it("bring the questions of each, as often as they are read", () => {
    const both: Condition = { op: "all", of: [atLeast(fact("count")), atLeast(fact("amount"))] };
    expect(questionsOf(both)).toEqual(["which", "what"]);
    const once = checkIn(atLeast(fact("count")), {});
    const twice = checkIn({ op: "all", of: [atLeast(fact("count")), atLeast(fact("count"))] }, {});
    expect([[...twice.questions], twice.parts]).toEqual([["which"], 1 + 2 * once.parts]);
  });
  it("bring none where a place of an item has the same name", () => {
    expect(questionsOf({ op: "some", over: fact("things"), where: atLeast(item("count")) })).toEqual([]);
  });
  it("come to an end where they are calculated from themselves", () => {
    const itself = { count: { op: "sum", of: [fact("count"), which(1, 2)] } } as const;
    const { problems, questions: asked } = checkIn(atLeast(fact("count")), { calculated: itself });
    expect([problems, [...asked]]).toEqual([[], ["which"]]);
  });
});

describe("qualifications that rest on each other", () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, index) => ({
      id: `link-${index}`,
      requires: index + 1 < length ? ({ op: "qualification", id: `link-${index + 1}`, of: item("") } as const) : true,
    }));
  const problemsOfChain = (length: number) =>
    problemsOf({ op: "qualification", id: "link-0" }, makeLanguage({ qualifications: chain(length) }));
  it("do so 16 deep at most", () => {
    expect(problemsOfChain(16)).toEqual([]);
    expect(problemsOfChain(17)).toEqual([
      { path: times(16, "qualification"), message: "qualifications rest on each other more than 16 deep" },
    ]);
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
  it("has what is wrong with it of another subject alone told where it is asked of that", () => {
    const requires: Condition = {
      op: "all",
      of: [
        { op: "present", of: item("insurance") },
        { op: "present", of: item("manager") },
        { op: "equals", left: item("attestations.trained"), right: true },
      ],
    };
    const both = createContext(
      createLanguage(makeCatalog({ qualifications: [{ id: "insured", title: "Insured", clauses: [], requires }] })),
    );
    const subjects: Subjects = new Map();
    const rule: Condition = { op: "all", of: [ask("vehicle"), ask("site")] };
    // A vehicle has no manager, a site no insurance, and neither such a statement of its own.
    expect(checkCondition(rule, both, subjects).problems).toEqual([
      { path: ["of", 1, "qualification", "of", 0, "of"], message: noPlace },
      {
        path: ["of", 1, "qualification", "of", 2, "left"],
        message: "there is no statement trained of the subject site",
      },
    ]);
    expect(checkQualification({ id: "insured", requires }, both, subjects).problems).toEqual([
      { path: ["of", 1, "of"], message: noPlace },
      { path: ["of", 2, "left"], message: "there is no statement trained of the subject vehicle" },
    ]);
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

describe("the questions", () => {
  it("are those that are asked in a condition and in its qualifications", () => {
    const far = (wide: Condition): Condition => ({ op: "question", id: "far", readings: { near: true, wide } });
    const asked = { id: "asked", title: "Asked", clauses: [], requires: far(true) };
    const context = createContext({ ...language, qualifications: [...language.qualifications, asked] });
    const of: Condition[] = [
      { op: "qualification", id: "hired" },
      { op: "qualification", id: "asked" },
    ];
    expect([...checkCondition({ op: "all", of }, context).questions]).toEqual(["far"]);
    expect([...checkCondition(far({ op: "qualification", id: "hired" }), context).questions]).toEqual(["far"]);
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
      { path: ["of", 1], message: "there is no qualification tall" },
      { path: ["of", 2, "right"], message: "there is no parameter least" },
    ]);
  });
});

describe("a product", () => {
  const tooLong = "it may have more than 480 digits, and that is the most";
  const sum = (...of: Value[]): Value => ({ op: "sum", of });
  it.each<readonly [string, Value]>([
    ["24 numbers", factors(24)],
    ["numbers in products", product(factors(12), factors(12))],
    ["sums, which are little longer than their parts", product(sum(factors(11), told), sum(factors(11), told))],
    ["the first of several on file", product(factors(12), { op: "firstOf", of: [factors(12), told] })],
  ])("may be of %s", (_name, value) => {
    expect(problemsOfValue(value)).toEqual([]);
  });
  it.each<readonly [string, Value, (string | number)[]]>([
    ["25 numbers", factors(25), []],
    ["too many in a product", product(told, factors(25)), ["of", 1]],
    ["products of which each is short enough", product(factors(12), factors(13)), []],
    ["sums", product(sum(factors(12), told), sum(factors(12), told)), []],
    ["a quotient", product(told, { op: "quotient", of: factors(24), by: 2 }), []],
    ["the first of several on file", product(factors(12), { op: "firstOf", of: [told, factors(13)] }), []],
    ["readings", product(factors(12), { op: "question", id: "far", readings: { near: told, wide: factors(13) } }), []],
    ["a total", product(told, { op: "total", over: fact("practitioner.trainings"), of: factors(23) }), []],
  ])("may not be of %s", (_name, value, path) => {
    expect(problemsOfValue(value)).toEqual([{ path, message: tooLong }]);
  });
  it("may not be too long by a fact that is calculated", () => {
    const calculated = { ...language, calculated: { units: factors(24) } };
    const problems = checkValue(product(fact("units"), 2), "number", createContext(calculated)).problems;
    expect(problems).toEqual([{ path: [], message: tooLong }]);
  });
});
