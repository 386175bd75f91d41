import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../src/catalog/language.ts";
import type { Statement } from "../../../src/catalog/types.ts";
import { createRecordReader } from "../../../src/record/read.ts";
import { recordShape } from "../../../src/record/shape.ts";
import { spreadStatements } from "../../../src/record/statements.ts";
import { makeCatalog } from "../../support/catalog.ts";

const statement = (subject: Statement["subject"], id: string, ...members: string[]): Statement => ({
  id,
  subject,
  text: `${id}.`,
  ...(members.length > 0 && { members }),
});

const statements = [
  statement("person", "one"),
  statement("person", "two"),
  statement("person", "both", "one", "two"),
  statement("record", "one"),
  statement("record", "two"),
  statement("record", "both", "one", "two"),
  statement("site", "one"),
  statement("site", "whole", "one"),
  statement("consumer", "one"),
  statement("agency", "one"),
  statement("vehicle", "one"),
];
const catalog = makeCatalog({ statements });
const groups = statements.filter((known) => known.members !== undefined);
const read = createRecordReader(createLanguage(catalog), groups);

/** The record as conditions see it. */
function factsOf(record: object): unknown {
  const reading = read({ service: "V100", ...record });
  if (!reading.ok) throw new Error(`no record at ${reading.paths.join(", ")}`);
  const { service, ...facts } = reading.record;
  return facts;
}

describe("a group statement", () => {
  it.each<readonly [string, object, object]>([
    ["that is true answers its members", { both: true }, { both: true, one: true, two: true }],
    ["that is false answers its members", { both: false }, { both: false, one: false, two: false }],
    ["leaves a member that says false", { both: true, one: false }, { both: true, one: false, two: true }],
    ["leaves a member that says true", { both: false, two: true }, { both: false, one: false, two: true }],
    ["that is not answered answers nothing", { one: true }, { one: true }],
    ["that is none on file leaves none on file", { both: null, one: true }, { both: null, one: true, two: null }],
    ["is not answered by its members", { one: true, two: true }, { one: true, two: true }],
  ])("%s", (_name, told, expected) => {
    expect(factsOf({ attestations: told })).toEqual({ attestations: expected });
    expect(factsOf({ practitioner: { attestations: told } })).toEqual({ practitioner: { attestations: expected } });
  });

  it("reaches persons wherever they stand", () => {
    const told = { attestations: { both: true, two: false } };
    const expected = { attestations: { both: true, one: true, two: false } };
    expect(
      factsOf({
        practitioner: told,
        supervisor: told,
        site: { manager: told },
        session: { others: [told, {}, { attestations: { one: false } }, told] },
      }),
    ).toEqual({
      practitioner: expected,
      supervisor: expected,
      site: { manager: expected },
      session: { others: [expected, {}, { attestations: { one: false } }, expected] },
    });
  });

  it("reaches persons that are given by id", () => {
    const reading = read(
      { service: "V100", supervisor: "s" },
      { supervisor: { s: { attestations: { both: false } } } },
    );
    expect(reading).toEqual({
      ok: true,
      record: { service: "V100", supervisor: { attestations: { both: false, one: false, two: false } } },
      unknownProfiles: [],
    });
  });

  it("answers for its own subject only", () => {
    expect(
      factsOf({ site: { attestations: { whole: true }, manager: { attestations: {} } }, attestations: {} }),
    ).toEqual({ site: { attestations: { whole: true, one: true }, manager: { attestations: {} } }, attestations: {} });
    const told = { consumer: { attestations: { one: true } }, agency: { attestations: { one: false } } };
    expect(factsOf(told)).toEqual(told);
    expect(read({ service: "V100", consumer: { attestations: { both: true } } })).toEqual({
      ok: false,
      paths: ["consumer.attestations"],
    });
  });

  it("is spread over what is there, whatever that is", () => {
    for (const value of [null, undefined, "text", 5, { practitioner: null, site: {}, session: { others: null } }]) {
      const before = structuredClone(value);
      spreadStatements(value, recordShape, groups);
      expect(value).toEqual(before);
    }
  });
});
