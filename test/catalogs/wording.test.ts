import { describe, expect, it } from "vitest";
import { usesOfService } from "../../src/analysis/catalog/uses.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { resolvePath, type Shape } from "../../src/condition/shape.ts";
import type { Rule, Service } from "../../src/index.ts";
import { recordShape } from "../../src/record/shape.ts";
import { usesOfRule } from "../support/uses.ts";

const ruleOf = (service: Service) =>
  service.rules.map((rule) => [`${service.id}/${rule.id}`, { service, rule }] as const);
const rules = missouri.services.flatMap(ruleOf);

const clauseId = /\b(PSR|ATR)-\d/;
const placeholder = /\{([^{}]*)\}/g;
const withoutPlaceholders = (text: string) => text.replace(placeholder, "");
/** A regulation, as it is cited: `9 CSR 30-4.035 (8)(B)`. */
const regulation = /\b\d+ CSR [\d-]+\.\d+( ?\(?\d+\)?)?( ?\(?[A-Z]\)?)?/g;

/** The texts of the rules for which a check finds something, and what it finds. */
function collect(check: (text: string, about: { readonly service: Service; readonly rule: Rule }) => string[]) {
  return rules.flatMap(([name, about]) =>
    [about.rule.message, about.rule.remedy].flatMap((text) => check(text, about).map((found) => `${name}: ${found}`)),
  );
}

describe("messages and remedies", () => {
  it("name no clause: findings carry them beside the text", () => {
    expect(collect((text) => (clauseId.test(text) ? [text] : []))).toEqual([]);
  });

  it("have only placeholders that are filled, by parameters that the rule itself reads", () => {
    const stray = collect((text, { service, rule }) => {
      const read = usesOfRule(missouri, service, rule).parameters;
      return [...text.matchAll(placeholder)].flatMap(([, id = ""]) => (read.has(id) ? [] : [id]));
    });
    expect(stray).toEqual([]);
    expect(collect((text) => (/[{}]/.test(withoutPlaceholders(text)) ? [text] : []))).toEqual([]);
  });

  it("write no number that is a parameter of their service: a change of it would leave them behind", () => {
    const written = collect((text, { service }) => {
      const read = usesOfService(missouri, service).parameters;
      const values = missouri.parameters.filter(({ id }) => read.has(id)).flatMap(({ values }) => values);
      const numbers = new Set(values.flatMap(({ value }) => value).map(String));
      // A number inside a name, as in `orientation-1`, is no quantity.
      const found =
        withoutPlaceholders(text)
          .replace(regulation, "")
          .match(/(?<![\w.-])\d+(\.\d+)?(?![\w-])/g) ?? [];
      return found.filter((number) => numbers.has(number));
    });
    expect(written).toEqual([]);
  });

  it("end in one full stop and begin with a capital", () => {
    expect(collect((text) => (/^[A-Z].*[^.\s]\.$/s.test(text) ? [] : [text]))).toEqual([]);
  });
});

describe("remedies", () => {
  it("name a place of the record in brackets", () => {
    const without = rules.filter(([, { rule }]) => placesIn(rule.remedy).length === 0).map(([name]) => name);
    expect(without).toEqual([]);
  });

  it("name places that the record has", () => {
    const wrong = rules.flatMap(([name, { rule }]) =>
      placesIn(rule.remedy).flatMap(([first = "", ...others]) => [
        ...(isPlace(first, recordShape) ? [] : [`${name}: ${first}`]),
        ...others
          .filter((other) => !contextsOf(first).some((context) => isPlace(other, context)))
          .map((other) => `${name}: ${other}`),
      ]),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the check of places", () => {
  it("refuses a path that the record does not have, and a statement that the catalog does not", () => {
    expect(isPlace("practitioner.screenings", recordShape)).toBe(true);
    expect(isPlace("practitioner.screening", recordShape)).toBe(false);
    expect(isPlace("agency.attestations.everyone-screened", recordShape)).toBe(true);
    expect(isPlace("site.attestations.everyone-screened", recordShape)).toBe(false);
  });

  it("reads a name after a list as a field of its items, and one after a statement as its neighbour", () => {
    const named = (text: string) => placesIn(text)[0];
    expect(named("Do so (session.others, credentials).")).toEqual(["session.others", "credentials"]);
    expect(contextsOf("session.others").some((context) => isPlace("credentials", context))).toBe(true);
    expect(contextsOf("session.others").some((context) => isPlace("creds", context))).toBe(false);
    const orientation = contextsOf("practitioner.attestations.orientation");
    expect(orientation.some((context) => isPlace("orientation-1", context))).toBe(true);
    expect(orientation.some((context) => isPlace("orientation-8", context))).toBe(false);
  });
});

/** The places that each pair of brackets names, without the words between them. */
function placesIn(text: string): string[][] {
  return [...text.matchAll(/\(([^()]*)\)/g)].map(([, inside = ""]) =>
    inside.split(/[\s,]+/).filter((word) => !["or", "to", "and", ""].includes(word)),
  );
}

/** Whether a path leads to a field of the shape, or to a statement that the catalog declares for the subject there. */
function isPlace(path: string, shape: Shape): boolean {
  const names = path.split(".");
  const last = names.pop() ?? "";
  const parent = resolvePath(shape, names.join("."));
  if (parent?.type !== "statements") return path !== "" && resolvePath(shape, path) !== undefined;
  return missouri.statements.some(({ subject, id }) => subject === parent.subject && id === last);
}

/** Where the names that follow a first place in the same brackets may be found: the record, its items, its neighbours. */
function contextsOf(first: string): Shape[] {
  const at = resolvePath(recordShape, first);
  const parent = resolvePath(recordShape, first.split(".").slice(0, -1).join("."));
  return [recordShape, ...(at?.type === "list" ? [at.of] : []), ...(parent ? [parent] : [])];
}
