import type { Rule } from "../../../catalog/types.ts";
import type { Condition, Value } from "../../../condition/types.ts";
import type { Credential, StaffVisit } from "../../../record/types.ts";
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
  inForce,
  moreThan,
  oneOf,
  param,
  qualification,
  question,
  shift,
  some,
  startOf,
} from "../../build.ts";
import { denials } from "../denials.ts";
import type { CatalogPart } from "../part.ts";
import { exampleAgency, exampleStaff, staffRules } from "../recovery-support-staff.ts";
import { cents, documented, enteredInBillingSystem, originalSignature } from "../shared.ts";

const date = fact("date");
const signed = fact("documentation.consumerSigned");

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

/** An organization of providers has inspected and approved the property. */
const approvedByProviders = some("site.approvals", (approval) =>
  all(
    equals(approval("kind"), "provider-organization"),
    inForce(approval("")),
    question("housing-exempting-body", {
      "named-association": oneOf(approval("issuer"), param("housing-named-associations")),
      "any-organization": oneOf(approval("issuer"), param("housing-provider-organizations")),
    }),
  ),
);
const utilitiesExempt = question("housing-exemption", {
  "inspections-and-proofs": false,
  "all-of-item-4": approvedByProviders,
});

/** The day of the year before the night from which an annual inspection is counted. */
const yearBefore: Value = shift(date, { months: param("housing-fire-inspection-months"), back: true });

const successfulFireInspection = (since: (inspected: Item<Credential>) => Condition): Condition =>
  some("site.approvals", (approval) =>
    all(equals(approval("kind"), "fire-inspection"), atMost(approval("from"), date), since(approval)),
  );

const occupancyPermit = some("site.approvals", (approval) =>
  all(equals(approval("kind"), "occupancy-permit"), inForce(approval(""))),
);
const zoningApproval = some("site.approvals", (approval) =>
  all(equals(approval("kind"), "zoning-approval"), inForce(approval(""))),
);
const localCorrespondence = some("site.approvals", (approval) =>
  all(
    equals(approval("kind"), "local-correspondence"),
    equals(approval("issuer"), "local-government"),
    inForce(approval("")),
  ),
);

/** A standing duty of a provider that offers the self-pay option. */
const selfPayDuty = (rule: Pick<Rule, "id" | "clauses" | "message" | "remedy">, met: Condition): Rule => ({
  ...rule,
  category: "agency",
  denial: denials.guidelineNotMet,
  requires: question("provider-duty", {
    "bars-record": any(equals(fact("agency.selfPayOption"), false), met),
    "does-not-bar": true,
  }),
});

