import { describe, expect, it } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { createEngine } from "../../src/index.ts";

const engine = createEngine(missouri, { readings: missouri.recommendedReadings });

/** The rule of each service that asks the practitioner for a credential, and whether that one is a licence. */
const credentialRules: readonly (readonly [service: string, rule: string, isLicence: boolean])[] = [
  ["individual-professional-psr", "licence", true],
  ["group-professional-psr", "licence", true],
  ["drop-in-center", "monitor-credential", false],
  ["recovery-coaching", "coach", false],
  ["recovery-counseling", "counselor", false],
  ["counseling-intern", "intern", false],
  ["spiritual-counseling", "clergy", false],
  ["group", "facilitator", false],
  ["transportation", "licence", true],
  ["recovery-housing", "staff", false],
];

describe.each(credentialRules)("the denial of %s by the rule %s", (id, rule, isLicence) => {
  const example = missouri.services.find((service) => service.id === id)?.example;
  const denialWith = (credentials: readonly object[]) => {
    const { findings } = engine.evaluate({
      ...example,
      practitioner: { ...Object(example?.practitioner), credentials },
    });
    return findings.find((finding) => finding.rule === rule)?.denial;
  };
  const { credentials = [] } = Object(example?.practitioner) as { readonly credentials?: readonly object[] };

  it("tells a credential that was not valid that day from none", () => {
    const past = { from: "2001-01-01", until: "2002-12-31" };
    expect(denialWith(credentials.map((credential) => ({ ...credential, ...past })))).toEqual({
      carc: "B7",
      rarc: ["N570"],
    });
    expect(denialWith([])).toEqual({ carc: "185", rarc: isLicence ? ["N570", "N665"] : ["N570"] });
  });
});

describe.each([
  ["individual-professional-psr", "agency-certified"],
  ["group-professional-psr", "agency-certified"],
  ["care-coordination", "agency-recovery-support"],
  ["recovery-counseling", "agency-recovery-support"],
  ["recovery-counseling", "agency-clinical-treatment"],
  ["counseling-intern", "agency-clinical-treatment"],
])("the denial of %s by the rule %s", (id, rule) => {
  const example = missouri.services.find((service) => service.id === id)?.example;
  const { certifications } = Object(example?.agency) as { readonly certifications: readonly object[] };
  const denialWith = (held: readonly object[]) => {
    const { findings } = engine.evaluate({ ...example, agency: { ...Object(example?.agency), certifications: held } });
    return findings.find((finding) => finding.rule === rule)?.denial;
  };

  it("tells a certification that was not valid that day from none", () => {
    const past = { from: "2001-01-01", until: "2002-12-31" };
    const lapsed = certifications.map((certification) => ({ ...certification, ...past }));
    expect(denialWith(lapsed)).toEqual({ carc: "B7", rarc: ["N570"] });
    expect(denialWith([])).toEqual({ carc: "170", rarc: ["N95"] });
  });
});

it("of too few is another one than of too many", () => {
  const denialOf = (id: string, change: object, rule: string) => {
    const example = missouri.services.find((service) => service.id === id)?.example;
    return engine.evaluate({ ...example, ...change }).findings.find((finding) => finding.rule === rule)?.denial;
  };
  const tooMany = { carc: "119", rarc: ["N362"] };
  const noUnit = { carc: "16", rarc: ["M53"] };
  expect(denialOf("recovery-housing", { units: 2 }, "units-of-night")).toEqual(tooMany);
  expect(denialOf("recovery-housing", { units: "0.5" }, "night-whole")).toEqual(noUnit);
  expect(denialOf("drop-in-center", { units: 2 }, "units-of-month")).toEqual(tooMany);
  expect(denialOf("drop-in-center", { units: "0.5" }, "month-whole")).toEqual(noUnit);
});
