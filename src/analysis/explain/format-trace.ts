import { type Listed, phraseCondition, phraseValue, truths } from "./phrase.ts";
import type { ConditionTrace, ValueTrace } from "./trace-types.ts";

/** Moves lines one step to the right. */
export function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** A condition and what is in it: a line each, the parts of something below it and to its right. */
export function formatCondition(trace: ConditionTrace, prefix = ""): string[] {
  const line = `${truths[trace.result]}  ${prefix}${phraseCondition(trace)}`;
  const [premise, conclusion] = trace.parts ?? [];
  const below =
    trace.op === "when" && premise !== undefined && conclusion !== undefined
      ? [...formatCondition(premise, "when "), ...formatCondition(conclusion, "then ")]
      : (trace.parts ?? []).flatMap((part) => formatCondition(part));
  return [
    line,
    ...indent([
      ...(trace.values ?? []).flatMap(formatCalculation),
      ...below,
      ...(trace.readings ?? []).flatMap(({ reading, condition }) => formatCondition(condition, `${reading}: `)),
      ...formatItems(trace),
    ]),
  ];
}

/** A value with a line for each value that it is made from. */
export function formatValue(trace: ValueTrace, prefix = ""): string[] {
  return [prefix + phraseValue(trace), ...indent(partsOf(trace))];
}

/** What the parts of a calculation are, where their order alone would not say it. */
const partNames: Readonly<Partial<Record<ValueTrace["op"], readonly string[]>>> = {
  minutes: ["from ", "to "],
  shift: ["", "months ", "days "],
  startOf: ["", "year of "],
};

/** A value that is made from others gets lines of its own; a fact or a literal says everything where it stands. */
function formatCalculation(trace: ValueTrace): string[] {
  return partsOf(trace).length === 0 ? [] : formatValue(trace);
}

function partsOf(trace: ValueTrace): string[] {
  return [
    ...(trace.parts ?? []).flatMap((part, place) =>
      // The line above says by how much a day is moved.
      trace.op === "shift" && place > 0 && part.op === "literal" ? [] : formatValue(part, partNames[trace.op]?.[place]),
    ),
    ...(trace.readings ?? []).flatMap(({ reading, value }) => formatValue(value, `${reading}: `)),
    ...formatItems(trace),
  ];
}

function formatItems({ items = [], moreItems = 0 }: Listed): string[] {
  const lines = items.flatMap(({ path, matches, value }) => [
    ...formatCondition(matches, `${path}: `),
    ...(value === undefined ? [] : indent(formatValue(value))),
  ]);
  return moreItems === 0 ? lines : [...lines, `and ${moreItems} more`];
}
