/** Recovery housing by the night. */
import { addMonths, isBefore, parseISO } from "date-fns";
import { inForce, isSameDay, isWithinDays, notAfter } from "./days.mjs";
import { attested, checkNames, checkSignature, isFilled } from "./notes.mjs";
import { isMrssP } from "./qualifications.mjs";
import { checkStaff } from "./staff.mjs";
import { all, any, compare, every, is, isOneOf, some } from "./truth.mjs";

export function checkRecoveryHousing(check, record) {
  const { date, practitioner, consumer, agency, site, stay } = record;
  checkStaff(check, record);
  check("staff", isMrssP(practitioner, date));
  check(
    "disorder",
    some(consumer?.disorders, (disorder) => disorder === "substance-use"),
  );
  for (const id of ["access-all-day", "food-and-necessities", "utilities", "climate-control"]) {
    check(id, attested(site, id, "housing-standards"));
  }
  check(
    "program",
    some(consumer?.programs, (program) =>
      all(
        inForce(program, date),
        isOneOf(program.kind, ["clinical-treatment", "recovery-support"]),
        is(program.issuer, "dmh"),
        is(program.contracted, true),
      ),
    ),
  );
  checkSupervision(check, record);
  const noneSelfPay = is(agency?.selfPayOption, false);
  check("rental-policy", any(noneSelfPay, attested(agency, "rental-agreement-policy")));
  check("arrangements-posted", any(noneSelfPay, attested(site, "arrangements-posted")));
  check("termination-grounds", any(noneSelfPay, attested(agency, "termination-grounds")));
  check("terms-explained", any(noneSelfPay, attested(consumer, "terms-explained")));
  const hasNone = is(consumer?.attestations?.["has-rental-agreement"], false);
  check("signed-agreement", any(noneSelfPay, hasNone, attested(consumer, "signed-agreement-on-file")));
  checkProperty(check, record);
  checkSignature(check, record);
  check("consumer-signature-date", isSameDay(record.documentation?.consumerSigned, date));
  check("log-kept", attested(record, "housing-log-kept"));
  checkNames(check, record);
  check("night-date", isFilled(date, record));
  check("night", is(stay?.presentAt2359, true));
  check("monitor-responsible", is(stay?.monitoredByPractitioner, true));
  const units = record.units ?? 1;
  check("units-of-night", Number(units) === 1);
  return units;
}

/** Each level of housing asks for its own supervision; a house of several levels may show that of any. */
function checkSupervision(check, { date, site, stay }) {
  const levels = site?.levels;
  const isLevel = (level) => some(levels, (one) => one === level);
  const isNoLevel = (level) => every(levels, (one) => one !== level);
  const meeting = some(stay?.meetings, (one) => all(is(one.byStaff, true), isWithinDays(one.date, 7, date)));
  const visit = some(stay?.visits, (one) => all(is(one.byStaff, true), isSameDay(one.date, date)));
  const supervisors = stay?.supervisedBy?.filter(({ role }) => role === "staff");
  const areThree = supervisors && new Set(supervisors.map(({ person }) => person)).size >= 3;
  const allDay = is(stay?.supervisedAllDay, true);
  const byPeers = all(isLevel("peer-run"), meeting);
  const byVisit = all(isLevel("monitored"), visit);
  const byStaff = all(isLevel("supervised"), allDay, areThree);
  check(
    "level",
    some(levels, (level) => ["peer-run", "monitored", "supervised"].includes(level)),
  );
  check("weekly-meeting", any(isNoLevel("peer-run"), meeting, byVisit, byStaff));
  check("daily-visit", any(isNoLevel("monitored"), visit, byPeers, byStaff));
  check("supervised-all-day", any(isNoLevel("supervised"), allDay, byPeers, byVisit));
  check("supervisors", any(isNoLevel("supervised"), areThree, byPeers, byVisit));
}

function checkProperty(check, { date, site }) {
  const approved = (kind, more) => some(site?.approvals, (one) => all(is(one.kind, kind), more(one)));
  const isCurrent = (one) => inForce(one, date);
  const isExempt = approved("provider-organization", (one) =>
    all(isCurrent(one), is(one.issuer, "national-association-of-recovery-residences")),
  );
  const hasBegun = (one) => notAfter(one.from, date);
  check(
    "housing-quality-inspection",
    any(
      isExempt,
      approved("hqs-inspection", (one) => all(is(one.issuer, "hqs-inspector"), hasBegun(one))),
    ),
  );
  const isOfThisYear = (one) =>
    compare(one.from, date, (from, day) => isBefore(parseISO(day), addMonths(parseISO(from), 12)));
  check(
    "fire-inspection",
    any(
      isExempt,
      approved("fire-inspection", (one) => all(hasBegun(one), isOfThisYear(one))),
    ),
  );
  check(
    "local-approval",
    any(
      isExempt,
      approved("occupancy-permit", isCurrent),
      approved("zoning-approval", isCurrent),
      approved("local-correspondence", (one) => all(is(one.issuer, "local-government"), isCurrent(one))),
    ),
  );
}
