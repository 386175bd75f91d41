import type { Clause } from "../../../catalog/types.ts";
import { clausesIn, openList } from "./clause.ts";

const { rule, pricing, guidance } = clausesIn("atr4", "(G) Group");

/** ATR-211 to ATR-236. */
export const groupClauses: readonly Clause[] = [
  pricing("ATR-211", "title", "Group has the code ATRG, in units of 15 minutes."),
  rule(
    "ATR-212",
    "opening",
    "In a support, educational or life skills group, consumers in recovery encourage each other and connect through similar experience.",
  ),
  rule(
    "ATR-213",
    "opening",
    "A group deals with recovery, employment, spiritual or wellness issues, one or more, that its consumers need.",
  ),
  guidance(
    "ATR-214",
    "item 1",
    "A group may form around what its members share: culture, religion, experience or a goal.",
  ),
  guidance(
    "ATR-215",
    "item 2",
    "A session may present information and let participants apply it in discussion, for recovery and social life.",
  ),
  guidance("ATR-216", "item 3", "Support groups may have key functions such as those that follow; the list is open."),
  guidance(
    "ATR-217",
    "item 3.a",
    "A support group may, for example, have a lecture, as in a classroom, on a topic and what it has to do with substance abuse and recovery.",
    openList,
  ),
  rule(
    "ATR-218",
    "item 3.b",
    "A support group may, for example, have an educational audiovisual presentation, which must be followed by discussion.",
  ),
  guidance(
    "ATR-219",
    "item 3.c",
    "A support group may, for example, encourage those present to discuss the topic and ask about it.",
    openList,
  ),
  guidance(
    "ATR-220",
    "item 3.d",
    "A support group may, for example, draw general lessons and show what they mean for recovery and functioning.",
    openList,
  ),
  guidance(
    "ATR-221",
    "item 3.e",
    "A support group may, for example, help members open up about issues in which the whole group can see itself.",
    openList,
  ),
  guidance(
    "ATR-222",
    "item 3.f",
    "A support group may, for example, promote seeking help in good ways and supporting each other.",
    openList,
  ),
  guidance(
    "ATR-223",
    "item 3.g",
    "A support group may, for example, encourage people to talk with each other well, and show how.",
    openList,
  ),
  rule("ATR-224", "item 4", "Every session, of whichever of the three types, has a qualified facilitator."),
  rule("ATR-225", "item 4", "At least two consumers take part in one group."),
  rule("ATR-226", "item 4", "At most thirty consumers take part in one group."),
  rule("ATR-227", "documentation", "The documentation states the type of group."),
  rule("ATR-228", "documentation", "The documentation includes the group plan."),
  rule("ATR-229", "documentation", "The documentation describes the group service."),
  rule("ATR-230", "documentation", "The documentation tells how this consumer responded to the group."),
  rule("ATR-231", "documentation", "The documentation names the rendering practitioner."),
  rule("ATR-232", "documentation", "The documentation gives the date of the service."),
  rule("ATR-233", "documentation", "The documentation gives the times at which the service began and ended."),
  rule("ATR-234", "documentation", "The documentation is in CIMOR, where recovery support is billed."),
  rule("ATR-235", "documentation", "Every consumer who takes part signs a log of the group."),
  rule("ATR-236", "documentation", "The provider keeps the group logs, with the consumers' original signatures."),
];
