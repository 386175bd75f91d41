import {
  all,
  any,
  atLeast,
  atMost,
  equals,
  fact,
  holdsNot,
  inForce,
  multipleOf,
  oneOf,
  param,
  question,
  some,
} from "../../build.ts";
import { denials } from "../denials.ts";
import type { CatalogPart } from "../part.ts";
import { exampleAgency, exampleStaff, staffRules } from "../recovery-support-staff/index.ts";
import { billsSomething, cents, consumerNamedElsewhere, documented, enteredInBillingSystem } from "../shared.ts";

const passLength = fact("pass.length");
const vehicle = fact("pass.vehicle");

/** Passes for public transportation, at what they cost. */
export const publicTransportation: CatalogPart = {
  questions: [
    {
      id: "pass-fractional-units",
      asks: "May a part of a dollar be billed: is a pass of 17.50 billed as 17.5 units?",
      readings: [
        { id: "refused", means: "Only whole units may be billed." },
        { id: "allowed", means: "A part of a unit may be billed." },
      ],
      clauses: ["ATR-037", "ATR-262"],
    },
    {
      id: "pass-below-cost",
      asks: "May less than the cost of a pass be billed?",
      readings: [
        { id: "must-equal", means: "The units are the cost of the pass." },
        { id: "may-be-less", means: "The units are the cost of the pass or less." },
      ],
      clauses: ["ATR-262", "ATR-269"],
    },
    {
      id: "pass-purpose",
      asks: "Is the list of eligible purposes of a pass closed?",
      readings: [
        { id: "closed", means: "Only the eight purposes named are eligible." },
        { id: "open", means: "The purposes named are examples." },
      ],
      clauses: ["ATR-264"],
    },
    {
      id: "pass-length",
      asks: "May a pass be for a single ride?",
      readings: [
        { id: "three-named", means: "A pass is daily, weekly or monthly." },
        { id: "single-ride-is-daily", means: "A pass for a single ride counts as a daily one." },
      ],
      clauses: ["ATR-265", "ATR-270"],
    },
    {
      id: "pass-rail",
      asks: "May a pass be for public transportation other than a bus?",
      readings: [
        { id: "bus-only", means: "Bus passes only." },
        { id: "any-public-transportation", means: "Passes for any public transportation." },
      ],
      clauses: ["ATR-037", "ATR-262"],
    },
  ],
  parameters: [
    {
      id: "pass-engaged-programs",
      title: "Kinds of program that a consumer can be engaged in to be eligible for transportation",
      values: [
        {
          from: null,
          until: null,
          value: ["clinical-treatment", "recovery-support", "spiritual-support"],
          clauses: ["ATR-263"],
        },
      ],
    },
    {
      id: "pass-purposes",
      title: "Named purposes of a pass",
      values: [
        {
          from: null,
          until: null,
          value: [
            "treatment",
            "recovery-support",
            "physician",
            "dental",
            "probation-and-parole",
            "court",
            "employment-seeking",
            "employment",
          ],
          clauses: ["ATR-264"],
        },
      ],
    },
    {
      id: "pass-lengths",
      title: "Named lengths of a pass",
      values: [{ from: null, until: null, value: ["daily", "weekly", "monthly"], clauses: ["ATR-265", "ATR-270"] }],
    },
  ],
  services: [
    {
      id: "public-transportation",
      title: "Transportation-Public",
      program: "Access to Recovery 4",
      lines: [
        {
          funding: "ATR",
          code: "ATRTP",
          clauses: ["ATR-035", "ATR-262"],
          rates: [{ from: null, until: null, rate: "1.00", clauses: ["ATR-036", "ATR-262"] }],
        },
      ],
      pricing: {
        unit: "one dollar of the pass's cost",
        clauses: ["ATR-037", "ATR-262"],
        quantity: fact("pass.cost"),
        rounding: cents,
      },
      rules: [
        ...staffRules(["ATR-038"]),
        {
          id: "engagement",
          clauses: ["ATR-263"],
          category: "eligibility",
          message: "The consumer is engaged in treatment, recovery support or spiritual support on the day.",
          remedy:
            "Enter the program that the consumer took part in that day (consumer.programs) if it was not entered; otherwise the pass cannot be billed.",
          denial: denials.notEligible,
          requires: some("consumer.programs", (program) =>
            all(oneOf(program("kind"), param("pass-engaged-programs")), inForce(program(""))),
          ),
        },
        {
          id: "purpose",
          clauses: ["ATR-264"],
          category: "activity",
          message: "The pass is for travel with one of the eligible purposes, unless those named are only examples.",
          remedy:
            "Correct the purpose of the travel (pass.purpose) if it is wrong; otherwise the pass cannot be billed.",
          denial: denials.notCovered,
          requires: question("pass-purpose", {
            closed: oneOf(fact("pass.purpose"), param("pass-purposes")),
            open: true,
          }),
        },
        {
          id: "length",
          clauses: ["ATR-265", "ATR-270"],
          category: "activity",
          message: "The pass is a daily, weekly or monthly one, unless a single ride counts as daily.",
          remedy: "Correct the length of the pass (pass.length) if it is wrong; otherwise the pass cannot be billed.",
          denial: denials.notCovered,
          requires: question("pass-length", {
            "three-named": oneOf(passLength, param("pass-lengths")),
            "single-ride-is-daily": any(oneOf(passLength, param("pass-lengths")), equals(passLength, "single-ride")),
          }),
        },
        {
          id: "means-of-travel",
          clauses: ["ATR-037", "ATR-262"],
          category: "activity",
          message: "The pass is for a bus, unless any public transportation may be used.",
          remedy: "Correct the means of travel (pass.vehicle) if it is wrong; otherwise the pass cannot be billed.",
          denial: denials.notCovered,
          requires: question("pass-rail", {
            "bus-only": equals(vehicle, "bus"),
            "any-public-transportation": oneOf(vehicle, ["bus", "rail", "other-public"]),
          }),
        },
        {
          id: "errand-billed-once",
          clauses: ["ATR-266"],
          category: "activity",
          message:
            "The time spent to obtain and issue the pass is not billed as care coordination as well, unless both may be billed.",
          remedy:
            "Correct whether the errand is billed as another service (pass.errandBilled) if it is wrong; otherwise bill only one of the two.",
          denial: denials.duplicate,
          requires: question("pass-and-coordination", {
            "not-both": holdsNot(fact("pass.errandBilled")),
            both: true,
          }),
        },
        documented({
          id: "transit-system",
          clauses: ["ATR-267"],
          what: "The name of the public transportation system",
          where: "documentation.transitSystem",
        }),
        documented({
          id: "serial-number",
          clauses: ["ATR-268"],
          what: "The serial number of the pass",
          where: "documentation.passSerial",
        }),
        documented({
          id: "purchase-price",
          clauses: ["ATR-269"],
          what: "The purchase price of the pass",
          where: "pass.cost",
        }),
        documented({
          id: "length-documented",
          clauses: ["ATR-270"],
          what: "The length of the pass",
          where: "pass.length",
        }),
        documented({
          id: "issue-date",
          clauses: ["ATR-271"],
          what: "The day on which the pass was issued",
          where: "documentation.passIssued",
        }),
        documented({
          id: "issuer-named",
          clauses: ["ATR-272"],
          what: "The staff member who issued the pass",
          where: "documentation.practitionerName",
        }),
        consumerNamedElsewhere(["ATR-267"]),
        enteredInBillingSystem(["ATR-267"]),
        {
          id: "units-within-cost",
          clauses: ["ATR-037", "ATR-262", "ATR-269"],
          category: "quantity",
          message: "No more units are billed than the pass cost in dollars.",
          remedy: "Lower the claimed units (units) to the cost, or correct the cost (pass.cost) if it is wrong.",
          denial: denials.tooManyUnits,
          requires: atMost(fact("units"), fact("pass.cost")),
        },
        {
          id: "units-equal-cost",
          clauses: ["ATR-262", "ATR-269"],
          category: "quantity",
          message: "The units billed reach the cost of the pass, unless less may be billed.",
          remedy:
            "Raise the claimed units (units) to the cost, or correct the cost (pass.cost) if it is wrong; a cost that is not whole cannot be billed where only whole units may be.",
          denial: denials.guidelineNotMet,
          requires: question("pass-below-cost", {
            "must-equal": atLeast(fact("units"), fact("pass.cost")),
            "may-be-less": true,
          }),
        },
        {
          id: "units-whole",
          clauses: ["ATR-037", "ATR-262"],
          category: "quantity",
          message: "Whole units are billed, unless a part of a unit may be.",
          remedy:
            "Claim whole units (units) where less than the cost may be billed, or correct the cost (pass.cost) if it is wrong; otherwise the pass cannot be billed.",
          denial: denials.unitsInvalid,
          requires: question("pass-fractional-units", { refused: multipleOf(fact("units"), 1), allowed: true }),
        },
        {
          id: "units-positive",
          clauses: ["ATR-037"],
          category: "quantity",
          message: "More than nothing is billed, unless a record of nothing is priced at nothing.",
          remedy:
            "Correct the claimed units (units), or the cost (pass.cost) if it is wrong; a pass that cost nothing cannot be billed.",
          denial: denials.unitsInvalid,
          requires: billsSomething,
        },
      ],
      example: {
        service: "ATRTP",
        funding: "ATR",
        date: "2013-05-14",
        pass: {
          cost: "17.00",
          length: "weekly",
          vehicle: "bus",
          purpose: "treatment",
          departmentFunded: true,
          errandBilled: false,
        },
        consumer: {
          disorders: ["substance-use"],
          programs: [
            {
              kind: "clinical-treatment",
              issuer: "dmh",
              contracted: true,
              from: "2013-02-04",
              until: "2013-11-29",
            },
          ],
        },
        practitioner: exampleStaff,
        agency: exampleAgency,
        documentation: {
          consumerName: true,
          practitionerName: true,
          transitSystem: true,
          passSerial: true,
          passIssued: "2013-05-14",
        },
        attestations: { "in-cimor": true },
      },
    },
  ],
};
