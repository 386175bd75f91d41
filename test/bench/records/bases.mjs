/**
 * A billable record for each code, as short as its rules allow: with the readings recommended, no field can be left out but
 * those that `padding` names. Shorter than 700 bytes of JSON text most codes cannot be.
 */
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
const credential = (kind, changes) => ({ kind, issuer: board, from: "2012-01-09", until: "2014-01-08", ...changes });
const peer = { inRecovery: true, credentials: [credential("MRSS-P")] };
const note = { description: true, consumerName: true, practitionerName: true };
const certifications = [
  { kind: "recovery-support", from: "2011-07-01", until: "2014-06-30" },
  { kind: "clinical-treatment", issuer: "dmh", from: "2011-07-01", until: "2014-06-30" },
];
const atr = (service, sections) => ({
  service,
  date: "2013-05-14",
  ...sections,
  practitioner: { ...staff, ...sections.practitioner },
  attestations: { "in-cimor": true, ...sections.attestations },
});
const inPerson = { start: "13:00", end: "14:00", delivery: "face-to-face" };
const alone = { consumers: 1, practitioners: 1 };

/** In the first six months after hire the additional training is not yet asked for. */
const psr = (service, kind, session) => ({
  service,
  date: "2011-03-15",
  ...inPerson,
  session,
  consumer: { disorders: ["mental"], attestations: { "disorder-interferes": true } },
  practitioner: {
    credentials: [{ kind, state: "MO", from: "2010-07-01", until: "2012-06-30" }],
    hired: "2011-01-10",
    firstService: "2011-02-01",
    trainings: [{ topic: "documentation-and-medicaid", date: "2011-01-20", documented: true }],
    attestations: { orientation: true, "orientation-before-first-service": true },
  },
  agency: {
    certifications: [{ kind: "adult-cpr", issuer: "dmh-cps-division", from: "2009-01-01", until: "2011-12-31" }],
  },
  attestations: {
    [session.consumers === 1 ? "individualized-intervention" : "group-intervention"]: true,
    "skills-based-approach": true,
    "behavioral-problems-addressed": true,
    "functional-deficits-addressed": true,
    "documented-per-regulation": true,
  },
});

const counseling = (service, sections) =>
  atr(service, {
    ...inPerson,
    session: alone,
    consumer: { attestations: { "substance-problems": true } },
    agency: { certifications },
    documentation: note,
    attestations: { "structured-counseling": true },
    ...sections,
  });

const fromTwoToEight = [{ opens: "14:00", closes: "20:00" }];
const visitDays = ["02", "03", "06", "07", "08", "09", "13"];

