import type { Clause } from "../../../catalog/types.ts";
import { clausesIn, openList } from "./clause.ts";

const { rule, pricing, definition, guidance } = clausesIn("atr4", "(C) Recovery coaching");

/** ATR-136 to ATR-169. */
export const recoveryCoachingClauses: readonly Clause[] = [
  pricing("ATR-136", "title", "Recovery coaching has the code ATRRC, in units of 15 minutes."),
  rule("ATR-137", "opening", "Recovery coaching is given to one consumer, not to a group."),
  definition(
    "ATR-138",
    "opening",
    "Over an extended time a supportive relationship of peers grows, which helps the consumer solve problems on the way to recovery.",
  ),
  rule("ATR-139", "item 1", "Coaching looks to the future, to action and to recovery."),
  rule(
    "ATR-140",
    "item 1",
    "Coaching may come before, during or after treatment in a certified program that the department funds.",
  ),
  rule("ATR-141", "item 2", "One coach works with one consumer."),
  rule("ATR-142", "item 2", "Coaching may take place face to face."),
  rule("ATR-143", "item 2", "With the department's approval, coaching may take place by tele-health."),
  rule("ATR-144", "item 3", "Coaching does not replace certified alcohol or drug treatment, counseling or therapy."),
  rule("ATR-145", "item 4", "An MRSS renders recovery coaching."),
  rule("ATR-146", "item 4", "An MRSS-P renders peer support recovery coaching."),
  guidance("ATR-147", "item 5", "Examples of what coaching may consist of follow; the list is open."),
  guidance(
    "ATR-148",
    "item 5.a",
    "A coach may, for example, bring consumers together with others and their communities, as a network that informs and supports.",
    openList,
  ),
  rule(
    "ATR-149",
    "item 5.b",
    "A coach may, for example, share lived experience of recovery and its tools, and set an example of behaviour that works.",
  ),
  guidance(
    "ATR-150",
    "item 5.c",
    "A coach may, for example, help consumers choose for themselves and take their recovery into their own hands.",
    openList,
  ),
  guidance(
    "ATR-151",
    "item 5.d",
    "A coach may, for example, help consumers see strengths and resources with which they can set goals and reach them.",
    openList,
  ),
  guidance(
    "ATR-152",
    "item 5.e",
    "A coach may, for example, check up on recovery from time to time, with its victories, strengths, challenges and setbacks.",
    openList,
  ),
  rule(
    "ATR-153",
    "item 6",
    "Wellness coaching turns on physical health factors that had been found to be a problem before.",
  ),
  rule("ATR-154", "item 6.a", "Too little physical activity is a wellness factor."),
  rule("ATR-155", "item 6.b", "Using tobacco or other addictive substances is a wellness factor."),
  rule("ATR-156", "item 6.c", "Lacking education on nutrition and diet is a wellness factor."),
  rule("ATR-157", "item 6.d", "Watching diet and glucose, to prevent or manage diabetes, is a wellness factor."),
  rule("ATR-158", "item 6.e", "Care of the mouth and teeth is a wellness factor."),
  rule(
    "ATR-159",
    "item 6.f",
    "Taking medications that add to metabolic syndrome, obesity or other conditions is a wellness factor.",
  ),
  definition(
    "ATR-160",
    "item 7",
    "Employment coaching helps consumers find and keep gainful work on the open market; its examples are an open list.",
    "It tells one kind of coaching by its aim, and its examples are an open list, so nothing can fail.",
  ),
  guidance(
    "ATR-161",
    "item 7.a",
    "An employment coach may, for example, help find tasks and activities for exploring and planning a career.",
    openList,
  ),
  guidance(
    "ATR-162",
    "item 7.b",
    "An employment coach may, for example, help prepare and carry out a job search.",
    openList,
  ),
  guidance(
    "ATR-163",
    "item 7.c",
    "An employment coach may, for example, help build the personal, social and communication skills that keep a job.",
    openList,
  ),
  rule(
    "ATR-164",
    "documentation",
    "The documentation states the primary focus: recovery, spiritual, wellness or employment.",
  ),
  rule("ATR-165", "documentation", "The documentation describes the coaching."),
  rule("ATR-166", "documentation", "The documentation names the rendering practitioner."),
  rule("ATR-167", "documentation", "The documentation gives the date of the service."),
  rule("ATR-168", "documentation", "The documentation gives the times at which the service began and ended."),
  rule("ATR-169", "documentation", "The documentation is in CIMOR, where recovery support is billed."),
];
