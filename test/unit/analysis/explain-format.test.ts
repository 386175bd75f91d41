import { expect, it } from "vitest";
import { explainRecord } from "../../../src/analysis/explain/explain.ts";
import { formatExplanation } from "../../../src/analysis/explain/format.ts";
import { prepareCatalog } from "../../../src/decision/prepare.ts";
import type { Condition, Ref, Service, Value } from "../../../src/index.ts";
import { makeCatalog, makeParameter, makeQuestion, makeRule, makeService } from "../../support/catalog.ts";

const fact = (path: string): Ref => ({ op: "fact", path });
const item = (path: string): Ref => ({ op: "item", path });

const inRecovery: Condition = { op: "equals", left: item("inRecovery"), right: true };

const ethics: Condition = { op: "equals", left: item("topic"), right: "ethics" };

const catalog = makeCatalog({
  lists: {
    fundings: [{ code: "STATE", title: "State funds" }],
    trainingTopics: [
      { code: "ethics", title: "Ethics" },
      { code: "safety", title: "Safety" },
    ],
  },
  questions: [makeQuestion("part", "down", "half-up"), makeQuestion("six", "months", "weeks")],
  parameters: [makeParameter("most", 8), makeParameter("months", 6)],
  services: [
    makeService({
      pricing: {
        unit: "hour",
        clauses: ["C-1"],
        quantity: { op: "quotient", of: { op: "minutes", from: fact("start"), to: fact("end") }, by: 60 },
        rounding: { op: "question", id: "part", readings: { down: "down", "half-up": "half-up" } },
      },
      rules: [
        makeRule({
          id: "size",
          message: "At most {most} consumers.",
          requires: {
            op: "when",
            when: { op: "equals", left: fact("delivery"), right: "face-to-face" },
            then: { op: "atMost", left: fact("session.consumers"), right: { op: "param", id: "most" } },
          },
        }),
        makeRule({
          id: "training",
          clauses: ["C-1"],
          force: "should",
          message: "Six hours of ethics.",
          requires: {
            op: "atLeast",
            left: { op: "total", over: fact("practitioner.trainings"), where: ethics, of: item("hours") },
            right: 6,
          },
        }),
        makeRule({
          id: "early",
          message: "Within six months of hire.",
          requires: {
            op: "question",
            id: "six",
            readings: {
              months: {
                op: "atMost",
                left: fact("date"),
                right: { op: "shift", date: fact("practitioner.hired"), months: { op: "param", id: "months" } },
              },
              weeks: false,
            },
          },
        }),
      ],
    }),
  ],
});

/** A third of an hour and more: 3.335 at 10.00, of which the part of a cent is open. */
const partsOfACent: Service["pricing"] = {
  unit: "hour",
  clauses: ["C-1"],
  quantity: "0.3335",
  rounding: { op: "question", id: "part", readings: { down: "down", "half-up": "half-up" } },
};

it("is read from the top to the right", () => {
  const record = {
    service: "V100",
    date: "2011-03-15",
    start: "09:00",
    end: "11:30",
    delivery: "face-to-face",
    session: { consumers: 9 },
    practitioner: {
      hired: "2010-10-01",
      trainings: [
        { topic: "ethics", hours: "2.5" },
        { topic: "safety", hours: 4 },
      ],
    },
  };
  const prepared = prepareCatalog(catalog, {});
  const text = formatExplanation(explainRecord(prepared, record));
  expect(text).toBe(`Decision: not-billable
  Service: V100, date: 2011-03-15
  Price: none
  Estimate: 20.00
  Not satisfied: size, training, early
  Catalog: tiny 1.0.0, fingerprint ${prepared.identity.fingerprint}
  Notice: This catalog is made up.

Price
  Line: V100, paid by STATE [C-1]
  Unit: hour [C-1]
  Rate: 10.00 USD, without bounds [C-1]
  Units supported: units (2)
    quotient by 60 (2)
      minutes (150)
        from start (09:00)
        to end (11:30)
  Amount: rate 10.00 × units = 20, no part of a cent: 20.00

✗ violated: size [C-1]
  At most 8 consumers.
  Mend it.
  Parameter most: 8, without bounds [C-1] (most)
  ✗ false  where the first of these holds, the second
    ✓ true  when delivery (face-to-face) is face-to-face
    ✗ false  then session.consumers (9) is at most most (8)

✗ violated (a warning only): training [C-1]
  Six hours of ethics.
  Mend it.
  ✗ false  total of practitioner.trainings (2.5) is at least 6
    total of practitioner.trainings (2.5)
      ✓ true  practitioner.trainings[0]: practitioner.trainings[0].topic (ethics) is ethics
        practitioner.trainings[0].hours (2.5)
      ✗ false  practitioner.trainings[1]: practitioner.trainings[1].topic (safety) is ethics

o open: early [C-1]
  Within six months of hire.
  Ask the department: How is six read? Then pin its answer (six).
  Parameter months: 6, without bounds [C-1] (months)
  Reading six = months
    ✓ true  question six
      ✓ true  months: date (2011-03-15) is not after practitioner.hired plus 6 months (2011-04-01)
        practitioner.hired plus 6 months (2011-04-01)
          practitioner.hired (2010-10-01)
          months months (6)
  Reading six = weeks
    ✗ false  question six
      ✗ false  weeks: never
`);
});

