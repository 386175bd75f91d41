import { describe, expect, it } from "vitest";
import { repairRecord } from "../../../src/analysis/repair/repair-record.ts";
import type { Repair } from "../../../src/analysis/repair/types.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import type { RecordOptions } from "../../../src/decision/options.ts";
import { prepareCatalog } from "../../../src/decision/prepare.ts";
import type { Rule, RuleCategory, Service } from "../../../src/index.ts";
import { makeCatalog, makeLine, makeQuestion, makeRule, makeService } from "../../support/catalog.ts";
import { expectRepair } from "../../support/expect-repair.ts";
import { applyChange, readScenariosByCode, type Scenario } from "../../support/scenario.ts";

const recommended = prepareCatalog(missouri, { readings: missouri.recommendedReadings });

function exampleOf(id: string, change: Scenario["change"] = {}): unknown {
  const service = missouri.services.find((offered) => offered.id === id);
  if (service === undefined) throw new Error(`no service ${id}`);
  return applyChange(service.example, change);
}

const repairOf = (id: string, change: Scenario["change"], options?: RecordOptions): Repair =>
  repairRecord(recommended, exampleOf(id, change), options);

/** The sets in short: each change as `kind path value`. */
const inShort = ({ sets }: Repair): string[][] =>
  sets.map(({ changes }) => changes.map(({ kind, path, to }) => `${kind} ${path} ${JSON.stringify(to)}`));

