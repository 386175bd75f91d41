import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { recordSchemaOf } from "../../../src/analysis/record-schema.ts";
import type { ServiceQuery } from "../../../src/analysis/requirements/asked-service.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { prepareCatalog } from "../../../src/decision/prepare.ts";
import { createEngine } from "../../../src/index.ts";

const on = "2013-05-14";
const pinned = { readings: missouri.recommendedReadings };
const codes = missouri.services.flatMap((service) => service.lines.map((line) => [line.code, service, line] as const));

type Json = Record<string, unknown>;
type Schema = { readonly properties?: Readonly<Record<string, Schema>>; readonly items?: Schema };

const recommended = { prepared: prepareCatalog(missouri, pinned), engine: createEngine(missouri, pinned) };
const open = { prepared: prepareCatalog(missouri, {}), engine: createEngine(missouri) };

function schemaOf(code: string, { prepared } = recommended) {
  const schema = recordSchemaOf(prepared, code, { on });
  if (schema === null) throw new Error(`there is no code ${code}`);
  // With no word of the schema passed over; several types of one field are what "strict" asks leave for.
  const accepts = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: true } }).compile(schema);
  return { schema, accepts };
}

/** A value without what a schema has no field for. */
function prune(value: unknown, schema: Schema | undefined): unknown {
  const { properties, items } = schema ?? {};
  if (Array.isArray(value)) return value.map((item) => prune(item, items));
  if (typeof value !== "object" || value === null || properties === undefined) return value;
  const kept = Object.entries(value).filter(([name]) => properties[name] !== undefined);
  return Object.fromEntries(kept.map(([name, part]) => [name, prune(part, properties[name])]));
}

describe.each(codes)("%s", (code, service, line) => {
  const example = { ...service.example, service: code, funding: line.funding };
  const { schema, accepts } = schemaOf(code);
  const record = prune(example, schema as Schema) as Json;

  it("accepts the example, with the fields that the service reads, and these are enough to decide and price it", () => {
    expect(accepts(record), JSON.stringify(accepts.errors)).toBe(true);
    const { engine } = recommended;
    expect(engine.evaluate(record)).toEqual(engine.evaluate(example));
    expect(engine.evaluate(record).outcome).toBe("billable");
  });

  it("accepts the example under every reading with the fields of every reading", () => {
    const ofEvery = schemaOf(code, open);
    const whole = prune(example, ofEvery.schema as Schema) as Json;
    expect(ofEvery.accepts(whole), JSON.stringify(ofEvery.accepts.errors)).toBe(true);
    expect(open.engine.evaluate(whole)).toEqual(open.engine.evaluate(example));
  });

  it("requires nothing but the service, and takes none on file and ids of profiles", () => {
    expect(accepts({ service: code })).toBe(true);
    expect(accepts({ ...record, date: null, practitioner: "p-1" })).toBe(true);
    expect(accepts({})).toBe(false);
  });

  it("refuses another service, and a code that is not listed", () => {
    expect(accepts({ ...record, service: "another" })).toBe(false);
    expect(accepts({ ...record, funding: "another" })).toBe(false);
    expect(accepts({ ...record, funding: "other" })).toBe(true);
  });

  it("is closed, at every depth", () => {
    expect(accepts({ ...record, more: 1 })).toBe(false);
    expect(accepts({ ...record, practitioner: { ...(record["practitioner"] as Json), more: 1 } })).toBe(false);
  });

  it.each([
    ["a day", { date: "2013-13-01" }],
    ["a day as a number", { date: 20130514 }],
    ["a quantity below nothing", { units: -1 }],
    ["a quantity that is no plain number", { units: "1e3" }],
    ["a quantity with a point as a number", { units: 1.5 }],
    ["a section that is a list", { practitioner: [] }],
  ])("refuses %s that is malformed", (_, spoiled) => {
    expect(accepts({ ...record, ...spoiled })).toBe(false);
    expect(open.engine.evaluate({ ...example, ...spoiled }).outcome).toBe("invalid");
  });
});

