/** json-logic-engine: one compiled formula for each code, which answers a list of verdicts and an amount in cents. */
import { LogicEngine } from "json-logic-engine";
import { kindOf, minutesBetween, shiftDay } from "./facts.mjs";
import { createTranslator } from "./two-valued.mjs";

export const logic = new LogicEngine();
logic.addMethod("minutes", ([from, to]) => minutesBetween(from, to), { deterministic: true });
logic.addMethod("shift", ([day, months, days]) => shiftDay(day, months, days), { deterministic: true });
logic.addMethod("distinct", ([list]) => new Set(list).size, { deterministic: true });
logic.addMethod("floor", ([number]) => Math.floor(number), { deterministic: true });

/** A condition or value as JSON logic; each list around it is two levels of scope. */
export function writeLogic(of, lists = 0) {
  if (typeof of === "boolean") return of;
  const write = (part) => writeLogic(part, lists);
  const inside = (part) => writeLogic(part, lists + 1);
  switch (of.op) {
    case "and":
    case "or":
      return { [of.op]: of.of.map(write) };
    case "not":
      return { "!": [write(of.of)] };
    case "told":
      return { "!==": [placeOf(of.of, lists), null] };
    case "compare":
      return { [of.sign]: [write(of.left), write(of.right)] };
    case "in":
      return { in: [write(of.of), of.list] };
    case "multiple":
      return { "===": [{ "%": [write(of.of), of.by] }, 0] };
    case "some":
      return { some: [write(of.over), inside(of.where)] };
    case "literal":
      return of.value;
    case "ref":
      return kindOf(of) === "decimal" ? { "+": [placeOf(of, lists)] } : placeOf(of, lists);
    case "derived":
      return { val: lists > 0 ? [[2 * lists], "derived", of.key] : ["derived", of.key] };
    case "first": {
      const [one, other] = of.of;
      return { if: [write({ op: "told", of: one }), write(one), write(other)] };
    }
    case "sum":
    case "product":
      return { [of.op === "sum" ? "+" : "*"]: of.of.map(write) };
    case "floor":
      return { floor: [write(of.of)] };
    case "minutes":
      return { minutes: [write(of.from), write(of.to)] };
    case "shift":
      return { shift: [write(of.date), of.months, of.days] };
    case "count": {
      const matching = { filter: [write(of.over), inside(of.where)] };
      return of.distinct ? { distinct: [{ map: [matching, inside(of.distinct)] }] } : { length: [matching] };
    }
    case "total": {
      const matching = { filter: [write(of.over), inside(of.where)] };
      const added = { "+": [{ val: "accumulator" }, { val: ["current", ...of.of.path] }] };
      return { reduce: [matching, added, 0] };
    }
  }
}

const placeOf = ({ of, path }, lists) => ({ val: of === "record" && lists > 0 ? [[2 * lists], ...path] : path });

/** Cents, or nothing where a quantity is not known. */
export function writeAmount({ known, cents }) {
  return { if: [writeLogic(known), writeLogic(cents), null] };
}

/** The peer: a function of the record for each code. */
export function createJsonLogic(catalog, readings) {
  const byCode = new Map();
  for (const service of catalog.services) {
    const translator = createTranslator(catalog, readings, service);
    const verdicts = translator.rules.map(({ yes, no }) => ({
      if: [writeLogic(yes), "satisfied", writeLogic(no), "violated", "missing"],
    }));
    for (const line of service.lines) {
      const decide = logic.build([verdicts, writeAmount(translator.amount(line.rates[0].rate))]);
      byCode.set(line.code, (record) => {
        const [found, cents] = decide(translator.prepare(record));
        return answer(found, cents);
      });
    }
  }
  return (record) => byCode.get(record.service)(record);
}

/** The outcome that verdicts make, with the amount where it may be billed. */
export function answer(verdicts, cents) {
  if (verdicts.includes("violated")) return { outcome: "not-billable", total: null };
  if (verdicts.includes("missing")) return { outcome: "incomplete", total: null };
  return { outcome: "billable", total: (cents / 100).toFixed(2) };
}
