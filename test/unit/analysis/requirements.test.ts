import { describe, expect, it } from "vitest";
import type { ServiceQuery } from "../../../src/analysis/requirements/asked-service.ts";
import { requirementsOf } from "../../../src/analysis/requirements/requirements.ts";
import type { RequiredFact } from "../../../src/analysis/requirements/types.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";
import { createLayout, type Layout } from "../../../src/condition/layout.ts";
import type { Scope } from "../../../src/condition/scope.ts";
import { evaluateWorlds } from "../../../src/condition/verdict.ts";
import type { EngineOptions } from "../../../src/decision/options.ts";
import { prepareCatalog } from "../../../src/decision/prepare.ts";
import type { Catalog, Condition, Rule, Service } from "../../../src/index.ts";
import {
  makeCatalog,
  makeLine,
  makeParameter,
  makeQuestion,
  makeRate,
  makeRule,
  makeService,
} from "../../support/catalog.ts";
import { tryNeeds } from "../../support/needs.ts";
import { applyChange, readScenarios } from "../../support/scenario.ts";

const on = "2013-05-14";
/** What a caller without types may ask of no day. */
const noDays: readonly unknown[] = [undefined, {}, { on: undefined }, { on: null }, { on: 20130514 }];
const fact = (path: string) => ({ op: "fact", path }) as const;
const item = (path: string) => ({ op: "item", path }) as const;
const isTrue = (path: string): Condition => ({ op: "equals", left: fact(path), right: true });
const convenient = isTrue("site.convenient");
const transportation = isTrue("site.transportation");

/** The tiny catalog with one rule, and the facts that its service needs, without units that nobody has to claim. */
function factsOf(
  requires: Condition,
  options: EngineOptions & { rule?: Partial<Rule>; catalog?: Partial<Catalog>; service?: Partial<Service> } = {},
) {
  const { rule, catalog, service, ...engineOptions } = options;
  const changed = makeService({ ...service, rules: [makeRule({ requires, ...rule })] });
  const prepared = prepareCatalog(makeCatalog({ ...catalog, services: [changed] }), engineOptions);
  const found = requirementsOf(prepared, "V100", { on });
  return (found?.facts ?? []).filter(({ path, needed }) => path !== "units" || needed !== "optional");
}

/** Of each fact: how far it is needed, with its condition and questions. */
function needsOf(...given: Parameters<typeof factsOf>) {
  return Object.fromEntries(
    factsOf(...given).map(({ path, needed, unless, questions }) => {
      const asking = questions.map(({ id, readings }) => `${id}=${readings.join("|")}`);
      return [path, [needed, ...(unless === undefined ? [] : [unless]), ...asking]];
    }),
  );
}

it("is none where the code is of another funding, or is none", () => {
  const prepared = prepareCatalog(makeCatalog(), {});
  expect(requirementsOf(prepared, "V100", { on, funding: "STATE" })?.code).toBe("V100");
  expect(requirementsOf(prepared, "V100", { on, funding: "CITY" })).toBeNull();
  expect(requirementsOf(prepared, null as never, { on })).toBeNull();
  expect(requirementsOf(prepared, "V100", null as never)).toBeNull();
});

