import { withValue } from "../record-path.ts";

/** One step towards a billable record: a value at a place, or a reading of a question. */
export interface Step {
  /** As in a change: a path of the record, or `readings.` and a question. */
  readonly path: string;
  readonly to: unknown;
  /** Whether it may be taken only if it is so. */
  readonly ifTrue: boolean;
}

/** One way to bring something about: steps that are taken together. */
export type Way = readonly Step[];

const pinPrefix = "readings.";

/** The step that pins a question. */
export function pin(question: string, reading: string): Step {
  return { path: pinPrefix + question, to: reading, ifTrue: true };
}

/** The question that a step pins, or `undefined` where it changes the record. */
export function questionOf(step: Step): string | undefined {
  return step.path.startsWith(pinPrefix) ? step.path.slice(pinPrefix.length) : undefined;
}

/** The pins of a way, by question. */
export function pinsOf(way: Way): Record<string, string> {
  const pins: Record<string, string> = {};
  for (const step of way) {
    const question = questionOf(step);
    if (question !== undefined) pins[question] = step.to as string;
  }
  return pins;
}

/** A copy of a record with the steps of a way taken. An index past the end of a list adds an item. */
export function applySteps<T>(record: T, way: Way): T {
  const changes = way.filter((step) => questionOf(step) === undefined);
  return changes.reduce((changed, step) => withValue(changed, step.path, step.to), record);
}
