/** Professional psychosocial rehabilitation. */
import { inPerson } from "./parts.mjs";

/** In the first six months after hire the additional training is not yet asked for. */
const psr = (service, kind, session) => ({
  service,
  date: "2011-03-15",
  ...inPerson,
  session,
  consumer: { disorders: ["mental"], attestations: { "disorder-interferes": true } },
  practitioner: {
    credentials: [{ kind, state: "MO", from: "2010-07-01", until: "2012-06-30" }],
    hired: "2011-01-10",
    firstService: "2011-02-01",
    trainings: [{ topic: "documentation-and-medicaid", date: "2011-01-20", documented: true }],
    attestations: { orientation: true, "orientation-before-first-service": true },
  },
  agency: {
    certifications: [{ kind: "adult-cpr", issuer: "dmh-cps-division", from: "2009-01-01", until: "2011-12-31" }],
  },
  attestations: {
    [session.consumers === 1 ? "individualized-intervention" : "group-intervention"]: true,
    "skills-based-approach": true,
    "behavioral-problems-addressed": true,
    "functional-deficits-addressed": true,
    "documented-per-regulation": true,
  },
});

export const individualPsr = psr("H2017HO", "professional-counselor", { consumers: 1 });

export const individualPsrOfState = psr("H2017P", "clinical-social-worker", { consumers: 1 });

export const groupPsr = psr("H2017HOHQ", "clinical-social-worker", { consumers: 6, practitioners: 1, others: [] });

export const groupPsrOfState = psr("H2017S", "professional-counselor", { consumers: 5, practitioners: 1, others: [] });
