import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleDecider } from "../everywhere/bundle.ts";
import { browser, hasBrowser, hashOf, inBareContext, inBrowser, inNode, inQuickJs } from "../everywhere/places.ts";

const records = 100_000;

/** Where and in which language each of seven pieces is decided. */
const pieces = [
  { TZ: "UTC", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "America/Chicago", LC_ALL: "ar_EG.UTF-8" },
  { TZ: "America/Sao_Paulo", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "Asia/Kathmandu", LC_ALL: "ar_EG.UTF-8" },
  { TZ: "Australia/Lord_Howe", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "Pacific/Apia", LC_ALL: "ar_EG.UTF-8" },
  { TZ: "America/Chicago", LC_ALL: "tr_TR.UTF-8" },
];

describe(`the decisions of ${records} generated records`, () => {
  let code: string;
  let expected: string;

  beforeAll(async () => {
    code = await bundleDecider();
    expected = await hashOf(inNode(code), records);
    console.log(`Node ${process.version}: SHA-256 ${expected}`);
  }, 3_600_000);

  it("are alike in seven pieces, in six time zones and two locales", async () => {
    const hash = createHash("sha256");
    for (const [piece, where] of pieces.entries()) {
      const [from = 0, until = 0] = [piece, piece + 1].map((bound) => Math.floor((records * bound) / pieces.length));
      for await (const text of inNode(code, [], where)(from, until)) hash.update(text);
    }
    expect(hash.digest("hex")).toBe(expected);
  });
  it("are alike where no code is made from text", async () => {
    expect(await hashOf(inNode(code, ["--disallow-code-generation-from-strings"]), records)).toBe(expected);
  });
  it("are alike without a host", async () => {
    expect(await hashOf(inBareContext(code), records)).toBe(expected);
  });
  it.skipIf(!hasBrowser)(`are alike in Chromium (skipped where there is none at ${browser})`, async () => {
    console.log(execFileSync(browser, ["--version"], { encoding: "utf8" }).trim());
    expect(await hashOf(inBrowser(code), records)).toBe(expected);
  });
  it("are alike where nothing is compiled (--jitless)", async () => {
    expect(await hashOf(inNode(code, ["--jitless"]), records)).toBe(expected);
  });
  it("are alike in QuickJS", async () => {
    expect(await hashOf(inQuickJs(code), records)).toBe(expected);
  });
});