/** By code, in the order of the documents. */
export const bases = [
  psr("H2017HO", "professional-counselor", { consumers: 1 }),
  psr("H2017P", "clinical-social-worker", { consumers: 1 }),
  psr("H2017HOHQ", "clinical-social-worker", { consumers: 6, practitioners: 1, others: [] }),
  psr("H2017S", "professional-counselor", { consumers: 5, practitioners: 1, others: [] }),
  atr("ATRCC", {
    ...inPerson,
    session: { consumers: 1 },
    activities: ["arranging-and-referring"],
    consumer: { programs: [{ kind: "recovery-support", from: "2013-02-04", until: "2013-11-29" }] },
    practitioner: { role: "staff" },
    documentation: note,
    attestations: { "accesses-resources": true },
  }),
  atr("ATRDIC", {
    attendance: {
      visits: visitDays.map((day) => ({ date: `2013-05-${day}`, countedBefore: false, signedIn: true })),
      otherUnitsThisMonth: 0,
    },
    practitioner: {
      ...peer,
      attestations: { "department-qualifications": true, "monitors-drop-in-center": true },
    },
    site: {
      manager: peer,
      people: { all: 10, peers: 6 },
      hours: [
        { day: "tuesday", periods: fromTwoToEight },
        { day: "wednesday", periods: fromTwoToEight },
        { day: "thursday", periods: fromTwoToEight },
        { day: "friday", periods: fromTwoToEight },
        { day: "saturday", periods: fromTwoToEight },
      ],
      convenient: true,
      charges: "none",
      calendarUpdated: "2013-05-02",
      attestations: { "drop-in-standards": true },
    },
    documentation: { consumerName: true, practitionerName: true, activities: true },
    attestations: { "sign-in-log-kept": true },
  }),
  atr("ATRRC", {
    ...inPerson,
    session: alone,
    activities: [],
    coaching: { kind: "ordinary", focus: ["recovery"] },
    practitioner: { inRecovery: false, credentials: [credential("MRSS")] },
    documentation: note,
    attestations: { "coaching-oriented": true, "not-a-substitute": true },
  }),
  counseling("ATRC", {
    practitioner: {
      treatmentYears: { fullTime: 3 },
      credentials: [
        { kind: "qualified-mental-health-professional", state: "MO", from: "2010-09-01", until: "2014-08-31" },
      ],
    },
  }),
  counseling("ATRCI", {
    practitioner: { credentials: [credential("RASAC-I")] },
    supervisor: { credentials: [credential("approved-supervisor")] },
  }),
  atr("ATRSC", {
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
  }),
  atr("ATRG", {
    ...inPerson,
    session: { consumers: 12, consumersThroughout: 11 },
    activities: [],
    group: { type: "educational", issues: ["recovery"] },
    practitioner: peer,
    documentation: { ...note, groupPlan: true, response: true, consumerSigned: "2013-05-14", signature: "ink" },
    attestations: { "group-log-kept": true },
  }),
  atr("ATRTM", {
    trip: { milesAboard: 25, riders: 3, persons: 1, purpose: "treatment" },
    consumer: { attestations: { "lacks-transportation": true } },
    practitioner: { credentials: [credential("class-e", { issuer: "missouri-department-of-revenue" })] },
    vehicle: {
      licence: { from: "2012-08-01", until: "2014-07-31" },
      insurance: { from: "2013-01-01", until: "2013-12-31" },
      attestations: { "safe-and-reliable": true },
    },
    documentation: {
      consumerName: true,
      practitionerName: true,
      origin: { name: true, address: true },
      destination: { name: true, address: true },
      consumerSigned: "2013-05-14",
      signature: "ink",
    },
    attestations: { "transportation-log-kept": true },
  }),
  atr("ATRTP", {
    pass: { cost: "17.00", length: "weekly", vehicle: "bus", purpose: "treatment", errandBilled: false },
    consumer: { programs: [{ kind: "clinical-treatment", from: "2013-02-04", until: "2013-11-29" }] },
    documentation: {
      consumerName: true,
      practitionerName: true,
      transitSystem: true,
      passSerial: true,
      passIssued: "2013-05-14",
    },
  }),
  atr("ATRRH", {
    stay: { presentAt2359: true, visits: [{ date: "2013-05-14", byStaff: true }], monitoredByPractitioner: true },
    consumer: {
      disorders: ["substance-use"],
      programs: [
        { kind: "clinical-treatment", issuer: "dmh", contracted: true, from: "2013-02-04", until: "2013-11-29" },
      ],
    },
    practitioner: peer,
    agency: { selfPayOption: false },
    site: {
      levels: ["monitored"],
      approvals: [
        { kind: "hqs-inspection", issuer: "hqs-inspector", from: "2010-03-15", until: null },
        { kind: "fire-inspection", from: "2012-09-20", until: "2013-09-19" },
        { kind: "occupancy-permit", from: "2010-03-01", until: null },
      ],
      attestations: { "housing-standards": true },
    },
    documentation: {
      consumerName: true,
      practitionerName: true,
      consumerSigned: "2013-05-14",
      signature: "ink",
    },
    attestations: { "housing-log-kept": true },
  }),
];
