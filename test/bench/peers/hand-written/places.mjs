/** The drop-in center by the month, and recovery housing by the night. */
import { addMonths, isAfter, isBefore, parseISO, subDays } from "date-fns";
import {
  attested,
  checkNames,
  checkSignature,
  checkStaff,
  inForce,
  isFilled,
  isMrss,
  isMrssP,
  isSameDay,
  notAfter,
} from "./shared.mjs";
import { all, any, compare, every, is, isOneOf, some } from "./truth.mjs";

const centerStandards = [
  "home-like",
  "group-space",
  "beverages",
  "living-room",
  "recreation",
  "accessible",
  "safe",
  "suitable-hours",
  "voluntary",
  "no-time-limits",
  "individualized",
  "peer-coaching",
  "life-skills-groups",
  "calendar-posted",
  "social-service-linkage",
  "health-care-linkage",
];

const isWithinDays = (day, days, end) =>
  all(
    compare(day, end, (one, two) => isAfter(parseISO(one), subDays(parseISO(two), days))),
    notAfter(day, end),
  );

function minutesOpen({ opens, closes }) {
  const [from, to] = [opens, closes].map((time) => 60 * Number(time.slice(0, 2)) + Number(time.slice(3)));
  return to >= from ? to - from : to - from + 1440;
}

export function checkDropInCenter(check, record) {
  const { date, practitioner, site, attendance } = record;
  checkStaff(check, record);
  check("monitor-credential", isMrssP(practitioner, date));
  check("monitor-responsible", attested(practitioner, "monitors-drop-in-center"));
  check("manager", any(isMrss(site?.manager, date), isMrssP(site?.manager, date)));
  const { all: everyone, peers } = site?.people ?? {};
  check(
    "peer-share",
    compare(peers, everyone, (some, count) => count > 0 && 100 * some >= 51 * count),
  );
  check(
    "peers-counted",
    compare(peers, everyone, (some, count) => some <= count),
  );
  for (const standard of centerStandards) check(standard, attested(site, standard, "drop-in-standards"));
  check("location", any(is(site?.convenient, true), is(site?.transportation, true)));
  const hours = site?.hours;
  check(
    "evening-hours",
    some(hours, ({ periods }) =>
      some(periods, (period) => minutesOpen(period) > 0 && (period.closes > "18:00" || period.closes < period.opens)),
    ),
  );
  check(
    "weekend-hours",
    some(hours, ({ day, periods }) =>
      all(
        isOneOf(day, ["saturday", "sunday"]),
        some(periods, (period) => minutesOpen(period) > 0),
      ),
    ),
  );
  const longDays = hours?.filter(({ periods }) => periods.some((period) => minutesOpen(period) >= 240));
  check("opening-hours", longDays && new Set(longDays.map(({ day }) => day)).size >= 5);
  check("free-of-charge", isOneOf(site?.charges, ["none", "refreshments-only"]));
  const { calendarUpdated } = site ?? {};
  check(
    "calendar-updated",
    all(
      notAfter(calendarUpdated, date),
      compare(calendarUpdated, date, (one, two) => !isBefore(parseISO(one), subDays(parseISO(two), 30))),
    ),
  );
  const visits = attendance?.visits;
  check("visits-listed", isFilled(visits, record));
  const counted = visits?.map((visit) => all(isWithinDays(visit.date, 30, date), is(visit.countedBefore, false)));
  const days = (included) =>
    new Set(visits.filter((_, index) => included(counted[index])).map((visit) => visit.date)).size;
  const most = counted && days((truth) => truth !== false);
  const least = counted && days((truth) => truth === true);
  check("days-visited", counted && (least >= 7 ? true : most < 7 ? false : undefined));
  check(
    "no-later-visits",
    every(visits, (visit) => notAfter(visit.date, date)),
  );
  check("activities-documented", isFilled(record.documentation?.activities, record));
  checkNames(check, record);
  check("sign-in-log-kept", attested(record, "sign-in-log-kept"));
  const units = record.units ?? 1;
  check("units-of-month", Number(units) === 1);
  check("once-a-month", is(attendance?.otherUnitsThisMonth, 0));
  return units;
}

