/** Recovery support by the quarter of an hour. */
import { alone, atr, certifications, credential, inPerson, note, peer } from "./parts.mjs";

const counselingOf = (service, sections) =>
  atr(service, {
    ...inPerson,
    session: alone,
    consumer: { attestations: { "substance-problems": true } },
    agency: { certifications },
    documentation: note,
    attestations: { "structured-counseling": true },
    ...sections,
  });

export const careCoordination = atr("ATRCC", {
  ...inPerson,
  session: { consumers: 1 },
  activities: ["arranging-and-referring"],
  consumer: { programs: [{ kind: "recovery-support", from: "2013-02-04", until: "2013-11-29" }] },
  practitioner: { role: "staff" },
  documentation: note,
  attestations: { "accesses-resources": true },
});

export const coaching = atr("ATRRC", {
  ...inPerson,
  session: alone,
  activities: [],
  coaching: { kind: "ordinary", focus: ["recovery"] },
  practitioner: { inRecovery: false, credentials: [credential("MRSS")] },
  documentation: note,
  attestations: { "coaching-oriented": true, "not-a-substitute": true },
});

export const counseling = counselingOf("ATRC", {
  practitioner: {
    treatmentYears: { fullTime: 3 },
    credentials: [
      { kind: "qualified-mental-health-professional", state: "MO", from: "2010-09-01", until: "2014-08-31" },
    ],
  },
});

export const intern = counselingOf("ATRCI", {
  practitioner: { credentials: [credential("RASAC-I")] },
  supervisor: { credentials: [credential("approved-supervisor")] },
});

export const spiritualCounseling = atr("ATRSC", {
  ...inPerson,
  session: { consumers: 1 },
  topics: ["life-purpose"],
  practitioner: {
    credentials: [
      { kind: "ordination", issuer: "recognized-faith-group", from: "2004-06-06", until: null },
      { kind: "CRADC", from: "2012-01-09", until: "2014-01-08" },
    ],
  },
  documentation: note,
  attestations: { "safe-and-nonjudgmental": true },
});

export const group = atr("ATRG", {
  ...inPerson,
  session: { consumers: 12, consumersThroughout: 11 },
  activities: [],
  group: { type: "educational", issues: ["recovery"] },
  practitioner: peer,
  documentation: { ...note, groupPlan: true, response: true, consumerSigned: "2013-05-14", signature: "ink" },
  attestations: { "group-log-kept": true },
});
