import { runInNewContext } from "node:vm";

/** A thing that throws whatever is done with it. */
export function throwing(): never {
  throw new Error("CANARY of a trap");
}

const traps: readonly (keyof ProxyHandler<object>)[] = [
  "apply",
  "construct",
  "defineProperty",
  "deleteProperty",
  "get",
  "getOwnPropertyDescriptor",
  "getPrototypeOf",
  "has",
  "isExtensible",
  "ownKeys",
  "preventExtensions",
  "set",
  "setPrototypeOf",
];

/** A handler all of whose traps throw. */
export const everyTrapThrows: ProxyHandler<object> = Object.fromEntries(traps.map((trap) => [trap, throwing]));

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const withPrototype = (value: unknown, prototype: object | null): unknown =>
  Object.setPrototypeOf(Object(value), prototype);

class Instance {
  readonly service = "ATRG";
  get funding() {
    return throwing();
  }
}

const long = 5e7;
const longText = "x".repeat(long);

/** Values that stand for nothing in any record, whatever the place: each must be refused there. */
export const neverPlain: Readonly<Record<string, () => unknown>> = {
  "a function": () => throwing,
  "a class": () => Instance,
  "a class instance": () => new Instance(),
  "a symbol": () => Symbol("CANARY"),
  "a big integer": () => 10n ** 30n,
  NaN: () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  "minus infinity": () => Number.NEGATIVE_INFINITY,
  "minus one": () => -1,
  "a number past the safe ones": () => 2 ** 53,
  "a fraction as a number": () => 0.1 + 0.2,
  "a date": () => new Date(0),
  "an invalid date": () => new Date(Number.NaN),
  "a map": () => new Map([["service", "ATRG"]]),
  "a set": () => new Set(["ATRG"]),
  "a weak map": () => new WeakMap(),
  "a regular expression": () => /a/,
  "an error": () => new Error("CANARY"),
  "a promise": () => Promise.resolve("ATRG"),
  "a generator": () => (function* () {})(),
  "a boxed text": () => Object("ATRG"),
  "a boxed number": () => Object(4),
  "a boxed flag": () => Object(true),
  "a boxed big integer": () => Object(4n),
  "a boxed text that passes for an object": () => withPrototype("ATRG", Object.prototype),
  "a boxed text without a prototype": () => withPrototype("ATRG", null),
  "a long boxed text without a prototype": () => withPrototype(longText, null),
  "a long boxed text that passes for an object": () => withPrototype(longText, Object.prototype),
  memory: () => new Uint8Array(long),
  "memory without a prototype": () => withPrototype(new Uint8Array(long), null),
  "memory that passes for an object": () => withPrototype(new Float64Array(8), Object.prototype),
  "a list of another realm with a hole": () => runInNewContext("[,1]"),
  "a list of holes": () => new Array(3),
  "a long list of holes": () => new Array(long),
  "a list with one item far out": () => Object.assign([], { 4294967294: 1 }),
  "a long list": () => new Array(100_000).fill(0),
  "a thing with a getter": () => Object.defineProperty({}, "from", { get: throwing, enumerable: true }),
  "a list with a getter": () => Object.defineProperty([1], 0, { get: throwing, enumerable: true }),
  "a proxy of which every trap throws": () => new Proxy({}, everyTrapThrows),
  "a proxy of a list of which every trap throws": () => new Proxy([], everyTrapThrows),
  "a proxy of a function": () => new Proxy(() => ({}), everyTrapThrows),
  "a revoked proxy": () => revoked({}),
  "a revoked proxy of a list": () => revoked([]),
  "an object over another": () => Object.create({ service: "ATRG", from: null, until: null }),
  "a thing that looks like a decimal": () => ({ s: 1, e: 0, d: [4], constructor: { name: "Decimal" } }),
  "a thing with a toString": () => ({ toString: () => "4" }),
  "a thing with a valueOf": () => ({ valueOf: () => 4 }),
  "a thing with a way to a primitive": () => ({ [Symbol.toPrimitive]: () => 4, x: 1 }),
  "a thing with a prototype for a key": () => JSON.parse('{"__proto__":{"from":null,"until":null}}'),
  "a thing with a constructor for a key": () => ({ constructor: { prototype: { from: null } } }),
  "a hundred thousand unknown keys": () =>
    Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`CANARY${index}`, index])),
  "a nesting of lists": () => nest((inner) => [inner]),
  "a nesting of objects": () => nest((inner) => ({ practitioner: inner })),
  "a circle": () => {
    const circle: Record<string, unknown> = {};
    circle["manager"] = circle;
    return circle;
  },
  "a circle of lists": () => {
    const circle: unknown[] = [];
    circle.push(circle);
    return circle;
  },
};

function nest(wrap: (inner: unknown) => unknown): unknown {
  let nested: unknown = {};
  for (let depth = 0; depth < 100_000; depth++) nested = wrap(nested);
  return nested;
}

/** Texts that are numbers somewhere, and in no record. */
export const noNumbers: readonly string[] = [
  "1e9000000",
  "1e3",
  "0x10",
  "0b1",
  "0o7",
  "1_000",
  "1,000",
  "1,5",
  "+1",
  "-1",
  "-0",
  "1.",
  ".5",
  " 1",
  "1 ",
  "1\n",
  "\u00a01",
  "\uff14",
  "\u0664",
  "\u00bd",
  "\u2212" + "4",
  "NaN",
  "Infinity",
  "-Infinity",
  "",
  "4n",
  "1234567890123",
  "0.1234567",
  "0000000000004",
  "4.0000000",
  "9".repeat(1_000_000),
];
