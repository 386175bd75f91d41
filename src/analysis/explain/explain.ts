import { findRate } from "../../decision/decide.ts";
import { freezeDeep } from "../../decision/freeze.ts";
import type { PreparedCatalog, RecordOptions } from "../../decision/prepare.ts";
import { createEngineOf } from "../../engine.ts";
import { explainPrice } from "./explain-price.ts";
import { explainRule } from "./explain-rule.ts";
import type { Explanation } from "./types.ts";

/**
 * Decides any value and says why: every rule with the tree of its condition, the readings tried and the parameters used,
 * and each step of quantity and price. Whatever the value is, the answer is an explanation; nothing is thrown.
 */
export function explainRecord(prepared: PreparedCatalog, value: unknown, options: RecordOptions = {}): Explanation {
  const decision = createEngineOf(prepared).evaluate(value, options);
  return freezeDeep({ format: "clausewise-explanation/1", decision, ...explainService(prepared, value, options) });
}

const notAsked: Pick<Explanation, "rules" | "price"> = { rules: [], price: null };

function explainService(
  prepared: PreparedCatalog,
  value: unknown,
  recordOptions: RecordOptions,
): Pick<Explanation, "rules" | "price"> {
  const reading = prepared.read(value, recordOptions);
  if (!reading.ok) return notAsked;
  const { record, facts } = reading.prepared;
  const resolved = prepared.resolve(record.service, record.funding ?? undefined);
  const service = resolved.found === "one" ? prepared.services.get(resolved.service.id) : undefined;
  if (resolved.found !== "one" || service === undefined) return notAsked;
  const { line } = resolved;
  const rate = findRate(line, record.date ?? undefined);
  // A code that is not in force has no rules to ask.
  if (typeof record.date === "string" && rate === undefined) return notAsked;

  const { catalog, decideOptions: options } = prepared;
  const explained = { catalog, service, scope: prepared.createScope(facts), options };
  return {
    rules: service.rules.map((rule) => explainRule(rule, explained)),
    price: explainPrice({ line, rate }, explained),
  };
}
