import { describe, expect, it } from "vitest";
import {
  type QualificationQuery,
  type QualifiedService,
  qualifiedServices,
} from "../../../src/analysis/qualified-services.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { prepareCatalog } from "../../../src/decision/prepare.ts";
import type { Credential, EngineOptions, Person, Verdict } from "../../../src/index.ts";
import { makeCatalog, makeLine, makeRate, makeRule, makeService } from "../../support/catalog.ts";
import { examples } from "../../support/records.ts";

const on = "2013-05-14";
const recommended = prepareCatalog(missouri, { readings: missouri.recommendedReadings });
const open = prepareCatalog(missouri, {});

/** Approved for recovery support on the day, and nothing else that a list could show. */
const approved: Person = {
  role: "staff",
  hired: "2011-03-01",
  screenings: [{ source: "family-care-registry", date: "2011-02-18", passed: true }],
  trainings: [
    { topic: "ethics", date: "2012-10-10", hours: 3 },
    { topic: "boundaries", date: "2012-10-11", hours: 3 },
  ],
  treatmentYears: null,
  qualificationExpected: null,
  credentials: [],
  attestations: { "department-qualifications": true, "monitors-drop-in-center": true },
};

const held = (kind: string, issuer: string, more: Partial<Credential> = {}): Credential => ({
  kind,
  issuer,
  from: "2012-01-01",
  until: "2014-12-31",
  ...more,
});
const ofBoard = (kind: string) => held(kind, "missouri-credentialing-board");
const withCredentials = (credentials: readonly Credential[], more: Person = {}): Person => ({
  ...approved,
  ...more,
  credentials,
});

/** Trained as the individual service of professional PSR asks. */
const trained = missouri.services.find(({ id }) => id === "individual-professional-psr")?.example
  .practitioner as Person;

/** Both services of professional PSR ask for a licence and a curriculum that nobody below has. */
const psr = { "individual-professional-psr": "violated", "group-professional-psr": "violated" } as const;
/** What everybody who is approved may render. */
const forAll = { ...psr, "care-coordination": "satisfied", "public-transportation": "satisfied" } as const;

const verdictsOf = (services: readonly QualifiedService[]): Record<string, Verdict> =>
  Object.fromEntries(services.map(({ service, verdict }) => [service, verdict]));
const find = (services: readonly QualifiedService[], id: string) => services.find(({ service }) => service === id);

