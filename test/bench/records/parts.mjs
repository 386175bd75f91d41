/** What the records of recovery support are made of. */
const annualTraining = [
  { topic: "ethics", date: "2012-10-10", hours: 3 },
  { topic: "boundaries", date: "2012-10-11", hours: "3.5" },
];
const staff = {
  screenings: [{ source: "family-care-registry", date: "2011-02-18", passed: true }],
  trainings: annualTraining,
  attestations: { "department-qualifications": true },
};
const board = "missouri-credentialing-board";
export const credential = (kind, changes) => ({
  kind,
  issuer: board,
  from: "2012-01-09",
  until: "2014-01-08",
  ...changes,
});
export const peer = { inRecovery: true, credentials: [credential("MRSS-P")] };
export const note = { description: true, consumerName: true, practitionerName: true };
export const certifications = [
  { kind: "recovery-support", from: "2011-07-01", until: "2014-06-30" },
  { kind: "clinical-treatment", issuer: "dmh", from: "2011-07-01", until: "2014-06-30" },
];
/** A record of recovery support with what all of them need. */
export const atr = (service, sections) => ({
  service,
  date: "2013-05-14",
  ...sections,
  practitioner: { ...staff, ...sections.practitioner },
  attestations: { "in-cimor": true, ...sections.attestations },
});
export const inPerson = { start: "13:00", end: "14:00", delivery: "face-to-face" };
export const alone = { consumers: 1, practitioners: 1 };
