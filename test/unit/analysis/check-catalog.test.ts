import { describe, expect, it } from "vitest";
import { checkCatalog } from "../../../src/analysis/catalog/check-catalog.ts";
import type { CatalogClaim, CatalogWarning } from "../../../src/analysis/catalog/report.ts";
import { valueAt } from "../../../src/analysis/record-path.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import type { Condition, Value } from "../../../src/condition/types.ts";
import { type Catalog, createEngine, type Rule } from "../../../src/index.ts";
import { makeCatalog, makeLine, makeParameter, makeQuestion, makeRule, makeService } from "../../support/catalog.ts";
import { unfounded } from "../../support/refutations.ts";

const consumers: Value = { op: "fact", path: "session.consumers" };
const atLeast = (right: Value): Condition => ({ op: "atLeast", left: consumers, right });
const atMost = (right: Value): Condition => ({ op: "atMost", left: consumers, right });
const face: Condition = { op: "equals", left: { op: "fact", path: "delivery" }, right: "face-to-face" };

/** A rule without which any number of claimed units would be priced. */
const oneUnit = makeRule({
  id: "one-unit",
  requires: { op: "equals", left: { op: "fact", path: "units" }, right: 1 },
});

/** A catalog in which nothing is odd, with one rule that asks something beside that of the units. */
const sound = (requires: Condition = atLeast(1), changes: Partial<Catalog> = {}): Catalog =>
  makeCatalog({
    services: [
      makeService({
        rules: [makeRule({ requires }), oneUnit],
        example: { service: "V100", date: "2013-05-14", delivery: "face-to-face", session: { consumers: 4 } },
      }),
    ],
    ...changes,
  });

/** The same, with the condition in a qualification of the practitioner. */
const qualified = (requires: Condition): Catalog => ({
  ...sound({ op: "any", of: [face, { op: "qualification", id: "able" }] }),
  qualifications: [{ id: "able", title: "Able", clauses: ["C-1"], requires }],
});

/** The same as a catalog, its rule with a denial for what has lapsed. */
function withDenial(catalog: Catalog): Catalog {
  const services = catalog.services.map((service) => ({
    ...service,
    rules: service.rules.map((rule) =>
      rule.id === oneUnit.id ? rule : { ...rule, denialIfLapsed: { carc: "B7", rarc: [] } },
    ),
  }));
  return { ...catalog, services };
}

const units: Value = { op: "fact", path: "units" };
const atMostSixteen: Condition = { op: "atMost", left: units, right: 16 };
const notHeld = "no rule holds the claimed units to what the record supports, so more than that may be priced";

/** The same as a sound catalog, its units found from another value and held by this condition. */
const found = (quantity: Value, requires: Condition): Catalog =>
  makeCatalog({
    services: sound().services.map((service) => ({
      ...service,
      pricing: { ...service.pricing, quantity },
      rules: [makeRule({ requires: atLeast(1) }), makeRule({ id: "held", requires })],
      ...(service.example && { example: { ...service.example, units: 4 } }),
    })),
  });

const guidance = { document: "document", locator: "line 2", summary: "More is said.", enforcedBy: "guidance" } as const;
const rule = "services[0].rules[0].requires";
const question = (id: string) => ({ ...makeQuestion(id, "a", "b") });
const covered = "this branch makes no difference: the ones beside it cover it";

