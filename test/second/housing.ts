import type { Credential, RecordFacts, Stay } from "../../src/record/types.ts";
import { isBefore, moved, notAfter, plusDays, plusMonths, weekOf, yearOf } from "./day.ts";
import type { Read, SecondRule, SecondRules } from "./rule.ts";
import { atLeast, countDifferent, countOf, whole } from "./span.ts";
import { holdsOn } from "./staff.ts";
import { all, any, below, isOneOf, not, some, type Truth } from "./truth.ts";

type Level = "peer-run" | "monitored" | "supervised";

const stayOf = (record: RecordFacts, key: keyof Stay) => below(record.stay, key);

const meets: SecondRule = (record, read) => {
  const { date } = record;
  const week = read("housing-week");
  const first = moved(date, (day) => {
    if (week === "within-seven-days") return plusDays(day, -6);
    return weekOf(day, week === "calendar-week-from-sunday" ? "sunday" : "monday");
  });
  const last = week === "within-seven-days" ? date : moved(first, (day) => plusDays(day, 6));
  return some(below(record.stay, "meetings"), (it) =>
    all(isOneOf(it.byStaff, true), notAfter(first, it.date), notAfter(it.date, last)),
  );
};

const isVisited: SecondRule = (record) =>
  some(below(record.stay, "visits"), (it) =>
    all(isOneOf(it.byStaff, true), notAfter(it.date, record.date), notAfter(record.date, it.date)),
  );

const isSupervised: SecondRule = (record) => {
  const told = stayOf(record, "supervisedAllDay");
  return typeof told === "boolean" || told === null || told === undefined ? isOneOf(told, true) : false;
};

const hasThree: SecondRule = (record, read) => {
  const roles = read("housing-volunteers") === "staff-only" ? ["staff"] : ["staff", "volunteer"];
  const who = countDifferent(
    below(record.stay, "supervisedBy"),
    (it) => isOneOf(it.role, ...roles),
    (it) => it.person,
  );
  return atLeast(who, whole(3));
};

/** What a house of one level keeps. */
const keeps: Readonly<Record<Level, readonly SecondRule[]>> = {
  "peer-run": [meets],
  monitored: [isVisited],
  supervised: [isSupervised, hasThree],
};

const named = (record: RecordFacts, level: Level) => some(below(record.site, "levels"), (it) => it === level);

/** A duty of one level; in a house that names more, keeping another of them is enough. */
function duty(level: Level, rule: SecondRule): SecondRule {
  return (record, read) => {
    const kept = (other: Level): Truth => all(named(record, other), ...keeps[other].map((each) => each(record, read)));
    const others = (["peer-run", "monitored", "supervised"] as const).filter((other) => other !== level);
    const another = any(...others.map(kept));
    return any(not(named(record, level)), rule(record, read), another);
  };
}

const hasLevel: SecondRule = ({ site }, read) => {
  const levels = below(site, "levels");
  const different = countDifferent(
    levels,
    () => true,
    (it) => it,
  );
  const listed = some(levels, (it) => isOneOf(it, "peer-run", "monitored", "supervised"));
  return all(listed, read("housing-level") === "at-least-one" || atLeast(whole(1), different));
};

const approved = ({ site }: RecordFacts, asked: (approval: Credential) => Truth): Truth =>
  some(below(site, "approvals"), asked);

function isExempt(record: RecordFacts, read: Read): Truth {
  const onlyNamed = read("housing-exempting-body") === "named-association";
  return approved(record, (it) =>
    all(
      it.kind === "provider-organization",
      !onlyNamed || isOneOf(it.issuer, "national-association-of-recovery-residences"),
      holdsOn(it, record.date),
    ),
  );
}

const fire: SecondRule = (record, read) => {
  const { date } = record;
  const window = read("housing-annual-fire");
  const recent = (it: Credential): Truth => {
    if (window === "this-or-last-year") {
      return notAfter(
        moved(date, (day) => plusMonths(yearOf(day), -12)),
        it.from,
      );
    }
    const anniversary = moved(it.from, (day) => plusMonths(day, 12));
    return window === "within-12-months" ? isBefore(date, anniversary) : notAfter(date, anniversary);
  };
  return approved(record, (it) => all(it.kind === "fire-inspection", notAfter(it.from, date), recent(it)));
};

const proofs: SecondRule = (record, read) => {
  const [permit, zoning, letter] = ["occupancy-permit", "zoning-approval", "local-correspondence"].map((kind) =>
    approved(record, (it) => all(it.kind === kind, holdsOn(it, record.date))),
  );
  const each = [permit ?? false, zoning ?? false, letter ?? false];
  return read("housing-local-proofs") === "all-three" ? all(...each) : any(...each);
};

const unlessExempt =
  (rule: SecondRule): SecondRule =>
  (record, read) =>
    any(isExempt(record, read), rule(record, read));

/** Rules of a night in housing that rest on counts and days. */
export const housingRules: SecondRules = {
  "short-term": (record, read) => {
    if (read("housing-short-term") === "no-limit") return true;
    const allowed = below(record.stay, "nightsAllowed");
    // No limit on file is none, and where none was told there may be none.
    const kept = atLeast(countOf(allowed), countOf(below(record.stay, "nights")));
    return allowed === null || (allowed === undefined ? any("unknown", kept) : kept);
  },
  level: hasLevel,
  "weekly-meeting": duty("peer-run", meets),
  "daily-visit": duty("monitored", isVisited),
  "supervised-all-day": duty("supervised", isSupervised),
  supervisors: duty("supervised", hasThree),
  "fire-inspection": unlessExempt(fire),
  "local-approval": unlessExempt(proofs),
  "consumer-signature-date": ({ documentation, date }, read) => {
    const signed = below(documentation, "consumerSigned");
    const last = read("housing-signature-day") === "of-the-night" ? date : moved(date, (day) => plusDays(day, 1));
    return all(notAfter(date, signed), notAfter(signed, last));
  },
};
