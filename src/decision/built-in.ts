import type { Denial, ownRules, RuleCategory } from "../catalog/types.ts";
import { freezeDeep } from "../condition/freeze.ts";
import type { Finding } from "./types.ts";

/** A rule that is the engine's own: what it is about, and what it says where it is not satisfied. */
interface BuiltInRule {
  readonly category: RuleCategory;
  readonly message: string;
  readonly remedy: string;
  readonly denial?: Denial;
}

/** The engine's own rules: what must hold before a catalog's rules can be asked, and that there is one price. */
export const builtInRules = {
  "record-format": {
    category: "code",
    message: "The value is a service record.",
    remedy: "",
  },
  runtime: {
    category: "code",
    message: "The program that decides is whole: no property has been added to all objects.",
    remedy: "Find what adds properties to Object.prototype, or report an error of this library; then decide again.",
  },
  "service-code": {
    category: "code",
    message: "The service code is one of the catalog's, exactly as printed.",
    remedy: "Enter a code of the catalog (service).",
    denial: { carc: "181", rarc: ["N65"] },
  },
  "service-modifiers": {
    category: "code",
    message: "The modifiers are those of a service of the catalog.",
    remedy: "Correct the modifiers, or leave them out beside a printed code, which has them in it (service).",
    denial: { carc: "4", rarc: ["N519"] },
  },
  "ambiguous-code": {
    category: "code",
    message: "The service code has all the modifiers of one service.",
    remedy: "Add the modifiers, or enter the printed code (service).",
  },
  funding: {
    category: "code",
    message: "The funding is the one that the code is printed for.",
    remedy: "Correct the funding (funding), or enter the code that is printed for it (service).",
    denial: { carc: "181", rarc: ["N65"] },
  },
  "code-in-force": {
    category: "code",
    message: "The code has a rate on the date of the service.",
    remedy: "Correct the date (date) if it was entered wrongly, or use the code that was in force on it.",
    denial: { carc: "181", rarc: ["N65"] },
  },
  profiles: {
    category: "code",
    message: "Every profile that the record names by id is given beside it.",
    remedy: "",
  },
  price: {
    category: "price",
    message: "The price is known, and the same under every reading.",
    remedy: "",
  },
} as const satisfies Record<(typeof ownRules)[number], BuiltInRule>;

/** Tells of one of the engine's own rules. */
export function createBuiltInFinding(
  id: keyof typeof builtInRules,
  verdict: Finding["verdict"],
  details: Partial<Pick<Finding, "paths" | "expected" | "actual" | "clauses" | "questions" | "remedy" | "force">> = {},
): Finding {
  const rule: BuiltInRule = builtInRules[id];
  return freezeDeep({
    rule: id,
    category: rule.category,
    verdict,
    force: "shall",
    message: rule.message,
    remedy: rule.remedy,
    paths: [],
    expected: null,
    actual: null,
    clauses: [],
    questions: [],
    ...(Object.hasOwn(rule, "denial") && { denial: rule.denial }),
    ...details,
  });
}