describe("a catalog in which nothing is odd", () => {
  it("may name a code as what another place says instead", () => {
    const purpose: Value = { op: "firstOf", of: [{ op: "fact", path: "trip.purpose" }, "work"] };
    const lists = { ...makeCatalog().lists, tripPurposes: [{ code: "work", title: "Work" }] };
    const catalog = sound({ op: "any", of: [atLeast(1), { op: "equals", left: purpose, right: "work" }] }, { lists });
    expect(checkCatalog(catalog).warnings).toEqual([]);
  });
  it("may name a code as what a place is compared with instead of another", () => {
    const other: Value = { op: "firstOf", of: [{ op: "fact", path: "pass.purpose" }, "work"] };
    const lists = { ...makeCatalog().lists, tripPurposes: [{ code: "work", title: "Work" }] };
    const asked: Condition = { op: "equals", left: { op: "fact", path: "trip.purpose" }, right: other };
    expect(checkCatalog(sound({ op: "any", of: [atLeast(1), asked] }, { lists })).warnings).toEqual([]);
  });
  it.each([
    ["held to what they are found from", found(consumers, { op: "equals", left: units, right: consumers })],
    ["what is claimed, and held to a limit", found(units, atMostSixteen)],
  ])("may have units that are %s", (_name, catalog) => {
    expect(checkCatalog(catalog).warnings).toEqual([]);
  });
  it("has no problem and no warning, and a record that refutes each claim", () => {
    const { claims, ...report } = checkCatalog(sound());
    expect({ ...report, claims: claims.filter(({ path }) => path === rule) }).toEqual({
      problems: [],
      warnings: [],
      claims: [
        {
          claim: "always-holds",
          path: rule,
          result: "refuted",
          by: "record",
          counterexample: { record: { service: "V100", session: { consumers: 0 } }, readings: {} },
        },
        {
          claim: "never-holds",
          path: rule,
          result: "refuted",
          by: "record",
          counterexample: { record: { service: "V100", session: { consumers: 1 } }, readings: {} },
        },
      ],
    });
  });
  it("is looked at in the same way every time, and the report is frozen", () => {
    const [one, other] = [checkCatalog(sound()), checkCatalog(structuredClone(sound()))];
    expect(one).toEqual(other);
    expect([one, one.warnings, one.claims[0], one.claims[0]?.counterexample?.record].every(Object.isFrozen)).toBe(true);
  });
});

describe("what a catalog would be refused for", () => {
  it("is all told, and nothing else is looked at", () => {
    const source = makeCatalog({ notices: [], services: [makeService({ rules: [makeRule({ clauses: ["C-9"] })] })] });
    const broken = { ...source, recommendedReadings: { gone: "a" } };
    expect(checkCatalog(broken)).toEqual({
      problems: [
        { path: "recommendedReadings.gone", message: "there is no question gone" },
        { path: "services[0].rules[0].clauses[0]", message: "there is no clause C-9" },
      ],
      warnings: [],
      claims: [],
    });
  });
  it.each([null, 5, "catalog", [], () => 1])("is told of any value: %s", (source) => {
    expect(checkCatalog(source).problems).toHaveLength(1);
  });
});

