import type { Catalog } from "../../catalog/types.ts";
import { defaultSubject } from "../../condition/language.ts";
import { resolvePath, type Shape } from "../../condition/shape.ts";
import type { Condition, Ref, Scalar, Value } from "../../condition/types.ts";
import { recordShape } from "../../record/shape.ts";

/** A place of the record, wherever it stands in a list: `practitioner.credentials[].kind`. */
export interface Place {
  readonly path: string;
  readonly shape: Shape;
}

/** A form of a condition or value, the item that it is asked of, and where it stands. */
export interface Visit {
  readonly node: Exclude<Condition | Value, Scalar>;
  readonly item: Place | undefined;
  /** Names and indexes from where the visit began; through a qualification, from the qualification's own condition. */
  readonly path: readonly (string | number)[];
  /** Whether it stands in a qualification that is asked. */
  readonly inQualification: boolean;
}

/** What conditions are followed through. */
export interface VisitOptions {
  readonly qualifications: readonly { readonly id: string; readonly requires: Condition }[];
  /** What the fact `units` is taken to be where none are claimed. */
  readonly quantity?: Value;
}

const record: Place = { path: "", shape: recordShape };

/** The place that a reference leads to, or `undefined` where the record has none such. */
export function placeOf(ref: Ref, item: Place | undefined): Place | undefined {
  const from = ref.op === "fact" ? record : item;
  const shape = from && resolvePath(from.shape, ref.path);
  return from && shape && { path: [from.path, ref.path].filter((part) => part !== "").join("."), shape };
}

/** The items of a list, or the subject itself. */
export function itemOf(place: Place | undefined): Place | undefined {
  return place?.shape.type === "list" ? { path: `${place.path}[]`, shape: place.shape.of } : place;
}

/**
 * The subject that a qualification is asked of, by its id: the practitioner, where it is asked of a person or of nothing,
 * and otherwise the first thing that it is asked of, outside of lists if it can be.
 */
export function createSubjectFinder(catalog: Catalog): (id: string) => Place | undefined {
  const practitioner = placeOf(defaultSubject, undefined);
  const subjects = new Map<string, Place>();
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

/** Every form in a condition or value, through the qualifications that it asks and the units that it may calculate. */
export function visitForms(root: Condition | Value, options: VisitOptions, item?: Place): Visit[] {
  const visits: Visit[] = [];
  let calculated = false;

  function visitAll(parts: Readonly<Record<string, unknown>>, at: Omit<Visit, "node">): void {
    for (const [name, part] of Object.entries(parts)) {
      if (typeof part !== "object" || part === null) continue;
      const inner = { ...at, path: [...at.path, Array.isArray(parts) ? Number(name) : name] };
      // A reading may have any name, also that of a key of a form.
      if ("op" in part && name !== "readings") visit(part as Visit["node"], inner);
      else visitAll(part as Readonly<Record<string, unknown>>, inner);
    }
  }

  function visit(node: Visit["node"], at: Omit<Visit, "node">): void {
    visits.push({ node, ...at });
    if (node.op === "fact" && node.path === "units" && options.quantity !== undefined && !calculated) {
      calculated = true;
      if (typeof options.quantity === "object") visit(options.quantity, { ...at, item: undefined });
    }
    if ("over" in node) {
      const { over, ...asked } = node;
      visit(over, { ...at, path: [...at.path, "over"] });
      visitAll(asked, { ...at, item: itemOf(placeOf(over, at.item)) });
      return;
    }
    visitAll(node as unknown as Readonly<Record<string, unknown>>, at);
    if (node.op !== "qualification") return;
    const requires = options.qualifications.find((known) => known.id === node.id)?.requires;
    const subject = placeOf(node.of ?? defaultSubject, at.item);
    if (typeof requires === "object") visit(requires, { item: subject, path: [], inQualification: true });
  }

  if (typeof root === "object") visit(root, { item, path: [], inQualification: false });
  return visits;
}
