import type { Rule } from "../../../../catalog/types.ts";
import type { Value } from "../../../../condition/types.ts";
import {
  all,
  any,
  atLeast,
  atMost,
  attested,
  between,
  count,
  equals,
  fact,
  firstOf,
  holds,
  lessThan,
  minutes,
  moreThan,
  oneOf,
  param,
  product,
  question,
  questionValue,
  shift,
  some,
  startOf,
  sum,
} from "../../../build.ts";
import { denials } from "../../denials.ts";
import { standards } from "./standards.ts";

const date = fact("date");
const peers = fact("site.people.peers");
const people = fact("site.people.all");
/** What consumers are charged for; where nothing is on file, nothing. */
const charges = firstOf(fact("site.charges"), "none");
const weekend = ["saturday", "sunday"];
const week = ["monday", "tuesday", "wednesday", "thursday", "friday", ...weekend];

const standardRule = ({ id, clause, text }: (typeof standards)[number]): Rule => ({
  id,
  clauses: ["ATR-107", clause],
  category: "site-standard",
  message: text,
  remedy: `Attest it of the center (site.attestations.${id}) if it is so; otherwise the month cannot be billed.`,
  denial: denials.guidelineNotMet,
  requires: attested(id, "site"),
});

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

/** What the center itself must be, whoever visits it. */
export const centerRules: readonly Rule[] = [
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
        rounded: atLeast(sum(product(200, peers), people), product(2, param("dropin-least-peer-percent"), people)),
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
      all(
        oneOf(open("day"), week),
        open.some("periods", (period) =>
          all(
            moreThan(minutes(period("opens"), period("closes")), 0),
            // What closes before it opens is open past midnight.
            any(moreThan(period("closes"), eveningBegins), lessThan(period("closes"), period("opens"))),
          ),
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
    remedy:
      "Correct the opening hours (site.hours) if they are wrong, with hours that have no break between them as one period; otherwise the month cannot be billed.",
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
      "any-charge-bars": equals(charges, "none"),
      "refreshments-may-be-charged": oneOf(charges, ["none", "refreshments-only"]),
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
];