describe("what each kind of practitioner may render, as the readings are recommended", () => {
  const none = {
    ...forAll,
    "drop-in-center": "violated",
    "recovery-coaching": "violated",
    "recovery-counseling": "violated",
    "counseling-intern": "violated",
    "spiritual-counseling": "violated",
    group: "violated",
    transportation: "violated",
    "recovery-housing": "violated",
  } as const;
  const ordination = held("ordination", "recognized-faith-group", { from: "2004-06-06", until: null });
  const counselor = held("professional-counselor", "missouri-licensing-board", { state: "MO", provisional: false });

  it.each<[string, Person, Record<string, Verdict>]>([
    ["approved staff without a credential", approved, none],
    [
      "a recovery support specialist-peer (MRSS-P)",
      withCredentials([ofBoard("MRSS-P")], { inRecovery: true }),
      {
        ...none,
        "drop-in-center": "satisfied",
        "recovery-coaching": "satisfied",
        group: "satisfied",
        "recovery-housing": "satisfied",
      },
    ],
    ["an MRSS-P who is not in recovery", withCredentials([ofBoard("MRSS-P")], { inRecovery: false }), none],
    [
      "a recovery support specialist (MRSS)",
      withCredentials([ofBoard("MRSS")], { inRecovery: false }),
      { ...none, "recovery-coaching": "satisfied", group: "satisfied" },
    ],
    [
      // ATR-074 lists the MRSS among what makes ordained clergy qualified.
      "an ordained MRSS",
      withCredentials([ordination, ofBoard("MRSS")], { inRecovery: false }),
      { ...none, "recovery-coaching": "satisfied", "spiritual-counseling": "satisfied", group: "satisfied" },
    ],
    ["clergy with an ordination alone", withCredentials([ordination]), none],
    [
      "clergy with a CRADC",
      withCredentials([ordination, ofBoard("CRADC")]),
      { ...none, "spiritual-counseling": "satisfied", "recovery-counseling": "satisfied", group: "satisfied" },
    ],
    ["a RASAC", withCredentials([ofBoard("RASAC-II")]), { ...none, "counseling-intern": "satisfied" }],
    [
      "a class E driver",
      withCredentials([held("class-e", "missouri-department-of-revenue")]),
      { ...none, transportation: "satisfied" },
    ],
    [
      "a class E driver whose licence has lapsed",
      withCredentials([held("class-e", "missouri-department-of-revenue", { until: "2013-05-13" })]),
      none,
    ],
    ["a volunteer", { ...approved, role: "volunteer" }, { ...none, "care-coordination": "violated" }],
    [
      // The list of ATR-057 has physicians and mental health professionals; that of ATR-067 has counselors.
      "an ordained licensed professional counselor (LPC)",
      withCredentials([ordination, counselor], { treatmentYears: { fullTime: 3, equivalent: 3 } }),
      { ...none, "spiritual-counseling": "satisfied", group: "satisfied" },
    ],
    [
      "an LPC with the curriculum of professional PSR",
      withCredentials([counselor], {
        firstService: null,
        trainings: [...(approved.trainings ?? []), ...(trained.trainings ?? [])],
        attestations: { ...approved.attestations, ...trained.attestations },
      }),
      { ...none, "individual-professional-psr": "satisfied", "group-professional-psr": "satisfied" },
    ],
    [
      "a mental health professional with a year of experience",
      withCredentials([held("qualified-mental-health-professional", "missouri-licensing-board", { state: "MO" })], {
        treatmentYears: { fullTime: 1, equivalent: 1 },
      }),
      { ...none, "recovery-counseling": "satisfied", group: "satisfied" },
    ],
    [
      "somebody of whom nothing is told",
      {},
      Object.fromEntries(missouri.services.map(({ id }) => [id, "missing"])) as Record<string, Verdict>,
    ],
  ])("%s", (_, person, expected) => {
    expect(verdictsOf(qualifiedServices(recommended, person, { on }))).toEqual(expected);
  });

  it.each(examples)("the practitioner of the example of %s may render it", (id, example) => {
    const { practitioner, date } = example;
    const found = qualifiedServices(recommended, practitioner as Person, { on: date ?? "" });
    expect(find(found, id)).toMatchObject({ verdict: "satisfied", findings: [], assumed: [] });
  });
});

