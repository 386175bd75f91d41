import { describe, expect, it } from "vitest";
import type { Profiles } from "../../src/index.ts";
import { decide, engine, exampleOf, expectOneOf } from "./decide.ts";
import { everyTrapThrows, throwing } from "./values.ts";

const record = exampleOf("transportation");

/** How many objects, lists and single values there are. */
function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((size: number, part) => size + sizeOf(part), 1);
}

/** A value of which every object is a proxy that counts the calls of its traps. */
function counted(value: unknown, count: (trap: string) => undefined): unknown {
  if (typeof value !== "object" || value === null) return value;
  const target: object = Array.isArray(value)
    ? value.map((part) => counted(part, count))
    : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, counted(part, count)]));
  const handler = new Proxy<ProxyHandler<object>>({}, { get: (_, trap) => count(String(trap)) });
  return new Proxy(target, handler);
}

/** An object that is another one below each of two names, for ever. */
function endless(count: () => void): object {
  const shown = () => ({ value: endless(count), enumerable: true, configurable: true, writable: true });
  const names = ["practitioner", "supervisor"];
  const tell = <T>(answer: T): T => {
    count();
    return answer;
  };
  return new Proxy(
    {},
    {
      getPrototypeOf: () => tell(Object.prototype),
      ownKeys: () => tell(names),
      has: (_, key) => tell(names.includes(String(key))),
      getOwnPropertyDescriptor: (_, key) => tell(names.includes(String(key)) ? shown() : undefined),
      get: (_, key) => tell(names.includes(String(key)) ? endless(count) : undefined),
    },
  );
}

describe("a getter", () => {
  it("is never called, wherever it stands", () => {
    let calls = 0;
    const getter = { get: () => ++calls, enumerable: true, configurable: true };
    for (const name of [...Object.keys(record), "key", "units", "supervisor", "CANARY", "toJSON", "then"]) {
      const spoilt = Object.defineProperty({ ...record }, name, getter);
      expect(decide(spoilt).outcome).toBe("invalid");
      expect(decide({ ...record, practitioner: Object.defineProperty({}, name, getter) }).outcome).toBe("invalid");
      const profiles = Object.defineProperty({}, "practitioner", getter) as Profiles;
      expect(decide({ ...record, practitioner: "p" }, { profiles }).outcome).toBe("incomplete");
    }
    for (const name of ["key", "profiles"]) decide(record, Object.defineProperty({}, name, getter));
    decide(Object.defineProperty({ ...record }, Symbol.iterator, getter));
    decide(Object.defineProperty({ ...record }, Symbol.toPrimitive, getter));
    expect(calls).toBe(0);
  });
});

