/** Counseling: recovery, by interns, and spiritual. */
import { inForce } from "./days.mjs";
import { attested } from "./notes.mjs";
import { isClergy, isIntern, isQsap, isSupervisor } from "./qualifications.mjs";
import { checkFaceToFace, checkSession } from "./sessions.mjs";
import { all, is, some } from "./truth.mjs";

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
