import { describe, expect, it } from "vitest";
import type { Profiles } from "../../src/index.ts";
import { decide, engine, exampleOf, expectOneOf, expectPlain } from "./decide.ts";
import { placesIn, put } from "./places-in.ts";
import { neverPlain, noNumbers } from "./values.ts";

const record: Record<string, unknown> = {
  ...exampleOf("transportation"),
  key: "key",
  units: "25",
  site: { manager: { trainings: [{ topic: "other", hours: "4" }] }, hours: [{ day: "monday", periods: [] }] },
};
const places = [...placesIn(record)];

it("the record that is spoilt is billable, and has enough places to spoil", () => {
  expect(decide(record).outcome).toBe("billable");
  expect(places.length).toBeGreaterThan(40);
});

describe.each(Object.entries(neverPlain))("%s", (_name, make) => {
  const value = make();
  it("is no record", () => {
    expect(decide(value)).toMatchObject({ outcome: "invalid", price: null });
    expect(engine.check(value)).toMatchObject({ ok: false });
  });
  it("is refused at every place of a record", () => {
    for (const path of places) {
      const decision = decide(put(record, path, value));
      if (decision.outcome !== "invalid") expect.fail(`${path.join(".")} is ${decision.outcome}`);
    }
  });
  it("is refused as a profile, and as profiles tells nothing", () => {
    const named = { ...record, practitioner: "p-1" };
    const untold = { ...record };
    delete untold["practitioner"];
    for (const profiles of [value, { practitioner: value }, { practitioner: { "p-1": value } }]) {
      const decision = decide(named, { profiles: profiles as Profiles });
      expect(["invalid", "incomplete"]).toContain(decision.outcome);
      expect(decision.price).toBeNull();
    }
  });
  it("is no key and no options", () => {
    for (const options of [{ key: value }, value]) {
      const decision = engine.evaluate(record, options as never);
      expectPlain(decision);
      expectOneOf(decision, [record]);
    }
  });
});

describe("a text that is no plain number", () => {
  it.each(noNumbers.map((text) => [text.slice(0, 20), text]))("is refused: %j", (_shown, text) => {
    for (const path of ["units", "trip.miles", "trip.persons", "trip.riders"]) {
      const decision = decide(put(record, path.split("."), text));
      expect([path, decision.outcome]).toEqual([path, "invalid"]);
      expect(decision.findings[0]?.paths).toEqual([path]);
    }
  });
  it("may be written with zeros that change nothing", () => {
    const priced = decide(record).price;
    for (const units of [25, "25.0", "25.000000", "025", "000000000025"])
      expect(decide({ ...record, units }).price).toEqual(priced);
    expect(decide({ ...record, units: -0 })).toEqual(decide({ ...record, units: 0 }));
  });
});
