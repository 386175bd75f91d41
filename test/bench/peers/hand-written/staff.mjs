/** What is asked of staff and their training. */
import { Decimal } from "decimal.js";
import { isWithinMonths, notAfter } from "./days.mjs";
import { attested } from "./notes.mjs";
import { all, is, isOneOf, some } from "./truth.mjs";

/** Hours of the trainings that count, added up as decimals; not known where it is not known which count. */
export function hoursOf(trainings, counts) {
  if (trainings === undefined) return undefined;
  const counted = trainings.map((training) => counts(training));
  if (counted.includes(undefined)) return undefined;
  return trainings.reduce((sum, training, index) => (counted[index] ? sum.plus(training.hours) : sum), new Decimal(0));
}

/** What is asked of all staff of recovery support. */
export function checkStaff(check, { practitioner, date, attestations }) {
  const trainings = practitioner?.trainings;
  const lately = (training) => isWithinMonths(training.date, 12, date);
  const trainedIn = (topic) => some(trainings, (training) => all(is(training.topic, topic), lately(training)));
  const hours = hoursOf(trainings, (training) =>
    all(isOneOf(training.topic, ["ethics", "boundaries"]), lately(training)),
  );
  check(
    "screening",
    some(practitioner?.screenings, (screening) =>
      all(
        is(screening.passed, true),
        isOneOf(screening.source, ["family-care-registry", "department-approved"]),
        notAfter(screening.date, date),
      ),
    ),
  );
  check("department-qualifications", attested(practitioner, "department-qualifications"));
  check(
    "annual-training",
    all(hours === undefined ? undefined : hours.gte(6), trainedIn("ethics"), trainedIn("boundaries")),
  );
  check("entered-in-cimor", is(attestations?.["in-cimor"], true));
}
