import type { Agency, Person } from "../../../record/types.ts";

/** For examples: a practitioner who is ATR approved in May 2013 under every reading. */
export const exampleStaff = {
  role: "staff",
  hired: "2011-03-01",
  screenings: [{ source: "family-care-registry", date: "2011-02-18", passed: true }],
  trainings: [
    { topic: "ethics", date: "2012-10-10", hours: 3 },
    { topic: "boundaries", date: "2012-10-11", hours: 3 },
  ],
  attestations: { "department-qualifications": true },
} as const satisfies Person;

/** For examples: an agency that is certified for recovery support and for clinical treatment. */
export const exampleAgency = {
  certifications: [
    { kind: "recovery-support", issuer: "dmh", from: "2011-07-01", until: "2014-06-30" },
    { kind: "clinical-treatment", issuer: "dmh", from: "2011-07-01", until: "2014-06-30" },
  ],
  attestations: { "everyone-screened": true },
} as const satisfies Agency;
