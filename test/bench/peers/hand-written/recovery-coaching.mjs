/** Recovery coaching. */
import { attested, isFilled } from "./notes.mjs";
import { isMrss, isMrssP } from "./qualifications.mjs";
import { checkSession } from "./sessions.mjs";
import { all, any, compare, every, implies, is, some } from "./truth.mjs";

const wellnessFactors = ["physical-activity", "tobacco", "nutrition", "glucose", "oral-hygiene", "medications"];

export function checkCoaching(check, record) {
  const { date, practitioner, session, activities, coaching, delivery } = record;
  const isPeer = isMrssP(practitioner, date);
  check(
    "coach",
    any(
      all(is(coaching?.kind, "peer-support"), isPeer),
      all(is(coaching?.kind, "ordinary"), any(isMrss(practitioner, date), isPeer)),
    ),
  );
  check("one-consumer", is(session?.consumers, 1));
  check("one-practitioner", is(session?.practitioners, 1));
  check(
    "delivery",
    any(is(delivery, "face-to-face"), all(is(delivery, "telehealth"), attested(record, "telehealth-approved"))),
  );
  check("orientation", attested(record, "coaching-oriented"));
  check("not-a-substitute", attested(record, "not-a-substitute"));
  check(
    "lived-experience",
    implies(
      some(activities, (activity) => activity === "lived-experience"),
      isPeer,
    ),
  );
  const { focus, factors } = coaching ?? {};
  check(
    "focus",
    all(
      isFilled(focus, record),
      every(focus, (one) => ["recovery", "spiritual", "wellness", "employment"].includes(one)),
      compare(focus, 1, (list, count) => list.length === count),
    ),
  );
  const isWellness = some(focus, (one) => one === "wellness");
  const areListed = all(
    some(factors, () => true),
    every(factors, (factor) => wellnessFactors.includes(factor)),
  );
  check("wellness-factors", implies(isWellness, areListed));
  check("factors-identified", implies(isWellness, is(coaching?.factorsIdentified, true)));
  return checkSession(check, record);
}