describe("how far a fact is needed", () => {
  it("is needed always where the rule cannot hold without it", () => {
    expect(needsOf(convenient)).toEqual({ "site.convenient": ["always"] });
    expect(needsOf({ op: "all", of: [convenient, transportation] })).toEqual({
      "site.convenient": ["always"],
      "site.transportation": ["always"],
    });
    expect(needsOf({ op: "not", of: { op: "equals", left: fact("delivery"), right: "telephone" } })).toEqual({
      delivery: ["always"],
    });
  });

  it("is needed unless another part holds", () => {
    expect(needsOf({ op: "any", of: [convenient, transportation] })).toEqual({
      "site.convenient": ["unless", transportation],
      "site.transportation": ["unless", convenient],
    });
    expect(needsOf({ op: "when", when: convenient, then: transportation })).toEqual({
      "site.convenient": ["unless", transportation],
      "site.transportation": ["unless", { op: "not", of: convenient }],
    });
  });

  it("is needed always where one rule cannot do without it, whatever another says", () => {
    expect(needsOf({ op: "all", of: [{ op: "any", of: [convenient, transportation] }, convenient] })).toEqual({
      "site.convenient": ["always"],
      "site.transportation": ["unless", convenient],
    });
  });

  it("asks for nothing where a way is always open", () => {
    expect(needsOf({ op: "any", of: [convenient, true] })).toEqual({ "site.convenient": ["optional"] });
  });

  it("knows that a number which is not told is no member of a list", () => {
    const listed = { op: "oneOf", left: fact("stay.nightsAllowed"), right: [7, 14, 28] } as const;
    expect(needsOf(listed)).toEqual({ "stay.nightsAllowed": ["always"] });
    expect(needsOf({ op: "not", of: listed })).toEqual({ "stay.nightsAllowed": ["always"] });
    const whole = { op: "multipleOf", left: fact("stay.nightsAllowed"), right: 1 } as const;
    expect(needsOf(whole)).toEqual({ "stay.nightsAllowed": ["always"] });
  });

  it("knows the limit that a pinned reading sets", () => {
    const limit = { op: "question", id: "limit", readings: { seven: 7, any: 100_000 } } as const;
    const requires = { op: "atMost", left: fact("stay.nights"), right: limit } as const;
    const catalog = { questions: [makeQuestion("limit", "seven", "any")] };
    expect(needsOf(requires, { catalog, readings: { limit: "seven" } })).toEqual({ "stay.nights": ["always"] });
    expect(needsOf(requires, { catalog, readings: { limit: "any" } })).toEqual({ "stay.nights": ["optional"] });
  });

  it("takes a question for open whose id every object inherits", () => {
    const requires: Condition = {
      op: "question",
      id: "constructor",
      readings: { yes: convenient, no: transportation },
    };
    expect(needsOf(requires, { catalog: { questions: [makeQuestion("constructor", "yes", "no")] } })).toEqual({
      "site.convenient": ["always", "constructor=yes"],
      "site.transportation": ["always", "constructor=no"],
    });
  });

  it("says of what only the format asks that it is asked for as its list is", () => {
    const programs = fact("consumer.programs");
    const some: Condition = { op: "some", over: programs, where: { op: "equals", left: item("kind"), right: "other" } };
    const requires: Condition = { op: "question", id: "ask", readings: { yes: some, no: true } };
    const [list] = factsOf(requires, { catalog: { questions: [makeQuestion("ask", "yes", "no")] } });
    const asking = [{ id: "ask", readings: ["yes"] }];
    expect(list?.questions).toEqual(asking);
    expect(list?.items?.map(({ path, questions }) => [path, questions])).toEqual([
      ["kind", asking],
      ["from", asking],
      ["until", asking],
    ]);
  });

  it("knows which numbers a limit leaves open", () => {
    const riders = fact("trip.riders");
    expect(needsOf({ op: "atLeast", left: riders, right: 1 })).toEqual({ "trip.riders": ["always"] });
    expect(needsOf({ op: "atLeast", left: riders, right: 0 })).toEqual({ "trip.riders": ["optional"] });
    expect(needsOf({ op: "atMost", left: riders, right: 100_000 })).toEqual({ "trip.riders": ["optional"] });
    expect(needsOf({ op: "atMost", left: riders, right: 99_999 })).toEqual({ "trip.riders": ["always"] });
    const limit: Condition = { op: "atMost", left: riders, right: { op: "param", id: "limit" } };
    expect(needsOf(limit, { catalog: { parameters: [makeParameter("limit", 15)] } })).toEqual({
      "trip.riders": ["always"],
    });
    // No person at all is known to be no more than whatever riders there are.
    expect(needsOf({ op: "atMost", left: fact("trip.persons"), right: riders })).toEqual({
      "trip.riders": ["sometimes"],
      "trip.persons": ["sometimes"],
    });
    expect(needsOf({ op: "equals", left: fact("trip.persons"), right: riders })).toEqual({
      "trip.riders": ["always"],
      "trip.persons": ["always"],
    });
  });

  it("takes units that are not claimed for what the record supports", () => {
    const service = { pricing: { unit: "mile", clauses: ["C-1"], quantity: fact("trip.miles"), rounding: "down" } };
    expect(needsOf(true, { service })).toEqual({
      "trip.miles": ["unless", { op: "present", of: fact("units") }],
    });
    const persons = { pricing: { ...service.pricing, quantity: 1, persons: fact("trip.persons") } };
    expect(needsOf(true, { service: persons })).toEqual({ "trip.persons": ["always"] });
  });

  it("needs units to be claimed where a rule asks whether they are, and not what they are calculated from", () => {
    const quantity = { op: "minutes", from: fact("start"), to: fact("end") } as const;
    const service = { pricing: { unit: "minute", clauses: ["C-1"], quantity, rounding: "down" } } as const;
    const claimed: Condition = { op: "present", of: fact("units") };
    const unlessClaimed = { start: ["unless", claimed], end: ["unless", claimed] };
    expect(needsOf(claimed, { service })).toEqual({ ...unlessClaimed, units: ["always"] });
    const some: Condition = { op: "atLeast", left: fact("units"), right: 1 };
    expect(needsOf({ op: "all", of: [claimed, some] }, { service })).toMatchObject({ units: ["always"] });
    // Times may support a unit that is not claimed.
    expect(needsOf({ op: "any", of: [claimed, some] }, { service })).toMatchObject({ units: ["sometimes"] });
  });

  it("needs the date for a parameter that changes, and for no other", () => {
    const requires: Condition = { op: "atMost", left: fact("session.consumers"), right: { op: "param", id: "most" } };
    const value = (from: string | null, until: string | null, most: number) => ({
      ...{ from, until, value: most },
      clauses: ["C-1"],
    });
    const needsWith = (...values: ReturnType<typeof value>[]) =>
      Object.keys(needsOf(requires, { catalog: { parameters: [{ id: "most", title: "Most", values }] } }));
    expect(needsWith(value("2010-01-01", "2020-12-31", 4))).toEqual(["session.consumers"]);
    expect(needsWith(value(null, "2010-12-31", 4), value("2011-01-01", null, 5))).toEqual([
      "date",
      "session.consumers",
    ]);
  });

  it("needs the bounds of a period as far as what reads them", () => {
    const aboard: Condition = { op: "equals", left: fact("delivery"), right: "face-to-face" };
    const licensed: Condition = { op: "inForce", of: fact("vehicle.licence") };
    const bounds = (need: unknown) => ({ "vehicle.licence.from": need, "vehicle.licence.until": need });
    expect(needsOf(licensed)).toMatchObject(bounds(["always"]));
    expect(needsOf({ op: "when", when: aboard, then: licensed })).toEqual({
      date: ["sometimes"],
      delivery: ["unless", licensed],
      ...bounds(["unless", { op: "not", of: aboard }]),
    });
    expect(needsOf(licensed, { rule: { force: "should" } })).toMatchObject(bounds(["optional"]));
  });

  it("needs the date where a rate or a parameter depends on it", () => {
    const dated = makeLine({ rates: [makeRate({ from: "2013-01-01" })] });
    expect(needsOf(true, { service: { lines: [dated] } })).toEqual({ date: ["always"] });
    const limit: Condition = { op: "atMost", left: fact("trip.riders"), right: { op: "param", id: "limit" } };
    const parameter = {
      ...makeParameter("limit", 15),
      values: [
        { from: null, until: "2012-12-31", value: 20, clauses: ["C-1"] },
        { from: "2013-01-01", until: null, value: 15, clauses: ["C-1"] },
      ],
    };
    const needs = needsOf(limit, { catalog: { parameters: [parameter] } });
    expect(Object.keys(needs)).toEqual(["date", "trip.riders"]);
    expect(needs["trip.riders"]).toEqual(["always"]);
  });

  it("does not say more than it knows of what other facts may settle", () => {
    const first: Condition = {
      op: "atMost",
      left: { op: "firstOf", of: [fact("practitioner.firstService"), fact("practitioner.hired")] },
      right: fact("date"),
    };
    expect(needsOf(first)).toEqual({
      date: ["always"],
      "practitioner.hired": ["sometimes"],
      "practitioner.firstService": ["always"],
    });
    // An insurance without bounds is in force on any day; one that is none on file, on none.
    const insured: Condition = { op: "inForce", of: fact("vehicle.insurance") };
    expect(needsOf(insured)).toMatchObject({ date: ["sometimes"] });
    expect(needsOf({ op: "not", of: insured })).toMatchObject({ date: ["sometimes"] });
    const onHiring: Condition = { ...insured, on: fact("practitioner.hired") };
    expect(needsOf(onHiring)).toMatchObject({ "practitioner.hired": ["sometimes"] });
    expect(needsOf(onHiring, { complete: ["practitioner"] })).toMatchObject({ "practitioner.hired": ["always"] });
    const hours: Condition = {
      op: "atLeast",
      left: { op: "sum", of: [fact("trip.miles"), fact("trip.milesAboard")] },
      right: 6,
    };
    expect(needsOf(hours)).toEqual({ "trip.miles": ["sometimes"], "trip.milesAboard": ["sometimes"] });
  });

  it("is optional to a warning and to a rule that is assumed", () => {
    expect(needsOf(convenient, { rule: { force: "should" } })).toEqual({ "site.convenient": ["optional"] });
    expect(needsOf(convenient, { assumed: ["delivery"] })).toEqual({ "site.convenient": ["optional"] });
    // Once the note is written, an element that is not there is violated, and that is never assumed.
    const written: Condition = { op: "present", of: fact("documentation.response") };
    expect(needsOf(written, { assumed: ["delivery"] })).toEqual({ "documentation.response": ["sometimes"] });
    // The same goes for what is none on file.
    expect(needsOf(convenient, { assumed: ["delivery"], complete: ["site"] })).toEqual({
      "site.convenient": ["sometimes"],
    });
  });

  it("reads absent as none on file in a complete section", () => {
    const none: Condition = { op: "not", of: { op: "some", over: fact("site.levels"), where: true } };
    expect(needsOf(none)).toEqual({ "site.levels": ["always"] });
    expect(needsOf(none, { complete: ["site"] })).toEqual({ "site.levels": ["optional"] });
    expect(needsOf(convenient, { complete: ["site"] })).toEqual({ "site.convenient": ["always"] });
  });
});

