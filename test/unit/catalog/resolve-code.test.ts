import { describe, expect, it } from "vitest";
import { createCodeResolver } from "../../../src/catalog/resolve-code.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import type { CodeAndModifiers } from "../../../src/record/types.ts";
import { makeCatalog, makeLine, makeService } from "../../support/catalog.ts";

const resolve = createCodeResolver(missouri);

/** What a code comes to, as the printed codes that it may be. */
function told(code: string | CodeAndModifiers, funding?: string, ask = resolve) {
  const resolved = ask(code, funding);
  if (resolved.found === "one") return { found: "one", service: resolved.service.id, code: resolved.line.code };
  if (resolved.found === "none") return { found: "none" };
  return { found: resolved.found, codes: resolved.lines.map((line) => line.code) };
}

const individual = { found: "one", service: "individual-professional-psr", code: "H2017HO" };
const group = { found: "one", service: "group-professional-psr", code: "H2017HOHQ" };
const both = { found: "several", codes: ["H2017HO", "H2017HOHQ"] };

describe("a printed code", () => {
  const printed = [
    "H2017HO",
    "H2017P",
    "H2017HOHQ",
    "H2017S",
    "ATRCC",
    "ATRDIC",
    "ATRRC",
    "ATRC",
    "ATRCI",
    "ATRSC",
    "ATRG",
    "ATRTM",
    "ATRTP",
    "ATRRH",
  ];
  it.each(printed)("%s is itself, with an empty list of modifiers as well", (code) => {
    const one = { found: "one", service: expect.any(String), code };
    expect([told(code), told({ code }), told({ code, modifiers: [] })]).toEqual([one, one, one]);
  });
  it("is one of fourteen", () => {
    const codes = missouri.services.flatMap((service) => service.lines.map((line) => line.code));
    expect(codes.sort()).toEqual(printed.sort());
  });
  it.each([
    "h2017ho",
    "H2017ho",
    "atrc",
    " ATRC",
    "ATRC ",
    "ATRC\n",
    "ATR C",
    "H2017-HO",
    "H2017 HO",
    "H2O17HO",
    "H20l7HO",
    "H2017H0",
    "\u041d2017\u041d\u041e",
    "ATR\u0421",
    "\uff21\uff34\uff32\uff23",
    "ATRC\u200b",
    "ATRX",
    "",
    "constructor",
    "__proto__",
  ])("is not %j", (code) => {
    expect([told(code), told({ code })]).toEqual([{ found: "none" }, { found: "none" }]);
  });
  it.each([
    { code: "H2017HO", modifiers: ["HO"] },
    { code: "H2017P", modifiers: ["HO"] },
    { code: "ATRC", modifiers: ["HQ"] },
  ])("takes no modifiers: %j", (code) => {
    expect(told(code)).toEqual({ found: "other-modifiers", codes: [code.code] });
  });
});

describe("an HCPCS code with modifiers", () => {
  it.each([
    [["HO"], individual],
    [["HO", "HQ"], group],
    [["HQ", "HO"], group],
  ])("%j is one line", (modifiers, expected) => {
    expect(told({ code: "H2017", modifiers })).toEqual(expected);
  });
  it.each([["H2017"], [{ code: "H2017" }], [{ code: "H2017", modifiers: [] }]])(
    "that lacks them fits both lines, and neither is taken: %j",
    (code) => {
      expect([told(code), told(code, "MHD"), told(code, "POS")]).toEqual([both, both, both]);
    },
  );
  it("HQ alone lacks HO", () => {
    expect(told({ code: "H2017", modifiers: ["HQ"] })).toEqual({ found: "several", codes: ["H2017HOHQ"] });
  });
  it.each([
    [["HX"]],
    [["HO", "HX"]],
    [["HO", "HO"]],
    [["HQ", "HQ"]],
    [["HO", "HQ", "HQ"]],
    [["HO", "HQ", "HX"]],
    [["ho"]],
    [["HOHQ"]],
    [["H0"]],
    [["\u041dO"]],
    [[""]],
  ])("%j fits no line", (modifiers) => {
    expect(told({ code: "H2017", modifiers })).toEqual({ ...both, found: "other-modifiers" });
  });
  it("is unknown whatever the modifiers of a code that is", () => {
    expect(told({ code: "H2018", modifiers: ["HO"] })).toEqual({ found: "none" });
    expect(told({ code: "h2017", modifiers: ["HO"] })).toEqual({ found: "none" });
  });
});

describe("a code that two fundings share", () => {
  const shared = createCodeResolver(
    makeCatalog({
      lists: {
        fundings: [
          { code: "STATE", title: "State" },
          { code: "CITY", title: "City" },
        ],
      },
      services: [
        makeService({
          lines: [
            makeLine({ code: "V100", hcpcs: { code: "H0001", modifiers: ["HO"] } }),
            makeLine({ code: "V200", funding: "CITY", hcpcs: { code: "H0001", modifiers: ["HO"] } }),
          ],
        }),
      ],
    }),
  );
  const asked = { code: "H0001", modifiers: ["HO"] };

  it("is one line only with its funding", () => {
    expect([told(asked, "STATE", shared), told(asked, "CITY", shared)]).toEqual([
      { found: "one", service: "visit", code: "V100" },
      { found: "one", service: "visit", code: "V200" },
    ]);
    const several = { found: "several-fundings", codes: ["V100", "V200"] };
    expect([told(asked, undefined, shared), told(asked, "other", shared)]).toEqual([several, several]);
  });
  it("is its printed code whatever the funding", () => {
    expect(told("V100", "CITY", shared)).toEqual({ found: "one", service: "visit", code: "V100" });
  });
});
