import type { Layout } from "../condition/layout.ts";
import { parsePath } from "../condition/path.ts";
import { profileNames } from "../record/shape.ts";
import { createBuiltInFinding } from "./built-in.ts";
import { enumerate, mostListed } from "./message.ts";
import type { Finding } from "./types.ts";

/** Tells that a value is no record, and what the format of a layout asks at the places at which it is none. */
export function refuseFormat(paths: readonly string[], layout: Layout): Finding {
  const [first = "", ...others] = paths.map((path) => whatIsAskedAt(layout, path));
  const corrections = [first, ...others].map((what, index) => `${paths[index] || "the record itself"} (${what})`);
  return createBuiltInFinding("record-format", "violated", {
    paths,
    remedy: `Correct ${enumerate(corrections)}.`,
    expected: others.length > 0 ? null : first,
  });
}

function whatIsAskedAt(layout: Layout, path: string): string {
  let at = layout;
  for (const part of parsePath(path)) at = (typeof part === "number" ? at.items : at.fields?.get(part)) ?? at;
  const asked = askedOf(at);
  return (profileNames as readonly string[]).includes(path) ? `${asked}, or the id of a profile` : asked;
}

function askedOf({ shape, fields, members }: Layout): string {
  switch (shape.type) {
    case "object":
    case "statements":
      return `a plain object with no other fields than ${listOf([...(fields?.keys() ?? [])], "those that the catalog has")}`;
    case "list":
      return `a list of at most ${shape.most} items`;
    case "number":
      return shape.whole
        ? `a whole number from ${shape.least} to ${shape.most}`
        : `a whole number from ${shape.least}, or a decimal as text such as "2.5"`;
    case "code":
      if (members === undefined) return "two capital letters";
      return `one of ${listOf([...members] as string[], `the catalog's ${shape.list}`)}`;
    case "date":
      return shape.bound === true
        ? "a day of the calendar, YYYY-MM-DD, or null for no bound"
        : "a day of the calendar, YYYY-MM-DD";
    case "time":
      return "a time, HH:MM";
    case "flag":
      return "true or false";
    case "text":
      return "a text";
    case "written":
      return "a text, or whether it is there: true or false";
    case "service":
      return "a printed code, or an object with code and modifiers";
  }
}

function listOf(names: readonly string[], what: string): string {
  return names.length > mostListed ? what : names.join(", ");
}
