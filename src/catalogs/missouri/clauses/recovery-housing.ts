import type { Clause } from "../../../catalog/types.ts";
import { clausesIn } from "./clause.ts";

const { rule, pricing } = clausesIn("atr4", "(G) Recovery Housing");

/** ATR-273 to ATR-303. The document letters this section (G), as it does Group. */
export const recoveryHousingClauses: readonly Clause[] = [
  pricing("ATR-273", "title", "Recovery housing has the code ATRRH, by the day."),
  rule(
    "ATR-274",
    "opening",
    "Recovery housing is a direct service of several components: housing, supervised and for a short term.",
  ),
  rule("ATR-275", "opening", "The consumer has a substance use disorder, alone or together with a mental disorder."),
  rule("ATR-276", "opening", "The consumer can enter the house at any of the 24 hours of a day."),
  rule("ATR-277", "opening", "The house provides food and basic necessities, or arranges for them."),
  rule(
    "ATR-278",
    "item 1",
    "The consumer takes part in treatment that the department certified and contracted, or in a recovery support program.",
  ),
  rule("ATR-279", "item 2", "The house has one of three levels of support and supervision."),
  rule("ATR-280", "item 2.a", "In a peer-run house, at least once a week staff lead a house meeting."),
  rule("ATR-281", "item 2.b", "In a monitored house, at least once a day staff come to monitor."),
  rule("ATR-282", "item 2.c", "In a supervised house, staff supervise the consumers for all 24 hours."),
  rule(
    "ATR-283",
    "item 2.c",
    "In a supervised house, in each 24 hours at least three different members of staff do so.",
  ),
  rule(
    "ATR-284",
    "item 3",
    "A provider that offers the self-pay option has a written policy on rental agreements, with four contents.",
  ),
  rule(
    "ATR-285",
    "item 3.a",
    "The rental policy asks for an explanation of how housing is arranged, posted in each unit.",
  ),
  rule("ATR-286", "item 3.b", "The rental policy has the grounds on which an agreement can be ended."),
  rule(
    "ATR-287",
    "item 3.c",
    "The terms of a rental agreement are set, and each consumer has them explained on admission.",
  ),
  rule(
    "ATR-288",
    "item 3.d",
    "Where a consumer enters into a rental agreement, the consumer's record holds a signed copy.",
  ),
  rule("ATR-289", "item 4", "Four requirements of a housing property follow."),
  rule(
    "ATR-290",
    "item 4.a",
    "The property has proof that an HQS inspector first inspected it by Housing Quality Standards (HQS), with success.",
  ),
  rule("ATR-291", "item 4.b", "The property has proof of a fire inspection each year, with success."),
  rule("ATR-292", "item 4.c", "The property has proof that all local requirements for occupancy and safety are met."),
  rule("ATR-293", "item 4.c.1", "An occupancy permit is named among the proofs of local requirements."),
  rule("ATR-294", "item 4.c.2", "Zoning approval is named among the proofs of local requirements."),
  rule(
    "ATR-295",
    "item 4.c.3",
    "Another letter in which the municipal or county government approves is named among the proofs of local requirements.",
  ),
  rule("ATR-296", "item 4.d", "The property keeps up all utilities and climate control."),
  rule(
    "ATR-297",
    "item 5",
    "Properties inspected and approved by the standards of a provider organization, local to national, are exempt; the National Association of Recovery Residences is one.",
  ),
  rule(
    "ATR-298",
    "item 5",
    "What approved properties are exempt from is printed as section (5)(G)(4), taken as item 4 here.",
  ),
  rule(
    "ATR-299",
    "documentation",
    "A housing log has the consumer's original signature, dated, for each night of the stay.",
  ),
  rule("ATR-300", "documentation", "The provider keeps the housing log."),
  rule("ATR-301", "documentation", "The documentation in CIMOR names the consumer."),
  rule(
    "ATR-302",
    "documentation",
    "The documentation in CIMOR gives the date of the night, which is the date at 11:59 pm.",
  ),
  rule(
    "ATR-303",
    "documentation",
    "The rendering practitioner named is the staff member who was responsible for monitoring the house that evening.",
  ),
];
