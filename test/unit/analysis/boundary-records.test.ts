import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type BoundaryRecords, boundaryRecords } from "../../../src/analysis/boundary-records.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { type Catalog, type Condition, createEngine, type EngineOptions } from "../../../src/index.ts";
import { differing } from "../../support/boundary.ts";
import { makeCatalog, makeParameter, makeQuestion, makeRule, makeService } from "../../support/catalog.ts";

const riverbend = JSON.parse(
  readFileSync(new URL("../../../examples/other-program/catalog.json", import.meta.url), "utf8"),
) as Catalog;

const recommended = (catalog: Catalog): EngineOptions => ({ readings: catalog.recommendedReadings });

/** The rules that have a record inside and one outside. */
function rulesWithBoth({ records }: BoundaryRecords): string[] {
  const rulesOf = (expected: string) =>
    records.filter((record) => record.expected === expected).map(({ rule }) => rule);
  const outside = new Set(rulesOf("violated"));
  return [...new Set(rulesOf("satisfied"))].filter((rule) => outside.has(rule));
}

const inShort = (found: BoundaryRecords, rule: string) =>
  found.records
    .filter((record) => record.rule === rule)
    .map(({ description, expected }) => `${description}: ${expected}`);

/** A catalog of one service with one rule. */
function catalogOf(requires: Condition, example: object, changes: Partial<Catalog> = {}): Catalog {
  const service = makeService({
    rules: [makeRule({ requires })],
    example: { service: "V100", date: "2024-03-12", ...example },
  });
  return makeCatalog({ services: [service], ...changes });
}

const ofRule = (requires: Condition, example: object, changes?: Partial<Catalog>, options?: EngineOptions) =>
  inShort(boundaryRecords(catalogOf(requires, example, changes), "visit", options), "rule");

const fact = (path: string) => ({ op: "fact", path }) as const;
const item = (path: string) => ({ op: "item", path }) as const;

