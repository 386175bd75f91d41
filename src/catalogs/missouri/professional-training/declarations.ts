import type { Parameter, Question, Statement } from "../../../catalog/types.ts";
import { additionalItems, hoursOf, orientationItems, topics } from "./topics.ts";

const itemOf = (id: string, text: string): Statement => ({ id, subject: "person", text });

const topicHours: readonly Parameter[] = topics.map(({ code, hours, clause, about }) => ({
  id: hoursOf(code),
  title: `Least hours of training in ${about}`,
  values: [{ from: null, until: null, value: hours, clauses: [clause] }],
}));

/** What the document leaves open about staff, training and what both services share. */
export const questions: readonly Question[] = [
  {
    id: "psr-effective-date",
    asks: "Is the date printed beside the title the first day on which the services may be billed?",
    readings: [
      { id: "first-day", means: "The services may be billed from that day on." },
      { id: "dates-document-only", means: "It only dates the document." },
    ],
    clauses: ["PSR-002"],
  },
  {
    id: "psr-problems-and-deficits",
    asks: "Must an intervention address both behavioural problems and functional deficits?",
    readings: [
      { id: "both", means: "It must address both." },
      { id: "either", means: "One of the two is enough." },
    ],
    clauses: ["PSR-013", "PSR-033"],
  },
  {
    id: "psr-specialized-training",
    asks: "What is the specialized training in mental health services that qualified staff have?",
    readings: [
      {
        id: "listed-curriculum",
        means: "The initial and additional training that the document lists, when it is due.",
      },
      { id: "separate", means: "Something apart from that list, to be attested." },
    ],
    clauses: ["PSR-017", "PSR-019", "PSR-038", "PSR-040"],
  },
  {
    id: "psr-initial-deadline",
    asks: "By when must the initial training be completed?",
    readings: [
      { id: "before-first-service", means: "By the day of the practitioner's first service of this kind." },
      {
        id: "no-deadline",
        means: "No deadline is stated: it must be there on the day of the service that is billed.",
      },
    ],
    clauses: ["PSR-045"],
  },
  {
    id: "psr-six-months-from",
    asks: "From which day do the six months for the additional training run?",
    readings: [
      { id: "hire", means: "From the day of hire." },
      {
        id: "first-service",
        means: "From the practitioner's first service of this kind; from the day of hire where none is on file.",
      },
      { id: "later-of-hire-and-document", means: "From the day of hire or the document's date, whichever is later." },
    ],
    clauses: ["PSR-049"],
  },
  {
    id: "psr-anniversary",
    asks: "Does the day that is six months after the start still belong to the six months?",
    readings: [
      { id: "outside", means: "The training must be there on that day." },
      { id: "inside", means: "The training must be there from the day after it." },
    ],
    clauses: ["PSR-049"],
  },
  {
    id: "psr-month-end",
    asks: "On which day do six months end, where the month has no such day?",
    readings: [
      { id: "last-of-month", means: "On the last day of the month." },
      { id: "next-day", means: "On the first day of the next month." },
    ],
    clauses: ["PSR-049"],
  },
  {
    id: "psr-training-overlap",
    asks: "Do hours of motivational interviewing inside the training in IDDT count towards both topics?",
    readings: [
      { id: "once", means: "An hour counts once, for IDDT." },
      { id: "both", means: "They count for IDDT and for motivational interviewing." },
    ],
    clauses: ["PSR-055", "PSR-056"],
  },
  {
    id: "psr-waiver",
    asks: "Is earlier, documented training in a topic that falls short of its hours enough, or must the requirement be waived on record? Training of the full hours counts whenever it was received.",
    readings: [
      { id: "must-be-recorded", means: "A waiver must have been granted, and the training documented." },
      {
        id: "prior-training-suffices",
        means: "Documented training from before the day of hire is enough, and so is a recorded waiver.",
      },
    ],
    clauses: ["PSR-063"],
  },
  {
    id: "psr-exception",
    asks: "Does an exception hold while the request for it is pending?",
    readings: [
      { id: "must-be-granted", means: "It must have been granted." },
      { id: "request-suffices", means: "The request is enough." },
    ],
    clauses: ["PSR-064"],
  },
  {
    id: "psr-relief-reach",
    asks: "Do waivers and exceptions reach the initial training?",
    readings: [
      { id: "whole-curriculum", means: "They reach the initial and the additional training." },
      { id: "additional-only", means: "They reach the additional training only." },
    ],
    clauses: ["PSR-063", "PSR-064", "PSR-065"],
  },
];

/** What can be attested of both services, their consumers and their staff. */
export const statements: readonly Statement[] = [
  {
    id: "skills-based-approach",
    subject: "record",
    text: "The intervention took a skills-based approach.",
  },
  {
    id: "behavioral-problems-addressed",
    subject: "record",
    text: "The intervention addressed identified behavioural problems that come with the consumer's mental disorder.",
  },
  {
    id: "functional-deficits-addressed",
    subject: "record",
    text: "The intervention addressed identified functional deficits that come with the consumer's mental disorder.",
  },
  {
    id: "documented-per-regulation",
    subject: "record",
    text: "The documentation of this service meets 9 CSR 30-4.035 8 (B).",
  },
  {
    id: "disorder-interferes",
    subject: "consumer",
    text: "A mental disorder interferes with this consumer's personal, family or community adjustment.",
  },
  {
    id: "specialized-training",
    subject: "person",
    text: "This person has specialized training in mental health services apart from the listed curriculum.",
  },
  {
    id: "orientation",
    subject: "person",
    text: "All seven items of the orientation to the CPR program, 9 CSR 30-4.034 7 A (1-7), are in the personnel file.",
    members: orientationItems,
  },
  ...orientationItems.map((id, index) =>
    itemOf(id, `Orientation item 9 CSR 30-4.034 7 A (${index + 1}) is completed and in the personnel file.`),
  ),
  {
    id: "orientation-before-first-service",
    subject: "person",
    text: "The orientation was completed by the day of this person's first service of this kind.",
  },
  {
    id: "additional-trainings",
    subject: "person",
    text: "All nine items of the additional training, 9 CSR 30-4.034 7 D (1-9), are in the personnel file.",
    members: additionalItems,
  },
  ...additionalItems.map((id, index) =>
    itemOf(id, `Additional training item 9 CSR 30-4.034 7 D (${index + 1}) is completed and in the personnel file.`),
  ),
  {
    id: "specializes-in-approach",
    subject: "person",
    text: "This person specialises, or is about to, in one type of service approach.",
  },
  {
    id: "excepted-topics-not-relevant",
    subject: "person",
    text: "The topics for which an exception was requested do not matter to this person's work.",
  },
];

/** Limits, windows and lists of both services. */
export const parameters: readonly Parameter[] = [
  {
    id: "psr-document-date",
    title: "The date printed beside the title of the document",
    values: [{ from: null, until: null, value: "2009-06-03", clauses: ["PSR-002"] }],
  },
  {
    id: "psr-licences",
    title: "Licences, full or provisional, that qualify staff",
    values: [
      {
        from: null,
        until: null,
        value: ["professional-counselor", "clinical-social-worker"],
        clauses: ["PSR-016", "PSR-018", "PSR-037", "PSR-039"],
      },
    ],
  },
  {
    id: "psr-additional-training-months",
    title: "Months allowed for the additional training",
    values: [{ from: null, until: null, value: 6, clauses: ["PSR-049"] }],
  },
  ...topicHours,
];
