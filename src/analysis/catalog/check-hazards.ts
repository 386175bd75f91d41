import { createLanguage, withUnits } from "../../catalog/language.ts";
import type { Catalog } from "../../catalog/types.ts";
import { type Checked, checkCondition, checkQualification } from "../../condition/check.ts";
import { createContext } from "../../condition/context.ts";
import { writePath } from "../../condition/path.ts";
import type { Condition, Value } from "../../condition/types.ts";
import { recordShape } from "../../record/shape.ts";
import { completeRecord, partsOf, withValue } from "./draft.ts";
import type { CatalogWarning } from "./report.ts";
import { type Place, placeOf, subjectPlace, visitForms } from "./visit.ts";

/** Finds each `not` over a comparison of a place that may be none on file: there, what is not known to hold holds. */
export function checkHazards(catalog: Catalog): CatalogWarning[] {
  const language = createLanguage(catalog);
  const context = createContext(language);
  const service = catalog.services[0]?.lines[0]?.code ?? "";
  const warnings: CatalogWarning[] = [];

  function collect(requires: Condition, checked: Checked, at: { base: string; item?: Place }): void {
    const visits = visitForms(requires, { qualifications: [] }, at.item);
    for (const { path, message, warning } of checked.problems) {
      if (warning !== true) continue;
      const written = writePath(path);
      const found = visits.find((visit) => writePath(visit.path) === written);
      if (found === undefined || found.node.op !== "not") continue;
      const place = nullableOf(found.node.of, found.item);
      if (place === undefined) continue;
      const record = completeRecord(withValue({}, partsOf(place.path), null), service, language);
      warnings.push({
        code: "not-over-null",
        path: [at.base, written].filter((part) => part !== "").join("."),
        message: `${message}: ${place.path}`,
        counterexample: { record, readings: {} },
      });
    }
  }

  for (const [index, { requires }] of catalog.qualifications.entries()) {
    const base = `qualifications[${index}].requires`;
    const item = subjectPlace === undefined ? {} : { item: subjectPlace };
    collect(requires, checkQualification(requires, context), { base, ...item });
  }
  for (const [index, { pricing, rules }] of catalog.services.entries()) {
    const ofService = { ...context, language: withUnits(language, pricing.quantity) };
    for (const [number, { requires }] of rules.entries()) {
      const base = `services[${index}].rules[${number}].requires`;
      collect(requires, checkCondition(requires, ofService), { base });
    }
  }
  return warnings;
}

/** The first place that a comparison looks at and that may be none on file. */
function nullableOf(condition: Condition, item: Place | undefined): Place | undefined {
  if (typeof condition !== "object" || !("left" in condition)) return undefined;
  for (const side of [condition.left, condition.right] as readonly Value[]) {
    if (typeof side !== "object" || !("op" in side) || (side.op !== "fact" && side.op !== "item")) continue;
    const place = placeOf(side, item);
    if (place !== undefined && isNullable(place.path)) return place;
  }
  return undefined;
}

/** Whether the format lets a place be `null`, or anything above it in the same item of a list. */
export function isNullable(path: string): boolean {
  let shape: Place["shape"] | undefined = recordShape;
  let nullable = false;
  for (const part of partsOf(path)) {
    if (typeof part === "number") {
      shape = shape?.type === "list" ? shape.of : undefined;
      nullable = false;
    } else if (shape?.type === "object") {
      const field: Place["shape"] | undefined = shape.fields[part];
      nullable ||= !shape.required?.includes(part) || (field?.type === "date" && field.bound === true);
      shape = field;
    } else {
      nullable = true;
    }
  }
  return nullable;
}
