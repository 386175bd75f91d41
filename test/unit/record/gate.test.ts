import { describe, expect, it } from "vitest";
import { type GateLimits, gate } from "../../../src/record/gate.ts";

const limits: GateLimits = { depth: 3, nodes: 20, text: 5, key: 4, items: 3 };
const refusedAt = (...path: (string | number)[]) => ({ ok: false, path });
const throwing = (): never => {
  throw new Error("secret");
};

describe("plain JSON", () => {
  it.each([[null], [true], [0], [-1.5], ["text"], [[]], [{}], [{ a: [1, { b: null }], "": "x" }]])(
    "is copied: %j",
    (value) => {
      expect(gate(value)).toEqual({ ok: true, value });
    },
  );
  it("is a copy, into objects that inherit nothing", () => {
    const source = { a: [{ b: 1 }] };
    const gated = gate(source);
    if (!gated.ok) throw new Error("it is plain JSON");
    const copy = gated.value as typeof source;
    source.a.push({ b: 2 });
    expect(copy).toEqual({ a: [{ b: 1 }] });
    for (const object of [copy, copy.a[0] ?? {}]) {
      const prototype = Object.getPrototypeOf(object);
      expect([Reflect.ownKeys(prototype), Object.getPrototypeOf(prototype), Object.isFrozen(prototype)]).toEqual([
        [],
        null,
        true,
      ]);
    }
  });
  it("takes -0 for 0", () => {
    const gated = gate([-0]);
    expect(gated.ok && Object.is((gated.value as number[])[0], 0)).toBe(true);
  });
  it("takes a field without a value for one that was not told", () => {
    expect(gate({ a: undefined, b: 1 })).toEqual({ ok: true, value: { b: 1 } });
    const gated = gate({ a: undefined });
    expect(gated.ok && Object.keys(gated.value as object)).toEqual([]);
  });
  it("may come without a prototype, and from a frozen object", () => {
    const bare = Object.assign(Object.create(null), { a: 1 });
    const expected = { ok: true, value: { a: 1 } };
    expect([gate(bare), gate(Object.freeze({ a: 1 }))]).toEqual([expected, expected]);
  });
  it("has no fields but those that JSON would have: enumerable ones, named by text", () => {
    const hidden = Object.defineProperty({ a: 1, [Symbol("secret")]: 2 }, "b", { value: 3 });
    expect(gate(hidden)).toEqual({ ok: true, value: { a: 1 } });
  });
  it("may use the names that every object inherits", () => {
    const gated = gate({ constructor: 1, toString: 2, hasOwnProperty: 3 });
    expect(gated.ok && Object.entries(gated.value as object)).toEqual([
      ["constructor", 1],
      ["toString", 2],
      ["hasOwnProperty", 3],
    ]);
  });
  it("may name the same object twice", () => {
    const shared = { x: 1 };
    expect(gate({ a: shared, b: shared })).toEqual({ ok: true, value: { a: { x: 1 }, b: { x: 1 } } });
  });
});

describe("what is no plain JSON", () => {
  it.each<readonly [string, () => unknown, (string | number)[]]>([
    ["undefined", () => undefined, []],
    ["a function", () => throwing, []],
    ["a symbol", () => Symbol("secret"), []],
    ["a big integer", () => 1n, []],
    ["NaN", () => ({ a: Number.NaN }), ["a"]],
    ["infinity", () => [1, -Infinity], [1]],
    ["a function inside", () => ({ a: [throwing] }), ["a", 0]],
    ["undefined in a list", () => ({ a: [1, undefined] }), ["a", 1]],
    ["a hole in a list", () => ({ a: Object.assign(new Array(3), { 0: 1, 2: 2 }) }), ["a", 1]],
    ["a getter", () => ({ a: Object.defineProperty({}, "b", { get: () => 1, enumerable: true }) }), ["a", "b"]],
    ["a getter that throws", () => Object.defineProperty({}, "b", { get: throwing, enumerable: true }), ["b"]],
    ["a getter in a list", () => Object.defineProperty([1, 2], 1, { get: () => 2 }), [1]],
    ["__proto__ for a key", () => JSON.parse('{"a":{"__proto__":{"b":1}}}'), ["a"]],
    ["a date", () => new Date(0), []],
    ["a map", () => new Map(), []],
    ["a regular expression", () => /a/, []],
    ["a boxed text", () => Object("a"), []],
    ["a boxed text that looks like an object", () => Object.setPrototypeOf(Object("a"), Object.prototype), []],
    ["a typed array that looks like an object", () => Object.setPrototypeOf(new Uint8Array(3), null), []],
    ["a class", () => new (class Record {})(), []],
    ["an object over another", () => Object.create({ a: 1 }), []],
    ["a toJSON of its own", () => ({ toJSON: () => ({}) }), ["toJSON"]],
  ])("is refused: %s", (_name, make, path) => {
    expect(gate(make())).toEqual(refusedAt(...path));
  });
  it("has no toJSON that is called", () => {
    let calls = 0;
    const toJSON = () => {
      calls++;
      return { a: 1 };
    };
    const inherited = Object.create({ toJSON });
    expect([gate({ toJSON }), gate(inherited), calls]).toEqual([refusedAt("toJSON"), refusedAt(), 0]);
  });
  it("may have a toJSON that everything inherits, and it is ignored", () => {
    const prototype = Object.prototype as { toJSON?: unknown };
    prototype.toJSON = throwing;
    try {
      expect(gate({ a: 1 })).toMatchObject({ ok: true, value: { a: 1 } });
    } finally {
      delete prototype.toJSON;
    }
  });
  it("goes round in a circle and ends", () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(gate(circle, limits)).toEqual(refusedAt("self", "self", "self"));
  });
});

