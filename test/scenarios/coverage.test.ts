import { describe, expect, it } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { builtInRules } from "../../src/decision/built-in.ts";
import {
  type Case,
  casesOf,
  clausesNotShown,
  documentationNeverWantingAlone,
  questionsNeverAgreed,
  questionsNeverOpen,
  readingsNeverToldApart,
  rulesNeverFailed,
} from "../support/coverage.ts";
import { readScenarios } from "../support/scenario.ts";

const cases = casesOf(missouri, readScenarios());
const without = (unwanted: (about: Case) => boolean) => cases.filter((about) => !unwanted(about));

describe("the scenarios show", () => {
  it("every service, by each of its codes", () => {
    const codes = missouri.services.flatMap(({ lines }) => lines.map(({ code }) => code));
    const billed = cases.map(({ base, scenario }) => scenario.change?.["service"] ?? base);
    expect(codes.filter((code) => !billed.includes(code))).toEqual([]);
  });

  it("every clause that a rule enforces, once in a finding and once satisfied", () => {
    expect(clausesNotShown(missouri, cases)).toEqual([]);
  });

  it("every rule of every service violated or missing", () => {
    expect(rulesNeverFailed(missouri, cases)).toEqual([]);
  });

  it("every question open", () => {
    expect(questionsNeverOpen(missouri, cases)).toEqual([]);
  });

  it("every question making no difference", () => {
    expect(questionsNeverAgreed(missouri, cases)).toEqual([]);
  });

  it("each element of documentation wanting alone, for each code", () => {
    expect(documentationNeverWantingAlone(missouri, cases)).toEqual([]);
  });

  it("each code under each other funding", () => {
    const codes = missouri.services.flatMap(({ lines }) => lines);
    const refused = cases
      .filter(({ scenario }) => scenario.findings.some(({ rule }) => rule === "funding"))
      .map(({ file, scenario }) => `${file.split("/")[0]} ${scenario.change?.["funding"]}`);
    const others = codes.flatMap(({ code, funding }) =>
      ["MHD", "POS", "ATR"].filter((other) => other !== funding).map((other) => `${code} ${other}`),
    );
    expect(others.filter((other) => !refused.includes(other))).toEqual([]);
  });

  it("every two readings of a question deciding one record differently", () => {
    expect(readingsNeverToldApart(missouri, cases)).toEqual([]);
  });

  it("each name once in its file", () => {
    const names = cases.map(({ file, scenario }) => `${file}: ${scenario.name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("findings of rules that their service or the engine has, citing clauses of those rules", () => {
    const wrong = cases.flatMap(({ file, service, scenario }) =>
      scenario.findings.flatMap(({ rule, clauses = [] }) => {
        const known = service.rules.find(({ id }) => id === rule);
        if (known === undefined) return rule in builtInRules ? [] : [`${file}: ${scenario.name}: no rule ${rule}`];
        const foreign = clauses.filter((id) => !known.clauses.includes(id));
        return foreign.map((id) => `${file}: ${scenario.name}: ${rule} ${id}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("without some of its scenarios", () => {
  const finds = (rule: string) => (about: Case) => about.scenario.findings.some((finding) => finding.rule === rule);

  it("a clause is not shown: neither where nothing finds its rule, nor where the rule is never satisfied", () => {
    // ATR-250 is cited by one rule of one service.
    const citing = missouri.services.flatMap(({ id: service, rules }) =>
      rules.filter(({ clauses }) => clauses.includes("ATR-250")).map(({ id }) => `${service}/${id}`),
    );
    expect(citing).toEqual(["transportation/vehicle-insurance"]);
    expect(clausesNotShown(missouri, without(finds("vehicle-insurance")))).toContain("ATR-250");
    const neverBillable = without(({ base, scenario }) => base === "ATRTM" && scenario.outcome === "billable");
    expect(clausesNotShown(missouri, neverBillable)).toContain("ATR-250");
    expect(clausesNotShown(missouri, [])).toEqual(
      missouri.clauses.filter(({ enforcedBy }) => enforcedBy === "rule").map(({ id }) => id),
    );
  });

  it("a rule never fails", () => {
    const left = rulesNeverFailed(
      missouri,
      without((about) => about.base === "ATRTP" && finds("serial-number")(about)),
    );
    expect(left).toContain("public-transportation/serial-number");
  });

  it("a question is never open", () => {
    const settled = without(({ scenario }) => scenario.unpinned?.includes("dropin-evening") ?? false);
    expect(questionsNeverOpen(missouri, settled)).toEqual(["dropin-evening"]);
  });

  it("a question always makes a difference", () => {
    const settled = without(
      ({ scenario }) => scenario.readings === "none" || (scenario.unpinned?.includes("dropin-evening") ?? false),
    );
    expect(questionsNeverAgreed(missouri, settled)).toContain("dropin-evening");
  });

  it("an element of documentation is never wanting alone", () => {
    const left = without(
      ({ file, scenario }) => file === "ATRG/documentation.json" && scenario.name === "no group plan",
    );
    expect(documentationNeverWantingAlone(missouri, left)).toEqual(["ATRG/group-plan"]);
  });

  it("two readings are never told apart", () => {
    const railCounts = ({ scenario: { readings } }: Case) =>
      typeof readings === "object" && readings["pass-rail"] === "any-public-transportation";
    const left = readingsNeverToldApart(missouri, without(railCounts));
    expect(left).toEqual(["pass-rail: bus-only | any-public-transportation"]);
  });
});
