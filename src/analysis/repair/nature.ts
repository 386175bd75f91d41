import type { RuleCategory } from "../../catalog/types.ts";

/**
 * What a place of the record tells of, and so what can honestly still be done about it:
 * - `claim`: what is asked to be paid. A claim can always be made otherwise.
 * - `note`: what is written about the service, and what is done with it. It can be done late.
 * - `file`: a list of what was issued to somebody or held. What was held but not entered can be entered; what is entered
 *   stands.
 * - `day`: what was so on the day. What is told stands; only what was not told can be told.
 */
export type Nature = "claim" | "note" | "file" | "day";

/** Paths without indexes. Of what is not named here, what was told stands: it would have had to be otherwise on the day. */
const natures: Readonly<Record<string, Nature>> = {
  service: "claim",
  funding: "claim",
  units: "claim",
  // Persons billed on this record, whoever rode.
  "trip.persons": "claim",
  "documentation.description": "note",
  "documentation.consumerName": "note",
  "documentation.practitionerName": "note",
  "documentation.activities": "note",
  "documentation.groupPlan": "note",
  "documentation.response": "note",
  "documentation.origin.name": "note",
  "documentation.origin.address": "note",
  "documentation.destination.name": "note",
  "documentation.destination.address": "note",
  "documentation.transitSystem": "note",
  "documentation.passSerial": "note",
  // The signatures, and the day a pass was issued, stand in `documentation` too but were made on their day.
  "agency.certifications": "file",
  "consumer.disorders": "file",
  "consumer.programs": "file",
  "site.approvals": "file",
};

/** Lists of a person's file, whoever the person is. */
const personsFile = ["credentials", "screenings", "trainings", "reliefs"];

/** Statements that these rules ask for are about keeping the record, not about the service. */
const aboutTheRecord: readonly RuleCategory[] = ["documentation", "record-keeping"];

/** The nature of a place, as far as a rule of a category asks for it. */
export function natureOf(path: string, category: RuleCategory): Nature {
  const names = path.replace(/\[\d+\]/g, "");
  const known = natures[names];
  if (known !== undefined) return known;
  if (/(^|\.)attestations\./.test(names)) return aboutTheRecord.includes(category) ? "note" : "day";
  // A training that took place can be documented in the personnel file later.
  if (names.endsWith(".trainings.documented")) return "note";
  return personsFile.includes(names.split(".").at(-1) ?? "") ? "file" : "day";
}
