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
