import type { Catalog } from "../../catalog/types.ts";
import type { Language } from "../../condition/language.ts";
import type { CodeShape, Shape } from "../../condition/shape.ts";
import type { AllowedCode, RequiredFact } from "./types.ts";

type Field = Pick<RequiredFact, "type" | "allowed" | "least" | "most" | "whole" | "bound">;

/** What a field of a shape holds, and what it may hold. */
export function describeField(shape: Shape, catalog: Catalog): Field {
  switch (shape.type) {
    case "number":
      return { type: "number", least: shape.least, most: shape.most, whole: shape.whole };
    case "list":
      return { type: "list", most: shape.most };
    case "code": {
      const allowed = allowedCodes(shape, catalog);
      return allowed === undefined ? { type: "code" } : { type: "code", allowed };
    }
    case "date":
      return shape.bound ? { type: "date", bound: true } : { type: "date" };
    case "statements":
      return { type: "object" };
    default:
      return { type: shape.type };
  }
}

/** The codes that may stand in a field, with `other`, or `undefined` where it is bound to no list. */
function allowedCodes(shape: CodeShape, catalog: Catalog): readonly AllowedCode[] | undefined {
  const { values, list } = shape;
  const members =
    values?.map((code) => ({ code, title: code })) ??
    (list === undefined ? undefined : (Object.entries(catalog.lists).find(([name]) => name === list)?.[1] ?? []));
  return members && [...members.map(({ code, title }) => ({ code, title })), { code: "other", title: "Other" }];
}

/** What is attested at a path, and the group statements beside it that answer it too. */
export function describeStatement(
  { id, subject }: NonNullable<FieldPlace["statement"]>,
  path: string,
  { statements }: Catalog,
): Pick<RequiredFact, "statement" | "answeredBy"> {
  const ofSubject = statements.filter((statement) => statement.subject === subject);
  const groups = ofSubject.filter(({ members }) => members?.includes(id));
  const beside = path.slice(0, path.length - id.length);
  const text = ofSubject.find((statement) => statement.id === id)?.text;
  return {
    ...(text !== undefined && { statement: text }),
    ...(groups.length > 0 && { answeredBy: groups.map((group) => `${beside}${group.id}`) }),
  };
}

/** A place of a record's format below another. */
export interface FieldPlace {
  readonly name: string;
  readonly shape: Shape;
  /** Whether the format asks for it wherever its parent is given. */
  readonly required: boolean;
  /** The statement that it is the answer to. */
  readonly statement?: { readonly id: string; readonly subject: string };
}

/** The places below an object or statements, in the order of the format. */
export function placesBelow(shape: Shape, { statements }: Pick<Language, "statements">): readonly FieldPlace[] {
  if (shape.type === "statements") {
    const { subject } = shape;
    return (statements[subject] ?? []).map((id) => ({
      name: id,
      shape: { type: "flag" },
      required: false,
      statement: { id, subject },
    }));
  }
  if (shape.type !== "object") return [];
  const { required } = shape;
  return Object.entries(shape.fields).map(([name, field]) => ({
    name,
    shape: field,
    required: required?.includes(name) ?? false,
  }));
}
