import { plusDays, plusMonths } from "./day.ts";
import { type Around, absent, only, type Variations } from "./vary.ts";

const times = ["09:00", "09:07", "09:08", "09:14", "09:15", "09:16", "10:00", "10:22", "10:23", "23:52", "00:10"];
const quantities = [0, 1, 2, 3, 4, 5, "0.5", "1.5", "4.000001", "3.999999"];

/** How many took part. */
export const people: Variations = {
  "session.consumers": ({ oneOf }) => oneOf(0, 1, 2, 7, 8, 9, 15, 16, 17, 24, 29, 30, 31),
  "session.practitioners": ({ oneOf }) => oneOf(0, 1, 2, 3),
};

/** When it was, and what is claimed. */
export const clock: Variations = {
  start: ({ oneOf }) => oneOf(...times),
  end: ({ oneOf }) => oneOf(...times, "24:00"),
  units: ({ oneOf, chance }) => (chance.percent(30) ? absent : oneOf(...quantities)),
};

/** Credentials of these kinds with periods around the day. */
export function credentials(
  kinds: readonly string[],
  issuers: readonly string[],
  more: (at: Around) => object = () => ({}),
) {
  return (at: Around) =>
    at.list(2, () => only({ kind: at.chance.pick(kinds), issuer: at.oneOf(...issuers), ...more(at), ...at.period() }));
}

/** The board that awards credentials, mostly. */
export const board = [
  "missouri-credentialing-board",
  "missouri-credentialing-board",
  "missouri-credentialing-board",
  "other",
];

/** A day about twelve months before the record's, or at the turn of its year or the one before. */
export function withinTheYear(at: Around): string {
  const months = plusMonths(at.today, -12);
  const year = at.today.slice(0, 4);
  const lastYear = plusMonths(at.today, -12).slice(0, 4);
  return at.chance.pick([
    plusDays(months, -1),
    months,
    plusDays(months, 1),
    plusDays(months, 2),
    `${year}-01-01`,
    `${lastYear}-01-01`,
    `${lastYear}-12-31`,
    plusDays(`${lastYear}-01-01`, -1),
    at.day(0),
    at.day(1),
  ]);
}

/** Staff of recovery support. */
export const support: Variations = {
  "practitioner.hired": (at) => at.oneOf(withinTheYear(at), withinTheYear(at)),
  "practitioner.trainings": (at) =>
    at.list(4, () =>
      only({
        topic: at.chance.pick(["ethics", "boundaries", "ptsd"]),
        date: at.oneOf(withinTheYear(at), withinTheYear(at), withinTheYear(at)),
        hours: at.oneOf(2, 3, 3, 4, 6, "5.999999", "2.999999"),
      }),
    ),
  "practitioner.screenings": (at) =>
    at.list(2, () =>
      only({
        source: at.chance.pick(["family-care-registry", "department-approved", "other"]),
        date: at.oneOf(at.day(-1), at.day(0), at.day(1)),
        passed: at.oneOf(true, true, false),
      }),
    ),
};

/** Credentials of recovery specialists. */
export const recovery: Variations = {
  "practitioner.inRecovery": ({ oneOf }) => oneOf(true, false),
  "practitioner.credentials": credentials(["MRSS", "MRSS-P", "CADC"], board),
};
