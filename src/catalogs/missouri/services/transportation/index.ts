import type { Condition, Value } from "../../../../condition/types.ts";
import {
  all,
  any,
  atLeast,
  atMost,
  attested,
  equals,
  fact,
  holds,
  inForce,
  moreThan,
  multipleOf,
  oneOf,
  param,
  present,
  question,
  questionValue,
  quotient,
  some,
} from "../../../build.ts";
import { denials } from "../../denials.ts";
import type { CatalogPart } from "../../part.ts";
import { exampleAgency, exampleStaff, staffRules } from "../../recovery-support-staff/index.ts";
import { billsSomething, cents, documented, enteredInBillingSystem, originalSignature } from "../../shared.ts";
import { parameters, questions, statements } from "./declarations.ts";

const miles: Value = questionValue("trip-miles", { vehicle: fact("trip.miles"), aboard: fact("trip.milesAboard") });

const persons = fact("trip.persons");

/** One record serves one consumer; whether it may bill others of the same ride is open. */
const personsUpTo = (aboard: Value): Condition =>
  any(equals(persons, 1), all(atLeast(persons, 1), atMost(persons, aboard)));

/** Whose headcount decides which licence the driver needs. */
const passengers: Value = questionValue("trip-passengers", {
  "all-riders": fact("trip.riders"),
  "consumers-only": fact("session.consumers"),
});

const licence = (isKind: (kind: Value) => Condition): Condition =>
  some("practitioner.credentials", (held) =>
    all(
      isKind(held("kind")),
      inForce(held("")),
      question("trip-licence-state", {
        missouri: equals(held("issuer"), "missouri-department-of-revenue"),
        "any-state": true,
      }),
    ),
  );
const classE = licence((kind) => equals(kind, "class-e"));
const commercial = licence((kind) => oneOf(kind, param("trip-commercial-licences")));
const forFewPassengers = question("trip-licence", {
  "class-e-only": classE,
  "class-e-or-cdl": any(classE, commercial),
});

