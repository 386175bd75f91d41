import { expect, it } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { mutateCatalog } from "../support/mutate-catalog.ts";
import { createNoticing } from "../support/notice-alterations.ts";

/** Alterations that change no verdict of any record, and why. */
const known: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /^services\.3\.rules\.33\..*ends-with-billing-day: without part 1, atMost$/,
    "no visit after the billing day counts in any window, which is asked beside the window",
  ],
  [
    /^services\.9\.rules\.4\..*of\.1\.of\.1\.readings\.class-e-or-cdl: without part 1, some$/,
    "a CDL is enough by the last alternative, for any number of passengers",
  ],
  [
    /^services\.9\.rules\.4\..*of\.2\.of\.1\.readings\.class-e-or-cdl/,
    "the last alternative asks a CDL before it, which is all that this reading asks",
  ],
  [/^services\.11\.rules\.12\..*without other$/, "a level outside the list is refused by its own rule"],
  [
    /^coordination-pass-programs .* → \["recovery-support","spiritual-support"\]$/,
    "the rule on engaged consumers asks for treatment or recovery support as well",
  ],
  [
    /requires\.of\.1: without part 0, multipleOf$/,
    "whole claims that the times support hold by the next part, others by none: it only keeps the finding to one comparison",
  ],
  [
    /employment-year\.of\.1\.of\.[01]\.of\.1\..*without part 1, atLeast$/,
    "what was completed before hire has no hours, which are asked beside the topics",
  ],
];

it("every alteration of the catalog's data makes a scenario fail, but for those that change nothing", () => {
  const isNoticed = createNoticing();
  const unnoticed: string[] = [];
  let tried = 0;
  for (const mutation of mutateCatalog(missouri)) {
    tried++;
    if (!isNoticed(mutation)) unnoticed.push(mutation.name);
  }
  const equivalent = unnoticed.filter((name) => known.some(([pattern]) => pattern.test(name)));
  console.log(`${tried} alterations, ${tried - unnoticed.length} noticed, ${equivalent.length} equivalent`);
  expect(unnoticed.filter((name) => !equivalent.includes(name))).toEqual([]);
  // Each reason is still needed.
  expect(known.filter(([pattern]) => !unnoticed.some((name) => pattern.test(name)))).toEqual([]);
});
