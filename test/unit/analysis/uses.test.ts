import { expect, it } from "vitest";
import { usesOfService } from "../../../src/analysis/catalog/uses.ts";
import { missouri } from "../../../src/catalogs/missouri/index.ts";

type Ids = Record<"param" | "question" | "qualification", Set<string>>;

/** Every object of a tree of JSON that has an `op` and an id, whatever it is a part of. */
function collect(node: unknown, ids: Ids): void {
  if (typeof node !== "object" || node === null) return;
  const { op, id } = node as { op?: string; id?: string };
  if ((op === "param" || op === "question" || op === "qualification") && id !== undefined && !ids[op].has(id)) {
    ids[op].add(id);
    if (op === "qualification") collect(missouri.qualifications.find((known) => known.id === id)?.requires, ids);
  }
  for (const part of Object.values(node)) collect(part, ids);
}

it.each(missouri.services.map((service) => [service.id, service] as const))(
  "what %s draws on is what stands in its JSON",
  (_id, service) => {
    const ids: Ids = { param: new Set(), question: new Set(), qualification: new Set() };
    collect([service.pricing, service.rules.map(({ requires }) => requires)], ids);
    const uses = usesOfService(missouri, service);
    expect({ ...uses, codes: undefined, statements: undefined }).toEqual({
      parameters: ids.param,
      questions: ids.question,
      qualifications: ids.qualification,
    });
    expect(ids.question.size).toBeGreaterThan(1);
  },
);