describe("the records of one comparison", () => {
  it("stand below, on and above a limit", () => {
    const requires = { op: "atMost", left: fact("session.consumers"), right: { op: "param", id: "most" } } as const;
    expect(ofRule(requires, { session: { consumers: 3 } }, { parameters: [makeParameter("most", 6)] })).toEqual([
      "session.consumers is 5; the limit is 6: satisfied",
      "session.consumers is 6; the limit is 6: satisfied",
      "session.consumers is 7; the limit is 6: violated",
      "session.consumers is not told: missing",
      "session.consumers is none on file: violated",
    ]);
  });

  it("do not foretell what rests on items of which it is not known whether they count", () => {
    const requires = {
      op: "atLeast",
      left: {
        op: "count",
        over: fact("practitioner.trainings"),
        where: { op: "equals", left: item("documented"), right: true },
      },
      right: 1,
    } as const;
    const trainings = [{ topic: "ethics", documented: true }, { topic: "ethics" }];
    const lists = {
      fundings: [{ code: "STATE", title: "State" }],
      trainingTopics: [{ code: "ethics", title: "Ethics" }],
    };
    const catalog = catalogOf(requires, { practitioner: { trainings } }, { lists });
    const found = boundaryRecords(catalog, "visit");
    expect(found.records.length).toBeGreaterThan(0);
    expect(differing(catalog, found, {})).toEqual([]);
  });

  it.each<readonly [string, Condition, object]>([
    [
      "the place stands on both sides",
      { op: "moreThan", left: fact("trip.miles"), right: { op: "product", of: [fact("trip.miles"), "2.5"] } },
      { trip: { miles: 3 } },
    ],
    [
      "the example's text is blank",
      { op: "present", of: fact("documentation.description") },
      { documentation: { description: " " } },
    ],
    ["the example has no date", { op: "present", of: fact("practitioner.hired") }, { date: null, practitioner: null }],
  ])("are decided as they expect where %s", (_name, requires, example) => {
    const catalog = catalogOf(requires, example);
    const found = boundaryRecords(catalog, "visit");
    expect(found.records.length).toBeGreaterThan(1);
    expect(differing(catalog, found, {})).toEqual([]);
  });

  it("take the smallest step of a quantity, and solve what it is a part of", () => {
    const requires = { op: "atMost", left: { op: "product", of: [2, fact("trip.miles")] }, right: "15.5" } as const;
    expect(ofRule(requires, { trip: { miles: 1 } })).toEqual([
      "trip.miles is 6.75; the limit is 7.75: satisfied",
      "trip.miles is 7.749999; the limit is 7.75: satisfied",
      "trip.miles is 7.75; the limit is 7.75: satisfied",
      "trip.miles is 7.750001; the limit is 7.75: violated",
      "trip.miles is 8.75; the limit is 7.75: violated",
      "trip.miles is not told: missing",
      "trip.miles is none on file: violated",
    ]);
  });

  it("move the beginning or the end of a stretch of minutes, and never midnight", () => {
    const minutes = { op: "minutes", from: fact("start"), to: fact("end") } as const;
    expect(ofRule({ op: "atLeast", left: minutes, right: 30 }, { start: "23:50", end: "00:40" })).toEqual([
      // The beginning would have to be 00:10, on the other side of midnight.
      "start is not told: missing",
      "start is none on file: violated",
      "end is 00:19; the limit is 00:20: violated",
      "end is 00:20; the limit is 00:20: satisfied",
      "end is 00:21; the limit is 00:20: satisfied",
      "end is not told: missing",
      "end is none on file: violated",
    ]);
  });

  it("stand on the day before, the day and the day after, over the end of a month", () => {
    const shifted = { op: "shift", date: fact("date"), months: 12, back: true } as const;
    const requires = { op: "atLeast", left: fact("practitioner.hired"), right: shifted } as const;
    expect(ofRule(requires, { date: "2025-02-28", practitioner: { hired: "2025-01-01" } })).toEqual([
      "practitioner.hired is 2024-02-27; the limit is 2024-02-28: violated",
      "practitioner.hired is 2024-02-28; the limit is 2024-02-28: satisfied",
      "practitioner.hired is 2024-02-29; the limit is 2024-02-28: satisfied",
      "practitioner.hired is not told: missing",
      "practitioner.hired is none on file: violated",
    ]);
  });

  it("count what is none on file as the literal that stands for it", () => {
    const first = (path: string, otherwise: string | boolean) =>
      ({ op: "firstOf", of: [fact(path), otherwise] }) as const;
    const convenient = { op: "equals", left: first("site.convenient", false), right: false } as const;
    expect(ofRule(convenient, { site: { convenient: true } })).toEqual([
      "site.convenient is false: satisfied",
      "site.convenient is true: violated",
      "site.convenient is not told: missing",
      "site.convenient is none on file: satisfied",
    ]);
    const lists = {
      fundings: [{ code: "STATE", title: "State" }],
      charges: ["none", "coffee"].map((code) => ({ code, title: code })),
    };
    const charges = { op: "oneOf", left: first("site.charges", "none"), right: ["none"] } as const;
    const free = [
      "site.charges is none: satisfied",
      "site.charges is coffee: violated",
      "site.charges is other: violated",
    ];
    const example = { site: { charges: "none" } };
    expect(ofRule(charges, example, { lists })).toEqual([
      ...free,
      "site.charges is not told: missing",
      "site.charges is none on file: satisfied",
    ]);
    expect(ofRule(charges, example, { lists }, { complete: ["site"] })).toEqual([
      ...free,
      "site.charges is not told: satisfied",
      "site.charges is none on file: satisfied",
    ]);
    const costly = { ...charges, left: first("site.charges", "coffee") };
    expect(ofRule(costly, example, { lists }).at(-1)).toBe("site.charges is none on file: violated");
    const hired = { op: "atMost", left: first("practitioner.hired", "2020-01-01"), right: "2019-12-31" } as const;
    expect(ofRule(hired, { practitioner: { hired: "2019-12-31" } }).slice(-2)).toEqual([
      "practitioner.hired is not told: missing",
      "practitioner.hired is none on file: violated",
    ]);
    const later = { op: "lessThan", left: "2019-12-31", right: first("practitioner.hired", "2020-01-01") } as const;
    expect(ofRule(later, { practitioner: { hired: "2020-01-01" } }).slice(-1)).toEqual([
      "practitioner.hired is none on file: satisfied",
    ]);
  });

  it("take items that count from a list, or repeat one", () => {
    const where = { op: "equals", left: item("signedIn"), right: true } as const;
    const requires = {
      op: "atLeast",
      left: { op: "count", over: fact("attendance.visits"), where },
      right: 2,
    } as const;
    const visits = [
      { date: "2024-03-01", signedIn: true },
      { date: "2024-03-02", signedIn: false },
      { date: "2024-03-03", signedIn: true },
    ];
    const { records } = boundaryRecords(catalogOf(requires, { attendance: { visits } }), "visit");
    expect(records.map(({ record, expected }) => [record.attendance?.visits?.length, expected])).toEqual([
      [2, "violated"],
      [3, "satisfied"],
      [4, "satisfied"],
      // No list told, and none on file.
      [undefined, "missing"],
      [undefined, "violated"],
      // The first visit not signed in, not told to be, none on file.
      [3, "violated"],
      [3, "missing"],
      [3, "violated"],
    ]);
  });

  it("repeat no item that is counted once", () => {
    const count = { op: "count", over: fact("attendance.visits"), distinct: item("date") } as const;
    const visits = [{ date: "2024-03-01" }, { date: "2024-03-01" }, { date: "2024-03-03" }];
    const requires = { op: "atLeast", left: count, right: 2 } as const;
    expect(ofRule(requires, { attendance: { visits } })).toEqual([
      "1 items of attendance.visits count; the limit is 2: violated",
      "2 items of attendance.visits count; the limit is 2: satisfied",
      "attendance.visits is not told: missing",
      "attendance.visits is none on file: violated",
    ]);
  });

  it("tell no list, which then has from none to all of the items that it may hold", () => {
    const visits = { op: "count", over: fact("attendance.visits") } as const;
    const ofCount = (requires: Condition) =>
      ofRule(requires, { attendance: { visits: [{ date: "2024-03-01" }] } }).filter((told) => / is no/.test(told));
    expect(ofCount({ op: "atMost", left: visits, right: 500 })).toEqual([
      "attendance.visits is not told: satisfied",
      "attendance.visits is none on file: satisfied",
    ]);
    expect(ofCount({ op: "atMost", left: visits, right: 499 })).toEqual([
      "attendance.visits is not told: missing",
      "attendance.visits is none on file: satisfied",
    ]);
  });

  it("stand at the steps of a quotient, where the next one begins", () => {
    const minutes = { op: "minutes", from: fact("start"), to: fact("end") } as const;
    const right = { op: "quotient", of: minutes, by: 15 } as const;
    const told = ofRule(
      { op: "atMost", left: fact("session.consumers"), right },
      { start: "09:00", end: "10:00", session: { consumers: 4 } },
    );
    expect(told).toEqual([
      "session.consumers is 3; the limit is 4: satisfied",
      "session.consumers is 4; the limit is 4: satisfied",
      "session.consumers is 5; the limit is 4: violated",
      "session.consumers is not told: missing",
      "session.consumers is none on file: violated",
      "start is 08:59; the limit is 09:00: satisfied",
      "start is 09:00; the limit is 09:00: satisfied",
      "start is 09:01; the limit is 09:00: violated",
      "start is 08:44; the limit is 08:45: satisfied",
      "start is 08:45; the limit is 08:45: satisfied",
      "start is 08:46; the limit is 08:45: satisfied",
      "start is not told: missing",
      "start is none on file: violated",
      "end is 09:59; the limit is 10:00: violated",
      "end is 10:00; the limit is 10:00: satisfied",
      "end is 10:01; the limit is 10:00: satisfied",
      "end is 10:14; the limit is 10:15: satisfied",
      "end is 10:15; the limit is 10:15: satisfied",
      "end is 10:16; the limit is 10:15: satisfied",
      "end is not told: missing",
      "end is none on file: violated",
    ]);
  });

  it("take each member of a list, and others", () => {
    const requires = { op: "oneOf", left: fact("delivery"), right: ["telehealth", "telephone"] } as const;
    expect(ofRule(requires, { delivery: "telehealth" })).toEqual([
      "delivery is telehealth: satisfied",
      "delivery is telephone: satisfied",
      "delivery is face-to-face: violated",
      "delivery is other: violated",
      "delivery is not told: missing",
      "delivery is none on file: violated",
    ]);
  });

  it.each<readonly [string, Condition, object, readonly string[]]>([
    [
      "numbers",
      { op: "oneOf", left: fact("session.consumers"), right: [0, 1, 4] },
      { session: { consumers: 4 } },
      ["0: satisfied", "1: satisfied", "4: satisfied", "2: violated", "not told: missing", "none on file: violated"],
    ],
    [
      "days",
      { op: "oneOf", left: fact("practitioner.hired"), right: ["2011-12-31", "2010-01-01"] },
      { practitioner: { hired: "2010-01-01" } },
      [
        "2011-12-31: satisfied",
        "2010-01-01: satisfied",
        "2012-01-01: violated",
        "not told: missing",
        "none on file: violated",
      ],
    ],
    [
      "times",
      { op: "oneOf", left: fact("start"), right: ["00:00", "08:00"] },
      { start: "08:00" },
      ["00:00: satisfied", "08:00: satisfied", "00:01: violated", "not told: missing", "none on file: violated"],
    ],
    [
      "flags",
      { op: "oneOf", left: fact("practitioner.inRecovery"), right: [true] },
      { practitioner: { inRecovery: true } },
      ["true: satisfied", "false: violated", "not told: missing", "none on file: violated"],
    ],
  ])("take each member of a list of %s, and another", (_name, requires, example, described) => {
    const told = ofRule(requires, example).map((description) => description.replace(/^.* is /, ""));
    expect(told).toEqual(described);
  });
  it("try no day on which another list holds", () => {
    const days = [
      { from: null, until: "2024-03-12", value: ["2024-03-12", "2024-03-20"], clauses: [] },
      { from: "2024-03-13", until: null, value: ["2024-03-21"], clauses: [] },
    ];
    const requires = { op: "oneOf", left: fact("date"), right: { op: "param", id: "days" } } as const;
    expect(ofRule(requires, {}, { parameters: [{ id: "days", title: "Days", values: days }] })).toEqual([
      "date is 2024-03-12: satisfied",
      "date is not told: missing",
      "date is 2024-03-21: satisfied",
      "date is 2024-03-22: violated",
    ]);
  });

  it("end a period on the day and the day before, and begin it on the day and the day after", () => {
    const requires = { op: "inForce", of: fact("vehicle.insurance") } as const;
    const insurance = { from: "2020-01-01", until: null };
    expect(ofRule(requires, { vehicle: { insurance } })).toEqual([
      "vehicle.insurance.until is 2024-03-12; the limit is 2024-03-12: satisfied",
      "vehicle.insurance.until is 2024-03-11; the limit is 2024-03-12: violated",
      "vehicle.insurance.from is 2024-03-12; the limit is 2024-03-12: satisfied",
      "vehicle.insurance.from is 2024-03-13; the limit is 2024-03-12: violated",
      "vehicle.insurance is none on file: violated",
      "vehicle.insurance is not told: missing",
    ]);
  });

  it("leave a documentation element out, which the note then lacks", () => {
    const requires = { op: "present", of: fact("documentation.description") } as const;
    expect(ofRule(requires, { documentation: { description: true } })).toEqual([
      "documentation.description is true: satisfied",
      "documentation.description is  : violated",
      "documentation.description is none on file: violated",
      "documentation.description is not told: violated",
    ]);
  });

  it("read what is not told of a complete section as none on file", () => {
    const requires = { op: "equals", left: fact("practitioner.inRecovery"), right: true } as const;
    expect(ofRule(requires, { practitioner: { inRecovery: true } }, {}, { complete: ["practitioner"] })).toEqual([
      "practitioner.inRecovery is true: satisfied",
      "practitioner.inRecovery is false: violated",
      "practitioner.inRecovery is not told: violated",
      "practitioner.inRecovery is none on file: violated",
    ]);
  });
});