/** Transportation by the mile. */
export const transportation: CatalogPart = {
  questions,
  statements,
  parameters,
  services: [
    {
      id: "transportation",
      title: "Transportation",
      program: "Access to Recovery 4",
      lines: [
        {
          funding: "ATR",
          code: "ATRTM",
          clauses: ["ATR-031", "ATR-237"],
          rates: [{ from: null, until: null, rate: "0.51", clauses: ["ATR-032"] }],
        },
      ],
      pricing: {
        unit: "mile, each person",
        clauses: ["ATR-033", "ATR-237"],
        quantity: miles,
        persons,
        rounding: cents,
        roundEachPerson: questionValue("round-per-person", { "each-person": true, total: false }),
      },
      rules: [
        ...staffRules(["ATR-034"]).map((rule) =>
          rule.id === "screening" ? { ...rule, clauses: [...rule.clauses, "ATR-246"] } : rule,
        ),
        {
          id: "licence",
          clauses: ["ATR-034", "ATR-076", "ATR-077", "ATR-247", "ATR-248"],
          category: "staff-qualification",
          message:
            "For up to {class-e-most-passengers} passengers the driver holds a class E licence, or a CDL if that is enough, and for more a CDL, in force on the day.",
          remedy:
            "Enter the licence that the driver held that day (practitioner.credentials), or correct the number of riders or consumers (trip.riders, session.consumers) if it is wrong; otherwise the ride cannot be billed.",
          denial: denials.notLicensed,
          denialIfLapsed: denials.credentialNotValid,
          requires: any(
            all(moreThan(passengers, param("class-e-most-passengers")), commercial),
            all(atMost(passengers, param("class-e-most-passengers")), forFewPassengers),
            // With both licences the number of passengers does not matter.
            all(commercial, forFewPassengers),
          ),
        },
        {
          id: "no-own-transportation",
          clauses: ["ATR-238"],
          category: "eligibility",
          message: "The consumer has no means of personal transportation.",
          remedy:
            "Attest it of the consumer (consumer.attestations.lacks-transportation) if it is so; otherwise the ride cannot be billed.",
          denial: denials.notEligible,
          requires: attested("lacks-transportation", "consumer"),
        },
        {
          id: "engagement",
          clauses: ["ATR-238"],
          category: "eligibility",
          message:
            "The consumer is engaged in treatment, recovery support or spiritual support, unless that is asked of pass holders only.",
          remedy:
            "Enter the program that the consumer took part in that day (consumer.programs) if it was not entered; otherwise the ride cannot be billed.",
          denial: denials.notEligible,
          requires: question("trip-engagement", {
            "riders-too": some("consumer.programs", (program) =>
              all(oneOf(program("kind"), param("pass-engaged-programs")), inForce(program(""))),
            ),
            "pass-holders-only": true,
          }),
        },
        {
          id: "purpose",
          clauses: ["ATR-239", "ATR-240", "ATR-241", "ATR-242", "ATR-243", "ATR-244", "ATR-245"],
          category: "activity",
          message:
            "The trip is to or from one of the listed destinations, or another that the department has defined if such are allowed.",
          remedy:
            "Correct the purpose of the travel (trip.purpose) if it is wrong; otherwise the ride cannot be billed.",
          denial: denials.notCovered,
          requires: question("trip-destinations", {
            closed: oneOf(fact("trip.purpose"), param("trip-purposes")),
            "department-defined": any(
              oneOf(fact("trip.purpose"), param("trip-purposes")),
              equals(fact("trip.purpose"), "department-defined"),
            ),
          }),
        },
        {
          id: "vehicle-licence",
          clauses: ["ATR-249"],
          category: "vehicle",
          message: "The vehicle's registration is in force on the day of the trip.",
          remedy:
            "Enter the registration that was in force that day (vehicle.licence) if it was not entered; otherwise the ride cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: inForce(fact("vehicle.licence")),
        },
        {
          id: "vehicle-insurance",
          clauses: ["ATR-250"],
          category: "vehicle",
          message: "The vehicle is insured on the day of the trip.",
          remedy:
            "Enter the insurance that was in force that day (vehicle.insurance) if it was not entered; otherwise the ride cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: inForce(fact("vehicle.insurance")),
        },
        {
          id: "vehicle-safety",
          clauses: ["ATR-251"],
          category: "vehicle",
          message: "The vehicle carries consumers safely and reliably.",
          remedy:
            "Attest it of the vehicle (vehicle.attestations.safe-and-reliable) if it is so; otherwise the ride cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: attested("safe-and-reliable", "vehicle"),
        },
        documented({
          id: "consumer-name",
          clauses: ["ATR-252"],
          what: "The consumer's name",
          where: "documentation.consumerName",
        }),
        documented({ id: "trip-date", clauses: ["ATR-253"], what: "The date of the trip", where: "date" }),
        {
          ...documented({
            id: "origin-name",
            clauses: ["ATR-254"],
            what: "The name of the place where the trip began",
            where: "documentation.origin.name",
          }),
          denial: denials.originMissing,
        },
        {
          ...documented({
            id: "origin-address",
            clauses: ["ATR-254"],
            what: "The address of the place where the trip began",
            where: "documentation.origin.address",
          }),
          denial: denials.originMissing,
        },
        {
          ...documented({
            id: "destination-name",
            clauses: ["ATR-255"],
            what: "The name of the destination",
            where: "documentation.destination.name",
          }),
          denial: denials.destinationMissing,
        },
        {
          ...documented({
            id: "destination-address",
            clauses: ["ATR-255"],
            what: "The address of the destination",
            where: "documentation.destination.address",
          }),
          denial: denials.destinationMissing,
        },
        {
          id: "miles",
          clauses: ["ATR-256"],
          category: "documentation",
          message: "The miles travelled are documented.",
          remedy: "Complete the note with the miles (trip.miles, trip.milesAboard), as a late entry where it is late.",
          denial: denials.milesMissing,
          // The miles of the ride are documented; how many of them were with the consumer aboard, the price asks.
          requires: question("trip-miles", {
            vehicle: present(fact("trip.miles")),
            aboard: any(present(fact("trip.milesAboard")), present(fact("trip.miles"))),
          }),
        },
        documented({
          id: "purpose-documented",
          clauses: ["ATR-257"],
          what: "The purpose of the travel",
          where: "trip.purpose",
        }),
        documented({
          id: "driver-named",
          clauses: ["ATR-258"],
          what: "The driver, as rendering practitioner,",
          where: "documentation.practitionerName",
        }),
        enteredInBillingSystem(["ATR-259"]),
        {
          ...documented({
            id: "consumer-signature",
            clauses: ["ATR-260"],
            what: "The consumer's signature on the transportation log",
            where: "documentation.consumerSigned",
          }),
          message: "The consumer has signed the transportation log.",
          remedy:
            "Enter the day of the consumer's signature (documentation.consumerSigned) if the log bears it; otherwise the ride cannot be billed.",
        },
        {
          id: "others-signatures",
          clauses: ["ATR-260"],
          category: "record-keeping",
          message:
            "Every consumer aboard has signed the transportation log, unless the signature of the one who is billed is enough.",
          remedy:
            "Tell whether every consumer signed (documentation.everyoneSigned); where one did not, the ride cannot be billed.",
          denial: denials.documentationIncomplete,
          requires: question("trip-others-signatures", {
            everyone: any(equals(fact("session.consumers"), 1), holds(fact("documentation.everyoneSigned"))),
            "this-consumer": true,
          }),
        },
        {
          id: "original-signature",
          clauses: ["ATR-261"],
          category: "record-keeping",
          message: "The signature on the transportation log is an original one.",
          remedy:
            "Correct how the signature was made (documentation.signature) if it is wrong; otherwise the ride cannot be billed.",
          denial: denials.documentationIncomplete,
          requires: originalSignature,
        },
        {
          id: "log-kept",
          clauses: ["ATR-261"],
          category: "record-keeping",
          message: "The provider keeps the transportation log.",
          remedy: "Attest that the log is kept (attestations.transportation-log-kept) if it is so.",
          denial: denials.documentationAbsent,
          requires: attested("transportation-log-kept"),
        },
        {
          id: "units-within-miles",
          clauses: ["ATR-033", "ATR-256"],
          category: "quantity",
          message:
            "No more units are billed than miles were travelled, by the consumer where only miles with the consumer aboard count.",
          remedy:
            "Lower the claimed units (units) to the miles, or correct the miles (trip.miles, trip.milesAboard) if they are wrong.",
          denial: denials.tooManyUnits,
          requires: atMost(fact("units"), miles),
        },
        {
          id: "units-complete",
          clauses: ["ATR-033", "ATR-256"],
          category: "quantity",
          message: "The units billed are all the miles that may be billed, unless a lower claim stands.",
          remedy:
            "Raise the claimed units (units) to the miles, or correct the miles (trip.miles, trip.milesAboard) if they are wrong.",
          denial: denials.unitsInvalid,
          requires: question("under-claimed-units", {
            "claim-stands": true,
            "must-equal": question("trip-fractional-miles", {
              // Where only whole miles may be billed, the part of a mile that is left over may not.
              refused: atLeast(fact("units"), quotient(miles, 1)),
              allowed: atLeast(fact("units"), miles),
            }),
          }),
        },
        {
          id: "units-whole",
          clauses: ["ATR-033", "ATR-256"],
          category: "quantity",
          message: "Whole miles are billed, unless a part of a mile may be.",
          remedy: "Claim whole miles (units); a ride of less than one cannot be billed.",
          denial: denials.unitsInvalid,
          requires: question("trip-fractional-miles", { refused: multipleOf(fact("units"), 1), allowed: true }),
        },
        {
          id: "units-positive",
          clauses: ["ATR-033", "ATR-256"],
          category: "quantity",
          message: "More than nothing is billed, unless a record of nothing is priced at nothing.",
          remedy:
            "Correct the claimed units (units), or the miles (trip.miles, trip.milesAboard) if they are wrong; a ride of no miles cannot be billed.",
          denial: denials.milesMissing,
          requires: billsSomething,
        },
        {
          id: "persons",
          clauses: ["ATR-033"],
          category: "quantity",
          message:
            "The record bills one person, its consumer, or as many persons as were aboard if one record may bill several.",
          remedy:
            "Correct the number of persons billed (trip.persons); bill each further consumer on a record of that consumer.",
          denial: denials.tooManyUnits,
          requires: question("trip-persons", {
            "its-consumer": equals(persons, 1),
            "consumers-aboard": personsUpTo(fact("session.consumers")),
            "riders-aboard": personsUpTo(fact("trip.riders")),
          }),
        },
      ],
      example: {
        service: "ATRTM",
        funding: "ATR",
        date: "2013-05-14",
        trip: { miles: 25, milesAboard: 25, riders: 3, persons: 1, purpose: "treatment" },
        session: { consumers: 3, practitioners: 1 },
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
          attestations: { "lacks-transportation": true },
        },
        practitioner: {
          ...exampleStaff,
          credentials: [
            {
              kind: "class-e",
              issuer: "missouri-department-of-revenue",
              state: "MO",
              from: "2012-01-16",
              until: "2015-01-15",
            },
          ],
        },
        agency: exampleAgency,
        vehicle: {
          licence: { from: "2012-08-01", until: "2014-07-31" },
          insurance: { from: "2013-01-01", until: "2013-12-31" },
          attestations: { "safe-and-reliable": true },
        },
        documentation: {
          consumerName: true,
          practitionerName: true,
          origin: { name: true, address: true },
          destination: { name: true, address: true },
          consumerSigned: "2013-05-14",
          everyoneSigned: true,
          signature: "ink",
        },
        attestations: { "in-cimor": true, "transportation-log-kept": true },
      },
    },
  ],
};
