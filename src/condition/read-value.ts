import { parseDay, parseTime } from "./calendar.ts";
import { isPlainNumber, parseExact } from "./exact.ts";
import type { Layout } from "./layout.ts";
import { isList, isPlainObject, lengthOf, ownData } from "./own-data.ts";
import { remember } from "./remember.ts";
import type { NumberShape } from "./shape.ts";

/** Longest text of a field; a note is no place for a book. */
export const longestText = 20_000;
const longestCode = 64;
/** A code that stands on no list: the postal code of a state. */
const unlistedCode = /^[A-Z]{2}$/;

/** Reads one told value as a fact; `undefined` where it is none. */
export type ReadValue = (told: unknown) => unknown;

/** Makes the reader of single values of a layout: a date or time as a whole number, a number exactly. */
export function createValueReader({ shape, members }: Layout): ReadValue {
  switch (shape.type) {
    case "code":
      if (members !== undefined) return (told) => (members.has(told) ? told : undefined);
      return (told) => (typeof told === "string" && unlistedCode.test(told) ? told : undefined);
    case "flag":
      return (told) => (typeof told === "boolean" ? told : undefined);
    case "date":
      return (told) => (typeof told === "string" ? parseDay(told) : undefined);
    case "time":
      return (told) => (typeof told === "string" ? parseTime(told) : undefined);
    case "number":
      return createNumberReader(shape);
    case "written":
      return (told) => (typeof told === "boolean" || isText(told) ? told : undefined);
    case "text":
      return (told) => (isText(told) ? told : undefined);
    case "service":
      return readService;
    default:
      return () => undefined;
  }
}

function createNumberReader({ least, most, whole }: NumberShape): ReadValue {
  // The same few hours, miles and units are told again and again.
  const readDecimal = remember((text: string) => parseExact(text));
  return (told) => {
    if (typeof told === "number") {
      // Minus nothing is nothing.
      return Number.isSafeInteger(told) && told >= least && told <= most ? told + 0 : undefined;
    }
    if (whole || typeof told !== "string" || !isPlainNumber(told)) return undefined;
    return readDecimal(told);
  };
}

function isText(told: unknown): told is string {
  return typeof told === "string" && told.length <= longestText;
}

/** A printed code, or a code with its modifiers: a text, or a text and a list of texts. */
function readService(told: unknown): unknown {
  if (typeof told !== "object") return isCode(told) ? told : undefined;
  if (told === null || isList(told) || !isPlainObject(told)) return undefined;
  for (const name in told) {
    if (name !== "code" && name !== "modifiers" && ownData(told, name) !== undefined) return undefined;
  }
  const code = ownData(told, "code");
  const list = ownData(told, "modifiers");
  if (!isCode(code)) return undefined;
  // No modifier told, whatever all objects inherit.
  if (list === undefined) return { code, modifiers: undefined };
  if (!isList(list)) return undefined;
  const length = lengthOf(list);
  if (length > 4) return undefined;
  const modifiers: string[] = [];
  for (let index = 0; index < length; index++) {
    const modifier = ownData(list, index);
    if (!isCode(modifier)) return undefined;
    modifiers.push(modifier);
  }
  return { code, modifiers };
}

function isCode(told: unknown): told is string {
  return typeof told === "string" && told.length >= 1 && told.length <= longestCode;
}
