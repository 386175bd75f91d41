import { plusDays, plusMonths } from "./day.ts";
import { type Around, absent, only, type Variations } from "./vary.ts";

const times = ["09:00", "09:07", "09:08", "09:14", "09:15", "09:16", "10:00", "10:22", "10:23", "23:52", "00:10"];
const quantities = [0, 1, 2, 3, 4, 5, "0.5", "1.5", "4.000001", "3.999999"];

const people: Variations = {
  "session.consumers": ({ oneOf }) => oneOf(0, 1, 2, 7, 8, 9, 15, 16, 17, 24, 29, 30, 31),
  "session.practitioners": ({ oneOf }) => oneOf(0, 1, 2, 3),
};

const clock: Variations = {
  start: ({ oneOf }) => oneOf(...times),
  end: ({ oneOf }) => oneOf(...times, "24:00"),
  units: ({ oneOf, chance }) => (chance.percent(30) ? absent : oneOf(...quantities)),
};

/** Credentials of these kinds with periods around the day. */
function credentials(kinds: readonly string[], issuers: readonly string[], more: (at: Around) => object = () => ({})) {
  return (at: Around) =>
    at.list(2, () =>
      only({ kind: at.chance.pick(kinds), issuer: at.oneOf(...issuers), ...more(at), ...at.period() }),
    );
}

const board = ["missouri-credentialing-board", "missouri-credentialing-board", "missouri-credentialing-board", "other"];

const psrTopics = [
  "cognitive-behavioral-therapy",
  "recovery-plan",
  "illness-management",
  "dbt",
  "motivational-interviewing",
  "suicide-prevention",
  "ptsd",
  "medications",
  "older-adults",
];

function psrTraining(at: Around): object {
  const topic = at.chance.pick([...psrTopics, "iddt", "cpr-additional"]);
  const parts = ["motivational-interviewing", "stage-wise-treatment"].filter(() => at.chance.percent(70));
  return only({
    topic,
    date: at.oneOf(at.day(-500), at.day(-220), at.day(-1), at.day(0), at.day(1)),
    hours: at.oneOf(1, 2, "0.999999", "1.5", "1.999999", "2.499999", "2.5", 4, "3.75"),
    documented: at.oneOf(true, true, false),
    includes:
      topic === "iddt" ? parts.map((part) => only({ topic: part, hours: at.oneOf("0.25", "0.5", 1, 2, 4) })) : absent,
  });
}

/** A day about six months before the record's. */
function sixMonthsBefore(at: Around): unknown {
  const months = plusMonths(at.today, -6);
  const near = [-3, -2, -1, 0, 1, 2, 3].map((days) => plusDays(months, days));
  return at.oneOf(...near, at.day(-1000), at.day(-20), "2009-06-02");
}

const psr: Variations = {
  ...clock,
  ...people,
  practitioner: ({ oneOf }) => (oneOf(true) === null ? null : absent),
  "practitioner.hired": sixMonthsBefore,
  "practitioner.firstService": sixMonthsBefore,
  "practitioner.trainings": (at) => at.list(8, () => psrTraining(at)),
  "practitioner.reliefs": (at) =>
    at.list(3, () =>
      only({
        kind: at.chance.pick(["waiver", "exception", "other"]),
        topic: at.chance.pick([...psrTopics, "iddt", "cpr-additional"]),
        granted: at.oneOf(true, false),
      }),
    ),
  "practitioner.attestations.specializes-in-approach": ({ oneOf }) => oneOf(true, true, false),
  "practitioner.attestations.excepted-topics-not-relevant": ({ oneOf }) => oneOf(true, true, false),
  "practitioner.attestations.additional-trainings": ({ chance }) => chance.pick([true, false, absent]),
  "practitioner.credentials": credentials(
    ["professional-counselor", "clinical-social-worker", "psychologist"],
    ["missouri-licensing-board"],
    (at) => only({ state: at.oneOf("MO", "MO", "KS"), provisional: at.oneOf(true, false) }),
  ),
  "agency.certifications": credentials(["adult-cpr", "adult-cpr", "recovery-support"], ["dmh-cps-division", "dmh"]),
};