it("tells the engine's own findings, what is missing, and each price", () => {
  const parts = makeService({
    pricing: partsOfACent,
    rules: [makeRule({ id: "units", requires: { op: "moreThan", left: fact("session.consumers"), right: 0 } })],
  });
  const prepared = prepareCatalog({ ...catalog, services: [parts] }, { assumed: ["delivery"] });
  const text = formatExplanation(explainRecord(prepared, { service: "V100" }));
  expect(text).toBe(`Decision: needs-review
  Service: V100, date: not told
  Price: none
  Estimate: 3.33 where part = down; 3.34 where part = half-up
  Not satisfied: price
  Assumed: units
  Catalog: tiny 1.0.0, fingerprint ${prepared.identity.fingerprint}
  Notice: This catalog is made up.

o open: price [C-1]
  The price is known, and the same under every reading.
  Ask the department: How is part read? Then pin its answer (part).

Price
  Line: V100, paid by STATE [C-1]
  Unit: hour [C-1]
  Rate: 10.00 USD, without bounds [C-1]
  Reading part = down
    Units supported: units (0.3335)
      0.3335
    Amount: rate 10.00 × units = 3.335, rounded down: 3.33
      question part (down)
        down: down
  Reading part = half-up
    Units supported: units (0.3335)
      0.3335
    Amount: rate 10.00 × units = 3.335, rounded half-up: 3.34
      question part (half-up)
        half-up: half-up

? missing: units [C-1]
  Something holds.
  Taken as met, because its category is assumed.
  ? unknown  session.consumers (between 0 and 100000) is more than 0
`);
});

it("is short where no rule was asked", () => {
  const prepared = prepareCatalog(catalog, {});
  expect(formatExplanation(explainRecord(prepared, { service: "V101" }))).toBe(`Decision: not-billable
  Service: not known, date: not told
  Price: none
  Not satisfied: service-code
  Catalog: tiny 1.0.0, fingerprint ${prepared.identity.fingerprint}
  Notice: This catalog is made up.

✗ violated: service-code
  The service code is one of the catalog's, exactly as printed.
  At: service
  Expected: V100
  Enter a code of the catalog (service).
  Denial: CARC 181, RARC N65
`);
});

it("tells how the record was read, what is billed of several amounts, and the denial of what is violated", () => {
  const parts = makeService({
    pricing: partsOfACent,
    rules: [
      makeRule({
        id: "size",
        message: "At most 8 consumers.",
        denial: { carc: "273", rarc: ["N130"] },
        requires: { op: "atMost", left: fact("session.consumers"), right: 8 },
      }),
    ],
  });
  const prepared = prepareCatalog(
    { ...catalog, services: [parts] },
    { readings: "strictest", complete: ["session", "site"] },
  );
  const lines = (value: unknown) => formatExplanation(explainRecord(prepared, value)).split("\n");
  const violated = lines({ service: "V100", session: { consumers: 9 } });
  expect(violated.slice(2, 4)).toEqual([
    "  Read: every question as strictly as the record allows",
    "  Complete: session, site: what is absent there is none on file",
  ]);
  expect(violated).toContain("  Of these amounts the lowest counts:");
  const at = violated.indexOf("✗ violated: size [C-1]");
  expect(violated.slice(at + 1, at + 4)).toEqual([
    "  At most 8 consumers.",
    "  Mend it.",
    "  Denial: CARC 273, RARC N130",
  ]);
  const invalid = lines({ service: "V100", colour: "red" });
  expect(invalid[1]).toBe("  Service and date: not read");
  expect(invalid).toContain("  At: the record itself");
});

