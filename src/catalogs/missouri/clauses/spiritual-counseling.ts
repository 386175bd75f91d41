import type { Clause } from "../../../catalog/types.ts";
import { clausesIn } from "./clause.ts";

const { rule, pricing, definition } = clausesIn("atr4", "(F) Spiritual counseling");

/** ATR-191 to ATR-210. */
export const spiritualCounselingClauses: readonly Clause[] = [
  pricing("ATR-191", "title", "Spiritual counseling has the code ATRSC, in units of 15 minutes."),
  rule("ATR-192", "opening", "Spiritual counseling is given to one consumer, not to a group."),
  definition("ATR-193", "opening", "Consumers look at problems and conflicts in a spiritual light."),
  rule(
    "ATR-194",
    "opening",
    "What the consumer believes, values, thinks and struggles with is explored safely and without judging.",
  ),
  rule("ATR-195", "opening", "Qualified clergy render the service."),
  rule("ATR-196", "opening", "The service includes at least one of nine listed topics."),
  rule("ATR-197", "item 1", "A listed topic is to find, or find again, a relationship with a higher power."),
  rule("ATR-198", "item 2", "A listed topic is to connect personally with a spiritual, religious or faith-based body."),
  rule("ATR-199", "item 3", "A listed topic is to learn how to cope with incidents that change a life."),
  rule("ATR-200", "item 4", "A listed topic is to take on positive values or principles."),
  rule("ATR-201", "item 5", "A listed topic is to see what one's life is for, and its mission."),
  rule("ATR-202", "item 6", "A listed topic is to become serene and have peace of mind."),
  rule("ATR-203", "item 7", "A listed topic is to find the purpose of life."),
  rule(
    "ATR-204",
    "item 8",
    "A listed topic is to overcome what stands in the way emotionally, socially, mentally or physically.",
  ),
  rule("ATR-205", "item 9", "A listed topic is to see pain and grief in perspective."),
  rule("ATR-206", "documentation", "The documentation describes the counseling."),
  rule("ATR-207", "documentation", "The documentation names the rendering practitioner."),
  rule("ATR-208", "documentation", "The documentation gives the date of the service."),
  rule("ATR-209", "documentation", "The documentation gives the times at which the service began and ended."),
  rule("ATR-210", "documentation", "The documentation is in CIMOR, where recovery support is billed."),
];
