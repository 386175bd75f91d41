import { findById } from "../../condition/by-id.ts";
import { dayRef, type Language, readingOf } from "../../condition/language.ts";
import { below, pathOf } from "../../condition/places.ts";
import type { Condition, CountValue, ListCondition, Ref, TotalValue } from "../../condition/types.ts";
import { type Guards, type Node, placeAt, visitForms } from "../visit.ts";

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
  const visits = nodes.flatMap((node) => visitForms(node, language, base === "" ? undefined : placeAt(base)));
  for (const { node, item, guards } of visits) {
    const add = (path: string) => places.set(path, [...(places.get(path) ?? []), guards]);
    const at = (ref: Ref) => pathOf(ref, item?.path ?? "");
    if (node.op === "fact" || node.op === "item") add(at(node));
    else if (node.op === "param" && isDated(node.id, language)) add(dayRef.path);
    else if (node.op === "present") elements.add(at(node.of));
    else if (node.op === "question") {
      if ((readingOf(language.readings, node.id) ?? readingOf(guards, node.id)) === undefined) questions.add(node.id);
    } else if (node.op === "inForce") {
      for (const bound of ["from", "until"]) add(at(below(node.of, bound)));
      if (node.on === undefined) add(dayRef.path);
    } else if ("over" in node) lists.push({ path: at(node.over), form: node });
  }
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

/** Whether a parameter's value depends on the record's date: one that never changes holds on any. */
function isDated(id: string, language: Language): boolean {
  return (findById(language.parameters, id)?.values.length ?? 0) > 1;
}

/** What the items of a list are asked, and the values that are taken of them. */
export function askedOfItems({ form }: ListUse): { readonly where: Condition; readonly taken: readonly Node[] } {
  const taken = form.op === "total" ? [form.of] : form.op === "count" && form.distinct ? [form.distinct] : [];
  return { where: form.where ?? true, taken };
}
