import type { Pricing, Rule } from "../../catalog/types.ts";
import type { Condition, Value } from "../../condition/types.ts";
import {
  all,
  any,
  atMost,
  attested,
  equals,
  fact,
  lessThan,
  minutes,
  moreThan,
  multipleOf,
  oneOf,
  present,
  product,
  question,
  questionValue,
  quotient,
  sum,
  when,
} from "../build.ts";
import { denials } from "./denials.ts";
import type { CatalogPart } from "./part.ts";

/** Both documents bill time by the quarter of an hour. */
const minutesInUnit = 15;

const passedMinutes: Value = minutes(fact("start"), fact("end"));

/**
 * The whole units that a record's times support: the minutes that passed, and what each reading of `partial-unit` adds to them before whole units are
 * taken: nothing, the 7 that lift 8 minutes and more to a unit, or the 14 that lift any minute to one.
 */
const supportedUnits: Value = quotient(
  sum(passedMinutes, questionValue("partial-unit", { "whole-units": 0, nearest: 7, "any-part": 14 })),
  minutesInUnit,
);

/** How a part of a cent is rounded. */
export const cents: Value = questionValue("sub-cent-rounding", {
  down: "down",
  "half-even": "half-even",
  "half-up": "half-up",
});

/** Pricing of a service that is billed by the quarter of an hour. */
export const quarterHours = (unit: string, clauses: readonly string[]): Pricing => ({
  unit,
  clauses,
  quantity: supportedUnits,
  rounding: cents,
});

const wholeUnits: Condition = multipleOf(fact("units"), 1);

/** More than nothing must be billed, unless a record of nothing is priced at nothing. */
export const billsSomething: Condition = question("zero-quantity", {
  refused: moreThan(fact("units"), 0),
  priced: true,
});

/** What the times and the units of a service billed by the quarter of an hour must be, with the clauses that say so. */
export const timedUnits = (clauses: {
  readonly times: readonly string[];
  readonly unit: readonly string[];
}): Rule[] => [
  {
    id: "times-in-order",
    clauses: clauses.times,
    category: "quantity",
    message:
      "The session ends after it begins, on the same day unless one that crosses midnight belongs to its first day.",
    remedy:
      "Correct the beginning or ending time (start, end) if one was entered wrongly, such as 00:00 for a session that ended with its day at 24:00; otherwise the session cannot be billed.",
    denial: denials.unitsDoNotFitTimes,
    requires: question("session-crosses-midnight", {
      refused: moreThan(fact("end"), fact("start")),
      "start-date": any(moreThan(fact("end"), fact("start")), lessThan(fact("end"), fact("start"))),
    }),
  },
  {
    id: "units-supported",
    clauses: [...new Set([...clauses.unit, ...clauses.times])],
    category: "quantity",
    message: "No more units are claimed than the time between beginning and end supports, at 15 minutes each.",
    remedy:
      "Lower the claimed units (units) to what the times support, or correct a time that was entered wrongly; a session that supports no unit cannot be billed.",
    denial: denials.unitsDoNotFitTimes,
    requires: all(
      when(wholeUnits, atMost(fact("units"), supportedUnits)),
      // Parts of a unit that the minutes cover in full are supported; whether they may be billed is asked apart.
      any(
        wholeUnits,
        atMost(fact("units"), supportedUnits),
        atMost(product(minutesInUnit, fact("units")), passedMinutes),
      ),
    ),
  },
  {
    id: "units-complete",
    clauses: [...new Set([...clauses.unit, ...clauses.times])],
    category: "quantity",
    message: "The claimed units are what the times support, unless a lower claim stands.",
    remedy: "Correct the claimed units (units) to what the times support, or a time that was entered wrongly.",
    denial: denials.unitsDoNotFitTimes,
    requires: question("under-claimed-units", {
      "claim-stands": true,
      "must-equal": equals(fact("units"), supportedUnits),
    }),
  },
  {
    id: "units-whole",
    clauses: clauses.unit,
    category: "quantity",
    message: "Units of time are whole, unless a part of a unit may be billed.",
    remedy: "Claim whole units (units).",
    denial: denials.unitsDoNotFitTimes,
    requires: question("fractional-time-units", { refused: wholeUnits, allowed: true }),
  },
  {
    id: "units-positive",
    clauses: clauses.unit,
    category: "quantity",
    message: "More than nothing is billed, unless a record of nothing is priced at nothing.",
    remedy:
      "Correct the claimed units (units), or a time (start, end) that was entered wrongly; a session that supports no unit cannot be billed.",
    denial: denials.unitsInvalid,
    requires: billsSomething,
  },
];

