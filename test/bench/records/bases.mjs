/**
 * A billable record for each code under the recommended readings, as short as its rules allow. Shorter than 700 bytes of JSON
 * text most codes cannot be.
 */
import { dropInCenter, housing, pass, trip } from "./places-and-trips.mjs";
import { groupPsr, groupPsrOfState, individualPsr, individualPsrOfState } from "./professional-psr.mjs";
import { careCoordination, coaching, counseling, group, intern, spiritualCounseling } from "./sessions.mjs";

/** By code, in the order of the documents. */
export const bases = [
  individualPsr,
  individualPsrOfState,
  groupPsr,
  groupPsrOfState,
  careCoordination,
  dropInCenter,
  coaching,
  counseling,
  intern,
  spiritualCounseling,
  group,
  trip,
  pass,
  housing,
];
