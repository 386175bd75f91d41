/** The bench's records: all codes alike, one in five defective, every one different from the others, the same each time. */
import { addDays, format, parseISO } from "date-fns";
import { bases } from "./bases.mjs";
import { defects } from "./defects.mjs";

const eachCode = 30;
const lengths = [60, 30, 45, 50, 75, 90, 120];

const two = (number) => `${number}`.padStart(2, "0");
const clock = (minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const fundings = { H2017HO: "MHD", H2017P: "POS", H2017HOHQ: "MHD", H2017S: "POS" };

/** Every date of a record moved by so many days, so that what rests on their distances stays as it is. */
function moveDates(record, days) {
  const moved = JSON.stringify(record).replace(/\d{4}-\d{2}-\d{2}/g, (day) =>
    format(addDays(parseISO(day), days), "yyyy-MM-dd"),
  );
  return JSON.parse(moved);
}

/** A billable record like the base. */
function vary(base, turn) {
  // Whole weeks, so that the days of the week stay as well.
  const record = moveDates(base, 7 * turn);
  const length = lengths[turn % lengths.length];
  if (record.start !== undefined) {
    const start = 480 + 15 * (turn % 20);
    Object.assign(record, { start: clock(start), end: clock(start + length) });
    if (turn % 2 === 0) record.units = Math.floor(length / 15);
  }
  if (record.session?.consumers > 1) record.session.consumers = 2 + (turn % 6);
  if (record.session?.consumersThroughout > 1) record.session.consumersThroughout = record.session.consumers;
  if (record.trip !== undefined) record.trip.milesAboard = turn % 3 === 0 ? `${10 + turn}.5` : 10 + turn;
  if (record.pass !== undefined) record.pass.cost = `${10 + turn}.${turn % 2 === 0 ? "00" : "50"}`;
  if (turn % 3 === 0) record.funding = fundings[base.service] ?? "ATR";
  return record;
}

/** Makes a record defective, in another way each time. */
function spoil(record, turn) {
  for (let step = 0; ; step++) if (defects[(turn + step) % defects.length](record)) return record;
}

/** All records, codes by turns. */
export const records = Array.from({ length: eachCode * bases.length }, (_, index) => {
  const code = index % bases.length;
  const turn = Math.floor(index / bases.length);
  const record = vary(bases[code], turn);
  const isDefective = (turn + code) % 5 === 4;
  return { isDefective, text: JSON.stringify(isDefective ? spoil(record, turn + 5 * code) : record) };
});
