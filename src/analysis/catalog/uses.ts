import type { Catalog, Service } from "../../catalog/types.ts";
import { literalsOf } from "../../condition/literals.ts";
import type { Condition, Ref, Scalar, Value } from "../../condition/types.ts";
import { type FormatPlace, placeOf, visitForms } from "../visit.ts";

/** What conditions and values draw on. */
export interface Uses {
  readonly parameters: Set<string>;
  readonly qualifications: Set<string>;
  readonly questions: Set<string>;
  /** Subject and id. */
  readonly statements: Set<string>;
  /** List and code. */
  readonly codes: Set<string>;
}

/** What some conditions and values draw on, in themselves and through the qualifications that they ask. */
export function collectUses(catalog: Catalog, roots: readonly (Condition | Value)[], quantity?: Value): Uses {
  const uses: Uses = {
    parameters: new Set(),
    qualifications: new Set(),
    questions: new Set(),
    statements: new Set(),
    codes: new Set(),
  };
  const options = { ...catalog, ...(quantity !== undefined && { calculated: { units: quantity } }) };
  for (const root of roots) {
    for (const { node, item } of visitForms(root, options)) {
      if (node.op === "param") uses.parameters.add(node.id);
      else if (node.op === "question") uses.questions.add(node.id);
      else if (node.op === "qualification") uses.qualifications.add(node.id);
      else if (node.op === "fact" || node.op === "item") addStatement(node, item, uses);
      else if (node.op === "oneOf") addCodes(node.left, node.right, { item, catalog, uses });
      else if ("left" in node && "right" in node) {
        addCodes(node.left, node.right, { item, catalog, uses });
        addCodes(node.right, node.left, { item, catalog, uses });
      }
    }
  }
  return uses;
}

/** What a service's rules and pricing draw on. */
export function usesOfService(catalog: Catalog, { rules, pricing }: Service): Uses {
  const { quantity, persons, rounding, roundEachPerson } = pricing;
  const priced = [quantity, persons, rounding, roundEachPerson].filter((value) => value !== undefined);
  return collectUses(catalog, [...rules.map((rule) => rule.requires), ...priced]);
}

function addStatement(ref: Ref, item: FormatPlace | undefined, uses: Uses): void {
  const names = ref.path.split(".");
  const id = names.pop();
  const holder = placeOf({ ...ref, path: names.join(".") }, item)?.shape;
  if (holder?.type === "statements") uses.statements.add(`${holder.subject} ${id}`);
}

function addCodes(
  side: Value,
  other: Value | readonly Scalar[],
  { item, catalog, uses }: { readonly item: FormatPlace | undefined; readonly catalog: Catalog; readonly uses: Uses },
): void {
  if (typeof side !== "object") return;
  if (side.op === "firstOf") for (const part of side.of) addCodes(part, other, { item, catalog, uses });
  if (side.op !== "fact" && side.op !== "item") return;
  const shape = placeOf(side, item)?.shape;
  if (shape?.type !== "code" || shape.list === undefined) return;
  for (const literal of literalsOf(other, catalog)) uses.codes.add(`${shape.list} ${literal}`);
}
