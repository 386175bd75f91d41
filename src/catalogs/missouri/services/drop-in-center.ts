import type { Rule } from "../../../catalog/types.ts";
import type { Condition, Value } from "../../../condition/types.ts";
import type { Visit } from "../../../record/types.ts";
import type { Item } from "../../build.ts";
import {
  all,
  any,
  atLeast,
  atMost,
  attested,
  between,
  count,
  equals,
  every,
  fact,
  holds,
  lessThan,
  minutes,
  moreThan,
  oneOf,
  param,
  present,
  product,
  qualification,
  question,
  questionValue,
  shift,
  some,
  startOf,
  sum,
} from "../../build.ts";
import { denials } from "../denials.ts";
import type { CatalogPart } from "../part.ts";
import { exampleAgency, exampleStaff, staffRules } from "../recovery-support-staff.ts";
import { billsSomething, cents, consumerNamedElsewhere, documented, enteredInBillingSystem } from "../shared.ts";

const date = fact("date");
const units = fact("units");
const peers = fact("site.people.peers");
const people = fact("site.people.all");
const weekend = ["saturday", "sunday"];
const week = ["monday", "tuesday", "wednesday", "thursday", "friday", ...weekend];

/** What the center provides and is, as far as only a person can say. */
const standards = [
  { id: "home-like", clause: "ATR-108", text: "The center feels like a home and invites informal help between peers." },
  { id: "group-space", clause: "ATR-109", text: "The center has a separate space in which groups meet." },
  { id: "beverages", clause: "ATR-110", text: "The center provides beverages, free or at low cost." },
  {
    id: "living-room",
    clause: "ATR-112",
    text: "The center has a space like a living room, with comfortable seats and lighting, for talk between peers.",
  },
  { id: "recreation", clause: "ATR-113", text: "The center offers recreation in which people meet, such as games." },
  { id: "accessible", clause: "ATR-114", text: "The center is accessible." },
  { id: "safe", clause: "ATR-114", text: "The center is safe, physically and emotionally." },
  { id: "suitable-hours", clause: "ATR-117", text: "The opening hours of the center suit the needs of consumers." },
  { id: "voluntary", clause: "ATR-121", text: "Taking part in what the center offers is voluntary." },
  { id: "no-time-limits", clause: "ATR-122", text: "How long consumers may take part is not limited." },
  { id: "individualized", clause: "ATR-123", text: "Taking part is shaped to the individual consumer." },
  { id: "peer-coaching", clause: "ATR-125", text: "The center provides formal peer coaching." },
  {
    id: "life-skills-groups",
    clause: "ATR-125",
    text: "The center provides structured education on life skills in groups.",
  },
  {
    id: "calendar-posted",
    clause: "ATR-126",
    text: "The center posts a calendar of its groups, education and recreation.",
  },
  {
    id: "social-service-linkage",
    clause: "ATR-128",
    text: "The center links and coordinates with social service agencies of the community.",
  },
  {
    id: "health-care-linkage",
    clause: "ATR-128",
    text: "The center links and coordinates with those who treat mental illness, substance abuse and physical illness.",
  },
] as const;

const standardRule = ({ id, clause, text }: (typeof standards)[number]): Rule => ({
  id,
  clauses: ["ATR-107", clause],
  category: "site-standard",
  message: text,
  remedy: `Attest it of the center (site.attestations.${id}) if it is so; otherwise the month cannot be billed.`,
  denial: denials.guidelineNotMet,
  requires: attested(id, "site"),
});

const windowBefore: Value = shift(date, { days: param("dropin-window-days"), back: true });

/** Whether a visit is one of the days that the month's bill rests on. */
const inWindow = (visit: Item<Visit>): Condition =>
  question("dropin-window", {
    "ends-with-billing-day": all(moreThan(visit("date"), windowBefore), atMost(visit("date"), date)),
    "before-billing-day": all(atLeast(visit("date"), windowBefore), lessThan(visit("date"), date)),
    "calendar-month": equals(startOf("month", visit("date")), startOf("month", fact("attendance.month"))),
  });

const daysVisited: Value = count(
  "attendance.visits",
  (visit) =>
    all(
      inWindow(visit),
      atMost(visit("date"), date),
      question("dropin-window-reuse", {
        "counts-once": equals(visit("countedBefore"), false),
        "may-count-twice": true,
      }),
    ),
  (visit) => visit("date"),
);

