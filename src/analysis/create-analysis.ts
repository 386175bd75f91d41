import type { Catalog } from "../catalog/types.ts";
import { refuseBroken } from "../decision/decide-record.ts";
import type { EngineOptions, RecordOptions } from "../decision/options.ts";
import { prepareCatalog } from "../decision/prepare.ts";
import { unlessBroken } from "../decision/runtime.ts";
import type { CodeAndModifiers, Person } from "../record/types.ts";
import { explainBroken, explainRecord } from "./explain/explain.ts";
import type { Explanation } from "./explain/types.ts";
import { noQuestions, type OpenQuestions, openQuestions } from "./open-questions.ts";
import { type QualificationQuery, type QualifiedService, qualifiedServices } from "./qualified-services.ts";
import { type JsonSchema, recordSchemaOf } from "./record-schema.ts";
import { beyondRepair, repairRecord } from "./repair/repair-record.ts";
import type { Repair } from "./repair/types.ts";
import type { ServiceQuery } from "./requirements/asked-service.ts";
import { requirementsOf } from "./requirements/requirements.ts";
import type { Requirements } from "./requirements/types.ts";

/**
 * What a person asks next, from the same data that decides a record. Every answer is plain JSON, equal for equal questions,
 * and holds no free text, name, address or id of the record; all but explanations are frozen. Days are `YYYY-MM-DD`, money
 * is decimal text.
 */
export interface Analysis {
  /**
   * The decision on a value with everything that it rests on: every rule with the tree of its condition, the values read,
   * the parameters and their periods, the readings tried, and each step of quantity and price. Nothing is thrown.
   *
   * @example
   * ```ts
   * import { createAnalysis } from "clausewise/analysis";
   * import { missouri } from "clausewise/catalogs/missouri";
   *
   * const analysis = createAnalysis(missouri, { readings: missouri.recommendedReadings });
   * const group = missouri.services.find(({ id }) => id === "group")?.example;
   * const { rules } = analysis.explain({ ...group, session: { ...group?.session, consumers: 31 } });
   * rules.find(({ rule }) => rule === "most-consumers")?.parameters[0]?.values[0]?.value; //=> 30
   * ```
   */
  explain(value: unknown, options?: RecordOptions): Explanation;
  /**
   * What a record of a service must hold on a day: each fact that its rules and its price read, as data that a form can be
   * drawn from. `null` where the code comes to no line with a rate on the day, or `on` is no day.
   *
   * @example
   * ```ts
   * import { createAnalysis } from "clausewise/analysis";
   * import { missouri } from "clausewise/catalogs/missouri";
   *
   * const analysis = createAnalysis(missouri, { readings: missouri.recommendedReadings });
   * const requirements = analysis.requirements("ATRG", { on: "2013-05-14" });
   * requirements?.facts.find(({ path }) => path === "session.consumers")?.needed; //=> "always"
   * ```
   */
  requirements(code: string | CodeAndModifiers, query: ServiceQuery): Requirements | null;
  /**
   * The JSON Schema (draft 2020-12) of a service's record on a day; `null` where the code comes to no line with a rate on
   * it, or `on` is no day. It requires what every record must tell and nothing more: what is absent is for a rule to judge.
   * It allows the fields that the service reads under the options, and no others: it is for forms, not for turning records
   * away.
   *
   * @example
   * ```ts
   * import { createAnalysis } from "clausewise/analysis";
   * import { missouri } from "clausewise/catalogs/missouri";
   *
   * const schema = createAnalysis(missouri).recordSchema("ATRG", { on: "2013-05-14" });
   * schema?.required; //=> ["service"]
   * ```
   */
  recordSchema(code: string | CodeAndModifiers, query: ServiceQuery): JsonSchema | null;
  /**
   * Which services a practitioner, as described, may render on a day; none where `on` is no day. What is not told of the
   * person is missing, unless `complete` names the section `practitioner`.
   *
   * @throws {TypeError} where the person has not the format of one.
   *
   * @example
   * ```ts
   * import { createAnalysis } from "clausewise/analysis";
   * import { missouri } from "clausewise/catalogs/missouri";
   *
   * const analysis = createAnalysis(missouri, { readings: missouri.recommendedReadings });
   * const services = analysis.qualifiedServices({ credentials: [] }, { on: "2013-05-14" });
   * services.find(({ service }) => service === "recovery-coaching")?.verdict; //=> "violated"
   * ```
   */
  qualifiedServices(practitioner: Person, query: QualificationQuery): readonly QualifiedService[];
  /**
   * What would make a record billable, in smallest sets of what can honestly still be done; what would have had to be
   * otherwise on the day is explained. Every set was tried. At most 2,000 decisions are made for it.
   *
   * @example
   * ```ts
   * import { createAnalysis } from "clausewise/analysis";
   * import { missouri } from "clausewise/catalogs/missouri";
   *
   * const analysis = createAnalysis(missouri, { readings: missouri.recommendedReadings });
   * const group = missouri.services.find(({ id }) => id === "group")?.example;
   * const { sets } = analysis.repair({ ...group, documentation: { ...group?.documentation, description: "" } });
   * sets[0]?.changes.map(({ path }) => path); //=> ["documentation.description"]
   * ```
   */
  repair(value: unknown, options?: RecordOptions): Repair;
  /**
   * What each reading of the questions that a record hangs on would give, outcome and amount, and where a fact would do as
   * well as an answer.
   *
   * @example
   * ```ts
   * import { createAnalysis } from "clausewise/analysis";
   * import { missouri } from "clausewise/catalogs/missouri";
   *
   * const { "partial-unit": _, ...readings } = missouri.recommendedReadings;
   * const group = missouri.services.find(({ id }) => id === "group")?.example;
   * const open = createAnalysis(missouri, { readings }).openQuestions({ ...group, end: "19:10", units: null });
   * open.questions[0]?.readings.map(({ total }) => total); //=> ["12.52", "15.65", "15.65"]
   * ```
   */
  openQuestions(value: unknown, options?: RecordOptions): OpenQuestions;
}