/** A rule that the note holds one element. */
export const documented = (rule: {
  readonly id: string;
  readonly clauses: readonly string[];
  /** What is documented, as the sentence's subject: `The group plan`. */
  readonly what: string;
  /** Where it is filled in. */
  readonly where: Parameters<typeof fact>[0];
}): Rule => ({
  id: rule.id,
  clauses: rule.clauses,
  category: "documentation",
  message: `${rule.what} is documented.`,
  remedy: `Complete the note (${rule.where}), as a late entry where it is late.`,
  denial: denials.documentationIncomplete,
  requires: present(fact(rule.where)),
});

/** The elements that every session of recovery support documents, with the clause that asks for each. */
export const sessionDocumentation = (clauses: {
  readonly description: string;
  readonly practitioner: string;
  readonly date: string;
  readonly times: string;
  readonly entry: string;
}): Rule[] => [
  documented({
    id: "description",
    clauses: [clauses.description],
    what: "A description of the service",
    where: "documentation.description",
  }),
  documented({
    id: "practitioner-named",
    clauses: [clauses.practitioner],
    what: "The rendering practitioner",
    where: "documentation.practitionerName",
  }),
  documented({ id: "service-date", clauses: [clauses.date], what: "The date of the service", where: "date" }),
  documented({ id: "beginning-time", clauses: [clauses.times], what: "The beginning time", where: "start" }),
  documented({ id: "ending-time", clauses: [clauses.times], what: "The ending time", where: "end" }),
  enteredInBillingSystem([clauses.entry]),
];

/** The documentation stands in the department's billing system. */
export function enteredInBillingSystem(clauses: readonly string[]): Rule {
  return {
    id: "entered-in-cimor",
    clauses,
    category: "record-keeping",
    message: "The documentation is entered in the department's billing system (CIMOR).",
    remedy: "Enter the documentation in CIMOR and attest it (attestations.in-cimor).",
    denial: denials.documentationIncomplete,
    requires: attested("in-cimor"),
  };
}

/** The consumer is named, where the list of elements does not say so. */
export const consumerNamedElsewhere = (clauses: readonly string[]): Rule => ({
  id: "consumer-named",
  clauses,
  category: "documentation",
  message: "The consumer is named in the documentation, unless only the listed elements are asked for.",
  remedy: "Name the consumer in the note (documentation.consumerName).",
  denial: denials.documentationIncomplete,
  requires: question("consumer-name-elsewhere", {
    "must-be-named": present(fact("documentation.consumerName")),
    "need-not": true,
  }),
});

/** The signature on a log is an original one. */
export const originalSignature: Condition = question("original-signature", {
  "ink-only": equals(fact("documentation.signature"), "ink"),
  electronic: oneOf(fact("documentation.signature"), ["ink", "electronic"]),
});

/** The service was delivered through telehealth. */
export const byTelehealth: Condition = question("atr-telephone", {
  "is-not-telehealth": equals(fact("delivery"), "telehealth"),
  "is-telehealth": oneOf(fact("delivery"), ["telehealth", "telephone"]),
});

/** A service whose definition does not speak of telehealth is delivered face to face, or by it where silence allows that. */
export const inPerson: Condition = any(
  equals(fact("delivery"), "face-to-face"),
  question("atr-telehealth-elsewhere", {
    "only-coaching": false,
    "silence-allows": byTelehealth,
  }),
);

/** How a service is delivered. */
export const delivery = (clauses: readonly string[], message: string, requires: Condition): Rule => ({
  id: "delivery",
  clauses,
  category: "delivery",
  message,
  remedy: "Correct the way of delivery (delivery) if it was entered wrongly; otherwise the service cannot be billed.",
  denial: denials.telehealthNotCovered,
  requires,
});

/** Delivered in person. */
export const deliveredInPerson = (clauses: readonly string[]): Rule =>
  delivery(clauses, "The service is delivered face to face, unless silence about telehealth allows it.", inPerson);

