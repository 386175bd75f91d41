import { describe, expect, it } from "vitest";
import { createFactReader, type FindSection } from "../../../src/condition/facts.ts";
import type { Language } from "../../../src/condition/language.ts";
import { createLayout, layoutAt } from "../../../src/condition/layout.ts";
import type { ObjectShape, Shape } from "../../../src/condition/shape.ts";
import { fact, judge, makeLanguage, readingOf } from "../../support/language.ts";

const wrongIn = (value: unknown, changes: Partial<Language> = {}, findSection?: FindSection) =>
  createFactReader(createLayout(makeLanguage(changes)))(value, findSection).wrong;
const withFields = (fields: Record<string, Shape>, required: readonly string[] = []): { shape: ObjectShape } => ({
  shape: { type: "object", fields, required },
});
const getter = (name: string) => Object.defineProperty({}, name, { get: () => 1, enumerable: true });

describe("the places at which a value is not as its layout asks", () => {
  it.each<readonly [string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a number", 5],
    ["a text", "x"],
    ["a list", []],
    ["a function", () => ({})],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["an object of a class", new (class Told {})()],
    ["an object that inherits", Object.create({ count: 1 })],
    ["bytes", Object.setPrototypeOf(new Uint8Array(2), null)],
    ["an object with a length", { length: 2 }],
    ["a field that the layout does not have", { shoes: 1 }],
    ["a getter of such a field", getter("shoes")],
  ])("are the whole: %s", (_name, value) => {
    expect(wrongIn(value)).toEqual([""]);
  });
  it.each<readonly [readonly string[], unknown]>([
    [[], {}],
    [[], { count: 3, amount: "2.5", date: "2011-02-28", start: "24:00", flag: true, word: "x", kind: "plain" }],
    [[], Object.assign(Object.create(null), { count: 3 })],
    [[], { count: undefined, person: undefined }],
    [[], { count: null, person: null, things: null }],
    [[], { person: { friend: null, things: [] } }],
    [["count"], { count: "3" }],
    [["count"], { count: 11 }],
    [["count"], { count: -1 }],
    [["count"], { count: 1.5 }],
    [["count"], getter("count")],
    [["flag"], { flag: "true" }],
    [["kind"], { kind: "poor" }],
    [["date"], { date: "2011-02-29" }],
    [["start"], { start: "24:01" }],
    [["person"], { person: 5 }],
    [["person"], { person: [] }],
    [["person"], { person: "P-1" }],
    [["person"], { person: { shoes: 1 } }],
    [["person.count"], { person: { count: "x" } }],
    [["person.friend.count"], { person: { friend: { count: "x" } } }],
    [["person.friend"], { person: { friend: "P-1" } }],
    [["person.friend.count"], { person: { friend: getter("count") } }],
    [["person.attestations"], { person: { attestations: { rumoured: true } } }],
    [["person.attestations.sworn"], { person: { attestations: { sworn: "yes" } } }],
    [["things"], { things: {} }],
    [["things"], { things: "x" }],
    [["things"], { things: [{}, {}, {}, {}] }],
    [["things[0]"], { things: [null] }],
    [["things[1]"], { things: [{}, undefined] }],
    [["things[1]"], { things: [{}, { shoes: 1 }] }],
    [["things[2].count"], { things: [{}, {}, { count: "x" }] }],
    [["things[0].parts[1].count"], { things: [{ parts: [{}, { count: "x" }] }] }],
    [["words[1]"], { words: ["x", 5] }],
    [["count", "flag", "person.count"], { count: "x", flag: 1, person: { count: "x" } }],
    [["things[0].count", "things[1].ok"], { things: [{ count: "x" }, { ok: 1 }] }],
    [["count", ""], { count: "x", shoes: 1, hats: 2 }],
    [["", "count"], { shoes: "x", count: "x" }],
  ])("are %j: %j", (places, value) => {
    expect(wrongIn(value)).toEqual(places);
  });
  it("are the items that are not there", () => {
    expect(wrongIn({ words: new Array(2) })).toEqual(["words[0]", "words[1]"]);
    const words = Object.defineProperty(["x", "y"], 1, { get: () => "y", enumerable: true });
    expect(wrongIn({ words })).toEqual(["words[1]"]);
  });
  it("are twenty at most", () => {
    const names = Array.from({ length: 21 }, (_, index) => `field-${index}`);
    const changes = withFields(Object.fromEntries(names.map((name) => [name, { type: "flag" }])));
    const told = (some: readonly string[]) => Object.fromEntries(some.map((name) => [name, 1]));
    expect(wrongIn(told(names.slice(0, 20)), changes)).toEqual(names.slice(0, 20));
    expect(wrongIn(told(names), changes)).toEqual(names.slice(0, 20));
  });
  it("are what a proxy throws at, and nothing is thrown", () => {
    const throwing = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error("secret");
        },
      },
    );
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect([wrongIn(throwing), wrongIn({ person: throwing }), wrongIn({ things: proxy })]).toEqual([
      [""],
      ["person"],
      ["things[0]"],
    ]);
  });
});

