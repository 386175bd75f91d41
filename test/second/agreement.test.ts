import { beforeAll, describe, expect, it } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { type Comparison, compare } from "./compare.ts";
import { secondServices } from "./services.ts";

/** The questions that the second implementation reads for itself. */
const covered = [
  "partial-unit",
  "fractional-time-units",
  "under-claimed-units",
  "zero-quantity",
  "session-crosses-midnight",
  "sub-cent-rounding",
  "round-per-person",
  "trip-fractional-miles",
  "trip-miles",
  "trip-persons",
  "trip-licence",
  "trip-passengers",
  "trip-licence-state",
  "trip-engagement",
  "pass-fractional-units",
  "pass-below-cost",
  "psr-effective-date",
  "psr-individual-means-one",
  "psr-group-limit",
  "psr-group-minimum",
  "psr-six-months-from",
  "psr-anniversary",
  "psr-month-end",
  "psr-training-overlap",
  "psr-waiver",
  "psr-initial-deadline",
  "psr-relief-reach",
  "psr-everyone-qualified",
  "psr-exception",
  "atr-annual-hours",
  "atr-ethics-and-boundaries",
  "atr-new-hire",
  "atr-mrss-self-identified",
  "atr-coach-ordinary",
  "atr-program-certifier",
  "atr-one-primary-focus",
  "qsap-licence-reach",
  "qsap-board",
  "qsap-rasac",
  "qsap-part-time",
  "qsap-within-one-year",
  "group-early-leaver",
  "dropin-proration",
  "dropin-window",
  "dropin-window-reuse",
  "dropin-one-a-month",
  "dropin-peer-share",
  "dropin-hours-continuous",
  "dropin-evening",
  "dropin-calendar-update",
  "housing-level",
  "housing-week",
  "housing-volunteers",
  "housing-annual-fire",
  "housing-local-proofs",
  "housing-exempting-body",
  "housing-signature-day",
  "housing-short-term",
  "atr-telehealth-elsewhere",
  "atr-telephone",
  "coordination-delivery",
];

describe("the engine and a second implementation", () => {
  let seen: Comparison;

  beforeAll(() => {
    seen = compare({ seed: 20_090_603, engines: 24, recordsEach: 168 });
    console.table(seen.codes);
    console.log(
      Object.entries(seen.questions)
        .map(([question, readings]) => `${question} ${Object.values(readings).join("/")}`)
        .join(", "),
    );
    console.log(
      Object.entries(seen.opened)
        .map(([question, times]) => `${question} open ${times}`)
        .join(", "),
    );
  }, 120_000);

  it("agree on every verdict, estimate and price", () => {
    expect(seen.disagreements, JSON.stringify(seen.first, null, 1)).toEqual({});
  });

  it("decide every code with every verdict and price each", () => {
    const idle = Object.keys(secondServices).filter((code) => {
      const counts = seen.codes[code];
      return counts === undefined || Object.values(counts).includes(0);
    });
    expect(idle).toEqual([]);
  });

  it("find every rule satisfied and violated", () => {
    const ids = new Set(Object.values(secondServices).flatMap(({ rules }) => Object.keys(rules)));
    const idle = [...ids].filter((id) => !seen.rules[id]?.satisfied || !seen.rules[id]?.violated);
    expect(idle).toEqual([]);
  });

  it("take every reading of every question that is covered, and of no other", () => {
    const readingsOf = (id: string) => missouri.questions.find((question) => question.id === id)?.readings ?? [];
    const idle = covered.filter(
      (id) => readingsOf(id).length === 0 || readingsOf(id).some((reading) => !seen.questions[id]?.[reading.id]),
    );
    expect(idle).toEqual([]);
    expect(Object.keys(seen.questions).sort()).toEqual([...covered].sort());
  });
});