describe("what is asked of an item in order to count", () => {
  const older = { op: "atLeast", left: item("date"), right: "2024-01-01" } as const;
  const trainings = [
    { topic: "other", date: "2024-02-01", hours: 3 },
    { topic: "other", date: "2023-02-01", hours: 9 },
  ];

  it("is tried on an item that decides alone", () => {
    const over = fact("practitioner.trainings");
    const left = { op: "total", over, where: older, of: item("hours") } as const;
    const told = ofRule({ op: "atLeast", left, right: 3 }, { practitioner: { trainings } });
    expect(told).toEqual([
      "practitioner.trainings[0].hours is 2; the limit is 3: violated",
      "practitioner.trainings[0].hours is 2.999999; the limit is 3: violated",
      "practitioner.trainings[0].hours is 3; the limit is 3: satisfied",
      "practitioner.trainings[0].hours is 3.000001; the limit is 3: satisfied",
      "practitioner.trainings[0].hours is 4; the limit is 3: satisfied",
      "practitioner.trainings[0].hours is not told: missing",
      "practitioner.trainings[0].date is 2023-12-31; the limit is 2024-01-01: violated",
      "practitioner.trainings[0].date is 2024-01-01; the limit is 2024-01-01: satisfied",
      "practitioner.trainings[0].date is 2024-01-02; the limit is 2024-01-01: satisfied",
      "practitioner.trainings[0].date is not told: missing",
      "practitioner.trainings[0].date is none on file: violated",
    ]);
  });

  it("turns round where too many count", () => {
    const left = { op: "count", over: fact("practitioner.trainings"), where: older } as const;
    const told = ofRule({ op: "atMost", left, right: 0 }, { practitioner: { trainings } });
    expect(told).toContain("practitioner.trainings[0].date is 2023-12-31; the limit is 2024-01-01: satisfied");
    expect(told).toContain("practitioner.trainings[0].date is 2024-01-02; the limit is 2024-01-01: violated");
  });
});

