import { isListed, kindOfShape } from "../../condition/context.ts";
import { type Exact, formatExact, isRange } from "../../condition/exact.ts";
import type { Kind } from "../../condition/language.ts";
import type { CompiledValue } from "../../condition/nodes.ts";
import { formatNumber } from "../../condition/phrase.ts";
import type { Reading } from "../../condition/scope.ts";
import type { Shape } from "../../condition/shape.ts";
import type { ShownValue } from "./trace-types.ts";

type State = Exclude<ShownValue["state"], "known" | "between">;

/** What is shown of values of which nothing is. */
export const unshown: Readonly<Record<State, ShownValue>> = Object.freeze({
  told: Object.freeze({ state: "told" }),
  blank: Object.freeze({ state: "blank" }),
  "none-on-file": Object.freeze({ state: "none-on-file" }),
  unknown: Object.freeze({ state: "unknown" }),
  "not-asked": Object.freeze({ state: "not-asked" }),
});

/** A number as it may be shown. */
export function showNumber(number: Exact): ShownValue {
  return known(formatExact(number));
}

/** A value in a world as it may be shown. */
export function showReading(reading: Reading, value: CompiledValue): ShownValue {
  return show(reading, value.kind, value.isShowable);
}

/** Whatever stands at a place of a shape, as it may be shown. */
export function showFound(found: unknown, shape: Shape | undefined): ShownValue {
  const kind = kindOfShape(shape);
  if (found === undefined || found === null) return show(found, kind, false);
  if (kind === undefined) return shape?.type === "written" ? showWritten(found) : unshown.told;
  return show(found as Reading, kind, isListed(shape));
}

/** An element of the note is a text, or a flag where the caller keeps the text to itself. */
function showWritten(found: unknown): ShownValue {
  if (typeof found === "boolean") return found ? yes : no;
  return typeof found === "string" ? show(found, "text", false) : unshown.told;
}

function show(reading: Reading, kind: Kind | undefined, isText: boolean): ShownValue {
  if (reading === undefined) return unshown.unknown;
  if (reading === null) return unshown["none-on-file"];
  if (typeof reading === "boolean") return reading ? yes : no;
  if (typeof reading === "string") {
    if (isText) return known(reading);
    return reading.trim() === "" ? unshown.blank : unshown.told;
  }
  if (!isRange(reading)) return known(write(reading, kind) ?? "");
  const least = write(reading.least, kind);
  if (least === null) return unshown.unknown;
  return { state: "between", least, most: write(reading.most, kind) };
}

/** A number, day or time as text; `null` where it is no bound. */
function write(number: Exact, kind: Kind | undefined): string | null {
  return number === Infinity ? null : formatNumber(number, kind);
}

function known(value: string): ShownValue {
  return Object.freeze({ state: "known", value });
}

const yes = known("true");
const no = known("false");
