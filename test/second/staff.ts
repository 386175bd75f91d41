import type { Credential, Period, Person, RecordFacts, Training } from "../../src/record/types.ts";
import { isBefore, moved, notAfter, plusDays, plusMonths, yearOf } from "./day.ts";
import type { Read, SecondRule, SecondRules } from "./rule.ts";
import { atLeast, countOf, quantityOf, totalOf, whole } from "./span.ts";
import { all, any, below, either, isOneOf, not, some, type Told, type Truth } from "./truth.ts";

const board = "missouri-credentialing-board";

/** The period reaches over the day. */
export function holdsOn(period: Told<Period>, day: Told<string>): Truth {
  if (period === null || day === null) return false;
  if (period === undefined) return "unknown";
  const begun = period.from === null || notAfter(period.from, day);
  return all(begun, period.until === null || notAfter(day, period.until));
}

/** The person holds a credential that is as asked and reaches over the day. */
export function holds(person: Told<Person>, day: Told<string>, asked: (credential: Credential) => Truth): Truth {
  return some(below(person, "credentials"), (credential) => all(asked(credential), holdsOn(credential, day)));
}

/** The person is an MRSS-P: awarded by the board, and in recovery. */
export function isPeerSpecialist(person: Told<Person>, day: Told<string>): Truth {
  const awarded = holds(person, day, (it) => all(it.kind === "MRSS-P", isOneOf(it.issuer, board)));
  return all(awarded, isOneOf(below(person, "inRecovery"), true));
}

/** The person is an MRSS: awarded by the board, and not said to be in recovery, if that is asked. */
export function isSpecialist(person: Told<Person>, day: Told<string>, read: Read): Truth {
  const awarded = holds(person, day, (it) => all(it.kind === "MRSS", isOneOf(it.issuer, board)));
  const identified = isOneOf(below(person, "inRecovery"), true);
  return all(awarded, read("atr-mrss-self-identified") === "qualifies" || not(identified));
}

/** An agency's certification of a kind reaches over the day. */
export function certified(kind: string, issuer?: string): SecondRule {
  return ({ agency, date }) =>
    some(below(agency, "certifications"), (it) =>
      all(it.kind === kind, issuer === undefined || isOneOf(it.issuer, issuer), holdsOn(it, date)),
    );
}

/** Somebody was screened by an approved service and passed, by the day. */
const screening: SecondRule = ({ practitioner, date }) =>
  some(below(practitioner, "screenings"), (it) =>
    all(
      it.source === "family-care-registry" || it.source === "department-approved",
      isOneOf(it.passed, true),
      notAfter(it.date, date),
    ),
  );

/** Six hours on ethics and boundaries among the trainings that a window holds. */
function sixHours(trainings: Told<readonly Training[]>, inWindow: (day: Told<string>) => Truth, read: Read): Truth {
  const on = (topics: readonly string[]) => (it: Training) => all(topics.includes(it.topic), inWindow(it.date));
  const hours = totalOf(trainings, on(["ethics", "boundaries"]), (it) => quantityOf(it.hours));
  const enough = atLeast(hours, whole(6));
  if (read("atr-ethics-and-boundaries") === "either") return enough;
  return all(enough, some(trainings, on(["ethics"])), some(trainings, on(["boundaries"])));
}

/** The hours lie in the employment year of the service or in the one before, and not before the day of hire. */
function inEmploymentYear(
  trainings: Told<readonly Training[]>,
  hired: Told<string>,
  date: Told<string>,
  read: Read,
): Truth {
  if (typeof hired !== "string" || typeof date !== "string") {
    // What was completed before hire or after the service lies in no employment year, whenever the other of them was.
    const never = (on: Told<string>) =>
      [on, hired, date].includes(null) || isBefore(on, hired) === true || isBefore(date, on) === true;
    return sixHours(trainings, (on) => (never(on) ? false : "unknown"), read);
  }
  const begins: string[] = [];
  for (let year = 0; isBefore(date, plusMonths(hired, 12 * year)) === false; year++) {
    begins.push(plusMonths(hired, 12 * year));
  }
  const years = begins.slice(-2).map((first, index, both) => {
    const next = both[index + 1];
    const last = next === undefined ? date : plusDays(next, -1);
    return sixHours(trainings, (on) => all(notAfter(first, on), notAfter(on, last)), read);
  });
  return years.length === 0 ? sixHours(trainings, () => false, read) : any(...years);
}