describe("questions", () => {
  const asked: Condition = { op: "question", id: "q", readings: { strict: convenient, lax: true } };
  const catalog = { questions: [makeQuestion("q", "strict", "lax"), makeQuestion("r", "one", "other")] };

  it("names the reading that asks for a fact, and the fact goes where it is pinned to another", () => {
    expect(needsOf(asked, { catalog })).toEqual({ "site.convenient": ["always", "q=strict"] });
    expect(needsOf(asked, { catalog, readings: { q: "strict" } })).toEqual({ "site.convenient": ["always"] });
    expect(needsOf(asked, { catalog, readings: { q: "lax" } })).toEqual({});
  });

  it("names every question that it takes", () => {
    const both: Condition = { op: "question", id: "r", readings: { one: asked, other: true } };
    expect(needsOf(both, { catalog })).toEqual({ "site.convenient": ["always", "q=strict", "r=one"] });
    const either: Condition = {
      op: "all",
      of: [asked, { op: "question", id: "r", readings: { one: convenient, other: true } }],
    };
    expect(needsOf(either, { catalog })).toEqual({ "site.convenient": ["always", "q=strict", "r=one"] });
  });

  it("blames no question where every reading asks for the fact", () => {
    const flipped: Condition = {
      op: "question",
      id: "q",
      readings: { strict: convenient, lax: { op: "not", of: convenient } },
    };
    expect(needsOf(flipped, { catalog })).toEqual({ "site.convenient": ["always"] });
  });

  it("says what the fact is needed for under the readings that need it", () => {
    const eased: Condition = {
      op: "question",
      id: "q",
      readings: { strict: { op: "any", of: [convenient, transportation] }, lax: true },
    };
    expect(needsOf(eased, { catalog })).toEqual({
      "site.convenient": ["unless", transportation, "q=strict"],
      "site.transportation": ["unless", convenient, "q=strict"],
    });
  });
});

