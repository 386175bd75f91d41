import { describe, expect, it } from "vitest";
import { createAnalysis } from "../../src/analysis/index.ts";
import { type Catalog, CatalogError, createEngine } from "../../src/index.ts";
import { makeCatalog, makeParameter, makeQuestion, makeRule, makeService } from "../support/catalog.ts";
import { longToRead } from "./big-catalogs.ts";
import { placesIn, put } from "./places-in.ts";
import { everyTrapThrows, neverPlain, throwing } from "./values.ts";

/** What is wrong with a catalog; anything else that is thrown is a fault. */
function problemsOf(source: unknown): CatalogError["problems"] {
  try {
    createEngine(source as Catalog);
  } catch (error) {
    if (error instanceof CatalogError) return error.problems;
    throw error;
  }
  return [];
}

const catalog = makeCatalog({
  parameters: [makeParameter("most", 4)],
  questions: [makeQuestion("open", "yes", "no")],
  services: [
    makeService({
      rules: [
        makeRule({
          requires: { op: "atMost", left: { op: "fact", path: "units" }, right: { op: "param", id: "most" } },
        }),
        makeRule({ id: "asks", requires: { op: "question", id: "open", readings: { yes: true, no: false } } }),
      ],
    }),
  ],
});
// The example is a record, and is checked as one elsewhere.
const places = [...placesIn(catalog)].filter((path, index) => !path.includes("example") && index % 5 === 0);

/** Numbers that a record may not have anywhere, and a catalog's example or limit may. */
const numbers = ["minus one", "a number past the safe ones", "a fraction as a number"];

describe.each(Object.entries(neverPlain).filter(([name]) => !numbers.includes(name)))("%s", (_name, make) => {
  it("is no catalog, and no part of one", () => {
    const value = make();
    expect(problemsOf(value).length).toBeGreaterThan(0);
    for (const path of places) {
      if (problemsOf(put(catalog, path, value)).length === 0) expect.fail(`it may stand at ${path.join(".")}`);
    }
  });
});

describe("a catalog that is long to read", () => {
  it.each(Object.entries(longToRead))("is refused before long: %s", (_name, make) => {
    const source = make();
    const started = process.cpuUsage().user;
    expect(problemsOf(source).length).toBeGreaterThan(0);
    // Far more than it takes, on a busy machine too, and far less than a reader takes that is not careful: minutes, or no end.
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(20);
  });
});

describe("a proxy for a catalog", () => {
  const plain = createEngine(catalog).evaluate({ service: "V100", units: 1 });
  it.each(Object.keys(everyTrapThrows))("of which %s throws is the plain catalog or is refused", (trap) => {
    for (const source of [
      new Proxy(catalog, { [trap]: throwing }),
      { ...catalog, services: new Proxy(catalog.services, { [trap]: throwing }) },
    ]) {
      let decision: unknown = plain;
      try {
        decision = createEngine(source).evaluate({ service: "V100", units: 1 });
      } catch (error) {
        expect(error).toBeInstanceOf(CatalogError);
        expect(String(error)).not.toContain("CANARY");
      }
      expect(decision).toEqual(plain);
    }
  });
  it("whose rate changes between looks is checked and priced by one of its rates", () => {
    const rates = ["10.00", "99.99", "no rate", "1e99"];
    for (let first = 0; first < rates.length; first++) {
      let turn = first;
      const rate = new Proxy(
        { from: null, until: null, rate: "10.00", clauses: ["C-1"] },
        {
          getOwnPropertyDescriptor: (target, key) => {
            const property = Reflect.getOwnPropertyDescriptor(target, key);
            return property && key === "rate" ? { ...property, value: rates[turn++ % rates.length] } : property;
          },
        },
      );
      const source = makeCatalog({
        services: [makeService({ lines: [{ funding: "STATE", code: "V100", clauses: ["C-1"], rates: [rate] }] })],
      });
      // A look at which properties there are comes before the look at the rate.
      const read = rates[(first + 1) % rates.length];
      if (read === "10.00" || read === "99.99") {
        expect(createEngine(source).evaluate({ service: "V100", date: "2012-01-01" }).price?.total).toBe(read);
      } else expect(problemsOf(source).length).toBeGreaterThan(0);
    }
  });
});

describe("ids that every object inherits", () => {
  it.each(["constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"])(
    "are ids like others: %s",
    (id) => {
      const rename = (from: string): unknown => {
        const made = makeCatalog({
          lists: { fundings: [{ code: "STATE", title: "State funds" }], credentials: [{ code: from, title: from }] },
          clauses: [{ id: from, document: "document", locator: "line 1", summary: "All.", enforcedBy: "rule" }],
          parameters: [makeParameter(from, 4)],
          questions: [{ ...makeQuestion(from, from, "other-reading"), clauses: [from] }],
          statements: [{ id: from, subject: "agency", text: "S." }],
          qualifications: [
            {
              id: from,
              title: from,
              clauses: [from],
              requires: { op: "equals", left: { op: "fact", path: `agency.attestations.${from}` }, right: true },
            },
          ],
          services: [
            makeService({
              id: from,
              rules: [
                makeRule({ id: from, requires: { op: "qualification", id: from } }),
                makeRule({
                  id: "asks",
                  requires: { op: "question", id: from, readings: { [from]: true, "other-reading": false } },
                }),
                makeRule({
                  id: "limit",
                  message: `At most {${from}}.`,
                  requires: { op: "atMost", left: { op: "fact", path: "units" }, right: { op: "param", id: from } },
                }),
              ],
            }),
          ],
        });
        const source = JSON.parse(JSON.stringify(made).replaceAll('"C-1"', JSON.stringify(from)));
        const choices = [{}, { readings: { [from]: from } }, { readings: "strictest" as const }];
        const engines = choices.map((options) => createEngine(source, options));
        const records = [
          { service: "V100", units: 5 },
          { service: "V100", agency: { attestations: { [from]: true } } },
          { service: "V100", units: 2, agency: { attestations: {} } },
        ];
        const decisions = engines.flatMap((engine) => [
          engine.questions(),
          ...records.map((record) => ({ ...engine.evaluate(record), catalog: "" })),
        ]);
        const on = "2012-01-01";
        const asked = choices.map((options) => createAnalysis(source, options).requirements("V100", { on }));
        return JSON.parse(JSON.stringify([decisions, asked]).replaceAll(from, "NAME"));
      };
      expect(rename(id)).toEqual(rename("somebody"));
    },
  );
});
