import type { Shape } from "../src/condition/shape.ts";
import type { BillingLine, Catalog, Denial, Parameter, Question, Rule, Service } from "../src/index.ts";
import { recordShape } from "../src/record/shape.ts";
import { usesOfPricing, usesOfRule } from "../test/support/uses.ts";

/** Writes everything that a catalog asks as one page of Markdown: services, codes, rates, rules and questions. */
export function renderRules(catalog: Catalog): string {
  const blocks = [
    "# The rules",
    introduction(catalog),
    "## Contents",
    contents(catalog),
    ...catalog.services.flatMap((service) => renderService(catalog, service)),
    '<a id="codes"></a>',
    "## Codes",
    "What a record may say at a place that draws on a list of the catalog; of every list it may say `other`.",
    ...renderLists(catalog),
    '<a id="statements"></a>',
    "## Statements",
    "What somebody can attest, as `true` or `false`, by the id of the statement.",
    ...renderStatements(catalog),
    '<a id="questions"></a>',
    "## Questions",
    "A source leaves these points open. Where the readings of a question give a record one answer, it changes nothing; " +
      "where they differ, only an answer of the department settles it. The recommended reading is this catalog's own choice for a " +
      "first try, and no engine uses it unless it is told to.",
    ...catalog.questions.flatMap((question) => renderQuestion(catalog, question)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function introduction(catalog: Catalog): string {
  const rules = catalog.services.reduce((sum, service) => sum + service.rules.length, 0);
  const dated = catalog.documents.map(({ title, dated }) => `- *${title}* (${dated ?? "undated"})`);
  return [
    `Everything that the catalog \`${catalog.id}\`, version ${catalog.version}, asks of a record: ` +
      `${catalog.services.length} services, ${rules} rules, ${catalog.questions.length} questions. The page is made ` +
      "from the catalog itself, so it says what the engine does.",
    "A rule of force *shall* must hold for a record to be billable; one of force *should* only warns. Each rule stands " +
      "with what it asks, what mends a violation, the denial that a violation would lead to (CARC and RARC), the " +
      "questions that it meets and the clauses that it rests on, with the place of each in its document:",
    dated.join("\n"),
    "What every decision repeats:",
    catalog.notices.map(({ text }) => `- ${text}`).join("\n"),
  ].join("\n\n");
}

function contents(catalog: Catalog): string {
  const services = catalog.services.map(
    ({ id, title, lines, rules }) =>
      `- [${title}](#service-${id}): ${lines.map(({ code }) => `\`${code}\``).join(", ")}; ${rules.length} rules`,
  );
  const lists = Object.values(catalog.lists).length;
  return [
    ...services,
    `- [Codes](#codes) to write into a record: ${lists} lists`,
    `- [Statements](#statements) to attest: ${catalog.statements.length}`,
    `- [Questions](#questions): ${catalog.questions.length}`,
  ].join("\n");
}

function renderService(catalog: Catalog, service: Service): string[] {
  const { pricing, lines } = service;
  const questions = usesOfPricing(catalog, service).questions;
  return [
    `<a id="service-${service.id}"></a>`,
    `## ${service.title}`,
    `Service \`${service.id}\` of ${service.program}. The unit: ${pricing.unit}.`,
    [
      `| code | funding | HCPCS | rate (${catalog.currency}) | provider pay | in force | clauses |`,
      "|---|---|---|---|---|---|---|",
      ...lines.flatMap((line) => renderLine(catalog, line)),
    ].join("\n"),
    bullets([
      ["Clauses of the unit", locate(catalog, pricing.clauses)],
      ["Questions of the price", linkQuestions(catalog, questions)],
    ]),
    ...service.rules.map((rule) => renderRule(catalog, service, rule)),
  ];
}

function renderLine(catalog: Catalog, { code, funding, hcpcs, clauses, rates }: BillingLine): string[] {
  const claimed = hcpcs === undefined ? "" : [hcpcs.code, ...hcpcs.modifiers].join(" ");
  return rates.map((rate) => {
    const cited = locate(catalog, [...new Set([...clauses, ...rate.clauses])]);
    const money = [rate.rate, rate.providerPay ?? ""];
    return `| \`${code}\` | ${funding} | ${claimed} | ${money.join(" | ")} | ${renderPeriod(rate)} | ${cited} |`;
  });
}

function renderDenial({ carc, rarc }: Denial): string {
  return rarc.length > 0 ? `CARC ${carc}, RARC ${rarc.join(", ")}` : `CARC ${carc}`;
}

function renderRule(catalog: Catalog, service: Service, rule: Rule): string {
  const { denial, denialIfLapsed } = rule;
  return [
    `### ${rule.id}`,
    fillIn(rule.message, catalog),
    bullets([
      ["Category", `${rule.category}; ${rule.force ?? "shall"}`],
      ["Remedy", fillIn(rule.remedy, catalog)],
      ["Denial", denial && renderDenial(denial)],
      ["Denial, if something was there but not in force that day", denialIfLapsed && renderDenial(denialIfLapsed)],
      ["Questions", linkQuestions(catalog, usesOfRule(catalog, service, rule).questions)],
      ["Clauses", locate(catalog, rule.clauses)],
    ]),
  ].join("\n\n");
}

function renderLists({ lists }: Catalog): string[] {
  return [
    ...Object.entries(lists).flatMap(([name, members]) => [
      `### ${name}`,
      `At ${placesThat((shape) => shape.type === "code" && shape.list === name)}:`,
      members.map(({ code, title }) => `- \`${code}\`: ${title}`).join("\n"),
    ]),
    "### Of the format itself",
    "The same in every catalog:",
    renderFixedCodes().join("\n"),
  ];
}

/** The places whose codes the record's format fixes, those of the same codes together. */
function renderFixedCodes(): string[] {
  const sets = new Set<string>();
  placesThat((shape) => {
    if (shape.type === "code" && shape.values !== undefined) sets.add(shape.values.join());
    return false;
  });
  return [...sets].map((set) => {
    const places = placesThat((shape) => shape.type === "code" && shape.values?.join() === set);
    return `- ${places}: ${set.split(",").map(quote).join(", ")}`;
  });
}

function renderStatements({ statements }: Catalog): string[] {
  const subjects = [...new Set(statements.map(({ subject }) => subject))];
  return subjects.flatMap((subject) => [
    `### Of the ${subject}`,
    `At ${placesThat((shape) => shape.type === "statements" && shape.subject === subject)}:`,
    statements
      .filter((statement) => statement.subject === subject)
      .map(
        ({ id, text, members }) => `- \`${id}\`: ${text}${members ? ` Answers ${members.map(quote).join(", ")}.` : ""}`,
      )
      .join("\n"),
  ]);
}

/** The places of a record that have a shape, the items of a list as `[]`. */
function placesThat(isWanted: (shape: Shape) => boolean): string {
  const found: string[] = [];
  const visit = (shape: Shape, path: string): void => {
    if (isWanted(shape)) found.push(path);
    if (shape.type === "list") visit(shape.of, `${path}[]`);
    if (shape.type !== "object") return;
    for (const [name, field] of Object.entries(shape.fields)) visit(field, path === "" ? name : `${path}.${name}`);
  };
  visit(recordShape, "");
  return found.map(quote).join(", ");
}

const quote = (text: string) => `\`${text}\``;

function renderQuestion(catalog: Catalog, question: Question): string[] {
  const recommended = catalog.recommendedReadings[question.id];
  const readings = question.readings.map(({ id, means }) => {
    return `- \`${id}\`${id === recommended ? " (recommended)" : ""}: ${means}`;
  });
  const services = catalog.services.filter(
    (service) =>
      usesOfPricing(catalog, service).questions.has(question.id) ||
      service.rules.some((rule) => usesOfRule(catalog, service, rule).questions.has(question.id)),
  );
  const asked = services.map(({ id, title }) => `[${title}](#service-${id})`).join(", ");
  return [
    `<a id="question-${question.id}"></a>`,
    `### ${question.id}`,
    question.asks,
    readings.join("\n"),
    `**Asked by:** ${asked}`,
    `**Clauses:** ${locate(catalog, question.clauses)}`,
  ];
}

function bullets(entries: readonly (readonly [string, string | undefined])[]): string {
  return entries.flatMap(([name, text]) => (text ? [`- **${name}:** ${text}`] : [])).join("\n");
}

function linkQuestions(catalog: Catalog, met: ReadonlySet<string>): string {
  const inOrder = catalog.questions.filter(({ id }) => met.has(id));
  return inOrder.map(({ id }) => `[${id}](#question-${id})`).join(", ");
}

/** Clauses with their places in the documents; a place that several of them in a row share is named once. */
function locate(catalog: Catalog, ids: readonly string[]): string {
  const groups: { locator: string; ids: string[] }[] = [];
  for (const { id, locator } of catalog.clauses.filter((clause) => ids.includes(clause.id))) {
    const last = groups.at(-1);
    if (last?.locator === locator) last.ids.push(id);
    else groups.push({ locator, ids: [id] });
  }
  return groups.map((group) => `${group.ids.join(", ")} (${group.locator})`).join("; ");
}

/** A text of a rule with the values of its parameters: of one that has changed, every value with its period. */
function fillIn(text: string, catalog: Catalog): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, id: string) => {
    const parameter = catalog.parameters.find((known) => known.id === id);
    return parameter === undefined ? whole : renderParameter(parameter);
  });
}

function renderParameter({ values }: Parameter): string {
  const texts = values.map(({ value }) => (Array.isArray(value) ? value.join(", ") : String(value)));
  const [only, another] = texts;
  if (only !== undefined && another === undefined) return only;
  return values.map((value, index) => `${texts[index]} (${renderPeriod(value)})`).join(" / ");
}

function renderPeriod({ from, until }: { readonly from: string | null; readonly until: string | null }): string {
  if (from === null) return until === null ? "no bounds printed" : `to ${until}`;
  return until === null ? `from ${from}` : `${from} to ${until}`;
}
