import type { Clause } from "../../../catalog/types.ts";
import { clausesIn } from "./clause.ts";

const { rule, pricing, definition, guidance } = clausesIn("atr4", "(A) Care coordination");

/** ATR-079 to ATR-102. */
export const careCoordinationClauses: readonly Clause[] = [
  pricing("ATR-079", "title", "Care coordination has the code ATRCC."),
  rule("ATR-080", "opening", "Care coordination is given to one consumer, not to a group."),
  rule(
    "ATR-081",
    "opening",
    "The consumer is engaged in certified alcohol or drug treatment, in recovery support services, or in both.",
  ),
  rule("ATR-082", "opening", "The service helps the consumer reach services and other resources in the community."),
  definition(
    "ATR-083",
    "opening",
    "The aim of care coordination is that consumers stay in treatment, keep up their recovery, or both.",
  ),
  guidance(
    "ATR-084",
    "opening",
    "To confer with the consumer's treatment provider is an example of care coordination, in an open list.",
  ),
  guidance(
    "ATR-085",
    "opening",
    "To obtain psychiatric or other medications from charitable programs is an example of care coordination.",
  ),
  guidance("ATR-086", "opening", "To help find and secure a permanent home is an example of care coordination."),
  guidance("ATR-087", "opening", "To build up social support is an example of care coordination."),
  rule("ATR-088", "opening", "ATR approved staff of a recovery support program render care coordination."),
  rule(
    "ATR-089",
    "item 1",
    "Care coordination has key functions, of which five are listed and others are not ruled out.",
  ),
  rule(
    "ATR-090",
    "item 1.a",
    "A key function is to arrange services and resources, refer to them and, where needed, speak up for what the consumer is entitled to.",
  ),
  rule(
    "ATR-091",
    "item 1.b",
    "A key function is to follow how outside providers deliver services, and see to it that all communicate and coordinate.",
  ),
  rule("ATR-092", "item 1.c", "A key function is to find and coordinate what a crisis calls for."),
  rule("ATR-093", "item 1.d", "A key function is to train the consumer, by doing, in how resources are acquired."),
  rule("ATR-094", "item 1.e", "A key function is to develop employment, so that the consumer obtains work."),
  rule(
    "ATR-095",
    "item 2",
    "Where the department funds it, care coordination may provide eligible consumers with bus passes.",
  ),
  guidance("ATR-096", "link at the page end", "The address of the Missouri Department of Revenue is printed."),
  guidance("ATR-097", "link at the page end", "The address of the Missouri Department of Revenue is printed again."),
  rule("ATR-098", "documentation", "The documentation describes the service."),
  rule("ATR-099", "documentation", "The documentation names the rendering practitioner."),
  rule("ATR-100", "documentation", "The documentation gives the date of the service."),
  rule("ATR-101", "documentation", "The documentation gives the times at which the service began and ended."),
  rule("ATR-102", "documentation", "The documentation is in CIMOR, where recovery support is billed."),
];
