import type { Rule } from "../../../catalog/types.ts";
import type { Condition } from "../../../condition/types.ts";
import type { Credential } from "../../../record/types.ts";
import type { Item } from "../../build.ts";
import { all, attested, equals, fact, inForce, qualification, question, some } from "../../build.ts";
import { denials } from "../denials.ts";

/**
 * What every recovery support service asks of the practitioner who renders it. The rules together are "ATR Approved".
 *
 * @param own clauses of the service that ask for an approved practitioner in their own words
 */
export const staffRules = (own: readonly string[] = []): Rule[] => [
  {
    id: "screening",
    clauses: [...own, "ATR-044", "ATR-045"],
    category: "staff-qualification",
    message:
      "The rendering practitioner has passed the background screening, by the Family Care Registry or another service that the department approved, by the day of the service.",
    remedy:
      "Enter the screening that the practitioner had passed by that day (practitioner.screenings) if it was not entered; otherwise the service cannot be billed.",
    denial: denials.notQualified,
    requires: qualification("background-screened"),
  },
  {
    id: "everyone-screened",
    clauses: ["ATR-044"],
    category: "agency",
    message:
      "All staff and volunteers of the program meet the background screening requirements, unless another person who is not screened does not bar this record.",
    remedy:
      "Attest that everybody was screened (agency.attestations.everyone-screened) if that was so on the day of the service; otherwise complete the screenings before more is billed.",
    denial: denials.guidelineNotMet,
    requires: question("atr-unscreened-others", {
      "bars-the-record": attested("everyone-screened", "agency"),
      "does-not-bar": true,
    }),
  },
  {
    id: "department-qualifications",
    clauses: [...own, "ATR-046"],
    category: "staff-qualification",
    message: "The rendering practitioner meets the qualifications that the department has approved.",
    remedy:
      "Attest it of the practitioner (practitioner.attestations.department-qualifications) if it was so on that day and was not entered; otherwise the service cannot be billed.",
    denial: denials.notQualified,
    requires: attested("department-qualifications", "practitioner"),
  },
  {
    id: "annual-training",
    clauses: [...own, "ATR-047"],
    category: "training",
    message:
      "The rendering practitioner has completed {annual-training-hours} hours of training on ethics and boundaries, with some on each unless either topic alone suffices, within the year that counts for the day of the service.",
    remedy:
      "Enter the trainings that the practitioner had completed in that year, with their hours and dates and a course on both topics as two entries (practitioner.trainings), if they were not entered; older ones do not count. Without enough hours in that year the service cannot be billed.",
    denial: denials.notQualified,
    requires: qualification("annual-training"),
  },
];

/** A treatment program is a certified one, where the document does not say by whom. */
export const certifiedProgram = (program: Item<Credential>): Condition =>
  question("atr-program-certifier", { department: equals(program("issuer"), "dmh"), "not-asked": true });

/** The agency is one of recovery support. */
export const recoverySupportAgency = (clauses: readonly string[]): Rule => ({
  id: "agency-recovery-support",
  clauses,
  category: "agency",
  message: "The agency is a recovery support provider on the day of the service.",
  remedy:
    "Enter that the agency was a recovery support provider on that day (agency.certifications) if it was not entered; otherwise the service cannot be billed.",
  denial: denials.agencyNotCertified,
  denialIfLapsed: denials.credentialNotValid,
  requires: some("agency.certifications", (certification) =>
    all(equals(certification("kind"), "recovery-support"), inForce(certification(""))),
  ),
});

/** It is for one consumer. One is what "individual" means, so it is no parameter. */
export const oneConsumer = (clauses: readonly string[]): Rule => ({
  id: "one-consumer",
  clauses,
  category: "group-size",
  message: "The service is an individual one: it is for a single consumer.",
  remedy:
    "Correct the number of consumers (session.consumers) if it is wrong, where a consumer for whom work was done in absence counts; otherwise it was for a group or for nobody, and cannot be billed as this service.",
  denial: denials.guidelineExceeded,
  requires: equals(fact("session.consumers"), 1),
});

/** One practitioner takes part. */
export const onePractitioner = (clauses: readonly string[]): Rule => ({
  id: "one-practitioner",
  clauses,
  category: "group-size",
  message: "The service is given by a single practitioner.",
  remedy:
    "Correct the number of practitioners (session.practitioners) if it is wrong; otherwise the session cannot be billed as this service.",
  denial: denials.guidelineExceeded,
  requires: equals(fact("session.practitioners"), 1),
});
