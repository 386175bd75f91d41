import { handOut } from "../../condition/freeze.ts";
import { findRate } from "../../decision/decide.ts";
import { ruleOnRecord, writeBroken, writeDecision, writeRefusal } from "../../decision/decide-record.ts";
import type { RecordOptions } from "../../decision/options.ts";
import type { PreparedCatalog } from "../../decision/prepare.ts";
import type { Decision } from "../../decision/types.ts";
import { explainPrice } from "./explain-price.ts";
import { explainRule } from "./explain-rule.ts";
import { createTracer } from "./trace.ts";
import type { Explanation } from "./types.ts";

/**
 * Decides any value and says why: every rule with the tree of its condition, the readings tried and the parameters used,
 * and each step of quantity and price. Whatever the value is, the answer is an explanation; nothing is thrown.
 */
export function explainRecord(prepared: PreparedCatalog, value: unknown, options: RecordOptions = {}): Explanation {
  const reading = prepared.read(value, options);
  if (!reading.ok) return explanation(prepared, writeRefusal(prepared, reading));
  const ruled = ruleOnRecord(prepared, reading.prepared);
  const decision = writeDecision(prepared, reading.prepared, ruled);
  if (ruled.as === undefined) return explanation(prepared, decision);
  const { line, service } = ruled.as;
  const { date } = ruled;
  const rate = findRate(line, date);
  // A code that is not in force has no rules to ask.
  if (date !== undefined && rate === undefined) return explanation(prepared, decision);

  const { catalog, decideOptions } = prepared;
  const { scope } = ruled;
  const explained = { catalog, service, scope, options: decideOptions, tracer: createTracer(scope, catalog) };
  return explanation(prepared, decision, {
    rules: service.rules.map((rule) => explainRule(rule, explained)),
    price: explainPrice({ line, rate }, explained),
  });
}

/** What is said where the program is broken. */
export function explainBroken(prepared: PreparedCatalog): Explanation {
  return explanation(prepared, writeBroken(prepared));
}

function explanation(
  { language, decideOptions }: PreparedCatalog,
  decision: Decision,
  asked: Pick<Explanation, "rules" | "price"> = nothingAsked,
): Explanation {
  const read = handOut({ strictest: decideOptions.strictest, complete: language.complete });
  return { format: "clausewise-explanation/1", decision, read, ...asked };
}

const nothingAsked = { rules: Object.freeze([]), price: null };
