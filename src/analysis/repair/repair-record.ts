import { handOut } from "../../condition/freeze.ts";
import type { RuledRecord } from "../../decision/decide-record.ts";
import type { RecordOptions } from "../../decision/options.ts";
import type { PreparedCatalog } from "../../decision/prepare.ts";
import { refuseFormat } from "../../decision/record-format.ts";
import type { Finding } from "../../decision/types.ts";
import type { RecordFacts } from "../../record/types.ts";
import { createPinnedRuler } from "../decide-with-pins.ts";
import { valueAt } from "../record-path.ts";
import type { Asking } from "./asking.ts";
import { findingWays } from "./finding-ways.ts";
import { join, renumber } from "./join-ways.ts";
import { moveDates } from "./like-example.ts";
import { blocking, bounds, type State, searchWays } from "./search.ts";
import { applySteps, pinsOf, questionOf, type Step, type Way } from "./steps.ts";
import type { FixedFinding, Repair, RepairChange, RepairValue } from "./types.ts";

/**
 * What would make a record billable, in smallest sets of changes. It proposes what can honestly still be done: to complete
 * the note, to make the claim otherwise, to enter what was held or so on the day but not told, to pin what the department
 * has answered. What was told and would have had to be otherwise on the day it leaves alone.
 *
 * Every set was tried: made as it stands, with its pins beside the options' readings, it makes the record billable, and
 * without any one of its changes it does not. At most 2,000 decisions are made for it; `bounded` says where more sets may
 * have been found with more.
 */
export function repairRecord(prepared: PreparedCatalog, value: unknown, options: RecordOptions = {}): Repair {
  const reading = prepared.readCopy(value, options);
  if (!reading.ok) return beyondRepair(refuseFormat(reading.paths, prepared.layout), "no-record");
  const { record, answered, unknownProfiles } = reading.prepared;
  const ruleOn = createPinnedRuler(prepared);
  const tried = new Map<string, RuledRecord>();
  let evaluations = 0;

  function tryWay(way: Way): RuledRecord | undefined {
    const key = JSON.stringify(way);
    const before = tried.get(key);
    if (before !== undefined || evaluations >= bounds.evaluations) return before;
    evaluations++;
    const trial = ruleOn({ record: applySteps(record, way), pins: pinsOf(way) });
    tried.set(key, trial);
    return trial;
  }

  function ask(finding: Finding, trial: RuledRecord, way: Way): Asking {
    // What a group statement has answered was told of its members too, so that it is not put otherwise.
    const changed: RecordFacts = applySteps(answered, way);
    const { example } = trial.as?.service.service ?? {};
    return {
      record: changed,
      scope: trial.scope,
      example: moveDates(example, example?.date, changed.date),
      category: finding.category,
      canPin: !prepared.decideOptions.strictest,
      standing: new Set(),
    };
  }

  const asIs = tryWay([]) as RuledRecord;
  const found = searchWays({
    tryWay,
    suggest: (finding, trial, way) => findingWays(finding, trial, ask(finding, trial, way), prepared),
    signatureOf,
  });

  function write(way: Way, step: Step): RepairChange {
    const without = tryWay(way.filter((other) => other !== step)) ?? asIs;
    const findings = blocking(without);
    const told = valueAt(record, step.path);
    const isUntold = told === undefined || told === null || unknownProfiles.includes(step.path);
    const kind = questionOf(step) !== undefined ? "pin" : isUntold ? "enter" : "correct";
    return {
      path: step.path,
      kind,
      to: step.to as RepairValue,
      because: findings.map(({ rule }) => rule),
      clauses: [...new Set(findings.flatMap(({ clauses }) => clauses))],
      ifTrue: step.ifTrue,
    };
  }

  /** Of what is left in a state, the rules that none of their ways mends without a fault that was not there before. */
  function explain({ way, tried: trial, left }: Omit<State, "cost">): FixedFinding[] {
    const faults = new Set(left.map(({ rule }) => rule));
    return left.flatMap((finding) => {
      const asking = ask(finding, trial, way);
      const isMended = findingWays(finding, trial, asking, prepared)
        .flatMap((next) => join(way, next))
        .some((next) => {
          const after = tryWay(next);
          return after !== undefined && blocking(after).every(({ rule }) => rule !== finding.rule && faults.has(rule));
        });
      if (isMended) return [];
      // What the search has entered itself could be entered otherwise.
      const isOfTheDay = [...asking.standing].some((path) => valueAt(answered, path) !== undefined);
      const own = blocking(asIs).find(({ rule }) => rule === finding.rule) ?? finding;
      return [fixedFinding(own, isOfTheDay ? "of-the-day" : "not-found")];
    });
  }

  /** What stands in the way of the record as it is, else of the nearest one, else all that a bounded search did not mend. */
  function explainAll(): FixedFinding[] {
    const start = { way: [], tried: asIs, left: blocking(asIs) };
    for (const state of [start, found.stuck ?? start]) {
      const fixed = explain(state);
      if (fixed.length > 0) return fixed;
    }
    return start.left.map((finding) => fixedFinding(finding, "not-found"));
  }

  return handOut({
    format,
    outcome: asIs.ruling.outcome,
    billableAfter: asIs.ruling.outcome === "billable" || found.ways.length > 0,
    sets: found.ways
      .filter((way) => way.length > 0)
      .map((way) => renumber(way, record))
      .map((way) => ({ changes: way.map((step) => write(way, step)) })),
    fixed: found.ways.length > 0 ? [] : explainAll(),
    bounded: found.bounded,
  });
}

function fixedFinding({ rule, verdict, clauses, message, paths }: Finding, why: FixedFinding["why"]): FixedFinding {
  return { rule, verdict, clauses, message, paths, why };
}

/** What is said of a value that is invalid, whatever is changed. */
export function beyondRepair(finding: Finding, why: FixedFinding["why"]): Repair {
  const fixed = [fixedFinding(finding, why)];
  return handOut({ format, outcome: "invalid", billableAfter: false, sets: [], fixed, bounded: false });
}

const format = "clausewise-repair/1";

/** Steps to other dates or numbers at the same place are alike; another code, statement or reading is not. */
function signatureOf({ path, to }: Step): string {
  return `${path.replace(/\[\d+\]$/, "[]")} ${JSON.stringify(to, (_, part) => (isCount(part) ? 0 : part))}`;
}

function isCount(part: unknown): boolean {
  return typeof part === "number" || (typeof part === "string" && /^\d/.test(part));
}
