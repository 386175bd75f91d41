import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderRules } from "../../docs/render-rules.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { makeCatalog, makeParameter, makeQuestion, makeRule, makeService } from "../support/catalog.ts";

const page = new URL("../../docs/rules.md", import.meta.url);

describe("docs/rules.md", () => {
  it("is what the catalog says (UPDATE_DOCS=1 writes it anew)", () => {
    const rendered = renderRules(missouri);
    if (process.env["UPDATE_DOCS"] === "1") writeFileSync(page, rendered);
    expect(readFileSync(page, "utf8")).toBe(rendered);
  });
});

describe("renderRules", () => {
  const most = {
    ...makeParameter("most", 8),
    values: [
      { from: null, until: "2012-12-31", value: 8, clauses: ["C-1"] },
      { from: "2013-01-01", until: null, value: 10, clauses: ["C-1"] },
    ],
  };
  const rule = makeRule({
    message: "At most {most} take part in {kinds}.",
    remedy: "Correct the number (session.consumers).",
    force: "should",
    denial: { carc: "273", rarc: ["N130"] },
    requires: {
      op: "question",
      id: "limit",
      readings: { each: true, all: { op: "atMost", left: { op: "fact", path: "units" }, right: 1 } },
    },
  });
  const quantity = { op: "question", id: "part", readings: { counts: 1, lapses: 0 } } as const;
  const page = renderRules(
    makeCatalog({
      parameters: [most, makeParameter("kinds", ["a", "b"])],
      lists: {
        fundings: [{ code: "STATE", title: "State funds" }],
        charges: [{ code: "none", title: "Nothing" }],
      },
      statements: [
        { id: "safe", subject: "vehicle", text: "It is safe." },
        { id: "sound", subject: "vehicle", text: "It is sound.", members: ["safe"] },
      ],
      questions: [makeQuestion("limit", "each", "all"), makeQuestion("part", "counts", "lapses")],
      recommendedReadings: { limit: "all" },
      services: [
        makeService({
          rules: [rule],
          pricing: { unit: "visit", clauses: ["C-1"], quantity, rounding: "down" },
        }),
      ],
    }),
  );

  it("writes a rule with every value of a dated parameter, and the questions of the units that it asks about", () => {
    const block = page.slice(page.indexOf("### rule"), page.indexOf('<a id="codes">'));
    expect(block).toBe(`### rule

At most 8 (to 2012-12-31) / 10 (from 2013-01-01) take part in a, b.

- **Category:** delivery; should
- **Remedy:** Correct the number (session.consumers).
- **Denial:** CARC 273, RARC N130
- **Questions:** [limit](#question-limit), [part](#question-part)
- **Clauses:** C-1 (line 1)

`);
  });

  it("writes a question with its readings and the services that meet it", () => {
    expect(page.slice(page.indexOf("### limit"), page.indexOf('<a id="question-part">'))).toBe(`### limit

How is limit read?

- \`each\`: As each.
- \`all\` (recommended): As all.

**Asked by:** [Visit](#service-visit)

**Clauses:** C-1 (line 1)

`);
  });

  it("writes the codes and statements that a record can tell, each with its places", () => {
    const fixed = page.slice(page.indexOf("### Of the format itself"), page.indexOf('<a id="statements">'));
    expect(fixed).toContain("\n- `delivery`: `face-to-face`, `telehealth`, `telephone`\n");
    expect(fixed).toMatch(/\n- .*`practitioner\.role`.*`stay\.supervisedBy\[\]\.role`.*: `staff`, `volunteer`\n/);
    expect(
      page.slice(page.indexOf("### fundings"), page.indexOf('<a id="questions">')).replace(fixed, ""),
    ).toBe(`### fundings

At \`funding\`:

- \`STATE\`: State funds

### charges

At \`site.charges\`:

- \`none\`: Nothing

<a id="statements"></a>

## Statements

What somebody can attest, as \`true\` or \`false\`, by the id of the statement.

### Of the vehicle

At \`vehicle.attestations\`:

- \`safe\`: It is safe.
- \`sound\`: It is sound. Answers \`safe\`.

`);
  });

  it("writes a code with its rate", () => {
    expect(page).toContain("| `V100` | STATE |  | 10.00 |  | no bounds printed | C-1 (line 1) |");
  });
});
