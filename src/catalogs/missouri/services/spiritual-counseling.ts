import { attested, oneOf, param, qualification, some } from "../../build.ts";
import { denials } from "../denials.ts";
import type { CatalogPart } from "../part.ts";
import { exampleAgency, exampleStaff, oneConsumer, staffRules } from "../recovery-support-staff/index.ts";
import {
  consumerNamedElsewhere,
  deliveredInPerson,
  quarterHours,
  sessionDocumentation,
  timedUnits,
} from "../shared.ts";

const topicClauses = [
  "ATR-197",
  "ATR-198",
  "ATR-199",
  "ATR-200",
  "ATR-201",
  "ATR-202",
  "ATR-203",
  "ATR-204",
  "ATR-205",
];

/** Counseling of one consumer by qualified clergy, by the quarter of an hour. */
export const spiritualCounseling: CatalogPart = {
  statements: [
    {
      id: "safe-and-nonjudgmental",
      subject: "record",
      text: "The consumer's beliefs and conflicts were explored safely and without judgment.",
    },
  ],
  parameters: [
    {
      id: "spiritual-topics",
      title: "Topics of spiritual counseling",
      values: [
        {
          from: null,
          until: null,
          value: [
            "higher-power",
            "connectedness",
            "coping-skills",
            "positive-values",
            "purpose-and-mission",
            "peace-of-mind",
            "life-purpose",
            "obstacles",
            "pain-and-grief",
          ],
          clauses: topicClauses,
        },
      ],
    },
  ],
  services: [
    {
      id: "spiritual-counseling",
      title: "Spiritual Counseling",
      program: "Access to Recovery 4",
      lines: [
        {
          funding: "ATR",
          code: "ATRSC",
          clauses: ["ATR-023"],
          rates: [{ from: null, until: null, rate: "10.50", clauses: ["ATR-024"] }],
        },
      ],
      pricing: quarterHours("15 minutes", ["ATR-025", "ATR-191"]),
      rules: [
        ...staffRules(),
        {
          id: "clergy",
          clauses: [
            "ATR-026",
            "ATR-048",
            "ATR-049",
            "ATR-051",
            "ATR-052",
            "ATR-062",
            "ATR-063",
            "ATR-064",
            "ATR-065",
            "ATR-066",
            "ATR-067",
            "ATR-068",
            "ATR-069",
            "ATR-070",
            "ATR-071",
            "ATR-072",
            "ATR-073",
            "ATR-074",
            "ATR-075",
            "ATR-195",
          ],
          category: "staff-qualification",
          message:
            "The practitioner is qualified clergy: ordained by a recognized faith group, and holding one of the credentials or licences that the definition lists, a licence of Missouri and a full one if that is asked.",
          remedy:
            "Enter the ordination, and the credential or licence with its state, that the practitioner held on that day (practitioner.credentials), and of an MRSS or MRSS-P whether the practitioner self-identifies as being in recovery (practitioner.inRecovery), if they were not entered; otherwise the service cannot be billed.",
          denial: denials.notQualified,
          denialIfLapsed: denials.credentialNotValid,
          requires: qualification("qualified-clergy"),
        },
        oneConsumer(["ATR-192"]),
        deliveredInPerson(["ATR-192"]),
        {
          id: "safe-exploration",
          clauses: ["ATR-194"],
          category: "activity",
          message: "The consumer's beliefs, values and conflicts are explored safely and without judgment.",
          remedy:
            "Attest it of the record (attestations.safe-and-nonjudgmental) if it was so; otherwise the service cannot be billed.",
          denial: denials.notCovered,
          requires: attested("safe-and-nonjudgmental"),
        },
        {
          id: "topic",
          clauses: ["ATR-196", ...topicClauses],
          category: "activity",
          message: "The counseling includes at least one of the topics that the definition lists.",
          remedy:
            "Enter the topics that were worked on (topics) if they were not entered; otherwise the service cannot be billed.",
          denial: denials.notCovered,
          requires: some("topics", (topic) => oneOf(topic(""), param("spiritual-topics"))),
        },
        ...timedUnits({ times: ["ATR-209"], unit: ["ATR-025", "ATR-191"] }),
        ...sessionDocumentation({
          description: "ATR-206",
          practitioner: "ATR-207",
          date: "ATR-208",
          times: "ATR-209",
          entry: "ATR-210",
        }),
        consumerNamedElsewhere(["ATR-206"]),
      ],
      example: {
        service: "ATRSC",
        funding: "ATR",
        date: "2013-05-14",
        start: "11:00",
        end: "12:00",
        units: 4,
        delivery: "face-to-face",
        session: { consumers: 1, practitioners: 1 },
        topics: ["life-purpose"],
        consumer: { disorders: ["substance-use"] },
        practitioner: {
          ...exampleStaff,
          credentials: [
            { kind: "ordination", issuer: "recognized-faith-group", from: "2004-06-06", until: null },
            { kind: "CRADC", issuer: "missouri-credentialing-board", from: "2012-01-09", until: "2014-01-08" },
          ],
        },
        agency: exampleAgency,
        documentation: { description: true, consumerName: true, practitionerName: true },
        attestations: { "in-cimor": true, "safe-and-nonjudgmental": true },
      },
    },
  ],
};
