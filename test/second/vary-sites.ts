import { plusDays, plusMonths } from "./day.ts";
import { type Around, absent, only, type Variations } from "./vary.ts";
import { board, credentials, recovery, support, withinTheYear } from "./vary-staff.ts";

function openDay(at: Around, day: string): Record<string, unknown> {
  const stretches = [
    ["14:00", "18:00"],
    ["14:00", "17:59"],
    ["13:00", "17:00"],
    ["13:01", "17:01"],
    ["18:00", "18:01"],
    ["08:00", "10:00"],
    ["10:30", "12:30"],
    ["20:00", "24:00"],
    ["09:00", "16:59"],
  ];
  const periods = at.list(3, () => {
    const [opens = "", closes = ""] = at.chance.pick(stretches);
    return { opens, closes };
  });
  return only({ day, periods });
}

/** A drop-in center and its month. */
export const dropIn: Variations = {
  ...support,
  ...recovery,
  units: ({ oneOf, chance }) => (chance.percent(40) ? absent : oneOf(0, 1, 2, "0.5", "0.25", "1.000001")),
  "attendance.month": (at) => at.oneOf(at.day(0), plusMonths(at.today, -1), at.day(-31)),
  "attendance.visits": (at) =>
    at.list(14, (index) =>
      only({
        date: at.chance.percent(75) ? at.day(-index) : at.day(at.chance.pick([1, 0, -1, -28, -29, -30, -31])),
        countedBefore: at.chance.percent(85) ? false : at.chance.pick([true, absent]),
      }),
    ),
  "attendance.otherUnitsThisMonth": ({ oneOf }) => oneOf(0, 1, "0.5"),
  "attendance.otherUnitsThisWindow": ({ oneOf }) => oneOf(0, 1, "0.5"),
  "site.people.all": ({ oneOf }) => oneOf(2, 99, 100, 101, 198, 200),
  "site.people.peers": ({ oneOf }) => oneOf(1, 2, 50, 51, 52, 100, 101, 102),
  "site.manager.inRecovery": ({ oneOf }) => oneOf(true, false),
  "site.manager.credentials": credentials(["MRSS", "MRSS-P"], board),
  "site.calendarUpdated": (at) => {
    const lastMonth = `${plusMonths(`${at.today.slice(0, 7)}-01`, -1)}`;
    return at.oneOf(at.day(1), at.day(0), at.day(-29), at.day(-30), at.day(-31), lastMonth, plusDays(lastMonth, -1));
  },
  "site.hours": (at) => {
    const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    const open = days.filter(() => at.chance.percent(80));
    return at.oneOf(open.map((day) => openDay(at, day)));
  },
  site: ({ oneOf }) => (oneOf(true) === null ? null : absent),
};

/** A house and its night. */
export const housing: Variations = {
  ...support,
  units: ({ oneOf, chance }) => (chance.percent(40) ? absent : oneOf(0, 1, 2, "0.5", "1.000001")),
  "stay.nights": ({ oneOf }) => oneOf(1, 89, 90, 91),
  "stay.nightsAllowed": ({ oneOf }) => oneOf(89, 90, 91),
  "stay.meetings": (at) =>
    at.list(2, () =>
      only({
        date: at.day(at.chance.pick([1, 0, -1, -2, -3, -4, -5, -6, -7, -8])),
        byStaff: at.oneOf(true, true, false),
      }),
    ),
  "stay.visits": (at) =>
    at.list(2, () => only({ date: at.day(at.chance.pick([1, 0, 0, -1])), byStaff: at.oneOf(true, true, false) })),
  "stay.supervisedAllDay": ({ oneOf }) => oneOf(true, true, false),
  "stay.supervisedBy": (at) =>
    at.list(5, () =>
      only({
        person: at.chance.pick(["a", "b", "c", "d"]),
        role: at.oneOf("staff", "staff", "staff", "volunteer", "other"),
      }),
    ),
  "site.levels": (at) => {
    const level = () => at.chance.pick(["peer-run", "monitored", "supervised", "supervised", "other"]);
    return at.chance.percent(60) ? [level()] : at.list(2, level);
  },
  "site.approvals": (at) =>
    at.list(5, () => {
      const kind = at.chance.pick(["fire-inspection", "occupancy-permit", "zoning-approval", "local-correspondence"]);
      if (kind === "fire-inspection") {
        return only({
          kind,
          issuer: at.oneOf("fire-inspector", "fire-inspector", "other"),
          from: withinTheYear(at),
          until: null,
        });
      }
      if (at.chance.percent(15)) {
        return only({
          kind: "provider-organization",
          issuer: at.chance.pick(["national-association-of-recovery-residences", "provider-organization"]),
          ...at.period(),
        });
      }
      return only({ kind, issuer: "local-government", ...at.period() });
    }),
  "documentation.consumerSigned": (at) => at.oneOf(at.day(-1), at.day(0), at.day(1), at.day(2)),
};
