import type { Catalog } from "../catalog/types.ts";
import { findById } from "../condition/by-id.ts";
import { calculationOf, defaultSubject, type Language, readingOf } from "../condition/language.ts";
import { ownFields } from "../condition/own-data.ts";
import { resolvePath, type Shape } from "../condition/shape.ts";
import type { Condition, Ref, Scalar, Value } from "../condition/types.ts";
import { recordShape } from "../record/shape.ts";

/** A place of the record, wherever it stands in a list: `practitioner.credentials[].kind`. */
export interface FormatPlace {
  readonly path: string;
  readonly shape: Shape;
}

/** A condition or value. */
export type Node = Condition | Value;

/** A condition or value that is not a literal. */
export type Form = Exclude<Node, Scalar>;

/** The reading of each question under which something is met. */
export type Guards = Readonly<Record<string, string>>;

/** A form of a condition or value, the item that it is asked of, and where it stands. */
export interface Visit {
  readonly node: Form;
  readonly item: FormatPlace | undefined;
  /** Names and indexes from where the visit began; through a qualification, from the qualification's own condition. */
  readonly path: readonly (string | number)[];
  /** The readings that are not pinned and under which alone it is met. */
  readonly guards: Guards;
}

/** What conditions are followed through. Where no readings are pinned, every reading is. */
export type VisitOptions = Pick<Language, "qualifications"> & Partial<Pick<Language, "calculated" | "readings">>;

const record: FormatPlace = { path: "", shape: recordShape };

/** The place that a reference leads to, or `undefined` where the record has none such. */
export function placeOf(ref: Ref, item: FormatPlace | undefined): FormatPlace | undefined {
  const from = ref.op === "fact" ? record : item;
  const shape = from && resolvePath(from.shape, ref.path);
  return from && shape && { path: [from.path, ref.path].filter((part) => part !== "").join("."), shape };
}

/** The place of a written path; `[]` is the items of a list. */
export function placeAt(path: string): FormatPlace | undefined {
  const [first = "", ...inItems] = path.split("[]");
  return inItems.reduce<FormatPlace | undefined>(
    (list, rest) => placeOf({ op: "item", path: rest.replace(/^\./, "") }, itemOf(list)),
    placeOf({ op: "fact", path: first }, undefined),
  );
}

/** The items of a list, or the subject itself. */
export function itemOf(place: FormatPlace | undefined): FormatPlace | undefined {
  return place?.shape.type === "list" ? { path: `${place.path}[]`, shape: place.shape.of } : place;
}

/**
 * The subject that a qualification is asked of, by its id: the practitioner, where it is asked of a person or of nothing,
 * and otherwise the first thing that it is asked of, outside of lists if it can be.
 */
export function createSubjectFinder(catalog: Catalog): (id: string) => FormatPlace | undefined {
  const practitioner = placeOf(defaultSubject, undefined);
  const subjects = new Map<string, FormatPlace>();
  for (const { rules, pricing } of catalog.services) {
    const roots = [...rules.map((rule) => rule.requires), pricing.quantity];
    for (const { node, item } of roots.flatMap((root) => visitForms(root, catalog))) {
      if (node.op !== "qualification" || subjects.get(node.id)?.path.includes("[]") === false) continue;
      const asked = placeOf(node.of ?? defaultSubject, item);
      const subject = asked?.shape === practitioner?.shape ? practitioner : asked;
      if (subject !== undefined) subjects.set(node.id, subject);
    }
  }
  return (id) => subjects.get(id) ?? practitioner;
}

/** Whether something is a form. */
export function isForm(part: unknown): part is Form {
  return typeof part === "object" && part !== null && "op" in part;
}

/**
 * Every form in a condition or value that a reading leads to, through the qualifications that it asks and the facts that it
 * may calculate. What a calculation rests on is told as it is.
 */
export function visitForms(root: Node, options: VisitOptions, item?: FormatPlace): Visit[] {
  const { qualifications } = options;
  const { calculated = {}, readings: pinned = {} } = ownFields(options);
  const visits: Visit[] = [];
  let calculating = false;

  function visitAll(parts: object, at: Omit<Visit, "node">): void {
    for (const [name, part] of Object.entries(parts)) {
      const inner = { ...at, path: [...at.path, Array.isArray(parts) ? Number(name) : name] };
      if (isForm(part)) visit(part, inner);
      else if (Array.isArray(part)) visitAll(part, inner);
    }
  }

  function visit(node: Form, at: Omit<Visit, "node">): void {
    visits.push({ node, ...at });
    switch (node.op) {
      case "fact": {
        const instead = calculationOf({ calculated }, node.path);
        if (calculating || !isForm(instead)) return;
        calculating = true;
        visit(instead, { ...at, item: undefined });
        calculating = false;
        return;
      }
      case "question": {
        const settled = readingOf(pinned, node.id) ?? readingOf(at.guards, node.id);
        for (const [reading, part] of Object.entries<Node>(node.readings)) {
          if (!isForm(part) || (settled !== undefined && settled !== reading)) continue;
          const guards = settled === undefined ? { ...at.guards, [node.id]: reading } : at.guards;
          visit(part, { ...at, guards, path: [...at.path, "readings", reading] });
        }
        return;
      }
      case "qualification": {
        const requires = findById(qualifications, node.id)?.requires;
        const subject = placeOf(node.of ?? defaultSubject, at.item);
        if (isForm(requires)) visit(requires, { ...at, item: subject, path: [] });
        return;
      }
      case "present":
        // Whether a place is told, no calculation answers.
        visits.push({ node: node.of, ...at, path: [...at.path, "of"] });
        return;
      case "inForce": {
        // Its bounds are what is read of the place.
        const { of: _, ...asked } = node;
        visitAll(asked, at);
        return;
      }
      default: {
        if (!("over" in node)) {
          visitAll(node, at);
          return;
        }
        const { over, ...asked } = node;
        visit(over, { ...at, path: [...at.path, "over"] });
        visitAll(asked, { ...at, item: itemOf(placeOf(over, at.item)) });
      }
    }
  }

  if (isForm(root)) visit(root, { item, path: [], guards: {} });
  return visits;
}
