import type { Parameter, Rule, Statement } from "../../catalog/types.ts";
import type { Condition, Ref, Value } from "../../condition/types.ts";
import type { Person } from "../../record/types.ts";
import {
  all,
  any,
  atLeast,
  atMost,
  attested,
  equals,
  fact,
  firstOf,
  inForce,
  lessThan,
  oneOf,
  param,
  qualification,
  question,
  questionValue,
  shift,
  some,
  subject,
  sum,
  total,
} from "../build.ts";
import { denials } from "./denials.ts";
import type { CatalogPart } from "./part.ts";

const date = fact("date");
const person = subject<Person>();

/** The ten topics of the additional training that have hours, in the order in which they are printed. */
const topics = [
  { code: "cognitive-behavioral-therapy", hours: "2.5", clause: "PSR-051", about: "cognitive behavioral therapy" },
  { code: "recovery-plan", hours: 2, clause: "PSR-052", about: "creating a recovery based mental treatment plan" },
  { code: "illness-management", hours: "2.5", clause: "PSR-053", about: "illness management and recovery" },
  { code: "dbt", hours: 2, clause: "PSR-054", about: "an introduction to DBT" },
  {
    code: "iddt",
    hours: 2,
    clause: "PSR-055",
    about: "IDDT, with motivational interviewing and stage-wise treatment in it",
  },
  { code: "motivational-interviewing", hours: 4, clause: "PSR-056", about: "motivational interviewing" },
  { code: "suicide-prevention", hours: 2, clause: "PSR-057", about: "suicide prevention" },
  { code: "ptsd", hours: 1, clause: "PSR-058", about: "PTSD" },
  {
    code: "medications",
    hours: 1,
    clause: "PSR-059",
    about: "medications, basic diagnostic principles and collaboration with prescribers",
  },
  { code: "older-adults", hours: 1, clause: "PSR-060", about: "older adults with psychiatric illness" },
] as const;

type Topic = (typeof topics)[number]["code"] | "cpr-orientation" | "documentation-and-medicaid" | "cpr-additional";

const sixMonthsAfter = (anchor: Value): Value =>
  questionValue("psr-month-end", {
    "last-of-month": shift(anchor, { months: param("psr-additional-training-months") }),
    "next-day": shift(anchor, { months: param("psr-additional-training-months"), noSuchDay: "next" }),
  });

const withinSixMonthsOf = (anchor: Value): Condition =>
  question("psr-anniversary", {
    outside: lessThan(date, sixMonthsAfter(anchor)),
    inside: atMost(date, sixMonthsAfter(anchor)),
  });

/** A training of the list counts: in the topic, in the personnel file, and not after the service. */
const counts = (training: (path: "topic" | "documented" | "date") => Ref, topic: Topic): Condition =>
  all(equals(training("topic"), topic), equals(training("documented"), true), atMost(training("date"), date));

const trainedIn = (topic: Topic): Condition => some("practitioner.trainings", (training) => counts(training, topic));

/** Earlier training stands in for a topic, or the topic does not matter to the practitioner's work. */
const relieved = (topic: Topic): Condition => {
  const recorded = all(
    some("practitioner.reliefs", (relief) =>
      all(equals(relief("kind"), "waiver"), equals(relief("topic"), topic), equals(relief("granted"), true)),
    ),
    trainedIn(topic),
  );
  return any(
    question("psr-waiver", {
      "must-be-recorded": recorded,
      "prior-training-suffices": any(
        recorded,
        some("practitioner.trainings", (training) =>
          all(counts(training, topic), lessThan(training("date"), fact("practitioner.hired"))),
        ),
      ),
    }),
    all(
      qualification("psr-exception-applies"),
      some("practitioner.reliefs", (relief) =>
        all(
          equals(relief("kind"), "exception"),
          equals(relief("topic"), topic),
          question("psr-exception", {
            "must-be-granted": equals(relief("granted"), true),
            "request-suffices": true,
          }),
        ),
      ),
    ),
  );
};

