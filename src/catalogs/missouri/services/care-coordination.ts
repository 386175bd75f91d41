import {
  all,
  any,
  attested,
  count,
  equals,
  fact,
  holds,
  holdsNot,
  inForce,
  moreThan,
  oneOf,
  param,
  question,
  some,
  when,
} from "../../build.ts";
import { denials } from "../denials.ts";
import type { CatalogPart } from "../part.ts";
import {
  certifiedProgram,
  exampleAgency,
  exampleStaff,
  oneConsumer,
  recoverySupportAgency,
  staffRules,
} from "../recovery-support-staff/index.ts";
import {
  consumerNamedElsewhere,
  delivery,
  inPerson,
  quarterHours,
  sessionDocumentation,
  timedUnits,
} from "../shared.ts";

const hasBusPass = some("activities", (activity) => equals(activity(""), "bus-pass"));
const someActivity = moreThan(count("activities"), 0);
const always = { from: null, until: null } as const;

/** Help for one consumer to find a way through services and resources, by the quarter of an hour. */
export const careCoordination: CatalogPart = {
  questions: [
    {
      id: "atr-care-coordination-volunteer",
      asks: "May a volunteer of the program render care coordination?",
      readings: [
        { id: "staff-only", means: "Only employed staff may." },
        { id: "volunteers-too", means: "A volunteer who is ATR approved may as well." },
      ],
      clauses: ["ATR-088"],
    },
    {
      id: "coordination-delivery",
      asks: "Must the consumer be met where care is coordinated?",
      readings: [
        { id: "in-person", means: "Like other individual services, it is given to a consumer who is there." },
        { id: "any-way", means: "It may be work with others, such as its definition names, by whatever means." },
      ],
      clauses: ["ATR-080", "ATR-084", "ATR-085", "ATR-090", "ATR-091"],
    },
    {
      id: "coordination-activity-list",
      asks: "Is an activity that the definition does not name care coordination?",
      readings: [
        { id: "needs-word", means: "It needs a person's word that it is." },
        { id: "covered", means: "It is covered, for the list is an open one." },
      ],
      clauses: ["ATR-089"],
    },
    {
      id: "coordination-unfunded-pass",
      asks: "Is it care coordination to obtain a bus pass that the department did not fund?",
      readings: [
        { id: "is-not", means: "Bus passes belong to care coordination only where the department funds them." },
        { id: "is", means: "The funding of the pass makes no difference." },
      ],
      clauses: ["ATR-095", "ATR-266"],
    },
    {
      id: "pass-and-coordination",
      asks: "May the time of an errand and the pass that it procured both be billed?",
      readings: [
        { id: "not-both", means: "One errand is billed once." },
        { id: "both", means: "The time and the pass are billed beside each other." },
      ],
      clauses: ["ATR-095", "ATR-266"],
    },
  ],
  statements: [
    {
      id: "accesses-resources",
      subject: "record",
      text: "The service helped the consumer to reach services or other resources of the community.",
    },
    {
      id: "activity-is-coordination",
      subject: "record",
      text: "What was done, though the definition does not name it, is a function of care coordination.",
    },
  ],
  parameters: [
    {
      id: "coordination-programs",
      title: "Kinds of program that a consumer of care coordination can be engaged in",
      values: [{ ...always, value: ["clinical-treatment", "recovery-support"], clauses: ["ATR-081"] }],
    },
    {
      id: "coordination-activities",
      title: "Activities that the definition of care coordination names",
      values: [
        {
          ...always,
          value: [
            "arranging-and-referring",
            "monitoring-delivery",
            "crisis-resources",
            "resource-acquisition",
            "employment-development",
            "treatment-consultation",
            "medication-procurement",
            "permanent-housing",
            "social-support",
            "bus-pass",
          ],
          clauses: [
            "ATR-084",
            "ATR-085",
            "ATR-086",
            "ATR-087",
            "ATR-089",
            "ATR-090",
            "ATR-091",
            "ATR-092",
            "ATR-093",
            "ATR-094",
            "ATR-095",
          ],
        },
      ],
    },
    {
      id: "coordination-pass-programs",
      title: "Kinds of program whose consumers are eligible for a bus pass",
      values: [
        { ...always, value: ["clinical-treatment", "recovery-support", "spiritual-support"], clauses: ["ATR-095"] },
      ],
    },
  ],
  services: [
    {
      id: "care-coordination",
      title: "Care Coordination",
      program: "Access to Recovery 4",
      lines: [
        {
          funding: "ATR",
          code: "ATRCC",
          clauses: ["ATR-003", "ATR-079"],
          rates: [{ ...always, rate: "5.25", clauses: ["ATR-004"] }],
        },
      ],
      pricing: quarterHours("15 minutes", ["ATR-005"]),
      rules: [
        ...staffRules(["ATR-006", "ATR-088"]),
        {
          id: "staff-role",
          clauses: ["ATR-088"],
          category: "staff-qualification",
          message: "Care coordination is rendered by staff of the program, unless a volunteer may render it as well.",
          remedy:
            "Correct the role of the practitioner (practitioner.role) if it is wrong; otherwise the service cannot be billed.",
          denial: denials.notQualified,
          requires: question("atr-care-coordination-volunteer", {
            "staff-only": equals(fact("practitioner.role"), "staff"),
            "volunteers-too": oneOf(fact("practitioner.role"), ["staff", "volunteer"]),
          }),
        },
        recoverySupportAgency(["ATR-088"]),
        oneConsumer(["ATR-080"]),
        delivery(
          ["ATR-080"],
          "Care coordination is delivered face to face, unless it may be delivered in any way, or silence about telehealth allows that.",
          question("coordination-delivery", { "in-person": inPerson, "any-way": true }),
        ),
        {
          id: "consumer-engaged",
          clauses: ["ATR-081"],
          category: "eligibility",
          message:
            "On the day of the service the consumer is engaged in certified alcohol or drug treatment or in recovery support.",
          remedy:
            "Enter the program that the consumer took part in on that day, with its certifier and period (consumer.programs), if it was not entered; otherwise the service cannot be billed.",
          denial: denials.notEligible,
          requires: some("consumer.programs", (program) =>
            all(
              oneOf(program("kind"), param("coordination-programs")),
              // "Certified" is said of treatment only.
              any(equals(program("kind"), "recovery-support"), certifiedProgram(program)),
              inForce(program("")),
            ),
          ),
        },
        {
          id: "access-to-resources",
          clauses: ["ATR-082"],
          category: "activity",
          message: "The service helps the consumer to reach services and other resources of the community.",
          remedy:
            "Attest it of the record (attestations.accesses-resources) if it was so; otherwise the service is not care coordination.",
          denial: denials.notCovered,
          requires: attested("accesses-resources"),
        },
        {
          id: "activity",
          clauses: ["ATR-089", "ATR-090", "ATR-091", "ATR-092", "ATR-093", "ATR-094"],
          category: "activity",
          message:
            "What was done is an activity that the definition names, or is otherwise a function of care coordination.",
          remedy:
            "Enter what was done (activities), or attest that an activity of another kind is care coordination (attestations.activity-is-coordination) if it is.",
          denial: denials.notCovered,
          requires: any(
            some("activities", (activity) => oneOf(activity(""), param("coordination-activities"))),
            all(
              someActivity,
              question("coordination-activity-list", {
                "needs-word": attested("activity-is-coordination"),
                covered: true,
              }),
            ),
          ),
        },
        {
          id: "pass-funded",
          clauses: ["ATR-095", "ATR-266"],
          category: "activity",
          message:
            "A bus pass provided in care coordination is funded by the department, unless the funding makes no difference.",
          remedy:
            "Correct who funded the pass (pass.departmentFunded) if it is wrong; otherwise the time spent on the pass cannot be billed.",
          denial: denials.notCovered,
          requires: when(
            hasBusPass,
            any(
              holds(fact("pass.departmentFunded")),
              question("coordination-unfunded-pass", { "is-not": false, is: true }),
            ),
          ),
        },
        {
          id: "pass-consumer-eligible",
          clauses: ["ATR-095"],
          category: "eligibility",
          message: "A consumer who is provided with a bus pass is engaged in a program that makes one eligible for it.",
          remedy:
            "Enter the program that the consumer took part in on that day (consumer.programs) if it was not entered; otherwise the time spent on the pass cannot be billed.",
          denial: denials.notEligible,
          requires: when(
            hasBusPass,
            some("consumer.programs", (program) =>
              all(oneOf(program("kind"), param("coordination-pass-programs")), inForce(program(""))),
            ),
          ),
        },
        {
          id: "pass-billed-once",
          clauses: ["ATR-095", "ATR-266"],
          category: "activity",
          message:
            "The errand for a bus pass is not billed a second time as another service, unless the time and the pass may both be billed.",
          remedy:
            "Correct whether the errand is billed as another service (pass.errandBilled) if it is wrong; otherwise bill only one of the two.",
          denial: denials.duplicate,
          requires: when(
            hasBusPass,
            question("pass-and-coordination", {
              "not-both": holdsNot(fact("pass.errandBilled")),
              both: true,
            }),
          ),
        },
        ...timedUnits({ times: ["ATR-101"], unit: ["ATR-005"] }),
        ...sessionDocumentation({
          description: "ATR-098",
          practitioner: "ATR-099",
          date: "ATR-100",
          times: "ATR-101",
          entry: "ATR-102",
        }),
        consumerNamedElsewhere(["ATR-098"]),
      ],
      example: {
        service: "ATRCC",
        funding: "ATR",
        date: "2013-05-14",
        start: "09:00",
        end: "10:00",
        units: 4,
        delivery: "face-to-face",
        session: { consumers: 1, practitioners: 1 },
        activities: ["arranging-and-referring"],
        consumer: {
          disorders: ["substance-use"],
          programs: [{ kind: "recovery-support", issuer: "dmh", from: "2013-02-04", until: "2013-11-29" }],
        },
        practitioner: exampleStaff,
        agency: exampleAgency,
        documentation: { description: true, consumerName: true, practitionerName: true },
        attestations: { "in-cimor": true, "accesses-resources": true },
      },
    },
  ],
};
