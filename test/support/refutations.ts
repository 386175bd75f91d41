import type { CatalogReport } from "../../src/analysis/catalog/report.ts";
import { createLanguage, withUnits } from "../../src/catalog/language.ts";
import type { Condition } from "../../src/condition/types.ts";
import { type Catalog, createEngine } from "../../src/index.ts";
import { compileRule } from "./compile-rule.ts";

/** A condition without the branch at a path. */
function withoutBranch(root: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) throw new Error("a branch stands in something");
  if (Array.isArray(root)) {
    if (rest.length === 0) return root.filter((_part, index) => `${index}` !== name);
    return root.map((part, index) => (`${index}` === name ? withoutBranch(part, rest) : part));
  }
  const parts = root as Readonly<Record<string, unknown>>;
  return { ...parts, [name]: withoutBranch(parts[name], rest) };
}

/** Claims that a record is said to refute and whose record, asked by itself under its readings, does not. */
export function unfounded(report: CatalogReport, catalog: Catalog): string[] {
  const engine = createEngine(catalog);
  const language = createLanguage(catalog);
  return report.claims.flatMap((claim) => {
    const { path, counterexample } = claim;
    if (counterexample === undefined) return [];
    const { record, readings } = counterexample;
    if (!engine.check(record).ok) return [`${path}: no record`];
    const [, root, index, number, inside] =
      /^(services|qualifications)\[(\d+)\](?:\.rules\[(\d+)\])?\.requires\.?(.*)$/.exec(path) ?? [];
    const names = (inside ?? "").split(/[.[\]]+/).filter((name) => name !== "");
    const service = root === "services" ? catalog.services[Number(index)] : undefined;
    const qualification = service === undefined ? catalog.qualifications[Number(index)] : undefined;
    const requires = service?.rules[Number(number)]?.requires ?? qualification?.requires ?? true;
    const pinned = { ...(service ? withUnits(language, service.pricing.quantity) : language), readings };
    const verdictOf = (condition: Condition) => {
      if (qualification === undefined) return compileRule(condition, pinned).evaluate(record).verdict;
      const qualifications = pinned.qualifications.map((known) =>
        known.id === qualification.id ? { ...known, requires: condition } : known,
      );
      const asked: Condition = { op: "qualification", id: qualification.id };
      return compileRule(asked, { ...pinned, qualifications }).evaluate(record).verdict;
    };
    const verdict = verdictOf(requires);
    if (claim.claim === "always-holds") return verdict === "violated" ? [] : [`${path}: ${verdict}`];
    if (claim.claim === "never-holds") return verdict === "satisfied" ? [] : [`${path}: ${verdict}`];
    const without = verdictOf(withoutBranch(requires, names) as Condition);
    return verdict === without ? [`${path}: ${verdict} either way`] : [];
  });
}
