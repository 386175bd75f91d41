import type { Condition, Value } from "../../../condition/types.ts";
import type { Person } from "../../../record/types.ts";
import {
  all,
  any,
  atLeast,
  atMost,
  equals,
  fact,
  lessThan,
  moreThan,
  oneOf,
  param,
  question,
  shift,
  startOf,
  startOfYearSince,
  subject,
} from "../../build.ts";

const date = fact("date");
const p = subject<Person>();

/** The person has enough hours of annual training among the trainings completed on the days that match. */
const enoughHours = (completed: (day: Value) => Condition): Condition => {
  const trainedIn = (topic: string): Condition =>
    p.some("trainings", (training) => all(equals(training("topic"), topic), completed(training("date"))));
  return all(
    atLeast(
      p.total(
        "trainings",
        (training) => training("hours"),
        (training) => all(oneOf(training("topic"), param("annual-training-topics")), completed(training("date"))),
      ),
      param("annual-training-hours"),
    ),
    question("atr-ethics-and-boundaries", {
      "some-of-both": all(trainedIn("ethics"), trainedIn("boundaries")),
      either: true,
    }),
  );
};

/** Completed in the months that end with the day of the service. */
const withinLastMonths = (day: Value): Condition =>
  all(moreThan(day, shift(date, { months: param("annual-training-months"), back: true })), atMost(day, date));

/** Completed in the calendar year of the service or in the one before, but not after the service. */
const withinCalendarYears = (day: Value): Condition =>
  all(
    atLeast(day, startOf("year", shift(date, { months: param("annual-training-months"), back: true }))),
    atMost(day, date),
  );

/** Read from the record, for inside the list of trainings the item is a training: these are asked of the practitioner only. */
const hired = fact("practitioner.hired");
const employmentYear: Value = startOfYearSince(hired, date);

/**
 * The first day of the employment year before: of the one in which the current one's eve lies. Twelve months back from an
 * anniversary may miss it by a day, for 29 February returns on the 28th.
 */
const employmentYearBefore: Value = startOfYearSince(hired, shift(employmentYear, { days: 1, back: true }));

/** Completed in the employment year of the service or in the one before, but neither before hire nor after the service. */
const withinEmploymentYears = (day: Value): Condition =>
  all(atLeast(day, employmentYearBefore), atLeast(day, hired), atMost(day, date));

/** The annual training on ethics and boundaries. */
export const annualTraining: Condition = any(
  question("atr-new-hire", {
    "from-first-day": false,
    "first-year": lessThan(date, shift(hired, { months: param("annual-training-new-hire-months") })),
  }),
  question("atr-annual-hours", {
    "twelve-months": enoughHours(withinLastMonths),
    "calendar-year": enoughHours(withinCalendarYears),
    "employment-year": enoughHours(withinEmploymentYears),
  }),
);
