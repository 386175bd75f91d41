import { withUnits } from "../../catalog/language.ts";
import type { Language } from "../../condition/language.ts";
import { writePath } from "../../condition/path.ts";
import type { Condition, QualificationCondition } from "../../condition/types.ts";
import type { PreparedCatalog } from "../../decision/prepare.ts";
import { createSubjectFinder, visitForms } from "../visit.ts";
import { type Branch, branchesOf, branchesOfQualification } from "./branches.ts";
import { createComparer, createDraftReader, type DraftReader, type Pair } from "./compare-pair.ts";
import { asksForPresence, domainsOf } from "./domains.ts";
import { completeRecord, type Draft } from "./draft.ts";
import type { CatalogClaim, CatalogWarning, Counterexample } from "./report.ts";
import type { Difference, OpenPair, SearchResult } from "./search.ts";
import { exceptionOf, settleFromNothing, settleFromRecords } from "./settle.ts";

/** A condition that claims are made about. */
interface Subject {
  readonly path: string;
  readonly requires: Condition;
  readonly branches: readonly Branch[];
  readonly language: Language;
  readonly reader: DraftReader;
  /** Records to start from. */
  readonly seeds: readonly Draft[];
  /** The code of the records that are made. */
  readonly service: string;
}

/** A claim, where its condition stands in the subject, and what came of it. */
interface Examined extends OpenPair {
  readonly claim: CatalogClaim["claim"];
  readonly at: string;
  result: SearchResult;
}

/** Looks for conditions that always or never hold, and for branches that make no difference. */
export function checkClaims(
  { catalog, language, readCopy }: PreparedCatalog,
  evaluations: number,
): { readonly claims: CatalogClaim[]; readonly warnings: CatalogWarning[] } {
  const claims: CatalogClaim[] = [];
  const warnings: CatalogWarning[] = [];
  // Services share rules: what was found of one is true of the other.
  const known = new Map<string, readonly Examined[]>();
  const add = (subject: Subject, key: string) => {
    const found = known.get(key) ?? examine(subject, evaluations);
    known.set(key, found);
    for (const examined of found) {
      claims.push(toClaim(examined, subject));
      if (examined.result.found === "none") warnings.push(toWarning(examined, subject));
    }
  };

  const examples = catalog.services.map(({ example }) => {
    const reading = readCopy(example, {});
    return reading.ok ? [reading.prepared.answered as unknown as Draft] : [];
  });
  const service = catalog.services[0]?.lines[0]?.code ?? "";
  const reader = createDraftReader(language);
  const subjectOf = createSubjectFinder(catalog);
  for (const [index, { id }] of catalog.qualifications.entries()) {
    const subject = subjectOf(id);
    // What only the items of lists are asked has no record of one item to be tried on.
    if (subject === undefined || subject.path.includes("[]")) continue;
    const requires: QualificationCondition = { op: "qualification", id, of: { op: "fact", path: subject.path } };
    const branches = branchesOfQualification(requires, language);
    const path = `qualifications[${index}].requires`;
    add({ path, requires, branches, language, reader, seeds: examples.flat(), service }, `qualification ${id}`);
  }
  for (const [index, { pricing, rules, lines }] of catalog.services.entries()) {
    const ofService = withUnits(language, pricing.quantity);
    for (const [number, { requires }] of rules.entries()) {
      const subject: Subject = {
        path: `services[${index}].rules[${number}].requires`,
        requires,
        branches: branchesOf(requires, ofService),
        language: ofService,
        reader,
        seeds: examples[index] ?? [],
        service: lines[0]?.code ?? "",
      };
      add(subject, JSON.stringify([requires, pricing.quantity]));
    }
  }
  return { claims, warnings };
}

/** Examines all claims about one condition. Branches of what makes no difference are not looked at. */
function examine({ requires, branches, language, reader, seeds }: Subject, evaluations: number): Examined[] {
  const visits = visitForms(requires, language);
  const domains = domainsOf(visits, language);
  const found: Examined[] = [];
  const look = (about: Pick<Examined, "claim" | "at">, pair: Pair): SearchResult => {
    const open: OpenPair = { comparer: createComparer(pair, reader), domains, language: pair.language };
    const result = settleFromNothing(open, evaluations);
    found.push({ ...about, ...open, result });
    return result;
  };

  for (const [claim, other] of [["always-holds", true] as const, ["never-holds", false] as const]) {
    const pair = { one: requires, other, language, unknownDiffers: false };
    if (look({ claim, at: "" }, pair).found === "none") return found;
  }
  const unknownDiffers = asksForPresence(visits);
  const idle: string[] = [];
  for (const branch of branches) {
    const at = writePath(branch.path);
    if (idle.some((outer) => at.startsWith(`${outer}.`))) continue;
    const { requires: one, without: other, language: ofBranch } = branch;
    const pair = { one, other, language: ofBranch, unknownDiffers };
    if (look({ claim: "shadowed-branch", at }, pair).found === "none") idle.push(at);
  }

  // What refutes one claim is near to what refutes the next.
  for (const examined of found) {
    if (examined.result.found !== "unknown") continue;
    const drafts = found.flatMap(({ result }) => (result.found === "difference" ? [result.difference.draft] : []));
    examined.result = settleFromRecords(examined, [...drafts, ...seeds], evaluations);
  }
  return found;
}

function toClaim({ claim, at, result }: Examined, subject: Subject): CatalogClaim {
  const about = { claim, path: pathOf(subject, at) };
  if (result.found === "difference") {
    return { ...about, result: "refuted", by: "record", counterexample: show(result.difference, subject) };
  }
  return { ...about, result: result.found === "none" ? "proved" : "unknown", by: result.by };
}

const sentences = {
  "always-holds": ["this condition holds whatever a record tells", "this condition fails only of what is none on file"],
  "never-holds": ["this condition fails whatever a record tells", "this condition holds only of what is none on file"],
  "shadowed-branch": [
    "this branch makes no difference: the ones beside it cover it",
    "this branch makes a difference only to what is none on file: otherwise the ones beside it cover it",
  ],
} as const;

function toWarning(examined: Examined, subject: Subject): CatalogWarning {
  const [plain, but] = sentences[examined.claim];
  const about = { code: examined.claim, path: pathOf(subject, examined.at) };
  const exception = exceptionOf(examined);
  if (exception === undefined) return { ...about, message: plain };
  return { ...about, message: but, counterexample: show(exception, subject) };
}

function show({ draft, readings }: Difference, { service, language }: Subject): Counterexample {
  return { record: completeRecord({ ...draft, service }, language), readings };
}

function pathOf({ path }: Subject, at: string): string {
  return at === "" ? path : `${path}.${at}`;
}