describe("a proxy", () => {
  it("is read as the properties that it shows, and not asked for their values", () => {
    expect(gate(new Proxy({ a: 1, b: [2] }, { get: throwing }))).toEqual({ ok: true, value: { a: 1, b: [2] } });
  });
  it("that is revoked is refused", () => {
    const object = Proxy.revocable({}, {});
    const list = Proxy.revocable([], {});
    object.revoke();
    list.revoke();
    expect([gate(object.proxy), gate({ a: list.proxy })]).toEqual([refusedAt(), refusedAt("a")]);
  });
  it.each(["getPrototypeOf", "ownKeys", "getOwnPropertyDescriptor"] as const)(
    "whose %s throws is refused, without what it threw",
    (trap) => {
      const proxy = new Proxy({ a: 1 }, { [trap]: throwing });
      expect([gate(proxy), gate({ b: [proxy] })]).toEqual([refusedAt(), refusedAt("b", 0)]);
    },
  );
  it("that names a field and does not show it has no such field", () => {
    const proxy = new Proxy({}, { ownKeys: () => ["a"] });
    expect(gate(proxy)).toEqual({ ok: true, value: {} });
  });
  it("that always shows another below it ends", () => {
    const handler: ProxyHandler<object> = {
      ownKeys: () => ["a", "b"],
      getOwnPropertyDescriptor: (_target, key) =>
        key === "length" ? undefined : { value: new Proxy({}, handler), configurable: true, enumerable: true },
    };
    const started = performance.now();
    expect(gate(new Proxy({}, handler))).toEqual(refusedAt(..."aaaaaaaaaaaa"));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
  it("that claims a huge list ends", () => {
    const proxy = new Proxy([], { get: (_target, key) => (key === "length" ? 4_294_967_295 : throwing()) });
    expect(gate(proxy)).toEqual(refusedAt());
  });
});

describe("limits", () => {
  it.each<readonly [string, unknown, unknown, (string | number)[]]>([
    ["depth", { a: { b: { c: 1 } } }, { a: { b: { c: [] } } }, ["a", "b", "c"]],
    ["items", [1, 2, 3], { a: [1, 2, 3, 4] }, ["a"]],
    ["text", { a: "12345" }, { a: "123456" }, ["a"]],
    ["key", { abcd: 1 }, { a: { abcde: 1 } }, ["a"]],
  ])("of %s", (_name, fits, tooMuch, path) => {
    expect([gate(fits, limits), gate(tooMuch, limits)]).toEqual([{ ok: true, value: fits }, refusedAt(...path)]);
  });
  it("of nodes", () => {
    const fits = Object.fromEntries(Array.from({ length: 19 }, (_, index) => [`k${index}`, index]));
    expect(gate(fits, limits)).toEqual({ ok: true, value: fits });
    expect(gate({ ...fits, k19: 19 }, limits)).toEqual(refusedAt("k19"));
    const lists = [[1, 2, 3], [1, 2, 3], [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, j: 0 }]];
    expect(gate(lists, limits)).toEqual(refusedAt(2, 0, "j"));
  });
  it.each<readonly [string, () => unknown]>([
    ["a huge list of holes", () => new Array(4_294_967_295)],
    ["a list with one item far out", () => Object.assign([], { 4000000000: 1 })],
    ["a long list", () => new Array(1_000_000).fill(0)],
  ])("end the work at once: %s", (_name, make) => {
    const value = make();
    const started = performance.now();
    expect([gate(value), gate({ practitioner: value })]).toEqual([refusedAt(), refusedAt("practitioner")]);
    expect(performance.now() - started).toBeLessThan(200);
  });
  it("leave out a key without a value, whatever it is called", () => {
    const unnamed = Object.defineProperty({}, "__proto__", { value: undefined, enumerable: true });
    expect([gate({ abcde: undefined, a: 1 }, limits), gate(unnamed)]).toEqual([
      { ok: true, value: { a: 1 } },
      { ok: true, value: {} },
    ]);
  });
  it("of a record are wider than any record", () => {
    const nest = (depth: number): unknown => (depth === 0 ? 1 : { a: nest(depth - 1) });
    expect([gate(nest(12)).ok, gate(nest(13)).ok]).toEqual([true, false]);
    expect([gate(new Array(500).fill(0)).ok, gate(new Array(501).fill(0)).ok]).toEqual([true, false]);
    expect(gate("x".repeat(20_001)).ok).toBe(true);
    expect([gate({ ["k".repeat(64)]: 0 }).ok, gate({ ["k".repeat(65)]: 0 }).ok]).toEqual([true, false]);
    const rows = (last: number) => [...new Array(40).fill(new Array(499).fill(0)), new Array(last).fill(0)];
    // The list, 40 lists of 499 items, and one with the rest.
    expect([gate(rows(98)).ok, gate(rows(99)).ok]).toEqual([true, false]);
  });
});