describe("a proxy", () => {
  it("is read as what it shows, in a number of looks that its size bounds", () => {
    let looks = 0;
    const traps = new Set<string>();
    const proxy = counted(record, (trap) => {
      looks++;
      traps.add(trap);
      return undefined;
    });
    const decision = decide(proxy);
    expect(decision).toEqual(decide(record));
    expect(looks / 2).toBeLessThan(8 * sizeOf(record));
    // Nothing is ever written to it, called or frozen.
    for (const trap of ["set", "apply", "defineProperty", "deleteProperty", "preventExtensions", "setPrototypeOf"]) {
      expect(traps).not.toContain(trap);
    }
  });
  it("that never ends is refused after a number of looks that is bounded", () => {
    let looks = 0;
    expect(decide(endless(() => looks++)).outcome).toBe("invalid");
    expect(looks).toBeGreaterThan(1);
    expect(looks).toBeLessThan(200_000);
  });
  it("that shows a list of endless lists is refused after a number of looks that is bounded", () => {
    let looks = 0;
    const list: unknown[] = [];
    const proxy: unknown = new Proxy(list, {
      get: (_, key) => {
        looks++;
        return key === "length" ? 500 : proxy;
      },
      getOwnPropertyDescriptor: (_, key) => {
        looks++;
        return key === "length"
          ? { value: 500, writable: true, enumerable: false, configurable: false }
          : { value: proxy, writable: true, enumerable: true, configurable: true };
      },
    });
    expect(decide({ ...record, attendance: { visits: proxy } }).outcome).toBe("invalid");
    expect(decide({ service: proxy }).outcome).toBe("invalid");
    expect(looks).toBeLessThan(200_000);
  });
  it.each<readonly [string, (list: object) => unknown]>([
    ["modifiers", (modifiers) => ({ service: { code: "H2017", modifiers } })],
    ["a list", (activities) => ({ ...record, activities })],
    ["a list of objects", (credentials) => ({ ...record, practitioner: { credentials } })],
  ])(
    "that shows a length which is no number is refused after a number of looks that is bounded: %s",
    (_where, tell) => {
      let looks = 0;
      // As a number it is nothing at first, and without end from then on.
      const length = { valueOf: () => (looks === 0 ? 0 : 1e9) };
      const list = new Proxy([] as unknown[], {
        get: (_, key) => (key === "length" ? length : undefined),
        getOwnPropertyDescriptor: () => {
          looks++;
          return { value: "HO", writable: true, enumerable: true, configurable: true };
        },
      });
      expect(decide(tell(list)).outcome).toBe("invalid");
      expect(looks).toBeLessThan(10);
    },
  );
  it.each(Object.keys(everyTrapThrows))("of which %s throws gives the plain answer or a refusal", (trap) => {
    const wrap = (value: object) => new Proxy(value, { [trap]: throwing });
    for (const value of [
      wrap(record),
      { ...record, practitioner: wrap(record["practitioner"] as object) },
      { ...record, documentation: wrap(record["documentation"] as object) },
    ]) {
      const decision = decide(value);
      expectOneOf(decision, [record]);
      expect(JSON.stringify(decision)).not.toContain("CANARY");
    }
  });

  const lies: Readonly<Record<string, readonly unknown[]>> = {
    service: ["ATRTM", "ATRTP", "ATRG"],
    funding: [record.funding, "other"],
    units: [1, 25, 25_000],
    date: [record.date, "2012-02-30", "2013-01-01"],
    trip: [record["trip"], { miles: "0.5" }, { miles: 10_000 }],
    practitioner: [record["practitioner"], null, {}],
    key: ["one", "another"],
  };
  it.each(Object.entries(lies))("that lies about its %s has one answer: that of one of its lies", (name, answers) => {
    for (let first = 0; first < answers.length; first++) {
      let turn = first;
      const next = () => answers[turn++ % answers.length];
      const proxy = new Proxy(
        { ...record, [name]: next() },
        {
          get: (target, key) => (key === name ? next() : Reflect.get(target, key)),
          getOwnPropertyDescriptor: (target, key) => {
            const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
            return descriptor && key === name ? { ...descriptor, value: next() } : descriptor;
          },
        },
      );
      const decision = engine.evaluate(proxy);
      expectOneOf(
        decision,
        answers.map((answer) => ({ ...record, [name]: answer })),
      );
    }
  });
  it("that hides and shows its fields is what it showed once", () => {
    let turn = 0;
    const proxy = new Proxy(
      { ...record },
      { ownKeys: (target) => (turn++ % 2 === 0 ? Reflect.ownKeys(target) : ["service"]) },
    );
    for (let tries = 0; tries < 4; tries++) expectOneOf(engine.evaluate(proxy), [record, { service: record.service }]);
  });
});

describe("what is not the record's own and plain", () => {
  it("is not read: an inherited field", () => {
    const inherited = Object.create(record);
    expect(decide(inherited).outcome).toBe("invalid");
    expectOneOf(decide(Object.setPrototypeOf({ ...record }, { units: 1 })), [record]);
    const { funding, ...rest } = record;
    const one = Object.setPrototypeOf({ ...rest }, { funding: "other" });
    expectOneOf(decide(one), [rest]);
    expect(funding).toBeDefined();
  });
  it("gives the plain answer or a refusal: hidden fields, symbols, no prototype, another realm", () => {
    const hidden = (name: string, value: unknown) => Object.defineProperty({ ...record }, name, { value });
    expectOneOf(decide(hidden("units", 1_000)), [{ ...record, units: 1_000 }, record]);
    expectOneOf(decide(hidden("CANARY", 1)), [record]);
    expectOneOf(decide({ ...record, [Symbol("CANARY")]: 1 }), [record]);
    expect(decide(Object.assign(Object.create(null), record))).toEqual(decide(record));
    expect(decide(Object.freeze({ ...record }))).toEqual(decide(record));
  });
  it.each(["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "__defineGetter__", ""])(
    "is an unknown key at every level: %j",
    (name) => {
      const spoil = (value: object) =>
        Object.defineProperty({ ...value }, name, { value: { from: null }, enumerable: true });
      expect(decide(spoil(record)).outcome).toBe("invalid");
      for (const [section, value] of Object.entries(record)) {
        if (typeof value !== "object" || value === null) continue;
        const decision = decide({ ...record, [section]: spoil(value) });
        expect([section, decision.outcome, decision.findings[0]?.paths]).toEqual([section, "invalid", [section]]);
      }
      expect(decide({ ...record, practitioner: name }, { profiles: { practitioner: {} } }).outcome).not.toBe(
        "billable",
      );
    },
  );
});
