import type { CatalogPart } from "../part.ts";
import { parameters, questions, statements } from "./declarations.ts";
import { qualifications } from "./qualifications.ts";

export { exampleAgency, exampleStaff } from "./examples.ts";
export { certifiedProgram, oneConsumer, onePractitioner, recoverySupportAgency, staffRules } from "./rules.ts";

/** Who may serve in recovery support: the qualifications, and what the document leaves open about them. */
export const recoverySupportStaff: CatalogPart = { questions, statements, parameters, qualifications };