it("says in words what is in force, when, and of how many", () => {
  const inForce: Condition = { op: "inForce", of: fact("vehicle.licence") };
  const credentials = (op: "some" | "every", where: Condition): Condition => ({
    op,
    over: fact("practitioner.credentials"),
    where,
  });
  const after: Condition = { op: "moreThan", left: fact("end"), right: fact("start") };
  const before: Condition = { op: "lessThan", left: fact("practitioner.hired"), right: fact("date") };
  const since: Condition = { op: "atLeast", left: fact("date"), right: "2011-01-01" };
  const rules = [
    makeRule({
      id: "all",
      requires: {
        op: "all",
        of: [inForce, credentials("some", true), credentials("every", true), after, before, since],
      },
    }),
    makeRule({ id: "seniority", requires: { op: "qualification", id: "senior" } }),
  ];
  const qualifications = [{ id: "senior", title: "Senior staff", clauses: ["C-1"], requires: inRecovery }];
  const prepared = prepareCatalog({ ...catalog, qualifications, services: [makeService({ rules })] }, {});
  const linesOf = (from: string | null, until: string | null) =>
    formatExplanation(
      explainRecord(prepared, {
        service: "V100",
        date: "2011-03-15",
        start: "09:00",
        end: "10:00",
        vehicle: { licence: { from, until } },
        practitioner: { hired: "2010-10-01", inRecovery: true, credentials: [] },
      }),
    ).split("\n");
  const periods = [
    [null, null, "without bounds"],
    [null, "2011-12-31", "until 2011-12-31"],
    ["2011-01-01", null, "from 2011-01-01 on"],
    ["2011-01-01", "2011-12-31", "from 2011-01-01 until 2011-12-31"],
  ] as const;
  for (const [from, until, period] of periods) {
    expect(linesOf(from, until)).toContain(`    ✓ true  vehicle.licence (${period}) is in force on date (2011-03-15)`);
  }
  const lines = linesOf(null, null);
  expect(lines).toContain("    ✗ false  at least one of practitioner.credentials (0 on file)");
  expect(lines).toContain("    ✓ true  each of practitioner.credentials (0 on file)");
  expect(lines).toContain("    ✓ true  end (10:00) is after start (09:00)");
  expect(lines).toContain("    ✓ true  practitioner.hired (2010-10-01) is before date (2011-03-15)");
  expect(lines).toContain("    ✓ true  date (2011-03-15) is not before 2011-01-01");
  expect(lines).toContain("  ✓ true  practitioner meets senior: Senior staff [C-1]");
});

it.each<readonly [string, Value, string]>([
  ["months back", { op: "shift", date: fact("date"), months: 1, back: true }, "date less 1 month (2011-02-15)"],
  [
    "months and days",
    { op: "shift", date: fact("date"), months: 2, days: 1 },
    "date plus 2 months and 1 day (2011-05-16)",
  ],
  [
    "days of a moved day",
    { op: "shift", date: { op: "shift", date: fact("date"), days: 3 }, days: 2 },
    "date plus 3 days plus 2 days (2011-03-20)",
  ],
  ["no day at all", { op: "shift", date: fact("date"), months: 0 }, "date (2011-03-15)"],
  ["a literal day", { op: "shift", date: "2011-01-31", months: 1 }, "2011-01-31 plus 1 month (2011-02-28)"],
  [
    "a literal day, where the month is too short",
    { op: "shift", date: "2011-01-31", months: 1, noSuchDay: "next" },
    "2011-01-31 plus 1 month, the next day if there is none (2011-03-01)",
  ],
  ["a week", { op: "startOf", period: "week", date: fact("date") }, "start of week, sunday first (2011-03-13)"],
  [
    "a week that begins on Monday",
    { op: "startOf", period: "week", date: fact("date"), weekStart: "monday" },
    "start of week, monday first (2011-03-14)",
  ],
  ["a month", { op: "startOf", period: "month", date: fact("date") }, "start of month (2011-03-01)"],
  [
    "the first of two",
    { op: "firstOf", of: [fact("practitioner.hired"), "2011-01-01"] },
    "the first on file of practitioner.hired, 2011-01-01 (2010-10-01)",
  ],
  [
    "the first of two, moved",
    { op: "shift", date: { op: "firstOf", of: [fact("practitioner.hired"), fact("date")] }, months: 1 },
    "(the first on file of practitioner.hired, date) plus 1 month (2010-11-01)",
  ],
  [
    "a question, moved",
    {
      op: "shift",
      date: { op: "question", id: "six", readings: { months: fact("date"), weeks: fact("date") } },
      days: 1,
    },
    "(question six) plus 1 day (2011-03-16)",
  ],
])("names what a day is made of: %s", (_name, right, phrase) => {
  const rules = [makeRule({ requires: { op: "atLeast", left: fact("date"), right } })];
  const prepared = prepareCatalog({ ...catalog, services: [makeService({ rules })] }, {});
  const record = { service: "V100", date: "2011-03-15", practitioner: { hired: "2010-10-01" } };
  const lines = formatExplanation(explainRecord(prepared, record)).split("\n");
  expect(lines.find((line) => line.includes("is not before"))?.split("is not before ")[1]).toBe(phrase);
});

