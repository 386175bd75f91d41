import { describe, expect, it } from "vitest";
import { decide } from "./decide.ts";
import { record, strings, tryInCatalog, tryInRecord } from "./naughty.ts";

it("there is a list, and a record that is priced", () => {
  expect(strings.length).toBeGreaterThan(400);
  expect(decide(record).price).not.toBeNull();
});

describe("the big list of naughty strings", () => {
  // Every string goes to every fifth place; all places meet some hundred of them.
  it("changes no price in any place of a record, and is no key of it", () => tryInRecord(5));
  it("makes an engine or a refusal in any place of a catalog, and for any key", () => tryInCatalog(25));
});
