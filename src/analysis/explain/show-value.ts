import { kindOfShape } from "../../condition/context.ts";
import { type Exact, isRange } from "../../condition/exact.ts";
import { formatNumber, isShowable } from "../../condition/grounds.ts";
import type { Kind } from "../../condition/language.ts";
import type { CompiledValue } from "../../condition/nodes.ts";
import type { Reading } from "../../condition/scope.ts";
import type { Shape } from "../../condition/shape.ts";
import type { ShownValue } from "./trace-types.ts";

/** A value in a world as it may be shown. */
export function showReading(reading: Reading, value: CompiledValue): ShownValue {
  return show(reading, value.kind, isShowable(value));
}

/** Whatever stands at a place of a shape, as it may be shown. */
export function showFound(found: unknown, shape: Shape | undefined): ShownValue {
  const kind = kindOfShape(shape);
  if (found === undefined || found === null) return show(found, kind, false);
  if (kind === undefined) return shape?.type === "written" ? showWritten(found) : { state: "told" };
  const isListed = shape?.type === "code" && (shape.list !== undefined || shape.values !== undefined);
  return show(found as Reading, kind, isListed);
}

/** An element of the note is a text, or a flag where the caller keeps the text to itself. */
function showWritten(found: unknown): ShownValue {
  if (typeof found === "boolean") return known(`${found}`);
  return typeof found === "string" ? show(found, "text", false) : { state: "told" };
}

function show(reading: Reading, kind: Kind | undefined, isText: boolean): ShownValue {
  if (reading === undefined) return { state: "unknown" };
  if (reading === null) return { state: "none-on-file" };
  if (typeof reading === "boolean") return known(`${reading}`);
  if (typeof reading === "string") {
    if (isText) return known(reading);
    return { state: reading.trim() === "" ? "blank" : "told" };
  }
  if (!isRange(reading)) return known(write(reading, kind) ?? "");
  const least = write(reading.least, kind);
  if (least === null) return { state: "unknown" };
  return { state: "between", least, most: write(reading.most, kind) };
}

/** A number, day or time as text; `null` where it is no bound. */
function write(number: Exact, kind: Kind | undefined): string | null {
  return number === Infinity ? null : formatNumber(number, kind);
}

function known(value: string): ShownValue {
  return { state: "known", value };
}
