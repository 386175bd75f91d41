import type { Clause } from "../../../catalog/types.ts";
import { clausesIn } from "./clause.ts";

const { rule, pricing, definition, guidance } = clausesIn("atr4", "(B) Drop-in center");

/** ATR-103 to ATR-135. */
export const dropInCenterClauses: readonly Clause[] = [
  pricing("ATR-103", "title", "The peer recovery drop-in center has the code ATRDIC, by the month."),
  definition(
    "ATR-104",
    "opening",
    "The center stresses how peers relate, the consumer's own choice, respect, and recovery.",
  ),
  rule("ATR-105", "opening", "An MRSS or an MRSS-P manages the center."),
  rule(
    "ATR-106",
    "opening",
    "Peers who say that they are in recovery from a substance use disorder make up 51% to 100% of staff and volunteers.",
  ),
  rule("ATR-107", "opening", "A center meets all of the ten requirements that follow."),
  rule("ATR-108", "item 1", "The center feels like a home and invites peers to help each other informally."),
  rule("ATR-109", "item 1", "The center has a separate space in which groups meet."),
  rule("ATR-110", "item 2", "The center provides beverages, such as coffee or tea, free or at low cost."),
  guidance("ATR-111", "item 2", "The center may offer healthy food, free or at low cost."),
  rule(
    "ATR-112",
    "item 3",
    "The center has a space like a living room for talk among peers, with comfortable seats, couches and light.",
  ),
  rule(
    "ATR-113",
    "item 4",
    "The center offers recreation that brings people together, cards and other games for instance.",
  ),
  rule("ATR-114", "item 5", "The center is accessible, and safe both physically and emotionally."),
  rule("ATR-115", "item 5", "Consumers can conveniently walk or take public transportation to the center."),
  rule(
    "ATR-116",
    "item 5",
    "Where the center is not convenient to reach, the program provides transportation or arranges for it.",
  ),
  rule("ATR-117", "item 6", "The center's opening hours suit what consumers need."),
  rule("ATR-118", "item 6", "The center's opening hours reach into the evening and the weekend."),
  rule("ATR-119", "item 6", "The center is open on at least five days a week."),
  rule("ATR-120", "item 6", "On five days a week the center is open for at least four hours."),
  rule("ATR-121", "item 7", "Consumers take part in the center of their own will."),
  rule("ATR-122", "item 7", "How long a consumer may take part in the center is not limited."),
  rule("ATR-123", "item 7", "Taking part in the center is shaped to the individual."),
  rule("ATR-124", "item 7", "Taking part in the center costs the consumer nothing."),
  rule("ATR-125", "item 8", "Formal peer coaching and structured life skills education in groups are provided."),
  rule("ATR-126", "item 9", "A calendar of groups, education and recreation is posted."),
  rule("ATR-127", "item 9", "The calendar is brought up to date at least once a month."),
  rule(
    "ATR-128",
    "item 10",
    "The center links and coordinates with social service agencies and with providers of mental, substance abuse and physical health care.",
  ),
  rule(
    "ATR-129",
    "documentation",
    "The documentation lists the days, of the past 30, on which the consumer visited the center.",
  ),
  rule("ATR-130", "documentation", "Billing takes at least 7 days of visits."),
  rule("ATR-131", "documentation", "The documentation lists the activities in which the consumer took part."),
  rule(
    "ATR-132",
    "documentation",
    "The rendering practitioner named is the MRSS-P who is responsible for monitoring the center.",
  ),
  rule("ATR-133", "documentation", "The documentation is in CIMOR, where recovery support is billed."),
  rule("ATR-134", "documentation", "The consumer should sign in on every day of a visit."),
  rule("ATR-135", "documentation", "The provider keeps the sign-in log ready for monitoring visits."),
];
