import type { Parameter, Question, Statement } from "../../../../catalog/types.ts";

/** What the document leaves open about housing. */
export const questions: readonly Question[] = [
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
      { id: "bars-record", means: "No night can be billed while the duty is unmet." },
      { id: "does-not-bar", means: "The duty concerns the agency, not the record." },
    ],
    clauses: ["ATR-284", "ATR-285", "ATR-286", "ATR-287", "ATR-288"],
  },
];

/** What can be attested of a house, its agency and a consumer. */
export const statements: readonly Statement[] = [
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
];

/** Limits, windows and lists of housing. */
export const parameters: readonly Parameter[] = [
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
    values: [{ from: null, until: null, value: ["national-association-of-recovery-residences"], clauses: ["ATR-297"] }],
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
];
