import type { Clause } from "../../../catalog/types.ts";
import { clausesIn } from "./clause.ts";

const counseling = clausesIn("atr4", "(D) Recovery counseling");
const intern = clausesIn("atr4", "(E) Counseling intern");

/** ATR-170 to ATR-190. */
export const counselingClauses: readonly Clause[] = [
  counseling.pricing("ATR-170", "title", "Recovery counseling has the code ATRC, in units of 15 minutes."),
  counseling.rule(
    "ATR-171",
    "opening",
    "One counselor and one consumer work together, in a structured way, towards therapeutic goals.",
  ),
  counseling.rule(
    "ATR-172",
    "opening",
    "The service is meant to resolve alcohol or drug problems that get in the way of the consumer's functioning.",
  ),
  counseling.rule("ATR-173", "opening", "A QSAP renders the service."),
  counseling.rule(
    "ATR-174",
    "opening",
    "Recovery support providers can provide it if they are certified clinical treatment programs too.",
  ),
  counseling.rule("ATR-175", "documentation", "The documentation describes the counseling."),
  counseling.rule("ATR-176", "documentation", "The documentation names the rendering practitioner."),
  counseling.rule("ATR-177", "documentation", "The documentation gives the date of the service."),
  counseling.rule(
    "ATR-178",
    "documentation",
    "The documentation gives the times at which the service began and ended.",
  ),
  counseling.rule("ATR-179", "documentation", "The documentation is in CIMOR, where recovery support is billed."),

  intern.pricing("ATR-180", "title", "Counseling intern has the code ATRCI, in units of 15 minutes."),
  intern.rule(
    "ATR-181",
    "opening",
    "One RASAC I or II and one consumer work together, in a structured way, towards therapeutic goals.",
  ),
  intern.rule(
    "ATR-182",
    "opening",
    "The service is meant to resolve alcohol or drug problems that get in the way of the consumer's functioning.",
  ),
  intern.rule("ATR-183", "opening", "A RASAC I or II renders the service."),
  intern.rule("ATR-184", "opening", "A supervisor whom the MCB approved supervises the intern."),
  intern.rule(
    "ATR-185",
    "opening",
    "Recovery support providers can provide it if they are certified clinical treatment programs too.",
  ),
  intern.rule("ATR-186", "documentation", "The documentation describes the counseling."),
  intern.rule("ATR-187", "documentation", "The documentation names the rendering practitioner."),
  intern.rule("ATR-188", "documentation", "The documentation gives the date of the service."),
  intern.rule("ATR-189", "documentation", "The documentation gives the times at which the service began and ended."),
  intern.rule("ATR-190", "documentation", "The documentation is in CIMOR, where recovery support is billed."),
];
