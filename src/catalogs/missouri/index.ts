/**
 * The Missouri catalog.
 *
 * @packageDocumentation
 */
import type { Catalog } from "../../catalog/types.ts";
import { clauses } from "./clauses/index.ts";
import { documents, notices } from "./documents.ts";
import { lists } from "./lists.ts";
import type { CatalogPart } from "./part.ts";
import { professionalTraining } from "./professional-training/index.ts";
import { recommendedReadings } from "./recommended-readings.ts";
import { recoverySupportStaff } from "./recovery-support-staff/index.ts";
import { careCoordination } from "./services/care-coordination.ts";
import { counselingIntern } from "./services/counseling-intern.ts";
import { dropInCenter } from "./services/drop-in-center/index.ts";
import { group } from "./services/group.ts";
import { groupProfessionalPsr } from "./services/group-professional-psr.ts";
import { individualProfessionalPsr } from "./services/individual-professional-psr.ts";
import { publicTransportation } from "./services/public-transportation.ts";
import { recoveryCoaching } from "./services/recovery-coaching.ts";
import { recoveryCounseling } from "./services/recovery-counseling.ts";
import { recoveryHousing } from "./services/recovery-housing/index.ts";
import { spiritualCounseling } from "./services/spiritual-counseling.ts";
import { transportation } from "./services/transportation/index.ts";
import { shared } from "./shared.ts";

/** The order in which services, questions and parameters stand in the catalog: that of the documents. */
const parts: readonly CatalogPart[] = [
  shared,
  professionalTraining,
  individualProfessionalPsr,
  groupProfessionalPsr,
  recoverySupportStaff,
  careCoordination,
  dropInCenter,
  recoveryCoaching,
  recoveryCounseling,
  counselingIntern,
  spiritualCounseling,
  group,
  transportation,
  publicTransportation,
  recoveryHousing,
];

/**
 * The Missouri catalog: Professional Psychosocial Rehabilitation (document of 6/3/09) and the recovery support services of
 * Access to Recovery 4, whole. Both schedules are historical.
 *
 * @example
 * ```ts
 * import { createEngine } from "clausewise";
 * import { missouri } from "clausewise/catalogs/missouri";
 *
 * const engine = createEngine(missouri);
 * engine.rate("ATRG", { on: "2013-05-14" })?.rate; //=> "3.13"
 * ```
 */
export const missouri: Catalog = {
  id: "missouri",
  version: "0.1.0",
  title: "Missouri Department of Mental Health: Professional PSR (2009) and Access to Recovery 4",
  currency: "USD",
  notices,
  documents,
  clauses,
  questions: parts.flatMap((part) => part.questions ?? []),
  recommendedReadings,
  lists,
  statements: parts.flatMap((part) => part.statements ?? []),
  parameters: parts.flatMap((part) => part.parameters ?? []),
  qualifications: parts.flatMap((part) => part.qualifications ?? []),
  services: parts.flatMap((part) => part.services ?? []),
};