describe("the rest of a rule", () => {
  const flag = (path: string) => ({ op: "equals", left: fact(path), right: true }) as const;

  it("is changed where it does not leave the result to the comparison", () => {
    const requires = { op: "any", of: [flag("site.convenient"), flag("site.transportation")] } as const;
    const { records } = boundaryRecords(
      catalogOf(requires, { site: { convenient: true, transportation: true } }),
      "visit",
    );
    const told = records.map(({ path, record, expected }) => [path, record.site, expected]);
    expect(told).toContainEqual(["site.convenient", { convenient: false, transportation: false }, "violated"]);
    expect(told).toContainEqual(["site.transportation", { convenient: false, transportation: true }, "satisfied"]);
    expect(told).not.toContainEqual(["site.convenient", { convenient: false, transportation: true }, "violated"]);
  });

  it("turns the verdict round under not and in the premise of a when", () => {
    const requires = { op: "when", when: flag("site.convenient"), then: flag("site.transportation") } as const;
    const { records } = boundaryRecords(
      catalogOf(requires, { site: { convenient: true, transportation: true } }),
      "visit",
    );
    const told = records.map(({ path, record, expected }) => [path, record.site, expected]);
    expect(told).toContainEqual(["site.transportation", { convenient: true, transportation: false }, "violated"]);
    expect(told).toContainEqual(["site.convenient", { convenient: false, transportation: false }, "satisfied"]);
  });

  it("skips what hangs on a question that is not pinned, or cannot be separated", () => {
    const question = { op: "question", id: "which", readings: { one: flag("site.convenient"), two: true } } as const;
    const catalog = catalogOf(
      { op: "all", of: [question, { op: "any", of: [true, flag("site.transportation")] }] },
      {},
      {
        questions: [makeQuestion("which", "one", "two")],
      },
    );
    expect(boundaryRecords(catalog, "visit")).toEqual({
      records: [],
      skipped: [
        { rule: "rule", why: "no reading of which is pinned" },
        { rule: "rule", why: "another part of the condition decides as well" },
      ],
    });
    const alone = catalogOf(question, {}, { questions: [makeQuestion("which", "one", "two")] });
    expect(boundaryRecords(alone, "visit").skipped).toEqual([{ rule: "rule", why: "no reading of which is pinned" }]);
    expect(boundaryRecords(alone, "visit", { readings: { which: "two" } }).skipped).toEqual([
      { rule: "rule", why: "the condition asks for nothing" },
    ]);
  });
});

