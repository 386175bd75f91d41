import type { Rule } from "../../catalog/types.ts";
import type { Condition, Value } from "../../condition/types.ts";
import type { Agency, Person } from "../../record/types.ts";
import {
  all,
  any,
  atLeast,
  atMost,
  attested,
  equals,
  fact,
  inForce,
  lessThan,
  moreThan,
  oneOf,
  param,
  qualification,
  question,
  shift,
  startOf,
  startOfYearSince,
  subject,
} from "../build.ts";
import { denials } from "./denials.ts";
import type { CatalogPart } from "./part.ts";

const date = fact("date");
/** The person that a qualification is asked of. */
const p = subject<Person>();

/** The person has enough hours of annual training among the trainings completed on the days that match. */
const enoughHours = (completed: (day: Value) => Condition): Condition => {
  const trainedIn = (topic: string): Condition =>
    p.some("trainings", (training) => all(equals(training("topic"), topic), completed(training("date"))));
  return all(
    atLeast(
      p.total(
        "trainings",
        (training) => training("hours"),
        (training) => all(oneOf(training("topic"), param("annual-training-topics")), completed(training("date"))),
      ),
      param("annual-training-hours"),
    ),
    question("atr-ethics-and-boundaries", {
      "some-of-both": all(trainedIn("ethics"), trainedIn("boundaries")),
      either: true,
    }),
  );
};

/** Completed in the months that end with the day of the service. */
const withinLastMonths = (day: Value): Condition =>
  all(moreThan(day, shift(date, { months: param("annual-training-months"), back: true })), atMost(day, date));

/** Completed in the calendar year of the service or in the one before, but not after the service. */
const withinCalendarYears = (day: Value): Condition =>
  all(
    atLeast(day, startOf("year", shift(date, { months: param("annual-training-months"), back: true }))),
    atMost(day, date),
  );

/** Read from the record, for inside the list of trainings the item is a training: these are asked of the practitioner only. */
const hired = fact("practitioner.hired");
const employmentYear: Value = startOfYearSince(hired, date);

/**
 * The first day of the employment year before: of the one in which the current one's eve lies. Twelve months back from an
 * anniversary may miss it by a day, for 29 February returns on the 28th.
 */
const employmentYearBefore: Value = startOfYearSince(hired, shift(employmentYear, { days: 1, back: true }));

/** Completed in the employment year of the service or in the one before, but neither before hire nor after the service. */
const withinEmploymentYears = (day: Value): Condition =>
  all(atLeast(day, employmentYearBefore), atLeast(day, hired), atMost(day, date));

/** The person holds a credential of the Missouri Credentialing Board that is in force. */
const awarded = (kind: string): Condition =>
  p.some("credentials", (credential) =>
    all(
      equals(credential("kind"), kind),
      equals(credential("issuer"), "missouri-credentialing-board"),
      inForce(credential("")),
    ),
  );

const inClergyState = (state: Value): Condition =>
  question("clergy-licence-state", { missouri: equals(state, "MO"), "any-state": true });

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
    requires: equals(fact("practitioner.attestations.department-qualifications"), true),
  },
  {
    id: "annual-training",
    clauses: [...own, "ATR-047"],
    category: "training",
    message:
      "The rendering practitioner has completed {annual-training-hours} hours of annual training on ethics and boundaries.",
    remedy:
      "Enter the trainings that the practitioner had completed by that day, with their hours and dates and a course on both topics as two entries (practitioner.trainings), if they were not entered; otherwise the service cannot be billed.",
    denial: denials.notQualified,
    requires: qualification("annual-training"),
  },
];

