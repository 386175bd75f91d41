/** Groups. */
import { attested, checkSignature, isFilled } from "./notes.mjs";
import { isClergy, isMrss, isMrssP, isQsap } from "./qualifications.mjs";
import { checkFaceToFace, checkSession } from "./sessions.mjs";
import { all, any, compare, implies, isOneOf, some } from "./truth.mjs";

export function checkGroup(check, record) {
  const { date, practitioner, session, group, activities, documentation } = record;
  check(
    "facilitator",
    any(
      isMrss(practitioner, date),
      isMrssP(practitioner, date),
      isClergy(practitioner, date),
      isQsap(practitioner, date),
    ),
  );
  const atLeastTwo = (count) => compare(count, 2, (one, least) => one >= least);
  check("least-consumers", all(atLeastTwo(session?.consumers), atLeastTwo(session?.consumersThroughout)));
  check(
    "most-consumers",
    compare(session?.consumers, 30, (count, most) => count <= most),
  );
  checkFaceToFace(check, record);
  check("type", all(isFilled(group?.type, record), isOneOf(group?.type, ["support", "educational", "life-skills"])));
  check(
    "issues",
    some(group?.issues, (issue) => ["recovery", "employment", "spiritual", "wellness"].includes(issue)),
  );
  check(
    "follow-up-discussion",
    implies(
      some(activities, (activity) => activity === "audiovisual-presentation"),
      some(activities, (activity) => activity === "follow-up-discussion"),
    ),
  );
  check("group-plan", isFilled(documentation?.groupPlan, record));
  check("response", isFilled(documentation?.response, record));
  checkSignature(check, record);
  check("log-kept", attested(record, "group-log-kept"));
  return checkSession(check, record);
}
