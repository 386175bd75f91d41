import type { Reading, Truth } from "./scope.ts";

/** Whether a documentation element stands there. An absent one is missing once the note is written. */
export function isPresent(found: unknown, written: boolean): Truth {
  if (found === undefined) return written ? false : undefined;
  return found !== null && found !== false && !(typeof found === "string" && found.trim() === "");
}

/** Whether a thing is in force on a day, with its first and last day; `null` is no bound. */
export function isInForce(found: unknown, from: unknown, until: unknown, on: Reading): Truth {
  if (found === null || on === null) return false;
  const begun = from === null ? true : isOnOrAfter(on, from);
  const notEnded = until === null ? true : isOnOrAfter(until, on);
  if (begun === false || notEnded === false) return false;
  return begun === undefined || notEnded === undefined ? undefined : true;
}

/** Whether a thing is there, in force or not. */
export function isHeld(found: unknown): Truth {
  return found === undefined ? undefined : found !== null;
}

function isOnOrAfter(day: unknown, bound: unknown): Truth {
  return typeof day === "number" && typeof bound === "number" ? day >= bound : undefined;
}