/** Recovery housing by the night. */
export const recoveryHousing: CatalogPart = {
  questions: [
    {
      id: "atr-comma-housing",
      asks: "Must whoever renders recovery housing be ATR Approved and an MRSS-P, or is either enough?",
      readings: [
        { id: "both", means: "The comma means and: both are asked." },
        { id: "either", means: "The comma means or: either is enough." },
      ],
      clauses: ["ATR-042"],
    },
    {
      id: "housing-contracted",
      asks: "Must a recovery support program that the consumer takes part in be certified and contracted as well?",
      readings: [
        { id: "both-kinds", means: "Both kinds of program are certified and contracted." },
        { id: "treatment-only", means: "Only the treatment program is." },
      ],
      clauses: ["ATR-278"],
    },
    {
      id: "housing-level",
      asks: "May a house name more than one level of support and supervision?",
      readings: [
        { id: "exactly-one", means: "A house has one level." },
        { id: "at-least-one", means: "A house may have more than one, and keeps at least one of them." },
      ],
      clauses: ["ATR-279"],
    },
    {
      id: "housing-week",
      asks: "When is a house meeting weekly?",
      readings: [
        { id: "within-seven-days", means: "One was held in the seven days that end with the night." },
        { id: "calendar-week-from-sunday", means: "One is held in the night's week, which begins on Sunday." },
        { id: "calendar-week-from-monday", means: "One is held in the night's week, which begins on Monday." },
      ],
      clauses: ["ATR-280"],
    },
    {
      id: "housing-volunteers",
      asks: "Do volunteers count among the staff who supervise in 24 hours?",
      readings: [
        { id: "staff-only", means: "Only employed staff count." },
        { id: "volunteers-count", means: "Volunteers count as well." },
      ],
      clauses: ["ATR-283"],
    },
    {
      id: "housing-annual-fire",
      asks: "How recent is a fire inspection that is annual?",
      readings: [
        { id: "within-12-months", means: "Less than twelve months old; on the anniversary it is too old." },
        { id: "to-the-anniversary", means: "At most twelve months old; the anniversary itself is still covered." },
        { id: "this-or-last-year", means: "It was made in this calendar year or the one before." },
      ],
      clauses: ["ATR-291"],
    },
    {
      id: "housing-local-proofs",
      asks: "Must a property have all listed proofs of local approval, or is one enough?",
      readings: [
        { id: "all-three", means: "Occupancy permit, zoning approval and correspondence are all asked." },
        { id: "one-suffices", means: "One of them is enough." },
      ],
      clauses: ["ATR-292", "ATR-293", "ATR-294", "ATR-295"],
    },
    {
      id: "housing-exemption",
      asks: "What is an approved property exempt from: the inspections and proofs only, or utilities and climate control too?",
      readings: [
        { id: "inspections-and-proofs", means: "Only from what has to be proved." },
        { id: "all-of-item-4", means: "From everything in item 4, as it is printed." },
      ],
      clauses: ["ATR-297", "ATR-298"],
    },
    {
      id: "housing-exempting-body",
      asks: "Whose approval exempts a property?",
      readings: [
        { id: "named-association", means: "That of the association named in the document." },
        { id: "any-organization", means: "That of any organization of providers that the agency names." },
      ],
      clauses: ["ATR-297"],
    },
    {
      id: "housing-signature-day",
      asks: "Which day does the consumer's dated signature for a night bear?",
      readings: [
        { id: "of-the-night", means: "The date of the night itself." },
        { id: "to-the-morning-after", means: "The date of the night, or of the morning on which it ends." },
      ],
      clauses: ["ATR-299"],
    },
    {
      id: "housing-evening-staff",
      asks: "Must the responsible staff member be at the house that evening?",
      readings: [
        { id: "present", means: "The staff member is present that evening." },
        { id: "on-call-counts", means: "Being on call is enough." },
      ],
      clauses: ["ATR-303"],
    },
    {
      id: "housing-short-term",
      asks: "How long is short-term housing?",
      readings: [
        { id: "callers-limit", means: "As long as the limit of nights that the record gives." },
        { id: "no-limit", means: "No limit is printed, so none applies." },
      ],
      clauses: ["ATR-274"],
    },
    {
      id: "provider-duty",
      asks: "Does a standing duty that the agency has not met bar a record of a consumer?",
      readings: [
        { id: "bars-record", means: "Nothing can be billed while the duty is unmet." },
        { id: "does-not-bar", means: "The duty concerns the agency, not the record." },
      ],
      clauses: ["ATR-284", "ATR-285", "ATR-286", "ATR-287", "ATR-288"],
    },
  ],
  statements: [
    {
      id: "access-all-day",
      subject: "site",
      text: "Consumers have access to the house at every hour of the day and night.",
    },
    {
      id: "food-and-necessities",
      subject: "site",
      text: "The house provides food and basic necessities or arranges for them.",
    },
    { id: "utilities", subject: "site", text: "All utilities of the property are kept in working order." },
    { id: "climate-control", subject: "site", text: "The climate control of the property is kept in working order." },
    {
      id: "housing-standards",
      subject: "site",
      text: "The house meets every requirement of recovery housing that only a person can attest.",
      members: ["access-all-day", "food-and-necessities", "utilities", "climate-control"],
    },
    {
      id: "arrangements-posted",
      subject: "site",
      text: "An explanation of the housing arrangements is posted in every housing unit.",
    },
    {
      id: "rental-agreement-policy",
      subject: "agency",
      text: "The agency has a written policy on rental agreements with consumers.",
    },
    {
      id: "termination-grounds",
      subject: "agency",
      text: "The policy states the grounds on which a rental agreement can be ended.",
    },
    {
      id: "terms-explained",
      subject: "consumer",
      text: "The terms of the agreement were set and explained to the consumer on admission to the house.",
    },
    {
      id: "has-rental-agreement",
      subject: "consumer",
      text: "The consumer has entered into a rental agreement with the agency.",
    },
    {
      id: "signed-agreement-on-file",
      subject: "consumer",
      text: "The consumer's record holds a signed copy of the rental agreement.",
    },
    {
      id: "housing-log-kept",
      subject: "record",
      text: "The provider keeps the housing log that holds this night.",
    },
  ],
  parameters: [
    {
      id: "housing-levels",
      title: "Levels of support and supervision",
      values: [
        {
          from: null,
          until: null,
          value: ["peer-run", "monitored", "supervised"],
          clauses: ["ATR-280", "ATR-281", "ATR-282"],
        },
      ],
    },
    {
      id: "housing-least-supervisors",
      title: "Fewest different staff members who supervise in 24 hours",
      values: [{ from: null, until: null, value: 3, clauses: ["ATR-283"] }],
    },
    {
      id: "housing-meeting-days",
      title: "The week of a house meeting, in days",
      values: [{ from: null, until: null, value: 7, clauses: ["ATR-280"] }],
    },
    {
      id: "housing-fire-inspection-months",
      title: "The year of an annual fire inspection, in months",
      values: [{ from: null, until: null, value: 12, clauses: ["ATR-291"] }],
    },
    {
      id: "housing-named-associations",
      title: "Organizations of providers named in the document",
      values: [
        { from: null, until: null, value: ["national-association-of-recovery-residences"], clauses: ["ATR-297"] },
      ],
    },
    {
      id: "housing-provider-organizations",
      title: "Organizations of providers, named or not",
      values: [
        {
          from: null,
          until: null,
          value: ["national-association-of-recovery-residences", "provider-organization"],
          clauses: ["ATR-297"],
        },
      ],
    },
  ],
  services: [
    {
      id: "recovery-housing",
      title: "Recovery Housing",
      program: "Access to Recovery 4",
      lines: [
        {
          funding: "ATR",
          code: "ATRRH",
          clauses: ["ATR-039", "ATR-273"],
          rates: [{ from: null, until: null, rate: "20.20", clauses: ["ATR-040"] }],
        },
      ],
      pricing: {
        unit: "day (night at 11:59 pm)",
        clauses: ["ATR-041", "ATR-273", "ATR-302"],
        quantity: 1,
        rounding: cents,
      },
      rules: [
        ...staffRules(),
        {
          id: "staff",
          clauses: ["ATR-042", "ATR-048", "ATR-049"],
          category: "staff-qualification",
          message: "The rendering practitioner is an MRSS-P on the day, unless being ATR approved is enough.",
          remedy:
            "Enter the MRSS-P credential that the practitioner held that day (practitioner.credentials, practitioner.inRecovery) if it was not entered; otherwise the night cannot be billed.",
          denial: denials.notQualified,
          requires: question("atr-comma-housing", {
            // Approval is asked of all staff by the rules above, so that only the credential is left to ask.
            both: qualification("MRSS-P"),
            either: any(qualification("ATR-approved"), qualification("MRSS-P")),
          }),
        },
        {
          id: "short-term",
          clauses: ["ATR-274"],
          category: "eligibility",
          message: "The stay is not longer than its limit of nights, where one applies.",
          remedy:
            "Correct the nights of the stay or their limit (stay.nights, stay.nightsAllowed) if they are wrong; otherwise the night cannot be billed.",
          denial: denials.guidelineExceeded,
          requires: question("housing-short-term", {
            "callers-limit": atMost(fact("stay.nights"), fact("stay.nightsAllowed")),
            "no-limit": true,
          }),
        },
        {
          id: "disorder",
          clauses: ["ATR-275"],
          category: "eligibility",
          message: "The consumer has a substance use disorder, alone or beside a mental disorder.",
          remedy:
            "Enter the substance use disorder (consumer.disorders) if it was not entered; otherwise the night cannot be billed.",
          denial: denials.notEligible,
          requires: some("consumer.disorders", (disorder) => equals(disorder(""), "substance-use")),
        },
        {
          id: "access",
          clauses: ["ATR-276"],
          category: "site-standard",
          message: "Consumers have access to the house at every hour of the day and night.",
          remedy:
            "Attest it of the house (site.attestations.access-all-day) if it is so; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: attested("access-all-day", "site"),
        },
        {
          id: "food-and-necessities",
          clauses: ["ATR-277"],
          category: "site-standard",
          message: "The house provides food and basic necessities or arranges for them.",
          remedy:
            "Attest it of the house (site.attestations.food-and-necessities) if it is so; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: attested("food-and-necessities", "site"),
        },
        {
          id: "program",
          clauses: ["ATR-278"],
          category: "eligibility",
          message:
            "The consumer takes part that day in a treatment program that the department certified and contracted, or in a recovery support program.",
          remedy:
            "Enter the program that the consumer took part in that day (consumer.programs) if it was not entered; otherwise the night cannot be billed.",
          denial: denials.notEligible,
          requires: some("consumer.programs", (program) => {
            const ofDepartment = all(equals(program("issuer"), "dmh"), holds(program("contracted")));
            return all(
              inForce(program("")),
              any(
                all(equals(program("kind"), "clinical-treatment"), ofDepartment),
                all(
                  equals(program("kind"), "recovery-support"),
                  question("housing-contracted", { "both-kinds": ofDepartment, "treatment-only": true }),
                ),
              ),
            );
          }),
        },
        {
          id: "level",
          clauses: ["ATR-279"],
          category: "site-standard",
          message: "The house has one of the three levels of support and supervision.",
          remedy:
            "Correct the levels of the house (site.levels) if they are wrong; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: question("housing-level", {
            "exactly-one": all(
              equals(count("site.levels"), 1),
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
        selfPayDuty(
          {
            id: "rental-policy",
            clauses: ["ATR-284"],
            message: "A provider that offers the self-pay option has a written policy on rental agreements.",
            remedy:
              "Attest the policy of the agency (agency.attestations.rental-agreement-policy) if there is one, or correct whether the self-pay option is offered (agency.selfPayOption).",
          },
          attested("rental-agreement-policy", "agency"),
        ),
        selfPayDuty(
          {
            id: "arrangements-posted",
            clauses: ["ATR-285"],
            message: "With the self-pay option, an explanation of the housing arrangements is posted in all units.",
            remedy:
              "Attest it of the house (site.attestations.arrangements-posted) if it is so, or correct whether the self-pay option is offered (agency.selfPayOption).",
          },
          attested("arrangements-posted", "site"),
        ),
        selfPayDuty(
          {
            id: "termination-grounds",
            clauses: ["ATR-286"],
            message: "With the self-pay option, the policy states the grounds on which an agreement can be ended.",
            remedy:
              "Attest it of the agency (agency.attestations.termination-grounds) if it is so, or correct whether the self-pay option is offered (agency.selfPayOption).",
          },
          attested("termination-grounds", "agency"),
        ),
        selfPayDuty(
          {
            id: "terms-explained",
            clauses: ["ATR-287"],
            message: "With the self-pay option, the terms were set and explained to the consumer on admission.",
            remedy:
              "Attest it of the consumer (consumer.attestations.terms-explained) if it was so, or correct whether the self-pay option is offered (agency.selfPayOption).",
          },
          attested("terms-explained", "consumer"),
        ),
        selfPayDuty(
          {
            id: "signed-agreement",
            clauses: ["ATR-288"],
            message: "The consumer's record holds a signed copy of the rental agreement, where there is one.",
            remedy:
              "Attest the signed copy (consumer.attestations.signed-agreement-on-file) if it is on file, or tell that there is no agreement (consumer.attestations.has-rental-agreement).",
          },
          any(
            equals(fact("consumer.attestations.has-rental-agreement"), false),
            attested("signed-agreement-on-file", "consumer"),
          ),
        ),
        {
          id: "housing-quality-inspection",
          clauses: ["ATR-289", "ATR-290", "ATR-297", "ATR-298"],
          category: "site-standard",
          message:
            "An HQS inspector has passed the property in an initial Housing Quality Standards inspection, unless an organization of providers approved it.",
          remedy:
            "Enter the inspection or the organization's approval (site.approvals) if it was not entered; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: any(
            approvedByProviders,
            some("site.approvals", (approval) =>
              all(
                equals(approval("kind"), "hqs-inspection"),
                equals(approval("issuer"), "hqs-inspector"),
                atMost(approval("from"), date),
              ),
            ),
          ),
        },
        {
          id: "fire-inspection",
          clauses: ["ATR-289", "ATR-291", "ATR-297", "ATR-298"],
          category: "site-standard",
          message:
            "The property has passed its annual fire inspection, unless an organization of providers approved it.",
          remedy:
            "Enter the inspection or the organization's approval (site.approvals) if it was not entered; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: any(
            approvedByProviders,
            question("housing-annual-fire", {
              "within-12-months": successfulFireInspection((inspected) => moreThan(inspected("from"), yearBefore)),
              "to-the-anniversary": successfulFireInspection((inspected) => atLeast(inspected("from"), yearBefore)),
              "this-or-last-year": successfulFireInspection((inspected) =>
                atLeast(inspected("from"), startOf("year", yearBefore)),
              ),
            }),
          ),
        },
        {
          id: "local-approval",
          clauses: ["ATR-289", "ATR-292", "ATR-293", "ATR-294", "ATR-295", "ATR-297", "ATR-298"],
          category: "site-standard",
          message:
            "The property has the proofs of local occupancy and safety requirements that are in force, unless an organization of providers approved it.",
          remedy:
            "Enter the permit, approval or correspondence (site.approvals) if it was not entered; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: any(
            approvedByProviders,
            question("housing-local-proofs", {
              "all-three": all(occupancyPermit, zoningApproval, localCorrespondence),
              "one-suffices": any(occupancyPermit, zoningApproval, localCorrespondence),
            }),
          ),
        },
        {
          id: "utilities",
          clauses: ["ATR-289", "ATR-296", "ATR-297", "ATR-298"],
          category: "site-standard",
          message:
            "All utilities of the property are kept in working order, unless an approval exempts it from that too.",
          remedy:
            "Attest it of the house (site.attestations.utilities) if it is so; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: any(attested("utilities", "site"), utilitiesExempt),
        },
        {
          id: "climate-control",
          clauses: ["ATR-289", "ATR-296", "ATR-297", "ATR-298"],
          category: "site-standard",
          message:
            "The climate control of the property is kept in working order, unless an approval exempts it from that too.",
          remedy:
            "Attest it of the house (site.attestations.climate-control) if it is so; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: any(attested("climate-control", "site"), utilitiesExempt),
        },
        documented({
          id: "consumer-signature",
          clauses: ["ATR-299"],
          what: "The consumer's dated signature for the night in the housing log",
          where: "documentation.consumerSigned",
        }),
        {
          id: "consumer-signature-date",
          clauses: ["ATR-299"],
          category: "documentation",
          message: "The consumer's signature in the housing log is dated for the night.",
          remedy:
            "Correct the date of the signature (documentation.consumerSigned) if it was entered wrongly; otherwise the night cannot be billed.",
          denial: denials.documentationIncomplete,
          requires: question("housing-signature-day", {
            "of-the-night": equals(signed, date),
            "to-the-morning-after": between(signed, date, shift(date, { days: 1 })),
          }),
        },
        {
          id: "original-signature",
          clauses: ["ATR-299"],
          category: "record-keeping",
          message: "The signature in the housing log is an original one.",
          remedy:
            "Correct how the signature was made (documentation.signature) if it is wrong; otherwise the night cannot be billed.",
          denial: denials.documentationIncomplete,
          requires: originalSignature,
        },
        {
          id: "log-kept",
          clauses: ["ATR-300"],
          category: "record-keeping",
          message: "The provider keeps the housing log.",
          remedy: "Attest that the log is kept (attestations.housing-log-kept) if it is so.",
          denial: denials.documentationAbsent,
          requires: attested("housing-log-kept"),
        },
        documented({
          id: "consumer-name",
          clauses: ["ATR-301"],
          what: "The consumer's name",
          where: "documentation.consumerName",
        }),
        documented({ id: "night-date", clauses: ["ATR-302"], what: "The date of the night", where: "date" }),
        {
          id: "night",
          clauses: ["ATR-302"],
          category: "attendance",
          message: "The consumer was at the house at 11:59 pm of the date.",
          remedy:
            "Correct whether the consumer was there at 11:59 pm (stay.presentAt2359) or the date of the night (date) if it is wrong; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: holds(fact("stay.presentAt2359")),
        },
        documented({
          id: "monitor-named",
          clauses: ["ATR-303"],
          what: "The staff member responsible for monitoring that evening, as rendering practitioner,",
          where: "documentation.practitionerName",
        }),
        {
          id: "monitor-responsible",
          clauses: ["ATR-303"],
          category: "staff-qualification",
          message: "The rendering practitioner was responsible for monitoring the house that evening.",
          remedy:
            "Name the responsible staff member as rendering practitioner, or correct who was responsible (stay.monitoredByPractitioner) if it is wrong; otherwise the night cannot be billed.",
          denial: denials.notQualified,
          requires: holds(fact("stay.monitoredByPractitioner")),
        },
        {
          id: "monitor-present",
          clauses: ["ATR-303"],
          category: "staff-qualification",
          message: "The responsible staff member was at the house that evening, unless being on call counts.",
          remedy:
            "Correct whether the staff member was there (stay.monitorPresent) if it is wrong; otherwise the night cannot be billed.",
          denial: denials.guidelineNotMet,
          requires: question("housing-evening-staff", {
            present: holds(fact("stay.monitorPresent")),
            "on-call-counts": true,
          }),
        },
        enteredInBillingSystem(["ATR-301"]),
        {
          id: "units-of-night",
          clauses: ["ATR-041", "ATR-273", "ATR-302"],
          category: "quantity",
          message: "One record bills one night.",
          remedy:
            "Correct the claimed units (units) to one, or leave them out; bill each further night on its own record.",
          denial: denials.tooManyUnits,
          requires: equals(fact("units"), 1),
        },
      ],
      example: {
        service: "ATRRH",
        funding: "ATR",
        date: "2013-05-14",
        stay: {
          presentAt2359: true,
          visits: [{ date: "2013-05-14", byStaff: true }],
          monitoredByPractitioner: true,
          monitorPresent: true,
          nights: 20,
          nightsAllowed: 90,
        },
        consumer: {
          disorders: ["substance-use"],
          programs: [
            {
              kind: "clinical-treatment",
              issuer: "dmh",
              contracted: true,
              from: "2013-02-04",
              until: "2013-11-29",
            },
          ],
          attestations: { "terms-explained": true, "has-rental-agreement": true, "signed-agreement-on-file": true },
        },
        practitioner: {
          ...exampleStaff,
          inRecovery: true,
          credentials: [
            { kind: "MRSS-P", issuer: "missouri-credentialing-board", from: "2011-11-01", until: "2014-10-31" },
          ],
        },
        agency: {
          ...exampleAgency,
          selfPayOption: true,
          attestations: {
            ...exampleAgency.attestations,
            "rental-agreement-policy": true,
            "termination-grounds": true,
          },
        },
        site: {
          levels: ["monitored"],
          approvals: [
            { kind: "hqs-inspection", issuer: "hqs-inspector", from: "2010-03-15", until: null },
            { kind: "fire-inspection", issuer: "fire-inspector", from: "2012-09-20", until: "2013-09-19" },
            { kind: "occupancy-permit", issuer: "local-government", from: "2010-03-01", until: null },
            { kind: "zoning-approval", issuer: "local-government", from: "2010-02-01", until: null },
            { kind: "local-correspondence", issuer: "local-government", from: "2010-02-15", until: null },
          ],
          attestations: { "housing-standards": true, "arrangements-posted": true },
        },
        documentation: {
          consumerName: true,
          practitionerName: true,
          consumerSigned: "2013-05-14",
          signature: "ink",
        },
        attestations: { "in-cimor": true, "housing-log-kept": true },
      },
    },
  ],
};
