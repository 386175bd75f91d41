import type { Rule } from "../../../catalog/types.ts";
import {
  all,
  any,
  atLeast,
  attested,
  equals,
  fact,
  inForce,
  param,
  qualification,
  question,
  some,
} from "../../build.ts";
import { denials } from "../denials.ts";
import { trainingRules } from "./training-rules.ts";

const date = fact("date");

/** Each clause of one of the two services that a shared rule enforces. */
export interface ProfessionalClauses {
  /** A clause of the service under which the printed date is asked about. */
  readonly date: string;
  readonly licence: readonly string[];
  readonly specialized: readonly string[];
  readonly agency: readonly string[];
  readonly skills: string;
  readonly problems: string;
  readonly disorder: string;
  readonly documented: string;
}

/** The rules that individual and group professional psychosocial rehabilitation share. */
export const professionalRules = (clauses: ProfessionalClauses): Rule[] => [
  {
    id: "effective-date",
    clauses: [clauses.date],
    category: "code",
    message:
      "The service is given on or after {psr-document-date}, if the printed date is the first day of the service.",
    remedy: "Correct the date of the service (date) if it was entered wrongly; otherwise it cannot be billed.",
    denial: denials.codeNotInForce,
    requires: question("psr-effective-date", {
      "first-day": atLeast(date, param("psr-document-date")),
      "dates-document-only": true,
    }),
  },
  {
    id: "licence",
    clauses: clauses.licence,
    category: "staff-qualification",
    message:
      "The rendering practitioner is licensed or provisionally licensed in Missouri, as a professional counselor or a clinical social worker, on the day of the service.",
    remedy:
      "Enter the licence that was in force on that day, with its state (practitioner.credentials), if it was not entered; otherwise the service cannot be billed.",
    denial: denials.notLicensed,
    denialIfLapsed: denials.credentialNotValid,
    requires: qualification("psr-licence"),
  },
  {
    id: "specialized-training",
    clauses: clauses.specialized,
    category: "staff-qualification",
    message:
      "The rendering practitioner has specialized training in mental health services: the listed curriculum, or training of another kind if that is what is meant.",
    remedy:
      "Attest the specialized training (practitioner.attestations.specialized-training) if it was not entered; otherwise the service cannot be billed.",
    denial: denials.notQualified,
    requires: qualification("psr-specialized"),
  },
  ...trainingRules,
  {
    id: "agency-certified",
    clauses: clauses.agency,
    category: "agency",
    message:
      "The agency is certified by the department's CPS Division for an Adult Community Psychiatric Rehabilitation program (CPR) on the day of the service.",
    remedy:
      "Enter the certification that was in force on that day, with its issuer (agency.certifications), if it was not entered; otherwise the service cannot be billed.",
    denial: denials.agencyNotCertified,
    denialIfLapsed: denials.credentialNotValid,
    requires: some("agency.certifications", (certification) =>
      all(
        equals(certification("kind"), "adult-cpr"),
        equals(certification("issuer"), "dmh-cps-division"),
        inForce(certification("")),
      ),
    ),
  },
  {
    id: "mental-disorder",
    clauses: [clauses.disorder],
    category: "eligibility",
    message: "The consumer has a mental disorder.",
    remedy:
      "Enter the kind of disorder (consumer.disorders) if it was not entered; otherwise the service cannot be billed.",
    denial: denials.notEligible,
    requires: some("consumer.disorders", (disorder) => equals(disorder(""), "mental")),
  },
  {
    id: "disorder-interferes",
    clauses: [clauses.disorder],
    category: "eligibility",
    message: "The disorder interferes with the consumer's personal, family or community adjustment.",
    remedy:
      "Attest the interference (consumer.attestations.disorder-interferes) if it was not entered; otherwise the service cannot be billed.",
    denial: denials.notEligible,
    requires: attested("disorder-interferes", "consumer"),
  },
  {
    id: "skills-based",
    clauses: [clauses.skills],
    category: "activity",
    message: "The intervention takes a skills-based approach.",
    remedy:
      "Attest the approach (attestations.skills-based-approach) if it was not entered; otherwise the service cannot be billed.",
    denial: denials.notCovered,
    requires: attested("skills-based-approach"),
  },
  {
    id: "problems-and-deficits",
    clauses: [clauses.problems],
    category: "activity",
    message:
      "The intervention addresses identified behavioural problems and functional deficits, or either if one is enough.",
    remedy:
      "Attest what was addressed (attestations.behavioral-problems-addressed, attestations.functional-deficits-addressed) if it was not entered; otherwise the service cannot be billed.",
    denial: denials.notCovered,
    requires: question("psr-problems-and-deficits", {
      both: all(attested("behavioral-problems-addressed"), attested("functional-deficits-addressed")),
      either: any(attested("behavioral-problems-addressed"), attested("functional-deficits-addressed")),
    }),
  },
  {
    id: "documented-per-regulation",
    clauses: [clauses.documented],
    category: "documentation",
    message: "The service is documented as 9 CSR 30-4.035 8 (B) requires.",
    remedy:
      "Complete the documentation, as a late entry where it is late, and attest it (attestations.documented-per-regulation).",
    denial: denials.documentationIncomplete,
    requires: attested("documented-per-regulation"),
  },
];
