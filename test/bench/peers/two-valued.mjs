/**
 * The catalog's own rules for engines that know true and false only. A condition becomes two: when it surely holds, and
 * when it surely does not. What is neither is missing. Readings are chosen, parameters looked up and qualifications put in
 * their places, so that the peers are asked the same rules as clausewise. Covered is what the bench's records exercise: every
 * question pinned, parameters of one period, `null` as the bound of a period only, and lists whose items tell all they need.
 */
import { minutesBetween, shiftDay, wholeQuotient } from "./facts.mjs";
import { and, compare, not, opposite, or, record, signs } from "./formula.mjs";

/** Makes the translator of a catalog under readings, for one service. */
export function createTranslator(catalog, readings, service) {
  const byId = (list, id) => list.find((one) => one.id === id);
  const parameter = (id) => byId(catalog.parameters, id).values[0].value;
  const derived = new Map();

  /** A value that does not depend on a list's item is found once for a record, before any rule. */
  function derive(key, kind, told, find) {
    derived.set(key, find);
    return { op: "derived", key, kind, told };
  }

  function ref(place, subject) {
    const path = place.path === "" ? [] : place.path.split(".");
    if (place.op === "item") return { op: "ref", of: subject.of, path: [...subject.path, ...path] };
    if (place.path === "units") return { op: "first", of: [record("units"), value(service.pricing.quantity, subject)] };
    const group = catalog.statements.find(({ members }) => members?.includes(path.at(-1)));
    if (group === undefined || path.at(-2) !== "attestations") return record(...path);
    return { op: "first", of: [record(...path), record(...path.slice(0, -1), group.id)] };
  }

  /** A value; of one that may differ with what is not known, the least or the most. */
  function value(of, subject, end = "least") {
    if (typeof of !== "object") return { op: "literal", value: of };
    const inItem = { of: "item", path: [] };
    const matching = (where = true) => (end === "least" ? yes(where, inItem) : not(no(where, inItem)));
    switch (of.op) {
      case "fact":
      case "item":
        return ref(of, subject);
      case "param":
        return { op: "literal", value: parameter(of.id) };
      case "question":
        return value(of.readings[readings[of.id]], subject, end);
      case "firstOf":
        return value(of.of[0], subject, end);
      case "sum":
      case "product":
        return { op: of.op, of: of.of.map((part) => value(part, subject, end)) };
      case "count": {
        const distinct = of.distinct && value(of.distinct, inItem);
        return { op: "count", over: ref(of.over, subject), where: matching(of.where), distinct };
      }
      case "total":
        return { op: "total", over: ref(of.over, subject), where: matching(of.where), of: value(of.of, inItem) };
      case "minutes": {
        const [from, to] = [value(of.from, subject), value(of.to, subject)];
        if (from.of === "item") return { op: "minutes", from, to };
        const find = (facts) => minutesBetween(facts[from.path[0]], facts[to.path[0]]);
        return derive("minutes", "number", [from, to], find);
      }
      case "quotient": {
        // Whole quarters of an hour: the rounding of minutes is the only quotient that the readings leave.
        const part = value(of.of, subject).of.find(({ op }) => op === "derived");
        const minutes = derived.get(part.key);
        const find = (facts) => wholeQuotient(minutes(facts), of.by);
        return derive(`${part.key} by ${of.by}`, "number", part.told, find);
      }
      case "shift": {
        const date = value(of.date, subject);
        const sign = of.back ? -1 : 1;
        const [months, days] = [of.months ?? 0, of.days ?? 0].map((by) => sign * value(by, subject).value);
        if (date.of === "item") return { op: "shift", date, months, days };
        const found = (facts) => date.path.reduce((at, name) => at?.[name], facts);
        const find = (facts) => shiftDay(found(facts), months, days);
        return derive(`${date.path.join(".")} by ${months} months and ${days} days`, "date", [date], find);
      }
    }
    throw new Error(`${of.op} is not met by the bench's records`);
  }

  /** Whether a value is known. */
  function told(of) {
    if (of.op === "ref") return of.path.length === 0 ? true : { op: "told", of };
    if (of.op === "derived") return and(of.told.map(told));
    if (of.op === "first") return or(of.of.map(told));
    if (of.op === "count" || of.op === "total") return told(of.over);
    if (of.op === "minutes") return and(told(of.from), told(of.to));
    if (of.op === "shift") return told(of.date);
    return of.op === "literal" ? true : and(of.of.map(told));
  }

  const some = (of, subject, where) => ({ op: "some", over: ref(of, subject), where });
  const oneOf = (right) => (Array.isArray(right) ? right : parameter(right.id));

  function inForce(of, subject, holds) {
    const at = (name) => ({ ...of.of, path: of.of.path === "" ? name : `${of.of.path}.${name}` });
    const [from, until] = [ref(at("from"), subject), ref(at("until"), subject)];
    const on = of.on ? value(of.on, subject) : record("date");
    const within = (bound, sign) => or(not(told(bound)), compare(sign, bound, on));
    const outside = (bound, sign) => and(told(bound), compare(sign, bound, on));
    const sure = holds ? and(within(from, "<="), within(until, ">=")) : or(outside(from, ">"), outside(until, "<"));
    return and(told(on), told(ref(of.of, subject)), sure);
  }

  /** When a condition surely holds. */
  function yes(of, subject) {
    if (typeof of === "boolean") return of;
    switch (of.op) {
      case "all":
        return and(of.of.map((part) => yes(part, subject)));
      case "any":
        return or(of.of.map((part) => yes(part, subject)));
      case "when":
        return or(no(of.when, subject), yes(of.then, subject));
      case "question":
        return yes(of.readings[readings[of.id]], subject);
      case "qualification":
        return yes(byId(catalog.qualifications, of.id).requires, subjectOf(of, subject));
      case "equals":
        return equality("===", value(of.left, subject), value(of.right, subject));
      case "oneOf":
        return { op: "in", of: value(of.left, subject), list: oneOf(of.right) };
      case "multipleOf":
        return and(told(value(of.left, subject)), { op: "multiple", of: value(of.left, subject), by: of.right });
      case "present":
        return and(told(ref(of.of, subject)), compare("!==", ref(of.of, subject), { op: "literal", value: false }));
      case "inForce":
        return inForce(of, subject, true);
      case "some":
        return and(told(ref(of.over, subject)), some(of.over, subject, yes(of.where, { of: "item", path: [] })));
      case "every":
        return and(
          told(ref(of.over, subject)),
          not(some(of.over, subject, not(yes(of.where, { of: "item", path: [] })))),
        );
    }
    const [high, low] = of.op === "atLeast" || of.op === "moreThan" ? ["least", "most"] : ["most", "least"];
    const [left, right] = [value(of.left, subject, high), value(of.right, subject, low)];
    return and(told(left), told(right), compare(signs[of.op], left, right));
  }

  /** When a condition surely does not hold. */
  function no(of, subject) {
    if (typeof of === "boolean") return !of;
    switch (of.op) {
      case "all":
        return or(of.of.map((part) => no(part, subject)));
      case "any":
        return and(of.of.map((part) => no(part, subject)));
      case "when":
        return and(yes(of.when, subject), no(of.then, subject));
      case "question":
        return no(of.readings[readings[of.id]], subject);
      case "qualification":
        return no(byId(catalog.qualifications, of.id).requires, subjectOf(of, subject));
      case "equals": {
        const [left, right] = [value(of.left, subject, "least"), value(of.right, subject)];
        return and(told(left), told(right), equality("!==", left, right));
      }
      case "oneOf": {
        const left = value(of.left, subject);
        return and(told(left), not({ op: "in", of: left, list: oneOf(of.right) }));
      }
      case "multipleOf": {
        const left = value(of.left, subject);
        return and(told(left), not({ op: "multiple", of: left, by: of.right }));
      }
      case "present": {
        const place = ref(of.of, subject);
        return or(
          and(told(record("documentation")), not(told(place))),
          compare("===", place, { op: "literal", value: false }),
        );
      }
      case "inForce":
        return inForce(of, subject, false);
      case "some":
        return and(
          told(ref(of.over, subject)),
          not(some(of.over, subject, not(no(of.where, { of: "item", path: [] })))),
        );
      case "every":
        return and(told(ref(of.over, subject)), some(of.over, subject, no(of.where, { of: "item", path: [] })));
    }
    const [high, low] = of.op === "atLeast" || of.op === "moreThan" ? ["most", "least"] : ["least", "most"];
    const [left, right] = [value(of.left, subject, high), value(of.right, subject, low)];
    return and(told(left), told(right), compare(opposite[signs[of.op]], left, right));
  }

  const equality = (sign, left, right) => compare(sign, left, right);

  function subjectOf(of, subject) {
    const { of: scope, path } = ref(of.of ?? { op: "fact", path: "practitioner" }, subject);
    return { of: scope, path };
  }

  const root = { of: "record", path: [] };
  return {
    rules: service.rules
      .filter(({ force }) => force !== "should")
      .map(({ id, requires }) => ({ id, yes: yes(requires, root), no: no(requires, root) })),
    /** Cents, where units and persons are known: the rate times the units, down to the cent for each person, times the persons. */
    amount(rate) {
      const cents = { op: "literal", value: Math.round(100 * Number(rate)) };
      const counts = [ref({ op: "fact", path: "units" }, root)];
      if (service.pricing.persons !== undefined) counts.push(value(service.pricing.persons, root));
      const each = { op: "floor", of: { op: "product", of: [cents, counts[0]] } };
      return { known: and(counts.map(told)), cents: { op: "product", of: [each, ...counts.slice(1)] } };
    },
    /** The record with what is found once for it; every use asks first whether that is known. */
    prepare(facts) {
      const found = {};
      for (const [key, find] of derived) found[key] = find(facts);
      return { ...facts, derived: found };
    },
  };
}
