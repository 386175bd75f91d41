/** Transportation by the mile, and passes by the dollar. */
import { Decimal } from "decimal.js";
import { inForce } from "./days.mjs";
import { attested, checkNames, checkSignature, isFilled } from "./notes.mjs";
import { holds } from "./qualifications.mjs";
import { checkStaff } from "./staff.mjs";
import { all, any, compare, is, isOneOf, some } from "./truth.mjs";

const tripPurposes = ["treatment", "recovery-support", "health-care", "criminal-justice", "employment"];
const passPurposes = [
  "treatment",
  "recovery-support",
  "physician",
  "dental",
  "probation-and-parole",
  "court",
  "employment-seeking",
  "employment",
];

export function checkTransportation(check, record) {
  const { date, practitioner, trip, vehicle, consumer, documentation: note } = record;
  const ofState = (held) => is(held.issuer, "missouri-department-of-revenue");
  const commercial = holds(practitioner, ["cdl-a", "cdl-b", "cdl-c"], date, ofState);
  const isLicensed = any(holds(practitioner, ["class-e"], date, ofState), commercial);
  const isLarge = compare(trip?.riders, 15, (riders, most) => riders > most);
  checkStaff(check, record);
  check(
    "licence",
    any(
      all(isLarge, commercial),
      all(isLarge === undefined ? undefined : !isLarge, isLicensed),
      all(commercial, isLicensed),
    ),
  );
  check("no-own-transportation", attested(consumer, "lacks-transportation"));
  check("purpose", isOneOf(trip?.purpose, tripPurposes));
  check("vehicle-licence", inForce(vehicle?.licence, date));
  check("vehicle-insurance", inForce(vehicle?.insurance, date));
  check("vehicle-safety", attested(vehicle, "safe-and-reliable"));
  checkNames(check, record);
  check("trip-date", isFilled(date, record));
  check("origin-name", isFilled(note?.origin?.name, record));
  check("origin-address", isFilled(note?.origin?.address, record));
  check("destination-name", isFilled(note?.destination?.name, record));
  check("destination-address", isFilled(note?.destination?.address, record));
  check("miles", isFilled(trip?.milesAboard, record));
  check("purpose-documented", isFilled(trip?.purpose, record));
  checkSignature(check, record);
  check("log-kept", attested(record, "transportation-log-kept"));
  const units = record.units ?? trip?.milesAboard;
  check(
    "units-within-miles",
    compare(units, trip?.milesAboard, (claimed, most) => new Decimal(claimed).lte(most)),
  );
  check("units-positive", units === undefined ? undefined : new Decimal(units).gt(0));
  check("persons", is(trip?.persons, 1));
  return units;
}

export function checkPublicTransportation(check, record) {
  const { date, consumer, pass, documentation: note } = record;
  checkStaff(check, record);
  check(
    "engagement",
    some(consumer?.programs, (program) =>
      all(
        isOneOf(program.kind, ["clinical-treatment", "recovery-support", "spiritual-support"]),
        inForce(program, date),
      ),
    ),
  );
  check("purpose", isOneOf(pass?.purpose, passPurposes));
  check("length", isOneOf(pass?.length, ["daily", "weekly", "monthly"]));
  check("means-of-travel", is(pass?.vehicle, "bus"));
  check("errand-billed-once", is(pass?.errandBilled, false));
  check("transit-system", isFilled(note?.transitSystem, record));
  check("serial-number", isFilled(note?.passSerial, record));
  check("purchase-price", isFilled(pass?.cost, record));
  check("length-documented", isFilled(pass?.length, record));
  check("issue-date", isFilled(note?.passIssued, record));
  checkNames(check, record);
  const units = record.units ?? pass?.cost;
  check(
    "units-equal-cost",
    compare(units, pass?.cost, (claimed, cost) => new Decimal(claimed).eq(cost)),
  );
  check("units-positive", units === undefined ? undefined : new Decimal(units).gt(0));
  return units;
}
