import type { CatalogProblem } from "./error.ts";
import { type Catalog, ownRules } from "./types.ts";

/** Codes that need a remark beside them. */
const needRemark: readonly string[] = ["16", "96", "251", "252"];

const isOwnRule = (id: string) => (ownRules as readonly string[]).includes(id);

/** Checks that every id stands once, and that whatever is named is there. */
export function checkReferences(catalog: Catalog): CatalogProblem[] {
  const problems: CatalogProblem[] = [];
  const report = (path: string, message: string) => problems.push({ path, message });

  const once = (ids: readonly string[], path: (index: number) => string, what: string) => {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (seen.has(id)) report(path(index), `the ${what} ${id} stands twice`);
      seen.add(id);
    }
    return seen;
  };
  const byId = <T extends { readonly id: string }>(part: readonly T[]) =>
    new Map(part.map((entry) => [entry.id, entry]));
  const idsOf = (part: readonly { readonly id: string }[]) => part.map((entry) => entry.id);

  once(idsOf(catalog.notices), (index) => `notices[${index}].id`, "notice");
  const documents = once(idsOf(catalog.documents), (index) => `documents[${index}].id`, "document");
  const clauses = once(idsOf(catalog.clauses), (index) => `clauses[${index}].id`, "clause");
  once(idsOf(catalog.questions), (index) => `questions[${index}].id`, "question");
  const parameters = once(idsOf(catalog.parameters), (index) => `parameters[${index}].id`, "parameter");
  once(idsOf(catalog.qualifications), (index) => `qualifications[${index}].id`, "qualification");
  once(idsOf(catalog.services), (index) => `services[${index}].id`, "service");
  const statements = once(
    catalog.statements.map((statement) => `${statement.subject} ${statement.id}`),
    (index) => `statements[${index}].id`,
    "statement of the",
  );

  const cite = (ids: readonly string[], path: string) => {
    for (const [index, id] of ids.entries()) {
      if (!clauses.has(id)) report(`${path}[${index}]`, `there is no clause ${id}`);
    }
  };

  for (const [index, clause] of catalog.clauses.entries()) {
    if (!documents.has(clause.document))
      report(`clauses[${index}].document`, `there is no document ${clause.document}`);
  }
  for (const [index, question] of catalog.questions.entries()) {
    const path = `questions[${index}]`;
    once(idsOf(question.readings), (reading) => `${path}.readings[${reading}].id`, "reading");
    cite(question.clauses, `${path}.clauses`);
  }
  const questions = byId(catalog.questions);
  for (const [id, reading] of Object.entries(catalog.recommendedReadings)) {
    const question = questions.get(id);
    if (question === undefined) report(`recommendedReadings.${id}`, `there is no question ${id}`);
    else if (!idsOf(question.readings).includes(reading)) {
      report(`recommendedReadings.${id}`, `the question has no reading ${reading}`);
    }
  }
  for (const [list, members] of Object.entries(catalog.lists)) {
    once(
      members.map((member) => member.code),
      (index) => `lists.${list}[${index}].code`,
      "code",
    );
    for (const [index, { code }] of members.entries()) {
      if (code === "other")
        report(`lists.${list}[${index}].code`, "a record may say other of every list: it is no member");
    }
  }
  const groups = new Set(
    catalog.statements.flatMap(({ subject, id, members }) => (members ? [`${subject} ${id}`] : [])),
  );
  for (const [index, { subject, members }] of catalog.statements.entries()) {
    for (const [member, id] of (members ?? []).entries()) {
      const path = `statements[${index}].members[${member}]`;
      if (!statements.has(`${subject} ${id}`)) report(path, `there is no statement ${id} of the subject ${subject}`);
      else if (groups.has(`${subject} ${id}`)) report(path, "a statement that answers others is itself no member");
    }
  }
  for (const [index, parameter] of catalog.parameters.entries()) {
    for (const [value, { clauses: cited }] of parameter.values.entries()) {
      cite(cited, `parameters[${index}].values[${value}].clauses`);
    }
  }
  for (const [index, qualification] of catalog.qualifications.entries()) {
    cite(qualification.clauses, `qualifications[${index}].clauses`);
  }

  const codes = new Set<string>();
  const claims = new Set<string>();
  const fundings = new Set(catalog.lists.fundings?.map((member) => member.code));
  for (const [index, service] of catalog.services.entries()) {
    const path = `services[${index}]`;
    cite(service.pricing.clauses, `${path}.pricing.clauses`);
    for (const [number, line] of service.lines.entries()) {
      const at = `${path}.lines[${number}]`;
      if (codes.has(line.code)) report(`${at}.code`, `the printed code ${line.code} stands twice`);
      codes.add(line.code);
      if (!fundings.has(line.funding)) report(`${at}.funding`, "the list of fundings has no such code");
      if (line.hcpcs !== undefined) {
        once(line.hcpcs.modifiers, (modifier) => `${at}.hcpcs.modifiers[${modifier}]`, "modifier");
        const claim = `${line.funding} ${line.hcpcs.code} ${[...line.hcpcs.modifiers].sort().join(" ")}`;
        if (claims.has(claim)) report(`${at}.hcpcs`, "the same code and modifiers stand twice under this funding");
        claims.add(claim);
      }
      cite(line.clauses, `${at}.clauses`);
      for (const [rate, { clauses: cited }] of line.rates.entries()) cite(cited, `${at}.rates[${rate}].clauses`);
    }
    once(idsOf(service.rules), (rule) => `${path}.rules[${rule}].id`, "rule");
    for (const [number, rule] of service.rules.entries()) {
      const at = `${path}.rules[${number}]`;
      if (isOwnRule(rule.id)) report(`${at}.id`, "the engine has a rule of this id itself");
      cite(rule.clauses, `${at}.clauses`);
      for (const name of ["denial", "denialIfLapsed"] as const) {
        const denial = rule[name];
        if (denial !== undefined && needRemark.includes(denial.carc) && denial.rarc.length === 0) {
          report(`${at}.${name}`, `CARC ${denial.carc} needs a remark code beside it`);
        }
      }
      for (const text of ["message", "remedy"] as const) {
        const named = new Set([...rule[text].matchAll(/\{([^{}]*)\}/g)].map(([, id = ""]) => id));
        for (const id of named) {
          if (!parameters.has(id)) report(`${at}.${text}`, `there is no parameter ${id}, which the text names`);
        }
      }
    }
  }
  return problems;
}
