import type { Shape } from "../condition/shape.ts";

/** An object that inherits nothing, so that what a shape leaves out is left out, whatever is added to all objects. */
const bare = <const T extends object>(told: T): T => Object.assign(Object.create(null), told);

const date = bare({ type: "date" });
const bound = bare({ type: "date", bound: true });
/** Every service has a day, whether the record has it on file or not. */
const day = bare({ type: "date", always: true });
const time = bare({ type: "time" });
const flag = bare({ type: "flag" });
const written = bare({ type: "written" });
const text = bare({ type: "text" });
/** Of people or things: more than anybody counts. */
const count = bare({ type: "number", least: 0, most: 100_000, whole: true });
/** Of hours, miles, units or money: 12 digits before the point, 6 after it. */
const quantity = bare({ type: "number", least: 0, most: 1_000_000_000_000, whole: false });
const postalCode = bare({ type: "code" });

// The helpers keep what they are given in their types, so that the record's types can be held against the shape.
const oneOf = <const V extends readonly string[]>(...values: V) => bare({ type: "code", values });
const listed = (list: string) => bare({ type: "code", list });
/** No file holds more entries than this of one thing. */
const listOf = <S extends Shape>(of: S) => bare({ type: "list", of, most: 500 });
const object = <F extends Readonly<Record<string, Shape>>, const R extends readonly (keyof F & string)[]>(
  fields: F,
  ...required: R
) => bare({ type: "object", fields: bare(fields), required });
const attestations = (subject: string) => bare({ type: "statements", subject });

const role = oneOf("staff", "volunteer");
const credential = (list: string) =>
  object(
    {
      kind: listed(list),
      issuer: listed("issuers"),
      state: postalCode,
      provisional: flag,
      contracted: flag,
      from: bound,
      until: bound,
    },
    "kind",
    "from",
    "until",
  );
const period = object({ from: bound, until: bound }, "from", "until");

const person = object({
  credentials: listOf(credential("credentials")),
  inRecovery: flag,
  role,
  hired: date,
  firstService: date,
  screenings: listOf(object({ source: listed("screeningSources"), date, passed: flag }, "source")),
  trainings: listOf(
    object(
      {
        topic: listed("trainingTopics"),
        date,
        hours: quantity,
        documented: flag,
        includes: listOf(object({ topic: listed("trainingTopics"), hours: quantity }, "topic")),
      },
      "topic",
    ),
  ),
  reliefs: listOf(
    object({ kind: oneOf("waiver", "exception"), topic: listed("trainingTopics"), granted: flag }, "kind", "topic"),
  ),
  treatmentYears: object({ fullTime: quantity, equivalent: quantity }),
  qualificationExpected: date,
  attestations: attestations("person"),
});

const consumer = object({
  disorders: listOf(listed("disorders")),
  programs: listOf(credential("programs")),
  attestations: attestations("consumer"),
});

const agency = object({
  certifications: listOf(credential("programs")),
  selfPayOption: flag,
  attestations: attestations("agency"),
});

const weekday = oneOf("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
const site = object({
  manager: person,
  people: object({ all: count, peers: count }),
  hours: listOf(
    object({ day: weekday, periods: listOf(object({ opens: time, closes: time }, "opens", "closes")) }, "day"),
  ),
  convenient: flag,
  transportation: flag,
  charges: listed("charges"),
  calendarUpdated: date,
  levels: listOf(listed("housingLevels")),
  approvals: listOf(credential("approvals")),
  attestations: attestations("site"),
});

const vehicle = object({ licence: period, insurance: period, attestations: attestations("vehicle") });

const staffVisits = listOf(object({ date, byStaff: flag }, "date"));
const place = object({ name: written, address: written });

/** The shape of a service record with every profile in its place: one line for each field of `RecordFacts`. */
export const recordShape = object(
  {
    service: bare({ type: "service" }),
    key: text,
    funding: listed("fundings"),
    date: day,
    start: time,
    end: time,
    units: quantity,
    delivery: oneOf("face-to-face", "telehealth", "telephone"),
    session: object({ consumers: count, consumersThroughout: count, practitioners: count, others: listOf(person) }),
    activities: listOf(listed("activities")),
    topics: listOf(listed("topics")),
    consumer,
    practitioner: person,
    supervisor: person,
    agency,
    site,
    vehicle,
    coaching: object({
      kind: listed("coachingKinds"),
      focus: listOf(listed("coachingFocuses")),
      factors: listOf(listed("wellnessFactors")),
      factorsIdentified: flag,
    }),
    group: object({ type: listed("groupTypes"), issues: listOf(listed("groupIssues")) }),
    trip: object({
      miles: quantity,
      milesAboard: quantity,
      riders: count,
      persons: count,
      purpose: listed("tripPurposes"),
    }),
    pass: object({
      cost: quantity,
      length: listed("passLengths"),
      vehicle: listed("passVehicles"),
      purpose: listed("passPurposes"),
      departmentFunded: flag,
      errandBilled: flag,
    }),
    attendance: object({
      month: date,
      visits: listOf(object({ date, signedIn: flag, countedBefore: flag }, "date")),
      otherUnitsThisMonth: quantity,
      otherUnitsThisWindow: quantity,
      otherServicesBilled: flag,
    }),
    stay: object({
      presentAt2359: flag,
      meetings: staffVisits,
      visits: staffVisits,
      supervisedAllDay: flag,
      supervisedBy: listOf(object({ person: text, role }, "person")),
      monitoredByPractitioner: flag,
      monitorPresent: flag,
      nights: count,
      nightsAllowed: count,
    }),
    documentation: object({
      description: written,
      consumerName: written,
      practitionerName: written,
      activities: written,
      groupPlan: written,
      response: written,
      origin: place,
      destination: place,
      transitSystem: written,
      passSerial: written,
      passIssued: date,
      consumerSigned: date,
      everyoneSigned: flag,
      signature: oneOf("ink", "electronic"),
    }),
    attestations: attestations("record"),
  },
  "service",
);

/** The sections that can be given by id, with the profiles beside the record. */
export const profileNames = ["consumer", "practitioner", "supervisor", "agency", "site", "vehicle"] as const;
