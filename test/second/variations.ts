import { absent, type Variations } from "./vary.ts";
import { psr } from "./vary-psr.ts";
import { dropIn, housing } from "./vary-sites.ts";
import { board, clock, credentials, people, recovery, support } from "./vary-staff.ts";

const timed: Variations = { ...support, ...clock, ...people };

const agency: Variations = {
  "agency.certifications": credentials(
    ["recovery-support", "clinical-treatment", "adult-cpr"],
    ["dmh", "dmh", "other"],
  ),
};

const trip: Variations = {
  ...support,
  units: ({ oneOf, chance }) => (chance.percent(40) ? absent : oneOf(0, 1, 10, "12.5", "24.999999", 25, 26, "2.5")),
  "trip.miles": ({ oneOf }) => oneOf(0, 1, 25, "12.5", "0.5", "7.3", "24.999999", "25.000001", 26, "2.5"),
  "trip.milesAboard": ({ oneOf }) => oneOf(0, 1, 25, "12.5", "0.5", "7.3", "24.999999", 24, "1.5"),
  "trip.riders": ({ chance }) => chance.pick([0, 1, 2, 3, 14, 15, 16, absent]),
  "trip.persons": ({ oneOf }) => oneOf(0, 1, 2, 3, 4),
  "session.consumers": ({ chance }) => chance.pick([0, 1, 2, 3, 15, 16, absent]),
  "practitioner.credentials": credentials(
    ["class-e", "class-e", "cdl-a", "cdl-b", "cdl-c", "professional-counselor"],
    ["missouri-department-of-revenue", "missouri-department-of-revenue", "other"],
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

/** What may change in a record of each printed code. */
export const variations: Readonly<Record<string, Variations>> = {
  H2017HO: psr,
  H2017P: psr,
  H2017HOHQ: psr,
  H2017S: psr,
  ATRCC: timed,
  ATRDIC: dropIn,
  ATRRC: {
    ...timed,
    ...recovery,
    "coaching.kind": ({ chance }) => chance.pick(["ordinary", "peer-support", "other", absent]),
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