describe("boundaryRecords", () => {
  it("refuses a service that the catalog does not have", () => {
    expect(() => boundaryRecords(riverbend, "tea")).toThrow(new TypeError("the catalog has no such service"));
  });

  it("gives equal, frozen results and leaves the catalog as it is", () => {
    const before = JSON.stringify(riverbend);
    const [one, other] = [0, 1].map(() => boundaryRecords(riverbend, "respite-visit", recommended(riverbend)));
    expect(one).toEqual(other);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(Object.isFrozen(one?.records[0]?.record.session)).toBe(true);
    expect(JSON.stringify(riverbend)).toBe(before);
  });

  it("stands on both sides of the day on which a limit changes", () => {
    const { records } = boundaryRecords(riverbend, "crisis-ride", recommended(riverbend));
    const miles = records.filter(({ rule, path }) => rule === "farthest" && path === "units");
    const sorted = (on: string) =>
      miles.filter(({ record }) => record.date === on).map(({ record, expected }) => [record.units, expected]);
    expect(sorted("2023-12-31")).toEqual([
      [59, "satisfied"],
      ["59.999999", "satisfied"],
      [60, "satisfied"],
      ["60.000001", "violated"],
      [61, "violated"],
    ]);
    expect(sorted("2024-01-01")).toEqual([
      [74, "satisfied"],
      ["74.999999", "satisfied"],
      [75, "satisfied"],
      ["75.000001", "violated"],
      [76, "violated"],
    ]);
  });

  it("gives records that tell a limit that is one off", () => {
    const numeric = riverbend.parameters.filter(({ values }) => values.some(({ value }) => typeof value === "number"));
    expect(numeric).toHaveLength(6);
    const options = recommended(riverbend);
    const found = riverbend.services.map(({ id }) => boundaryRecords(riverbend, id, options));
    for (const by of [-1, 1]) {
      for (const { id } of numeric) {
        const parameters = riverbend.parameters.map((parameter) =>
          parameter.id !== id
            ? parameter
            : {
                ...parameter,
                values: parameter.values.map((dated) => ({ ...dated, value: Number(dated.value) + by })),
              },
        );
        const spoiled = found.flatMap((records) => differing({ ...riverbend, parameters }, records, options));
        expect([id, by, spoiled.length > 0]).toEqual([id, by, true]);
      }
    }
  });
});

