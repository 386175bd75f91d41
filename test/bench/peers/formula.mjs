/** Two-valued formulas as data, for each peer to write in its own words. */

export const and = (...of) => join("and", of.flat(), true, false);
export const or = (...of) => join("or", of.flat(), false, true);

/** Joins parts, without those that change nothing. */
function join(op, parts, nothing, all) {
  const of = parts.flatMap((part) => (part.op === op ? part.of : [part])).filter((part) => part !== nothing);
  if (of.includes(all)) return all;
  return of.length > 1 ? { op, of } : (of[0] ?? nothing);
}

export const not = (of) => (typeof of === "boolean" ? !of : { op: "not", of });
export const compare = (sign, left, right) => ({ op: "compare", sign, left, right });
export const record = (...path) => ({ op: "ref", of: "record", path });
export const opposite = { ">=": "<", "<=": ">", ">": "<=", "<": ">=" };
export const signs = { atLeast: ">=", atMost: "<=", moreThan: ">", lessThan: "<" };
