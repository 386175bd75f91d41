import type { Clause } from "../../../catalog/types.ts";
import { clausesIn } from "./clause.ts";

const trip = clausesIn("atr4", "(H) Transportation");
const pass = clausesIn("atr4", "(I) Transportation-Public");

/** ATR-237 to ATR-272. */
export const transportationClauses: readonly Clause[] = [
  trip.pricing("ATR-237", "title", "Transportation has the code ATRTM, in units of a mile."),
  trip.rule(
    "ATR-238",
    "opening",
    "Transportation serves the recovery goals of consumers who have no transportation of their own.",
  ),
  trip.rule("ATR-239", "item 1", "Trips are only to destinations or appointments that the department has defined."),
  trip.rule("ATR-240", "item 1", "Five kinds of allowable trip are listed."),
  trip.rule(
    "ATR-241",
    "item 1.a",
    "The allowable kinds include trips to and from certified programs of alcohol or drug treatment and rehabilitation.",
  ),
  trip.rule("ATR-242", "item 1.b", "The allowable kinds include trips to and from recovery support services."),
  trip.rule(
    "ATR-243",
    "item 1.c",
    "The allowable kinds include trips to and from appointments with a doctor, a dentist or another healthcare provider.",
  ),
  trip.rule(
    "ATR-244",
    "item 1.d",
    "The allowable kinds include trips to and from probation and parole, a court, or another agency of criminal justice.",
  ),
  trip.rule("ATR-245", "item 1.e", "The allowable kinds include trips to and from work, or what is done to find work."),
  trip.rule("ATR-246", "item 2", "The driver, paid or volunteer, meets the background screening of 9 CSR 10-5.190."),
  trip.rule("ATR-247", "item 2", "The driver holds a class E licence."),
  trip.rule("ATR-248", "item 2", "With more than fifteen passengers, the driver holds a CDL."),
  trip.rule("ATR-249", "item 3", "The vehicle's own licence is current."),
  trip.rule("ATR-250", "item 3", "The vehicle is properly insured."),
  trip.rule("ATR-251", "item 3", "The vehicle carries consumers safely and reliably."),
  trip.rule("ATR-252", "documentation", "The documentation names the consumer."),
  trip.rule("ATR-253", "documentation", "The documentation gives the date of the trip."),
  trip.rule("ATR-254", "documentation", "The documentation gives name and address of the place where the trip began."),
  trip.rule("ATR-255", "documentation", "The documentation gives name and address of the destination."),
  trip.rule("ATR-256", "documentation", "The documentation gives the miles travelled."),
  trip.rule("ATR-257", "documentation", "The documentation gives the purpose of the trip."),
  trip.rule("ATR-258", "documentation", "The documentation names the driver as the rendering practitioner."),
  trip.rule("ATR-259", "documentation", "The documentation is in CIMOR, where recovery support is billed."),
  trip.rule("ATR-260", "documentation", "Every consumer who is transported signs a log of the trip."),
  trip.rule(
    "ATR-261",
    "documentation",
    "The provider keeps the transportation logs, with the consumers' original signatures.",
  ),

  pass.pricing(
    "ATR-262",
    "title",
    "Transportation-Public has the code ATRTP, at $1.00 a unit for what the bus pass actually cost.",
  ),
  pass.rule(
    "ATR-263",
    "opening",
    "To be eligible, a consumer is actively engaged in treatment, or in recovery or spiritual support.",
  ),
  pass.rule(
    "ATR-264",
    "opening",
    "Travel is for treatment, recovery support, a physician, a dentist, probation and parole, court, seeking employment or employment.",
  ),
  pass.rule("ATR-265", "opening", "Bus passes may be handed out by the day, the week or the month."),
  pass.rule("ATR-266", "item 1", "The provider may use care coordination for obtaining and issuing bus passes."),
  pass.rule("ATR-267", "documentation", "The documentation in CIMOR names the public transportation system."),
  pass.rule("ATR-268", "documentation", "The documentation in CIMOR gives the pass's serial number."),
  pass.rule("ATR-269", "documentation", "The documentation in CIMOR gives the price that was paid for the pass."),
  pass.rule(
    "ATR-270",
    "documentation",
    "The documentation in CIMOR gives the pass's length: daily, weekly or monthly.",
  ),
  pass.rule("ATR-271", "documentation", "The documentation in CIMOR gives the day of issue."),
  pass.rule("ATR-272", "documentation", "The documentation in CIMOR names the staff member who issued the pass."),
];