/** A day about twelve months before the record's, or at the turn of its year or the one before. */
function withinTheYear(at: Around): string {
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

const support: Variations = {
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

const recovery: Variations = {
  "practitioner.inRecovery": ({ oneOf }) => oneOf(true, false),
  "practitioner.credentials": credentials(["MRSS", "MRSS-P", "CADC"], board),
};

const timed: Variations = { ...support, ...clock, ...people };

const agency: Variations = {
  "agency.certifications": credentials(["recovery-support", "clinical-treatment", "adult-cpr"], ["dmh"]),
};

function openDay(at: Around, day: string): Record<string, unknown> {
  const stretches = [
    ["14:00", "18:00"],
    ["14:00", "17:59"],
    ["13:00", "17:00"],
    ["13:01", "17:01"],
    ["18:00", "18:01"],
    ["08:00", "10:00"],
    ["10:30", "12:30"],
    ["20:00", "24:00"],
    ["09:00", "16:59"],
  ];
  const periods = at.list(3, () => {
    const [opens = "", closes = ""] = at.chance.pick(stretches);
    return { opens, closes };
  });
  return only({ day, periods });
}

const dropIn: Variations = {
  ...support,
  ...recovery,
  units: ({ oneOf, chance }) => (chance.percent(40) ? absent : oneOf(0, 1, 2, "0.5", "0.25", "1.000001")),
  "attendance.month": (at) => at.oneOf(at.day(0), plusMonths(at.today, -1), at.day(-31)),
  "attendance.visits": (at) =>
    at.list(14, (index) =>
      only({
        date: at.chance.percent(75) ? at.day(-index) : at.day(at.chance.pick([1, 0, -1, -28, -29, -30, -31])),
        countedBefore: at.chance.percent(85) ? false : at.chance.pick([true, absent]),
      }),
    ),
  "attendance.otherUnitsThisMonth": ({ oneOf }) => oneOf(0, 1),
  "attendance.otherUnitsThisWindow": ({ oneOf }) => oneOf(0, 1),
  "site.people.all": ({ oneOf }) => oneOf(2, 99, 100, 101, 198, 200),
  "site.people.peers": ({ oneOf }) => oneOf(1, 2, 50, 51, 52, 100, 101, 102),
  "site.manager.inRecovery": ({ oneOf }) => oneOf(true, false),
  "site.manager.credentials": credentials(["MRSS", "MRSS-P"], board),
  "site.calendarUpdated": (at) => {
    const lastMonth = `${plusMonths(`${at.today.slice(0, 7)}-01`, -1)}`;
    return at.oneOf(at.day(1), at.day(0), at.day(-29), at.day(-30), at.day(-31), lastMonth, plusDays(lastMonth, -1));
  },
  "site.hours": (at) => {
    const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    const open = days.filter(() => at.chance.percent(80));
    return at.oneOf(open.map((day) => openDay(at, day)));
  },
  site: ({ oneOf }) => (oneOf(true) === null ? null : absent),
};

const trip: Variations = {
  ...support,
  units: ({ oneOf, chance }) => (chance.percent(40) ? absent : oneOf(0, 1, 10, "12.5", "24.999999", 25, 26, "2.5")),
  "trip.miles": ({ oneOf }) => oneOf(0, 1, 25, "12.5", "0.5", "7.3", "24.999999", "25.000001", 26, "2.5"),
  "trip.milesAboard": ({ oneOf }) => oneOf(0, 1, 25, "12.5", "0.5", "7.3", "24.999999", 24, "1.5"),
  "trip.riders": ({ oneOf }) => oneOf(0, 1, 2, 3, 14, 15, 16),
  "trip.persons": ({ oneOf }) => oneOf(0, 1, 2, 3, 4),
  "session.consumers": ({ oneOf }) => oneOf(0, 1, 2, 3, 15, 16),
  "practitioner.credentials": credentials(
    ["class-e", "class-e", "cdl-a", "cdl-b", "cdl-c", "professional-counselor"],
    ["missouri-department-of-revenue"],
  ),
  "vehicle.licence": (at) => at.oneOf(at.period()),
  "vehicle.insurance": (at) => at.oneOf(at.period()),
  vehicle: ({ oneOf }) => (oneOf(true) === null ? null : absent),
};

const pass: Variations = {
  ...support,
  units: ({ oneOf, chance }) => (chance.percent(40) ? absent : oneOf(0, 1, "16.99", 17, "17.5", 18, "17.000001")),
  "pass.cost": ({ oneOf }) => oneOf(0, 1, 17, "17.5", "16.99", "17.005", "0.005", "0.015", "99.995"),
};

const housing: Variations = {
  ...support,
  units: ({ oneOf, chance }) => (chance.percent(40) ? absent : oneOf(0, 1, 2, "0.5", "1.000001")),
  "stay.nights": ({ oneOf }) => oneOf(1, 89, 90, 91),
  "stay.nightsAllowed": ({ oneOf }) => oneOf(89, 90, 91),
  "stay.meetings": (at) =>
    at.list(2, () =>
      only({ date: at.day(at.chance.pick([1, 0, -1, -2, -3, -4, -5, -6, -7, -8])), byStaff: at.oneOf(true, true, false) }),
    ),
  "stay.visits": (at) =>
    at.list(2, () => only({ date: at.day(at.chance.pick([1, 0, 0, -1])), byStaff: at.oneOf(true, true, false) })),
  "stay.supervisedAllDay": ({ oneOf }) => oneOf(true, true, false),
  "stay.supervisedBy": (at) =>
    at.list(5, () =>
      only({
        person: at.chance.pick(["a", "b", "c", "d"]),
        role: at.oneOf("staff", "staff", "staff", "volunteer", "other"),
      }),
    ),
  "site.levels": (at) => at.list(2, () => at.chance.pick(["peer-run", "monitored", "supervised", "other"])),
  "site.approvals": (at) =>
    at.list(5, () => {
      const kind = at.chance.pick(["fire-inspection", "occupancy-permit", "zoning-approval", "local-correspondence"]);
      if (kind === "fire-inspection") {
        return only({
          kind,
          issuer: at.oneOf("fire-inspector", "fire-inspector", "other"),
          from: withinTheYear(at),
          until: null,
        });
      }
      if (at.chance.percent(15)) {
        return only({
          kind: "provider-organization",
          issuer: at.chance.pick(["national-association-of-recovery-residences", "provider-organization"]),
          ...at.period(),
        });
      }
      return only({ kind, issuer: "local-government", ...at.period() });
    }),
  "documentation.consumerSigned": (at) => at.oneOf(at.day(-1), at.day(0), at.day(1), at.day(2)),
};

const individualPsr: Variations = psr;
const groupPsr: Variations = psr;

/** What may change in a record of each printed code. */
export const variations: Readonly<Record<string, Variations>> = {
  H2017HO: individualPsr,
  H2017P: individualPsr,
  H2017HOHQ: groupPsr,
  H2017S: groupPsr,
  ATRCC: timed,
  ATRDIC: dropIn,
  ATRRC: {
    ...timed,
    ...recovery,
    "coaching.kind": ({ chance }) => chance.pick(["ordinary", "peer-support", absent]),
  },
  ATRC: { ...timed, ...agency },
  ATRCI: {
    ...timed,
    ...agency,
    "practitioner.credentials": credentials(["RASAC-I", "RASAC-II", "CADC"], board),
    "supervisor.credentials": credentials(["approved-supervisor", "CADC"], board),
    supervisor: ({ oneOf }) => (oneOf(true) === null ? null : absent),
  },
  ATRSC: timed,
  ATRG: {
    ...timed,
    "session.consumersThroughout": ({ oneOf }) => oneOf(0, 1, 2, 3),
  },
  ATRTM: trip,
  ATRTP: pass,
  ATRRH: housing,
};
