import { counselor } from "./counselor.ts";
import { notAfter } from "./day.ts";
import { dropInRules } from "./drop-in.ts";
import { housingRules } from "./housing.ts";
import { psrTrainingRules } from "./psr-training.ts";
import type { SecondRule, SecondRules } from "./rule.ts";
import { atLeast, countOf, equal, plus, times, whole } from "./span.ts";
import {
  certified,
  coach,
  drivingLicence,
  holdsOn,
  intern,
  psrLicence,
  supervisor,
  supportStaffRules,
} from "./staff.ts";
import { all, any, below, every, isOneOf, some } from "./truth.ts";
import {
  dollars,
  mileRules,
  miles,
  monthRules,
  nightRules,
  oneUnit,
  passRules,
  quarterHours,
  type Supported,
  timeRules,
} from "./units.ts";

/** What the second implementation knows of one printed code. */
export interface SecondService {
  readonly funding: "MHD" | "POS" | "ATR";
  readonly hcpcs: string;
  readonly modifiers: readonly string[];
  /** Cents for one unit. */
  readonly cents: number;
  /** Cents that the provider is paid for one unit. */
  readonly pay?: number;
  readonly perPerson?: true;
  readonly supported: Supported;
  readonly rules: SecondRules;
}

const consumers: (howMany: number) => SecondRule =
  (howMany) =>
  ({ session }) =>
    equal(countOf(below(session, "consumers")), whole(howMany));
const onePractitioner: SecondRule = ({ session }) => equal(countOf(below(session, "practitioners")), whole(1));
const faceToFace: SecondRule = ({ delivery }) => isOneOf(delivery, "face-to-face");
const byTelehealth: SecondRule = ({ delivery }, read) =>
  any(isOneOf(delivery, "telehealth"), read("atr-telephone") === "is-telehealth" && isOneOf(delivery, "telephone"));
/** Only coaching is said to be given by telehealth; silence may allow it elsewhere. */
const inPerson: SecondRule = (record, read) =>
  any(faceToFace(record, read), read("atr-telehealth-elsewhere") === "silence-allows" && byTelehealth(record, read));

const psrRules: SecondRules = {
  ...timeRules,
  delivery: inPerson,
  ...psrTrainingRules,
  "effective-date": ({ date }, read) =>
    read("psr-effective-date") === "dates-document-only" || notAfter("2009-06-03", date),
  licence: psrLicence,
  "agency-certified": certified("adult-cpr", "dmh-cps-division"),
};
const individualRules: SecondRules = {
  ...psrRules,
  "one-consumer": (record, read) => read("psr-individual-means-one") === "no-limit" || consumers(1)(record, read),
};
const psrGroupRules: SecondRules = {
  ...psrRules,
  "group-size": ({ session }, read) => {
    const professionals =
      read("psr-group-limit") === "for-the-group" ? whole(1) : countOf(below(session, "practitioners"));
    return atLeast(times(8, professionals), countOf(below(session, "consumers")));
  },
  "others-listed": ({ session }, read) => {
    if (read("psr-everyone-qualified") === "rendering-one") return true;
    const others = below(session, "others");
    // The rendering professional is listed anyway; others who are not told may be any number.
    const listed = plus(whole(1), countOf(others === undefined ? undefined : (others ?? []).length));
    return atLeast(listed, countOf(below(session, "practitioners")));
  },
  "group-minimum": ({ session }, read) =>
    read("psr-group-minimum") === "none" || atLeast(countOf(below(session, "consumers")), whole(2)),
};
const supportRules: SecondRules = { ...supportStaffRules, ...timeRules };
const counselingRules: SecondRules = {
  ...supportRules,
  delivery: inPerson,
  "one-consumer": consumers(1),
  "one-practitioner": onePractitioner,
  "agency-recovery-support": certified("recovery-support"),
  "agency-clinical-treatment": (record, read) =>
    certified("clinical-treatment", read("atr-program-certifier") === "department" ? "dmh" : undefined)(record, read),
};
const groupRules: SecondRules = {
  ...supportRules,
  delivery: inPerson,
  "least-consumers": ({ session }, read) => {
    const consumers = below(session, "consumers");
    const stayed = below(session, "consumersThroughout");
    // Where nobody is on file who left early, all stayed.
    const toTheEnd = atLeast(countOf(stayed === null ? consumers : stayed), whole(2));
    return all(atLeast(countOf(consumers), whole(2)), read("group-early-leaver") === "counts" || toTheEnd);
  },
  "most-consumers": ({ session }) => atLeast(whole(30), countOf(below(session, "consumers"))),
};
/** The consumer takes part in a program of one of the kinds on the day. */
const engaged: SecondRule = ({ consumer, date }) =>
  some(below(consumer, "programs"), (it) =>
    all(["clinical-treatment", "recovery-support", "spiritual-support"].includes(it.kind), holdsOn(it, date)),
  );
