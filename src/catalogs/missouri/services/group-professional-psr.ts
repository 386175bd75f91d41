import type { Rule } from "../../../catalog/types.ts";
import type { Condition } from "../../../condition/types.ts";
import type { Person, ServiceRecord } from "../../../record/types.ts";
import type { Item } from "../../build.ts";
import {
  any,
  atLeast,
  atMost,
  attested,
  count,
  every,
  fact,
  holds,
  param,
  product,
  qualification,
  question,
  sum,
} from "../../build.ts";
import { denials } from "../denials.ts";
import type { CatalogPart } from "../part.ts";
import { professionalRules } from "../professional-training/index.ts";
import { deliveredInPerson, quarterHours, timedUnits } from "../shared.ts";

const professionals = fact("session.practitioners");
const consumers = fact("session.consumers");

/** Asked of the professionals beside the rendering one, where each who is counted must qualify. */
const ofEachOther = (asks: (other: Item<Person>) => Condition): Condition =>
  question("psr-everyone-qualified", {
    "each-professional": any(atMost(professionals, 1), every("session.others", asks)),
    "rendering-one": true,
  });

/** What is asked of the professionals who are counted beside the rendering one. */
const otherProfessionals: readonly Rule[] = [
  {
    id: "others-listed",
    clauses: ["PSR-035", "PSR-037"],
    category: "staff-qualification",
    message: "Every professional who is counted is listed, if each of them must qualify.",
    remedy:
      "List the professionals beside the rendering one (session.others), or correct their number (session.practitioners) if it is wrong.",
    denial: denials.notQualified,
    requires: question("psr-everyone-qualified", {
      "each-professional": atLeast(sum(count("session.others"), 1), professionals),
      "rendering-one": true,
    }),
  },
  {
    id: "others-licensed",
    clauses: ["PSR-037", "PSR-039", "PSR-035"],
    category: "staff-qualification",
    message: "Every other professional who is counted holds the licence as well, if each of them must qualify.",
    remedy:
      "Enter the licences that were in force on that day (session.others, credentials) if they were not entered; otherwise the service cannot be billed.",
    denial: denials.notLicensed,
    denialIfLapsed: denials.credentialNotValid,
    requires: ofEachOther((other) => qualification("psr-licence", other(""))),
  },
  {
    id: "others-specialized",
    clauses: ["PSR-038", "PSR-040", "PSR-035"],
    category: "staff-qualification",
    message:
      "Every other professional who is counted has specialized training in mental health services, if each of them must qualify and it is apart from the listed curriculum.",
    remedy:
      "Attest the specialized training (session.others, attestations.specialized-training) if it was not entered; otherwise the service cannot be billed.",
    denial: denials.notQualified,
    requires: ofEachOther((other) => qualification("psr-specialized", other(""))),
  },
  {
    id: "others-trained",
    clauses: ["PSR-045", "PSR-049", "PSR-044", "PSR-035"],
    category: "training",
    message:
      "Every other professional who is counted has the initial training and, when it is due, the additional training, if each of them must qualify.",
    remedy:
      "Attest the training that the personnel file shows (session.others, attestations.curriculum-completed) if it was not entered; otherwise the service cannot be billed.",
    denial: denials.notQualified,
    requires: ofEachOther((other) => holds(other("attestations.curriculum-completed"))),
  },
];

