import type { Shape } from "../../src/condition/shape.ts";
import { resolvePath } from "../../src/condition/shape.ts";
import type { Catalog, Condition, Ref, Rule, Scalar, Service, Value } from "../../src/index.ts";
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
    if (typeof side !== "object" || (side.op !== "fact" && side.op !== "item")) return;
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

  function visit(node: Node | undefined, item: Shape): void {
    if (node === undefined || typeof node !== "object") return;
    switch (node.op) {
      case "fact":
      case "item":
        return visitRef(node, item);
      case "param":
        uses.parameters.add(node.id);
        return;
      case "some":
      case "every":
      case "count":
      case "total": {
        visit(node.over, item);
        const list = shapeAt(node.over, item);
        if (list?.type !== "list") throw new Error(`${node.over.path} is no list`);
        visit(node.where, list.of);
        if (node.op === "count") visit(node.distinct, list.of);
        if (node.op === "total") visit(node.of, list.of);
        return;
      }
      case "qualification": {
        const of = node.of ?? ({ op: "fact", path: "practitioner" } as const);
        visit(of, item);
        uses.qualifications.add(node.id);
        const found = catalog.qualifications.find(({ id }) => id === node.id);
        const subject = shapeAt(of, item);
        if (found === undefined || subject === undefined) throw new Error(`${node.id} cannot be asked`);
        return visit(found.requires, subject);
      }
      case "question":
        uses.questions.add(node.id);
        for (const reading of Object.values(node.readings)) visit(reading, item);
        return;
      case "oneOf":
        visit(node.left, item);
        if (!isList(node.right)) visit(node.right, item);
        return visitCompared(node.left, node.right, item);
      case "multipleOf":
        return visit(node.left, item);
      case "equals":
      case "atLeast":
      case "atMost":
      case "moreThan":
      case "lessThan":
        visit(node.left, item);
        visit(node.right, item);
        visitCompared(node.left, node.right, item);
        return visitCompared(node.right, node.left, item);
      case "all":
      case "any":
      case "sum":
      case "product":
        for (const part of node.of) visit(part, item);
        return;
      case "not":
      case "present":
      case "quotient":
        return visit(node.of, item);
      case "inForce":
        visit(node.of, item);
        return visit(node.on, item);
      case "when":
        visit(node.when, item);
        return visit(node.then, item);
      case "minutes":
        visit(node.from, item);
        return visit(node.to, item);
      case "shift":
      case "startOf":
        return visit(node.date, item);
    }
  }

  for (const node of nodes) visit(node, recordShape);
  return uses;
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
