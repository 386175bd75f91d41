import type { Catalog, Rule } from "../../catalog/types.ts";
import { type Node, visitForms } from "../visit.ts";
import type { CatalogWarning, WarningCode } from "./report.ts";
import { type Uses, usesOfService } from "./uses.ts";

function factsIn(root: Node, catalog: Catalog): ReadonlySet<string> {
  return new Set(visitForms(root, catalog).flatMap(({ node }) => (node.op === "fact" ? [node.path] : [])));
}

/** Whether a rule compares the claimed units with what they are found from; where that is fixed, with anything. */
function isHolding({ requires, force }: Rule, quantity: ReadonlySet<string>, catalog: Catalog): boolean {
  if (force === "should") return false;
  const read = factsIn(requires, catalog);
  return read.has("units") && (quantity.size === 0 || [...quantity].some((path) => read.has(path)));
}

/** Finds what a catalog declares and no rule and no price draws on. */
export function checkUses(catalog: Catalog): CatalogWarning[] {
  const uses = catalog.services.map((service) => usesOfService(catalog, service));
  const isUsed = (kind: keyof Uses, id: string) => uses.some((used) => used[kind].has(id));
  const warnings: CatalogWarning[] = [];
  const warn = (code: WarningCode, path: string, message: string) => warnings.push({ code, path, message });

  for (const [index, { id }] of catalog.qualifications.entries()) {
    if (isUsed("qualifications", id)) continue;
    warn("unused-qualification", `qualifications[${index}]`, `no rule and no price asks for the qualification ${id}`);
  }
  for (const [index, { id }] of catalog.parameters.entries()) {
    if (isUsed("parameters", id)) continue;
    warn("unused-parameter", `parameters[${index}]`, `no rule and no price uses the parameter ${id}`);
  }
  for (const [index, { id }] of catalog.questions.entries()) {
    if (isUsed("questions", id)) continue;
    warn("unused-question", `questions[${index}]`, `no rule and no price depends on the question ${id}`);
  }
  for (const [index, { id, subject, members }] of catalog.statements.entries()) {
    // One that answers others is used where one of them is.
    if ([id, ...(members ?? [])].some((known) => isUsed("statements", `${subject} ${known}`))) continue;
    warn("unused-statement", `statements[${index}]`, `no rule and no price asks for the statement ${id}`);
  }
  const fundings = new Set(catalog.services.flatMap(({ lines }) => lines.map((line) => line.funding)));
  for (const [list, members] of Object.entries(catalog.lists)) {
    for (const [index, { code }] of members.entries()) {
      if (isUsed("codes", `${list} ${code}`) || (list === "fundings" && fundings.has(code))) continue;
      warn("unused-code", `lists.${list}[${index}]`, `no rule, price or line names the code ${code}`);
    }
  }
  for (const [index, { rules, pricing }] of catalog.services.entries()) {
    const quantity = factsIn(pricing.quantity, catalog);
    if (!rules.some((rule) => isHolding(rule, quantity, catalog))) {
      const message = "no rule holds the claimed units to what the record supports, so more than that may be priced";
      warn("units-not-held", `services[${index}].rules`, message);
    }
    for (const [number, { denialIfLapsed, requires }] of rules.entries()) {
      if (denialIfLapsed === undefined || visitForms(requires, catalog).some(({ node }) => node.op === "inForce"))
        continue;
      const path = `services[${index}].rules[${number}].denialIfLapsed`;
      warn("unused-denial", path, "the rule asks for nothing that could lapse");
    }
  }
  return warnings;
}
