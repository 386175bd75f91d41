import type { ServiceRecord } from "../../../record/types.ts";
import { attested, equals, fact, param, question } from "../../build.ts";
import { denials } from "../denials.ts";
import type { CatalogPart } from "../part.ts";
import { professionalRules } from "../professional-training/index.ts";
import { deliveredInPerson, quarterHours, timedUnits } from "../shared.ts";

const example: ServiceRecord = {
  service: "H2017HO",
  funding: "MHD",
  date: "2011-03-15",
  start: "10:00",
  end: "11:00",
  units: 4,
  delivery: "face-to-face",
  session: { consumers: 1, practitioners: 1 },
  consumer: { disorders: ["mental"], attestations: { "disorder-interferes": true } },
  practitioner: {
    credentials: [
      {
        kind: "professional-counselor",
        issuer: "missouri-licensing-board",
        state: "MO",
        provisional: false,
        from: "2008-07-01",
        until: "2012-06-30",
      },
    ],
    role: "staff",
    hired: "2009-09-14",
    firstService: "2009-10-05",
    trainings: [
      { topic: "documentation-and-medicaid", date: "2009-09-21", hours: 2, documented: true },
      { topic: "cognitive-behavioral-therapy", date: "2009-10-12", hours: "2.5", documented: true },
      { topic: "recovery-plan", date: "2009-10-19", hours: 2, documented: true },
      { topic: "illness-management", date: "2009-10-26", hours: "2.5", documented: true },
      { topic: "dbt", date: "2009-11-02", hours: 2, documented: true },
      {
        topic: "iddt",
        date: "2009-11-09",
        hours: 2,
        documented: true,
        includes: [
          { topic: "motivational-interviewing", hours: "0.5" },
          { topic: "stage-wise-treatment", hours: "0.5" },
        ],
      },
      { topic: "motivational-interviewing", date: "2009-11-16", hours: 4, documented: true },
      { topic: "suicide-prevention", date: "2009-11-23", hours: 2, documented: true },
      { topic: "ptsd", date: "2009-12-07", hours: 1, documented: true },
      { topic: "medications", date: "2009-12-14", hours: 1, documented: true },
      { topic: "older-adults", date: "2009-12-21", hours: 1, documented: true },
    ],
    reliefs: [],
    attestations: {
      "specialized-training": true,
      orientation: true,
      "orientation-before-first-service": true,
      "additional-trainings": true,
      "specializes-in-approach": false,
      "excepted-topics-not-relevant": false,
    },
  },
  agency: {
    certifications: [{ kind: "adult-cpr", issuer: "dmh-cps-division", from: "2009-01-01", until: "2011-12-31" }],
  },
  documentation: { description: true, practitionerName: true },
  attestations: {
    "individualized-intervention": true,
    "skills-based-approach": true,
    "behavioral-problems-addressed": true,
    "functional-deficits-addressed": true,
    "documented-per-regulation": true,
  },
};

/** Individual Professional Psychosocial Rehabilitation: one consumer, by the quarter of an hour. */
export const individualProfessionalPsr: CatalogPart = {
  questions: [
    {
      id: "psr-individual-means-one",
      asks: "Does an individual service mean a session with one consumer?",
      readings: [
        { id: "one-consumer", means: "One consumer takes part, and no more." },
        { id: "no-limit", means: "The word describes the intervention; no number of consumers is stated." },
      ],
      clauses: ["PSR-001", "PSR-011"],
    },
  ],
  statements: [
    {
      id: "individualized-intervention",
      subject: "record",
      text: "The service was a mental health intervention individualized for this consumer.",
    },
  ],
  parameters: [
    {
      id: "psr-individual-consumers",
      title: "Consumers in an individual session, if the title limits them",
      values: [{ from: null, until: null, value: 1, clauses: ["PSR-001", "PSR-011"] }],
    },
  ],
  services: [
    {
      id: "individual-professional-psr",
      title: "Individual Professional Psychosocial Rehabilitation",
      program: "Professional Psychosocial Rehabilitation",
      lines: [
        {
          funding: "MHD",
          code: "H2017HO",
          hcpcs: { code: "H2017", modifiers: ["HO"] },
          clauses: ["PSR-003"],
          rates: [{ from: null, until: null, rate: "20.36", providerPay: "17.72", clauses: ["PSR-004", "PSR-006"] }],
        },
        {
          funding: "POS",
          code: "H2017P",
          clauses: ["PSR-008"],
          rates: [{ from: null, until: null, rate: "17.72", clauses: ["PSR-009"] }],
        },
      ],
      pricing: quarterHours("quarter hour", ["PSR-005", "PSR-007", "PSR-010"]),
      rules: [
        ...professionalRules({
          date: "PSR-002",
          licence: ["PSR-016", "PSR-018"],
          specialized: ["PSR-017", "PSR-019"],
          agency: ["PSR-020", "PSR-021"],
          skills: "PSR-012",
          problems: "PSR-013",
          disorder: "PSR-014",
          documented: "PSR-015",
        }),
        {
          id: "individualized-intervention",
          clauses: ["PSR-011"],
          category: "activity",
          message: "The service is a mental health intervention that is individualized for the consumer.",
          remedy:
            "Attest the intervention (attestations.individualized-intervention) if it was not entered, or bill the group service if it was one.",
          denial: denials.notCovered,
          requires: attested("individualized-intervention"),
        },
        {
          id: "one-consumer",
          clauses: ["PSR-001", "PSR-011"],
          category: "group-size",
          message: "An individual session has {psr-individual-consumers} consumer, if the title limits it.",
          remedy:
            "Correct the number of consumers (session.consumers) if it is wrong, or bill the group service if it was one.",
          denial: denials.guidelineExceeded,
          requires: question("psr-individual-means-one", {
            "one-consumer": equals(fact("session.consumers"), param("psr-individual-consumers")),
            "no-limit": true,
          }),
        },
        deliveredInPerson(["PSR-011"]),
        ...timedUnits({ times: ["PSR-005", "PSR-010"], unit: ["PSR-005", "PSR-007", "PSR-010"] }),
      ],
      example,
    },
  ],
};