const all = [missouri, riverbend].flatMap((catalog) =>
  catalog.services.map((service) => [service.id, catalog] as const),
);
let rules = 0;
let both = 0;
let made = 0;

describe.each(all)("%s", (id, catalog) => {
  const options = recommended(catalog);
  const found = boundaryRecords(catalog, id, options);

  it("is decided as its boundary records expect", () => {
    expect(differing(catalog, found, options)).toEqual([]);
    const engine = createEngine(catalog);
    expect(found.records.filter(({ record }) => !engine.check(record).ok)).toEqual([]);
  });

  it("has a record inside and one outside for most of its rules", () => {
    const service = catalog.services.find((known) => known.id === id);
    const share = [rulesWithBoth(found).length, service?.rules.length ?? 0] as const;
    rules += share[1];
    both += share[0];
    made += found.records.length;
    console.log(`${id}: ${found.records.length} records; ${share[0]} of ${share[1]} rules inside and outside`);
    expect(share[0] / share[1]).toBeGreaterThan(0.6);
  });

  it("tells why where a rule has no record", () => {
    const service = catalog.services.find((known) => known.id === id);
    const told = new Set([...found.records, ...found.skipped].map(({ rule }) => rule));
    expect(service?.rules.filter((rule) => !told.has(rule.id))).toEqual([]);
  });
});

describe("all services together", () => {
  it("have records inside and outside for nine rules of ten", () => {
    console.log(`${made} records; ${both} of ${rules} rules inside and outside`);
    expect(both / rules).toBeGreaterThan(0.9);
  });
});
