import { describe, expect, it } from "vitest";
import { checkPeriods } from "../../../src/catalog/check-periods.ts";
import type { Catalog } from "../../../src/catalog/types.ts";
import { makeCatalog, makeLine, makeParameter, makeRate, makeService } from "../../support/catalog.ts";

type Bounds = readonly [from: string | null, until: string | null];

function withParameter(...periods: Bounds[]): Catalog {
  const values = periods.map(([from, until], index) => ({ from, until, value: index, clauses: ["C-1"] }));
  return makeCatalog({ parameters: [makeParameter("first", 1), { id: "second", title: "Second", values }] });
}

function withRates(...periods: Bounds[]): Catalog {
  const rates = periods.map(([from, until]) => makeRate({ from, until }));
  return makeCatalog({ services: [makeService({ lines: [makeLine(), makeLine({ code: "V200", rates })] })] });
}

/** What is wrong with periods: the index of the period, and what is said of it. */
type Faulty = readonly [name: string, periods: readonly Bounds[], faults: readonly (readonly [number, string])[]];

const overlap = "the period overlaps the one before it";

const cases: readonly Faulty[] = [
  ["one without bounds", [[null, null]], []],
  ["one of one day", [["2012-02-29", "2012-02-29"]], []],
  [
    "one after the other",
    [
      [null, "2011-12-31"],
      ["2012-01-01", "2012-02-29"],
      ["2012-03-01", null],
    ],
    [],
  ],
  [
    "over the end of February of a year that is no leap year",
    [
      [null, "2011-02-28"],
      ["2011-03-01", null],
    ],
    [],
  ],
  [
    "one that ends before it begins",
    [["2012-01-02", "2012-01-01"]],
    [[0, "the period ends on 2012-01-01, before it begins"]],
  ],
  [
    "two that share a day",
    [
      [null, "2012-01-01"],
      ["2012-01-01", null],
    ],
    [[1, overlap]],
  ],
  [
    "two in the wrong order",
    [
      ["2012-01-01", null],
      [null, "2011-12-31"],
    ],
    [[1, overlap]],
  ],
  [
    "two without bounds",
    [
      [null, null],
      [null, null],
    ],
    [[1, overlap]],
  ],
  [
    "one after one without an end",
    [
      ["2011-01-01", null],
      ["2012-01-01", null],
    ],
    [[1, overlap]],
  ],
  [
    "one without a beginning after another",
    [
      [null, "2011-12-31"],
      [null, null],
    ],
    [[1, overlap]],
  ],
  [
    "a day that is left out",
    [
      [null, "2011-12-31"],
      ["2012-01-02", null],
    ],
    [[1, "there is a gap: nothing holds between 2011-12-31 and 2012-01-02"]],
  ],
  [
    "a leap day that is left out",
    [
      [null, "2012-02-28"],
      ["2012-03-01", null],
    ],
    [[1, "there is a gap: nothing holds between 2012-02-28 and 2012-03-01"]],
  ],
  [
    "several faults",
    [
      ["2012-01-02", "2012-01-01"],
      ["2012-01-01", "2012-06-30"],
      ["2012-08-01", null],
    ],
    [
      [0, "the period ends on 2012-01-01, before it begins"],
      [1, overlap],
      [2, "there is a gap: nothing holds between 2012-06-30 and 2012-08-01"],
    ],
  ],
];

describe("checkPeriods", () => {
  it.each(cases)("of a parameter: %s", (_name, periods, faults) => {
    expect(checkPeriods(withParameter(...periods))).toEqual(
      faults.map(([index, message]) => ({ path: `parameters[1].values[${index}]`, message })),
    );
  });
  it.each(cases)("of a rate: %s", (_name, periods, faults) => {
    expect(checkPeriods(withRates(...periods))).toEqual(
      faults.map(([index, message]) => ({ path: `services[0].lines[1].rates[${index}]`, message })),
    );
  });
});
