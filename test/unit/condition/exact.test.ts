import { describe, expect, it } from "vitest";
import {
  add,
  compareExact,
  Decimal,
  type Exact,
  formatExact,
  isMultiple,
  isPlainNumber,
  isRange,
  larger,
  multiply,
  parseExact,
  smaller,
  wholeQuotient,
} from "../../../src/condition/exact.ts";

const places = 10n ** 6n;

/** A plain decimal text in millionths. */
function inMillionths(text: string): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole) * places + BigInt(fraction.padEnd(6, "0"));
}

/** A number of so many 10^-digits as plain decimal text. */
function asText(scaled: bigint, digits: number): string {
  const text = `${scaled}`.padStart(digits + 1, "0");
  const fraction = text.slice(-digits).replace(/0+$/, "");
  return text.slice(0, -digits) + (fraction === "" ? "" : `.${fraction}`);
}

/**
 * From nothing to the greatest that a record can tell, around the greatest safe integer's square root, and with fractions: also
 * 64ths, and those next to them, on both sides of a thousand million and of its square root.
 */
const samples = [
  "0",
  "0.000001",
  "0.015624",
  "0.015625",
  "0.1",
  "0.51",
  "1",
  "2.5",
  "20.36",
  "31622.765625",
  "31622.781251",
  "94906265",
  "94906267",
  "123456789.123457",
  "999999999.984375",
  "1000000000",
  "1000000000.015625",
  "999999999999",
  "999999999999.999999",
];
const pairs = samples.flatMap((a) => samples.map((b) => [a, b] as const));

describe("isPlainNumber", () => {
  it.each(["0", "000", "7", "12.5", "0.000001", "999999999999", "999999999999.999999"])("takes %j", (text) => {
    expect(isPlainNumber(text)).toBe(true);
  });
  it.each([
    "",
    " 1",
    "1 ",
    "1\n",
    "-0",
    "-1",
    "+1",
    "1.",
    ".5",
    "1e9",
    "1E3",
    "0x10",
    "0b1",
    "1_000",
    "1,5",
    "1,000",
    "NaN",
    "Infinity",
    "1000000000000",
    "0.0000001",
    "1.2.3",
    "\u0661\u0662",
    "\uff11",
  ])("refuses %j", (text) => {
    expect(isPlainNumber(text)).toBe(false);
  });
});

describe("parseExact", () => {
  it.each([
    ["0", 0],
    ["000", 0],
    ["0012", 12],
    ["12.000000", 12],
    ["999999999999", 999_999_999_999],
    [7, 7],
  ] as const)("takes the whole number %j as a safe integer", (told, expected) => {
    expect(parseExact(told)).toBe(expected);
  });
  it("keeps every digit of a fraction", () => {
    expect(formatExact(parseExact("999999999999.999999"))).toBe("999999999999.999999");
    expect(formatExact(parseExact("012.500"))).toBe("12.5");
    expect(formatExact(parseExact("0.000001"))).toBe("0.000001");
  });
});

describe("equal numbers", () => {
  it.each<readonly [number, () => Exact]>([
    [0.5, () => parseExact("0.5")],
    [0.5, () => parseExact("000.500000")],
    [0.5, () => add(parseExact("0.1"), parseExact("0.4"))],
    [0.5, () => multiply(parseExact("0.1"), 5)],
    [0.5, () => multiply(parseExact("0.25"), 2)],
    [3, () => add(parseExact("2.25"), parseExact("0.75"))],
    [3, () => add(parseExact("2.9"), parseExact("0.1"))],
    [0.015625, () => parseExact("0.015625")],
    [999_999_999.984375, () => add(999_999_999, parseExact("0.984375"))],
    [1_000_000_000, () => add(parseExact("999999999.5"), parseExact("0.5"))],
    [7, () => wholeQuotient(parseExact("105.5"), 15)],
  ])("are the same: %j", (expected, find) => {
    expect(find()).toBe(expected);
  });
  it.each<readonly [string, () => Exact]>([
    ["0.1", () => parseExact("0.1")],
    ["0.007812", () => parseExact("0.007812")],
    ["0.015626", () => parseExact("0.015626")],
    ["1000000000.5", () => parseExact("1000000000.5")],
    ["1000000000.5", () => add(parseExact("999999999.75"), parseExact("0.75"))],
    ["0.0078125", () => multiply(parseExact("0.015625"), parseExact("0.5"))],
    ["0.000244140625", () => multiply(parseExact("0.015625"), parseExact("0.015625"))],
    ["-0.1", () => add(parseExact("0.4"), -0.5)],
    ["25.1", () => add(parseExact("0.1"), 25)],
    ["25.1", () => add(25, parseExact("0.1"))],
    // A plain number would round these to a 64th.
    ["537612276.234375046875", () => multiply(parseExact("990.148773"), parseExact("542961.109375"))],
    ["537612276.234375046875", () => multiply(parseExact("542961.109375"), parseExact("990.148773"))],
  ])("are decimals where a plain number would not hold or print them: %j", (text, find) => {
    const number = find();
    expect(number).toBeInstanceOf(Decimal);
    expect(formatExact(number)).toBe(text);
  });
});

