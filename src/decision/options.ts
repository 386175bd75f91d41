import { type Catalog, type RuleCategory, ruleCategories } from "../catalog/types.ts";
import { findById } from "../condition/by-id.ts";
import { isList, isPlainObject, ownData, ownFields } from "../condition/own-data.ts";
import { recordShape } from "../record/shape.ts";
import type { Profiles } from "../record/types.ts";

/** How an engine reads what the source leaves open, and what the caller vouches for. */
export interface EngineOptions {
  /**
   * The reading that is pinned for each question, as the department has answered it. `"strictest"` reads each question, for
   * each rule and record, as it costs most: the worst verdict and the lowest amount. Default: nothing is pinned.
   */
  readonly readings?: Readonly<Record<string, string>> | "strictest" | undefined;
  /**
   * Sections of the record, as its fields are called (`practitioner`, `documentation`, …), in which what is absent is none
   * on file instead of not told; one that names a profile which was not given is not told all the same, and so is a `date`
   * that is absent. Default: none.
   */
  readonly complete?: readonly string[] | undefined;
  /**
   * Categories of rules that are taken as met where they are missing. Violated ones never are, and one that some reading of
   * an open question violates is open. Default: none.
   */
  readonly assumed?: readonly RuleCategory[] | undefined;
}

/** What stands beside a record. */
export interface RecordOptions {
  /** The profiles that the record names by id. */
  readonly profiles?: Profiles | undefined;
  /** The caller's own reference, a text, which comes back in the decision; it goes before the record's own `key`. */
  readonly key?: string | undefined;
}

/** The profiles beside a record, whatever a caller hands over for the options. */
export function profilesOf(options: unknown): Profiles | undefined {
  return optionOf(options, "profiles") as Profiles | undefined;
}

/** An option, whatever a caller hands over for the options. */
export function optionOf(options: unknown, name: keyof RecordOptions): unknown {
  try {
    return ownData(options as object, name);
  } catch {
    return undefined;
  }
}

const nothing: readonly never[] = [];
const sections = Object.keys(recordShape.fields);
const optionNames: readonly string[] = ["readings", "complete", "assumed"] satisfies (keyof EngineOptions)[];

/**
 * The options of an engine, each that was given.
 *
 * @throws {TypeError} listing everything in them that is no option, or names nothing of the catalog.
 */
export function readOptions(catalog: Catalog, given: EngineOptions): EngineOptions {
  const wrong: string[] = [];
  if (!isPlain(given)) throw new TypeError("options: a plain object");
  const options = ownFields(given);
  // Nobody knows what else was handed over, so its names are not told.
  if (Object.keys(options).some((name) => !optionNames.includes(name)))
    wrong.push(`options: there are ${optionNames.join(", ")}, and no others`);
  if (typeof options.readings === "object" && isPlain(options.readings)) {
    for (const [id, reading] of Object.entries(options.readings)) {
      const question = findById(catalog.questions, id);
      if (question === undefined) wrong.push(`readings.${id}: the catalog has no such question`);
      else if (!question.readings.some((known) => known.id === reading)) {
        const known = question.readings.map((allowed) => allowed.id).join(", ");
        wrong.push(`readings.${id}: the question has the readings ${known}`);
      }
    }
  } else if (options.readings !== undefined && options.readings !== "strictest") {
    wrong.push('readings: readings by question, or "strictest"');
  }
  const complete = options.complete ?? nothing;
  const assumed = options.assumed ?? nothing;
  if (!isList(complete)) wrong.push("complete: a list of sections of the record");
  else {
    for (const [index, section] of complete.entries()) {
      if (!sections.includes(section))
        wrong.push(`complete[${index}]: the sections of a record are ${sections.join(", ")}`);
    }
  }
  if (!isList(assumed)) wrong.push("assumed: a list of categories of rules");
  else {
    for (const [index, category] of assumed.entries()) {
      if (!ruleCategories.includes(category))
        wrong.push(`assumed[${index}]: the categories of rules are ${ruleCategories.join(", ")}`);
    }
  }
  if (wrong.length > 0) throw new TypeError(wrong.join("\n"));
  return options;
}

function isPlain(value: unknown): boolean {
  return typeof value === "object" && value !== null && isPlainObject(value);
}
