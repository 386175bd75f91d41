import { isBefore, moved, notAfter, plusMonths } from "./day.ts";
import type { SecondRule } from "./rule.ts";
import { atLeast, quantityOf, whole } from "./span.ts";
import { holds } from "./staff.ts";
import { all, any, below, isOneOf } from "./truth.ts";

const boards = ["missouri-certification-board", "missouri-credentialing-board"];

/** The rule of who is a qualified substance abuse professional: by experience, by certification, or in training. */
export const counselor: SecondRule = ({ practitioner, date }, read) => {
  const anyStatesPhysician = read("qsap-licence-reach") === "mental-health-professional-only";
  const licensed = holds(practitioner, date, (it) => {
    if (it.kind === "physician" && anyStatesPhysician) return true;
    return all(it.kind === "physician" || it.kind === "qualified-mental-health-professional", isOneOf(it.state, "MO"));
  });
  const years = below(practitioner, "treatmentYears");
  const aYear = (key: "fullTime" | "equivalent") => atLeast(quantityOf(below(years, key)), whole(1));
  const experienced = any(aYear("fullTime"), read("qsap-part-time") === "full-time-equivalent" && aYear("equivalent"));

  const kinds = [
    "CADC",
    "CRADC",
    "CRAADC",
    "RSAP",
    ...(read("qsap-rasac") === "counts" ? ["RASAC-I", "RASAC-II"] : []),
  ];
  const issuers = read("qsap-board") === "credentialing-board" ? boards : boards.slice(0, 1);
  const certified = holds(practitioner, date, (it) => all(kinds.includes(it.kind), isOneOf(it.issuer, ...issuers)));

  const expected = below(practitioner, "qualificationExpected");
  const within = read("qsap-within-one-year") === "day-outside" ? isBefore : notAfter;
  const aYearOn = moved(date, (day) => plusMonths(day, 12));
  const told = below(practitioner, "attestations");
  const inTraining = all(
    notAfter(date, expected),
    within(expected, aYearOn),
    isOneOf(below(told, "training-plan-written"), true),
    isOneOf(below(told, "training-plan-approved"), true),
  );
  return any(all(licensed, experienced), certified, inTraining);
};
