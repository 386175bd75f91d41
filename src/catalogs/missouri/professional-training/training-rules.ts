import type { Rule } from "../../../catalog/types.ts";
import type { Condition, Ref, Value } from "../../../condition/types.ts";
import {
  all,
  any,
  atLeast,
  atMost,
  attested,
  equals,
  fact,
  firstOf,
  holds,
  lessThan,
  param,
  qualification,
  question,
  questionValue,
  some,
  sum,
  total,
} from "../../build.ts";
import { denials } from "../denials.ts";
import type { Topic } from "./topics.ts";
import { additionalItems, hoursOf, orientationItems, topics } from "./topics.ts";

const date = fact("date");

/** A training of the list counts: in the topic, in the personnel file, and not after the service. */
const counts = (training: (path: "topic" | "documented" | "date") => Ref, topic: Topic): Condition =>
  all(equals(training("topic"), topic), holds(training("documented")), atMost(training("date"), date));

const trainedIn = (topic: Topic): Condition => some("practitioner.trainings", (training) => counts(training, topic));

/** Earlier training stands in for a topic, or the topic does not matter to the practitioner's work. */
const relieved = (topic: Topic): Condition => {
  const recorded = all(
    some("practitioner.reliefs", (relief) =>
      all(equals(relief("kind"), "waiver"), equals(relief("topic"), topic), holds(relief("granted"))),
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
            "must-be-granted": holds(relief("granted")),
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
  remedy: `Enter what the personnel file held on the day of the service (${rule.where}), a waiver with the earlier training (practitioner.reliefs, practitioner.trainings), or an exception with what it rests on (practitioner.attestations.specializes-in-approach, excepted-topics-not-relevant) if it was not entered, or correct the day of hire or of the first service (practitioner.hired, practitioner.firstService) if it is wrong; otherwise the service cannot be billed.`,
  denial: denials.notQualified,
  requires: any(rule.requires, qualification("psr-within-six-months"), relieved(rule.topic)),
});

const holdsAll = (ids: readonly string[]): Condition => all(...ids.map((id) => attested(id, "practitioner")));

/** The training that staff of both services must have. */
export const trainingRules: readonly Rule[] = [
  {
    id: "orientation",
    clauses: ["PSR-046", "PSR-045", "PSR-044", ...reliefClauses],
    category: "training",
    message:
      "The rendering practitioner has all seven items of the initial orientation to the CPR program, by the first service where that is the deadline, unless a waiver or an exception covers it and reaches the initial training.",
    remedy:
      "Attest the items that the personnel file shows (practitioner.attestations.orientation, or orientation-1 to orientation-7, and orientation-before-first-service), or enter a waiver with the earlier training (practitioner.reliefs, practitioner.trainings) or an exception with what it rests on (practitioner.attestations.specializes-in-approach, excepted-topics-not-relevant), if they were not entered; otherwise the service cannot be billed.",
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
      "The rendering practitioner has the initial training in documentation and Medicaid compliance, in the personnel file, by the first service where that is the deadline, unless a waiver or an exception covers it and reaches the initial training.",
    remedy:
      "Enter the training that the personnel file shows (practitioner.trainings), the day of the first service (practitioner.firstService) and any waiver or exception, with what it rests on (practitioner.reliefs, practitioner.attestations.specializes-in-approach, practitioner.attestations.excepted-topics-not-relevant), if they were not entered; otherwise the service cannot be billed.",
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
