/** The drop-in center by the month. */
import { isBefore, parseISO, subDays } from "date-fns";
import { isWithinDays, notAfter } from "./days.mjs";
import { attested, checkNames, isFilled } from "./notes.mjs";
import { isMrss, isMrssP } from "./qualifications.mjs";
import { checkStaff } from "./staff.mjs";
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
