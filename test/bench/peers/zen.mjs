/** zen-engine: one decision for each code, of one expression node, awaited. */
import { ZenEngine } from "@gorules/zen-engine";
import { kindOf } from "./facts.mjs";
import { answer } from "./json-logic.mjs";
import { createTranslator } from "./two-valued.mjs";

const name = (step, index) =>
  /^[a-z]\w*$/i.test(step) ? `${index === 0 ? "" : "."}${step}` : `[${JSON.stringify(step)}]`;
const place = ({ of, path }) =>
  of === "item" ? `#${path.map((step) => name(step, 1)).join("")}` : path.map(name).join("");

/** A condition or value in the engine's expression language. */
function write(of) {
  if (typeof of === "boolean") return `${of}`;
  switch (of.op) {
    case "and":
    case "or":
      return `(${of.of.map(write).join(` ${of.op} `)})`;
    case "not":
      return `(not (${write(of.of)}))`;
    case "told":
      return `${place(of.of)} != null`;
    case "compare":
      return `${typed(of.left, of)} ${of.sign.slice(0, 2).replace("===", "==")} ${typed(of.right, of)}`;
    case "in":
      return `${write(of.of)} in ${JSON.stringify(of.list)}`;
    case "multiple":
      return `${write(of.of)} % ${of.by} == 0`;
    case "some":
      return `some(${write(of.over)}, ${write(of.where)})`;
    case "literal":
      return JSON.stringify(of.value);
    case "ref":
      return kindOf(of) === "decimal" ? `number(${place(of)})` : place(of);
    case "derived":
      return place({ path: ["derived", of.key] });
    case "first": {
      const [one, other] = of.of;
      return `(${place(one)} != null ? ${write(one)} : ${write(other)})`;
    }
    case "sum":
    case "product":
      return `(${of.of.map(write).join(of.op === "sum" ? " + " : " * ")})`;
    case "floor":
      return `floor(${write(of.of)})`;
    case "minutes": {
      const seconds = `time(${write(of.to)}) - time(${write(of.from)})`;
      return `((${seconds} + 86400) % 86400 / 60)`;
    }
    case "shift":
      return `date(d(${write(of.date)}).add(${of.months}, "month").add(${of.days}, "day").format("%Y-%m-%d"))`;
    case "count": {
      const matching = `filter(${write(of.over)}, ${write(of.where)})`;
      return of.distinct ? `len(keys(merge(map(${matching}, {[${write(of.distinct)}]: true}))))` : `len(${matching})`;
    }
    case "total":
      return `sum(map(filter(${write(of.over)}, ${write(of.where)}), ${write(of.of)}))`;
  }
}

/** Dates and times are texts, which have no order in this language; a text that is not there is never compared. */
function typed(of, { sign, left, right }) {
  const kind = kindOf(left) ?? kindOf(right);
  const written = write(of);
  if (kind === "decimal" && of.op === "literal") return `${Number(of.value)}`;
  if (of.op === "shift" || (kind !== "date" && kind !== "time") || sign === "===" || sign === "!==") return written;
  return `${kind}(${written})`;
}

/** The peer: an asynchronous function of the record for each code. */
export function createZen(catalog, readings) {
  const engine = new ZenEngine();
  const byCode = new Map();
  for (const service of catalog.services) {
    const translator = createTranslator(catalog, readings, service);
    const verdicts = translator.rules.map(({ id, yes, no }) => ({
      id,
      key: `verdicts.${id}`,
      value: `${write(yes)} ? "satisfied" : (${write(no)} ? "violated" : "missing")`,
    }));
    for (const line of service.lines) {
      const { known, cents } = translator.amount(line.rates[0].rate);
      const amount = { id: "cents", key: "cents", value: `${write(known)} ? ${write(cents)} : null` };
      const decision = engine.createDecision({
        nodes: [
          { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
          {
            id: "rules",
            name: "rules",
            type: "expressionNode",
            position: { x: 0, y: 0 },
            content: { expressions: [...verdicts, amount] },
          },
          { id: "out", name: "out", type: "outputNode", position: { x: 0, y: 0 } },
        ],
        edges: [
          { id: "a", sourceId: "in", targetId: "rules", type: "edge" },
          { id: "b", sourceId: "rules", targetId: "out", type: "edge" },
        ],
      });
      byCode.set(line.code, async (record) => {
        const { result } = await decision.evaluate(translator.prepare(record));
        return answer(Object.values(result.verdicts), result.cents);
      });
    }
  }
  return (record) => byCode.get(record.service)(record);
}
