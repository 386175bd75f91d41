/** Care coordination. */
import { inForce } from "./days.mjs";
import { attested } from "./notes.mjs";
import { checkFaceToFace, checkSession } from "./sessions.mjs";
import { all, any, implies, is, isOneOf, some } from "./truth.mjs";

const programs = ["clinical-treatment", "recovery-support", "spiritual-support"];
const coordination = [
  "arranging-and-referring",
  "monitoring-delivery",
  "crisis-resources",
  "resource-acquisition",
  "employment-development",
  "treatment-consultation",
  "medication-procurement",
  "permanent-housing",
  "social-support",
  "bus-pass",
];
export function checkCareCoordination(check, record) {
  const { date, consumer, activities, pass, practitioner, session, agency } = record;
  check("staff-role", is(practitioner?.role, "staff"));
  check(
    "agency-recovery-support",
    some(agency?.certifications, (held) => all(is(held.kind, "recovery-support"), inForce(held, date))),
  );
  check("one-consumer", is(session?.consumers, 1));
  checkFaceToFace(check, record);
  check(
    "consumer-engaged",
    some(consumer?.programs, (program) =>
      all(
        isOneOf(program.kind, ["clinical-treatment", "recovery-support"]),
        any(is(program.kind, "recovery-support"), is(program.issuer, "dmh")),
        inForce(program, date),
      ),
    ),
  );
  check("access-to-resources", attested(record, "accesses-resources"));
  check(
    "activity",
    any(
      some(activities, (activity) => coordination.includes(activity)),
      all(
        some(activities, () => true),
        attested(record, "activity-is-coordination"),
      ),
    ),
  );
  const gavePass = some(activities, (activity) => activity === "bus-pass");
  const isInProgram = some(consumer?.programs, (program) =>
    all(isOneOf(program.kind, programs), inForce(program, date)),
  );
  check("pass-funded", implies(gavePass, is(pass?.departmentFunded, true)));
  check("pass-consumer-eligible", implies(gavePass, isInProgram));
  check("pass-billed-once", implies(gavePass, is(pass?.errandBilled, false)));
  return checkSession(check, record);
}