describe("a fault that does not stop a catalog from being used is one warning", () => {
  it.each<readonly [string, Catalog, CatalogWarning]>([
    [
      "a qualification that nothing asks for",
      sound(atLeast(1), {
        qualifications: [
          {
            id: "able",
            title: "Able",
            clauses: ["C-1"],
            requires: { op: "equals", left: { op: "item", path: "inRecovery" }, right: true },
          },
        ],
      }),
      {
        code: "unused-qualification",
        path: "qualifications[0]",
        message: "no rule and no price asks for the qualification able",
      },
    ],
    [
      "a parameter that nothing uses",
      sound(atLeast(1), { parameters: [makeParameter("most", 30)] }),
      { code: "unused-parameter", path: "parameters[0]", message: "no rule and no price uses the parameter most" },
    ],
    [
      "a question that nothing depends on",
      sound(atLeast(1), { questions: [question("left-open")], recommendedReadings: { "left-open": "a" } }),
      {
        code: "unused-question",
        path: "questions[0]",
        message: "no rule and no price depends on the question left-open",
      },
    ],
    [
      "a statement that nothing asks for",
      sound(atLeast(1), { statements: [{ id: "all-well", subject: "record", text: "All went well." }] }),
      {
        code: "unused-statement",
        path: "statements[0]",
        message: "no rule and no price asks for the statement all-well",
      },
    ],
    [
      "a code that nothing names",
      sound(atLeast(1), { lists: { ...sound().lists, activities: [{ code: "walk", title: "A walk" }] } }),
      {
        code: "unused-code",
        path: "lists.activities[0]",
        message: "no rule, price or line names the code walk",
      },
    ],
    [
      "a denial for what has lapsed, of a rule that asks for nothing in force",
      withDenial(sound()),
      {
        code: "unused-denial",
        path: "services[0].rules[0].denialIfLapsed",
        message: "the rule asks for nothing that could lapse",
      },
    ],
    [
      "a clause for rules that none cites",
      sound(atLeast(1), { clauses: [...sound().clauses, { ...guidance, id: "C-2", enforcedBy: "rule" }] }),
      {
        code: "clause-not-cited",
        path: "clauses[1]",
        message: "the clause C-2 is said to be enforced by a rule, and no rule cites it",
      },
    ],
    [
      "a clause for pricing that none cites",
      sound(atLeast(1), { clauses: [...sound().clauses, { ...guidance, id: "C-2", enforcedBy: "pricing" }] }),
      {
        code: "clause-not-cited",
        path: "clauses[1]",
        message: "the clause C-2 is said to be enforced by pricing, and no line, rate or unit cites it",
      },
    ],
    [
      "a clause that is guidance and is enforced by a rule",
      makeCatalog({
        clauses: [...sound().clauses, { ...guidance, id: "C-2" }],
        services: sound().services.map((service) => ({
          ...service,
          rules: service.rules.map((known) => ({ ...known, clauses: ["C-1", "C-2"] })),
        })),
      }),
      {
        code: "clause-not-enforced",
        path: "clauses[1]",
        message: "a rule cites the clause C-2, which is said to be guidance only",
      },
    ],
    [
      "a clause that is a definition and is enforced by pricing",
      makeCatalog({
        clauses: [...sound().clauses, { ...guidance, id: "C-2", enforcedBy: "definition" }],
        services: sound().services.map((service) => ({ ...service, lines: [makeLine({ clauses: ["C-2"] })] })),
      }),
      {
        code: "clause-not-enforced",
        path: "clauses[1]",
        message: "a line, rate or unit cites the clause C-2, which is said to be definition only",
      },
    ],
    [
      "a question without a recommended reading",
      sound(
        { op: "question", id: "left-open", readings: { a: atLeast(1), b: atLeast(2) } },
        { questions: [question("left-open")] },
      ),
      {
        code: "no-recommended-reading",
        path: "recommendedReadings",
        message: "the question left-open has no recommended reading",
      },
    ],
    [
      "an example that is not billable",
      sound(atLeast(5)),
      {
        code: "example-not-billable",
        path: "services[0].example",
        message: "under the recommended readings the example is not-billable: rule",
        counterexample: { record: sound().services[0]?.example ?? { service: "" }, readings: {} },
      },
    ],
    [
      "an example of another service",
      sound(atLeast(1), {
        services: [
          ...sound().services,
          makeService({
            id: "other",
            lines: [makeLine({ code: "V200" })],
            rules: [oneUnit],
            example: { service: "V100", session: { consumers: 1 } },
          }),
        ],
      }),
      {
        code: "example-not-billable",
        path: "services[1].example",
        message: "the example is a record of another service",
        counterexample: { record: { service: "V100", session: { consumers: 1 } }, readings: {} },
      },
    ],
    ...[
      ["no rule reads", [makeRule({ requires: atLeast(1) })]],
      ["only a warning reads", [makeRule({ requires: atLeast(1) }), { ...oneUnit, force: "should" } as const]],
    ].map(([name, rules]): [string, Catalog, CatalogWarning] => [
      `units that ${name}`,
      makeCatalog({ services: sound().services.map((service) => ({ ...service, rules: rules as readonly Rule[] })) }),
      {
        code: "units-not-held",
        path: "services[0].rules",
        message: notHeld,
      },
    ]),
    [
      "units that are held to a limit, and not to what they are found from",
      found(consumers, atMostSixteen),
      { code: "units-not-held", path: "services[0].rules", message: notHeld },
    ],
    [
      "a not over a fact that may be none on file",
      sound({ op: "not", of: atMost(2) }),
      {
        code: "not-over-null",
        path: rule,
        message: "null makes this comparison false, and so the not true: session.consumers",
        counterexample: { record: { service: "V100", session: { consumers: null } }, readings: {} },
      },
    ],
    [
      "a not over a date of a list in a qualification",
      qualified({
        op: "some",
        over: { op: "item", path: "credentials" },
        where: { op: "not", of: { op: "equals", left: { op: "item", path: "state" }, right: "KS" } },
      }),
      {
        code: "not-over-null",
        path: "qualifications[0].requires.where",
        message: "null makes this comparison false, and so the not true: practitioner.credentials[].state",
        counterexample: {
          record: {
            service: "V100",
            practitioner: { credentials: [{ kind: "other", from: null, until: null, state: null }] },
          },
          readings: {},
        },
      },
    ],
    [
      "a rule that is always satisfied",
      sound(true),
      { code: "always-holds", path: rule, message: "this condition holds whatever a record tells" },
    ],
    [
      "a limit that no number exceeds",
      sound(atLeast(0)),
      {
        code: "always-holds",
        path: rule,
        message: "this condition fails only of what is none on file",
        counterexample: { record: { service: "V100", session: { consumers: null } }, readings: {} },
      },
    ],
    [
      "limits that leave nothing out",
      sound({ op: "any", of: [atLeast(5), { op: "lessThan", left: consumers, right: 5 }] }),
      {
        code: "always-holds",
        path: rule,
        message: "this condition fails only of what is none on file",
        counterexample: { record: { service: "V100", session: { consumers: null } }, readings: {} },
      },
    ],
    [
      "limits that contradict each other, of a rule that only warns",
      makeCatalog({
        services: sound().services.map((service) => ({
          ...service,
          rules: [makeRule({ force: "should", requires: { op: "all", of: [atLeast(5), atMost(3)] } }), oneUnit],
        })),
      }),
      { code: "never-holds", path: rule, message: "this condition fails whatever a record tells" },
    ],
    [
      "an alternative that a wider one covers",
      sound({ op: "any", of: [atLeast(5), atLeast(3)] }),
      { code: "shadowed-branch", path: `${rule}.of[0]`, message: covered },
    ],
    [
      "an element that a narrower one covers",
      sound({ op: "all", of: [atLeast(1), face, atLeast(3)] }),
      { code: "shadowed-branch", path: `${rule}.of[0]`, message: covered },
    ],
    [
      "an alternative that never holds",
      sound({ op: "any", of: [face, { op: "all", of: [atLeast(5), atMost(3)] }] }),
      { code: "shadowed-branch", path: `${rule}.of[1]`, message: covered },
    ],
    [
      "an alternative under one reading that is covered there",
      sound(
        {
          op: "question",
          id: "left-open",
          readings: { a: { op: "any", of: [atLeast(2), atLeast(4)] }, b: atLeast(3) },
        },
        { questions: [question("left-open")], recommendedReadings: { "left-open": "a" } },
      ),
      { code: "shadowed-branch", path: `${rule}.readings.a.of[1]`, message: covered },
    ],
    [
      "an alternative for the items of a list in a qualification",
      qualified({
        op: "some",
        over: { op: "item", path: "trainings" },
        where: {
          op: "any",
          of: [10, 12].map((hours) => ({ op: "atLeast", left: { op: "item", path: "hours" }, right: hours })),
        },
      }),
      { code: "shadowed-branch", path: "qualifications[0].requires.where.of[1]", message: covered },
    ],
  ])("%s", (_name, catalog, warning) => {
    const { problems, warnings } = checkCatalog(catalog);
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [warning] });
  });
});

