/**
 * json-rules-engine: an engine for each code. What compares a fact with a literal is written in its own conditions; lists and
 * calculations, for which it has none, are dynamic facts. A second engine, of what does not hold, is only asked where a rule
 * of the first is not met.
 */
import { Engine } from "json-rules-engine";
import { kindOf } from "./facts.mjs";
import { answer, logic, writeAmount, writeLogic } from "./json-logic.mjs";
import { createTranslator } from "./two-valued.mjs";

const operators = {
  "===": "equal",
  "!==": "notEqual",
  ">=": "greaterThanInclusive",
  "<=": "lessThanInclusive",
  ">": "greaterThan",
  "<": "lessThan",
};

/** A fact of the record, with the path inside it. */
function factOf({ path: [fact, ...path] }) {
  const inside = path.map((step) => `['${step}']`).join("");
  return path.length === 0 ? { fact } : { fact, path: `$${inside}` };
}

const isPlain = ({ op, of, path }) => op === "ref" && of === "record" && kindOf({ op, path }) === undefined;

/** Whether the engine's own conditions can say it. All parts are asked at once, so a part that guards another stays with it. */
function isNative(of) {
  if (of.op === "and" || of.op === "or") return of.of.every(isNative);
  if (of.op === "not") return ["told", "in"].includes(of.of.op) && isNative(of.of);
  if (of.op === "told" || of.op === "in") return isPlain(of.of) || of.op === "told";
  return of.op === "compare" && isPlain(of.left) && of.right.op === "literal";
}

function write(of, engine) {
  if (!isNative(of)) {
    const test = logic.build(writeLogic(of));
    const key = `dynamic-${engine.facts.size}`;
    engine.addFact(key, async (_, almanac) => Boolean(test(await almanac.factValue("record"))));
    return { fact: key, operator: "equal", value: true };
  }
  switch (of.op) {
    case "and":
      return { all: of.of.map((part) => write(part, engine)) };
    case "or":
      return { any: of.of.map((part) => write(part, engine)) };
    case "not":
      return { not: write(of.of, engine) };
    case "told":
      return { ...factOf(of.of), operator: "isTold", value: true };
    case "in":
      return { ...factOf(of.of), operator: "in", value: of.list };
    case "compare":
      return { ...factOf(of.left), operator: operators[of.sign], value: of.right.value };
  }
}

function createEngineOf(rules, which) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator("isTold", (value) => value !== undefined && value !== null);
  for (const rule of rules) {
    // What always or never holds is no condition of this engine.
    if (typeof rule[which] === "boolean") continue;
    const written = write(rule[which], engine);
    const conditions = "all" in written || "any" in written || "not" in written ? written : { all: [written] };
    engine.addRule({ name: rule.id, conditions, event: { type: which } });
  }
  return engine;
}

/** The peer: an asynchronous function of the record for each code. */
export function createJsonRules(catalog, readings) {
  const byCode = new Map();
  for (const service of catalog.services) {
    const translator = createTranslator(catalog, readings, service);
    const holds = createEngineOf(translator.rules, "yes");
    const fails = createEngineOf(translator.rules, "no");
    for (const line of service.lines) {
      const amount = logic.build(writeAmount(translator.amount(line.rates[0].rate)));
      byCode.set(line.code, async (record) => {
        const prepared = translator.prepare(record);
        const facts = { ...prepared, record: prepared };
        const { failureResults } = await holds.run(facts);
        if (failureResults.length === 0) return answer([], amount(prepared));
        const { results } = await fails.run(facts);
        return answer([results.length > 0 ? "violated" : "missing"], 0);
      });
    }
  }
  return (record) => byCode.get(record.service)(record);
}