describe("what is wrong is absent, and the rest is read", () => {
  it("in objects and lists", () => {
    const record = { count: "x", amount: 5, things: [{ count: "x", ok: true }] };
    expect([readingOf(fact("count"), "number", record), readingOf(fact("amount"), "number", record)]).toEqual([
      "0 to 10",
      "5",
    ]);
    const total = { op: "total", over: fact("things"), of: { op: "item", path: "count" } } as const;
    expect(readingOf(total, "number", record)).toBe("0 to 10");
  });
});

describe("fields that are required", () => {
  const paper: ObjectShape = {
    type: "object",
    fields: {
      kind: { type: "text" },
      from: { type: "date", bound: true },
      day: { type: "date" },
      note: { type: "text" },
    },
    required: ["kind", "from", "day"],
  };
  const changes = withFields({ papers: { type: "list", of: paper, most: 2 }, paper });
  const whole = { kind: "x", from: "2011-01-01", day: "2011-01-01" };
  it.each<readonly [readonly string[], object]>([
    [[], whole],
    [[], { ...whole, note: null }],
    // A bound may be none; another date that is required may not.
    [[], { ...whole, from: null }],
    [["paper.day"], { ...whole, day: null }],
    [["paper.kind"], { ...whole, kind: null }],
    [["paper.kind"], { ...whole, kind: undefined }],
    [["paper.kind", "paper.from", "paper.day"], {}],
    [["paper.from", "paper.day"], { kind: "x", note: "y" }],
    [["paper.day", "paper.kind"], { from: null, day: "soon" }],
  ])("%j: %j", (places, told) => {
    expect(wrongIn({ paper: told }, changes)).toEqual(places);
    expect(wrongIn({ papers: [whole, told] }, changes)).toEqual(
      places.map((place) => place.replace("paper", "papers[1]")),
    );
  });
  it("are looked at once, and are none where they are hidden", () => {
    let looks = 0;
    const fickle = new Proxy(whole, {
      getOwnPropertyDescriptor(target, name) {
        const property = Reflect.getOwnPropertyDescriptor(target, name);
        // The first look is at whether it is a field at all.
        return name === "kind" && ++looks === 2 ? { ...property, value: undefined } : property;
      },
    });
    expect(wrongIn({ paper: fickle }, changes)).toEqual(["paper.kind"]);
    const hidden = Object.defineProperty({ from: null, day: "2011-01-01" }, "kind", { value: "x", configurable: true });
    expect(wrongIn({ paper: hidden }, changes)).toEqual(["paper.kind"]);
  });
  it("are asked for of the whole as well", () => {
    expect(wrongIn({}, withFields({ kind: { type: "text" } }, ["kind"]))).toEqual(["kind"]);
  });
});

describe("a value without end", () => {
  const big: Shape = { type: "list", of: { type: "flag" }, most: 30_000 };
  const flags = (length: number) => new Array<boolean>(length).fill(true);
  it("is read up to 20,000 fields and items", () => {
    const changes = withFields({ big });
    expect(wrongIn({ big: flags(19_999) }, changes)).toEqual([]);
    expect(wrongIn({ big: flags(20_000) }, changes)).toEqual(["big[19999]"]);
  });
  it("is counted over all its fields", () => {
    const changes = withFields({ big, other: big });
    expect(wrongIn({ big: flags(10_000), other: flags(9_998) }, changes)).toEqual([]);
    expect(wrongIn({ big: flags(10_000), other: flags(9_999) }, changes)).toEqual(["other[9998]"]);
    expect(wrongIn({ big: flags(19_999), other: [] }, changes)).toEqual(["other"]);
    expect(wrongIn({ big: flags(19_998), other: [] }, changes)).toEqual([]);
  });
});

