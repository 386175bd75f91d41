import type * as z from "zod/mini";
import { writePath } from "../condition/path.ts";
import { gate } from "../record/gate.ts";
import { CatalogError, type CatalogProblem } from "./error.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What the types of JSON are called. */
const types: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a whole number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  record: "an object",
  object: "an object",
};

/** A state's whole law fits many times over; what is bigger is no catalog. */
const limits = { depth: 64, nodes: 1_000_000, text: 20_000, key: 64, items: 10_000 };

/**
 * A plain copy of a value that has the form of a schema.
 *
 * @throws {CatalogError} listing each place at which it has not, and what is needed there.
 */
export function readForm(schema: z.ZodMiniType, source: unknown, at: Path = []): unknown {
  if (typeof source !== "object") {
    const hint = typeof source === "string" ? ": JSON text is parsed first" : "";
    throw new CatalogError([{ path: writePath(at), message: `an object is needed here${hint}` }]);
  }
  const gated = gate(source, limits);
  if (!gated.ok) {
    const path = writePath([...at, ...gated.path]);
    throw new CatalogError([{ path, message: "this is not plain JSON of a bounded size" }]);
  }
  const problems = checkForm(schema, gated.value, at);
  if (problems.length > 0) throw new CatalogError(problems);
  return gated.value;
}

function checkForm(schema: z.ZodMiniType, value: unknown, at: Path): CatalogProblem[] {
  try {
    const { error } = schema.safeParse(value, { reportInput: true });
    return error?.issues.flatMap((issue) => problemsOf(issue, at)) ?? [];
  } catch {
    // zod hands issues on as arguments, and a call takes some hundred thousand at most.
    return [{ path: writePath(at), message: "more is wrong with this than can be listed" }];
  }
}

function problemsOf(issue: Issue, holder: Path): CatalogProblem[] {
  const path = [...holder, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: writePath([...path, key]), message: "the format has no such key" }));
  }
  // Of all that may stand somewhere, what is there is meant to be the one in which something further in is wrong.
  const meant = issue.code === "invalid_union" ? issue.errors.find((issues) => issues.some(isInside)) : undefined;
  if (meant !== undefined) return meant.flatMap((inner) => problemsOf(inner, path));
  const isMissing = issue.input === undefined;
  return [{ path: writePath(path), message: `${wanted(issue)} is ${isMissing ? "missing" : "needed"} here` }];
}

function isInside(issue: Issue): boolean {
  return (
    issue.path.length > 0 ||
    issue.code === "unrecognized_keys" ||
    issue.code.startsWith("too_") ||
    (issue.code === "invalid_union" && issue.errors.some((issues) => issues.some(isInside)))
  );
}

/** What is needed at a place, in words. */
function wanted(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return isOurs(issue) ? issue.message : (types[issue.expected] ?? issue.expected);
    case "invalid_value":
      return oneOf(issue.values);
    case "invalid_format":
      return issue.message;
    case "too_small":
      return `${sized(issue.origin)}at least ${issue.minimum}`;
    case "too_big":
      return `${sized(issue.origin)}at most ${issue.maximum}`;
    case "invalid_key":
      return `for a key, ${issue.issues.map(wanted).join(" and ")}`;
    case "invalid_union":
      if ("options" in issue && issue.options !== undefined) return oneOf(issue.options);
      return [...new Set(issue.errors.flat().map(wanted))].join(" or ");
    default:
      return issue.message;
  }
}

/** Whether the schema says in words what is needed. */
const isOurs = ({ message }: Issue) => message !== "Invalid input";

const oneOf = (values: readonly unknown[]) => (values.length > 1 ? `one of ${values.join(", ")}` : `${values[0]}`);

function sized(origin: string): string {
  if (origin === "string") return "a text whose length is ";
  return origin === "array" ? "a list whose length is " : "a number that is ";
}