describe("fields", () => {
  it("takes decimals as text, times of a day, and codes with other", () => {
    const { accepts } = schemaOf("ATRTM");
    expect(accepts({ service: "ATRTM", trip: { milesAboard: "12.5", purpose: "other" } })).toBe(true);
    expect(accepts({ service: "ATRTM", trip: { milesAboard: "12.5", purpose: "holiday" } })).toBe(false);
    const timed = schemaOf("ATRG").accepts;
    expect(timed({ service: "ATRG", start: "23:59", end: "24:00" })).toBe(true);
    expect(timed({ service: "ATRG", start: "24:01" })).toBe(false);
    expect(timed({ service: "ATRG", session: { consumers: 100_001 } })).toBe(false);
  });

  it("takes no day of a year that there is not", () => {
    const { accepts } = schemaOf("ATRG");
    const days = ["0001-01-01", "9999-12-31", "0000-05-05", "2013-13-01", "2013-5-1"];
    expect(days.map((date) => accepts({ service: "ATRG", date }))).toEqual([true, true, false, false, false]);
  });

  it("wants what every item of a list must tell, `null` for a bound that there is not", () => {
    const { accepts } = schemaOf("ATRSC");
    const ordination = { kind: "ordination", issuer: "recognized-faith-group", from: "2004-06-06", until: null };
    const { until, ...unended } = ordination;
    expect(until).toBeNull();
    expect(accepts({ service: "ATRSC", practitioner: { credentials: [ordination] } })).toBe(true);
    expect(accepts({ service: "ATRSC", practitioner: { credentials: [unended] } })).toBe(false);
    expect(accepts({ service: "ATRSC", practitioner: { credentials: [{ ...ordination, kind: null }] } })).toBe(false);
  });

  it("has the group statements that answer what is asked, each with its text", () => {
    const { schema, accepts } = schemaOf("ATRDIC");
    expect(accepts({ service: "ATRDIC", site: { attestations: { "drop-in-standards": true } } })).toBe(true);
    expect(accepts({ service: "ATRDIC", site: { attestations: { "housing-standards": true } } })).toBe(false);
    const { site } = (schema as unknown as { properties: Record<string, Schema> }).properties;
    const text = missouri.statements.find(({ id }) => id === "drop-in-standards")?.text;
    expect(site?.properties?.["attestations"]?.properties?.["drop-in-standards"]).toEqual({
      type: ["boolean", "null"],
      description: text,
    });
  });

  it("takes the HCPCS code with its modifiers in any order", () => {
    const { accepts } = schemaOf("H2017HOHQ");
    expect(accepts({ service: { code: "H2017", modifiers: ["HO", "HQ"] } })).toBe(true);
    expect(accepts({ service: { code: "H2017", modifiers: ["HQ", "HO"] } })).toBe(true);
    expect(accepts({ service: { code: "H2017", modifiers: ["HO"] } })).toBe(false);
    expect(accepts({ service: { code: "H2017HOHQ" } })).toBe(true);
  });

  it("drops the fields that only another reading asks for", () => {
    const everyone = { service: "ATRG", documentation: { everyoneSigned: true } };
    expect(schemaOf("ATRG", open).accepts(everyone)).toBe(true);
    expect(schemaOf("ATRG").accepts(everyone)).toBe(false);
  });

  it("is plain frozen JSON, and null for a code that is not there", () => {
    const { schema } = schemaOf("ATRG");
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(Object.isFrozen(schema["properties"])).toBe(true);
    const { prepared } = open;
    expect(recordSchemaOf(prepared, "H2017", { on })).toBeNull();
    for (const query of [{ on: "2013-02-30" }, {}, undefined]) {
      expect(recordSchemaOf(prepared, "ATRG", query as ServiceQuery)).toBeNull();
    }
  });
});