it("tells whether equal ones are counted once", () => {
  const trainings = fact("practitioner.trainings");
  const all: Value = { op: "count", over: trainings };
  const different: Value = { op: "count", over: trainings, distinct: item("topic") };
  const rules = [all, different].map((left, index) =>
    makeRule({ id: `rule-${index}`, requires: { op: "atLeast", left, right: 1 } }),
  );
  const prepared = prepareCatalog({ ...catalog, services: [makeService({ rules })] }, {});
  const practitioner = { trainings: ["ethics", "safety", "ethics"].map((topic) => ({ topic })) };
  const lines = formatExplanation(explainRecord(prepared, { service: "V100", practitioner })).split("\n");
  expect(lines.filter((line) => line.includes(" is at least ")).map((line) => line.split("  ").at(-1))).toEqual([
    "count of practitioner.trainings (3) is at least 1",
    "count of practitioner.trainings, equal ones once (2) is at least 1",
  ]);
});

it("names what its world does not ask by what it does", () => {
  const readings = { months: fact("practitioner.hired"), weeks: fact("practitioner.firstService") };
  const six: Value = { op: "question", id: "six", readings };
  const moved: Value = { op: "shift", date: six, months: 1 };
  const year: Value = { op: "startOf", period: "year", date: six };
  const left: Value = {
    op: "firstOf",
    of: [fact("date"), moved, { op: "firstOf", of: [six, fact("date")] }, year, six],
  };
  const of: Condition[] = [
    { op: "question", id: "part", readings: { down: true, "half-up": false } },
    { op: "atMost", left, right: "2031-01-01" },
  ];
  const prepared = prepareCatalog(
    { ...catalog, services: [makeService({ rules: [makeRule({ requires: { op: "all", of } })] })] },
    {},
  );
  const practitioner = { hired: "2010-10-01", firstService: "2010-11-01" };
  const lines = formatExplanation(explainRecord(prepared, { service: "V100", date: "2011-03-15", practitioner })).split(
    "\n",
  );
  const at = lines.indexOf("          shift (not asked)");
  expect(lines.slice(at + 1, at + 4).map((each) => each.trim())).toEqual([
    "first on file (not asked)",
    "start of a period (not asked)",
    "question (not asked)",
  ]);
  const [line] = lines.filter((each) => each.includes("is not after"));
  expect(line).toContain(
    "the first on file of date, shift, (first on file), start of a period, (question) (2011-03-15) is not after 2031-01-01",
  );
});

it("tells where a part of a cent is rounded: of each person's amount, or of the product", () => {
  const amountOf = (roundEachPerson: boolean) => {
    const pricing = { ...partsOfACent, persons: fact("trip.persons"), rounding: "down", roundEachPerson };
    const prepared = prepareCatalog({ ...catalog, services: [makeService({ pricing, rules: [] })] }, {});
    const text = formatExplanation(explainRecord(prepared, { service: "V100", trip: { persons: 3 } }));
    return text.split("\n").find((line) => line.includes("Amount"));
  };
  // 0.3335 hours at 10.00 are 3.335 for one person.
  expect(amountOf(true)).toBe("  Amount: rate 10.00 × units = 3.335, rounded down, × persons: 9.99");
  expect(amountOf(false)).toBe("  Amount: rate 10.00 × units = 3.335, × persons = 10.005, rounded down: 10.00");
});