/** Relief from initial training, where relief reaches it. */
const relievedInitially = (topic: Topic): Condition =>
  question("psr-relief-reach", { "whole-curriculum": relieved(topic), "additional-only": false });

const hoursIn = (topic: Topic): Value =>
  total(
    "practitioner.trainings",
    (training) => training("hours"),
    (training) => counts(training, topic),
  );

/** Hours of motivational interviewing inside the training in IDDT. */
const interviewingInsideIddt: Value = total(
  "practitioner.trainings",
  (training) =>
    training.total(
      "includes",
      (part) => part("hours"),
      (part) => equals(part("topic"), "motivational-interviewing"),
    ),
  (training) => counts(training, "iddt"),
);

const iddtIncludes = (topic: "motivational-interviewing" | "stage-wise-treatment"): Condition =>
  some("practitioner.trainings", (training) =>
    all(
      counts(training, "iddt"),
      training.some("includes", (part) => equals(part("topic"), topic)),
    ),
  );

const hoursOf = (code: string): string => `psr-${code}-hours`;

/** What the training in a topic must come to, apart from the time allowed for it and from relief. */
const completed = (code: (typeof topics)[number]["code"]): Condition => {
  const least = param(hoursOf(code));
  if (code === "iddt") {
    return all(
      atLeast(hoursIn(code), least),
      iddtIncludes("motivational-interviewing"),
      iddtIncludes("stage-wise-treatment"),
    );
  }
  if (code !== "motivational-interviewing") return atLeast(hoursIn(code), least);
  const both = sum(hoursIn(code), interviewingInsideIddt);
  return atLeast(questionValue("psr-training-overlap", { once: hoursIn(code), both }), least);
};

const reliefClauses = ["PSR-063", "PSR-064", "PSR-065"];

const additional = (rule: {
  readonly id: string;
  readonly clause: string;
  readonly what: string;
  readonly where: string;
  readonly requires: Condition;
  readonly topic: Topic;
}): Rule => ({
  id: rule.id,
  clauses: [rule.clause, "PSR-049", "PSR-044", ...reliefClauses],
  category: "training",
  message: `After the first {psr-additional-training-months} months the rendering practitioner has ${rule.what}, documented in the personnel file, unless a waiver or an exception covers it.`,
  remedy: `Enter what the personnel file held on the day of the service (${rule.where}, practitioner.reliefs) if it was not entered, or correct the day of hire (practitioner.hired) if it is wrong; otherwise the service cannot be billed.`,
  denial: denials.notQualified,
  requires: any(rule.requires, qualification("psr-within-six-months"), relieved(rule.topic)),
});

