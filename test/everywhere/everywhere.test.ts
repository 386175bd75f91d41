import { expect, it } from "vitest";
import { bundleDecider } from "./bundle.ts";
import { hashOf, inBareContext, inNode, inQuickJs, type Place } from "./places.ts";

// Fifty records of one engine and ten of another; `npm run prove` takes all, in more places.
const records = 60;

it("decisions are alike, byte for byte, on every engine and in every zone", async () => {
  const code = await bundleDecider();
  const outcomes = new Set<string>();
  const places: Readonly<Record<string, Place>> = {
    "in Node": inNode(code),
    "in Chicago, in Turkish, where no code is made from text": inNode(
      code,
      ["--disallow-code-generation-from-strings"],
      { TZ: "America/Chicago", LC_ALL: "tr_TR.UTF-8" },
    ),
    "in two pieces, one in Apia": async function* (from, until) {
      yield* inBareContext(code)(from, 10);
      yield* inNode(code, [], { TZ: "Pacific/Apia" })(10, until);
    },
    "without a host": async function* (from, until) {
      for await (const text of inBareContext(code)(from, until)) {
        for (const line of text.trim().split("\n")) outcomes.add(JSON.parse(line).outcome);
        yield text;
      }
    },
    "in QuickJS": inQuickJs(code),
  };
  const hashes: Record<string, string> = {};
  for (const [name, place] of Object.entries(places)) hashes[name] = await hashOf(place, records);
  expect(hashes).toEqual(Object.fromEntries(Object.keys(hashes).map((name) => [name, hashes["in Node"]])));
  // There was something to compare.
  expect([...outcomes]).toEqual(expect.arrayContaining(["billable", "not-billable"]));
});
