import type { Denial } from "../../catalog/types.ts";

const denial = (carc: string, ...rarc: string[]): Denial => ({ carc, rarc });

/**
 * The denial that each kind of violation would lead to. The codes are X12's; which one answers which clause is this
 * catalog's own judgment, for neither document speaks of denials.
 */
export const denials = {
  notQualified: denial("185", "N570"),
  notLicensed: denial("185", "N570", "N665"),
  credentialNotValid: denial("B7", "N570"),
  agencyNotCertified: denial("170", "N95"),
  guidelineExceeded: denial("273", "N130"),
  guidelineNotMet: denial("272", "N130"),
  documentationAbsent: denial("252", "N706"),
  documentationIncomplete: denial("251", "N705"),
  notEligible: denial("177", "N30"),
  codeNotInForce: denial("181", "N65"),
  notCovered: denial("96", "N130"),
  telehealthNotCovered: denial("96", "N776"),
  duplicate: denial("18"),
  tooManyUnits: denial("119", "N362"),
  tooOften: denial("151", "N640"),
  unitsDoNotFitTimes: denial("16", "M53", "N345"),
  unitsInvalid: denial("16", "M53"),
  supervisorMissing: denial("16", "N296", "N297"),
  milesMissing: denial("16", "M22"),
  originMissing: denial("16", "N53"),
  destinationMissing: denial("16", "N756"),
} as const;
