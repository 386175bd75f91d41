/**
 * What a person asks next: why, what is missing, what would make it billable, and how to look after catalogs.
 *
 * @packageDocumentation
 */

export { CatalogError, type CatalogProblem } from "../catalog/error.ts";
export type { Kind } from "../condition/language.ts";
export type { BoundaryRecord, BoundaryRecords, SkippedBoundary } from "./boundary-records.ts";
export { boundaryRecords } from "./boundary-records.ts";
export type { CatalogPatch, EndPatch, ParameterPatch, RatePatch, RulesPatch } from "./catalog/catalog-patch.ts";
export { type CatalogChange, type ChangedPart, changedParts, type FieldChange } from "./catalog/change.ts";
export { checkCatalog } from "./catalog/check-catalog.ts";
export type {
  CatalogDiff,
  ClauseChanges,
  ComparedDecision,
  DecisionChange,
  DiffOptions,
} from "./catalog/diff-catalogs.ts";
export { diffCatalogs } from "./catalog/diff-catalogs.ts";
export { extendCatalog } from "./catalog/extend-catalog.ts";
export {
  type CatalogClaim,
  type CatalogReport,
  type CatalogWarning,
  type CheckOptions,
  type ClaimResult,
  type Counterexample,
  type WarningCode,
  warningCodes,
} from "./catalog/report.ts";
export { type Analysis, createAnalysis } from "./create-analysis.ts";
export { formatExplanation } from "./explain/format.ts";
export type { ConditionTrace, ItemTrace, ShownValue, TracedTruth, ValueTrace } from "./explain/trace-types.ts";
export type {
  AmountSteps,
  ExplainedPrice,
  ExplainedRule,
  ExplainedWorld,
  Explanation,
  PricedWorld,
  UsedParameter,
} from "./explain/types.ts";
export type { FactOrAnswer, OpenQuestion, OpenQuestions, ReadingOutcome } from "./open-questions.ts";
export type { QualificationQuery, QualifiedService } from "./qualified-services.ts";
export type { JsonSchema } from "./record-schema.ts";
export type { FixedFinding, Repair, RepairChange, RepairSet, RepairValue } from "./repair/types.ts";
export type { ServiceQuery } from "./requirements/asked-service.ts";
export type { AllowedCode, AskingQuestion, Need, RequiredFact, Requirements } from "./requirements/types.ts";