describe("a not over a comparison of what may be none on file", () => {
  const not = (of: Condition): Condition => ({ op: "not", of });
  const units: Value = { op: "fact", path: "units" };
  it.each<readonly [string, Condition, string]>([
    ["equals", not(face), ""],
    ["a fact on the right", { op: "all", of: [not({ op: "atLeast", left: 2, right: units }), face] }, ".of[0]"],
    ["oneOf", not({ op: "oneOf", left: { op: "fact", path: "delivery" }, right: ["telephone"] }), ""],
    ["multipleOf", not({ op: "multipleOf", left: units, right: 1 }), ""],
  ])("is a warning: %s", (_name, requires, path) => {
    const hazards = checkCatalog(sound(requires)).warnings.filter(({ code }) => code === "not-over-null");
    expect(hazards.map((warning) => warning.path)).toEqual([rule + path]);
  });
  it("is a warning in what is billed", () => {
    const catalog = sound();
    const [service] = catalog.services;
    if (service === undefined) throw new Error("it has a service");
    const where = not({ op: "equals", left: { op: "item", path: "signedIn" }, right: false });
    const quantity: Value = { op: "count", over: { op: "fact", path: "attendance.visits" }, where };
    const counted = { ...catalog, services: [{ ...service, pricing: { ...service.pricing, quantity } }] };
    const hazards = checkCatalog(counted).warnings.filter(({ code }) => code === "not-over-null");
    expect(hazards.map(({ path }) => path)).toEqual(["services[0].pricing.quantity.where"]);
  });
  it("is shown by a record of the service whose rule it stands in", () => {
    const first = sound();
    const [service] = first.services;
    if (service === undefined) throw new Error("it has a service");
    const lines = service.lines.map((line) => ({ ...line, code: "V200" }));
    const rules = service.rules.map((each) => ({ ...each, requires: not(face) }));
    const second = { ...service, id: "second", lines, rules, example: { ...service.example, service: "V200" } };
    const report = checkCatalog({ ...first, services: [service, second] });
    const [hazard] = report.warnings.filter(({ code }) => code === "not-over-null");
    expect(hazard?.path).toBe("services[1].rules[0].requires");
    expect(hazard?.counterexample?.record).toMatchObject({ service: "V200", delivery: null });
  });
  it("is none where the record's day is compared, which is never none on file", () => {
    const early = not({ op: "atMost", left: { op: "fact", path: "date" }, right: "2010-12-31" });
    expect(checkCatalog(sound(early)).warnings.filter(({ code }) => code === "not-over-null")).toEqual([]);
  });
  it("is none where the comparison is of what every item has", () => {
    const where = not({ op: "equals", left: { op: "item", path: "kind" }, right: "other" });
    const requires: Condition = { op: "some", over: { op: "fact", path: "practitioner.credentials" }, where };
    expect(checkCatalog(sound(requires)).warnings.filter(({ code }) => code === "not-over-null")).toEqual([]);
  });
});

