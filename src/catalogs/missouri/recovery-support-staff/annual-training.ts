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

/**
 * Completed no longer than some months before the day of the service: counted on from the training, as a year is elsewhere,
 * so that one of 29 February is a year old on the 28th.
 */
const withinLastMonths = (day: Value): Condition =>
  all(lessThan(date, shift(day, { months: param("annual-training-months") })), atMost(day, date));

const calendarYear: Value = startOf("year", date);
const calendarYearBefore: Value = startOf("year", shift(calendarYear, { days: 1, back: true }));

/** Completed in the calendar year of the service, but not after it. */
const inCalendarYear = (day: Value): Condition => all(atLeast(day, calendarYear), atMost(day, date));

/** Completed in the calendar year before. */
const inCalendarYearBefore = (day: Value): Condition =>
  all(atLeast(day, calendarYearBefore), lessThan(day, calendarYear));

/** Read from the record, for inside the list of trainings the item is a training: these are asked of the practitioner only. */
const hired = fact("practitioner.hired");
const employmentYear: Value = startOfYearSince(hired, date);

/**
 * The first day of the employment year before: of the one in which the current one's eve lies. Twelve months back from an
 * anniversary may miss it by a day, for 29 February returns on the 28th.
 */
const employmentYearBefore: Value = startOfYearSince(hired, shift(employmentYear, { days: 1, back: true }));

/** Whoever is hired after the service is no new hire, and has no employment year in which a training could count. */
const isEmployed = atMost(hired, date);

/** Completed in the employment year of the service, but neither before hire nor after the service. */
const inEmploymentYear = (day: Value): Condition =>
  all(atLeast(day, employmentYear), atLeast(day, hired), atMost(day, date));

/** Completed in the employment year before, but neither before hire nor after the service. */
const inEmploymentYearBefore = (day: Value): Condition =>
  all(atLeast(day, employmentYearBefore), atLeast(day, hired), lessThan(day, employmentYear), atMost(day, date));

/** The annual training on ethics and boundaries. */
export const annualTraining: Condition = any(
  question("atr-annual-hours", {
    "twelve-months": enoughHours(withinLastMonths),
    // Each year is counted by itself: the hours are asked for every year.
    "calendar-year": any(enoughHours(inCalendarYear), enoughHours(inCalendarYearBefore)),
    "employment-year": all(isEmployed, any(enoughHours(inEmploymentYear), enoughHours(inEmploymentYearBefore))),
  }),
  question("atr-new-hire", {
    "from-first-day": false,
    "first-year": all(isEmployed, lessThan(date, shift(hired, { months: param("annual-training-new-hire-months") }))),
  }),
);
