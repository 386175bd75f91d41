import type { Parameter, Question, Statement } from "../../../catalog/types.ts";

const always = { from: null, until: null } as const;

/** What the document leaves open about who may serve. */
export const questions: readonly Question[] = [
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
    asks: "Who certifies or registers a substance abuse professional: does the Missouri Certification Board, Inc. stand for the Missouri Credentialing Board?",
    readings: [
      {
        id: "credentialing-board",
        means: "It stands for the Credentialing Board: a certification under either name counts.",
      },
      { id: "another-body", means: "It is another body, and only its own certification counts." },
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
];

/** What can be attested of staff and their agency. */
export const statements: readonly Statement[] = [
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
];

/** Limits, windows and lists that the qualifications use. */
export const parameters: readonly Parameter[] = [
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
];
