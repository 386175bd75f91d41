import type { Language } from "../condition/language.ts";
import type { Value } from "../condition/types.ts";
import { recordShape } from "../record/shape.ts";
import type { Catalog } from "./types.ts";

/** How the caller wants conditions read. */
export interface ReadingOptions {
  /** The reading that is pinned, by question. */
  readonly readings: Readonly<Record<string, string>>;
  /** Sections of the record in which absent means none on file. */
  readonly complete: readonly string[];
}

const asTold: ReadingOptions = { readings: {}, complete: [] };

/** The language of a catalog's conditions: its lists, statements, parameters, qualifications and questions. */
export function createLanguage(catalog: Catalog, { readings, complete } = asTold): Language {
  const lists: Record<string, readonly string[]> = {};
  for (const [name, members] of Object.entries(catalog.lists)) lists[name] = members.map((member) => member.code);
  const statements: Record<string, string[]> = {};
  for (const { subject, id } of catalog.statements) {
    const ofSubject = statements[subject] ?? [];
    ofSubject.push(id);
    statements[subject] = ofSubject;
  }
  return {
    shape: recordShape,
    lists,
    statements,
    groups: catalog.statements.flatMap(({ subject, id, members }) => (members ? [{ subject, id, members }] : [])),
    parameters: catalog.parameters,
    qualifications: catalog.qualifications,
    questions: catalog.questions,
    readings: { ...readings },
    complete,
    regardlessOfPeriods: false,
    calculated: {},
  };
}

/** The language of a service's rules, in which units that are not claimed are the ones that the record supports. */
export function withUnits(language: Language, quantity: Value): Language {
  return { ...language, calculated: { units: quantity } };
}