describe("what a fact is", () => {
  it("lists codes with their titles, statements with their text, and numbers with their bounds", () => {
    const requires: Condition = {
      op: "all",
      of: [
        { op: "equals", left: fact("funding"), right: "STATE" },
        isTrue("attestations.kept"),
        { op: "equals", left: fact("session.consumers"), right: 1 },
      ],
    };
    const statements = [
      { id: "kept", subject: "record", text: "The log is kept." },
      { id: "everything", subject: "record", text: "All is well.", members: ["kept"] },
    ] as const;
    const shared = { needed: "always", questions: [], rules: ["rule"], clauses: ["C-1"] };
    expect(factsOf(requires, { catalog: { statements } })).toEqual([
      {
        path: "funding",
        type: "code",
        allowed: [
          { code: "STATE", title: "State funds" },
          { code: "other", title: "Other" },
        ],
        ...shared,
      },
      { path: "session.consumers", type: "number", least: 0, most: 100_000, whole: true, ...shared },
      {
        path: "attestations.kept",
        type: "flag",
        statement: "The log is kept.",
        answeredBy: ["attestations.everything"],
        ...shared,
      },
    ]);
  });

  it("holds the fields of a list's items in the list, those that only the format asks for without a rule", () => {
    const requires: Condition = {
      op: "some",
      over: fact("agency.certifications"),
      where: {
        op: "any",
        of: [
          { op: "equals", left: item("state"), right: "MO" },
          { op: "equals", left: item("provisional"), right: true },
        ],
      },
    };
    const [list] = factsOf(requires);
    expect(list).toMatchObject({ path: "agency.certifications", type: "list", most: 500, needed: "always" });
    const items = list?.items?.map(({ path, needed, unless, rules }) => [path, needed, unless, rules.length]);
    expect(items).toEqual([
      ["kind", "always", undefined, 0],
      ["state", "unless", { op: "equals", left: item("provisional"), right: true }, 1],
      ["provisional", "unless", { op: "equals", left: item("state"), right: "MO" }, 1],
      ["from", "always", undefined, 0],
      ["until", "always", undefined, 0],
    ]);
  });

  it("sees through a qualification to its subject", () => {
    const licensed: Condition = {
      op: "any",
      of: [
        { op: "equals", left: item("inRecovery"), right: true },
        { op: "equals", left: item("role"), right: "staff" },
      ],
    };
    const catalog = { qualifications: [{ id: "Q", title: "Q", clauses: ["C-1"], requires: licensed }] };
    expect(needsOf({ op: "qualification", id: "Q", of: fact("supervisor") }, { catalog })).toEqual({
      "supervisor.inRecovery": ["unless", { op: "equals", left: fact("supervisor.role"), right: "staff" }],
      "supervisor.role": ["unless", { op: "equals", left: fact("supervisor.inRecovery"), right: true }],
    });
  });
});

