import type { RecordFacts, Relief, Training } from "../../src/record/types.ts";
import { isBefore, moved, notAfter, plusMonths } from "./day.ts";
import type { Read, SecondRule, SecondRules } from "./rule.ts";
import { atLeast, exactly, plus, quantityOf, totalOf } from "./span.ts";
import { all, any, below, isOneOf, some, type Told, type Truth } from "./truth.ts";

const documentDay = "2009-06-03";

/** The service lies within the six months in which the additional training may still be outstanding. */
function stillTime({ date, practitioner }: RecordFacts, read: Read): Truth {
  const monthEnd = read("psr-month-end") === "last-of-month" ? "last" : "next";
  const before = read("psr-anniversary") === "outside" ? isBefore : notAfter;
  const until = (start: Told<string>) =>
    before(
      date,
      moved(start, (day) => plusMonths(day, 6, monthEnd)),
    );
  // Six months that have not begun are not running.
  const running = (start: Told<string>) => all(notAfter(start, date), until(start));
  const hired = below(practitioner, "hired");
  const from = read("psr-six-months-from");
  if (from === "hire") return running(hired);
  if (from === "later-of-hire-and-document") return all(notAfter(hired, date), any(until(hired), until(documentDay)));
  const first = below(practitioner, "firstService");
  return running(first === null ? hired : first);
}

/** A waiver or an exception stands for the topic. */
function relieved({ practitioner, date }: RecordFacts, topic: string, read: Read): Truth {
  const trainings = below(practitioner, "trainings");
  const reliefs = below(practitioner, "reliefs");
  const hired = below(practitioner, "hired");
  const told = below(practitioner, "attestations");
  const documented = (it: Training) => all(it.topic === topic, isOneOf(it.documented, true), notAfter(it.date, date));
  const granted = (kind: string) => (it: Relief) =>
    all(it.kind === kind, it.topic === topic, isOneOf(it.granted, true));
  const asked = (it: Relief) => all(it.kind === "exception", it.topic === topic);

  const recorded = all(some(reliefs, granted("waiver")), some(trainings, documented));
  const waived =
    read("psr-waiver") === "must-be-recorded"
      ? recorded
      : any(
          recorded,
          some(trainings, (it) => all(documented(it), isBefore(it.date, hired))),
        );
  const excepted = all(
    some(reliefs, read("psr-exception") === "request-suffices" ? asked : granted("exception")),
    isOneOf(below(told, "specializes-in-approach"), true),
    isOneOf(below(told, "excepted-topics-not-relevant"), true),
  );
  return any(waived, excepted);
}

/** Hours of a topic, in tenths, received and documented by the day of the service. */
function hoursOf(topic: string, tenths: bigint): SecondRule {
  return (record, read) => {
    const trainings = below(record.practitioner, "trainings");
    const counts = (of: string) => (it: Training) =>
      all(it.topic === of, isOneOf(it.documented, true), notAfter(it.date, record.date));
    const own = totalOf(trainings, counts(topic), (it) => quantityOf(it.hours));
    const inside = totalOf(trainings, counts("iddt"), (it) =>
      totalOf(
        it.includes,
        (part) => part.topic === topic,
        (part) => quantityOf(part.hours),
      ),
    );
    const shared = topic === "motivational-interviewing" && read("psr-training-overlap") === "both";
    return atLeast(shared ? plus(own, inside) : own, exactly(tenths * 100_000n));
  };
}

/** IDDT holds motivational interviewing and stage-wise treatment, in one training or in several. */
const wholeIddt: SecondRule = (record, read) => {
  const holdsPart = (topic: string) =>
    some(below(record.practitioner, "trainings"), (it) =>
      all(
        it.topic === "iddt",
        isOneOf(it.documented, true),
        notAfter(it.date, record.date),
        some(it.includes, (part) => part.topic === topic),
      ),
    );
  return all(
    holdsPart("motivational-interviewing"),
    holdsPart("stage-wise-treatment"),
    hoursOf("iddt", 20n)(record, read),
  );
};

const nineItems: SecondRule = ({ practitioner }) =>
  isOneOf(below(below(practitioner, "attestations"), "additional-trainings"), true);

function additional(topic: string, received: SecondRule): SecondRule {
  return (record, read) => {
    const met = any(received(record, read), stillTime(record, read));
    return met === true || any(met, relieved(record, topic, read));
  };
}

function topicRule(topic: string, tenths: bigint): SecondRule {
  return additional(topic, hoursOf(topic, tenths));
}

/** The training in documentation and Medicaid compliance, received by the first service where that is the deadline. */
const documentationTraining: SecondRule = (record, read) => {
  const { date, practitioner } = record;
  const first = below(practitioner, "firstService");
  // Where no first service is on file, the one that is billed is the first.
  const deadline = first === null ? date : first;
  const inTime = (it: Training) =>
    read("psr-initial-deadline") === "no-deadline" ? notAfter(it.date, date) : notAfter(it.date, deadline);
  const received = some(below(practitioner, "trainings"), (it) =>
    all(it.topic === "documentation-and-medicaid", isOneOf(it.documented, true), notAfter(it.date, date), inTime(it)),
  );
  if (received === true || read("psr-relief-reach") === "additional-only") return received;
  return any(received, relieved(record, "documentation-and-medicaid", read));
};

/** The training of staff in professional psychosocial rehabilitation, apart from the orientation. */
export const psrTrainingRules: SecondRules = {
  "documentation-training": documentationTraining,
  "additional-trainings": additional("cpr-additional", nineItems),
  "training-cognitive-behavioral-therapy": topicRule("cognitive-behavioral-therapy", 25n),
  "training-recovery-plan": topicRule("recovery-plan", 20n),
  "training-illness-management": topicRule("illness-management", 25n),
  "training-dbt": topicRule("dbt", 20n),
  "training-iddt": additional("iddt", wholeIddt),
  "training-motivational-interviewing": topicRule("motivational-interviewing", 40n),
  "training-suicide-prevention": topicRule("suicide-prevention", 20n),
  "training-ptsd": topicRule("ptsd", 10n),
  "training-medications": topicRule("medications", 10n),
  "training-older-adults": topicRule("older-adults", 10n),
};
