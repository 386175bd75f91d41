import type { Rule } from "../../../../catalog/types.ts";
import type { Condition } from "../../../../condition/types.ts";
import { any, attested, fact, holdsNot, question } from "../../../build.ts";
import { denials } from "../../denials.ts";

/** A standing duty of a provider that offers the self-pay option. */
const selfPayDuty = (rule: Pick<Rule, "id" | "clauses" | "message" | "remedy">, met: Condition): Rule => ({
  ...rule,
  category: "agency",
  denial: denials.guidelineNotMet,
  requires: question("provider-duty", {
    "bars-record": any(holdsNot(fact("agency.selfPayOption")), met),
    "does-not-bar": true,
  }),
});

/** What is asked of a provider that offers the self-pay option. */
export const rentalAgreementRules: readonly Rule[] = [
  selfPayDuty(
    {
      id: "rental-policy",
      clauses: ["ATR-284"],
      message: "A provider that offers the self-pay option has a written policy on rental agreements.",
      remedy:
        "Attest the policy of the agency (agency.attestations.rental-agreement-policy) if there is one, or correct whether the self-pay option is offered (agency.selfPayOption) if that was entered wrongly; otherwise the night cannot be billed.",
    },
    attested("rental-agreement-policy", "agency"),
  ),
  selfPayDuty(
    {
      id: "arrangements-posted",
      clauses: ["ATR-285"],
      message: "With the self-pay option, an explanation of the housing arrangements is posted in all units.",
      remedy:
        "Attest it of the house (site.attestations.arrangements-posted) if it is so, or correct whether the self-pay option is offered (agency.selfPayOption) if that was entered wrongly; otherwise the night cannot be billed.",
    },
    attested("arrangements-posted", "site"),
  ),
  selfPayDuty(
    {
      id: "termination-grounds",
      clauses: ["ATR-286"],
      message: "With the self-pay option, the policy states the grounds on which an agreement can be ended.",
      remedy:
        "Attest it of the agency (agency.attestations.termination-grounds) if it is so, or correct whether the self-pay option is offered (agency.selfPayOption) if that was entered wrongly; otherwise the night cannot be billed.",
    },
    attested("termination-grounds", "agency"),
  ),
  selfPayDuty(
    {
      id: "terms-explained",
      clauses: ["ATR-287"],
      message: "With the self-pay option, the terms were set and explained to the consumer on admission.",
      remedy:
        "Attest it of the consumer (consumer.attestations.terms-explained) if it was so, or correct whether the self-pay option is offered (agency.selfPayOption) if that was entered wrongly; otherwise the night cannot be billed.",
    },
    attested("terms-explained", "consumer"),
  ),
  selfPayDuty(
    {
      id: "signed-agreement",
      clauses: ["ATR-288"],
      message:
        "With the self-pay option, the consumer's record holds a signed copy of the rental agreement, where there is one.",
      remedy:
        "Attest the signed copy (consumer.attestations.signed-agreement-on-file) if it is on file, or correct whether there is an agreement (consumer.attestations.has-rental-agreement) or the self-pay option is offered (agency.selfPayOption) if that was entered wrongly; otherwise the night cannot be billed.",
    },
    any(holdsNot(fact("consumer.attestations.has-rental-agreement")), attested("signed-agreement-on-file", "consumer")),
  ),
];
