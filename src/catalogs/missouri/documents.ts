import type { Notice, SourceDocument } from "../../catalog/types.ts";

/** The two documents that the catalog encodes. */
export const documents: readonly SourceDocument[] = [
  {
    id: "psr-2009",
    title: "Individual and Group Professional Psychosocial Rehabilitation; Specialized Staff Training Requirements",
    issuer: "Missouri Department of Mental Health",
    dated: "6/3/09",
  },
  {
    id: "atr4",
    title: "ATR4 Recovery Support Services: Rates, Staff Qualifications and Service Definitions",
    issuer: "Missouri Department of Mental Health",
    dated: null,
  },
];

/** What every decision repeats. */
export const notices: readonly Notice[] = [
  {
    id: "historical",
    text: "Both schedules are historical and print no end date. Bound their periods before you rely on them for a date.",
  },
  {
    id: "policy",
    text: "Only the seven days of a drop-in month are called necessary for billing. That every other unmet requirement bars payment is this catalog's policy.",
  },
  {
    id: "charge",
    text: "The amount of an MHD line is the rate of its code. What the provider is paid stands beside it from its own printed figure; neither is derived from the other.",
  },
  {
    id: "readings",
    text: "The readings recommended for a first try are this catalog's authors', not the department's. Ask it, then pin its answers.",
  },
  {
    id: "denials",
    text: "Denial codes are this catalog's own judgment of what a payer would answer with.",
  },
];