describe("what is told of a practitioner", () => {
  it("is the findings of the rules that read the practitioner, in the order of the service, and no others", () => {
    const found = find(qualifiedServices(recommended, { ...approved, role: "volunteer" }, { on }), "care-coordination");
    expect(found).toMatchObject({
      title: "Care Coordination",
      codes: ["ATRCC"],
      findings: [{ rule: "staff-role", verdict: "violated", paths: ["practitioner.role"], actual: "volunteer" }],
      depends: [],
      assumed: [],
    });
  });

  it("is apart what hangs on the rest of the record", () => {
    const driver = (...kinds: string[]) =>
      withCredentials(kinds.map((kind) => held(kind, "missouri-department-of-revenue")));
    const licenceOf = (person: Person) => {
      const found = find(qualifiedServices(recommended, person, { on }), "transportation");
      return [found?.verdict, found?.depends.map(({ rule, paths }) => [rule, ...paths])];
    };
    // A class E licence carries fifteen passengers, a CDL more, and both together any.
    expect(licenceOf(driver("class-e"))).toEqual(["satisfied", [["licence", "trip.riders"]]]);
    expect(licenceOf(driver("cdl-b"))).toEqual(["satisfied", []]);
    expect(licenceOf(driver())).toEqual(["violated", []]);
  });

  it("is missing where the practitioner is what is not told", () => {
    const { credentials, ...untold } = approved;
    expect(credentials).toEqual([]);
    const found = find(qualifiedServices(recommended, untold, { on }), "transportation");
    expect(found).toMatchObject({ verdict: "missing", findings: [{ rule: "licence" }], depends: [] });
  });

  it("is open where only a reading can settle it", () => {
    const intern = withCredentials([ofBoard("RASAC-I")]);
    const found = find(qualifiedServices(open, intern, { on }), "recovery-counseling");
    expect(found?.verdict).toBe("open");
    expect(found?.findings.map(({ rule, questions }) => [rule, questions.map(({ id }) => id)])).toEqual([
      ["counselor", ["qsap-board", "qsap-rasac"]],
    ]);
    const strict = prepareCatalog(missouri, { readings: "strictest" });
    expect(find(qualifiedServices(strict, intern, { on }), "recovery-counseling")?.verdict).toBe("violated");
  });

  it("takes the role that is asked about before the profile's own", () => {
    const verdict = (options: EngineOptions, role: "staff" | "volunteer") =>
      find(qualifiedServices(prepareCatalog(missouri, options), approved, { on, role }), "care-coordination")?.verdict;
    expect(verdict({}, "staff")).toBe("satisfied");
    expect(verdict({}, "volunteer")).toBe("open");
    expect(verdict({ readings: { "atr-care-coordination-volunteer": "volunteers-too" } }, "volunteer")).toBe(
      "satisfied",
    );
  });

  it("takes what is assumed as met, and what a complete profile lacks as not held", () => {
    const assuming = prepareCatalog(missouri, {
      readings: missouri.recommendedReadings,
      assumed: ["staff-qualification", "training"],
    });
    const found = find(qualifiedServices(assuming, {}, { on }), "public-transportation");
    expect(found).toMatchObject({ verdict: "satisfied", findings: [] });
    expect(found?.assumed).toEqual(["screening", "department-qualifications", "annual-training"]);
    const complete = prepareCatalog(missouri, {
      readings: missouri.recommendedReadings,
      complete: ["practitioner", "trip", "session"],
    });
    expect(find(qualifiedServices(complete, {}, { on }), "public-transportation")?.verdict).toBe("violated");
    // That nothing is told of a trip here does not say that it had no riders.
    const driver = withCredentials([held("class-e", "missouri-department-of-revenue")]);
    expect(find(qualifiedServices(complete, driver, { on }), "transportation")).toMatchObject({
      verdict: "satisfied",
      depends: [{ rule: "licence" }],
    });
  });

  it("does not count warnings in the verdict", () => {
    const requires = { op: "equals", left: { op: "fact", path: "practitioner.inRecovery" }, right: true } as const;
    const service = makeService({ rules: [makeRule({ force: "should", requires })] });
    const [found] = qualifiedServices(prepareCatalog(makeCatalog({ services: [service] }), {}), {}, { on });
    expect(found).toMatchObject({ verdict: "satisfied", findings: [{ verdict: "missing", force: "should" }] });
  });

  it("leaves out services that have no rate on the day", () => {
    const line = makeLine({ rates: [makeRate({ until: "2012-12-31" })] });
    const prepared = prepareCatalog(makeCatalog({ services: [makeService({ lines: [line] })] }), {});
    expect(qualifiedServices(prepared, {}, { on })).toEqual([]);
    expect(qualifiedServices(prepared, {}, { on: "2012-12-31" })).toHaveLength(1);
    for (const query of [{ on: "2012-02-30" }, {}, undefined]) {
      expect(qualifiedServices(prepared, {}, query as QualificationQuery)).toEqual([]);
    }
  });

  it("refuses what is no person, and echoes nothing of it", () => {
    const spoiled = { credentials: [{ kind: "MRSS", from: "Jane", until: null }], Jane: 1 } as never;
    expect(() => qualifiedServices(open, spoiled, { on })).toThrow(
      new TypeError("this is no practitioner: practitioner.credentials[0].from, practitioner"),
    );
    expect(() => qualifiedServices(open, "p-1" as never, { on })).toThrow(TypeError);
    expect(() => qualifiedServices(open, [] as never, { on, role: "staff" })).toThrow(TypeError);
  });
  it("is nothing, and frozen, where no day is asked about", () => {
    for (const query of [null, undefined, {}, { on: "2013-02-30" }]) {
      const found = qualifiedServices(open, approved, query as never);
      expect([found, Object.isFrozen(found)]).toEqual([[], true]);
    }
  });

  it("is plain frozen JSON", () => {
    const found = qualifiedServices(open, approved, { on });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(Object.isFrozen(found[0]?.findings)).toBe(true);
  });
});
