import { describe, expect, it } from "vitest";
import { usesOfService } from "../../src/analysis/catalog/uses.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import type { Clause, Service } from "../../src/index.ts";
import ledger from "./ledger.json" with { type: "json" };

const codesOfClause: Readonly<Record<string, readonly string[]>> = ledger.clauses;

const ofKind = (...kinds: Clause["enforcedBy"][]) =>
  missouri.clauses.filter(({ enforcedBy }) => kinds.includes(enforcedBy)).map(({ id }) => id);
const ruled = new Set(ofKind("rule"));
const priced = new Set(ofKind("pricing"));

const citedByRules = new Set(missouri.services.flatMap(({ rules }) => rules.flatMap(({ clauses }) => clauses)));
const pricingClauses = ({ pricing, lines }: Service) => [
  ...pricing.clauses,
  ...lines.flatMap((line) => [...line.clauses, ...line.rates.flatMap((rate) => rate.clauses)]),
];
const citedByPricing = new Set(missouri.services.flatMap(pricingClauses));

describe("the clauses of the Missouri catalog", () => {
  it("are those of the ledger, each once and in its order", () => {
    expect(missouri.clauses.map(({ id }) => id)).toEqual(Object.keys(ledger.clauses));
    expect(Object.keys(ledger.clauses)).toHaveLength(369);
  });

  it("that a rule enforces are cited by a rule", () => {
    expect([...ruled].filter((id) => !citedByRules.has(id))).toEqual([]);
  });

  it("that a rule cites are enforced by a rule, or give the unit, code or rate that a rule of quantity is about", () => {
    const others = missouri.services.flatMap(({ id: service, rules }) =>
      rules.flatMap(({ id, category, clauses }) =>
        clauses
          .filter((clause) => !ruled.has(clause) && !(priced.has(clause) && category === "quantity"))
          .map((clause) => `${service}/${id}: ${clause}`),
      ),
    );
    // That it is a pass for the bus is printed only where the code and the unit are.
    const means = ["public-transportation/means-of-travel: ATR-037", "public-transportation/means-of-travel: ATR-262"];
    expect(others).toEqual(means);
  });

  it("that pricing enforces are the ones that a line, a rate or a unit cites", () => {
    expect([...priced].filter((id) => !citedByPricing.has(id))).toEqual([]);
    // The hour of the night says what a unit is, and a rule asks whether the consumer was there at that hour.
    expect([...citedByPricing].filter((id) => !priced.has(id))).toEqual(["ATR-302"]);
  });

  it("that define or guide are cited by no rule and no price", () => {
    const idle = ofKind("definition", "guidance");
    expect(idle.filter((id) => citedByRules.has(id) || citedByPricing.has(id))).toEqual([]);
  });

  it("that define or guide give a reason, except where the ledger holds that there is nothing to check", () => {
    const bare = missouri.clauses.filter(
      ({ enforcedBy, reason }) => (enforcedBy === "definition" || enforcedBy === "guidance") && reason === undefined,
    );
    expect(bare.map(({ id }) => id).filter((id) => !ledger.none.includes(id))).toEqual([]);
  });

  it("give a reason only where nothing enforces them", () => {
    const enforced = missouri.clauses.filter(({ id }) => ruled.has(id) || priced.has(id));
    expect(enforced.filter(({ reason }) => reason !== undefined)).toEqual([]);
  });

  it.each(missouri.services)("that $id cites apply to one of its codes", (service) => {
    const codes = service.lines.map(({ code }) => code);
    const cited = [...pricingClauses(service), ...service.rules.flatMap(({ clauses }) => clauses)];
    const foreign = cited.filter((id) => !codesOfClause[id]?.some((code) => codes.includes(code)));
    expect(foreign).toEqual([]);
  });

  it.each(missouri.services.flatMap(({ lines }) => lines))("that print $code and its rate are that code's", (line) => {
    const cited = [...line.clauses, ...line.rates.flatMap(({ clauses }) => clauses)];
    expect(cited.filter((id) => !codesOfClause[id]?.includes(line.code))).toEqual([]);
  });

  it("are found in the document that their id names", () => {
    const documents = missouri.clauses.map(({ id, document }) => [id.slice(0, 3), document].join(" "));
    expect([...new Set(documents)]).toEqual(["PSR psr-2009", "ATR atr4"]);
  });
});

describe("everything that the Missouri catalog declares is used", () => {
  const uses = missouri.services.map((service) => usesOfService(missouri, service));
  const unused = (kind: keyof (typeof uses)[number], declared: readonly string[]) =>
    declared.filter((id) => !uses.some((used) => used[kind].has(id)));
  const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

  it("questions, each by a service", () => {
    expect(unused("questions", idsOf(missouri.questions))).toEqual([]);
  });

  it("parameters and qualifications", () => {
    expect(unused("parameters", idsOf(missouri.parameters))).toEqual([]);
    expect(unused("qualifications", idsOf(missouri.qualifications))).toEqual([]);
  });

  it("statements, by themselves or by their members", () => {
    const ofSubject = missouri.statements.map(({ subject, id }) => `${subject} ${id}`);
    const groups = missouri.statements.filter(({ members }) => members !== undefined);
    expect(unused("statements", ofSubject)).toEqual(groups.map(({ subject, id }) => `${subject} ${id}`));
    const members = groups.flatMap(({ subject, members }) => (members ?? []).map((id) => `${subject} ${id}`));
    expect(unused("statements", members)).toEqual([]);
  });

  it("members of lists, but for those that a record may tell and no rule asks about", () => {
    const declared = Object.entries(missouri.lists).flatMap(([list, members]) =>
      members.map(({ code }) => `${list} ${code}`),
    );
    const fundings = missouri.services.flatMap(({ lines }) => lines.map(({ funding }) => `fundings ${funding}`));
    expect(unused("codes", declared).filter((code) => !fundings.includes(code))).toEqual([
      // Who issued it is not asked: of a licence the state is, of a fire inspection the day.
      "issuers missouri-licensing-board",
      "issuers fire-inspector",
      // Coaching and groups name activities as examples: any may be told, and none is refused.
      "activities connecting-with-others",
      "activities independent-choices",
      "activities strengths-and-goals",
      "activities recovery-check-up",
      "activities career-planning",
      "activities job-search",
      "activities job-skills",
      "activities didactic-lecture",
      "activities topic-discussion",
      "activities relevance-to-recovery",
      "activities facilitated-disclosure",
      "activities supportive-behaviors",
      "activities interpersonal-communication",
    ]);
  });
});
