import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../src/catalog/language.ts";
import { createLayout } from "../../../src/condition/layout.ts";
import { createRecordReader } from "../../../src/record/read.ts";
import { makeCatalog } from "../../support/catalog.ts";

const language = createLanguage(
  makeCatalog({
    lists: {
      fundings: [{ code: "STATE", title: "State funds" }],
      activities: [{ code: "plan", title: "Planning" }],
      credentials: [{ code: "nurse", title: "Nurse" }],
      trainingTopics: [{ code: "ethics", title: "Ethics" }],
    },
    statements: [{ id: "entered", subject: "record", text: "It is entered." }],
  }),
);
const read = createRecordReader(createLayout(language));

/** The places at which a record is none, or nothing where it is one. */
function wrongIn(record: unknown): readonly string[] {
  const reading = read(record);
  return reading.ok ? [] : reading.paths;
}

/** A record with one field more, inside sections where the path says so. */
function withField(path: string, value: unknown): unknown {
  const names = path.split(".").reverse();
  return { service: "V100", ...(names.reduce((inner, name) => ({ [name]: inner }), value) as object) };
}

describe("what a record needs", () => {
  it("is a service alone", () => {
    expect(wrongIn({ service: "V100" })).toEqual([]);
    expect(wrongIn({})).toEqual(["service"]);
    expect(wrongIn({ service: null })).toEqual(["service"]);
    expect(wrongIn({ service: undefined })).toEqual(["service"]);
  });
  it.each([[null], [5], ["x"], [[]], [true], [undefined], [() => 1], [[{ service: "V100" }]]])(
    "is an object: not %j",
    (value) => {
      expect(wrongIn(value)).toEqual([""]);
    },
  );
  it("is not changed by fields that are null", () => {
    const names = ["key", "funding", "date", "start", "end", "units", "delivery", "session", "practitioner", "pass"];
    expect(wrongIn({ service: "V100", ...Object.fromEntries(names.map((name) => [name, null])) })).toEqual([]);
  });
});

describe("a service", () => {
  it.each([
    ["V100"],
    ["unknown code"],
    [{ code: "H2017" }],
    [{ code: "H2017", modifiers: [] }],
    [{ code: "H2017", modifiers: ["1", "2", "3", "4"] }],
  ])("may be %j", (service) => {
    expect(wrongIn({ service })).toEqual([]);
  });
  it.each([
    [""],
    ["x".repeat(65)],
    [5],
    [{}],
    [{ code: "" }],
    [{ code: "H2017", modifiers: "HO" }],
    [{ code: "H2017", modifiers: null }],
    [{ code: "H2017", modifiers: [1] }],
    [{ code: "H2017", modifiers: ["1", "2", "3", "4", "5"] }],
    [{ code: "H2017", secret: 1 }],
  ])("may not be %j", (service) => {
    expect(wrongIn({ service })).toEqual(["service"]);
  });
});

describe("an unknown key", () => {
  it("is refused where it stands, and not echoed", () => {
    expect(wrongIn({ service: "V100", "Jane Roe": 1 })).toEqual([""]);
    expect(wrongIn(withField("practitioner.Jane Roe", 1))).toEqual(["practitioner"]);
    expect(wrongIn(withField("site.manager.Jane Roe", { a: 1 }))).toEqual(["site.manager"]);
    expect(wrongIn(withField("attestations.Jane Roe", true))).toEqual(["attestations"]);
    expect(wrongIn(withField("practitioner.trainings", [{ topic: "ethics" }, { topic: "ethics", jane: 1 }]))).toEqual([
      "practitioner.trainings[1]",
    ]);
  });
  it("is refused under the names that every object inherits", () => {
    expect(wrongIn({ service: "V100", constructor: 1 })).toEqual([""]);
    expect(wrongIn({ service: "V100", toString: null })).toEqual([""]);
    expect(wrongIn(JSON.parse('{"service":"V100","practitioner":{"__proto__":{}}}'))).toEqual(["practitioner"]);
  });
  it("is not echoed where its value is no plain JSON", () => {
    expect(wrongIn(withField("Jane Roe", () => 1))).toEqual([""]);
    expect(wrongIn(withField("practitioner.Jane Roe.x", Number.NaN))).toEqual(["practitioner"]);
  });
});

describe("a day", () => {
  it.each(["0001-01-01", "2012-02-29", "9999-12-31"])("may be %s", (date) => {
    expect(wrongIn({ service: "V100", date })).toEqual([]);
  });
  it.each([
    "2011-02-29",
    "2011-04-31",
    "0000-01-01",
    "2011-1-1",
    "20110101",
    "2011-01-01T00:00:00Z",
    "",
    20110101,
    true,
  ])("may not be %j", (date) => {
    expect(wrongIn({ service: "V100", date })).toEqual(["date"]);
  });
});

describe("a clock time", () => {
  it.each(["00:00", "23:59", "24:00"])("may be %s", (time) => {
    expect(wrongIn({ service: "V100", start: time, end: time })).toEqual([]);
  });
  it.each(["24:01", "25:00", "9:00", "09:60", "09:00:00", "", 900])("may not be %j", (end) => {
    expect(wrongIn({ service: "V100", end })).toEqual(["end"]);
  });
});

