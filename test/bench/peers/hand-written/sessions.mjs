/** Sessions by the quarter of an hour. */
import { Decimal } from "decimal.js";
import { checkSessionNote } from "./notes.mjs";
import { checkStaff } from "./staff.mjs";
import { compare, is } from "./truth.mjs";

/** Minutes of the session; over midnight the clock starts again. */
function minutesOf({ start, end }) {
  if (start === undefined || end === undefined) return undefined;
  const [from, to] = [start, end].map((time) => 60 * Number(time.slice(0, 2)) + Number(time.slice(3)));
  return to >= from ? to - from : to - from + 1440;
}

/** Units of 15 minutes: claimed, or whole ones that the times support. */
export function checkTime(check, record) {
  const minutes = minutesOf(record);
  const supported = minutes === undefined ? undefined : Math.floor(minutes / 15);
  const units = record.units ?? supported;
  check(
    "times-in-order",
    compare(record.start, record.end, (start, end) => start < end),
  );
  check(
    "units-supported",
    compare(units, supported, (claimed, most) => new Decimal(claimed).lte(most)),
  );
  check("units-whole", units === undefined ? undefined : new Decimal(units).isInteger());
  check("units-positive", units === undefined ? undefined : new Decimal(units).gt(0));
  return units;
}

export const checkFaceToFace = (check, { delivery }) => check("delivery", is(delivery, "face-to-face"));

/** What every session of recovery support needs. */
export function checkSession(check, record) {
  checkStaff(check, record);
  checkSessionNote(check, record);
  return checkTime(check, record);
}