const daysOfFullHours: Value = count(
  "site.hours",
  (open) => {
    const needed = product(60, param("dropin-least-hours"));
    return all(
      oneOf(open("day"), week),
      question("dropin-hours-continuous", {
        "one-stretch": open.some("periods", (period) => atLeast(minutes(period("opens"), period("closes")), needed)),
        "in-sum": atLeast(
          open.total("periods", (period) => minutes(period("opens"), period("closes"))),
          needed,
        ),
      }),
    );
  },
  (open) => open("day"),
);

const eveningBegins: Value = questionValue("dropin-evening", { "from-17": "17:00", "from-18": "18:00" });

/** Peer recovery drop-in center by the month. */
export const dropInCenter: CatalogPart = {
  questions: [
    {
      id: "dropin-proration",
      asks: "May a part of a month be billed?",
      readings: [
        { id: "none", means: "A month is billed whole." },
        { id: "by-part-of-month", means: "A part of a month may be billed as a part of a unit." },
      ],
      clauses: ["ATR-009"],
    },
    {
      id: "dropin-window",
      asks: "Which days are the past 30 days in which visits count?",
      readings: [
        { id: "ends-with-billing-day", means: "The 30 days of which the billing day is the last." },
        { id: "before-billing-day", means: "The 30 days before the billing day." },
        { id: "calendar-month", means: "The calendar month that is billed." },
      ],
      clauses: ["ATR-009", "ATR-129"],
    },
    {
      id: "dropin-window-reuse",
      asks: "May a visit count towards two bills whose windows overlap?",
      readings: [
        { id: "counts-once", means: "A visit that was counted before does not count again." },
        { id: "may-count-twice", means: "A visit counts in every window that it lies in." },
      ],
      clauses: ["ATR-129"],
    },
    {
      id: "dropin-one-a-month",
      asks: "How often may the month be billed for a consumer?",
      readings: [
        { id: "one-each-month", means: "One unit in a calendar month." },
        { id: "one-each-window", means: "One unit in each window of visits." },
      ],
      clauses: ["ATR-009"],
    },
    {
      id: "dropin-peer-share",
      asks: "Is a share of peers just below 51 percent enough where it rounds to 51?",
      readings: [
        { id: "exact", means: "The share is 51 percent or more." },
        { id: "rounded", means: "The share is 51 percent or more once it is rounded to a whole percent." },
      ],
      clauses: ["ATR-106"],
    },
    {
      id: "dropin-hours-continuous",
      asks: "Must the four hours of a day be one stretch?",
      readings: [
        { id: "one-stretch", means: "The center is open for four hours without a break." },
        { id: "in-sum", means: "The day's opening hours come to four in sum." },
      ],
      clauses: ["ATR-120"],
    },
    {
      id: "dropin-evening",
      asks: "When does the evening begin?",
      readings: [
        { id: "from-17", means: "At 17:00." },
        { id: "from-18", means: "At 18:00." },
      ],
      clauses: ["ATR-118"],
    },
    {
      id: "dropin-paid-coffee",
      asks: "May low-cost refreshments be charged for, although taking part is free?",
      readings: [
        { id: "any-charge-bars", means: "The consumer is charged nothing at all." },
        { id: "refreshments-may-be-charged", means: "Low-cost refreshments may be charged for." },
      ],
      clauses: ["ATR-110", "ATR-124"],
    },
    {
      id: "dropin-calendar-update",
      asks: "How recent is a calendar that is updated at least monthly?",
      readings: [
        { id: "within-30-days", means: "It was updated in the 30 days before." },
        { id: "this-or-last-month", means: "It was updated in this calendar month or the one before." },
      ],
      clauses: ["ATR-127"],
    },
    {
      id: "dropin-bundling",
      asks: "May coaching and groups that a consumer receives at the center be billed beside the month?",
      readings: [
        { id: "beside-the-month", means: "They may be billed beside it." },
        { id: "in-the-month", means: "The month's rate covers them." },
      ],
      clauses: ["ATR-125"],
    },
  ],
  statements: [
    ...standards.map(({ id, text }) => ({ id, subject: "site" as const, text })),
    {
      id: "drop-in-standards",
      subject: "site",
      text: "The center meets every requirement of a peer recovery drop-in center that only a person can attest.",
      members: standards.map(({ id }) => id),
    },
    {
      id: "monitors-drop-in-center",
      subject: "person",
      text: "It falls to this person to monitor the drop-in center.",
    },
    {
      id: "sign-in-log-kept",
      subject: "record",
      text: "The provider keeps the sign-in log of these visits for review.",
    },
  ],
  parameters: [
    {
      id: "dropin-least-days",
      title: "Fewest days of visits that can be billed",
      values: [{ from: null, until: null, value: 7, clauses: ["ATR-130"] }],
    },
    {
      id: "dropin-window-days",
      title: "Days in the past in which visits count",
      values: [{ from: null, until: null, value: 30, clauses: ["ATR-129"] }],
    },
    {
      id: "dropin-calendar-days",
      title: "Days within which a calendar is updated, if a month is counted in days",
      values: [{ from: null, until: null, value: 30, clauses: ["ATR-127"] }],
    },
    {
      id: "dropin-calendar-months",
      title: "Calendar months back within which a calendar is updated, if calendar months count",
      values: [{ from: null, until: null, value: 1, clauses: ["ATR-127"] }],
    },
    {
      id: "dropin-most-peer-percent",
      title: "Greatest share of peers among staff and volunteers, in percent",
      values: [{ from: null, until: null, value: 100, clauses: ["ATR-106"] }],
    },
    {
      id: "dropin-least-peer-percent",
      title: "Least share of peers among staff and volunteers, in percent",
      values: [{ from: null, until: null, value: 51, clauses: ["ATR-106"] }],
    },
    {
      id: "dropin-least-open-days",
      title: "Fewest days a week on which the center is open",
      values: [{ from: null, until: null, value: 5, clauses: ["ATR-119"] }],
    },
    {
      id: "dropin-least-hours",
      title: "Fewest hours for which the center is open on such a day",
      values: [{ from: null, until: null, value: 4, clauses: ["ATR-120"] }],
    },
  ],
  services: [
    {
      id: "drop-in-center",
      title: "Peer Recovery Drop-in Center",
      program: "Access to Recovery 4",
      lines: [
        {
          funding: "ATR",
          code: "ATRDIC",
          clauses: ["ATR-007", "ATR-103"],
          rates: [{ from: null, until: null, rate: "50.50", clauses: ["ATR-008"] }],
        },
      ],
      pricing: { unit: "month", clauses: ["ATR-009", "ATR-103"], quantity: 1, rounding: cents },
      rules: [
        ...staffRules(["ATR-010"]),
        {
          id: "monitor-credential",
          clauses: ["ATR-010", "ATR-048", "ATR-049", "ATR-132"],
          category: "staff-qualification",
          message: "The rendering practitioner is an MRSS-P on the day.",
          remedy:
            "Enter the MRSS-P credential that the practitioner held that day (practitioner.credentials, practitioner.inRecovery); otherwise the month cannot be billed.",
          denial: denials.notQualified,
          requires: qualification("MRSS-P"),
        },
        {
          id: "monitor-responsible",
          clauses: ["ATR-132"],
          category: "staff-qualification",
          message: "The rendering practitioner is the one who is responsible for monitoring the center.",
          remedy:
            "Name the responsible person as rendering practitioner and attest it (practitioner.attestations.monitors-drop-in-center) if it is so; otherwise the month cannot be billed.",
          denial: denials.notQualified,
          requires: attested("monitors-drop-in-center", "practitioner"),
        },
        {
          id: "manager",
          clauses: ["ATR-048", "ATR-049", "ATR-051", "ATR-052", "ATR-105"],
          category: "staff-qualification",
          message: "The manager of the center is an MRSS or an MRSS-P on the day.",
          remedy:
            "Enter the credential that the manager held that day (site.manager.credentials, site.manager.inRecovery); otherwise the month cannot be billed.",
          denial: denials.notQualified,
          requires: any(qualification("MRSS", fact("site.manager")), qualification("MRSS-P", fact("site.manager"))),
        },
        {
          id: "peer-share",
          clauses: ["ATR-106"],
          category: "site-standard",
          message: "At least {dropin-least-peer-percent} percent of staff and volunteers are peers in recovery.",
          remedy:
            "Correct the number of staff and volunteers or of peers among them (site.people.all, site.people.peers) if it is wrong; otherwise the month cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: all(
            // A center without anybody has no share of peers.
            moreThan(people, 0),
            question("dropin-peer-share", {
              exact: atLeast(product(100, peers), product(param("dropin-least-peer-percent"), people)),
              // Half a percent rounds up: twice both sides, with the half added.
              rounded: atLeast(
                sum(product(200, peers), people),
                product(2, param("dropin-least-peer-percent"), people),
              ),
            }),
          ),
        },
        {
          id: "peers-counted",
          clauses: ["ATR-106"],
          category: "site-standard",
          message:
            "Peers are at most {dropin-most-peer-percent} percent of staff and volunteers: no more are counted than there are people.",
          remedy: "Correct the numbers of people at the center (site.people.all, site.people.peers).",
          denial: denials.guidelineNotMet,
          requires: atMost(product(100, peers), product(param("dropin-most-peer-percent"), people)),
        },
        ...standards.map(standardRule),
        {
          id: "location",
          clauses: ["ATR-107", "ATR-115", "ATR-116"],
          category: "site-standard",
          message:
            "Consumers can conveniently walk or take public transportation to the center, or transportation is provided or arranged.",
          remedy:
            "Tell whether the location is convenient or transportation is provided (site.convenient, site.transportation); without either the month cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: any(holds(fact("site.convenient")), holds(fact("site.transportation"))),
        },
        {
          id: "evening-hours",
          clauses: ["ATR-107", "ATR-118"],
          category: "site-standard",
          message: "The center is open on some evening of the week.",
          remedy: "Correct the opening hours (site.hours) if they are wrong; otherwise the month cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: some("site.hours", (open) =>
            open.some("periods", (period) =>
              all(
                moreThan(minutes(period("opens"), period("closes")), 0),
                // What closes before it opens is open past midnight.
                any(moreThan(period("closes"), eveningBegins), lessThan(period("closes"), period("opens"))),
              ),
            ),
          ),
        },
        {
          id: "weekend-hours",
          clauses: ["ATR-107", "ATR-118"],
          category: "site-standard",
          message: "The center is open on Saturday or Sunday.",
          remedy: "Correct the opening hours (site.hours) if they are wrong; otherwise the month cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: some("site.hours", (open) =>
            all(
              oneOf(open("day"), weekend),
              open.some("periods", (period) => moreThan(minutes(period("opens"), period("closes")), 0)),
            ),
          ),
        },
        {
          id: "opening-hours",
          clauses: ["ATR-107", "ATR-119", "ATR-120"],
          category: "site-standard",
          message:
            "The center is open on at least {dropin-least-open-days} days of the week for at least {dropin-least-hours} hours each.",
          remedy: "Correct the opening hours (site.hours) if they are wrong; otherwise the month cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: atLeast(daysOfFullHours, param("dropin-least-open-days")),
        },
        {
          id: "free-of-charge",
          clauses: ["ATR-107", "ATR-110", "ATR-124"],
          category: "site-standard",
          message: "Consumers are charged nothing, unless low-cost refreshments may be charged for.",
          remedy:
            "Correct what consumers are charged for (site.charges) if it is wrong; otherwise the month cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: question("dropin-paid-coffee", {
            "any-charge-bars": equals(fact("site.charges"), "none"),
            "refreshments-may-be-charged": oneOf(fact("site.charges"), ["none", "refreshments-only"]),
          }),
        },
        {
          id: "calendar-updated",
          clauses: ["ATR-107", "ATR-127"],
          category: "site-standard",
          message: "The posted calendar was updated within the last month.",
          remedy:
            "Enter the last update of the calendar on or before the billing day (site.calendarUpdated); where there was none in time, the month cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: question("dropin-calendar-update", {
            "within-30-days": between(
              fact("site.calendarUpdated"),
              shift(date, { days: param("dropin-calendar-days"), back: true }),
              date,
            ),
            "this-or-last-month": between(
              fact("site.calendarUpdated"),
              shift(startOf("month", date), { months: param("dropin-calendar-months"), back: true }),
              date,
            ),
          }),
        },
        {
          id: "services-beside",
          clauses: ["ATR-125"],
          category: "activity",
          message:
            "Coaching and groups at the center are not billed beside the month, unless its rate leaves them out.",
          remedy:
            "Correct whether other services at the center are billed (attendance.otherServicesBilled) if it is wrong; otherwise bill either them or the month.",
          denial: denials.notCovered,
          requires: question("dropin-bundling", {
            "beside-the-month": true,
            "in-the-month": equals(fact("attendance.otherServicesBilled"), false),
          }),
        },
        {
          id: "visits-listed",
          clauses: ["ATR-129"],
          category: "documentation",
          message: "The days on which the consumer visited the center are documented.",
          remedy:
            "Complete the note with the days of the visits (attendance.visits), as a late entry where it is late.",
          denial: denials.documentationIncomplete,
          requires: present(fact("attendance.visits")),
        },
        {
          id: "days-visited",
          clauses: ["ATR-129", "ATR-130"],
          category: "attendance",
          message:
            "The consumer visited the center on at least {dropin-least-days} days of the past {dropin-window-days}, or of the calendar month if that is meant.",
          remedy:
            "Add days of visits that were not entered (attendance.visits), or correct the month or the billing day (attendance.month, date) if it is wrong; otherwise the month cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: atLeast(daysVisited, param("dropin-least-days")),
        },
        {
          id: "no-later-visits",
          clauses: ["ATR-129"],
          category: "attendance",
          message: "No visit is later than the billing day.",
          remedy: "Correct the days of the visits or the billing day (attendance.visits, date), whichever is wrong.",
          denial: denials.documentationIncomplete,
          requires: every("attendance.visits", (visit) => atMost(visit("date"), date)),
        },
        documented({
          id: "activities-documented",
          clauses: ["ATR-131"],
          what: "What the consumer took part in at the center",
          where: "documentation.activities",
        }),
        documented({
          id: "monitor-named",
          clauses: ["ATR-132"],
          what: "The MRSS-P who monitors the center, as rendering practitioner,",
          where: "documentation.practitionerName",
        }),
        consumerNamedElsewhere(["ATR-131"]),
        enteredInBillingSystem(["ATR-133"]),
        {
          id: "signed-in",
          clauses: ["ATR-134"],
          category: "record-keeping",
          force: "should",
          message: "The consumer signed in on each day of a visit.",
          remedy: "Correct whether the consumer signed in (attendance.visits, signedIn) where it is wrong.",
          requires: every("attendance.visits", (visit) => holds(visit("signedIn"))),
        },
        {
          id: "sign-in-log-kept",
          clauses: ["ATR-135"],
          category: "record-keeping",
          message: "The provider keeps the sign-in log for review.",
          remedy: "Attest that the log is kept (attestations.sign-in-log-kept) if it is so.",
          denial: denials.documentationAbsent,
          requires: attested("sign-in-log-kept"),
        },
        {
          id: "units-of-month",
          clauses: ["ATR-009", "ATR-103"],
          category: "quantity",
          message: "One unit is billed for a month, unless a part of a month may be billed.",
          remedy: "Correct the claimed units (units) to one, or leave them out.",
          denial: denials.tooManyUnits,
          requires: question("dropin-proration", { none: equals(units, 1), "by-part-of-month": atMost(units, 1) }),
        },
        {
          id: "units-positive",
          clauses: ["ATR-009"],
          category: "quantity",
          message: "More than nothing is billed, unless a record of nothing is priced at nothing.",
          remedy: "Correct the claimed units (units).",
          denial: denials.guidelineNotMet,
          requires: billsSomething,
        },
        {
          id: "once-a-month",
          clauses: ["ATR-009", "ATR-103"],
          category: "quantity",
          message: "No other unit is billed for the consumer and the same month or window of visits.",
          remedy:
            "Correct the units already billed (attendance.otherUnitsThisMonth, attendance.otherUnitsThisWindow) if they are wrong; otherwise this unit cannot be billed.",
          denial: denials.tooOften,
          requires: question("dropin-one-a-month", {
            "one-each-month": equals(fact("attendance.otherUnitsThisMonth"), 0),
            "one-each-window": equals(fact("attendance.otherUnitsThisWindow"), 0),
          }),
        },
      ],
      example: {
        service: "ATRDIC",
        funding: "ATR",
        date: "2013-05-31",
        attendance: {
          month: "2013-05-01",
          visits: ["03", "07", "10", "14", "17", "21", "24", "28"].map((day) => ({
            date: `2013-05-${day}`,
            signedIn: true,
            countedBefore: false,
          })),
          otherUnitsThisMonth: 0,
          otherUnitsThisWindow: 0,
          otherServicesBilled: false,
        },
        consumer: { disorders: ["substance-use"] },
        practitioner: {
          ...exampleStaff,
          inRecovery: true,
          credentials: [
            { kind: "MRSS-P", issuer: "missouri-credentialing-board", from: "2011-11-01", until: "2014-10-31" },
          ],
          attestations: { ...exampleStaff.attestations, "monitors-drop-in-center": true },
        },
        agency: exampleAgency,
        site: {
          manager: {
            inRecovery: true,
            credentials: [
              { kind: "MRSS-P", issuer: "missouri-credentialing-board", from: "2010-09-01", until: "2014-08-31" },
            ],
          },
          people: { all: 10, peers: 6 },
          hours: [
            { day: "tuesday", periods: [{ opens: "14:00", closes: "20:00" }] },
            { day: "wednesday", periods: [{ opens: "14:00", closes: "20:00" }] },
            { day: "thursday", periods: [{ opens: "14:00", closes: "20:00" }] },
            { day: "friday", periods: [{ opens: "14:00", closes: "20:00" }] },
            { day: "saturday", periods: [{ opens: "10:00", closes: "15:00" }] },
          ],
          convenient: true,
          transportation: false,
          charges: "none",
          calendarUpdated: "2013-05-02",
          attestations: { "drop-in-standards": true },
        },
        documentation: { consumerName: true, practitionerName: true, activities: true },
        attestations: { "in-cimor": true, "sign-in-log-kept": true },
      },
    },
  ],
};
