import { type Around, absent, only, type Variations } from "./vary.ts";
import { credentials } from "./vary-staff.ts";

const yesOrNo = ({ oneOf }: Around) => oneOf(true, false);
const some =
  (...values: readonly string[]) =>
  (at: Around) =>
    at.list(2, () => at.chance.pick(values));

const programs = (at: Around) =>
  at.list(2, () =>
    only({
      kind: at.chance.pick(["clinical-treatment", "recovery-support", "spiritual-support", "adult-cpr"]),
      issuer: at.oneOf("dmh", "dmh", "other"),
      contracted: at.oneOf(true, true, false),
      ...at.period(),
    }),
  );

/** What every note and every staff member may vary in. */
const everywhere: Variations = {
  "documentation.consumerName": yesOrNo,
  "agency.attestations.everyone-screened": yesOrNo,
};
const session: Variations = {
  ...everywhere,
  delivery: ({ chance }) => chance.pick(["face-to-face", "telehealth", "telephone", "other", absent]),
};
const signatures: Variations = {
  "documentation.signature": ({ oneOf }) => oneOf("ink", "electronic", "electronic", "other"),
  "documentation.everyoneSigned": yesOrNo,
};

const licences = (...kinds: readonly string[]) =>
  credentials(kinds, ["missouri-licensing-board"], (at) =>
    only({ state: at.oneOf("MO", "MO", "KS"), provisional: at.oneOf(false, true) }),
  );

const psr: Variations = {
  ...session,
  "attestations.behavioral-problems-addressed": yesOrNo,
  "attestations.functional-deficits-addressed": yesOrNo,
  "practitioner.attestations.specialized-training": yesOrNo,
};
const psrGroup: Variations = {
  ...psr,
  "session.others": (at) => at.list(2, () => only({ credentials: licences("clinical-social-worker")(at) })),
};

/** What else may change in a record of each printed code: facts of the questions that only the engine reads. */
export const otherVariations: Readonly<Record<string, Variations>> = {
  H2017HO: psr,
  H2017P: psr,
  H2017HOHQ: psrGroup,
  H2017S: psrGroup,
  ATRCC: {
    ...session,
    "consumer.programs": programs,
    "practitioner.role": ({ oneOf }) => oneOf("staff", "volunteer", "other"),
    activities: some("arranging-and-referring", "bus-pass", "bus-pass", "other"),
    "attestations.activity-is-coordination": yesOrNo,
    "pass.departmentFunded": yesOrNo,
    "pass.errandBilled": yesOrNo,
  },
  ATRDIC: {
    ...everywhere,
    "site.charges": ({ oneOf }) => oneOf("none", "refreshments-only", "other"),
    "attendance.otherServicesBilled": yesOrNo,
  },
  ATRRC: {
    ...session,
    "consumer.programs": programs,
    activities: some("strengths-and-goals", "lived-experience"),
    "attestations.telehealth-approved": yesOrNo,
    "coaching.focus": some("recovery", "employment", "wellness", "other"),
    "coaching.factors": some("tobacco", "nutrition", "other"),
    "coaching.factorsIdentified": yesOrNo,
  },
  ATRC: {
    ...session,
    "practitioner.credentials": (at) =>
      at.chance.percent(50)
        ? licences("physician", "qualified-mental-health-professional", "psychologist")(at)
        : credentials(
            ["CADC", "RSAP", "RASAC-I", "RASAC-II", "CCJP"],
            ["missouri-credentialing-board", "missouri-certification-board", "other"],
          )(at),
    "practitioner.treatmentYears": (at) =>
      at.oneOf(only({ fullTime: at.oneOf(0, "0.999999", 1), equivalent: at.oneOf("0.999999", 1, 2) })),
    "practitioner.qualificationExpected": (at) => at.oneOf(at.day(-1), at.day(0), ...[364, 365, 366].map(at.day)),
    "practitioner.attestations.training-plan-written": ({ oneOf }) => oneOf(true, true, false),
    "practitioner.attestations.training-plan-approved": ({ oneOf }) => oneOf(true, true, false),
  },
  ATRCI: session,
  ATRSC: {
    ...session,
    "practitioner.credentials": (at) => [
      { kind: "ordination", issuer: "recognized-faith-group", from: "2004-06-06", until: null },
      ...[licences("physician", "psychologist", "professional-counselor")(at)].flatMap((list) =>
        Array.isArray(list) ? list : [],
      ),
    ],
  },
  ATRG: {
    ...session,
    ...signatures,
    "practitioner.credentials": () => [],
    "practitioner.treatmentYears": () => null,
  },
  ATRTM: {
    ...everywhere,
    ...signatures,
    "consumer.programs": programs,
    "trip.purpose": ({ oneOf }) => oneOf("treatment", "department-defined", "other"),
  },
  ATRTP: {
    ...everywhere,
    "consumer.programs": programs,
    "pass.purpose": ({ oneOf }) => oneOf("treatment", "court", "other"),
    "pass.length": ({ oneOf }) => oneOf("single-ride", "daily", "monthly", "other"),
    "pass.vehicle": ({ oneOf }) => oneOf("bus", "rail", "other-public", "other"),
    "pass.errandBilled": yesOrNo,
  },
  ATRRH: {
    ...everywhere,
    ...signatures,
    "consumer.programs": programs,
    "practitioner.inRecovery": yesOrNo,
    "site.attestations.utilities": yesOrNo,
    "stay.monitorPresent": yesOrNo,
    "agency.attestations.rental-agreement-policy": yesOrNo,
  },
};
