/** Who is what on a day. */
import { isBefore, parseISO, subMonths } from "date-fns";
import { Decimal } from "decimal.js";
import { inForce, notAfter } from "./days.mjs";
import { attested } from "./notes.mjs";
import { all, any, compare, is, isOneOf, some } from "./truth.mjs";

const board = "missouri-credentialing-board";

export const holds = (person, kinds, day, more = () => true) =>
  some(person?.credentials, (held) => all(isOneOf(held.kind, kinds), inForce(held, day), more(held)));
const ofBoard = (held) => is(held.issuer, board);
export const isMrss = (person, day) => all(is(person?.inRecovery, false), holds(person, ["MRSS"], day, ofBoard));
export const isMrssP = (person, day) => all(is(person?.inRecovery, true), holds(person, ["MRSS-P"], day, ofBoard));
export const isSupervisor = (person, day) => holds(person, ["approved-supervisor"], day, ofBoard);
export const isIntern = (person, day) => holds(person, ["RASAC-I", "RASAC-II"], day, ofBoard);

/** A qualified substance abuse professional. */
export function isQsap(person, day) {
  const experienced = all(
    holds(person, ["physician", "qualified-mental-health-professional"], day, (held) => is(held.state, "MO")),
    compare(person?.treatmentYears?.fullTime, 1, (years, least) => new Decimal(years).gte(least)),
  );
  const certified = holds(person, ["CADC", "CRADC", "CRAADC", "RSAP"], day, (held) =>
    isOneOf(held.issuer, ["missouri-certification-board", board]),
  );
  const expected = person?.qualificationExpected;
  const inTraining = all(
    notAfter(day, expected),
    compare(expected, day, (one, two) => isBefore(subMonths(parseISO(one), 12), parseISO(two))),
    attested(person, "training-plan-written"),
    attested(person, "training-plan-approved"),
  );
  return any(experienced, certified, inTraining);
}

/** Clergy who are also qualified in recovery. */
export function isClergy(person, day) {
  const licensed = holds(
    person,
    ["professional-counselor", "marriage-and-family-therapist", "clinical-social-worker", "psychologist"],
    day,
    (held) => all(is(held.state, "MO"), is(held.provisional, false)),
  );
  return all(
    holds(person, ["ordination"], day, (held) => is(held.issuer, "recognized-faith-group")),
    any(
      isMrss(person, day),
      isMrssP(person, day),
      holds(person, ["CADC", "CRADC", "CRAADC", "RSAP", "CCJP"], day),
      holds(person, ["physician"], day, (held) => is(held.state, "MO")),
      licensed,
    ),
  );
}
