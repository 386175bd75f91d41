import type { Condition, Value } from "../../../../condition/types.ts";
import type { Visit } from "../../../../record/types.ts";
import type { Item } from "../../../build.ts";
import {
  all,
  any,
  atLeast,
  atMost,
  attested,
  count,
  equals,
  every,
  fact,
  firstOf,
  holds,
  holdsNot,
  lessThan,
  moreThan,
  param,
  present,
  qualification,
  question,
  shift,
  startOf,
  sum,
} from "../../../build.ts";
import { denials } from "../../denials.ts";
import type { CatalogPart } from "../../part.ts";
import { exampleAgency, exampleStaff, staffRules } from "../../recovery-support-staff/index.ts";
import { billsSomething, cents, consumerNamedElsewhere, documented, enteredInBillingSystem } from "../../shared.ts";
import { centerRules } from "./center.ts";
import { parameters, questions, statements } from "./declarations.ts";

const date = fact("date");
const units = fact("units");
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
        "counts-once": holdsNot(visit("countedBefore")),
        "may-count-twice": true,
      }),
    ),
  (visit) => visit("date"),
);

/** With what is billed already, no more than one unit. */
const oneUnitWith = (billedBefore: Value): Condition =>
  question("dropin-proration", {
    none: equals(billedBefore, 0),
    // Without another bill this one alone is too much or not.
    "by-part-of-month": any(equals(billedBefore, 0), atMost(sum(units, billedBefore), 1)),
  });

/** Peer recovery drop-in center by the month. */
export const dropInCenter: CatalogPart = {
  questions,
  statements,
  parameters,
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
            "Enter the MRSS-P credential that the practitioner held that day, and whether the practitioner self-identifies as being in recovery (practitioner.credentials, practitioner.inRecovery), if they were not entered; otherwise the month cannot be billed.",
          denial: denials.notQualified,
          denialIfLapsed: denials.credentialNotValid,
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
            "Enter the credential that the manager held that day, and whether the manager self-identifies as being in recovery (site.manager.credentials, site.manager.inRecovery), if they were not entered; otherwise the month cannot be billed.",
          denial: denials.guidelineNotMet,
          denialIfLapsed: denials.credentialNotValid,
          requires: any(qualification("MRSS", fact("site.manager")), qualification("MRSS-P", fact("site.manager"))),
        },
        ...centerRules,
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
            "in-the-month": holdsNot(fact("attendance.otherServicesBilled")),
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
            "Add days of visits that were not entered (attendance.visits), correct whether one was counted for another bill (attendance.visits, countedBefore), or correct the month or the billing day (attendance.month, date) if it is wrong; otherwise the month cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: atLeast(daysVisited, param("dropin-least-days")),
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
          message: "No more than one unit is billed for a month.",
          remedy: "Correct the claimed units (units) to one, or leave them out.",
          denial: denials.tooManyUnits,
          requires: atMost(units, 1),
        },
        {
          id: "month-whole",
          clauses: ["ATR-009", "ATR-103"],
          category: "quantity",
          message: "A month is billed whole, unless a part of a month may be billed.",
          remedy: "Correct the claimed units (units) to one, or leave them out.",
          denial: denials.unitsInvalid,
          requires: question("dropin-proration", { none: atLeast(units, 1), "by-part-of-month": true }),
        },
        {
          id: "units-positive",
          clauses: ["ATR-009"],
          category: "quantity",
          message: "More than nothing is billed, unless a record of nothing is priced at nothing.",
          remedy: "Correct the claimed units (units).",
          denial: denials.unitsInvalid,
          requires: billsSomething,
        },
        {
          id: "once-a-month",
          clauses: ["ATR-009", "ATR-103"],
          category: "quantity",
          message: "No more than one unit is billed for the consumer and the same month or window of visits.",
          remedy:
            "Correct the claimed units (units) or the units already billed (attendance.otherUnitsThisMonth, attendance.otherUnitsThisWindow) if they are wrong; otherwise this unit cannot be billed.",
          denial: denials.tooOften,
          requires: question("dropin-one-a-month", {
            "one-each-month": oneUnitWith(firstOf(fact("attendance.otherUnitsThisMonth"), 0)),
            "one-each-window": oneUnitWith(firstOf(fact("attendance.otherUnitsThisWindow"), 0)),
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