describe("a code", () => {
  it("is found by its code and modifiers, and not where it is unknown, ambiguous or has no rate", () => {
    const prepared = prepareCatalog(missouri, {});
    expect(requirementsOf(prepared, { code: "H2017", modifiers: ["HQ", "HO"] }, { on })?.code).toBe("H2017HOHQ");
    expect(requirementsOf(prepared, "H2017", { on })).toBeNull();
    expect(requirementsOf(prepared, "nothing", { on })).toBeNull();
    expect(requirementsOf(prepared, "ATRG", { on: "2013-02-30" })).toBeNull();
    for (const query of noDays) expect(requirementsOf(prepared, "ATRG", query as ServiceQuery)).toBeNull();
    const line = makeLine({ rates: [makeRate({ until: "2012-12-31" })] });
    const past = prepareCatalog(makeCatalog({ services: [makeService({ lines: [line] })] }), {});
    expect(requirementsOf(past, "V100", { on })).toBeNull();
  });
});

/** The paths of facts that rules read, those of items behind `[]`. */
function pathsOf(facts: readonly RequiredFact[], base = ""): string[] {
  return facts.flatMap(({ path, rules, items }) => {
    const full = [base, path].filter((part) => part !== "").join(".");
    return [...(rules.length > 0 ? [full] : []), ...pathsOf(items ?? [], `${full}[]`)];
  });
}

/** The paths below a place of a catalog's own JSON, found without the library's code. */
function rawPaths(catalog: Catalog, service: Service, readings: Readonly<Record<string, string>>): Set<string> {
  const found = new Set<string>();
  const join = (...parts: string[]) => parts.filter((part) => part !== "").join(".");
  function walk(node: unknown, base: string): void {
    if (Array.isArray(node)) for (const part of node) walk(part, base);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    const form = node as Record<string, never> & { op: string; path: string; id: string };
    const place = (ref: { op: string; path: string }) => (ref.op === "fact" ? ref.path : join(base, ref.path));
    if (form.op === "fact" || form.op === "item") found.add(place(form));
    else if (form.op === "question") {
      for (const [reading, part] of Object.entries(form["readings"] ?? {})) {
        if (readings[form.id] === undefined || readings[form.id] === reading) walk(part, base);
      }
    } else if (form.op === "qualification") {
      const requires = catalog.qualifications.find(({ id }) => id === form.id)?.requires;
      walk(requires, place(form["of"] ?? { op: "fact", path: "practitioner" }));
    } else if (form.op === "inForce") {
      found.add(join(place(form["of"] ?? form), "from")).add(join(place(form["of"] ?? form), "until"));
      if (form["on"] === undefined) found.add("date");
      else walk(form["on"], base);
    } else {
      for (const [name, part] of Object.entries(form)) {
        walk(part, form["over"] !== undefined && name !== "over" ? `${place(form["over"])}[]` : base);
      }
    }
  }
  const { quantity, persons, rounding, roundEachPerson } = service.pricing;
  walk([service.rules.map((rule) => rule.requires), quantity, persons, rounding, roundEachPerson], "");
  return found.add("units");
}

