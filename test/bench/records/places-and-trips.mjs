/** Recovery support by the month, the mile, the pass and the night. */
import { atr, credential, peer } from "./parts.mjs";

const fromTwoToEight = [{ opens: "14:00", closes: "20:00" }];
const visitDays = ["02", "03", "06", "07", "08", "09", "13"];

export const dropInCenter = atr("ATRDIC", {
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
});

export const trip = atr("ATRTM", {
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
});

export const pass = atr("ATRTP", {
  pass: { cost: "17.00", length: "weekly", vehicle: "bus", purpose: "treatment", errandBilled: false },
  consumer: { programs: [{ kind: "clinical-treatment", from: "2013-02-04", until: "2013-11-29" }] },
  documentation: {
    consumerName: true,
    practitionerName: true,
    transitSystem: true,
    passSerial: true,
    passIssued: "2013-05-14",
  },
});

export const housing = atr("ATRRH", {
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
});
