import { defaultSubject } from "../../condition/language.ts";
import type { CompiledCondition } from "../../condition/nodes.ts";
import { pathOf } from "../../condition/places.ts";
import type { Find, Scope, Truth } from "../../condition/scope.ts";

/** Makes the item or subject of a condition the scope's item; false where it is not there. */
type Enter = (scope: Scope) => boolean;

/** A part of a rule's condition, asked of one item or subject of the record. */
export interface Position {
  readonly node: CompiledCondition;
  /** The path of the item or subject that it is asked of. */
  readonly itemPath: string;
  readonly enters: readonly Enter[];
}

/** The position of a rule's whole condition. */
export function rootOf(node: CompiledCondition): Position {
  return { node, itemPath: "", enters: [] };
}

/** The parts of a condition that are asked of the same item; of a qualification, what it asks of its subject. */
export function partsOf({ node, itemPath, enters }: Position): Position[] {
  const { condition, enter } = node;
  if (typeof condition === "object" && condition.op === "qualification" && enter !== undefined) {
    const subjectPath = pathOf(condition.of ?? defaultSubject, itemPath);
    const enterSubject: Enter = (scope) => {
      enter(scope);
      return true;
    };
    return node.parts.map((part) => ({ node: part, itemPath: subjectPath, enters: [...enters, enterSubject] }));
  }
  return node.parts.map((part) => ({ node: part, itemPath, enters }));
}

/** What a condition over a list asks of one of its items. */
export function itemOf(position: Position, listPath: string, index: number): Position {
  const [where] = position.node.parts;
  const { find } = position.node;
  if (where === undefined || find === undefined) throw new TypeError("only a condition over a list has items");
  return whereOf(position, { where, find }, listPath, index);
}

/** What is asked of one item of a list. */
export function whereOf(
  { enters }: Position,
  { where, find }: { readonly where: CompiledCondition; readonly find: Find },
  listPath: string,
  index: number,
): Position {
  return { node: where, itemPath: `${listPath}[${index}]`, enters: [...enters, enterItem(find, index)] };
}

/** Makes an item of a list the scope's item. */
function enterItem(find: Find, index: number): Enter {
  return (scope) => {
    const items = find(scope);
    const item: unknown = Array.isArray(items) ? items[index] : undefined;
    if (!Array.isArray(item)) return false;
    scope.item = item;
    scope.base = 0;
    return true;
  };
}

/** Makes the scope ready to ask what stands at a position; false where there is no such item. */
export function enterPosition(scope: Scope, { enters }: Position): boolean {
  scope.item = scope.record;
  scope.base = 0;
  scope.unsettled = false;
  return enters.every((enter) => enter(scope));
}

/** What a part of a condition comes to, whichever readings hold that are not pinned. */
export function truthAt(scope: Scope, position: Position): Truth {
  if (!enterPosition(scope, position)) return undefined;
  const truth = position.node.test(scope);
  return scope.unsettled ? undefined : truth;
}

/** How many items the list at a position has; none where there is no list. */
export function countItemsAt(scope: Scope, position: Position): number {
  const items = enterPosition(scope, position) ? position.node.find?.(scope) : undefined;
  return Array.isArray(items) ? items.length : 0;
}