describe("a denial for what has lapsed", () => {
  const insured: Condition = { op: "inForce", of: { op: "fact", path: "vehicle.insurance" } };
  const licensed: Condition = {
    op: "some",
    over: { op: "item", path: "credentials" },
    where: { op: "inForce", of: { op: "item", path: "" } },
  };
  it.each([
    ["in the rule", sound({ op: "any", of: [face, insured] })],
    ["in a qualification", qualified(licensed)],
  ])("has its use where something is asked to be in force: %s", (_name, catalog) => {
    const { problems, warnings } = checkCatalog(withDenial(catalog));
    expect([problems, warnings.filter(({ code }) => code === "unused-denial")]).toEqual([[], []]);
  });
});

describe("a qualification of another subject than a person", () => {
  const insured = (requires: Condition): Catalog => ({
    ...sound({
      op: "any",
      of: [face, { op: "qualification", id: "insured", of: { op: "fact", path: "vehicle" } }],
    }),
    qualifications: [{ id: "insured", title: "Insured", clauses: ["C-1"], requires }],
  });
  it("is looked at with that subject", () => {
    const { warnings, claims } = checkCatalog(insured({ op: "inForce", of: { op: "item", path: "insurance" } }));
    expect(warnings).toEqual([]);
    const ofIt = claims.filter(({ path }) => path === "qualifications[0].requires");
    expect(ofIt.map(({ claim, result }) => `${claim} ${result}`)).toEqual([
      "always-holds refuted",
      "never-holds refuted",
    ]);
  });
});

describe("options", () => {
  it.each([[{ evaluations: Number.NaN }], [{ evaluations: "many" }], [{ evaluations: 1.5 }], [{ evaluations: -5 }]])(
    "are refused where they are no whole number: %j",
    (options) => {
      const report = () => checkCatalog(sound(), options as { evaluations: number });
      expect(report).toThrow(new TypeError("evaluations: a whole number"));
    },
  );
  it("are refused where they are misspelt", () => {
    const report = () => checkCatalog(sound(), { evaluation: 10 } as object);
    expect(report).toThrow(new TypeError("options: there is evaluations, and no other"));
  });
});

