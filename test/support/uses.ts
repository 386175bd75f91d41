import { resolvePath, type Shape } from "../../src/condition/shape.ts";
import type {
  Catalog,
  Condition,
  CountValue,
  ListCondition,
  QualificationCondition,
  Ref,
  Rule,
  Scalar,
  Service,
  TotalValue,
  Value,
} from "../../src/index.ts";
import { recordShape } from "../../src/record/shape.ts";

/** What conditions and values of a catalog draw on. */
export interface Uses {
  readonly facts: Set<string>;
  readonly parameters: Set<string>;
  readonly qualifications: Set<string>;
  readonly questions: Set<string>;
  /** Subject and id. */
  readonly statements: Set<string>;
  /** List and code. */
  readonly codes: Set<string>;
}

type Node = Condition | Value;

/** Whom a qualification is asked of where it is not said. */
const practitioner: Ref = { op: "fact", path: "practitioner" };

/** Follows conditions and values through the qualifications that they ask, with the shape of the current item. */
export function collectUses(
  catalog: Catalog,
  nodes: readonly (Node | undefined)[],
  options: { readonly quantity?: Value } = {},
): Uses {
  const uses: Uses = {
    facts: new Set(),
    parameters: new Set(),
    qualifications: new Set(),
    questions: new Set(),
    statements: new Set(),
    codes: new Set(),
  };

  const shapeAt = (ref: Ref, item: Shape) => resolvePath(ref.op === "fact" ? recordShape : item, ref.path);

  function visitRef(ref: Ref, item: Shape): void {
    const names = ref.path.split(".");
    const last = names.pop() ?? "";
    const parent = shapeAt({ op: ref.op, path: names.join(".") }, item);
    if (parent?.type === "statements") uses.statements.add(`${parent.subject} ${last}`);
    if (ref.op !== "fact") return;
    const known = uses.facts.has(ref.path);
    uses.facts.add(ref.path);
    if (ref.path === "units" && !known && options.quantity !== undefined) visit(options.quantity, item);
  }

  function visitCompared(side: Value, other: Value | readonly Scalar[], item: Shape): void {
    if (typeof side !== "object") return;
    if (side.op === "firstOf") for (const part of side.of) visitCompared(part, other, item);
    if (side.op !== "fact" && side.op !== "item") return;
    const shape = shapeAt(side, item);
    if (shape?.type !== "code" || shape.list === undefined) return;
    for (const code of literalsOf(other)) uses.codes.add(`${shape.list} ${code}`);
  }

  function literalsOf(value: Value | readonly Scalar[]): readonly Scalar[] {
    if (typeof value !== "object") return [value];
    if (isList(value)) return value;
    if (value.op === "param") {
      const parameter = catalog.parameters.find(({ id }) => id === value.id);
      return parameter?.values.flatMap((dated) => dated.value) ?? [];
    }
    return value.op === "question" ? Object.values(value.readings).flatMap(literalsOf) : [];
  }

  function visit(node: Node, item: Shape): void {
    if (typeof node !== "object") return;
    if (node.op === "fact" || node.op === "item") visitRef(node, item);
    if (node.op === "param") uses.parameters.add(node.id);
    if (node.op === "question") uses.questions.add(node.id);
    if (node.op === "qualification") visitQualification(node, item);
    if (node.op === "oneOf") visitCompared(node.left, node.right, item);
    if ("left" in node && node.op !== "oneOf") {
      visitCompared(node.left, node.right, item);
      visitCompared(node.right, node.left, item);
    }
    for (const part of partsOf(node)) visit(part, item);
    if ("over" in node) {
      const list = shapeAt(node.over, item);
      if (list?.type !== "list") throw new Error(`${node.over.path} is no list`);
      for (const part of partsOfItem(node)) visit(part, list.of);
    }
  }

  function visitQualification({ id, of = practitioner }: QualificationCondition, item: Shape): void {
    uses.qualifications.add(id);
    visit(of, item);
    const found = catalog.qualifications.find((known) => known.id === id);
    const subject = shapeAt(of, item);
    if (found === undefined || subject === undefined) throw new Error(`${id} cannot be asked`);
    visit(found.requires, subject);
  }

  for (const node of nodes) if (node !== undefined) visit(node, recordShape);
  return uses;
}

/** What stands in a node and is asked of the same item. */
function partsOf(node: Exclude<Node, Scalar>): readonly Node[] {
  switch (node.op) {
    case "fact":
    case "item":
    case "param":
    case "qualification":
      return [];
    case "some":
    case "every":
    case "count":
    case "total":
      return [node.over];
    case "question":
      return Object.values(node.readings);
    case "oneOf":
      return isList(node.right) ? [node.left] : [node.left, node.right];
    case "equals":
    case "atLeast":
    case "atMost":
    case "moreThan":
    case "lessThan":
    case "multipleOf":
      return [node.left, node.right];
    case "all":
    case "any":
    case "sum":
    case "product":
    case "firstOf":
      return node.of;
    case "not":
    case "present":
    case "quotient":
      return [node.of];
    case "inForce":
      return node.on === undefined ? [node.of] : [node.of, node.on];
    case "when":
      return [node.when, node.then];
    case "minutes":
      return [node.from, node.to];
    case "shift":
      return [node.date, ...[node.months, node.days].filter((step) => typeof step === "object")];
    case "startOf":
      return node.since === undefined ? [node.date] : [node.date, node.since];
  }
}

/** What stands in a form over a list and is asked of each of its items. */
function partsOfItem(node: ListCondition | CountValue | TotalValue): readonly Node[] {
  const asked = [node.where, node.op === "count" ? node.distinct : node.op === "total" ? node.of : undefined];
  return asked.filter((part) => part !== undefined);
}

function isList(value: Value | readonly Scalar[]): value is readonly Scalar[] {
  return Array.isArray(value);
}

/** What a rule draws on; units that are not claimed are the ones that its service supports. */
export function usesOfRule(catalog: Catalog, service: Service, rule: Rule): Uses {
  return collectUses(catalog, [rule.requires], { quantity: service.pricing.quantity });
}

/** What the pricing of a service draws on. */
export function usesOfPricing(catalog: Catalog, { pricing }: Service): Uses {
  return collectUses(catalog, [pricing.quantity, pricing.persons, pricing.rounding, pricing.roundEachPerson]);
}

/** What the rules and the pricing of a service draw on. */
export function usesOfService(catalog: Catalog, service: Service): Uses {
  const { quantity, persons, rounding, roundEachPerson } = service.pricing;
  const rules = service.rules.map((rule) => rule.requires);
  return collectUses(catalog, [...rules, quantity, persons, rounding, roundEachPerson]);
}
