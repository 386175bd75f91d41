import type { Parameter, Question, Statement } from "../../../../catalog/types.ts";
import { standards } from "./standards.ts";

/** What the document leaves open about drop-in centers. */
export const questions: readonly Question[] = [
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
];

/** What can be attested of a center, its monitor and a month. */
export const statements: readonly Statement[] = [
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
];

/** Limits and windows of a center and its month. */
export const parameters: readonly Parameter[] = [
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
];