/** The department approved of telehealth. */
const approved: SecondRule = ({ attestations }) => isOneOf(below(attestations, "telehealth-approved"), true);
/** The primary focus of the coaching stands in the note. */
const focus: SecondRule = ({ coaching, documentation }, read) => {
  const named = below(coaching, "focus");
  // A note that is written holds what it holds; before that it may still be told.
  if (named === undefined) return documentation === undefined || documentation === null ? "unknown" : false;
  const count = new Set(named).size;
  const isEnough = read("atr-one-primary-focus") === "exactly-one" ? count === 1 : count >= 1;
  return all(
    isEnough,
    every(named, (it) => ["recovery", "spiritual", "wellness", "employment"].includes(it)),
  );
};
const tripRules: SecondRules = {
  ...supportStaffRules,
  ...mileRules,
  licence: drivingLicence,
  engagement: (record, read) => read("trip-engagement") === "pass-holders-only" || engaged(record, read),
  "vehicle-licence": ({ vehicle, date }) => holdsOn(below(vehicle, "licence"), date),
  "vehicle-insurance": ({ vehicle, date }) => holdsOn(below(vehicle, "insurance"), date),
  persons: ({ trip, session }, read) => {
    const persons = countOf(below(trip, "persons"));
    const whose = read("trip-persons");
    const itsConsumer = equal(persons, whole(1));
    if (whose === "its-consumer") return itsConsumer;
    const aboard = whose === "consumers-aboard" ? below(session, "consumers") : below(trip, "riders");
    return any(itsConsumer, all(atLeast(persons, whole(1)), atLeast(countOf(aboard), persons)));
  },
};

type Kind = Pick<SecondService, "supported" | "rules"> & { readonly perPerson?: true };

const atr = (code: string, cents: number, kind: Kind): SecondService => ({
  funding: "ATR",
  hcpcs: code,
  modifiers: [],
  cents,
  ...kind,
});
const byTime = (rules: SecondRules): Kind => ({ supported: quarterHours, rules });

/** What the documents print of each code, and the rules that rest on counts and days. */
export const secondServices: Readonly<Record<string, SecondService>> = {
  H2017HO: { funding: "MHD", hcpcs: "H2017", modifiers: ["HO"], cents: 2036, pay: 1772, ...byTime(individualRules) },
  H2017P: { funding: "POS", hcpcs: "H2017P", modifiers: [], cents: 1772, ...byTime(individualRules) },
  H2017HOHQ: {
    funding: "MHD",
    hcpcs: "H2017",
    modifiers: ["HO", "HQ"],
    cents: 509,
    pay: 443,
    ...byTime(psrGroupRules),
  },
  H2017S: { funding: "POS", hcpcs: "H2017S", modifiers: [], cents: 443, ...byTime(psrGroupRules) },
  ATRCC: atr(
    "ATRCC",
    525,
    byTime({
      ...supportRules,
      "one-consumer": consumers(1),
      "agency-recovery-support": certified("recovery-support"),
      // Its definition names work with others than the consumer.
      delivery: (record, read) => read("coordination-delivery") === "any-way" || inPerson(record, read),
    }),
  ),
  ATRDIC: atr("ATRDIC", 5050, {
    supported: oneUnit,
    rules: { ...supportStaffRules, ...monthRules, ...dropInRules },
  }),
  ATRRC: atr(
    "ATRRC",
    1010,
    byTime({
      ...supportRules,
      coach,
      focus,
      "one-consumer": consumers(1),
      "one-practitioner": onePractitioner,
      delivery: (record, read) =>
        any(faceToFace(record, read), all(byTelehealth(record, read), approved(record, read))),
    }),
  ),
  ATRC: atr("ATRC", 1387, byTime({ ...counselingRules, counselor })),
  ATRCI: atr("ATRCI", 707, byTime({ ...counselingRules, intern, supervisor })),
  ATRSC: atr("ATRSC", 1050, byTime({ ...supportRules, delivery: inPerson, "one-consumer": consumers(1) })),
  ATRG: atr("ATRG", 313, byTime(groupRules)),
  ATRTM: atr("ATRTM", 51, { supported: miles, perPerson: true, rules: tripRules }),
  ATRTP: atr("ATRTP", 100, { supported: dollars, rules: { ...supportStaffRules, ...passRules, engagement: engaged } }),
  ATRRH: atr("ATRRH", 2020, {
    supported: oneUnit,
    rules: { ...supportStaffRules, ...nightRules, ...housingRules },
  }),
};
