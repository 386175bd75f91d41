import {
  all,
  any,
  atLeast,
  atMost,
  attested,
  between,
  equals,
  fact,
  firstOf,
  holds,
  inForce,
  lessThan,
  qualification,
  question,
  shift,
  some,
  when,
} from "../../../build.ts";
import { denials } from "../../denials.ts";
import type { CatalogPart } from "../../part.ts";
import { exampleAgency, exampleStaff, staffRules } from "../../recovery-support-staff/index.ts";
import { cents, documented, enteredInBillingSystem, originalSignature } from "../../shared.ts";
import { parameters, questions, statements } from "./declarations.ts";
import { propertyRules } from "./property.ts";
import { rentalAgreementRules } from "./rental-agreements.ts";
import { supervisionRules } from "./supervision.ts";

const date = fact("date");
const nightsAllowed = fact("stay.nightsAllowed");
/** As many nights as a record can tell: a limit of which none is on file is none. */
const withoutLimit = 100_000;
const signed = fact("documentation.consumerSigned");

/** Recovery housing by the night. */
export const recoveryHousing: CatalogPart = {
  questions,
  statements,
  parameters,
  services: [
    {
      id: "recovery-housing",
      title: "Recovery Housing",
      program: "Access to Recovery 4",
      lines: [
        {
          funding: "ATR",
          code: "ATRRH",
          clauses: ["ATR-039", "ATR-273"],
          rates: [{ from: null, until: null, rate: "20.20", clauses: ["ATR-040"] }],
        },
      ],
      pricing: {
        unit: "day (night at 11:59 pm)",
        clauses: ["ATR-041", "ATR-273", "ATR-302"],
        quantity: 1,
        rounding: cents,
      },
      rules: [
        ...staffRules(["ATR-042"]),
        {
          id: "staff",
          clauses: ["ATR-042", "ATR-048", "ATR-049"],
          category: "staff-qualification",
          message: "The rendering practitioner is an MRSS-P on the day, unless being ATR approved is enough.",
          remedy:
            "Enter the MRSS-P credential that the practitioner held that day, and whether the practitioner self-identifies as being in recovery (practitioner.credentials, practitioner.inRecovery), if they were not entered; otherwise the night cannot be billed.",
          denial: denials.notQualified,
          denialIfLapsed: denials.credentialNotValid,
          requires: question("atr-comma-housing", {
            // Approval is asked of all staff by the rules above, so that at most the credential is left to ask.
            both: qualification("MRSS-P"),
            either: true,
          }),
        },
        {
          id: "short-term",
          clauses: ["ATR-274"],
          category: "eligibility",
          message: "The stay is not longer than its limit of nights, where one applies.",
          remedy:
            "Correct the nights of the stay or their limit (stay.nights, stay.nightsAllowed) if they are wrong; otherwise the night cannot be billed.",
          denial: denials.guidelineExceeded,
          requires: question("housing-short-term", {
            "callers-limit": when(
              lessThan(firstOf(nightsAllowed, withoutLimit), withoutLimit),
              atMost(fact("stay.nights"), nightsAllowed),
            ),
            "no-limit": true,
          }),
        },
        {
          id: "disorder",
          clauses: ["ATR-275"],
          category: "eligibility",
          message: "The consumer has a substance use disorder, alone or beside a mental disorder.",
          remedy:
            "Enter the substance use disorder (consumer.disorders) if it was not entered; otherwise the night cannot be billed.",
          denial: denials.notEligible,
          requires: some("consumer.disorders", (disorder) => equals(disorder(""), "substance-use")),
        },
        {
          id: "access",
          clauses: ["ATR-276"],
          category: "site-standard",
          message: "Consumers have access to the house at every hour of the day and night.",
          remedy:
            "Attest it of the house (site.attestations.access-all-day) if it is so; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: attested("access-all-day", "site"),
        },
        {
          id: "food-and-necessities",
          clauses: ["ATR-277"],
          category: "site-standard",
          message: "The house provides food and basic necessities or arranges for them.",
          remedy:
            "Attest it of the house (site.attestations.food-and-necessities) if it is so; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: attested("food-and-necessities", "site"),
        },
        {
          id: "program",
          clauses: ["ATR-278"],
          category: "eligibility",
          message:
            "The consumer takes part that day in a treatment program that the department certified and contracted, or in a recovery support program, certified and contracted as well if that is asked of both.",
          remedy:
            "Enter the program that the consumer took part in that day, with its certifier, its period and whether the department contracts for it (consumer.programs), if it was not entered; otherwise the night cannot be billed.",
          denial: denials.notEligible,
          requires: some("consumer.programs", (program) => {
            const ofDepartment = all(equals(program("issuer"), "dmh"), holds(program("contracted")));
            return all(
              inForce(program("")),
              any(
                all(equals(program("kind"), "clinical-treatment"), ofDepartment),
                all(
                  equals(program("kind"), "recovery-support"),
                  question("housing-contracted", { "both-kinds": ofDepartment, "treatment-only": true }),
                ),
              ),
            );
          }),
        },
        ...supervisionRules,
        ...rentalAgreementRules,
        ...propertyRules,
        {
          ...documented({
            id: "consumer-signature",
            clauses: ["ATR-299"],
            what: "The consumer's dated signature for the night in the housing log",
            where: "documentation.consumerSigned",
          }),
          message: "The consumer has signed the housing log for the night, with a date.",
          remedy:
            "Enter the day of the consumer's signature (documentation.consumerSigned) if the log bears it; otherwise the night cannot be billed.",
        },
        {
          id: "consumer-signature-date",
          clauses: ["ATR-299"],
          category: "documentation",
          message: "The consumer's signature in the housing log is dated for the night.",
          remedy:
            "Correct the date of the signature (documentation.consumerSigned) if it was entered wrongly; otherwise the night cannot be billed.",
          denial: denials.documentationIncomplete,
          requires: question("housing-signature-day", {
            "of-the-night": equals(signed, date),
            "to-the-morning-after": between(signed, date, shift(date, { days: 1 })),
          }),
        },
        {
          id: "original-signature",
          clauses: ["ATR-299"],
          category: "record-keeping",
          message: "The signature in the housing log is an original one.",
          remedy:
            "Correct how the signature was made (documentation.signature) if it is wrong; otherwise the night cannot be billed.",
          denial: denials.documentationIncomplete,
          requires: originalSignature,
        },
        {
          id: "log-kept",
          clauses: ["ATR-300"],
          category: "record-keeping",
          message: "The provider keeps the housing log.",
          remedy: "Attest that the log is kept (attestations.housing-log-kept) if it is so.",
          denial: denials.documentationAbsent,
          requires: attested("housing-log-kept"),
        },
        documented({
          id: "consumer-name",
          clauses: ["ATR-301"],
          what: "The consumer's name",
          where: "documentation.consumerName",
        }),
        documented({ id: "night-date", clauses: ["ATR-302"], what: "The date of the night", where: "date" }),
        {
          id: "night",
          clauses: ["ATR-302"],
          category: "attendance",
          message: "The consumer was at the house at 11:59 pm of the date.",
          remedy:
            "Correct whether the consumer was there at 11:59 pm (stay.presentAt2359) or the date of the night (date) if it is wrong; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: holds(fact("stay.presentAt2359")),
        },
        documented({
          id: "monitor-named",
          clauses: ["ATR-303"],
          what: "The staff member responsible for monitoring that evening, as rendering practitioner,",
          where: "documentation.practitionerName",
        }),
        {
          id: "monitor-responsible",
          clauses: ["ATR-303"],
          category: "staff-qualification",
          message: "The rendering practitioner was responsible for monitoring the house that evening.",
          remedy:
            "Name the responsible staff member as rendering practitioner, or correct who was responsible (stay.monitoredByPractitioner) if it is wrong; otherwise the night cannot be billed.",
          denial: denials.notQualified,
          requires: holds(fact("stay.monitoredByPractitioner")),
        },
        {
          id: "monitor-present",
          clauses: ["ATR-303"],
          category: "staff-qualification",
          message: "The responsible staff member was at the house that evening, unless being on call counts.",
          remedy:
            "Correct whether the staff member was there (stay.monitorPresent) if it is wrong; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: question("housing-evening-staff", {
            present: holds(fact("stay.monitorPresent")),
            "on-call-counts": true,
          }),
        },
        enteredInBillingSystem(["ATR-301"]),
        {
          id: "units-of-night",
          clauses: ["ATR-041", "ATR-273", "ATR-302"],
          category: "quantity",
          message: "One record bills no more than one night.",
          remedy:
            "Correct the claimed units (units) to one, or leave them out; bill each further night on its own record.",
          denial: denials.tooManyUnits,
          requires: atMost(fact("units"), 1),
        },
        {
          id: "night-whole",
          clauses: ["ATR-041", "ATR-273", "ATR-302"],
          category: "quantity",
          message: "A night is billed whole.",
          remedy: "Correct the claimed units (units) to one, or leave them out.",
          denial: denials.unitsInvalid,
          requires: atLeast(fact("units"), 1),
        },
      ],
      example: {
        service: "ATRRH",
        funding: "ATR",
        date: "2013-05-14",
        stay: {
          presentAt2359: true,
          visits: [{ date: "2013-05-14", byStaff: true }],
          monitoredByPractitioner: true,
          monitorPresent: true,
          nights: 20,
          nightsAllowed: 90,
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
          attestations: { "terms-explained": true, "has-rental-agreement": true, "signed-agreement-on-file": true },
        },
        practitioner: {
          ...exampleStaff,
          inRecovery: true,
          credentials: [
            { kind: "MRSS-P", issuer: "missouri-credentialing-board", from: "2011-11-01", until: "2014-10-31" },
          ],
        },
        agency: {
          ...exampleAgency,
          selfPayOption: true,
          attestations: {
            ...exampleAgency.attestations,
            "rental-agreement-policy": true,
            "termination-grounds": true,
          },
        },
        site: {
          levels: ["monitored"],
          approvals: [
            { kind: "hqs-inspection", issuer: "hqs-inspector", from: "2010-03-15", until: null },
            { kind: "fire-inspection", issuer: "fire-inspector", from: "2012-09-20", until: "2013-09-19" },
            { kind: "occupancy-permit", issuer: "local-government", from: "2010-03-01", until: null },
            { kind: "zoning-approval", issuer: "local-government", from: "2010-02-01", until: null },
            { kind: "local-correspondence", issuer: "local-government", from: "2010-02-15", until: null },
          ],
          attestations: { "housing-standards": true, "arrangements-posted": true },
        },
        documentation: {
          consumerName: true,
          practitionerName: true,
          consumerSigned: "2013-05-14",
          signature: "ink",
        },
        attestations: { "in-cimor": true, "housing-log-kept": true },
      },
    },
  ],
};
