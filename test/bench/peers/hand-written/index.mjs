/**
 * Straight code, as a developer would write it for one agency: a function for each service, date-fns for days and decimal.js
 * for money. It answers which rules are violated or missing, the outcome and the price, but no clauses, messages or questions.
 */
import { Decimal } from "decimal.js";
import { checkCareCoordination } from "./care-coordination.mjs";
import { checkCounselingIntern, checkRecoveryCounseling, checkSpiritualCounseling } from "./counseling.mjs";
import { checkDropInCenter } from "./drop-in-center.mjs";
import { checkGroup } from "./group.mjs";
import { checkGroupPsr, checkIndividualPsr } from "./professional-psr.mjs";
import { checkCoaching } from "./recovery-coaching.mjs";
import { checkRecoveryHousing } from "./recovery-housing.mjs";
import { checkPublicTransportation, checkTransportation } from "./trips-and-passes.mjs";

const services = {
  H2017HO: { check: checkIndividualPsr, rate: "20.36", providerPay: "17.72" },
  H2017P: { check: checkIndividualPsr, rate: "17.72" },
  H2017HOHQ: { check: checkGroupPsr, rate: "5.09", providerPay: "4.43" },
  H2017S: { check: checkGroupPsr, rate: "4.43" },
  ATRCC: { check: checkCareCoordination, rate: "5.25" },
  ATRDIC: { check: checkDropInCenter, rate: "50.50" },
  ATRRC: { check: checkCoaching, rate: "10.10" },
  ATRC: { check: checkRecoveryCounseling, rate: "13.87" },
  ATRCI: { check: checkCounselingIntern, rate: "7.07" },
  ATRSC: { check: checkSpiritualCounseling, rate: "10.50" },
  ATRG: { check: checkGroup, rate: "3.13" },
  ATRTM: { check: checkTransportation, rate: "0.51" },
  ATRTP: { check: checkPublicTransportation, rate: "1.00" },
  ATRRH: { check: checkRecoveryHousing, rate: "20.20" },
};

const toCents = (amount) => amount.toDecimalPlaces(2, Decimal.ROUND_DOWN).toFixed(2);

/** Decides a record. */
export function decideByHand(record) {
  const { check, rate, providerPay } = services[record.service];
  const findings = [];
  const units = check((rule, truth) => {
    if (truth !== true) findings.push({ rule, verdict: truth === false ? "violated" : "missing" });
  }, record);
  if (findings.length > 0) {
    const isViolated = findings.some(({ verdict }) => verdict === "violated");
    return { outcome: isViolated ? "not-billable" : "incomplete", findings, total: null };
  }
  const amount = new Decimal(rate).times(units);
  const pay = providerPay && toCents(new Decimal(providerPay).times(units));
  return { outcome: "billable", findings, total: toCents(amount), ...(pay && { providerPay: pay }) };
}
