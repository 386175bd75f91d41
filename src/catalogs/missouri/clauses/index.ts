import type { Clause } from "../../../catalog/types.ts";
import { careCoordinationClauses } from "./care-coordination.ts";
import { counselingClauses } from "./counseling.ts";
import { dropInCenterClauses } from "./drop-in-center.ts";
import { groupClauses } from "./group.ts";
import { professionalPsrClauses } from "./professional-psr.ts";
import { recoveryCoachingClauses } from "./recovery-coaching.ts";
import { recoveryHousingClauses } from "./recovery-housing.ts";
import { spiritualCounselingClauses } from "./spiritual-counseling.ts";
import { staffAndRatesClauses } from "./staff-and-rates.ts";
import { transportationClauses } from "./transportation.ts";

/** Every statement of both documents, in the order of their ids. */
export const clauses: readonly Clause[] = [
  ...professionalPsrClauses,
  ...staffAndRatesClauses,
  ...careCoordinationClauses,
  ...dropInCenterClauses,
  ...recoveryCoachingClauses,
  ...counselingClauses,
  ...spiritualCounselingClauses,
  ...groupClauses,
  ...transportationClauses,
  ...recoveryHousingClauses,
];
