import type { Qualification } from "../../../catalog/types.ts";
import type { Condition, Value } from "../../../condition/types.ts";
import type { Person } from "../../../record/types.ts";
import {
  all,
  any,
  atMost,
  equals,
  fact,
  firstOf,
  holds,
  inForce,
  lessThan,
  oneOf,
  param,
  question,
  questionValue,
  shift,
  subject,
} from "../../build.ts";

const date = fact("date");
const person = subject<Person>();

const sixMonthsAfter = (anchor: Value): Value =>
  questionValue("psr-month-end", {
    "last-of-month": shift(anchor, { months: param("psr-additional-training-months") }),
    "next-day": shift(anchor, { months: param("psr-additional-training-months"), noSuchDay: "next" }),
  });

/** Before the six months begin they are not running either: whoever is hired later has no time left to be trained in. */
const inTheSixMonthsFrom = (begin: Value): Condition => all(atMost(begin, date), withinSixMonthsOf(begin));

const withinSixMonthsOf = (anchor: Value): Condition =>
  question("psr-anniversary", {
    outside: lessThan(date, sixMonthsAfter(anchor)),
    inside: atMost(date, sixMonthsAfter(anchor)),
  });

/** What is asked of staff, apart from the curriculum topic by topic. */
export const qualifications: readonly Qualification[] = [
  {
    id: "psr-licence",
    title: "Professional counselor or clinical social worker, licensed or provisionally licensed in Missouri",
    clauses: ["PSR-016", "PSR-018", "PSR-037", "PSR-039"],
    requires: person.some("credentials", (credential) =>
      all(oneOf(credential("kind"), param("psr-licences")), equals(credential("state"), "MO"), inForce(credential(""))),
    ),
  },
  {
    id: "psr-specialized",
    title: "Specialized training in mental health services",
    clauses: ["PSR-017", "PSR-019", "PSR-038", "PSR-040"],
    requires: question("psr-specialized-training", {
      // The training rules ask for the listed curriculum, topic by topic.
      "listed-curriculum": true,
      separate: holds(person("attestations.specialized-training")),
    }),
  },
  {
    id: "psr-within-six-months",
    title: "In the six months allowed for the additional training",
    clauses: ["PSR-049"],
    requires: question("psr-six-months-from", {
      hire: inTheSixMonthsFrom(person("hired")),
      "first-service": inTheSixMonthsFrom(firstOf(person("firstService"), person("hired"))),
      // Six months of the later day do not begin before hire, and are not over while those of either day are not.
      "later-of-hire-and-document": all(
        atMost(person("hired"), date),
        any(withinSixMonthsOf(person("hired")), withinSixMonthsOf(param("psr-document-date"))),
      ),
    }),
  },
  {
    id: "psr-exception-applies",
    title: "Specialises in one service approach, to which the excepted topics do not matter",
    clauses: ["PSR-064", "PSR-065"],
    requires: all(
      holds(person("attestations.specializes-in-approach")),
      holds(person("attestations.excepted-topics-not-relevant")),
    ),
  },
];