const numbered = (item: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${item}-${index + 1}`);
const orientationItems = numbered("orientation", 7);
const additionalItems = numbered("additional", 9);
const holdsAll = (ids: readonly string[]): Condition => all(...ids.map((id) => attested(id, "practitioner")));

/** The training that staff of both services must have. */
const trainingRules: readonly Rule[] = [
  {
    id: "orientation",
    clauses: ["PSR-046", "PSR-045", "PSR-044", ...reliefClauses],
    category: "training",
    message:
      "The rendering practitioner has all seven items of the initial orientation to the CPR program, by the first service where that is the deadline.",
    remedy:
      "Attest the items that the personnel file shows (practitioner.attestations.orientation, or orientation-1 to orientation-7, and orientation-before-first-service) if they were not entered; otherwise the service cannot be billed.",
    denial: denials.notQualified,
    requires: any(
      all(
        holdsAll(orientationItems),
        question("psr-initial-deadline", {
          "before-first-service": attested("orientation-before-first-service", "practitioner"),
          "no-deadline": true,
        }),
      ),
      relievedInitially("cpr-orientation"),
    ),
  },
  {
    id: "documentation-training",
    clauses: ["PSR-047", "PSR-045", "PSR-044", ...reliefClauses],
    category: "training",
    message:
      "The rendering practitioner has the initial training in documentation and Medicaid compliance, in the personnel file, by the first service where that is the deadline.",
    remedy:
      "Enter the training that the personnel file shows (practitioner.trainings) and the day of the first service (practitioner.firstService) if they were not entered; otherwise the service cannot be billed.",
    denial: denials.notQualified,
    requires: any(
      some("practitioner.trainings", (training) =>
        all(
          counts(training, "documentation-and-medicaid"),
          question("psr-initial-deadline", {
            // Where no first service is on file, the one that is billed is the first.
            "before-first-service": atMost(training("date"), firstOf(fact("practitioner.firstService"), date)),
            "no-deadline": true,
          }),
        ),
      ),
      relievedInitially("documentation-and-medicaid"),
    ),
  },
  additional({
    id: "additional-trainings",
    clause: "PSR-050",
    what: "all nine items of the additional training that the regulation describes",
    where: "practitioner.attestations.additional-trainings, or additional-1 to additional-9",
    requires: holdsAll(additionalItems),
    topic: "cpr-additional",
  }),
  ...topics.map(({ code, clause, about }) =>
    additional({
      id: `training-${code}`,
      clause,
      what: `training in ${about} (at least {${hoursOf(code)}} h)`,
      where: "practitioner.trainings",
      requires: completed(code),
      topic: code,
    }),
  ),
];

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
    requires: qualification("psr-licence"),
  },
  {
    id: "specialized-training",
    clauses: clauses.specialized,
    category: "staff-qualification",
    message:
      "The rendering practitioner has specialized training in mental health services, apart from the listed curriculum if that is not what is meant.",
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

const itemOf = (id: string, text: string): Statement => ({ id, subject: "person", text });

const topicHours: readonly Parameter[] = topics.map(({ code, hours, clause, about }) => ({
  id: hoursOf(code),
  title: `Least hours of training in ${about}`,
  values: [{ from: null, until: null, value: hours, clauses: [clause] }],
}));

/** Staff, training and whatever else individual and group professional psychosocial rehabilitation have in common. */
export const professionalTraining: CatalogPart = {
  questions: [
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
      asks: "Is earlier, documented training in a topic enough, or must the requirement be waived on record?",
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
  ],
  statements: [
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
  ],
  parameters: [
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
  ],
  qualifications: [
    {
      id: "psr-licence",
      title: "Professional counselor or clinical social worker, licensed or provisionally licensed in Missouri",
      clauses: ["PSR-016", "PSR-018", "PSR-037", "PSR-039"],
      requires: person.some("credentials", (credential) =>
        all(
          oneOf(credential("kind"), param("psr-licences")),
          equals(credential("state"), "MO"),
          inForce(credential("")),
        ),
      ),
    },
    {
      id: "psr-specialized",
      title: "Specialized training in mental health services",
      clauses: ["PSR-017", "PSR-019", "PSR-038", "PSR-040"],
      requires: question("psr-specialized-training", {
        // The training rules ask for the listed curriculum, topic by topic.
        "listed-curriculum": true,
        separate: equals(person("attestations.specialized-training"), true),
      }),
    },
    {
      id: "psr-within-six-months",
      title: "In the six months allowed for the additional training",
      clauses: ["PSR-049"],
      requires: question("psr-six-months-from", {
        hire: withinSixMonthsOf(person("hired")),
        "first-service": withinSixMonthsOf(firstOf(person("firstService"), person("hired"))),
        // Six months of the later day are not over while those of either day are not.
        "later-of-hire-and-document": any(
          withinSixMonthsOf(person("hired")),
          withinSixMonthsOf(param("psr-document-date")),
        ),
      }),
    },
    {
      id: "psr-exception-applies",
      title: "Specialises in one service approach, to which the excepted topics do not matter",
      clauses: ["PSR-064", "PSR-065"],
      requires: all(
        equals(person("attestations.specializes-in-approach"), true),
        equals(person("attestations.excepted-topics-not-relevant"), true),
      ),
    },
  ],
};
