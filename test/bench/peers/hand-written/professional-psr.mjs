/** Professional psychosocial rehabilitation, individual and group. */
import { addMonths, isBefore, parseISO } from "date-fns";
import { Decimal } from "decimal.js";
import { inForce, notAfter } from "./days.mjs";
import { attested } from "./notes.mjs";
import { holds } from "./qualifications.mjs";
import { checkFaceToFace, checkTime } from "./sessions.mjs";
import { hoursOf } from "./staff.mjs";
import { all, any, compare, every, is, some } from "./truth.mjs";

const hoursByTopic = {
  "cognitive-behavioral-therapy": "2.5",
  "recovery-plan": 2,
  "illness-management": "2.5",
  dbt: 2,
  iddt: 2,
  "motivational-interviewing": 4,
  "suicide-prevention": 2,
  ptsd: 1,
  medications: 1,
  "older-adults": 1,
};

const isLicensed = (person, date) =>
  holds(person, ["professional-counselor", "clinical-social-worker"], date, (held) => is(held.state, "MO"));

function checkTraining(check, { practitioner, date }) {
  const trainings = practitioner?.trainings;
  const counts = (training, topic) =>
    all(is(training.topic, topic), is(training.documented, true), notAfter(training.date, date));
  const isNew = compare(practitioner?.hired, date, (hired, day) =>
    isBefore(parseISO(day), addMonths(parseISO(hired), 6)),
  );
  const relief = (kind, topic) =>
    some(practitioner?.reliefs, (one) => all(is(one.kind, kind), is(one.topic, topic), is(one.granted, true)));
  const isRelieved = (topic) =>
    any(
      all(
        relief("waiver", topic),
        some(trainings, (training) => counts(training, topic)),
      ),
      all(
        attested(practitioner, "specializes-in-approach"),
        attested(practitioner, "excepted-topics-not-relevant"),
        relief("exception", topic),
      ),
    );
  const items = (name, count) =>
    all(...Array.from({ length: count }, (_, index) => attested(practitioner, `${name}-${index + 1}`, groups[name])));

  check("orientation", all(items("orientation", 7), attested(practitioner, "orientation-before-first-service")));
  check(
    "documentation-training",
    some(trainings, (training) =>
      all(counts(training, "documentation-and-medicaid"), notAfter(training.date, practitioner.firstService)),
    ),
  );
  check("additional-trainings", any(items("additional", 9), isNew, isRelieved("cpr-additional")));
  for (const [topic, least] of Object.entries(hoursByTopic)) {
    const hours = hoursOf(trainings, (training) => counts(training, topic));
    const isTrained = hours === undefined ? undefined : hours.gte(new Decimal(least));
    const includes = (part) =>
      some(trainings, (training) =>
        all(
          counts(training, topic),
          some(training.includes, (one) => is(one.topic, part)),
        ),
      );
    const isWhole =
      topic === "iddt"
        ? all(isTrained, includes("motivational-interviewing"), includes("stage-wise-treatment"))
        : isTrained;
    check(`training-${topic}`, any(isWhole, isNew, isRelieved(topic)));
  }
}

const groups = { orientation: "orientation", additional: "additional-trainings" };

function checkProfessional(check, record) {
  const { date, practitioner, agency, consumer } = record;
  check("effective-date", notAfter("2009-06-03", date));
  check("licence", isLicensed(practitioner, date));
  checkTraining(check, record);
  check(
    "agency-certified",
    some(agency?.certifications, (held) =>
      all(is(held.kind, "adult-cpr"), is(held.issuer, "dmh-cps-division"), inForce(held, date)),
    ),
  );
  check(
    "mental-disorder",
    some(consumer?.disorders, (disorder) => is(disorder, "mental")),
  );
  check("disorder-interferes", attested(consumer, "disorder-interferes"));
  check("skills-based", attested(record, "skills-based-approach"));
  check(
    "problems-and-deficits",
    all(attested(record, "behavioral-problems-addressed"), attested(record, "functional-deficits-addressed")),
  );
  check("documented-per-regulation", attested(record, "documented-per-regulation"));
  checkFaceToFace(check, record);
  return checkTime(check, record);
}

export function checkIndividualPsr(check, record) {
  check("individualized-intervention", attested(record, "individualized-intervention"));
  check("one-consumer", is(record.session?.consumers, 1));
  return checkProfessional(check, record);
}

export function checkGroupPsr(check, record) {
  const { session, date } = record;
  const others = session?.others;
  const isAlone = compare(session?.practitioners, 1, (count, one) => count <= one);
  check(
    "others-listed",
    compare(others, session?.practitioners, (listed, count) => listed.length + 1 >= count),
  );
  check(
    "others-licensed",
    any(
      isAlone,
      every(others, (other) => isLicensed(other, date)),
    ),
  );
  check(
    "others-trained",
    any(
      isAlone,
      every(others, (other) => attested(other, "curriculum-completed")),
    ),
  );
  check("group-intervention", attested(record, "group-intervention"));
  check(
    "group-size",
    compare(session?.consumers, 8, (count, most) => count <= most),
  );
  check(
    "group-minimum",
    compare(session?.consumers, 2, (count, least) => count >= least),
  );
  return checkProfessional(check, record);
}
