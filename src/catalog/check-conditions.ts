import { type Checked, checkCondition, checkQualification, checkValue, type Subjects } from "../condition/check.ts";
import { createContext } from "../condition/context.ts";
import type { Kind } from "../condition/language.ts";
import { writePath } from "../condition/path.ts";
import type { Scalar, Value } from "../condition/types.ts";
import type { CatalogProblem } from "./error.ts";
import { createLanguage, withUnits } from "./language.ts";
import { type Catalog, roundings } from "./types.ts";

/** Checks every condition and value of a catalog: paths, types, references, cycles, worlds. */
export function checkConditions(catalog: Catalog): CatalogProblem[] {
  const context = createContext(createLanguage(catalog));
  const subjects: Subjects = new Map();
  const problems: CatalogProblem[] = [];
  const collect = (path: (string | number)[], checked: Checked) => {
    for (const problem of checked.problems) {
      problems.push({ path: writePath([...path, ...problem.path]), message: problem.message });
    }
  };

  for (const [index, service] of catalog.services.entries()) {
    const { pricing } = service;
    const inPricing = (name: string, value: Value | undefined, kind: Kind) => {
      if (value !== undefined)
        collect(["services", index, "pricing", name], checkValue(value, kind, context, subjects));
    };
    inPricing("quantity", pricing.quantity, "number");
    inPricing("persons", pricing.persons, "number");
    inPricing("rounding", pricing.rounding, "text");
    for (const rounding of literalsOf(pricing.rounding)) {
      if (typeof rounding === "string" && !(roundings as readonly string[]).includes(rounding)) {
        const path = writePath(["services", index, "pricing", "rounding"]);
        problems.push({ path, message: `a part of a cent is rounded ${roundings.join(", ")}` });
      }
    }
    inPricing("roundEachPerson", pricing.roundEachPerson, "flag");
    const ofService = { ...context, language: withUnits(context.language, pricing.quantity) };
    for (const [number, rule] of service.rules.entries()) {
      collect(["services", index, "rules", number, "requires"], checkCondition(rule.requires, ofService, subjects));
    }
  }
  // Rules tell of whom or of what each qualification is asked.
  for (const [index, qualification] of catalog.qualifications.entries()) {
    collect(["qualifications", index, "requires"], checkQualification(qualification, context, subjects));
  }
  return problems;
}

/** The literals that a value may come to under some reading. */
function literalsOf(value: Value): Scalar[] {
  if (typeof value !== "object") return [value];
  return value.op === "question" ? Object.values(value.readings).flatMap(literalsOf) : [];
}
