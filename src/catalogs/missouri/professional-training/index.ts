import type { CatalogPart } from "../part.ts";
import { parameters, questions, statements } from "./declarations.ts";
import { qualifications } from "./qualifications.ts";

export { professionalRules } from "./rules.ts";

/** Staff, training and whatever else individual and group professional psychosocial rehabilitation have in common. */
export const professionalTraining: CatalogPart = { questions, statements, parameters, qualifications };
