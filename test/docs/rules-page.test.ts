import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderRules } from "../../docs/render-rules.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";

const page = new URL("../../docs/rules.md", import.meta.url);

describe("docs/rules.md", () => {
  it("is what the catalog says (UPDATE_DOCS=1 writes it anew)", () => {
    const rendered = renderRules(missouri);
    if (process.env["UPDATE_DOCS"] === "1") writeFileSync(page, rendered);
    expect(readFileSync(page, "utf8")).toBe(rendered);
  });
});
