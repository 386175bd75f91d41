import type { Catalog } from "../catalog/types.ts";
import { type EngineOptions, prepareCatalog, type RecordOptions } from "../decision/prepare.ts";
import type { CodeAndModifiers, Person } from "../record/types.ts";
import { explainRecord } from "./explain/explain.ts";
import type { Explanation } from "./explain/types.ts";
import { type OpenQuestions, openQuestions } from "./open-questions.ts";
import { type QualificationQuery, type QualifiedService, qualifiedServices } from "./qualified-services.ts";
import { type JsonSchema, recordSchemaOf } from "./record-schema.ts";
import { repairRecord } from "./repair/repair-record.ts";
import type { Repair } from "./repair/types.ts";
import type { ServiceQuery } from "./requirements/asked-service.ts";
import { requirementsOf } from "./requirements/requirements.ts";
import type { Requirements } from "./requirements/types.ts";

/** What a person asks next, from the same data that decides a record. */
export interface Analysis {
  /** The decision on a value with everything that it rests on. */
  explain(value: unknown, options?: RecordOptions): Explanation;
  /** What a record of a service must hold on a day; `null` where the code comes to no line with a rate on it. */
  requirements(code: string | CodeAndModifiers, query: ServiceQuery): Requirements | null;
  /** The JSON Schema of a service's record on a day; `null` where the code comes to no line with a rate on it. */
  recordSchema(code: string | CodeAndModifiers, query: ServiceQuery): JsonSchema | null;
  /**
   * Which services a practitioner, as described, may render on a day.
   *
   * @throws {TypeError} where the person has not the format of one.
   */
  qualifiedServices(practitioner: Person, query: QualificationQuery): readonly QualifiedService[];
  /** What would make a record billable, in smallest sets. */
  repair(value: unknown, options?: RecordOptions): Repair;
  /** What each reading of the questions that a record hangs on would give. */
  openQuestions(value: unknown, options?: RecordOptions): OpenQuestions;
}

/**
 * Makes the analysis of a catalog, under the options that an engine takes.
 *
 * @throws {CatalogError} listing everything that is wrong with the catalog.
 * @throws {TypeError} listing every option that names nothing of the catalog.
 */
export function createAnalysis(source: Catalog, options: EngineOptions = {}): Analysis {
  const prepared = prepareCatalog(source, options);
  return Object.freeze<Analysis>({
    explain: (value, recordOptions) => explainRecord(prepared, value, recordOptions),
    requirements: (code, query) => requirementsOf(prepared, code, query),
    recordSchema: (code, query) => recordSchemaOf(prepared, code, query),
    qualifiedServices: (practitioner, query) => qualifiedServices(prepared, practitioner, query),
    repair: (value, recordOptions) => repairRecord(prepared, value, recordOptions),
    openQuestions: (value, recordOptions) => openQuestions(prepared, value, recordOptions),
  });
}