describe("a claim", () => {
  const claimsOf = (requires: Condition, evaluations?: number) =>
    checkCatalog(sound(requires), evaluations === undefined ? {} : { evaluations }).claims.filter(({ path }) =>
      path.startsWith(rule),
    );
  const inShort = ({ path, claim, result, by }: CatalogClaim) => [path.slice(rule.length), claim, result, by];

  it("is proved by the bounds of facts before any value is tried", () => {
    expect(claimsOf(atLeast(0)).map(inShort)).toEqual([["", "always-holds", "proved", "intervals"]]);
    expect(claimsOf({ op: "moreThan", left: consumers, right: 100_000 }).map(inShort)).toEqual([
      ["", "always-holds", "refuted", "record"],
      ["", "never-holds", "proved", "intervals"],
    ]);
  });
  it.each([
    ["delivery", ["face-to-face", "telehealth", "telephone"]],
    ["practitioner.role", ["staff", "volunteer"]],
    ["documentation.signature", ["ink", "electronic"]],
  ])("is refuted by another code than those that the format lists: %s", (path, codes) => {
    const claims = claimsOf({ op: "oneOf", left: { op: "fact", path }, right: codes });
    expect(claims.map(inShort)[0]).toEqual(["", "always-holds", "refuted", "record"]);
    expect(valueAt(claims[0]?.counterexample?.record, path)).toBe("other");
  });
  it("is refuted by a period around the day on which a thing is to be in force", () => {
    const licence = { op: "fact", path: "vehicle.licence" } as const;
    const begun: Condition = { op: "present", of: { ...licence, path: "vehicle.licence.from" } };
    const claims = claimsOf({ op: "all", of: [{ op: "inForce", of: licence, on: "2009-06-03" }, begun] });
    expect(inShort(claims[1] as CatalogClaim)).toEqual(["", "never-holds", "refuted", "record"]);
    const from = valueAt(claims[1]?.counterexample?.record, "vehicle.licence.from");
    expect(["2009-06-02", "2009-06-03"]).toContain(from);
  });
  it("is refuted by whole numbers on either side of a limit that is none, where things are counted", () => {
    const shown = claimsOf(atMost("2.5")).map(({ claim, counterexample }) => [claim, counterexample?.record]);
    expect(shown).toEqual([
      ["always-holds", { service: "V100", session: { consumers: 3 } }],
      ["never-holds", { service: "V100", session: { consumers: 0 } }],
    ]);
    expect(claimsOf({ op: "equals", left: consumers, right: "2.5" }).map(inShort)[1]).toEqual([
      "",
      "never-holds",
      "proved",
      "enumeration",
    ]);
  });
  it.each<readonly [string, Condition]>([
    [
      "an item, which is always filled in",
      { op: "some", over: { op: "fact", path: "activities" }, where: { op: "present", of: { op: "item", path: "" } } },
    ],
    [
      "a last day, which is counted only where there is one",
      {
        op: "atLeast",
        left: {
          op: "count",
          over: { op: "fact", path: "practitioner.credentials" },
          distinct: { op: "item", path: "until" },
        },
        right: 1,
      },
    ],
  ])("is refuted by a record with all that the format asks for: %s", (_name, requires) => {
    const report = checkCatalog(sound(requires));
    const results = report.claims.filter(({ path }) => path === rule).map(({ result }) => result);
    expect(results).toEqual(["refuted", "refuted"]);
    expect(unfounded(report, sound(requires))).toEqual([]);
  });
  it("is proved by trying every value that can make a difference", () => {
    expect(claimsOf({ op: "all", of: [atLeast(5), atMost(3)] }).map(inShort)).toEqual([
      ["", "always-holds", "refuted", "record"],
      ["", "never-holds", "proved", "enumeration"],
    ]);
  });
  it("is unknown where values of a calculation were tried and none refutes it", () => {
    const sum: Value = { op: "sum", of: [consumers, { op: "fact", path: "session.practitioners" }] };
    const either: Condition = {
      op: "any",
      of: [
        { op: "atMost", left: sum, right: 5 },
        { op: "moreThan", left: sum, right: 5 },
      ],
    };
    expect(claimsOf(either).map(inShort)[0]).toEqual(["", "always-holds", "unknown", "calculation"]);
  });
  it("is unknown of periods around several days, of which three in a row are tried", () => {
    const fact = (path: string) => ({ op: "fact", path }) as const;
    const days = ["date", "practitioner.hired", "practitioner.firstService", "site.calendarUpdated"];
    // Four days in a row are the only ones on which both periods can be as it is asked.
    const held = { "vehicle.licence": [true, true, false, false], "vehicle.insurance": [false, true, true, false] };
    const of = Object.entries(held).flatMap(([path, flags]) =>
      flags.map((flag, index): Condition => {
        const inForce: Condition = { op: "inForce", of: fact(path), on: fact(days[index] ?? "") };
        return flag ? inForce : { op: "not", of: inForce };
      }),
    );
    const record = {
      service: "V100",
      date: "2024-03-01",
      practitioner: { hired: "2024-03-02", firstService: "2024-03-04" },
      site: { calendarUpdated: "2024-02-28" },
      vehicle: {
        licence: { from: "2024-03-01", until: "2024-03-02" },
        insurance: { from: "2024-03-02", until: "2024-03-04" },
      },
    };
    const requires: Condition = { op: "all", of };
    expect(createEngine(sound(requires)).evaluate(record).outcome).toBe("billable");
    const [, never] = checkCatalog(sound(requires)).claims;
    expect([never?.claim, never?.result]).toEqual(["never-holds", "unknown"]);
  });
  it("is unknown where the bound was reached", () => {
    expect(claimsOf({ op: "all", of: [atLeast(5), atMost(3)] }, 1).map(inShort)).toContainEqual([
      "",
      "never-holds",
      "unknown",
      "bound",
    ]);
  });
  it("is not made of the branches of what makes no difference", () => {
    const idle: Condition = { op: "all", of: [atLeast(5), { op: "any", of: [face, atLeast(4)] }] };
    const paths = claimsOf({ op: "any", of: [idle, atLeast(2)] }).map(({ path }) => path.slice(rule.length));
    expect(paths).toEqual(["", "", ".of[0]", ".of[1]"]);
  });
  describe("about an object that is to be filled in", () => {
    const fact = (path: string) => ({ op: "fact", path }) as const;
    const present = (path: string): Condition => ({ op: "present", of: fact(path) });
    const miles: Condition = { op: "atLeast", left: fact("trip.miles"), right: 0 };
    const shown = (requires: Condition) =>
      claimsOf(requires).map((claim) => [...inShort(claim).slice(0, 3), claim.counterexample?.record]);

    it("is tried with nothing in it", () => {
      const named = { op: "all", of: [present("documentation.origin"), present("documentation.origin.name")] } as const;
      expect(shown(named).slice(2)).toEqual([
        [".of[0]", "shadowed-branch", "proved", undefined],
        [".of[1]", "shadowed-branch", "refuted", { service: "V100", documentation: { origin: {} } }],
      ]);
    });
    it.each([
      ["before", [present("trip"), miles]],
      ["after", [miles, present("trip")]],
    ])("is tried without it, %s what is in it", (_name, of) => {
      const claims = shown({ op: "all", of });
      const without = { service: "V100", documentation: {} };
      expect(claims[0]).toEqual(["", "always-holds", "refuted", without]);
      expect(claims).toContainEqual([`.of[${of.indexOf(miles)}]`, "shadowed-branch", "proved", undefined]);
      expect(claims).toContainEqual([`.of[${1 - of.indexOf(miles)}]`, "shadowed-branch", "refuted", without]);
    });
  });
  it("holds under every reading, or it is refuted under one", () => {
    const open: Condition = { op: "question", id: "q", readings: { a: true, b: atLeast(2) } };
    const catalog = sound(open, { questions: [question("q")], recommendedReadings: { q: "a" } });
    expect(checkCatalog(catalog).claims[0]?.counterexample).toEqual({
      record: { service: "V100", session: { consumers: 0 } },
      readings: { q: "b" },
    });
  });
});

