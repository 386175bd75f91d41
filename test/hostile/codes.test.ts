import { describe, expect, it } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { decide } from "./decide.ts";

const lines = missouri.services.flatMap(({ example, lines }) => lines.map((line) => ({ ...line, example })));

/** Letters that look like those of codes: Cyrillic, Greek, full width, letter-like, small, and ones that fold to them. */
const alike: Readonly<Record<string, readonly string[]>> = {
  A: ["\u0410", "\u0391", "\uff21", "a", "\u00c0", "\ud835\udc00"],
  C: ["\u0421", "\uff23", "\u2102", "c"],
  H: ["\u041d", "\u0397", "\uff28", "\u210d", "h"],
  O: ["\u041e", "\u039f", "\uff2f", "0", "o"],
  P: ["\u0420", "\u03a1", "\uff30", "p"],
  R: ["\uff32", "\u211d", "r"],
  S: ["\u0405", "\uff33", "\u017f", "s"],
  T: ["\u0422", "\u03a4", "\uff34", "t"],
  "0": ["O", "\uff10", "\u0660", "\ud835\udfce"],
  "1": ["l", "I", "\uff11", "\u0661"],
  "2": ["\uff12", "\u0662", "\u00b2"],
  "7": ["\uff17", "\u0667"],
};

/** The same code to a careless eye. */
function* lookAlikes(code: string): Generator<string> {
  for (const [index, letter] of [...code].entries()) {
    for (const other of alike[letter] ?? []) yield code.slice(0, index) + other + code.slice(index + 1);
    yield `${code.slice(0, index)}\u200b${code.slice(index)}`;
    yield `${code.slice(0, index + 1)}\u0301${code.slice(index + 1)}`;
  }
  for (const around of [" ", "\n", "\t", "\u00a0", "\ufeff", "\u0000", "\u202e", "\r\n"]) {
    yield around + code;
    yield code + around;
  }
  yield code.toLowerCase();
  yield `${code}.`;
  yield `${code}${code}`;
  yield "";
}

const codes = new Set<string>(lines.map(({ code }) => code));

describe.each(lines.map((line) => [line.code, line] as const))(
  "a code that looks like %s",
  (code, { example, hcpcs }) => {
    it("is another code", () => {
      const seen = [...lookAlikes(code)].filter((other) => !codes.has(other));
      expect(seen.length).toBeGreaterThan(20);
      for (const service of seen) {
        const decision = decide({ ...example, service });
        expect(["not-billable", "invalid"]).toContain(decision.outcome);
        expect([decision.service, decision.price, decision.estimate]).toEqual([null, null, null]);
      }
    });
    if (hcpcs !== undefined) {
      it("and modifiers that look alike are other modifiers", () => {
        const exact = { ...example, service: { code: hcpcs.code, modifiers: [...hcpcs.modifiers] } };
        expect(decide(exact).service).toBe(code);
        for (const [index, modifier] of hcpcs.modifiers.entries()) {
          for (const other of lookAlikes(modifier)) {
            const modifiers = [...hcpcs.modifiers];
            modifiers[index] = other;
            const decision = decide({ ...example, service: { code: hcpcs.code, modifiers } });
            expect(decision.price).toBeNull();
            expect(decision.service).not.toBe(code);
          }
        }
        const twice = [...hcpcs.modifiers, ...hcpcs.modifiers].slice(0, 4);
        if (twice.length > hcpcs.modifiers.length) {
          expect(decide({ ...example, service: { code: hcpcs.code, modifiers: twice } }).price).toBeNull();
        }
      });
    }
  },
);

it("a funding that looks like the right one is refused", () => {
  for (const { example, funding } of lines) {
    for (const other of lookAlikes(funding)) expect(decide({ ...example, funding: other }).price).toBeNull();
  }
});
