import type { ObjectShape } from "./shape.ts";
import type { Condition, Ref, Scalar, Value } from "./types.ts";

/** What conditions can refer to, and how the caller wants them read. */
export interface Language {
  /** The record's shape. */
  readonly shape: ObjectShape;
  /** Members of each list that the shape names. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Statement ids of each subject. */
  readonly statements: Readonly<Record<string, readonly string[]>>;
  /** Statements that answer others of their subject, where those have no answer of their own. */
  readonly groups: readonly { readonly subject: string; readonly id: string; readonly members: readonly string[] }[];
  readonly parameters: readonly { readonly id: string; readonly values: readonly DatedValue[] }[];
  readonly qualifications: readonly { readonly id: string; readonly requires: Condition }[];
  readonly questions: readonly LanguageQuestion[];
  /** The reading that is pinned, by question. */
  readonly readings: Readonly<Record<string, string>>;
  /** Sections of the record in which absent means none on file. */
  readonly complete: readonly string[];
  /** Whether what is there counts as in force, whatever its period; otherwise `inForce` asks for its period. */
  readonly regardlessOfPeriods: boolean;
  /** What a fact is taken to be where the record does not tell it. */
  readonly calculated: Readonly<Record<string, Value>>;
}

/** A question that a source leaves open. */
export interface LanguageQuestion {
  readonly id: string;
  /** The question, for the department to answer. */
  readonly asks: string;
  readonly readings: readonly { readonly id: string }[];
}

/** A parameter's value for a period, both bounds inclusive; `null` is no bound. */
export interface DatedValue {
  readonly from: string | null;
  readonly until: string | null;
  readonly value: Scalar | readonly Scalar[];
}

/** The type of a value. Codes and texts are one type: they only equal each other or not. */
export type Kind = "number" | "date" | "time" | "text" | "flag";

/** The subject of a qualification where none is said. */
export const defaultSubject: Ref = { op: "fact", path: "practitioner" };

/** The record's date: parameters are looked up on it, and `inForce` asks for it. */
export const dayRef: Ref = { op: "fact", path: "date" };

/** What a fact is taken to be where it is not told; `undefined` where it is not calculated. */
export function calculationOf({ calculated }: Pick<Language, "calculated">, path: string): Value | undefined {
  return Object.hasOwn(calculated, path) ? calculated[path] : undefined;
}

/** The reading of a question among some, or `undefined`: a question may have an id that every object inherits. */
export function readingOf(readings: Readonly<Record<string, string>>, question: string): string | undefined {
  return Object.hasOwn(readings, question) ? readings[question] : undefined;
}

/** The record's note: once it is there, a documentation element that is absent is not documented. */
export const noteRef: Ref = { op: "fact", path: "documentation" };