describe("repairRecord", () => {
  it("has nothing to mend in a billable record", () => {
    expect(repairOf("care-coordination", {})).toEqual({
      format: "clausewise-repair/1",
      outcome: "billable",
      billableAfter: true,
      sets: [],
      fixed: [],
      bounded: false,
    });
  });

  it.each<object>([{ session: { consumers: "abc" } }, { date: [2, 0, 1, 1, 0, 3, 1, 5, 0, 0] }])(
    "takes nothing from an example that is no record: %o",
    (wrong) => {
      const few = { op: "atLeast", left: { op: "fact", path: "session.consumers" }, right: 3 } as const;
      const example = { service: "V100", ...wrong } as unknown as Service["example"];
      const catalog = makeCatalog({ services: [makeService({ rules: [makeRule({ requires: few })], example })] });
      const repair = repairRecord(prepareCatalog(catalog, {}), { service: "V100", date: "2011-03-15" });
      expect(inShort(repair)).toContainEqual(["enter session.consumers 3"]);
    },
  );

  it("enters some code in a list of which only the length is asked", () => {
    const factors = { op: "fact", path: "coaching.factors" } as const;
    const requires = { op: "moreThan", left: { op: "count", over: factors }, right: 0 } as const;
    const wellnessFactors = ["sleep", "food"].map((code) => ({ code, title: code }));
    const lists = { ...makeCatalog().lists, wellnessFactors };
    const catalog = makeCatalog({ lists, services: [makeService({ rules: [makeRule({ requires })] })] });
    const repair = repairRecord(prepareCatalog(catalog, {}), { service: "V100", coaching: {} });
    expect(inShort(repair)).toEqual([['enter coaching.factors[0] "sleep"']]);
    const wellness = repairOf("recovery-coaching", {
      "coaching.focus": ["wellness"],
      "coaching.factorsIdentified": true,
    });
    expect(inShort(wellness)).toEqual([['enter coaching.factors[0] "physical-activity"']]);
  });

  it("enters each code once, as long as there are some", () => {
    const lists = { ...makeCatalog().lists, wellnessFactors: ["sleep", "food"].map((code) => ({ code, title: code })) };
    const setsFor = (least: number, told: readonly string[] | undefined, distinct: boolean) => {
      const over = { op: "fact", path: "coaching.factors" } as const;
      const left = { op: "count", over, ...(distinct && { distinct: { op: "item", path: "" } as const }) } as const;
      const rules = [makeRule({ requires: { op: "atLeast", left, right: least } })];
      const catalog = makeCatalog({ lists, services: [makeService({ rules })] });
      return inShort(repairRecord(prepareCatalog(catalog, {}), { service: "V100", coaching: { factors: told } }));
    };
    for (const distinct of [false, true]) {
      expect(setsFor(2, undefined, distinct)).toEqual([
        ['enter coaching.factors[0] "sleep"', 'enter coaching.factors[1] "food"'],
      ]);
      // The two that there are, and another.
      expect(setsFor(4, undefined, distinct)).toEqual([]);
    }
  });

  it("tells what it cannot mend as it stands in the record, of the day only where the record tells it", () => {
    const untold = { "site.levels": { absent: true }, "stay.visits": [] };
    const { fixed } = repairOf("recovery-housing", untold);
    expect(fixed.map(({ rule, verdict, why }) => [rule, verdict, why])).toEqual([
      ["daily-visit", "missing", "of-the-day"],
    ]);
    expect(fixed[0]?.paths).not.toContain("site.levels[0]");
  });

  it("names each program that pays for a code and its modifiers", () => {
    const hcpcs = { code: "H0001", modifiers: ["HO"] };
    const lines = [makeLine({ hcpcs }), makeLine({ code: "V200", funding: "CITY", hcpcs })];
    const fundings = ["STATE", "CITY"].map((code) => ({ code, title: code }));
    const catalog = makeCatalog({ lists: { fundings }, services: [makeService({ lines, rules: [] })] });
    const repair = repairRecord(prepareCatalog(catalog, {}), { service: hcpcs, date: "2011-03-15" });
    expect(inShort(repair).slice(0, 2)).toEqual([['enter funding "STATE"'], ['enter funding "CITY"']]);
    expect(repair.sets.flatMap(({ changes }) => changes).every(({ ifTrue }) => ifTrue)).toBe(true);
  });

  it("proposes the entry in the billing system that is still to be made", () => {
    expect(repairOf("care-coordination", { "attestations.in-cimor": false })).toEqual({
      format: "clausewise-repair/1",
      outcome: "not-billable",
      billableAfter: true,
      sets: [
        {
          changes: [
            {
              path: "attestations.in-cimor",
              kind: "correct",
              to: true,
              because: ["entered-in-cimor"],
              clauses: ["ATR-102"],
              ifTrue: false,
            },
          ],
        },
      ],
      fixed: [],
      bounded: false,
    });
  });

  it("proposes a late note beside a credential that was held but not entered", () => {
    const repair = repairOf("recovery-coaching", {
      "documentation.description": { absent: true },
      "practitioner.credentials": [],
    });
    const [first] = repair.sets;
    expect(first?.changes.map(({ path, kind, because, ifTrue }) => ({ path, kind, because, ifTrue }))).toEqual([
      { path: "practitioner.credentials[0]", kind: "enter", because: ["coach"], ifTrue: true },
      { path: "documentation.description", kind: "enter", because: ["description"], ifTrue: false },
    ]);
    expect(first?.changes[0]?.to).toEqual({
      kind: "MRSS",
      issuer: "missouri-credentialing-board",
      from: "2013-05-14",
      until: "2013-05-14",
    });
  });

  it("proposes a claim that the times support", () => {
    expect(inShort(repairOf("care-coordination", { units: 5 }))).toEqual([["correct units 4"]]);
  });

  it("proposes the funding of the code, or the code of the funding", () => {
    const repair = repairOf("individual-professional-psr", { funding: "POS" });
    expect(inShort(repair)).toEqual([['correct funding "MHD"'], ['correct service "H2017P"']]);
    // Who pays is no choice; to claim by the code of the one who does is.
    expect(repair.sets.map(({ changes }) => changes[0]?.ifTrue)).toEqual([true, false]);
  });

  it("proposes the code that a code without modifiers may stand for", () => {
    const repair = repairOf("individual-professional-psr", { service: { code: "H2017" } });
    expect(inShort(repair)[0]).toEqual(['correct service "H2017HO"']);
  });

  it.each(missouri.services.map(({ id, lines }) => [id, lines[0]?.code ?? ""] as const))(
    "proposes the code that was mistyped, and no other: %s",
    (id, code) => {
      for (const mistyped of [`${code} `, code.toLowerCase(), `${code.slice(0, 3)}-${code.slice(3)}`]) {
        const repair = repairOf(id, { service: mistyped });
        expect(inShort(repair)).toEqual([[`correct service "${code}"`]]);
        expect(repair).toMatchObject({ bounded: false, sets: [{ changes: [{ ifTrue: false }] }] });
      }
    },
  );

  it.each(missouri.services.map(({ id, lines }) => [id, lines[0]?.code ?? ""] as const))(
    "proposes the one whose rules are met where the code is no one's, if that service was given: %s",
    (id, code) => {
      const [first] = repairOf(id, { service: "XX999" }).sets;
      expect(first?.changes).toMatchObject([{ path: "service", to: code, ifTrue: true }]);
    },
  );

  it("proposes only codes with other modifiers where the code is known without them", () => {
    const repair = repairOf("group-professional-psr", { service: { code: "H2017", modifiers: ["HX"] } });
    const codes = repair.sets.flatMap(({ changes }) => changes.filter(({ path }) => path === "service"));
    expect(codes.length).toBeGreaterThan(0);
    for (const { to, ifTrue } of codes) expect([String(to).slice(0, 5), ifTrue]).toEqual(["H2017", true]);
    expect(codes[0]?.to).toBe("H2017HOHQ");
  });

  it("proposes what the department is to answer", () => {
    const readings: Record<string, string> = { ...missouri.recommendedReadings };
    delete readings["psr-individual-means-one"];
    const prepared = prepareCatalog(missouri, { readings });
    const repair = repairRecord(prepared, exampleOf("individual-professional-psr", { "session.consumers": 2 }));
    expect(inShort(repair)).toEqual([['pin readings.psr-individual-means-one "no-limit"']]);
    expect(repair.sets[0]?.changes[0]?.ifTrue).toBe(true);
  });

  describe("where one answer is not enough", () => {
    const ofQuestion = (id: string, no: number, yes: number) =>
      ({ op: "question", id, readings: { no, yes } }) as const;
    const sum = { op: "sum", of: [ofQuestion("first", 1, 2), ofQuestion("second", 1, 3)] } as const;
    const pricedBySum = makeService({ pricing: { ...makeService().pricing, quantity: sum } });
    const ruled = (right: number[]) =>
      makeService({ rules: [makeRule({ requires: { op: "oneOf", left: sum, right } })] });
    const pins = (first: string, second: string) => [
      `pin readings.first "${first}"`,
      `pin readings.second "${second}"`,
    ];

    // The sum is 2, 3, 4 or 5: "no" and "no", "yes" and "no", "no" and "yes", "yes" and "yes".
    it.each<readonly [string, Service, string[][]]>([
      ["a price", pricedBySum, [pins("no", "no"), pins("no", "yes"), pins("yes", "no"), pins("yes", "yes")]],
      ["a rule that one of all sums meets", ruled([5]), [pins("yes", "yes")]],
      ["a rule that two sums meet", ruled([2, 5]), [pins("no", "no"), pins("yes", "yes")]],
      ["a rule that one answer alone meets", ruled([4, 5]), [['pin readings.second "yes"']]],
    ])("pins the questions together, and none in vain: %s", (_name, service, expected) => {
      const questions = [makeQuestion("first", "no", "yes"), makeQuestion("second", "no", "yes")];
      const repair = repairRecord(prepareCatalog(makeCatalog({ questions, services: [service] }), {}), {
        service: "V100",
      });
      expect(repair).toMatchObject({ outcome: "needs-review", billableAfter: true, fixed: [], bounded: false });
      expect(inShort(repair).sort()).toEqual([...expected].sort());
    });

    it("pins what the miles are and how a part of a cent is rounded", () => {
      const prepared = prepareCatalog(missouri, { readings: { "trip-fractional-miles": "allowed" } });
      const change = { units: null, "trip.miles": "12.37", "trip.milesAboard": "12.39" };
      const pinned = repairRecord(prepared, exampleOf("transportation", change)).sets.map(({ changes }) =>
        changes.map(({ path, to }) => `${path} ${to}`).sort(),
      );
      const roundings = ["down", "half-even", "half-up"];
      const expected = ["aboard", "vehicle"].flatMap((miles) =>
        roundings.map((rounding) => [`readings.sub-cent-rounding ${rounding}`, `readings.trip-miles ${miles}`]),
      );
      expect(pinned.sort()).toEqual(expected.sort());
    });
  });

  it("pins nothing where every question is read strictly", () => {
    const prepared = prepareCatalog(missouri, { readings: "strictest" });
    const repair = repairRecord(prepared, exampleOf("individual-professional-psr", { "session.consumers": 2 }));
    expect(repair.sets).toEqual([]);
    expect(repair.fixed.map(({ rule, why }) => ({ rule, why }))).toContainEqual({
      rule: "one-consumer",
      why: "of-the-day",
    });
  });

  it("explains what would have had to be true on the day, and proposes nothing then", () => {
    const repair = repairOf("group", {
      "session.consumers": 31,
      delivery: "telephone",
      "attestations.in-cimor": false,
    });
    expect(repair.billableAfter).toBe(false);
    expect(repair.sets).toEqual([]);
    expect(repair.fixed.map(({ rule, why, paths }) => ({ rule, why, paths }))).toEqual([
      { rule: "most-consumers", why: "of-the-day", paths: ["session.consumers"] },
      { rule: "delivery", why: "of-the-day", paths: ["delivery"] },
    ]);
  });

  it("explains what was told otherwise, and tells what was not, where a literal stands for none on file", () => {
    const told = repairOf("drop-in-center", { "site.charges": "other" });
    expect([told.sets, told.fixed.map(({ rule, why }) => [rule, why])]).toEqual([
      [],
      [["free-of-charge", "of-the-day"]],
    ]);
    const [set] = repairOf("drop-in-center", { "site.charges": undefined }).sets;
    expect(set?.changes.map(({ path, kind, to, ifTrue }) => [path, kind, to, ifTrue])).toEqual([
      ["site.charges", "enter", "none", true],
    ]);
  });

  it("documents a training that was held, and makes up none", () => {
    const training = { topic: "ethics", date: "2024-02-01", hours: 6 };
    const requires = {
      op: "some",
      over: { op: "fact", path: "practitioner.trainings" },
      where: { op: "equals", left: { op: "item", path: "documented" }, right: true },
    } as const;
    const catalog = makeCatalog({
      lists: { fundings: [{ code: "STATE", title: "State" }], trainingTopics: [{ code: "ethics", title: "Ethics" }] },
      services: [makeService({ rules: [makeRule({ category: "training", requires })] })],
    });
    const practitioner = { trainings: [{ ...training, documented: false }] };
    const { sets } = repairRecord(prepareCatalog(catalog, {}), { service: "V100", practitioner });
    expect(sets[0]?.changes.map(({ path, kind, to, ifTrue }) => [path, kind, to, ifTrue])).toEqual([
      ["practitioner.trainings[0].documented", "correct", true, false],
    ]);
  });

  describe("of a statement", () => {
    const statement = { op: "fact", path: "attestations.held" } as const;
    const repairOfStatement = (category: RuleCategory, attestations: object) => {
      const requires = { op: "equals", left: statement, right: true } as const;
      const statements = [{ id: "held", subject: "record", text: "It was so." }] as const;
      const services = [makeService({ rules: [makeRule({ category, requires })] })];
      return repairRecord(prepareCatalog(makeCatalog({ statements, services }), {}), { service: "V100", attestations });
    };

    it("about the day that is denied proposes nothing, and explains", () => {
      const { sets, fixed } = repairOfStatement("activity", { held: false });
      expect(sets).toEqual([]);
      expect(fixed.map(({ rule, why, paths }) => [rule, why, paths])).toEqual([
        ["rule", "of-the-day", ["attestations.held"]],
      ]);
    });
    it("about the day that was not told proposes to tell it, if it was so", () => {
      const { sets } = repairOfStatement("activity", {});
      expect(sets[0]?.changes.map(({ path, kind, to, ifTrue }) => [path, kind, to, ifTrue])).toEqual([
        ["attestations.held", "enter", true, true],
      ]);
    });
    it("about keeping the record that is denied proposes to do it late", () => {
      const { sets } = repairOfStatement("record-keeping", { held: false });
      expect(sets[0]?.changes.map(({ path, kind, to, ifTrue }) => [path, kind, to, ifTrue])).toEqual([
        ["attestations.held", "correct", true, false],
      ]);
    });
  });

  it("says nothing else of somebody who is told, where a new item asks for it", () => {
    const listed = { op: "equals", left: { op: "item", path: "kind" }, right: "MRSS" } as const;
    const isStaff = { op: "qualification", id: "staff", of: { op: "fact", path: "supervisor" } } as const;
    const requires = {
      op: "some",
      over: { op: "fact", path: "practitioner.credentials" },
      where: { op: "all", of: [listed, isStaff] },
    } as const;
    const catalog = makeCatalog({
      lists: { fundings: [{ code: "STATE", title: "State" }], credentials: [{ code: "MRSS", title: "Specialist" }] },
      qualifications: [
        {
          id: "staff",
          title: "On the staff",
          clauses: ["C-1"],
          requires: { op: "equals", left: { op: "item", path: "role" }, right: "staff" },
        },
      ],
      services: [makeService({ rules: [makeRule({ requires })] })],
    });
    const repair = (supervisor: object) =>
      repairRecord(prepareCatalog(catalog, {}), { service: "V100", practitioner: { credentials: [] }, supervisor });
    const told = repair({ role: "volunteer" });
    expect(told.sets).toEqual([]);
    expect(told.fixed.map(({ rule, why }) => [rule, why])).toEqual([["rule", "of-the-day"]]);
    const untold = repair({});
    expect(untold.sets[0]?.changes.map(({ path, to }) => [path, to])).toEqual([
      ["supervisor.role", "staff"],
      ["practitioner.credentials[0]", { kind: "MRSS", from: null, until: null }],
    ]);
  });

  describe("of a statement that answers others", () => {
    const statements = [
      { id: "part", subject: "record", text: "This was so." },
      { id: "all", subject: "record", text: "All was so.", members: ["part"] },
    ] as const;
    const asked = (id: "all" | "part", right: boolean, category: RuleCategory) =>
      makeRule({
        id,
        category,
        requires: { op: "equals", left: { op: "fact", path: `attestations.${id}` }, right },
      });
    const repairOfGroup = (rules: Rule[], attestations: object) =>
      repairRecord(prepareCatalog(makeCatalog({ statements, services: [makeService({ rules })] }), {}), {
        service: "V100",
        attestations,
      });

    it("proposes what would be billable on the record as it was told", () => {
      const rules = [asked("all", false, "documentation"), asked("part", true, "documentation")];
      expect(inShort(repairOfGroup(rules, { all: true }))).toEqual([
        ["correct attestations.all false", "enter attestations.part true"],
      ]);
    });
    it.each([{ all: null }, {}])("proposes one answer for all of them: %o", (attestations) => {
      const rules = [asked("part", true, "activity"), asked("all", true, "activity")];
      expect(inShort(repairOfGroup(rules, attestations))).toEqual([["enter attestations.all true"]]);
    });
    it("proposes nothing else of one that it has answered about the day", () => {
      const { sets, fixed } = repairOfGroup([asked("part", true, "activity")], { all: false });
      expect(sets).toEqual([]);
      expect(fixed.map(({ rule, why, paths }) => [rule, why, paths])).toEqual([
        ["part", "of-the-day", ["attestations.part"]],
      ]);
    });
  });

  it("enters a list inside an item as untold, whether it is none on file or left out", () => {
    for (const periods of [null, { absent: true }]) {
      const repair = repairOf("drop-in-center", { "site.hours.0.periods": periods });
      expect(repair).toMatchObject({ billableAfter: true, fixed: [] });
      expect(repair.sets[0]?.changes).toMatchObject([{ path: "site.hours[0].periods", kind: "enter", ifTrue: true }]);
    }
  });

  it("explains a signature that was made otherwise on the day, and proposes no other", () => {
    const { sets, fixed } = repairOf("recovery-housing", { "documentation.signature": "electronic" });
    const signed = fixed.filter(({ paths }) => paths.includes("documentation.signature"));
    expect(sets).toEqual([]);
    expect(signed.map(({ why }) => why)).toEqual(["of-the-day"]);
  });

  it("asks for a profile that is named but not given", () => {
    const repair = repairOf("care-coordination", { agency: "agency-7" });
    expect(repair.outcome).toBe("incomplete");
    const paths = repair.sets.map(({ changes }) => changes.map(({ path, ifTrue }) => [path, ifTrue]));
    expect(paths).toEqual([[["agency", true]]]);
  });

  it("adds to profiles that are given beside the record", () => {
    const practitioner = { ...(exampleOf("recovery-counseling") as { practitioner: object }).practitioner };
    const profiles = { practitioner: { "staff-7": { ...practitioner, screenings: [] } } };
    const repair = repairOf("recovery-counseling", { practitioner: "staff-7" }, { profiles });
    expect(inShort(repair)[0]?.[0]).toMatch(/^enter practitioner\.screenings\[0\] /);
  });

  it("says where a value is no record", () => {
    expect(repairRecord(recommended, { service: "ATRG", date: "2013-02-30" })).toEqual({
      format: "clausewise-repair/1",
      outcome: "invalid",
      billableAfter: false,
      sets: [],
      fixed: [
        {
          rule: "record-format",
          verdict: "violated",
          clauses: [],
          message: "The value is a service record.",
          paths: ["date"],
          why: "no-record",
        },
      ],
      bounded: false,
    });
  });

  it("says where no claim would do, though nothing of the day is in the way", () => {
    const requires = { op: "equals", left: { op: "param", id: "limit" }, right: 2 } as const;
    const parameters = [
      { id: "limit", title: "Limit", values: [{ from: null, until: null, value: 1, clauses: ["C-1"] }] },
    ];
    const catalog = makeCatalog({ parameters, services: [makeService({ rules: [makeRule({ requires })] })] });
    const repair = repairRecord(prepareCatalog(catalog, {}), { service: "V100" });
    expect(repair.fixed.map(({ rule, why }) => [rule, why])).toEqual([["rule", "not-found"]]);
  });

  it("offers the fact or the reading where either would do", () => {
    const requires = {
      op: "question",
      id: "which",
      readings: { lax: true, strict: { op: "atMost", left: { op: "fact", path: "session.consumers" }, right: 4 } },
    } as const;
    const questions = [makeQuestion("which", "lax", "strict")];
    const catalog = makeCatalog({ questions, services: [makeService({ rules: [makeRule({ requires })] })] });
    const repair = repairRecord(prepareCatalog(catalog, {}), { service: "V100" });
    expect(inShort(repair)).toEqual([['pin readings.which "lax"'], ["enter session.consumers 4"]]);
  });

  it("shows nothing of a record that is a person's own", () => {
    const canary = "Jane Canary";
    const record = exampleOf("recovery-housing", {
      key: canary,
      "site.levels": ["supervised"],
      "stay.supervisedAllDay": true,
      "stay.supervisedBy": [{ person: canary, role: "staff" }],
      "documentation.description": canary,
      "documentation.signature": "electronic",
      "practitioner.credentials": [{ kind: "MRSS-P", state: "Canary", from: "2010-01-01", until: "2011-01-01" }],
    });
    expect(JSON.stringify(repairRecord(recommended, record))).not.toMatch(/canary/i);
  });

  it("gives equal frozen answers for equal records", () => {
    const change = { "practitioner.trainings": { absent: true } };
    const [one, other] = [
      repairOf("individual-professional-psr", change),
      repairOf("individual-professional-psr", change),
    ];
    expect(one).toEqual(other);
    expect(Object.isFrozen(one.sets[0]?.changes[0])).toBe(true);
  });
});

// Every scenario: test/prove/repair.test.ts.
describe.each(readScenariosByCode())("repairs of some scenarios of $file", (file) => {
  it("make the record billable, none of their changes in vain, and leave the day as it was", {
    timeout: 600_000,
  }, () => {
    const stopped = file.scenarios.filter(({ outcome }) => outcome !== "billable");
    for (const scenario of stopped.filter((_, index) => index % 12 === 0)) expectRepair(file, scenario);
  });
});