/**
 * Makes the analysis of a catalog, under the options that an engine takes. The catalog is checked and copied.
 *
 * @throws {CatalogError} listing everything that is wrong with the catalog.
 * @throws {TypeError} listing every option that names nothing of the catalog.
 * @throws {Error} where something has changed decimal.js, or added properties to `Object.prototype`.
 *
 * @example
 * ```ts
 * import { createAnalysis } from "clausewise/analysis";
 * import { missouri } from "clausewise/catalogs/missouri";
 *
 * const analysis = createAnalysis(missouri, { readings: missouri.recommendedReadings });
 * analysis.explain({ service: "ATRG" }).decision.outcome; //=> "incomplete"
 * ```
 */
export function createAnalysis(source: Catalog, options: EngineOptions = {}): Analysis {
  const prepared = prepareCatalog(source, options);
  return Object.freeze<Analysis>({
    explain: (value, recordOptions) =>
      unlessBroken(
        () => explainRecord(prepared, value, recordOptions),
        () => explainBroken(prepared),
      ),
    requirements: (code, query) => requirementsOf(prepared, code, query),
    recordSchema: (code, query) => recordSchemaOf(prepared, code, query),
    qualifiedServices: (practitioner, query) => qualifiedServices(prepared, practitioner, query),
    repair: (value, recordOptions) =>
      unlessBroken(
        () => repairRecord(prepared, value, recordOptions),
        () => beyondRepair(refuseBroken(), "not-found"),
      ),
    openQuestions: (value, recordOptions) =>
      unlessBroken(
        () => openQuestions(prepared, value, recordOptions),
        () => noQuestions("invalid"),
      ),
  });
}
