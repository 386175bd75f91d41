/** Recovery support by the quarter of an hour. */
import {
  attested,
  checkFaceToFace,
  checkSessionNote,
  checkSignature,
  checkStaff,
  checkTime,
  inForce,
  isClergy,
  isFilled,
  isIntern,
  isMrss,
  isMrssP,
  isQsap,
  isSupervisor,
} from "./shared.mjs";
import { all, any, compare, every, implies, is, isOneOf, some } from "./truth.mjs";

const programs = ["clinical-treatment", "recovery-support", "spiritual-support"];
const coordination = [
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
];
const spiritualTopics = [
  "higher-power",
  "connectedness",
  "coping-skills",
  "positive-values",
  "purpose-and-mission",
  "peace-of-mind",
  "life-purpose",
  "obstacles",
  "pain-and-grief",
];
const wellnessFactors = ["physical-activity", "tobacco", "nutrition", "glucose", "oral-hygiene", "medications"];

function checkSession(check, record) {
  checkStaff(check, record);
  checkSessionNote(check, record);
  return checkTime(check, record);
}

export function checkCareCoordination(check, record) {
  const { date, consumer, activities, pass, practitioner, session } = record;
  check("staff-role", is(practitioner?.role, "staff"));
  check("one-consumer", is(session?.consumers, 1));
  checkFaceToFace(check, record);
  check(
    "consumer-engaged",
    some(consumer?.programs, (program) =>
      all(
        isOneOf(program.kind, ["clinical-treatment", "recovery-support"]),
        any(is(program.kind, "recovery-support"), is(program.issuer, "dmh")),
        inForce(program, date),
      ),
    ),
  );
  check("access-to-resources", attested(record, "accesses-resources"));
  check(
    "activity",
    any(
      some(activities, (activity) => coordination.includes(activity)),
      all(
        some(activities, () => true),
        attested(record, "activity-is-coordination"),
      ),
    ),
  );
  const gavePass = some(activities, (activity) => activity === "bus-pass");
  const isInProgram = some(consumer?.programs, (program) =>
    all(isOneOf(program.kind, programs), inForce(program, date)),
  );
  check("pass-funded", implies(gavePass, is(pass?.departmentFunded, true)));
  check("pass-consumer-eligible", implies(gavePass, isInProgram));
  check("pass-billed-once", implies(gavePass, is(pass?.errandBilled, false)));
  return checkSession(check, record);
}

export function checkCoaching(check, record) {
  const { date, practitioner, session, activities, coaching, delivery } = record;
  const isPeer = isMrssP(practitioner, date);
  check(
    "coach",
    any(
      all(is(coaching?.kind, "peer-support"), isPeer),
      all(is(coaching?.kind, "ordinary"), any(isMrss(practitioner, date), isPeer)),
    ),
  );
  check("one-consumer", is(session?.consumers, 1));
  check("one-practitioner", is(session?.practitioners, 1));
  check(
    "delivery",
    any(is(delivery, "face-to-face"), all(is(delivery, "telehealth"), attested(record, "telehealth-approved"))),
  );
  check("orientation", attested(record, "coaching-oriented"));
  check("not-a-substitute", attested(record, "not-a-substitute"));
  check(
    "lived-experience",
    implies(
      some(activities, (activity) => activity === "lived-experience"),
      isPeer,
    ),
  );
  const { focus, factors } = coaching ?? {};
  check(
    "focus",
    all(
      isFilled(focus, record),
      every(focus, (one) => ["recovery", "spiritual", "wellness", "employment"].includes(one)),
      compare(focus, 1, (list, count) => list.length === count),
    ),
  );
  const isWellness = some(focus, (one) => one === "wellness");
  const areListed = all(
    some(factors, () => true),
    every(factors, (factor) => wellnessFactors.includes(factor)),
  );
  check("wellness-factors", implies(isWellness, areListed));
  check("factors-identified", implies(isWellness, is(coaching?.factorsIdentified, true)));
  return checkSession(check, record);
}

function checkCounseling(check, record) {
  const { date, consumer, session, agency } = record;
  check("one-consumer", is(session?.consumers, 1));
  check("one-practitioner", is(session?.practitioners, 1));
  checkFaceToFace(check, record);
  check("structured", attested(record, "structured-counseling"));
  check("substance-problems", attested(consumer, "substance-problems"));
  const certified = (kind, more = () => true) =>
    some(agency?.certifications, (held) => all(is(held.kind, kind), inForce(held, date), more(held)));
  check("agency-recovery-support", certified("recovery-support"));
  check(
    "agency-clinical-treatment",
    certified("clinical-treatment", (held) => is(held.issuer, "dmh")),
  );
  return checkSession(check, record);
}

export function checkRecoveryCounseling(check, record) {
  check("counselor", isQsap(record.practitioner, record.date));
  return checkCounseling(check, record);
}

export function checkCounselingIntern(check, record) {
  check("intern", isIntern(record.practitioner, record.date));
  check("supervisor", isSupervisor(record.supervisor, record.date));
  return checkCounseling(check, record);
}

export function checkSpiritualCounseling(check, record) {
  check("clergy", isClergy(record.practitioner, record.date));
  check("one-consumer", is(record.session?.consumers, 1));
  checkFaceToFace(check, record);
  check("safe-exploration", attested(record, "safe-and-nonjudgmental"));
  check(
    "topic",
    some(record.topics, (topic) => spiritualTopics.includes(topic)),
  );
  return checkSession(check, record);
}

export function checkGroup(check, record) {
  const { date, practitioner, session, group, activities, documentation } = record;
  check(
    "facilitator",
    any(
      isMrss(practitioner, date),
      isMrssP(practitioner, date),
      isClergy(practitioner, date),
      isQsap(practitioner, date),
    ),
  );
  const atLeastTwo = (count) => compare(count, 2, (one, least) => one >= least);
  check("least-consumers", all(atLeastTwo(session?.consumers), atLeastTwo(session?.consumersThroughout)));
  check(
    "most-consumers",
    compare(session?.consumers, 30, (count, most) => count <= most),
  );
  checkFaceToFace(check, record);
  check("type", all(isFilled(group?.type, record), isOneOf(group?.type, ["support", "educational", "life-skills"])));
  check(
    "issues",
    some(group?.issues, (issue) => ["recovery", "employment", "spiritual", "wellness"].includes(issue)),
  );
  check(
    "follow-up-discussion",
    implies(
      some(activities, (activity) => activity === "audiovisual-presentation"),
      some(activities, (activity) => activity === "follow-up-discussion"),
    ),
  );
  check("group-plan", isFilled(documentation?.groupPlan, record));
  check("response", isFilled(documentation?.response, record));
  checkSignature(check, record);
  check("log-kept", attested(record, "group-log-kept"));
  return checkSession(check, record);
}
