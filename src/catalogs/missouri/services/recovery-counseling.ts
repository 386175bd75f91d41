import type { Rule } from "../../../catalog/types.ts";
import { all, attested, equals, inForce, qualification, some } from "../../build.ts";
import { denials } from "../denials.ts";
import type { CatalogPart } from "../part.ts";
import {
  certifiedProgram,
  exampleAgency,
  exampleStaff,
  oneConsumer,
  onePractitioner,
  recoverySupportAgency,
  staffRules,
} from "../recovery-support-staff/index.ts";
import {
  consumerNamedElsewhere,
  deliveredInPerson,
  quarterHours,
  sessionDocumentation,
  timedUnits,
} from "../shared.ts";

/** What counseling asks, whether a professional or an intern renders it, with the clauses that say so. */
export const counselingRules = (clauses: {
  readonly session: string;
  readonly problems: string;
  readonly provider: string;
  readonly treatmentProgram: string;
}): Rule[] => [
  oneConsumer([clauses.session]),
  onePractitioner([clauses.session]),
  deliveredInPerson([clauses.session]),
  {
    id: "structured",
    clauses: [clauses.session],
    category: "activity",
    message: "The counseling is structured, therapeutic and directed at goals.",
    remedy:
      "Attest it of the record (attestations.structured-counseling) if it was so; otherwise the service is not counseling.",
    denial: denials.notCovered,
    requires: attested("structured-counseling"),
  },
  {
    id: "substance-problems",
    clauses: [clauses.problems],
    category: "eligibility",
    message: "The consumer has problems with alcohol or drugs that interfere with functioning.",
    remedy:
      "Attest it of the consumer (consumer.attestations.substance-problems) if it was so; otherwise the service cannot be billed.",
    denial: denials.notEligible,
    requires: attested("substance-problems", "consumer"),
  },
  recoverySupportAgency([clauses.provider]),
  {
    id: "agency-clinical-treatment",
    clauses: [clauses.treatmentProgram, clauses.provider],
    category: "agency",
    message:
      "The agency is a clinical treatment program certified by the department, or by whomever if that is not asked, on the day of the service.",
    remedy:
      "Enter the certification that the agency held on that day, with its issuer (agency.certifications), if it was not entered; otherwise the service cannot be billed.",
    denial: denials.agencyNotCertified,
    denialIfLapsed: denials.credentialNotValid,
    requires: some("agency.certifications", (certification) =>
      all(
        equals(certification("kind"), "clinical-treatment"),
        certifiedProgram(certification),
        inForce(certification("")),
      ),
    ),
  },
];

/** Counseling of one consumer by a substance abuse professional, by the quarter of an hour. */
export const recoveryCounseling: CatalogPart = {
  statements: [
    {
      id: "structured-counseling",
      subject: "record",
      text: "The session was structured, therapeutic and directed at goals.",
    },
    {
      id: "substance-problems",
      subject: "consumer",
      text: "The consumer has problems related to alcohol or drugs that interfere with functioning.",
    },
  ],
  services: [
    {
      id: "recovery-counseling",
      title: "Recovery Counseling",
      program: "Access to Recovery 4",
      lines: [
        {
          funding: "ATR",
          code: "ATRC",
          clauses: ["ATR-015"],
          rates: [{ from: null, until: null, rate: "13.87", clauses: ["ATR-016"] }],
        },
      ],
      pricing: quarterHours("15 minutes", ["ATR-017", "ATR-170"]),
      rules: [
        ...staffRules(),
        {
          id: "counselor",
          clauses: ["ATR-018", "ATR-055", "ATR-057", "ATR-058", "ATR-059", "ATR-060", "ATR-061", "ATR-173"],
          category: "staff-qualification",
          message:
            "The counselor is a qualified substance abuse professional: a physician or qualified mental health professional licensed in Missouri with {qsap-experience-years} year of full-time experience in treating substance use disorders, a person certified or registered as one, or one who is within {qsap-plan-months} months of either with a training plan that the department approved.",
          remedy:
            "Enter the licence as physician or qualified mental health professional, the credential, the experience or the training plan that the counselor had on that day (practitioner.credentials, practitioner.treatmentYears, practitioner.qualificationExpected, practitioner.attestations) if it was not entered; otherwise the service cannot be billed.",
          denial: denials.notQualified,
          denialIfLapsed: denials.credentialNotValid,
          requires: qualification("QSAP"),
        },
        ...counselingRules({
          session: "ATR-171",
          problems: "ATR-172",
          provider: "ATR-174",
          treatmentProgram: "ATR-018",
        }),
        ...timedUnits({ times: ["ATR-178"], unit: ["ATR-017", "ATR-170"] }),
        ...sessionDocumentation({
          description: "ATR-175",
          practitioner: "ATR-176",
          date: "ATR-177",
          times: "ATR-178",
          entry: "ATR-179",
        }),
        consumerNamedElsewhere(["ATR-175"]),
      ],
      example: {
        service: "ATRC",
        funding: "ATR",
        date: "2013-05-14",
        start: "10:00",
        end: "11:00",
        units: 4,
        delivery: "face-to-face",
        session: { consumers: 1, practitioners: 1 },
        consumer: { disorders: ["substance-use"], attestations: { "substance-problems": true } },
        practitioner: {
          ...exampleStaff,
          treatmentYears: { fullTime: 3, equivalent: 3 },
          qualificationExpected: null,
          credentials: [
            {
              kind: "qualified-mental-health-professional",
              issuer: "missouri-licensing-board",
              state: "MO",
              provisional: false,
              from: "2010-09-01",
              until: "2014-08-31",
            },
          ],
        },
        agency: exampleAgency,
        documentation: { description: true, consumerName: true, practitionerName: true },
        attestations: { "in-cimor": true, "structured-counseling": true },
      },
    },
  ],
};
