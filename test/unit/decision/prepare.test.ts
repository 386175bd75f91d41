import { describe, expect, it } from "vitest";
import { prepareCatalog } from "../../../src/decision/prepare.ts";
import { makeCatalog } from "../../support/catalog.ts";

const statements = [
  { id: "all", subject: "person", text: "Everything.", members: ["part"] },
  { id: "part", subject: "person", text: "A part." },
] as const;
const copyOf = (value: unknown, options = {}) =>
  prepareCatalog(makeCatalog({ statements }), {}).readCopy(value, { key: "A-1", ...options });

describe("a record with a copy to work on", () => {
  it("has its profiles in their places, and its statements as they are told and answered", () => {
    const value = { service: "V100", practitioner: "P-1" };
    const profiles = { practitioner: { "P-1": { attestations: { all: true } } } };
    expect(copyOf(value, { profiles })).toEqual({
      ok: true,
      prepared: {
        record: { service: "V100", practitioner: { attestations: { all: true } } },
        facts: expect.anything(),
        answered: { service: "V100", practitioner: { attestations: { all: true, part: true } } },
        unknownProfiles: [],
        key: "A-1",
      },
    });
    expect(value).toEqual({ service: "V100", practitioner: "P-1" });
  });
  it("tells of profiles that were not given, and keeps their ids", () => {
    const copy = copyOf({ service: "V100", practitioner: "P-1" }, { profiles: {} });
    expect(copy).toMatchObject({ ok: true, prepared: { unknownProfiles: ["practitioner"], key: "A-1" } });
    expect(copy.ok && copy.prepared.record).toEqual({ service: "V100", practitioner: "P-1" });
  });
  it("has the same facts as the record that is read", () => {
    const prepared = prepareCatalog(makeCatalog(), {});
    const value = { service: "V100", date: "2011-03-15", session: { consumers: 2 } };
    const [read, copied] = [prepared.read(value, {}), prepared.readCopy(value, {})];
    expect(copied.ok && copied.prepared.facts).toEqual(read.ok && read.prepared.facts);
  });
  const training = { topic: "other", includes: new Array(18).fill({ topic: "other" }) };
  // 500 trainings of 39 places each: the item, its two fields, and 18 items of one field. Four more fields, and the others.
  const crowded = (others: number) => ({
    service: { code: "V100", modifiers: ["A1", "A2", "A3", "A4"] },
    practitioner: { trainings: new Array(500).fill(training) },
    activities: new Array(others).fill("other"),
  });
  it.each<readonly [string, unknown, boolean]>([
    ["a long name of nothing", { service: "V100", ["x".repeat(70)]: undefined }, true],
    ["a long id of no profile", { service: "V100", practitioner: "x".repeat(20_001) }, true],
    ["as many places as a record may have", crowded(496), true],
    ["one more than a record may have", crowded(497), false],
  ])("is there where a record is read: %s", (_name, value, isRecord) => {
    const prepared = prepareCatalog(makeCatalog(), {});
    expect([prepared.read(value, {}).ok, prepared.readCopy(value, {}).ok]).toEqual([isRecord, isRecord]);
  });
  it.each<readonly [string, unknown, readonly string[]]>([
    ["a wrong field", { service: "V100", date: "soon" }, ["date"]],
    ["a field that is no data", { service: "V100", date: () => "2011-03-15" }, ["date"]],
    ["no object", null, [""]],
    ["a list", [], [""]],
  ])("is none where there is none: %s", (_name, value, paths) => {
    expect(copyOf(value)).toEqual({ ok: false, paths, key: "A-1" });
  });
  it("tells where it is none, though it could not be copied", () => {
    const value = Object.defineProperty({ service: "V100" }, "date", { get: () => "2011-03-15", enumerable: true });
    expect(copyOf(value)).toEqual({ ok: false, paths: ["date"], key: "A-1" });
  });
  const failingAt = (look: number) => {
    let looks = 0;
    return new Proxy(
      { service: "V100" },
      {
        ownKeys(target) {
          looks++;
          if (looks === look) throw new Error("not now");
          return Reflect.ownKeys(target);
        },
      },
    );
  };
  it("is none of what is another thing at every look", () => {
    expect(copyOf(failingAt(1))).toEqual({ ok: false, paths: [""], key: "A-1" });
  });
  it("is read of the copy, whatever the value is at the next look", () => {
    expect(copyOf(failingAt(2))).toMatchObject({ ok: true, prepared: { record: { service: "V100" }, key: "A-1" } });
  });
});