describe("a section that is named", () => {
  const find: FindSection = (section, name) =>
    name === "gone" ? null : name === "who" ? undefined : { [section]: 1, count: 4 };
  it("is looked for, and read as if it stood there", () => {
    const asked: string[][] = [];
    const given: FindSection = (section, name) => {
      asked.push([section, name]);
      return { count: 4 };
    };
    expect(wrongIn({ person: "P-1", practitioner: "P-2" }, {}, given)).toEqual([]);
    expect(asked).toEqual([
      ["person", "P-1"],
      ["practitioner", "P-2"],
    ]);
  });
  it("is wrong where what is found is, or no name may stand there", () => {
    expect(wrongIn({ person: "P-1" }, {}, find)).toEqual(["person"]);
    expect(wrongIn({ person: "who" }, {}, find)).toEqual(["person"]);
  });
  it("is wrong where nothing can look for it, and what is told after it is read", () => {
    expect(wrongIn({ person: "P-1", count: "x" })).toEqual(["person", "count"]);
  });
  it("is absent where it is not at hand", () => {
    expect(wrongIn({ person: "gone" }, {}, find)).toEqual([]);
  });
  it("is a section only, of the record itself", () => {
    expect(wrongIn({ word: "gone", words: ["gone"] }, {}, find)).toEqual([]);
    expect(wrongIn({ things: "gone" }, {}, find)).toEqual(["things"]);
    expect(wrongIn({ person: { friend: "gone" } }, {}, find)).toEqual(["person.friend"]);
  });
});

describe("statements that answer for others", () => {
  const statements = { person: ["sworn", "trained", "other", "late"] };
  const groups = [
    { subject: "person", id: "sworn", members: ["trained", "late", "unheard-of"] },
    { subject: "site", id: "other", members: ["trained"] },
    { subject: "person", id: "nobody", members: ["other"] },
  ];
  const answersOf = (attestations: object | undefined, complete: readonly string[] = []) =>
    statements.person.map((id) =>
      readingOf(
        fact(`person.attestations.${id}`),
        "flag",
        attestations === undefined ? {} : { person: { attestations } },
        {
          statements,
          groups,
          complete,
        },
      ),
    );
  it.each<readonly [object | undefined, readonly string[]]>([
    [{ sworn: true }, ["true", "true", "unknown", "true"]],
    [{ sworn: false }, ["false", "false", "unknown", "false"]],
    [{ sworn: null }, ["none on file", "none on file", "unknown", "none on file"]],
    [{ sworn: true, trained: false }, ["true", "false", "unknown", "true"]],
    [{ trained: null, sworn: true }, ["true", "none on file", "unknown", "true"]],
    [{ other: true }, ["unknown", "unknown", "true", "unknown"]],
    [{}, ["unknown", "unknown", "unknown", "unknown"]],
    [undefined, ["unknown", "unknown", "unknown", "unknown"]],
  ])("%j: %j", (attestations, answers) => {
    expect(answersOf(attestations)).toEqual(answers);
  });
  it.each<readonly [object | undefined, readonly string[]]>([
    [{ sworn: true }, ["true", "true", "none on file", "true"]],
    [{ trained: true }, ["none on file", "true", "none on file", "none on file"]],
    [{}, ["none on file", "none on file", "none on file", "none on file"]],
    [undefined, ["none on file", "none on file", "none on file", "none on file"]],
  ])("in a complete section, %j: %j", (attestations, answers) => {
    expect(answersOf(attestations, ["person"])).toEqual(answers);
  });
});

describe("codes", () => {
  const changes = {
    ...withFields({
      listed: { type: "code", list: "colours" },
      undeclared: { type: "code", list: "tastes" },
      fixed: { type: "code", values: ["one"] },
      any: { type: "code" },
    }),
    lists: { colours: ["red"] },
  };
  it.each<readonly [readonly string[], object]>([
    [[], { listed: "red", undeclared: "other", fixed: "one", any: "KS" }],
    [[], { listed: "other", fixed: "other" }],
    [["listed", "undeclared", "fixed", "any"], { listed: "one", undeclared: "red", fixed: "two", any: "" }],
    [["any"], { any: "ks" }],
    [["any"], { any: "K1" }],
    [["any"], { any: ["KS"] }],
    [["any"], { any: 5 }],
    [["any"], { any: "K" }],
    [["any"], { any: "KSK" }],
  ])("%j: %j", (places, told) => {
    expect(wrongIn(told, changes)).toEqual(places);
  });
});

it("each record has rows of its own", () => {
  const read = createFactReader(createLayout(makeLanguage()));
  const first = read({ count: 3, things: [{ count: 1 }] }).facts;
  const before = structuredClone(first);
  read({ count: 4, things: [{ count: 2 }, {}] });
  expect(first).toEqual(before);
  expect(judge({ op: "equals", left: fact("count"), right: 3 }, { count: 3 })).toBe("satisfied");
});

it("a complete section is one of the record, not a field of its name inside another", () => {
  const flag = { type: "flag" } as const;
  const shape: ObjectShape = {
    type: "object",
    fields: {
      site: { type: "object", fields: { open: flag } },
      person: { type: "object", fields: { site: flag } },
    },
  };
  const layout = createLayout(makeLanguage({ shape, complete: ["site"] }));
  const { facts } = createFactReader(layout)({ site: {}, person: {} });
  const at = (path: string) => facts[layoutAt(layout, path)?.slot ?? -1];
  expect([at("site.open"), at("person.site")]).toEqual([null, undefined]);
});
