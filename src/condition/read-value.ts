import { parseDay, parseTime } from "./calendar.ts";
import { type Exact, isPlainNumber, parseExact } from "./exact.ts";
import type { Layout } from "./layout.ts";
import { isList, isPlainObject, ownData } from "./own-data.ts";
import { remember } from "./remember.ts";
import type { NumberShape } from "./shape.ts";

/** Longest text of a field; a note is no place for a book. */
const longestText = 20_000;
const longestCode = 64;
/** 12 digits, a point and 6 digits. */
const longestNumber = 19;
/** A code that stands on no list. */
const anyCode = /^[A-Za-z0-9][A-Za-z0-9 ./-]{0,63}$/;

/** Makes the reader of single values: a date or time as a whole number, a number exactly, `undefined` where it is none such. */
export function createValueReader(): (told: unknown, layout: Layout) => unknown {
  // The same few hours, miles and units are told again and again.
  const readDecimal = remember((text: string) => (isPlainNumber(text) ? parseExact(text) : null));

  function readNumber(told: unknown, { least, most, whole }: NumberShape): Exact | undefined {
    if (typeof told === "number") {
      // Minus nothing is nothing.
      return Number.isSafeInteger(told) && told >= least && told <= most ? told + 0 : undefined;
    }
    if (whole || typeof told !== "string" || told.length > longestNumber) return undefined;
    return readDecimal(told) ?? undefined;
  }

  return (told, { shape, members }) => {
    switch (shape.type) {
      case "code":
        if (members !== undefined) return members.has(told) ? told : undefined;
        return typeof told === "string" && anyCode.test(told) ? told : undefined;
      case "flag":
        return typeof told === "boolean" ? told : undefined;
      case "date":
        return typeof told === "string" ? parseDay(told) : undefined;
      case "time":
        return typeof told === "string" ? parseTime(told) : undefined;
      case "number":
        return readNumber(told, shape);
      case "written":
        return typeof told === "boolean" || isText(told) ? told : undefined;
      case "text":
        return isText(told) ? told : undefined;
      case "service":
        return readService(told);
      default:
        return undefined;
    }
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
  if (list === undefined) return { code };
  if (!isList(list)) return undefined;
  const { length } = list;
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
