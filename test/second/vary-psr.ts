import { plusDays, plusMonths } from "./day.ts";
import { type Around, absent, only, type Variations } from "./vary.ts";
import { clock, credentials, people } from "./vary-staff.ts";

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
  const topic = at.chance.pick([...psrTopics, "iddt", "cpr-additional", "documentation-and-medicaid"]);
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

/** Professional psychosocial rehabilitation. */
export const psr: Variations = {
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
        topic: at.chance.pick([...psrTopics, "iddt", "cpr-additional", "documentation-and-medicaid"]),
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
