import { pathOf } from "../../condition/grounds.ts";
import { dayRef, type Language } from "../../condition/language.ts";
import type { Condition, CountValue, ListCondition, TotalValue } from "../../condition/types.ts";
import { type Form, isForm, type Node, partsOf, requiredBy, subjectOf, within } from "./node.ts";

/** The reading of each open question under which something is read. */
export type Guards = Readonly<Record<string, string>>;

/** A form that asks something of each item of a list. */
export interface ListUse {
  /** Path of the list. */
  readonly path: string;
  readonly form: ListCondition | CountValue | TotalValue;
}

/** What conditions and values read, and under which readings. */
export interface Reads {
  /** By path: the readings under which each use of it is met, none where it is met under all. */
  readonly places: ReadonlyMap<string, readonly Guards[]>;
  readonly lists: readonly ListUse[];
  /** The places that `present` asks for: once the note is written, absent is not documented. */
  readonly elements: ReadonlySet<string>;
  /** The questions that are met and not pinned. */
  readonly questions: ReadonlySet<string>;
}

/** Collects every place that conditions and values read, through qualifications, lists and calculated facts. */
export function collectReads(nodes: readonly Node[], language: Language, base = ""): Reads {
  const places = new Map<string, Guards[]>();
  const lists: ListUse[] = [];
  const elements = new Set<string>();
  const questions = new Set<string>();

  function add(path: string, guards: Guards): void {
    places.set(path, [...(places.get(path) ?? []), guards]);
  }

  function visit(node: Node, at: string, guards: Guards, calculating: boolean): void {
    if (!isForm(node)) return;
    const visitAll = (parts: readonly Form[], where: string) => {
      for (const part of parts) visit(part, where, guards, calculating);
    };
    switch (node.op) {
      case "fact":
      case "item": {
        const path = pathOf(node, at);
        add(path, guards);
        const instead = node.op === "fact" && !calculating ? language.calculated?.[path] : undefined;
        if (instead !== undefined) visit(instead, "", guards, true);
        return;
      }
      case "param":
        if (isDated(node.id, language)) add(dayRef.path, guards);
        return;
      case "question": {
        const settled = language.readings[node.id] ?? guards[node.id];
        if (settled === undefined) questions.add(node.id);
        for (const [reading, part] of Object.entries<Node>(node.readings)) {
          if (settled === undefined) visit(part, at, { ...guards, [node.id]: reading }, calculating);
          else if (settled === reading) visit(part, at, guards, calculating);
        }
        return;
      }
      case "qualification":
        visit(requiredBy(node, language), pathOf(subjectOf(node), at), guards, calculating);
        return;
      case "inForce":
        for (const bound of ["from", "until"]) add(pathOf(within(node.of, bound), at), guards);
        visit(node.on ?? dayRef, at, guards, calculating);
        return;
      case "present":
        elements.add(pathOf(node.of, at));
        visit(node.of, at, guards, calculating);
        return;
      case "oneOf":
        visit(node.left, at, guards, calculating);
        if (isForm(node.right)) visit(node.right, at, guards, calculating);
        return;
      default: {
        const { same, ofItems } = partsOf(node);
        visitAll(same, at);
        if (!("over" in node)) return;
        const path = pathOf(node.over, at);
        lists.push({ path, form: node });
        visitAll(ofItems, `${path}[]`);
      }
    }
  }

  for (const node of nodes) visit(node, base, {}, false);
  return { places, lists, elements, questions };
}

/** Tells what a condition or value reads, by where it stands. */
export type ReadsOf = (node: Node, base: string) => Reads;

/** Tells what parts read with every question open, and remembers it: the same parts are asked about for many places. */
export function createReadsOf(language: Language): ReadsOf {
  const open = { ...language, readings: {} };
  const known = new Map<Node, Map<string, Reads>>();
  return (node, base) => {
    const ofNode = known.get(node) ?? new Map<string, Reads>();
    known.set(node, ofNode);
    const reads = ofNode.get(base) ?? collectReads([node], open, base);
    ofNode.set(base, reads);
    return reads;
  };
}

/** Whether a condition or value reads a place under some reading. */
export function readsPlace(node: Node, place: string, language: Language, base: string): boolean {
  return collectReads([node], language, base).places.has(place);
}

/** A parameter whose value depends on the record's date. */
function isDated(id: string, language: Language): boolean {
  const [only, another] = language.parameters.find((parameter) => parameter.id === id)?.values ?? [];
  return another !== undefined || only?.from !== null || only.until !== null;
}

/** What the items of a list are asked, and the values that are taken of them. */
export function askedOfItems({ form }: ListUse): { readonly where: Condition; readonly taken: readonly Node[] } {
  const taken = form.op === "total" ? [form.of] : form.op === "count" && form.distinct ? [form.distinct] : [];
  return { where: form.where ?? true, taken };
}
