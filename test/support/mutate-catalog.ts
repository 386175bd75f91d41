import type { Catalog, Condition, Value } from "../../src/index.ts";

/** One alteration of a catalog's data, and the rules whose scenarios must notice it. */
export interface Mutation {
  /** Where, and what became of it. */
  readonly name: string;
  readonly catalog: Catalog;
  /** The service whose prices alone are altered. */
  readonly priceOf?: string;
  /** Whether a rule of a service can be affected. */
  readonly affects: (service: string, rule: string) => boolean;
}

type Path = readonly (string | number)[];
type Json = unknown;

/** The value with another in place of what stands at a path; all else is shared. */
function replaceAt<T>(value: T, path: Path, replacement: Json): T {
  const [name, ...rest] = path;
  if (name === undefined) return replacement as T;
  if (Array.isArray(value)) {
    return value.map((part, index) => (index === name ? replaceAt(part, rest, replacement) : part)) as T;
  }
  const parts = value as Readonly<Record<string, Json>>;
  return { ...parts, [name]: replaceAt(parts[name], rest, replacement) } as T;
}

/** Money one cent away. */
function otherMoney(money: string): string {
  const cents = BigInt(money.replace(".", "")) + 1n;
  return `${cents / 100n}.${`${cents % 100n}`.padStart(2, "0")}`;
}

/** Other values of a parameter: a number a half or one away on either side, another day, a list without each member. */
function otherValues(value: Json): Json[] {
  if (Array.isArray(value)) {
    if (value.length === 1) return [["other"]];
    return value.map((_member, index) => value.filter((_other, at) => at !== index));
  }
  if (typeof value === "number") return value === 0 ? [1] : [value + 1, value - 1];
  if (typeof value !== "string") return [];
  if (/^\d+(\.\d+)?$/.test(value)) {
    const tenths = Math.round(Number(value) * 10);
    return [tenths + 5, tenths - 5].map((number) => `${Math.floor(number / 10)}.${number % 10}`);
  }
  const day = /^(\d{4}-\d{2}-)(\d{2})$/.exec(value);
  if (day === null) return [];
  return [1, -1].map((step) => `${day[1]}${`${Number(day[2]) + step}`.padStart(2, "0")}`);
}

/** Every alteration inside a condition: elements not asked for, list members, parts and conditions left out. */
function* alterations(node: Condition | Value, path: Path): Generator<{ path: Path; replacement: Json; what: string }> {
  if (typeof node !== "object") return;
  switch (node.op) {
    case "present":
      yield { path, replacement: true, what: "not asked" };
      break;
    case "all":
    case "any":
      for (const [index, part] of node.of.length > 1 ? node.of.entries() : []) {
        const of = node.of.filter((_part, at) => at !== index);
        yield { path, replacement: { ...node, of }, what: `without part ${index}, ${opOf(part)}` };
      }
      break;
    case "when":
      yield { path, replacement: node.then, what: "whatever the condition is" };
      break;
    case "oneOf":
      if (Array.isArray(node.right) && node.right.length > 1) {
        for (const [index, member] of node.right.entries()) {
          const right = node.right.filter((_member, at) => at !== index);
          yield { path, replacement: { ...node, right }, what: `without ${member}` };
        }
      }
      break;
  }
  for (const [name, part] of Object.entries(node)) {
    if (typeof part !== "object" || part === null) continue;
    if (name === "readings" || Array.isArray(part)) {
      for (const [key, inner] of Object.entries(part)) {
        if (typeof inner === "object") {
          yield* alterations(inner as Condition, [...path, name, Array.isArray(part) ? Number(key) : key]);
        }
      }
    } else {
      yield* alterations(part as Condition, [...path, name]);
    }
  }
}

const opOf = (part: Condition) => (typeof part === "object" ? part.op : `${part}`);

/** Which rules refer to something by its id, in themselves or in the qualifications that they use. */
function rulesReferringTo(catalog: Catalog, kind: "param" | "qualification", id: string): Set<string> {
  const refers = (node: Json, seen: readonly string[]): boolean => {
    if (typeof node !== "object" || node === null) return false;
    const { op, id: of } = node as { op?: string; id?: string };
    if (op === kind && of === id) return true;
    if (op === "qualification" && of !== undefined && !seen.includes(of)) {
      const body = catalog.qualifications.find((qualification) => qualification.id === of)?.requires;
      if (refers(body, [...seen, of])) return true;
    }
    return Object.values(node).some((part) => refers(part, seen));
  };
  const rules = catalog.services.flatMap((service) =>
    service.rules.filter((rule) => refers(rule.requires, [])).map((rule) => `${service.id}/${rule.id}`),
  );
  return new Set(rules);
}

/** Every alteration of a catalog's rates, limits, hours, list members, required elements, parts and conditions, one at a time. */
export function* mutateCatalog(catalog: Catalog): Generator<Mutation> {
  for (const [index, service] of catalog.services.entries()) {
    for (const [number, line] of service.lines.entries()) {
      for (const [rate, printed] of line.rates.entries()) {
        for (const field of ["rate", "providerPay"] as const) {
          const money = printed[field];
          if (money === undefined) continue;
          const path = ["services", index, "lines", number, "rates", rate, field];
          yield {
            name: `${line.code} ${field} ${money} → ${otherMoney(money)}`,
            catalog: replaceAt(catalog, path, otherMoney(money)),
            priceOf: service.id,
            affects: () => false,
          };
        }
      }
    }
    for (const [number, rule] of service.rules.entries()) {
      const at: Path = ["services", index, "rules", number, "requires"];
      const affects = (id: string, ruleId: string) => id === service.id && ruleId === rule.id;
      if (rule.requires !== true) {
        yield { name: `${service.id}/${rule.id} not asked`, catalog: replaceAt(catalog, at, true), affects };
      }
      for (const { path, replacement, what } of alterations(rule.requires, at)) {
        yield { name: `${path.join(".")}: ${what}`, catalog: replaceAt(catalog, path, replacement), affects };
      }
    }
  }
  for (const [index, parameter] of catalog.parameters.entries()) {
    const rules = rulesReferringTo(catalog, "param", parameter.id);
    for (const [number, { value }] of parameter.values.entries()) {
      for (const other of otherValues(value)) {
        yield {
          name: `${parameter.id} ${JSON.stringify(value)} → ${JSON.stringify(other)}`,
          catalog: replaceAt(catalog, ["parameters", index, "values", number, "value"], other),
          affects: (service, rule) => rules.has(`${service}/${rule}`),
        };
      }
    }
  }
  for (const [index, qualification] of catalog.qualifications.entries()) {
    const rules = rulesReferringTo(catalog, "qualification", qualification.id);
    for (const { path, replacement, what } of alterations(qualification.requires, [
      "qualifications",
      index,
      "requires",
    ])) {
      yield {
        name: `qualification ${qualification.id}: ${path.join(".")}: ${what}`,
        catalog: replaceAt(catalog, path, replacement),
        affects: (service, rule) => rules.has(`${service}/${rule}`),
      };
    }
  }
}
