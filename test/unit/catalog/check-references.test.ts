import { describe, expect, it } from "vitest";
import { checkReferences } from "../../../src/catalog/check-references.ts";
import type { Catalog } from "../../../src/catalog/types.ts";
import { builtInRules } from "../../../src/decision/built-in.ts";
import {
  always,
  makeCatalog,
  makeLine,
  makeParameter,
  makeQuestion,
  makeRate,
  makeRule,
  makeService,
} from "../../support/catalog.ts";

const tiny = makeCatalog();
const twice = <T>(part: T): readonly [T, T] => [part, part];
const inService = (changes: Parameters<typeof makeService>[0]): Partial<Catalog> => ({
  services: [makeService(changes)],
});
const hcpcs = (...modifiers: string[]) => ({ code: "H2017", modifiers });
const parameter = makeParameter("most", 8);

/** A catalog with one fault, and the path and text of the one problem. */
type Fault = readonly [name: string, changes: Partial<Catalog>, path: string, message: string];

describe("checkReferences", () => {
  it("finds nothing wrong with a catalog that is right", () => {
    expect(checkReferences(tiny)).toEqual([]);
  });
  it.each<Fault>([
    ["a notice twice", { notices: twice({ id: "n", text: "N." }) }, "notices[1].id", "the notice n stands twice"],
    [
      "a document twice",
      { documents: [...tiny.documents, ...tiny.documents] },
      "documents[1].id",
      "the document document stands twice",
    ],
    ["a clause twice", { clauses: [...tiny.clauses, ...tiny.clauses] }, "clauses[1].id", "the clause C-1 stands twice"],
    [
      "a question twice",
      { questions: twice(makeQuestion("q", "a", "b")) },
      "questions[1].id",
      "the question q stands twice",
    ],
    ...Object.keys(builtInRules).map(
      (id): Fault => [
        `a rule by the name of one of the engine's own, ${id}`,
        inService({ rules: [makeRule({ id })] }),
        "services[0].rules[0].id",
        "the engine has a rule of this id itself",
      ],
    ),
    [
      "a modifier twice",
      { services: [makeService({ lines: [makeLine({ hcpcs: hcpcs("HQ", "HO", "HQ") })] })] },
      "services[0].lines[0].hcpcs.modifiers[2]",
      "the modifier HQ stands twice",
    ],
    ["a parameter twice", { parameters: twice(parameter) }, "parameters[1].id", "the parameter most stands twice"],
    [
      "a qualification twice",
      { qualifications: twice({ id: "q", title: "Q", clauses: [], requires: true }) },
      "qualifications[1].id",
      "the qualification q stands twice",
    ],
    [
      "a service twice",
      { services: [makeService(), makeService({ lines: [makeLine({ code: "V200" })] })] },
      "services[1].id",
      "the service visit stands twice",
    ],
    [
      "a statement of one subject twice",
      { statements: twice({ id: "s", subject: "record", text: "S." }) },
      "statements[1].id",
      "the statement of the record s stands twice",
    ],
    [
      "a reading twice",
      { questions: [makeQuestion("q", "a", "a")] },
      "questions[0].readings[1].id",
      "the reading a stands twice",
    ],
    [
      "a code of a list twice",
      { lists: { ...tiny.lists, topics: twice({ code: "t", title: "T" }) } },
      "lists.topics[1].code",
      "the code t stands twice",
    ],
    [
      "a list with other in it",
      { lists: { ...tiny.lists, topics: [{ code: "other", title: "Other" }] } },
      "lists.topics[0].code",
      "a record may say other of every list: it is no member",
    ],
    [
      "a rule twice in a service",
      inService({ rules: twice(makeRule()) }),
      "services[0].rules[1].id",
      "the rule rule stands twice",
    ],
    [
      "a printed code twice",
      { services: [makeService(), makeService({ id: "other" })] },
      "services[1].lines[0].code",
      "the printed code V100 stands twice",
    ],
    [
      "a code with its modifiers twice, in another order",
      inService({
        lines: [makeLine({ hcpcs: hcpcs("HO", "HQ") }), makeLine({ code: "V200", hcpcs: hcpcs("HQ", "HO") })],
      }),
      "services[0].lines[1].hcpcs",
      "the same code and modifiers stand twice under this funding",
    ],
    [
      "a funding that is not listed",
      inService({ lines: [makeLine({ funding: "CITY" })] }),
      "services[0].lines[0].funding",
      "the list of fundings has no such code",
    ],
    [
      "a document that is not there",
      { clauses: tiny.clauses.map((clause) => ({ ...clause, document: "lost" })) },
      "clauses[0].document",
      "there is no document lost",
    ],
    [
      "a clause of a question that is not there",
      { questions: [{ ...makeQuestion("q", "a", "b"), clauses: ["C-1", "C-2"] }] },
      "questions[0].clauses[1]",
      "there is no clause C-2",
    ],
    [
      "a clause of a parameter that is not there",
      { parameters: [{ id: "p", title: "P", values: [{ ...always, value: 1, clauses: ["C-2"] }] }] },
      "parameters[0].values[0].clauses[0]",
      "there is no clause C-2",
    ],
    [
      "a clause of a qualification that is not there",
      { qualifications: [{ id: "q", title: "Q", clauses: ["C-2"], requires: true }] },
      "qualifications[0].clauses[0]",
      "there is no clause C-2",
    ],
    [
      "a clause of a pricing that is not there",
      inService({ pricing: { unit: "visit", clauses: ["C-2"], quantity: 1, rounding: "down" } }),
      "services[0].pricing.clauses[0]",
      "there is no clause C-2",
    ],
    [
      "a clause of a line that is not there",
      inService({ lines: [makeLine({ clauses: ["C-2"] })] }),
      "services[0].lines[0].clauses[0]",
      "there is no clause C-2",
    ],
    [
      "a clause of a rate that is not there",
      inService({ lines: [makeLine({ rates: [makeRate({ clauses: ["C-2"] })] })] }),
      "services[0].lines[0].rates[0].clauses[0]",
      "there is no clause C-2",
    ],
    [
      "a clause of a rule that is not there",
      inService({ rules: [makeRule({ clauses: ["C-2"] })] }),
      "services[0].rules[0].clauses[0]",
      "there is no clause C-2",
    ],
    [
      "a recommended reading of no question",
      { recommendedReadings: { q: "a" } },
      "recommendedReadings.q",
      "there is no question q",
    ],
    [
      "a recommended reading that the question does not have",
      { questions: [makeQuestion("q", "a", "b")], recommendedReadings: { q: "c" } },
      "recommendedReadings.q",
      "the question has no reading c",
    ],
    [
      "a member of a group statement that is of another subject",
      {
        statements: [
          { id: "one", subject: "person", text: "One." },
          { id: "all", subject: "record", text: "All.", members: ["one"] },
        ],
      },
      "statements[1].members[0]",
      "there is no statement one of the subject record",
    ],
    [
      "a group statement among the members of another",
      {
        statements: [
          { id: "one", subject: "record", text: "One." },
          { id: "some", subject: "record", text: "Some.", members: ["one"] },
          { id: "all", subject: "record", text: "All.", members: ["one", "some"] },
        ],
      },
      "statements[2].members[1]",
      "a statement that answers others is itself no member",
    ],
    ...["16", "96", "251", "252"].map(
      (carc): Fault => [
        `CARC ${carc} alone`,
        inService({ rules: [makeRule({ denial: { carc, rarc: [] } })] }),
        "services[0].rules[0].denial",
        `CARC ${carc} needs a remark code beside it`,
      ],
    ),
    [
      "CARC 16 alone, of what has lapsed",
      inService({ rules: [makeRule({ denialIfLapsed: { carc: "16", rarc: [] } })] }),
      "services[0].rules[0].denialIfLapsed",
      "CARC 16 needs a remark code beside it",
    ],
    [
      "a parameter that a message names and that is not there",
      inService({ rules: [makeRule({ message: "At most {most}." })] }),
      "services[0].rules[0].message",
      "there is no parameter most, which the text names",
    ],
    [
      "a parameter that a remedy names and that is not there",
      inService({ rules: [makeRule({ remedy: "Lower it to {most}." })] }),
      "services[0].rules[0].remedy",
      "there is no parameter most, which the text names",
    ],
  ])("tells %s", (_name, changes, path, message) => {
    expect(checkReferences(makeCatalog(changes))).toEqual([{ path, message }]);
  });

  it.each<readonly [string, Partial<Catalog>]>([
    [
      "a statement of two subjects",
      {
        statements: [
          { id: "s", subject: "record", text: "S." },
          { id: "s", subject: "person", text: "S." },
        ],
      },
    ],
    [
      "a rule in two services",
      {
        services: [
          makeService({ rules: [makeRule()] }),
          makeService({ id: "other", lines: [makeLine({ code: "V200" })], rules: [makeRule()] }),
        ],
      },
    ],
    [
      "a code with its modifiers under two fundings",
      {
        lists: {
          fundings: [
            { code: "STATE", title: "State" },
            { code: "CITY", title: "City" },
          ],
        },
        services: [
          makeService({
            lines: [makeLine({ hcpcs: hcpcs("HO") }), makeLine({ code: "V200", funding: "CITY", hcpcs: hcpcs("HO") })],
          }),
        ],
      },
    ],
    ["another CARC alone", inService({ rules: [makeRule({ denial: { carc: "18", rarc: [] } })] })],
    ["a CARC with its remark", inService({ rules: [makeRule({ denial: { carc: "16", rarc: ["M53"] } })] })],
    [
      "a parameter that a text names",
      { parameters: [parameter], ...inService({ rules: [makeRule({ message: "{most}", remedy: "{most}" })] }) },
    ],
  ])("has nothing against %s", (_name, changes) => {
    expect(checkReferences(makeCatalog(changes))).toEqual([]);
  });
});