const timedClauses = [
  "PSR-005",
  "PSR-007",
  "PSR-010",
  "PSR-025",
  "PSR-027",
  "PSR-030",
  "ATR-005",
  "ATR-014",
  "ATR-017",
  "ATR-022",
  "ATR-025",
  "ATR-030",
];

/** What services have in common: how quantities are found, signatures, entry in the billing system. */
export const shared: CatalogPart = {
  questions: [
    {
      id: "partial-unit",
      asks: "How does a part of a quarter hour count towards the units of a service?",
      readings: [
        { id: "whole-units", means: "Only whole quarter hours count." },
        { id: "nearest", means: "Eight minutes and more of a quarter hour count as a unit, seven and less do not." },
        { id: "any-part", means: "Any part of a quarter hour counts as a unit." },
      ],
      clauses: timedClauses,
    },
    {
      id: "fractional-time-units",
      asks: "May a part of a unit of time be billed, such as 1.5 units?",
      readings: [
        { id: "refused", means: "Only whole units may be billed." },
        { id: "allowed", means: "A part of a unit may be billed." },
      ],
      clauses: timedClauses,
    },
    {
      id: "under-claimed-units",
      asks: "May fewer units be claimed than the times or the miles support?",
      readings: [
        { id: "claim-stands", means: "A lower claim is paid as claimed." },
        { id: "must-equal", means: "The units must be what the times or the miles support." },
      ],
      clauses: [...timedClauses, "ATR-256"],
    },
    {
      id: "zero-quantity",
      asks: "May a record be billed that supports no unit at all?",
      readings: [
        { id: "refused", means: "A record of no units cannot be billed." },
        { id: "priced", means: "A record of no units is priced at 0.00." },
      ],
      clauses: [...timedClauses, "ATR-256"],
    },
    {
      id: "session-crosses-midnight",
      asks: "May a session cross midnight, and which day is it billed for?",
      readings: [
        { id: "refused", means: "A session must end on the day on which it begins." },
        { id: "start-date", means: "It belongs to the day on which it begins." },
      ],
      clauses: ["ATR-101", "ATR-168", "ATR-178", "ATR-189", "ATR-209", "ATR-233", "PSR-005", "PSR-025"],
    },
    {
      id: "sub-cent-rounding",
      asks: "How is a part of a cent rounded?",
      readings: [
        { id: "down", means: "Parts of a cent are dropped." },
        { id: "half-even", means: "To the nearest cent, half a cent to the even one." },
        { id: "half-up", means: "To the nearest cent, half a cent upwards." },
      ],
      clauses: ["ATR-033", ...timedClauses],
    },
    {
      id: "consumer-name-elsewhere",
      asks: "Must the note name the consumer where the list of elements does not say so?",
      readings: [
        { id: "must-be-named", means: "Every note names the consumer." },
        { id: "need-not", means: "Only the listed elements are asked for." },
      ],
      clauses: ["ATR-098", "ATR-131", "ATR-165", "ATR-175", "ATR-186", "ATR-206", "ATR-229", "ATR-267"],
    },
    {
      id: "original-signature",
      asks: "Is an electronic signature an original one?",
      readings: [
        { id: "ink-only", means: "Only a signature in ink is original." },
        { id: "electronic", means: "An electronic signature is original as well." },
      ],
      clauses: ["ATR-236", "ATR-261", "ATR-299"],
    },
    {
      id: "atr-telehealth-elsewhere",
      asks: "May a service be delivered by telehealth where its definition does not speak of it?",
      readings: [
        { id: "only-coaching", means: "Only recovery coaching may, for it alone is said to." },
        { id: "silence-allows", means: "Telehealth is allowed wherever it is not refused." },
      ],
      clauses: ["ATR-080", "ATR-171", "ATR-181", "ATR-192", "ATR-212", "PSR-011", "PSR-031"],
    },
    {
      id: "atr-telephone",
      asks: "Is a telephone call telehealth?",
      readings: [
        { id: "is-not-telehealth", means: "Telehealth needs more than sound." },
        { id: "is-telehealth", means: "A telephone call is telehealth." },
      ],
      clauses: ["ATR-142", "ATR-143"],
    },
  ],
  statements: [
    {
      id: "in-cimor",
      subject: "record",
      text: "The documentation of this service is entered in the department's billing system (CIMOR).",
    },
  ],
};