const example: ServiceRecord = {
  service: "H2017HOHQ",
  funding: "MHD",
  date: "2011-03-16",
  start: "13:00",
  end: "14:00",
  units: 4,
  delivery: "face-to-face",
  session: { consumers: 6, practitioners: 1, others: [] },
  consumer: { disorders: ["mental"], attestations: { "disorder-interferes": true } },
  practitioner: {
    credentials: [
      {
        kind: "clinical-social-worker",
        issuer: "missouri-licensing-board",
        state: "MO",
        provisional: true,
        from: "2010-01-01",
        until: "2011-12-31",
      },
    ],
    role: "staff",
    hired: "2010-01-11",
    firstService: "2010-02-01",
    trainings: [
      { topic: "documentation-and-medicaid", date: "2010-01-18", hours: 2, documented: true },
      { topic: "cognitive-behavioral-therapy", date: "2010-02-08", hours: "2.5", documented: true },
      { topic: "recovery-plan", date: "2010-02-15", hours: 2, documented: true },
      { topic: "illness-management", date: "2010-02-22", hours: "2.5", documented: true },
      { topic: "dbt", date: "2010-03-01", hours: 2, documented: true },
      {
        topic: "iddt",
        date: "2010-03-08",
        hours: 2,
        documented: true,
        includes: [
          { topic: "motivational-interviewing", hours: "0.5" },
          { topic: "stage-wise-treatment", hours: "0.5" },
        ],
      },
      { topic: "motivational-interviewing", date: "2010-03-15", hours: 4, documented: true },
      { topic: "suicide-prevention", date: "2010-03-22", hours: 2, documented: true },
      { topic: "ptsd", date: "2010-04-05", hours: 1, documented: true },
      { topic: "medications", date: "2010-04-12", hours: 1, documented: true },
      { topic: "older-adults", date: "2010-04-19", hours: 1, documented: true },
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
    "group-intervention": true,
    "skills-based-approach": true,
    "behavioral-problems-addressed": true,
    "functional-deficits-addressed": true,
    "documented-per-regulation": true,
  },
};

/** Group Professional Psychosocial Rehabilitation: eight consumers to a professional, by the quarter of an hour. */
export const groupProfessionalPsr: CatalogPart = {
  questions: [
    {
      id: "psr-group-limit",
      asks: "Does the greatest size of a group grow with the professionals who hold it?",
      readings: [
        { id: "for-the-group", means: "A group has at most eight consumers, whoever holds it." },
        { id: "for-each-professional", means: "A group has at most eight consumers for each professional." },
      ],
      clauses: ["PSR-035"],
    },
    {
      id: "psr-group-minimum",
      asks: "How many consumers make a group?",
      readings: [
        { id: "two", means: "One consumer is no group: it takes two." },
        { id: "none", means: "No least number is stated." },
      ],
      clauses: ["PSR-022", "PSR-031"],
    },
    {
      id: "psr-everyone-qualified",
      asks: "Must each professional who is counted in a group qualify, or the rendering one alone?",
      readings: [
        { id: "each-professional", means: "Each professional who is counted must qualify." },
        { id: "rendering-one", means: "The rendering professional must qualify." },
      ],
      clauses: ["PSR-035", "PSR-037"],
    },
  ],
  statements: [
    {
      id: "group-intervention",
      subject: "record",
      text: "The service was a mental health intervention for a group.",
    },
    {
      id: "curriculum-completed",
      subject: "person",
      text: "The personnel file shows the initial training of this person and, when it is due, the additional training, or their waivers and exceptions.",
    },
  ],
  parameters: [
    {
      id: "psr-group-most-consumers",
      title: "Most consumers in a group, or for each of its professionals",
      values: [{ from: null, until: null, value: 8, clauses: ["PSR-035"] }],
    },
    {
      id: "psr-group-least-consumers",
      title: "Least consumers in a group, if one is no group",
      values: [{ from: null, until: null, value: 2, clauses: ["PSR-022", "PSR-031"] }],
    },
  ],
  services: [
    {
      id: "group-professional-psr",
      title: "Group Professional Psychosocial Rehabilitation",
      program: "Professional Psychosocial Rehabilitation",
      lines: [
        {
          funding: "MHD",
          code: "H2017HOHQ",
          hcpcs: { code: "H2017", modifiers: ["HO", "HQ"] },
          clauses: ["PSR-023"],
          rates: [{ from: null, until: null, rate: "5.09", providerPay: "4.43", clauses: ["PSR-024", "PSR-026"] }],
        },
        {
          funding: "POS",
          code: "H2017S",
          clauses: ["PSR-028"],
          rates: [{ from: null, until: null, rate: "4.43", clauses: ["PSR-029"] }],
        },
      ],
      pricing: quarterHours("quarter hour, each consumer", ["PSR-025", "PSR-027", "PSR-030"]),
      rules: [
        ...professionalRules({
          // The date itself is printed beside the title of the individual service alone.
          date: "PSR-022",
          licence: ["PSR-037", "PSR-039"],
          specialized: ["PSR-038", "PSR-040"],
          agency: ["PSR-041", "PSR-042"],
          skills: "PSR-032",
          problems: "PSR-033",
          disorder: "PSR-034",
          documented: "PSR-036",
        }),
        ...otherProfessionals,
        {
          id: "group-intervention",
          clauses: ["PSR-031"],
          category: "activity",
          message: "The service is a mental health intervention for a group.",
          remedy:
            "Attest the intervention (attestations.group-intervention) if it was not entered, or bill the individual service if it was one.",
          denial: denials.notCovered,
          requires: attested("group-intervention"),
        },
        {
          id: "group-size",
          clauses: ["PSR-035"],
          category: "group-size",
          message:
            "A group has at most {psr-group-most-consumers} consumers, or that many for each professional if the limit grows with them.",
          remedy:
            "Correct the number of consumers or professionals (session.consumers, session.practitioners) if it is wrong; a larger group has to be split before it is held.",
          denial: denials.guidelineExceeded,
          requires: question("psr-group-limit", {
            "for-the-group": atMost(consumers, param("psr-group-most-consumers")),
            "for-each-professional": atMost(consumers, product(param("psr-group-most-consumers"), professionals)),
          }),
        },
        {
          id: "group-minimum",
          clauses: ["PSR-022", "PSR-031"],
          category: "group-size",
          message: "A group has at least {psr-group-least-consumers} consumers, if one is no group.",
          remedy:
            "Correct the number of consumers (session.consumers) if it is wrong; otherwise it was no group and cannot be billed as one.",
          denial: denials.guidelineNotMet,
          requires: question("psr-group-minimum", {
            two: atLeast(consumers, param("psr-group-least-consumers")),
            none: true,
          }),
        },
        deliveredInPerson(["PSR-031"]),
        ...timedUnits({ times: ["PSR-025", "PSR-030"], unit: ["PSR-025", "PSR-027", "PSR-030"] }),
      ],
      example,
    },
  ],
};