describe("arithmetic against whole numbers of millionths", () => {
  it("adds", () => {
    expect(pairs.map(([a, b]) => formatExact(add(parseExact(a), parseExact(b))))).toEqual(
      pairs.map(([a, b]) => asText(inMillionths(a) + inMillionths(b), 6)),
    );
  });
  it("adds past 2^53", () => {
    const greatest = Number.MAX_SAFE_INTEGER;
    expect([add(greatest, 2), add(2, greatest), add(greatest, greatest)].map(formatExact)).toEqual([
      "9007199254740993",
      "9007199254740993",
      "18014398509481982",
    ]);
  });
  it("multiplies, past 2^53 as well", () => {
    expect(pairs.map(([a, b]) => formatExact(multiply(parseExact(a), parseExact(b))))).toEqual(
      pairs.map(([a, b]) => asText(inMillionths(a) * inMillionths(b), 12)),
    );
  });
  it("multiplies seven of the greatest numbers without losing a digit", () => {
    const greatest = samples.at(-1) ?? "";
    let product: Exact = 1;
    let expected = 1n;
    for (let factor = 0; factor < 7; factor++) {
      product = multiply(product, parseExact(greatest));
      expected *= inMillionths(greatest);
    }
    expect(formatExact(product)).toBe(asText(expected, 42));
  });
  it("compares", () => {
    const signOf = (difference: bigint) => (difference < 0n ? -1 : difference > 0n ? 1 : 0);
    expect(pairs.map(([a, b]) => compareExact(parseExact(a), parseExact(b)))).toEqual(
      pairs.map(([a, b]) => signOf(inMillionths(a) - inMillionths(b))),
    );
  });
  it("compares a whole number with a decimal next to it", () => {
    const whole = 999_999_999_999;
    const [above, below] = [parseExact("999999999999.000001"), parseExact("999999999998.999999")];
    expect([compareExact(whole, above), compareExact(above, whole)]).toEqual([-1, 1]);
    expect([compareExact(whole, below), compareExact(below, whole)]).toEqual([1, -1]);
  });
  it("takes the whole part of a division", () => {
    const cases = samples.flatMap((a) => [1, 7, 15, 999_983].map((by) => [a, by] as const));
    expect(cases.map(([a, by]) => formatExact(wholeQuotient(parseExact(a), by)))).toEqual(
      cases.map(([a, by]) => `${inMillionths(a) / (BigInt(by) * places)}`),
    );
  });
  it("knows multiples", () => {
    const cases = [...samples, "15", "45", "45.5", "0.5", "999999999990"].flatMap((a) =>
      [1, 2, 15].map((step) => [a, step] as const),
    );
    expect(cases.map(([a, step]) => isMultiple(parseExact(a), step))).toEqual(
      cases.map(([a, step]) => inMillionths(a) % (BigInt(step) * places) === 0n),
    );
  });
  it("picks the smaller and the larger", () => {
    expect([smaller(2, 3), smaller(3, 2), larger(2, 3), larger(3, 2)]).toEqual([2, 2, 3, 3]);
    const half = parseExact("2.5");
    expect([smaller(half, 3), larger(2, half), larger(half, 3), smaller(2, half)]).toEqual([half, half, 3, 2]);
  });
});

describe("bounds that stand for no bound", () => {
  it("stay so under sums and products, and nothing times no bound is nothing", () => {
    expect([add(Infinity, 1), multiply(Infinity, 2), multiply(0, Infinity), wholeQuotient(Infinity, 15)]).toEqual([
      Infinity,
      Infinity,
      0,
      Infinity,
    ]);
    const tenth = parseExact("0.1");
    const withDecimals = [
      add(Infinity, tenth),
      add(tenth, Infinity),
      multiply(Infinity, tenth),
      multiply(tenth, Infinity),
    ];
    expect(withDecimals).toEqual([Infinity, Infinity, Infinity, Infinity]);
  });
  it("are more than any number", () => {
    expect(compareExact(Infinity, parseExact("999999999999.999999"))).toBe(1);
    expect(compareExact(parseExact("999999999999.999999"), Infinity)).toBe(-1);
  });
  it("are told from numbers by their two ends", () => {
    expect([isRange({ least: 0, most: Infinity }), isRange(0), isRange(new Decimal("0.5")), isRange(null)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("the private constructor", () => {
  it("does not follow the settings of the shared one", async () => {
    const { Decimal: shared } = await import("decimal.js");
    const { precision, rounding } = shared;
    shared.set({ precision: 2, rounding: shared.ROUND_UP });
    try {
      expect(formatExact(multiply(parseExact("123456.789"), parseExact("1.000001")))).toBe("123456.912456789");
    } finally {
      shared.set({ precision, rounding });
    }
  });
});