/** The hours of annual training, in the window that is read. */
const annualTraining: SecondRule = ({ practitioner, date }, read) => {
  const hired = below(practitioner, "hired");
  const firstYear = all(
    notAfter(hired, date),
    isBefore(
      date,
      moved(hired, (day) => plusMonths(day, 12)),
    ),
  );
  const spared = read("atr-new-hire") === "first-year" && firstYear;
  const window = read("atr-annual-hours");
  const trainings = below(practitioner, "trainings");
  const between = (from: (day: string) => string, until: (day: string) => string) =>
    sixHours(trainings, (on) => all(notAfter(moved(date, from), on), notAfter(on, moved(date, until))), read);
  if (window === "twelve-months") {
    // A training of 29 February is a year old on the 28th.
    const isRecent = (on: Told<string>) =>
      all(
        isBefore(
          date,
          moved(on, (day) => plusMonths(day, 12)),
        ),
        notAfter(on, date),
      );
    return any(spared, sixHours(trainings, isRecent, read));
  }
  if (window === "employment-year") {
    // Who is hired later is in no year of employment, whatever trainings there are.
    return any(spared, all(notAfter(hired, date), inEmploymentYear(trainings, hired, date, read)));
  }
  const thisYear = between(yearOf, (day) => day);
  const lastYear = between(
    (day) => plusMonths(yearOf(day), -12),
    (day) => plusDays(yearOf(day), -1),
  );
  return any(spared, thisYear, lastYear);
};

/** Rules of every recovery support service. */
export const supportStaffRules: SecondRules = { screening, "annual-training": annualTraining };

/** The rule of who coaches. */
export const coach: SecondRule = ({ coaching, practitioner, date }, read) => {
  const peer = isPeerSpecialist(practitioner, date);
  const kind = below(coaching, "kind");
  const isPeerSupport = isOneOf(kind, "peer-support");
  const ordinary = all(not(isPeerSupport), isSpecialist(practitioner, date, read));
  // Where a peer may render either, it is not asked which it was.
  return any(ordinary, read("atr-coach-ordinary") === "either" ? peer : all(isPeerSupport, peer));
};

/** The rule of who is a counseling intern. */
export const intern: SecondRule = ({ practitioner, date }) =>
  holds(practitioner, date, (it) => all(it.kind === "RASAC-I" || it.kind === "RASAC-II", isOneOf(it.issuer, board)));

/** The rule of who supervises an intern. */
export const supervisor: SecondRule = ({ supervisor: person, date }) =>
  holds(person, date, (it) => all(it.kind === "approved-supervisor", isOneOf(it.issuer, board)));

/** The driver's licence that the passengers ask for. */
export const drivingLicence: SecondRule = ({ practitioner, trip, session, date }, read) => {
  const anyState = read("trip-licence-state") === "any-state";
  const held = (...kinds: readonly string[]) =>
    holds(practitioner, date, (it) =>
      all(kinds.includes(it.kind), anyState || isOneOf(it.issuer, "missouri-department-of-revenue")),
    );
  const passengers = countOf(
    read("trip-passengers") === "all-riders" ? below(trip, "riders") : below(session, "consumers"),
  );
  const commercial = held("cdl-a", "cdl-b", "cdl-c");
  const few = read("trip-licence") === "class-e-only" ? held("class-e") : held("class-e", "cdl-a", "cdl-b", "cdl-c");
  return either(atLeast(whole(15), passengers), few, commercial);
};

/** The licences of professional psychosocial rehabilitation. */
export const psrLicence: SecondRule = ({ practitioner, date }: RecordFacts) =>
  holds(practitioner, date, (it) =>
    all(it.kind === "professional-counselor" || it.kind === "clinical-social-worker", isOneOf(it.state, "MO")),
  );
