import { remember } from "./remember.ts";

/** The JSON of a value with its keys in order and no white space, whatever all objects inherit. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const object = value as Readonly<Record<string, unknown>>;
  const fields = Object.keys(object)
    .sort()
    .map((key) => `${quote(key)}:${canonicalJson(object[key])}`);
  return `{${fields.join(",")}}`;
}

/** A few names come again and again. */
const quote = remember((name: string) => JSON.stringify(name));
