import type { Rule } from "../../../../catalog/types.ts";
import type { Condition } from "../../../../condition/types.ts";
import type { StaffVisit } from "../../../../record/types.ts";
import type { Item } from "../../../build.ts";
import {
  all,
  any,
  atLeast,
  atMost,
  count,
  equals,
  every,
  fact,
  holds,
  moreThan,
  oneOf,
  param,
  question,
  shift,
  some,
  startOf,
} from "../../../build.ts";
import { denials } from "../../denials.ts";

const date = fact("date");

type Level = "peer-run" | "monitored" | "supervised";

const named = (level: Level): Condition => some("site.levels", (held) => equals(held(""), level));
const notNamed = (level: Level): Condition =>
  every("site.levels", (held) =>
    oneOf(
      held(""),
      ["peer-run", "monitored", "supervised", "other"].filter((other) => other !== level),
    ),
  );

const inWeekOf = (visit: Item<StaffVisit>, weekStart: "sunday" | "monday"): Condition =>
  equals(startOf("week", visit("date"), weekStart), startOf("week", date, weekStart));
const weeklyMeeting = some("stay.meetings", (meeting) =>
  all(
    holds(meeting("byStaff")),
    question("housing-week", {
      "within-seven-days": all(
        moreThan(meeting("date"), shift(date, { days: param("housing-meeting-days"), back: true })),
        atMost(meeting("date"), date),
      ),
      "calendar-week-from-sunday": inWeekOf(meeting, "sunday"),
      "calendar-week-from-monday": inWeekOf(meeting, "monday"),
    }),
  ),
);
const dailyVisit = some("stay.visits", (visit) => all(holds(visit("byStaff")), equals(visit("date"), date)));
const supervisedAllDay = holds(fact("stay.supervisedAllDay"));
const enoughSupervisors = atLeast(
  count(
    "stay.supervisedBy",
    (supervisor) =>
      question("housing-volunteers", {
        "staff-only": equals(supervisor("role"), "staff"),
        "volunteers-count": oneOf(supervisor("role"), ["staff", "volunteer"]),
      }),
    (supervisor) => supervisor("person"),
  ),
  param("housing-least-supervisors"),
);

const asPeerRun = all(named("peer-run"), weeklyMeeting);
const asMonitored = all(named("monitored"), dailyVisit);
const asSupervised = all(named("supervised"), supervisedAllDay, enoughSupervisors);

/** The levels of support and supervision, and what each asks. */
export const supervisionRules: readonly Rule[] = [
  {
    id: "level",
    clauses: ["ATR-279"],
    category: "site-standard",
    message:
      "The house has a level of support and supervision: peer-run, monitored or supervised, and a single one unless it may have more.",
    remedy: "Correct the levels of the house (site.levels) if they are wrong; otherwise the night cannot be billed.",
    denial: denials.guidelineNotMet,
    requires: question("housing-level", {
      "exactly-one": all(
        equals(
          count("site.levels", undefined, (held) => held("")),
          1,
        ),
        some("site.levels", (held) => oneOf(held(""), param("housing-levels"))),
      ),
      "at-least-one": some("site.levels", (held) => oneOf(held(""), param("housing-levels"))),
    }),
  },
  {
    id: "weekly-meeting",
    clauses: ["ATR-279", "ATR-280"],
    category: "site-standard",
    message: "In a peer-run house staff lead a house meeting at least once a week.",
    remedy:
      "Enter a meeting of that week that staff led (stay.meetings) if it was not entered; otherwise the night cannot be billed.",
    denial: denials.guidelineNotMet,
    requires: any(notNamed("peer-run"), weeklyMeeting, asMonitored, asSupervised),
  },
  {
    id: "daily-visit",
    clauses: ["ATR-279", "ATR-281"],
    category: "site-standard",
    message: "In a monitored house staff make a monitoring visit at least once a day.",
    remedy:
      "Enter a visit of that day that staff made (stay.visits) if it was not entered; otherwise the night cannot be billed.",
    denial: denials.guidelineNotMet,
    requires: any(notNamed("monitored"), dailyVisit, asPeerRun, asSupervised),
  },
  {
    id: "supervised-all-day",
    clauses: ["ATR-279", "ATR-282"],
    category: "site-standard",
    message: "In a supervised house staff supervise the consumers for all 24 hours.",
    remedy:
      "Correct whether staff supervised for all 24 hours (stay.supervisedAllDay) if it is wrong; otherwise the night cannot be billed.",
    denial: denials.guidelineNotMet,
    requires: any(notNamed("supervised"), supervisedAllDay, asPeerRun, asMonitored),
  },
  {
    id: "supervisors",
    clauses: ["ATR-279", "ATR-283"],
    category: "site-standard",
    message:
      "In a supervised house at least {housing-least-supervisors} different staff members supervise in 24 hours.",
    remedy:
      "Enter everybody who supervised in these 24 hours (stay.supervisedBy) if somebody was not entered; otherwise the night cannot be billed.",
    denial: denials.guidelineNotMet,
    requires: any(notNamed("supervised"), enoughSupervisors, asPeerRun, asMonitored),
  },
];