describe("the Missouri catalog", () => {
  const pinned = { readings: missouri.recommendedReadings };

  describe.each([
    ["with every question open", {}, {}],
    ["with the recommended readings", pinned, missouri.recommendedReadings],
  ] as const)("%s", (_, options, readings) => {
    const prepared = prepareCatalog(missouri, options);
    it.each(missouri.services.map((service) => [service.id, service] as const))(
      "%s: the facts are exactly those that its conditions read",
      (_, service) => {
        const code = service.lines[0]?.code ?? "";
        const facts = requirementsOf(prepared, code, { on })?.facts ?? [];
        expect(pathsOf(facts).sort()).toEqual([...rawPaths(missouri, service, readings)].sort());
      },
    );
  });

  it.each(missouri.services.map((service) => [service.id, service] as const))(
    "%s: nothing else is read when records are decided, and all of it is",
    (_, service) => {
      const prepared = prepareCatalog(missouri, {});
      const compiled = prepared.services.get(service.id);
      if (compiled === undefined) throw new Error("no such service");
      const codes = service.lines.map(({ code }) => code);
      // The clergy's credentials are looked at more closely there than in the scenarios of groups.
      const files = readScenarios().filter((file) => [...codes, "ATRSC"].includes(file.base));
      const read = new Set<string>();
      for (const { base, scenarios } of files) {
        for (const { change } of scenarios) {
          const reading = prepared.read(applyChange(exampleOf(base), change), {});
          if (!reading.ok) continue;
          const plain = prepared.createScope(reading.prepared.facts);
          const row = watch(plain.record, slotsOf(createLayout(compiled.language), ""), read);
          const scope = { ...plain, record: row, item: row } as Scope;
          for (const { compiled: rule } of compiled.rules) evaluateWorlds(scope, compiled.language, rule.test);
          evaluateWorlds(scope, compiled.language, compiled.pricing.units.read);
          if (compiled.pricing.persons) evaluateWorlds(scope, compiled.language, compiled.pricing.persons.read);
        }
      }
      const required = pathsOf(requirementsOf(prepared, codes[0] ?? "", { on })?.facts ?? []);
      expect([...read].filter((path) => !required.includes(path))).toEqual([]);
      expect(required.filter((path) => !read.has(path))).toEqual([]);
    },
  );

  it("tells the truth of some billable scenarios: what is needed, and when", () => {
    // Every one of them, under its own readings, is tried by test/prove/requirements.test.ts.
    const { wrong, tried } = tryNeeds(
      ({ readings, unpinned, complete, assumed }, index) =>
        index < 4 && [readings, unpinned, complete, assumed].every((option) => option === undefined),
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(tried)).toEqual(
      expect.arrayContaining(["always", "unless, which fails", "unless, which holds"]),
    );
  });
});

function exampleOf(code: string) {
  const service = missouri.services.find(({ lines }) => lines.some((line) => line.code === code));
  if (service === undefined) throw new Error(`no service ${code}`);
  return service.example;
}

/** The path of each slot of a row that holds a value or a list, and the slots of its items. */
type Slots = ReadonlyMap<number, { readonly path: string; readonly items?: Slots }>;

function slotsOf(layout: Layout, path: string): Slots {
  const slots = new Map<number, { path: string; items?: Slots }>();
  function add(at: Layout, name: string): void {
    if (at.items !== undefined) slots.set(at.slot, { path: name, items: slotsOf(at.items, `${name}[]`) });
    else if (at.fields === undefined) slots.set(at.slot, { path: name });
    for (const [below, field] of at.fields ?? [])
      add(field, name === "" || name.endsWith(" ") ? below : `${name}.${below}`);
  }
  add(layout, path);
  return slots;
}

/** A row that tells which of its slots are read. */
function watch(row: readonly unknown[], slots: Slots, read: Set<string>): readonly unknown[] {
  return new Proxy(row, {
    get(target, name, receiver) {
      const found: unknown = Reflect.get(target, name, receiver);
      const slot = typeof name === "string" ? slots.get(Number(name)) : undefined;
      if (slot === undefined) return found;
      read.add(slot.path);
      const { items } = slot;
      return Array.isArray(found) && items ? found.map((one) => watch(one as unknown[], items, read)) : found;
    },
  });
}