describe("a quantity", () => {
  it.each(["12.5", "0", "000", "0.000001", "999999999999.999999", "999999999999", 0, -0, 7, 1_000_000_000_000])(
    "may be %j",
    (units) => {
      expect(wrongIn({ service: "V100", units })).toEqual([]);
    },
  );
  it.each([
    "1e9",
    "1e9000000",
    "-0",
    "-1",
    "+1",
    "0x10",
    " 1",
    "1 ",
    "1_000",
    "1,000",
    "1.",
    ".5",
    "",
    "NaN",
    "Infinity",
    "1000000000000",
    "0000000000001",
    "0.0000001",
    1.5,
    -1,
    1_000_000_000_001,
    2 ** 53,
    Number.NaN,
    Infinity,
    true,
    [1],
    1n,
  ])("may not be %s", (units) => {
    expect(wrongIn({ service: "V100", units })).toEqual(["units"]);
  });
});

describe("a count", () => {
  it.each([0, 1, 100_000])("may be %j", (consumers) => {
    expect(wrongIn(withField("session.consumers", consumers))).toEqual([]);
  });
  it.each([-1, 1.5, 100_001, "1", true])("may not be %j", (consumers) => {
    expect(wrongIn(withField("session.consumers", consumers))).toEqual(["session.consumers"]);
  });
});

describe("codes", () => {
  it("are those of the format or of the catalog, or other", () => {
    expect(
      wrongIn({ service: "V100", funding: "STATE", delivery: "telehealth", activities: ["plan", "other"] }),
    ).toEqual([]);
    expect(wrongIn({ service: "V100", funding: "other", delivery: "other", activities: [] })).toEqual([]);
    expect(wrongIn({ service: "V100", funding: "state", delivery: "by-post", activities: ["plan", "dance"] })).toEqual([
      "funding",
      "delivery",
      "activities[1]",
    ]);
  });
  it("of a list that the catalog does not declare are only other", () => {
    expect([wrongIn({ service: "V100", topics: ["other"] }), wrongIn({ service: "V100", topics: ["plan"] })]).toEqual([
      [],
      ["topics[0]"],
    ]);
  });
  it("that stand on no list are two capital letters", () => {
    const credential = { kind: "nurse", from: null, until: null };
    const stateOf = (state: unknown) => wrongIn(withField("practitioner.credentials", [{ ...credential, state }]));
    expect([stateOf("MO"), stateOf("ZZ"), stateOf(null)]).toEqual([[], [], []]);
    const wrong = ["practitioner.credentials[0].state"];
    for (const state of ["", "mo", "Missouri", "M", "M0", "M\u041e", "MO\n"]) expect(stateOf(state)).toEqual(wrong);
  });
});

describe("a dated thing", () => {
  const wrongInCredential = (credential: object) => wrongIn(withField("practitioner.credentials", [credential]));
  const at = (name: string) => [`practitioner.credentials[0].${name}`];

  it("has both bounds, which may be null", () => {
    expect(wrongInCredential({ kind: "nurse", from: null, until: null })).toEqual([]);
    expect(wrongInCredential({ kind: "nurse", from: "2011-01-01" })).toEqual(at("until"));
    expect(wrongInCredential({ kind: "nurse", until: null })).toEqual(at("from"));
    expect(wrongInCredential({ kind: null, from: null, until: null })).toEqual(at("kind"));
    expect(wrongIn(withField("vehicle.licence", { from: null }))).toEqual(["vehicle.licence.until"]);
  });
});

describe("texts and flags", () => {
  it("of the note are a text or a flag, within bounds", () => {
    const note = (response: unknown) => wrongIn(withField("documentation.response", response));
    expect([note(""), note(true), note(false), note("x".repeat(20_000))]).toEqual([[], [], [], []]);
    expect([note(1), note(["x"]), note("x".repeat(20_001))]).toEqual([
      ["documentation.response"],
      ["documentation.response"],
      ["documentation.response"],
    ]);
  });
  it("are not taken for each other", () => {
    expect(wrongIn(withField("practitioner.inRecovery", "true"))).toEqual(["practitioner.inRecovery"]);
    expect(wrongIn(withField("attestations.entered", 1))).toEqual(["attestations.entered"]);
    expect(wrongIn({ service: "V100", key: 5 })).toEqual(["key"]);
    expect(wrongIn(withField("practitioner.trainings", { topic: "ethics" }))).toEqual(["practitioner.trainings"]);
  });
});

describe("several faults", () => {
  it("are told each once, the first twenty", () => {
    expect(wrongIn({ date: "soon", units: 1.5, extra: 1, site: { people: { all: -1 } } })).toEqual(
      expect.arrayContaining(["service", "date", "units", "", "site.people.all"]),
    );
    const trainings = Array.from({ length: 30 }, () => ({ topic: "nothing" }));
    expect(wrongIn(withField("practitioner.trainings", trainings))).toEqual(
      Array.from({ length: 20 }, (_, index) => `practitioner.trainings[${index}].topic`),
    );
  });
});
