import {
  all,
  any,
  atLeast,
  atMost,
  attested,
  equals,
  fact,
  firstOf,
  oneOf,
  param,
  present,
  qualification,
  question,
  some,
  when,
} from "../../build.ts";
import { denials } from "../denials.ts";
import type { CatalogPart } from "../part.ts";
import { exampleAgency, exampleStaff, staffRules } from "../recovery-support-staff/index.ts";
import {
  consumerNamedElsewhere,
  deliveredInPerson,
  documented,
  originalSignature,
  quarterHours,
  sessionDocumentation,
  timedUnits,
} from "../shared.ts";

const consumers = fact("session.consumers");
const listedFacilitator = any(
  qualification("MRSS"),
  qualification("MRSS-P"),
  qualification("qualified-clergy"),
  qualification("QSAP"),
);
const always = { from: null, until: null } as const;

/** Support, educational and life skills groups: each consumer's record is billed by the quarter of an hour. */
export const group: CatalogPart = {
  questions: [
    {
      id: "atr-group-facilitator",
      asks: 'Is "ATR-Approved" one more kind of facilitator of a group, or asked of the four that are named?',
      readings: [
        { id: "added-condition", means: "A facilitator is one of the four named, and ATR approved besides." },
        { id: "fifth-alternative", means: "Anybody who is ATR approved may facilitate." },
      ],
      clauses: ["ATR-027"],
    },
    {
      id: "group-others-signatures",
      asks: "Does another participant's missing signature bar this consumer's record?",
      readings: [
        { id: "every-participant", means: "Every participant must have signed the log." },
        { id: "this-consumer", means: "Only this consumer's signature bears on the record." },
      ],
      clauses: ["ATR-235"],
    },
    {
      id: "group-early-leaver",
      asks: "Does a consumer who left before the end count towards the least number of a group?",
      readings: [
        { id: "counts", means: "Whoever took part counts." },
        { id: "does-not-count", means: "Only those who stayed to the end count." },
      ],
      clauses: ["ATR-225", "ATR-233"],
    },
  ],
  statements: [
    {
      id: "group-log-kept",
      subject: "record",
      text: "The provider keeps the sign-in log of this group session with the consumers' original signatures.",
    },
  ],
  parameters: [
    {
      id: "group-least-consumers",
      title: "Least number of consumers in a group",
      values: [{ ...always, value: 2, clauses: ["ATR-225"] }],
    },
    {
      id: "group-most-consumers",
      title: "Most consumers in a group",
      values: [{ ...always, value: 30, clauses: ["ATR-226"] }],
    },
    {
      id: "group-types",
      title: "Types of group",
      values: [{ ...always, value: ["support", "educational", "life-skills"], clauses: ["ATR-212"] }],
    },
    {
      id: "group-issues",
      title: "Issues that a group can address",
      values: [{ ...always, value: ["recovery", "employment", "spiritual", "wellness"], clauses: ["ATR-213"] }],
    },
  ],
  services: [
    {
      id: "group",
      title: "Group",
      program: "Access to Recovery 4",
      lines: [
        {
          funding: "ATR",
          code: "ATRG",
          clauses: ["ATR-028"],
          rates: [{ ...always, rate: "3.13", clauses: ["ATR-029"] }],
        },
      ],
      pricing: quarterHours("15 minutes, each consumer", ["ATR-030", "ATR-211"]),
      rules: [
        ...staffRules(),
        {
          id: "facilitator",
          clauses: [
            "ATR-027",
            "ATR-048",
            "ATR-049",
            "ATR-051",
            "ATR-052",
            "ATR-055",
            "ATR-057",
            "ATR-058",
            "ATR-059",
            "ATR-060",
            "ATR-061",
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
            "ATR-224",
          ],
          category: "staff-qualification",
          message:
            "The facilitator is an MRSS, an MRSS-P, qualified clergy or a qualified substance abuse professional, unless ATR approval alone makes a facilitator.",
          remedy:
            "Enter the credentials, experience or training plan that the facilitator had on that day, and whether the facilitator self-identifies as being in recovery (practitioner.credentials, practitioner.treatmentYears, practitioner.qualificationExpected, practitioner.attestations, practitioner.inRecovery) if they were not entered, or name another facilitator of the session as rendering practitioner if that one is qualified; otherwise the service cannot be billed.",
          denial: denials.notQualified,
          denialIfLapsed: denials.credentialNotValid,
          // Approval as an added condition is asked of every practitioner by rules of its own: screening, department
          // qualifications and annual training. So is the training of the fifth kind, with the questions that it meets.
          requires: any(
            listedFacilitator,
            question("atr-group-facilitator", {
              "added-condition": false,
              "fifth-alternative": all(
                qualification("background-screened"),
                attested("department-qualifications", "practitioner"),
              ),
            }),
          ),
        },
        {
          id: "least-consumers",
          clauses: ["ATR-225", "ATR-233"],
          category: "group-size",
          message:
            "At least {group-least-consumers} consumers take part, and stay to the end unless one who left early counts.",
          remedy:
            "Correct the number of consumers (session.consumers, session.consumersThroughout) if it is wrong; otherwise the session was no group and cannot be billed as one.",
          denial: denials.guidelineNotMet,
          requires: all(
            atLeast(consumers, param("group-least-consumers")),
            question("group-early-leaver", {
              counts: true,
              "does-not-count": atLeast(
                firstOf(fact("session.consumersThroughout"), consumers),
                param("group-least-consumers"),
              ),
            }),
          ),
        },
        {
          id: "most-consumers",
          clauses: ["ATR-226"],
          category: "group-size",
          message: "At most {group-most-consumers} consumers take part.",
          remedy:
            "Correct the number of consumers (session.consumers) if it is wrong; a larger group has to be split before it is held.",
          denial: denials.guidelineExceeded,
          requires: atMost(consumers, param("group-most-consumers")),
        },
        deliveredInPerson(["ATR-212"]),
        {
          id: "type",
          clauses: ["ATR-212"],
          category: "activity",
          message: "The group is a support, educational or life skills group.",
          remedy:
            "Correct the type of the group (group.type) if it is wrong; a group of another type cannot be billed.",
          denial: denials.notCovered,
          requires: oneOf(fact("group.type"), param("group-types")),
        },
        documented({
          id: "type-documented",
          clauses: ["ATR-227"],
          what: "The type of the group",
          where: "group.type",
        }),
        {
          id: "issues",
          clauses: ["ATR-213"],
          category: "activity",
          message: "The group addresses recovery, employment, spiritual or wellness issues.",
          remedy:
            "Enter the issues that the group addressed (group.issues) if they were not entered; otherwise the service cannot be billed.",
          denial: denials.notCovered,
          requires: some("group.issues", (issue) => oneOf(issue(""), param("group-issues"))),
        },
        {
          id: "follow-up-discussion",
          clauses: ["ATR-218"],
          category: "activity",
          message: "An audiovisual presentation is followed by a discussion of it.",
          remedy:
            "Enter the follow-up discussion (activities) if it was held and not entered; otherwise the session cannot be billed.",
          denial: denials.notCovered,
          requires: when(
            some("activities", (activity) => equals(activity(""), "audiovisual-presentation")),
            some("activities", (activity) => equals(activity(""), "follow-up-discussion")),
          ),
        },
        ...timedUnits({ times: ["ATR-233"], unit: ["ATR-030", "ATR-211"] }),
        documented({
          id: "group-plan",
          clauses: ["ATR-228"],
          what: "The group plan",
          where: "documentation.groupPlan",
        }),
        documented({
          id: "response",
          clauses: ["ATR-230"],
          what: "The consumer's own response to the group",
          where: "documentation.response",
        }),
        ...sessionDocumentation({
          description: "ATR-229",
          practitioner: "ATR-231",
          date: "ATR-232",
          times: "ATR-233",
          entry: "ATR-234",
        }),
        consumerNamedElsewhere(["ATR-229"]),
        {
          id: "consumer-signature",
          clauses: ["ATR-235"],
          category: "record-keeping",
          message: "The consumer has signed the group's participation log.",
          remedy:
            "Enter the day of the consumer's signature (documentation.consumerSigned) if the log bears it; otherwise the session cannot be billed for this consumer.",
          denial: denials.documentationIncomplete,
          requires: present(fact("documentation.consumerSigned")),
        },
        {
          id: "others-signatures",
          clauses: ["ATR-235"],
          category: "record-keeping",
          message:
            "Every participant has signed the group's participation log, unless only this consumer's signature bears on the record.",
          remedy:
            "Enter that everybody signed (documentation.everyoneSigned) if the log shows it; otherwise the session cannot be billed.",
          denial: denials.documentationIncomplete,
          requires: question("group-others-signatures", {
            "every-participant": present(fact("documentation.everyoneSigned")),
            "this-consumer": true,
          }),
        },
        {
          id: "original-signature",
          clauses: ["ATR-236"],
          category: "record-keeping",
          message: "The signatures on the log are original ones: in ink, or electronic where that is original as well.",
          remedy:
            "Correct how the signatures were made (documentation.signature) if it is wrong; otherwise the session cannot be billed.",
          denial: denials.documentationIncomplete,
          requires: originalSignature,
        },
        {
          id: "log-kept",
          clauses: ["ATR-236"],
          category: "record-keeping",
          message: "The provider keeps the group's sign-in log with the original signatures of the consumers.",
          remedy: "File the log and attest it of the record (attestations.group-log-kept).",
          denial: denials.documentationAbsent,
          requires: attested("group-log-kept"),
        },
      ],
      example: {
        service: "ATRG",
        funding: "ATR",
        date: "2013-05-14",
        start: "18:00",
        end: "19:00",
        units: 4,
        delivery: "face-to-face",
        session: { consumers: 12, consumersThroughout: 11, practitioners: 1 },
        activities: ["didactic-lecture", "topic-discussion"],
        group: { type: "educational", issues: ["recovery", "wellness"] },
        consumer: { disorders: ["substance-use"] },
        practitioner: {
          ...exampleStaff,
          inRecovery: true,
          qualificationExpected: null,
          credentials: [
            { kind: "MRSS-P", issuer: "missouri-credentialing-board", from: "2012-01-09", until: "2014-01-08" },
          ],
        },
        agency: exampleAgency,
        documentation: {
          description: true,
          consumerName: true,
          practitionerName: true,
          groupPlan: true,
          response: true,
          consumerSigned: "2013-05-14",
          everyoneSigned: true,
          signature: "ink",
        },
        attestations: { "in-cimor": true, "group-log-kept": true },
      },
    },
  ],
};