export function checkRecoveryHousing(check, record) {
  const { date, practitioner, consumer, agency, site, stay } = record;
  checkStaff(check, record);
  check("staff", isMrssP(practitioner, date));
  check(
    "disorder",
    some(consumer?.disorders, (disorder) => disorder === "substance-use"),
  );
  for (const id of ["access-all-day", "food-and-necessities", "utilities", "climate-control"]) {
    check(id, attested(site, id, "housing-standards"));
  }
  check(
    "program",
    some(consumer?.programs, (program) =>
      all(
        inForce(program, date),
        isOneOf(program.kind, ["clinical-treatment", "recovery-support"]),
        is(program.issuer, "dmh"),
        is(program.contracted, true),
      ),
    ),
  );
  checkSupervision(check, record);
  const noneSelfPay = is(agency?.selfPayOption, false);
  check("rental-policy", any(noneSelfPay, attested(agency, "rental-agreement-policy")));
  check("arrangements-posted", any(noneSelfPay, attested(site, "arrangements-posted")));
  check("termination-grounds", any(noneSelfPay, attested(agency, "termination-grounds")));
  check("terms-explained", any(noneSelfPay, attested(consumer, "terms-explained")));
  const hasNone = is(consumer?.attestations?.["has-rental-agreement"], false);
  check("signed-agreement", any(noneSelfPay, hasNone, attested(consumer, "signed-agreement-on-file")));
  checkProperty(check, record);
  checkSignature(check, record);
  check("consumer-signature-date", isSameDay(record.documentation?.consumerSigned, date));
  check("log-kept", attested(record, "housing-log-kept"));
  checkNames(check, record);
  check("night-date", isFilled(date, record));
  check("night", is(stay?.presentAt2359, true));
  check("monitor-responsible", is(stay?.monitoredByPractitioner, true));
  const units = record.units ?? 1;
  check("units-of-night", Number(units) === 1);
  return units;
}

/** Each level of housing asks for its own supervision; a house of several levels may show that of any. */
function checkSupervision(check, { date, site, stay }) {
  const levels = site?.levels;
  const isLevel = (level) => some(levels, (one) => one === level);
  const isNoLevel = (level) => every(levels, (one) => one !== level);
  const meeting = some(stay?.meetings, (one) => all(is(one.byStaff, true), isWithinDays(one.date, 7, date)));
  const visit = some(stay?.visits, (one) => all(is(one.byStaff, true), isSameDay(one.date, date)));
  const supervisors = stay?.supervisedBy?.filter(({ role }) => role === "staff");
  const areThree = supervisors && new Set(supervisors.map(({ person }) => person)).size >= 3;
  const allDay = is(stay?.supervisedAllDay, true);
  const byPeers = all(isLevel("peer-run"), meeting);
  const byVisit = all(isLevel("monitored"), visit);
  const byStaff = all(isLevel("supervised"), allDay, areThree);
  check(
    "level",
    some(levels, (level) => ["peer-run", "monitored", "supervised"].includes(level)),
  );
  check("weekly-meeting", any(isNoLevel("peer-run"), meeting, byVisit, byStaff));
  check("daily-visit", any(isNoLevel("monitored"), visit, byPeers, byStaff));
  check("supervised-all-day", any(isNoLevel("supervised"), allDay, byPeers, byVisit));
  check("supervisors", any(isNoLevel("supervised"), areThree, byPeers, byVisit));
}

function checkProperty(check, { date, site }) {
  const approved = (kind, more) => some(site?.approvals, (one) => all(is(one.kind, kind), more(one)));
  const isCurrent = (one) => inForce(one, date);
  const isExempt = approved("provider-organization", (one) =>
    all(isCurrent(one), is(one.issuer, "national-association-of-recovery-residences")),
  );
  const hasBegun = (one) => notAfter(one.from, date);
  check(
    "housing-quality-inspection",
    any(
      isExempt,
      approved("hqs-inspection", (one) => all(is(one.issuer, "hqs-inspector"), hasBegun(one))),
    ),
  );
  const isOfThisYear = (one) =>
    compare(one.from, date, (from, day) => isBefore(parseISO(day), addMonths(parseISO(from), 12)));
  check(
    "fire-inspection",
    any(
      isExempt,
      approved("fire-inspection", (one) => all(hasBegun(one), isOfThisYear(one))),
    ),
  );
  check(
    "local-approval",
    any(
      isExempt,
      approved("occupancy-permit", isCurrent),
      approved("zoning-approval", isCurrent),
      approved("local-correspondence", (one) => all(is(one.issuer, "local-government"), isCurrent(one))),
    ),
  );
}
