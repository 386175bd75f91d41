import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../src/catalog/language.ts";
import type { Statement } from "../../../src/catalog/types.ts";
import { createLayout } from "../../../src/condition/layout.ts";
import { copyRecord } from "../../../src/record/copy.ts";
import { createRecordReader } from "../../../src/record/read.ts";
import { recordShape } from "../../../src/record/shape.ts";
import { answerMembers } from "../../../src/record/statements.ts";
import type { Profiles } from "../../../src/record/types.ts";
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
const language = createLanguage(catalog);
const groups = language.groups ?? [];
const read = createRecordReader(createLayout(language));
/** A reader to which the groups mean nothing. */
const readAsTold = createRecordReader(createLayout({ ...language, groups: [] }));

/** A record's facts and its copy, with the answers of its groups, are those of another record as it is told. */
function expectSpread(record: object, expected: object, profiles?: Profiles): void {
  const whole = { service: "V100", ...record };
  const spread = { service: "V100", ...expected };
  expect(read(whole, profiles)).toEqual(readAsTold(spread));
  expect(answerMembers(copyRecord(whole, profiles), recordShape, groups)).toEqual(spread);
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
    expectSpread({ attestations: told }, { attestations: expected });
    expectSpread({ practitioner: { attestations: told } }, { practitioner: { attestations: expected } });
  });

  it("reaches persons wherever they stand", () => {
    const told = { attestations: { both: true, two: false } };
    const expected = { attestations: { both: true, one: true, two: false } };
    expectSpread(
      {
        practitioner: told,
        supervisor: told,
        site: { manager: told },
        session: { others: [told, {}, { attestations: { one: false } }, told] },
      },
      {
        practitioner: expected,
        supervisor: expected,
        site: { manager: expected },
        session: { others: [expected, {}, { attestations: { one: false } }, expected] },
      },
    );
  });

  it("reaches persons that are given by id", () => {
    const profiles = { supervisor: { s: { attestations: { both: false } } } };
    expectSpread(
      { supervisor: "s" },
      { supervisor: { attestations: { both: false, one: false, two: false } } },
      profiles,
    );
  });

  it("answers for its own subject only", () => {
    expectSpread(
      { site: { attestations: { whole: true }, manager: { attestations: {} } }, attestations: {} },
      { site: { attestations: { whole: true, one: true }, manager: { attestations: {} } }, attestations: {} },
    );
    const told = { consumer: { attestations: { one: true } }, agency: { attestations: { one: false } } };
    expectSpread(told, told);
    expect(read({ service: "V100", consumer: { attestations: { both: true } } })).toEqual({
      ok: false,
      paths: ["consumer.attestations"],
    });
  });

  it("answers in a complete section too, where what is not answered is none on file", () => {
    const complete = { ...language, complete: ["attestations"] };
    const told = { service: "V100", attestations: { both: true, one: null } };
    const reading = createRecordReader(createLayout(complete))(told);
    const expected = { service: "V100", attestations: { both: true, one: null, two: true } };
    expect(reading).toEqual(createRecordReader(createLayout({ ...complete, groups: [] }))(expected));
    const untold = createRecordReader(createLayout(complete))({ service: "V100", attestations: { one: false } });
    const asNone = { service: "V100", attestations: { one: false, two: null, both: null } };
    expect(untold).toEqual(createRecordReader(createLayout({ ...complete, groups: [] }))(asNone));
  });

  it("answers where something is told, and changes nothing that it was given", () => {
    const untold = { practitioner: null, supervisor: "s", site: {}, session: { others: null } };
    expect(answerMembers(untold, recordShape, groups)).toEqual(untold);
    const told = { service: { code: "V100" }, attestations: { both: true } };
    const answered = { service: { code: "V100" }, attestations: { both: true, one: true, two: true } };
    expect(answerMembers(told, recordShape, groups)).toEqual(answered);
    expect(told.attestations).toEqual({ both: true });
  });
});
