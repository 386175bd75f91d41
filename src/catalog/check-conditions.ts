import {
  type Checked,
  checkCondition,
  checkQualification,
  checkValue,
  countWorlds,
  mostWorlds,
  type Subjects,
} from "../condition/check.ts";
import { createContext } from "../condition/context.ts";
import type { Kind } from "../condition/language.ts";
import { isOfLiterals, literalsOf } from "../condition/literals.ts";
import { writePath } from "../condition/path.ts";
import type { Scalar, Value } from "../condition/types.ts";
import type { CatalogProblem } from "./error.ts";
import { createLanguage, withUnits } from "./language.ts";
import { type Catalog, roundings } from "./types.ts";

/** The most parts that the conditions and values of a catalog may have, each with all that it uses. */
const mostParts = 1_000_000;

/** Checks every condition and value of a catalog: paths, types, references, cycles, worlds, sizes. */
export function checkConditions(catalog: Catalog): CatalogProblem[] {
  const context = createContext(createLanguage(catalog));
  const subjects: Subjects = new Map();
  const problems: CatalogProblem[] = [];
  let parts = 0;
  const collect = (path: (string | number)[], checked: Checked) => {
    parts += checked.parts;
    for (const problem of checked.problems) {
      problems.push({ path: writePath([...path, ...problem.path]), message: problem.message });
    }
  };

  for (const [index, service] of catalog.services.entries()) {
    const { pricing } = service;
    const questions = new Set<string>();
    const inPricing = (name: string, value: Value | undefined, kind: Kind) => {
      if (value === undefined) return;
      const checked = checkValue(value, kind, context, subjects);
      for (const question of checked.questions) questions.add(question);
      collect(["services", index, "pricing", name], checked);
    };
    inPricing("quantity", pricing.quantity, "number");
    inPricing("persons", pricing.persons, "number");
    inPricing("rounding", pricing.rounding, "text");
    const path = writePath(["services", index, "pricing", "rounding"]);
    if (!isOfLiterals(pricing.rounding)) problems.push({ path, message: "no fact of a record says how to round" });
    else if (!literalsOf(pricing.rounding, catalog).every(mayRound))
      problems.push({ path, message: `a part of a cent is rounded ${roundings.join(", ")}` });
    inPricing("roundEachPerson", pricing.roundEachPerson, "flag");
    const worlds = countWorlds(questions, context.language);
    if (worlds > mostWorlds) {
      const path = writePath(["services", index, "pricing"]);
      problems.push({ path, message: `its questions make ${worlds} worlds, and ${mostWorlds} is the most` });
    }
    const ofService = { ...context, language: withUnits(context.language, pricing.quantity) };
    for (const [number, rule] of service.rules.entries()) {
      if (parts > mostParts) {
        problems.push({ path: "", message: `its conditions have more than ${mostParts} parts with all that they use` });
        return problems;
      }
      collect(["services", index, "rules", number, "requires"], checkCondition(rule.requires, ofService, subjects));
    }
  }
  // Rules tell of whom or of what each qualification is asked.
  for (const [index, qualification] of catalog.qualifications.entries()) {
    collect(["qualifications", index, "requires"], checkQualification(qualification, context, subjects));
  }
  return problems;
}

/** Whether a literal is a way to round; one that is no text is told as that. */
function mayRound(literal: Scalar): boolean {
  return typeof literal !== "string" || (roundings as readonly string[]).includes(literal);
}
