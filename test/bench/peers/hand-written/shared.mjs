/** What several services ask: dates, staff, time, notes. */

import { isAfter, isBefore, isEqual, parseISO, subMonths } from "date-fns";
import { Decimal } from "decimal.js";
import { all, any, compare, is, isOneOf, some } from "./truth.mjs";

export const notAfter = (day, other) => compare(day, other, (one, two) => !isAfter(parseISO(one), parseISO(two)));
export const isSameDay = (day, other) => compare(day, other, (one, two) => isEqual(parseISO(one), parseISO(two)));

/** Whether a dated thing is in force on a day; a bound that is `null` is none. */
export function inForce(thing, day) {
  if (thing === undefined) return undefined;
  return all(thing.from === null || notAfter(thing.from, day), thing.until === null || notAfter(day, thing.until));
}

/** Whether a day lies in the months that end with another. */
export const isWithinMonths = (day, months, end) =>
  all(
    compare(day, end, (one, two) => isAfter(parseISO(one), subMonths(parseISO(two), months))),
    notAfter(day, end),
  );

/** A statement, or the one that answers for its group. */
export const attested = (subject, id, group) => is(subject?.attestations?.[id] ?? subject?.attestations?.[group], true);

/** What a note must hold: once there is a note, what is not in it is not there. */
export function isFilled(value, record) {
  if (value !== undefined) return value !== false;
  return record.documentation === undefined ? undefined : false;
}

const board = "missouri-credentialing-board";

export const holds = (person, kinds, day, more = () => true) =>
  some(person?.credentials, (held) => all(isOneOf(held.kind, kinds), inForce(held, day), more(held)));
const ofBoard = (held) => is(held.issuer, board);
export const isMrss = (person, day) => all(is(person?.inRecovery, false), holds(person, ["MRSS"], day, ofBoard));
export const isMrssP = (person, day) => all(is(person?.inRecovery, true), holds(person, ["MRSS-P"], day, ofBoard));
export const isSupervisor = (person, day) => holds(person, ["approved-supervisor"], day, ofBoard);
export const isIntern = (person, day) => holds(person, ["RASAC-I", "RASAC-II"], day, ofBoard);

/** A qualified substance abuse professional. */
export function isQsap(person, day) {
  const experienced = all(
    holds(person, ["physician", "qualified-mental-health-professional"], day, (held) => is(held.state, "MO")),
    compare(person?.treatmentYears?.fullTime, 1, (years, least) => new Decimal(years).gte(least)),
  );
  const certified = holds(person, ["CADC", "CRADC", "CRAADC", "RSAP"], day, (held) =>
    isOneOf(held.issuer, ["missouri-certification-board", board]),
  );
  const expected = person?.qualificationExpected;
  const inTraining = all(
    notAfter(day, expected),
    compare(expected, day, (one, two) => isBefore(subMonths(parseISO(one), 12), parseISO(two))),
    attested(person, "training-plan-written"),
    attested(person, "training-plan-approved"),
  );
  return any(experienced, certified, inTraining);
}

/** Clergy who are also qualified in recovery. */
export function isClergy(person, day) {
  const licensed = holds(
    person,
    ["professional-counselor", "marriage-and-family-therapist", "clinical-social-worker", "psychologist"],
    day,
    (held) => all(is(held.state, "MO"), is(held.provisional, false)),
  );
  return all(
    holds(person, ["ordination"], day, (held) => is(held.issuer, "recognized-faith-group")),
    any(
      isMrss(person, day),
      isMrssP(person, day),
      holds(person, ["CADC", "CRADC", "CRAADC", "RSAP", "CCJP"], day),
      holds(person, ["physician"], day, (held) => is(held.state, "MO")),
      licensed,
    ),
  );
}

/** Hours of the trainings that count, added up as decimals; not known where it is not known which count. */
export function hoursOf(trainings, counts) {
  if (trainings === undefined) return undefined;
  const counted = trainings.map((training) => counts(training));
  if (counted.includes(undefined)) return undefined;
  return trainings.reduce((sum, training, index) => (counted[index] ? sum.plus(training.hours) : sum), new Decimal(0));
}

/** What is asked of all staff of recovery support. */
export function checkStaff(check, { practitioner, date, attestations }) {
  const trainings = practitioner?.trainings;
  const lately = (training) => isWithinMonths(training.date, 12, date);
  const trainedIn = (topic) => some(trainings, (training) => all(is(training.topic, topic), lately(training)));
  const hours = hoursOf(trainings, (training) =>
    all(isOneOf(training.topic, ["ethics", "boundaries"]), lately(training)),
  );
  check(
    "screening",
    some(practitioner?.screenings, (screening) =>
      all(
        is(screening.passed, true),
        isOneOf(screening.source, ["family-care-registry", "department-approved"]),
        notAfter(screening.date, date),
      ),
    ),
  );
  check("department-qualifications", attested(practitioner, "department-qualifications"));
  check(
    "annual-training",
    all(hours === undefined ? undefined : hours.gte(6), trainedIn("ethics"), trainedIn("boundaries")),
  );
  check("entered-in-cimor", is(attestations?.["in-cimor"], true));
}

/** Minutes of the session; over midnight the clock starts again. */
function minutesOf({ start, end }) {
  if (start === undefined || end === undefined) return undefined;
  const [from, to] = [start, end].map((time) => 60 * Number(time.slice(0, 2)) + Number(time.slice(3)));
  return to >= from ? to - from : to - from + 1440;
}

/** Units of 15 minutes: claimed, or whole ones that the times support. */
export function checkTime(check, record) {
  const minutes = minutesOf(record);
  const supported = minutes === undefined ? undefined : Math.floor(minutes / 15);
  const units = record.units ?? supported;
  check(
    "times-in-order",
    compare(record.start, record.end, (start, end) => start < end),
  );
  check(
    "units-supported",
    compare(units, supported, (claimed, most) => new Decimal(claimed).lte(most)),
  );
  check("units-whole", units === undefined ? undefined : new Decimal(units).isInteger());
  check("units-positive", units === undefined ? undefined : new Decimal(units).gt(0));
  return units;
}

export const checkFaceToFace = (check, { delivery }) => check("delivery", is(delivery, "face-to-face"));

/** The note of a session with its times. */
export function checkSessionNote(check, record) {
  const note = record.documentation;
  check("description", isFilled(note?.description, record));
  check("service-date", isFilled(record.date, record));
  check("beginning-time", isFilled(record.start, record));
  check("ending-time", isFilled(record.end, record));
  checkNames(check, record);
}

export function checkNames(check, record) {
  check("practitioner-named", isFilled(record.documentation?.practitionerName, record));
  check("consumer-named", isFilled(record.documentation?.consumerName, record));
}

export function checkSignature(check, record) {
  check("consumer-signature", isFilled(record.documentation?.consumerSigned, record));
  check("original-signature", is(record.documentation?.signature, "ink"));
}
