import {
  all,
  any,
  atLeast,
  attested,
  count,
  equals,
  every,
  fact,
  firstOf,
  holds,
  moreThan,
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
import {
  exampleAgency,
  exampleStaff,
  oneConsumer,
  onePractitioner,
  staffRules,
} from "../recovery-support-staff/index.ts";
import { byTelehealth, consumerNamedElsewhere, quarterHours, sessionDocumentation, timedUnits } from "../shared.ts";

const kind = fact("coaching.kind");
/** Ordinary coaching, which it is as well where nobody says of what kind it was. */
const isNoPeerSupport = oneOf(firstOf(kind, "ordinary"), ["ordinary", "other"]);
const aboutWellness = some("coaching.focus", (focus) => equals(focus(""), "wellness"));
const always = { from: null, until: null } as const;
const wellnessClauses = ["ATR-154", "ATR-155", "ATR-156", "ATR-157", "ATR-158", "ATR-159"];

/** Coaching of one consumer by a recovery support specialist, by the quarter of an hour. */
export const recoveryCoaching: CatalogPart = {
  questions: [
    {
      id: "atr-coach-ordinary",
      asks: "May a peer specialist (MRSS-P) render coaching that is not peer support coaching?",
      readings: [
        { id: "mrss-only", means: "Ordinary coaching needs an MRSS." },
        { id: "either", means: "An MRSS or an MRSS-P may render it." },
      ],
      clauses: ["ATR-011", "ATR-145"],
    },
    {
      id: "atr-mrss-lived-experience",
      asks: "May an MRSS share lived experience of recovery, or an MRSS-P alone?",
      readings: [
        { id: "may-not", means: "Lived experience is shared by a peer specialist (MRSS-P) only." },
        { id: "may", means: "An MRSS may be the coach of such an activity." },
      ],
      clauses: ["ATR-051", "ATR-149"],
    },
    {
      id: "atr-one-primary-focus",
      asks: "May more than one primary focus of the coaching be documented?",
      readings: [
        { id: "exactly-one", means: "Exactly one focus is the primary one." },
        { id: "more-may-be-named", means: "More than one may be named." },
      ],
      clauses: ["ATR-164"],
    },
    {
      id: "atr-wellness-factors",
      asks: "Is the list of physical health factors of wellness coaching closed?",
      readings: [
        { id: "closed", means: "No factors but those listed are worked on." },
        { id: "open", means: "The factors listed are examples." },
      ],
      clauses: ["ATR-153"],
    },
    {
      id: "atr-never-in-treatment",
      asks: "May a consumer be coached who is never in a treatment program, neither before nor now nor after?",
      readings: [
        { id: "needs-treatment", means: "Coaching goes before, with or after a treatment program." },
        { id: "needs-none", means: "Coaching needs no treatment program." },
      ],
      clauses: ["ATR-140"],
    },
  ],
  statements: [
    {
      id: "coaching-oriented",
      subject: "record",
      text: "The coaching was oriented towards the future, towards action and towards recovery.",
    },
    {
      id: "not-a-substitute",
      subject: "record",
      text: "The coaching did not take the place of certified treatment and rehabilitation, counseling or therapy.",
    },
    {
      id: "telehealth-approved",
      subject: "record",
      text: "The department has approved the delivery of this coaching through telehealth.",
    },
  ],
  parameters: [
    {
      id: "coaching-focuses",
      title: "Primary focuses of coaching",
      values: [{ ...always, value: ["recovery", "spiritual", "wellness", "employment"], clauses: ["ATR-164"] }],
    },
    {
      id: "coaching-wellness-factors",
      title: "Physical health factors of wellness coaching",
      values: [
        {
          ...always,
          value: ["physical-activity", "tobacco", "nutrition", "glucose", "oral-hygiene", "medications"],
          clauses: wellnessClauses,
        },
      ],
    },
  ],
  services: [
    {
      id: "recovery-coaching",
      title: "Recovery Coaching",
      program: "Access to Recovery 4",
      lines: [
        {
          funding: "ATR",
          code: "ATRRC",
          clauses: ["ATR-012"],
          rates: [{ ...always, rate: "10.10", clauses: ["ATR-013"] }],
        },
      ],
      pricing: quarterHours("15 minutes", ["ATR-014", "ATR-136"]),
      rules: [
        ...staffRules(),
        {
          id: "coach",
          clauses: ["ATR-011", "ATR-048", "ATR-049", "ATR-051", "ATR-052", "ATR-145", "ATR-146"],
          category: "staff-qualification",
          message:
            "Peer support coaching is rendered by an MRSS-P, and other coaching by an MRSS, or by an MRSS-P where either may.",
          remedy:
            "Correct the kind of coaching (coaching.kind) if it is wrong, or enter the credential that the coach held on that day and whether the coach self-identifies as being in recovery (practitioner.credentials, practitioner.inRecovery) if they were not entered; otherwise the service cannot be billed.",
          denial: denials.notQualified,
          denialIfLapsed: denials.credentialNotValid,
          requires: question("atr-coach-ordinary", {
            "mrss-only": any(
              all(equals(kind, "peer-support"), qualification("MRSS-P")),
              all(isNoPeerSupport, qualification("MRSS")),
            ),
            either: any(qualification("MRSS-P"), all(isNoPeerSupport, qualification("MRSS"))),
          }),
        },
        oneConsumer(["ATR-137", "ATR-141"]),
        onePractitioner(["ATR-141"]),
        {
          id: "delivery",
          clauses: ["ATR-142", "ATR-143"],
          category: "delivery",
          message: "Coaching is delivered face to face or, with the department's approval, through telehealth.",
          remedy:
            "Correct the way of delivery (delivery) if it is wrong, or attest the department's approval of telehealth (attestations.telehealth-approved) if it had been given, which covers no telephone call that is no telehealth; otherwise the service cannot be billed.",
          denial: denials.telehealthNotCovered,
          requires: any(equals(fact("delivery"), "face-to-face"), all(byTelehealth, attested("telehealth-approved"))),
        },
        {
          id: "orientation",
          clauses: ["ATR-139"],
          category: "activity",
          message: "The coaching is oriented towards the future, towards action and towards recovery.",
          remedy:
            "Attest it of the record (attestations.coaching-oriented) if it was so; otherwise the service is not recovery coaching.",
          denial: denials.notCovered,
          requires: attested("coaching-oriented"),
        },
        {
          id: "treatment-relation",
          clauses: ["ATR-140"],
          category: "eligibility",
          message:
            "The coaching goes before, with or after a certified treatment program that the department funds, unless it needs none.",
          remedy:
            "Enter the treatment program of the consumer, whenever it is, with its certifier and whether the department contracts for it (consumer.programs), if it was not entered; otherwise the service cannot be billed.",
          denial: denials.notEligible,
          requires: question("atr-never-in-treatment", {
            "needs-treatment": some("consumer.programs", (program) =>
              all(
                equals(program("kind"), "clinical-treatment"),
                equals(program("issuer"), "dmh"),
                holds(program("contracted")),
              ),
            ),
            "needs-none": true,
          }),
        },
        {
          id: "not-a-substitute",
          clauses: ["ATR-144"],
          category: "activity",
          message: "Coaching does not take the place of certified treatment and rehabilitation, counseling or therapy.",
          remedy:
            "Attest it of the record (attestations.not-a-substitute) if it was so; otherwise the service cannot be billed.",
          denial: denials.notCovered,
          requires: attested("not-a-substitute"),
        },
        {
          id: "lived-experience",
          clauses: ["ATR-051", "ATR-149"],
          category: "activity",
          message: "Lived experience of recovery is shared by an MRSS-P, unless an MRSS may share it as well.",
          remedy:
            "Correct what was done (activities) if it is wrong, or enter the peer credential of the coach and whether the coach self-identifies as being in recovery (practitioner.credentials, practitioner.inRecovery) if they were not entered; otherwise the service cannot be billed.",
          denial: denials.notQualified,
          denialIfLapsed: denials.credentialNotValid,
          requires: when(
            some("activities", (activity) => equals(activity(""), "lived-experience")),
            question("atr-mrss-lived-experience", { "may-not": qualification("MRSS-P"), may: true }),
          ),
        },
        {
          id: "focus",
          clauses: ["ATR-164"],
          category: "documentation",
          message:
            "The primary focus of the coaching is documented: recovery, spiritual, wellness or employment, and a single one unless more may be named.",
          remedy:
            "Complete the primary focus of the coaching in the note (coaching.focus), or keep the primary one of several.",
          denial: denials.documentationIncomplete,
          requires: all(
            present(fact("coaching.focus")),
            every("coaching.focus", (focus) => oneOf(focus(""), param("coaching-focuses"))),
            question("atr-one-primary-focus", {
              "exactly-one": equals(
                count("coaching.focus", undefined, (focus) => focus("")),
                1,
              ),
              "more-may-be-named": atLeast(count("coaching.focus"), 1),
            }),
          ),
        },
        {
          id: "wellness-factors",
          clauses: ["ATR-153", ...wellnessClauses],
          category: "activity",
          message:
            "Wellness coaching works on physical health factors: on those that are listed, unless the list is an open one.",
          remedy:
            "Enter the physical health factors that the coaching worked on (coaching.factors), or correct the focus (coaching.focus) if it is wrong.",
          denial: denials.notCovered,
          requires: when(
            aboutWellness,
            all(
              moreThan(count("coaching.factors"), 0),
              question("atr-wellness-factors", {
                closed: every("coaching.factors", (factor) => oneOf(factor(""), param("coaching-wellness-factors"))),
                open: true,
              }),
            ),
          ),
        },
        {
          id: "factors-identified",
          clauses: ["ATR-153"],
          category: "activity",
          message: "The physical health factors of wellness coaching were identified as problematic before.",
          remedy:
            "Enter that the factors had been identified (coaching.factorsIdentified) if they had been; otherwise the service cannot be billed as wellness coaching.",
          denial: denials.notCovered,
          requires: when(aboutWellness, holds(fact("coaching.factorsIdentified"))),
        },
        ...timedUnits({ times: ["ATR-168"], unit: ["ATR-014", "ATR-136"] }),
        ...sessionDocumentation({
          description: "ATR-165",
          practitioner: "ATR-166",
          date: "ATR-167",
          times: "ATR-168",
          entry: "ATR-169",
        }),
        consumerNamedElsewhere(["ATR-165"]),
      ],
      example: {
        service: "ATRRC",
        funding: "ATR",
        date: "2013-05-14",
        start: "13:00",
        end: "14:00",
        units: 4,
        delivery: "face-to-face",
        session: { consumers: 1, practitioners: 1 },
        activities: ["strengths-and-goals"],
        coaching: { kind: "ordinary", focus: ["recovery"] },
        consumer: {
          disorders: ["substance-use"],
          programs: [
            { kind: "clinical-treatment", issuer: "dmh", contracted: true, from: "2013-02-04", until: "2013-11-29" },
          ],
        },
        practitioner: {
          ...exampleStaff,
          inRecovery: false,
          credentials: [
            { kind: "MRSS", issuer: "missouri-credentialing-board", from: "2012-01-09", until: "2014-01-08" },
          ],
        },
        agency: exampleAgency,
        documentation: { description: true, consumerName: true, practitionerName: true },
        attestations: { "in-cimor": true, "coaching-oriented": true, "not-a-substitute": true },
      },
    },
  ],
};