describe("the Missouri catalog", () => {
  const report = checkCatalog(missouri, { evaluations: 400 });

  it("has no problem, and no warning but for codes that a record may tell and no rule asks about", () => {
    expect(report.problems).toEqual([]);
    const listed = report.warnings.map(({ code, message }) => `${code}: ${message.split(" ").at(-1)}`);
    expect(listed).toEqual([
      // Who issued it is not asked: of a licence the state is, of a fire inspection the day.
      "unused-code: missouri-licensing-board",
      "unused-code: fire-inspector",
      // Coaching and groups name activities as examples: any may be told, and none is refused.
      "unused-code: connecting-with-others",
      "unused-code: independent-choices",
      "unused-code: strengths-and-goals",
      "unused-code: recovery-check-up",
      "unused-code: career-planning",
      "unused-code: job-search",
      "unused-code: job-skills",
      "unused-code: didactic-lecture",
      "unused-code: topic-discussion",
      "unused-code: relevance-to-recovery",
      "unused-code: facilitated-disclosure",
      "unused-code: supportive-behaviors",
      "unused-code: interpersonal-communication",
    ]);
  });
  it("has no condition that always or never holds: a record refutes each of these claims", () => {
    const whole = report.claims.filter(({ claim }) => claim !== "shadowed-branch");
    const conditions = missouri.qualifications.length + missouri.services.flatMap(({ rules }) => rules).length;
    expect(whole).toHaveLength(2 * conditions);
    expect(whole.filter(({ result }) => result !== "refuted")).toEqual([]);
  });
  it("has counterexamples that are records and show what they are said to show", () => {
    expect(unfounded(report, missouri)).toEqual([]);
  }, 240_000);
});
