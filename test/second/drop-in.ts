import type { OpenDay, OpenPeriod, Visit } from "../../src/record/types.ts";
import { monthOf, moved, notAfter, plusDays, plusMonths } from "./day.ts";
import type { SecondRules } from "./rule.ts";
import { atLeast, countDifferent, countOf, equal, plus, quantityOf, times, totalOf, whole } from "./span.ts";
import { isPeerSpecialist, isSpecialist } from "./staff.ts";
import { all, any, below, isOneOf, not, some, type Told, type Truth } from "./truth.ts";
import { billedUnits, minutesBetween, oneUnit } from "./units.ts";

const fourHours = whole(240);

function isOpenAfter(period: OpenPeriod, evening: string): Truth {
  // Clock times of two digits each stand in the order of their texts.
  return period.closes > evening || period.closes < period.opens;
}

function isOpen(day: OpenDay): Truth {
  return some(day.periods, (period) => period.opens !== period.closes);
}

/** Rules of a drop-in center and of its month that rest on counts and days. */
export const dropInRules: SecondRules = {
  "monitor-credential": ({ practitioner, date }) => isPeerSpecialist(practitioner, date),
  manager: ({ site, date }, read) => {
    const manager = below(site, "manager");
    return any(isPeerSpecialist(manager, date), isSpecialist(manager, date, read));
  },
  "peer-share": ({ site }, read) => {
    const people = below(site, "people");
    const [peers, everybody] = [countOf(below(people, "peers")), countOf(below(people, "all"))];
    // Rounded to a whole percent, 50.5 percent is 51.
    const share = read("dropin-peer-share") === "exact" ? 510 : 505;
    return atLeast(times(1000, peers), times(share, everybody));
  },
  "peers-counted": ({ site }) => {
    const people = below(site, "people");
    return atLeast(countOf(below(people, "all")), countOf(below(people, "peers")));
  },
  "evening-hours": ({ site }, read) => {
    const evening = read("dropin-evening") === "from-17" ? "17:00" : "18:00";
    return some(below(site, "hours"), (day) =>
      all(
        day.day !== "other",
        some(day.periods, (period) => isOpenAfter(period, evening)),
      ),
    );
  },
  "weekend-hours": ({ site }) =>
    some(below(site, "hours"), (day) => all(day.day === "saturday" || day.day === "sunday", isOpen(day))),
  "opening-hours": ({ site }, read) => {
    const minutes = (period: OpenPeriod) => minutesBetween(period.opens, period.closes);
    const isLong = (day: OpenDay): Truth =>
      read("dropin-hours-continuous") === "one-stretch"
        ? some(day.periods, (period) => atLeast(minutes(period), fourHours))
        : atLeast(
            totalOf(day.periods, () => true, minutes),
            fourHours,
          );
    return atLeast(
      countDifferent(below(site, "hours"), isLong, (day) => day.day),
      whole(5),
    );
  },
  "calendar-updated": ({ site, date }, read) => {
    const updated = below(site, "calendarUpdated");
    const earliest = moved(date, (day) =>
      read("dropin-calendar-update") === "within-30-days" ? plusDays(day, -30) : plusMonths(monthOf(day), -1),
    );
    return all(notAfter(earliest, updated), notAfter(updated, date));
  },
  "days-visited": ({ attendance, date }, read) => {
    const window = read("dropin-window");
    const once = read("dropin-window-reuse") === "counts-once";
    const month = below(attendance, "month");
    const from: Told<string> =
      window === "calendar-month"
        ? moved(month, monthOf)
        : moved(date, (day) => plusDays(day, window === "ends-with-billing-day" ? -29 : -30));
    const until: Told<string> =
      window === "calendar-month"
        ? moved(month, (day) => plusDays(plusMonths(monthOf(day), 1), -1))
        : moved(date, (day) => plusDays(day, window === "ends-with-billing-day" ? 0 : -1));
    const counts = (visit: Visit) =>
      all(
        notAfter(from, visit.date),
        notAfter(visit.date, until),
        notAfter(visit.date, date),
        !once || not(isOneOf(visit.countedBefore, true)),
      );
    return atLeast(
      countDifferent(below(attendance, "visits"), counts, (visit) => visit.date),
      whole(7),
    );
  },
  "once-a-month": (record, read) => {
    const inMonth = read("dropin-one-a-month") === "one-each-month";
    const told = below(record.attendance, inMonth ? "otherUnitsThisMonth" : "otherUnitsThisWindow");
    // Nothing on file of another bill is no other bill.
    const others = told === null ? whole(0) : quantityOf(told);
    const isAlone = equal(others, whole(0));
    if (read("dropin-proration") === "none") return isAlone;
    return any(isAlone, atLeast(whole(1), plus(billedUnits(record, read, oneUnit), others)));
  },
};
