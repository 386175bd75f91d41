import { phraseComparison } from "../../condition/phrase.ts";
import type { ConditionTrace, ItemTrace, ShownValue, TracedTruth, ValueTrace } from "./trace-types.ts";

/** Each result with its mark. */
export const truths: Readonly<Record<TracedTruth, string>> = {
  true: "✓ true",
  false: "✗ false",
  unknown: "? unknown",
  "not-asked": "· not asked",
};

const states = {
  told: "told",
  blank: "blank",
  "none-on-file": "none on file",
  unknown: "unknown",
  "not-asked": "not asked",
} as const;

/** Ids in brackets, each once; nothing where there are none. */
export function cite(ids: readonly string[]): string {
  return ids.length === 0 ? "" : ` [${[...new Set(ids)].join(", ")}]`;
}

/** A period in words. */
export function formatPeriod({ from, until }: { readonly from: string | null; readonly until: string | null }): string {
  if (from === null) return until === null ? "without bounds" : `until ${until}`;
  return until === null ? `from ${from} on` : `from ${from} until ${until}`;
}

/** A value as text. */
export function formatShown(shown: ShownValue): string {
  if (shown.state === "known") return shown.value;
  if (shown.state !== "between") return states[shown.state];
  return shown.most === null ? `at least ${shown.least}` : `between ${shown.least} and ${shown.most}`;
}

/** A condition as one line, without what is in it. */
export function phraseCondition(trace: ConditionTrace): string {
  const { op, result, path = "", there, values = [] } = trace;
  if (result === "not-asked") return "settled without this";
  const [left = "", right = ""] = values.map(phraseValue);
  const standing = there === undefined ? path : `${path} (${formatShown(there)})`;
  switch (op) {
    case "true":
      return "always";
    case "false":
      return "never";
    case "all":
      return "all of these";
    case "any":
      return "any of these";
    case "not":
      return "not this";
    case "when":
      return "where the first of these holds, the second";
    case "oneOf":
      return `${left} is one of ${trace.list?.join(", ") ?? "a list"}${trace.param === undefined ? "" : ` (${trace.param})`}`;
    case "multipleOf":
      return `${left} is ${trace.step === 1 ? "a whole number" : `a multiple of ${trace.step}`}`;
    case "present":
      return `${standing} is filled in`;
    case "inForce": {
      const { from, until } = trace;
      const isHeld = from !== undefined && until !== undefined;
      const period = isHeld ? `${path} (${formatPeriod({ from: boundOf(from), until: boundOf(until) })})` : standing;
      return `${period} is in force on ${left}`;
    }
    case "some":
      return `at least one of ${path} (${formatCount(trace)})`;
    case "every":
      return `each of ${path} (${formatCount(trace)})`;
    case "qualification":
      return `${path} meets ${trace.id}: ${trace.title}${cite(trace.clauses ?? [])}`;
    case "question":
      return `question ${trace.id}${trace.pinned ? ", pinned" : ""}`;
    default: {
      // A literal alone may have no type of its own.
      const compared = values.find(({ kind }) => kind !== null)?.kind;
      return `${left} is ${phraseComparison(op, compared, false)}${right}`;
    }
  }
}

function boundOf(bound: ShownValue): string | null {
  return bound.state === "none-on-file" ? null : formatShown(bound);
}

/** A value as it stands in a line. */
export function phraseValue(trace: ValueTrace): string {
  const shown = formatShown(trace.shown);
  return trace.op === "literal" ? shown : `${nameOf(trace)} (${shown})`;
}

const unasked: Readonly<Partial<Record<ValueTrace["op"], string>>> = {
  firstOf: "first on file",
  startOf: "start of a period",
};

/** What a value is, without what it comes to. */
function nameOf(trace: ValueTrace): string {
  const { op, path, id, pinned, by, back, period, parts = [] } = trace;
  // Nothing more is told of what its world does not ask.
  if (trace.shown.state === "not-asked") return unasked[op] ?? op;
  switch (op) {
    case "literal":
      return formatShown(trace.shown);
    case "fact":
    case "item":
      return path ?? op;
    case "param":
      return id ?? op;
    case "count":
    case "total":
      return `${op} of ${path}${trace.distinct ? ", equal ones once" : ""}`;
    case "question":
      return `question ${id}${pinned ? ", pinned" : ""}`;
    case "quotient":
      return `quotient by ${by}`;
    case "shift": {
      const [date, months, days] = parts;
      const steps = [phraseStep(months, "month"), phraseStep(days, "day")].filter((step) => step !== undefined);
      const moved = [date && inBrackets(date), steps.join(" and ")].filter((part) => part);
      return (
        moved.join(back ? " less " : " plus ") + (trace.noSuchDay === "next" ? ", the next day if there is none" : "")
      );
    }
    case "startOf":
      return `start of ${period}${period === "week" ? `, ${trace.weekStart} first` : ""}`;
    case "firstOf":
      return `the first on file of ${parts.map(inBrackets).join(", ")}`;
    default:
      return op;
  }
}

/** The name of a part, in brackets where more of the line would seem to belong to it. */
function inBrackets(part: ValueTrace): string {
  return part.op === "firstOf" || part.op === "question" ? `(${nameOf(part)})` : nameOf(part);
}

/** So many months or days; nothing of none. */
function phraseStep(step: ValueTrace | undefined, unit: string): string | undefined {
  const number = step === undefined ? "0" : formatShown(step.shown);
  return number === "0" ? undefined : `${number} ${unit}${number === "1" ? "" : "s"}`;
}

/** A list that was looked through. */
export interface Listed {
  readonly there?: ShownValue;
  readonly items?: readonly ItemTrace[];
  readonly moreItems?: number;
}

function formatCount({ there, items, moreItems = 0 }: Listed): string {
  return items === undefined ? formatShown(there ?? { state: "unknown" }) : `${items.length + moreItems} on file`;
}
