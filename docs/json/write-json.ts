import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { catalogSchema } from "../../src/catalog/schema.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { conditionSchema, valueSchema } from "../../src/condition/schema.ts";
import { type DescribedObject, type Docs, readDocs } from "./read-docs.ts";

/** Writes the Missouri catalog as JSON, and the JSON Schema of catalogs that its `$schema` points at. */
export async function writeJson(folder: string): Promise<void> {
  const schema = createCatalogJsonSchema();
  const catalog = { $schema: "../catalog.schema.json", ...missouri };
  await writeFile(join(folder, "catalog.schema.json"), `${JSON.stringify(schema, null, 2)}\n`);
  await writeFile(join(folder, "catalogs", "missouri.json"), `${JSON.stringify(catalog, null, 2)}\n`);
}

/** The JSON Schema of catalogs: the schema that loading goes by, with what the types say of each field. */
function createCatalogJsonSchema(): unknown {
  const names = z.registry<{ id: string }>();
  names.add(conditionSchema, { id: "condition" });
  names.add(valueSchema, { id: "value" });
  const schema = z.toJSONSchema(catalogSchema, { metadata: names, io: "input" });
  // Fields of one kind are one object here: through text, each gets a description of its own.
  const described: unknown = JSON.parse(JSON.stringify({ ...schema, title: "A catalog of clausewise" }));
  describe(described, readDocs(["src/catalog/types.ts", "src/condition/types.ts", "src/record/types.ts"]));
  return described;
}

/** Gives every object of a schema, and every field of it, what the types say of it. */
function describe(node: unknown, docsOf: (object: DescribedObject) => Docs | undefined): void {
  if (typeof node !== "object" || node === null) return;
  const docs = docsOf(node);
  if (docs !== undefined) Object.assign(node, { description: docs.about });
  for (const part of Object.values(node)) describe(part, docsOf);
  const { properties = {} } = node as DescribedObject;
  for (const [name, description] of docs?.fields ?? []) Object.assign(properties[name] ?? {}, { description });
}