/** One consumer takes part. One is what "individual" means, so it is no parameter. */
export const oneConsumer = (clauses: readonly string[]): Rule => ({
  id: "one-consumer",
  clauses,
  category: "group-size",
  message: "The service is an individual one: a single consumer takes part.",
  remedy:
    "Correct the number of consumers (session.consumers) if it is wrong; otherwise the session was a group and cannot be billed as this service.",
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

/** For examples: a practitioner who is ATR approved in May 2013 under every reading. */
export const exampleStaff = {
  role: "staff",
  hired: "2011-03-01",
  screenings: [{ source: "family-care-registry", date: "2011-02-18", passed: true }],
  trainings: [
    { topic: "ethics", date: "2012-10-10", hours: 3 },
    { topic: "boundaries", date: "2012-10-11", hours: 3 },
  ],
  attestations: { "department-qualifications": true },
} as const satisfies Person;

/** For examples: an agency that is certified for recovery support and for clinical treatment. */
export const exampleAgency = {
  certifications: [
    { kind: "recovery-support", issuer: "dmh", from: "2011-07-01", until: "2014-06-30" },
    { kind: "clinical-treatment", issuer: "dmh", from: "2011-07-01", until: "2014-06-30" },
  ],
  attestations: { "everyone-screened": true },
} as const satisfies Agency;

const always = { from: null, until: null } as const;

/** Who may serve in recovery support: the qualifications, and what the document leaves open about them. */
export const recoverySupportStaff: CatalogPart = {
  questions: [
    {
      id: "atr-annual-hours",
      asks: "In which period must the hours of annual training lie?",
      readings: [
        { id: "twelve-months", means: "In the 12 months that end with the day of the service." },
        { id: "calendar-year", means: "In the calendar year of the service or in the one before." },
        {
          id: "employment-year",
          means:
            "In the employment year of the service or in the one before, counted from the day of hire; hours from before that day do not count.",
        },
      ],
      clauses: ["ATR-047"],
    },
    {
      id: "atr-ethics-and-boundaries",
      asks: "Must the annual training cover both ethics and boundaries?",
      readings: [
        { id: "some-of-both", means: "The hours include some on each of the two topics." },
        { id: "either", means: "Hours on either topic count alike." },
      ],
      clauses: ["ATR-047"],
    },
    {
      id: "atr-new-hire",
      asks: "When must a person who is newly employed have the hours of annual training?",
      readings: [
        { id: "from-first-day", means: "From the first day." },
        { id: "first-year", means: "The first year of employment is there to complete them." },
      ],
      clauses: ["ATR-047"],
    },
    {
      id: "atr-unscreened-others",
      asks: "Does another person of the program who is not screened bar the record?",
      readings: [
        { id: "bars-the-record", means: "The whole staff and all volunteers must be screened." },
        { id: "does-not-bar", means: "Only those who render the service bear on its record." },
      ],
      clauses: ["ATR-044"],
    },
    {
      id: "atr-mrss-self-identified",
      asks: "Does the holder of an MRSS who self-identifies as being in recovery qualify as an MRSS?",
      readings: [
        { id: "does-not-qualify", means: "An MRSS is somebody who does not self-identify as being in recovery." },
        { id: "qualifies", means: "The credential alone decides." },
      ],
      clauses: ["ATR-051"],
    },
    {
      id: "atr-program-certifier",
      asks: "Whose certification makes a treatment program a certified one, where the document does not say whose?",
      readings: [
        { id: "department", means: "Certified means certified by the department." },
        { id: "not-asked", means: "It is not asked who certified the program." },
      ],
      clauses: ["ATR-018", "ATR-019", "ATR-081", "ATR-174", "ATR-185"],
    },
    {
      id: "qsap-licence-reach",
      asks: "Is a licence in Missouri asked of the physician as well, or of the mental health professional only?",
      readings: [
        { id: "both", means: "Both are licensed in Missouri." },
        {
          id: "mental-health-professional-only",
          means: "The mental health professional is licensed in Missouri; a physician may be licensed in any state.",
        },
      ],
      clauses: ["ATR-057"],
    },
    {
      id: "qsap-board",
      asks: "Is the Missouri Certification Board, Inc. the same body as the Missouri Credentialing Board?",
      readings: [
        { id: "credentialing-board", means: "It is the Credentialing Board under another name." },
        { id: "another-body", means: "It is another body." },
      ],
      clauses: ["ATR-059"],
    },
    {
      id: "qsap-rasac",
      asks: "Is a RASAC certified or registered as a substance abuse professional?",
      readings: [
        { id: "counts", means: "A RASAC I or II is one." },
        { id: "does-not-count", means: "An associate counselor is not one." },
      ],
      clauses: ["ATR-059"],
    },
    {
      id: "qsap-part-time",
      asks: "Does part-time work count towards the year of full-time experience?",
      readings: [
        { id: "full-time-only", means: "Only years of full-time work count." },
        { id: "full-time-equivalent", means: "Part-time work counts as its full-time equivalent." },
      ],
      clauses: ["ATR-058"],
    },
    {
      id: "qsap-within-one-year",
      asks: "Is the day one year ahead still within one year of meeting a criterion?",
      readings: [
        { id: "day-outside", means: "The day itself is outside." },
        { id: "day-inside", means: "The day itself is inside." },
      ],
      clauses: ["ATR-060"],
    },
    {
      id: "clergy-provisional",
      asks: "Does a provisional licence count among the credentials of qualified clergy?",
      readings: [
        { id: "counts", means: "A provisional licence is a licence." },
        { id: "does-not-count", means: "Only a full licence counts." },
      ],
      clauses: ["ATR-072", "ATR-073", "ATR-074", "ATR-075"],
    },
    {
      id: "clergy-licence-state",
      asks: "Must the licence of qualified clergy be Missouri's?",
      readings: [
        { id: "missouri", means: "Only a licence that holds in Missouri counts." },
        { id: "any-state", means: "A licence of any state counts." },
      ],
      clauses: ["ATR-071", "ATR-072", "ATR-073", "ATR-074", "ATR-075"],
    },
  ],
  statements: [
    {
      id: "department-qualifications",
      subject: "person",
      text: "The person meets the qualifications that the department has approved for contact with consumers.",
    },
    {
      id: "training-plan-written",
      subject: "person",
      text: "There is a written training plan that leads the person to a qualified substance abuse professional.",
    },
    {
      id: "training-plan-approved",
      subject: "person",
      text: "The department has approved that training plan.",
    },
    {
      id: "everyone-screened",
      subject: "agency",
      text: "All staff and volunteers of the recovery support program meet the background screening requirements.",
    },
  ],
  parameters: [
    {
      id: "screening-sources",
      title: "Services whose background screening is accepted",
      values: [{ ...always, value: ["family-care-registry", "department-approved"], clauses: ["ATR-045"] }],
    },
    {
      id: "annual-training-hours",
      title: "Hours of annual training",
      values: [{ ...always, value: 6, clauses: ["ATR-047"] }],
    },
    {
      id: "annual-training-months",
      title: "The year of annual training, in months",
      values: [{ ...always, value: 12, clauses: ["ATR-047"] }],
    },
    {
      id: "annual-training-new-hire-months",
      title: "Months from hire in which the first annual training is completed, if a first year is given for it",
      values: [{ ...always, value: 12, clauses: ["ATR-047"] }],
    },
    {
      id: "annual-training-topics",
      title: "Topics of annual training",
      values: [{ ...always, value: ["ethics", "boundaries"], clauses: ["ATR-047"] }],
    },
    {
      id: "rasac-credentials",
      title: "Credentials of a Recognized Associate Substance Abuse Counselor",
      values: [{ ...always, value: ["RASAC-I", "RASAC-II"], clauses: ["ATR-054"] }],
    },
    {
      id: "qsap-licences",
      title: "Licences with which an experienced person is a qualified substance abuse professional",
      values: [{ ...always, value: ["physician", "qualified-mental-health-professional"], clauses: ["ATR-057"] }],
    },
    {
      id: "qsap-experience-years",
      title: "Years of full-time experience in treatment",
      values: [{ ...always, value: 1, clauses: ["ATR-058"] }],
    },
    {
      id: "qsap-plan-months",
      title: "The year within which a person with a training plan meets a criterion, in months",
      values: [{ ...always, value: 12, clauses: ["ATR-060"] }],
    },
    {
      // The clause names no credentials: these are printed elsewhere in the document and say it by their titles.
      id: "qsap-credentials",
      title: "Credentials of persons certified or registered as substance abuse professionals",
      values: [{ ...always, value: ["CADC", "CRADC", "CRAADC", "RSAP"], clauses: ["ATR-059"] }],
    },
    {
      id: "clergy-certifications",
      title: "Certifications that qualify ordained clergy, beside MRSS and MRSS-P",
      values: [
        {
          ...always,
          value: ["CADC", "CRADC", "CRAADC", "RSAP", "CCJP"],
          clauses: ["ATR-066", "ATR-067", "ATR-068", "ATR-069", "ATR-070"],
        },
      ],
    },
    {
      id: "clergy-licences",
      title: "Licences that qualify ordained clergy, beside a physician's",
      values: [
        {
          ...always,
          value: ["professional-counselor", "marriage-and-family-therapist", "clinical-social-worker", "psychologist"],
          clauses: ["ATR-072", "ATR-073", "ATR-074", "ATR-075"],
        },
      ],
    },
  ],
  qualifications: [
    {
      id: "background-screened",
      title: "Background screening",
      clauses: ["ATR-044", "ATR-045"],
      requires: p.some("screenings", (screening) =>
        all(
          equals(screening("passed"), true),
          oneOf(screening("source"), param("screening-sources")),
          atMost(screening("date"), date),
        ),
      ),
    },
    {
      id: "annual-training",
      title: "Annual training on ethics and boundaries",
      clauses: ["ATR-047"],
      requires: any(
        question("atr-new-hire", {
          "from-first-day": false,
          "first-year": lessThan(date, shift(hired, { months: param("annual-training-new-hire-months") })),
        }),
        question("atr-annual-hours", {
          "twelve-months": enoughHours(withinLastMonths),
          "calendar-year": enoughHours(withinCalendarYears),
          "employment-year": enoughHours(withinEmploymentYears),
        }),
      ),
    },
    {
      id: "ATR-approved",
      title: "ATR Approved",
      clauses: ["ATR-044", "ATR-045", "ATR-046", "ATR-047"],
      requires: all(
        qualification("background-screened", p("")),
        equals(p("attestations.department-qualifications"), true),
        qualification("annual-training", p("")),
      ),
    },
    {
      id: "MRSS-P",
      title: "Missouri Recovery Support Specialist-Peer (MRSS-P)",
      clauses: ["ATR-048", "ATR-049"],
      requires: all(equals(p("inRecovery"), true), awarded("MRSS-P")),
    },
    {
      id: "MRSS",
      title: "Missouri Recovery Support Specialist (MRSS)",
      clauses: ["ATR-051", "ATR-052"],
      requires: all(
        awarded("MRSS"),
        question("atr-mrss-self-identified", {
          "does-not-qualify": equals(p("inRecovery"), false),
          qualifies: true,
        }),
      ),
    },
    {
      id: "RASAC",
      title: "RASAC I or II",
      clauses: ["ATR-054"],
      requires: p.some("credentials", (credential) =>
        all(
          oneOf(credential("kind"), param("rasac-credentials")),
          equals(credential("issuer"), "missouri-credentialing-board"),
          inForce(credential("")),
        ),
      ),
    },
    {
      id: "qsap-experienced",
      title: "QSAP by licence and experience",
      clauses: ["ATR-057", "ATR-058"],
      requires: all(
        p.some("credentials", (credential) =>
          all(
            oneOf(credential("kind"), param("qsap-licences")),
            any(
              equals(credential("state"), "MO"),
              all(
                equals(credential("kind"), "physician"),
                question("qsap-licence-reach", { both: false, "mental-health-professional-only": true }),
              ),
            ),
            inForce(credential("")),
          ),
        ),
        // Years of full-time work suffice under both readings, so that only a part-timer meets the question.
        any(
          atLeast(p("treatmentYears.fullTime"), param("qsap-experience-years")),
          question("qsap-part-time", {
            "full-time-only": false,
            "full-time-equivalent": atLeast(p("treatmentYears.equivalent"), param("qsap-experience-years")),
          }),
        ),
      ),
    },
    {
      id: "qsap-certified",
      title: "QSAP by certification or registration",
      clauses: ["ATR-059"],
      requires: p.some("credentials", (credential) =>
        all(
          any(
            oneOf(credential("kind"), param("qsap-credentials")),
            question("qsap-rasac", {
              counts: oneOf(credential("kind"), param("rasac-credentials")),
              "does-not-count": false,
            }),
          ),
          question("qsap-board", {
            "credentialing-board": oneOf(credential("issuer"), [
              "missouri-certification-board",
              "missouri-credentialing-board",
            ]),
            "another-body": equals(credential("issuer"), "missouri-certification-board"),
          }),
          inForce(credential("")),
        ),
      ),
    },
    {
      id: "qsap-in-training",
      title: "QSAP within one year, with a training plan",
      clauses: ["ATR-060", "ATR-061"],
      requires: all(
        // A day that has gone by without the criterion being met says nothing any more.
        atLeast(p("qualificationExpected"), date),
        question("qsap-within-one-year", {
          "day-outside": lessThan(p("qualificationExpected"), shift(date, { months: param("qsap-plan-months") })),
          "day-inside": atMost(p("qualificationExpected"), shift(date, { months: param("qsap-plan-months") })),
        }),
        equals(p("attestations.training-plan-written"), true),
        equals(p("attestations.training-plan-approved"), true),
      ),
    },
    {
      id: "QSAP",
      title: "Qualified substance abuse professional (QSAP)",
      clauses: ["ATR-055", "ATR-057", "ATR-058", "ATR-059", "ATR-060", "ATR-061"],
      requires: any(
        qualification("qsap-experienced", p("")),
        qualification("qsap-certified", p("")),
        qualification("qsap-in-training", p("")),
      ),
    },
    {
      id: "qualified-clergy",
      title: "Qualified Clergy",
      clauses: [
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
      ],
      requires: all(
        p.some("credentials", (credential) =>
          all(
            equals(credential("kind"), "ordination"),
            equals(credential("issuer"), "recognized-faith-group"),
            inForce(credential("")),
          ),
        ),
        any(
          qualification("MRSS", p("")),
          qualification("MRSS-P", p("")),
          p.some("credentials", (credential) =>
            all(
              inForce(credential("")),
              any(
                oneOf(credential("kind"), param("clergy-certifications")),
                // The list says of all but the physician that they are licensed: only there can "provisional" be asked.
                all(equals(credential("kind"), "physician"), inClergyState(credential("state"))),
                all(
                  oneOf(credential("kind"), param("clergy-licences")),
                  inClergyState(credential("state")),
                  question("clergy-provisional", {
                    counts: true,
                    "does-not-count": equals(credential("provisional"), false),
                  }),
                ),
              ),
            ),
          ),
        ),
      ),
    },
    {
      id: "approved-supervisor",
      title: "MCB approved supervisor",
      clauses: ["ATR-184"],
      requires: awarded("approved-supervisor"),
    },
  ],
};
