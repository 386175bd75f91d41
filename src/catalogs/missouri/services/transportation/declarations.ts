import type { Parameter, Question, Statement } from "../../../../catalog/types.ts";

/** What the document leaves open about rides. */
export const questions: readonly Question[] = [
  {
    id: "round-per-person",
    asks: "Where several persons are billed, is each person's amount rounded to the cent, or their total?",
    readings: [
      { id: "each-person", means: "Each person's amount is rounded before the amounts are added." },
      { id: "total", means: "Only the total is rounded." },
    ],
    clauses: ["ATR-033"],
  },
  {
    id: "trip-fractional-miles",
    asks: "May a part of a mile be billed, such as 12.5 miles?",
    readings: [
      { id: "refused", means: "Only whole miles may be billed." },
      { id: "allowed", means: "A part of a mile may be billed." },
    ],
    clauses: ["ATR-033", "ATR-256"],
  },
  {
    id: "trip-miles",
    asks: "Which miles are billed for a consumer: the vehicle's, or those with the consumer aboard?",
    readings: [
      { id: "vehicle", means: "All miles of the vehicle on the trip count." },
      { id: "aboard", means: "Only miles with this consumer aboard count." },
    ],
    clauses: ["ATR-033", "ATR-256"],
  },
  {
    id: "trip-persons",
    asks: "Whom may one record of a ride bill at the rate for each person?",
    readings: [
      { id: "its-consumer", means: "A record bills its one consumer; every other has a record of the same ride." },
      { id: "consumers-aboard", means: "A record may bill as many persons as consumers were aboard." },
      { id: "riders-aboard", means: "A record may bill everybody aboard but the driver." },
    ],
    clauses: ["ATR-033"],
  },
  {
    id: "trip-licence",
    asks: "May a driver of few passengers hold a CDL in place of the class E licence?",
    readings: [
      { id: "class-e-only", means: "Up to fifteen passengers the driver holds class E; above, a CDL." },
      { id: "class-e-or-cdl", means: "Up to fifteen passengers the driver holds class E or a CDL; above, a CDL." },
    ],
    clauses: ["ATR-034", "ATR-247"],
  },
  {
    id: "trip-passengers",
    asks: "Who is a passenger when the driver's licence is judged?",
    readings: [
      { id: "all-riders", means: "Everybody aboard but the driver." },
      { id: "consumers-only", means: "Consumers only." },
    ],
    clauses: ["ATR-248"],
  },
  {
    id: "trip-licence-state",
    asks: "Must the driver's licence be one of Missouri's?",
    readings: [
      { id: "missouri", means: "Only a licence of the Missouri Department of Revenue counts." },
      { id: "any-state", means: "The same kind of licence from any state counts." },
    ],
    clauses: ["ATR-076", "ATR-077"],
  },
  {
    id: "trip-destinations",
    asks: "May a trip go to a destination that is not listed, where the department has defined it?",
    readings: [
      { id: "closed", means: "Only the listed purposes are allowed." },
      { id: "department-defined", means: "Others that the department has defined are allowed as well." },
    ],
    clauses: ["ATR-239", "ATR-240"],
  },
  {
    id: "trip-engagement",
    asks: "Must a rider, like the holder of a pass, be actively engaged in treatment or support?",
    readings: [
      { id: "riders-too", means: "All transportation services ask for active engagement." },
      { id: "pass-holders-only", means: "Only public transportation asks for it." },
    ],
    clauses: ["ATR-238", "ATR-263"],
  },
  {
    id: "trip-others-signatures",
    asks: "Must the transportation log hold the signature of every consumer aboard, or of the one who is billed?",
    readings: [
      { id: "everyone", means: "Every consumer aboard has signed." },
      { id: "this-consumer", means: "The signature of the record's consumer is enough." },
    ],
    clauses: ["ATR-260"],
  },
];

/** What can be attested of a consumer, a vehicle and a ride. */
export const statements: readonly Statement[] = [
  {
    id: "lacks-transportation",
    subject: "consumer",
    text: "The consumer has no means of personal transportation.",
  },
  { id: "safe-and-reliable", subject: "vehicle", text: "The vehicle is safe and reliable." },
  {
    id: "transportation-log-kept",
    subject: "record",
    text: "The provider keeps the transportation log with the original signatures for this ride.",
  },
];

/** Limits and lists of rides. */
export const parameters: readonly Parameter[] = [
  {
    id: "class-e-most-passengers",
    title: "Most passengers that a class E licence is enough for",
    values: [{ from: null, until: null, value: 15, clauses: ["ATR-248"] }],
  },
  {
    id: "trip-commercial-licences",
    title: "Licences that are a CDL",
    values: [{ from: null, until: null, value: ["cdl-a", "cdl-b", "cdl-c"], clauses: ["ATR-077"] }],
  },
  {
    id: "trip-purposes",
    title: "Listed purposes of a trip",
    values: [
      {
        from: null,
        until: null,
        value: ["treatment", "recovery-support", "health-care", "criminal-justice", "employment"],
        clauses: ["ATR-241", "ATR-242", "ATR-243", "ATR-244", "ATR-245"],
      },
    ],
  },
];
