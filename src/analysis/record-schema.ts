import type { BillingLine } from "../catalog/types.ts";
import { handOut } from "../condition/freeze.ts";
import { longestText } from "../condition/read-value.ts";
import type { NumberShape, Shape } from "../condition/shape.ts";
import type { PreparedCatalog } from "../decision/prepare.ts";
import { profileNames, recordShape } from "../record/shape.ts";
import type { CodeAndModifiers } from "../record/types.ts";
import { findService, type ServiceQuery } from "./requirements/asked-service.ts";
import { describeField, placesBelow } from "./requirements/field.ts";

/** A JSON Schema, draft 2020-12, as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: string | number | boolean | null | JsonSchema | readonly (string | null | JsonSchema)[];
}

/** What every record may hold, whatever its service reads. */
const ofEveryRecord = ["service", "key", "funding", "date"];

const datePattern = "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
const timePattern = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$";
const numberPattern = "^[0-9]{1,12}(\\.[0-9]{1,6})?$";
const unlistedPattern = "^[A-Z]{2}$";

/**
 * The JSON Schema (draft 2020-12) of the records of a service: the fields that its rules and its price read with the
 * caller's options, and no others but `service`, `key`, `funding` and `date`. Like the format of records it requires only
 * the service, since an absent fact is for a rule to judge; a profile stands in its place or is named by id.
 *
 * A record that it accepts is one that the engine does not call `invalid`, save for days that no calendar has (31 April),
 * records of more than 20,000 fields and items, and long texts of characters that take two places in JavaScript (emoji): the
 * schema counts each as one. The other way round, the engine accepts fields that the service does not read.
 *
 * @param query the day of the service, `YYYY-MM-DD`, on which the line has a rate.
 * @returns `null` where the code is unknown, ambiguous, of another funding or has no rate on the day.
 */
export function recordSchemaOf(
  prepared: PreparedCatalog,
  code: string | CodeAndModifiers,
  query: ServiceQuery,
): JsonSchema | null {
  const asked = findService(prepared, code, query);
  if (asked === undefined) return null;
  const { catalog } = prepared;
  const read = new Set(asked.asking.flatMap(({ reads }) => [...reads.places.keys()]));
  for (const place of [...read]) for (const group of groupsOf(place)) read.add(group);
  return handOut({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${asked.service.title} (${asked.line.code})`,
    ...write(recordShape, ""),
  });

  /** Group statements beside a statement answer it. */
  function groupsOf(place: string): string[] {
    const [id = ""] = place.split(".").slice(-1);
    const beside = place.slice(0, place.length - id.length);
    if (!beside.endsWith("attestations.")) return [];
    return catalog.statements.filter(({ members }) => members?.includes(id)).map((group) => `${beside}${group.id}`);
  }

  function isAsked(path: string): boolean {
    if (ofEveryRecord.includes(path)) return true;
    return [...read].some((place) => place === path || place.startsWith(`${path}.`) || place.startsWith(`${path}[`));
  }

  function write(shape: Shape, path: string): JsonSchema {
    switch (shape.type) {
      case "object":
      case "statements":
        return writeObject(shape, path);
      case "list":
        return { type: "array", maxItems: shape.most, items: write(shape.of, `${path}[]`) };
      case "number":
        return writeNumber(shape);
      case "code": {
        const { allowed } = describeField(shape, catalog);
        if (allowed === undefined) return { type: "string", pattern: unlistedPattern };
        return { type: "string", enum: allowed.map((member) => member.code) };
      }
      case "date":
        return { type: "string", format: "date", pattern: datePattern };
      case "time":
        return { type: "string", pattern: timePattern };
      case "flag":
        return { type: "boolean" };
      case "text":
        return { type: "string", maxLength: longestText };
      case "written":
        return { type: ["boolean", "string"], maxLength: longestText };
      case "service":
        return writeService(asked?.line);
    }
  }

  function writeObject(shape: Shape, path: string): JsonSchema {
    const required: string[] = [];
    const properties: Record<string, JsonSchema> = {};
    for (const field of placesBelow(shape, prepared.language)) {
      const at = path === "" ? field.name : `${path}.${field.name}`;
      if (!field.required && !isAsked(at)) continue;
      const schema = write(field.shape, at);
      if (field.required) required.push(field.name);
      const isBound = field.shape.type === "date" && field.shape.bound === true;
      const isProfile = path === "" && (profileNames as readonly string[]).includes(field.name);
      const named = isProfile ? allow(schema, "string") : schema;
      properties[field.name] = {
        ...(field.required && !isBound ? named : allow(named, "null")),
        ...(field.statement && describe(field.statement)),
      };
    }
    return { type: "object", additionalProperties: false, properties, ...(required.length > 0 && { required }) };
  }

  function describe({ id, subject }: { readonly id: string; readonly subject: string }): JsonSchema {
    const found = catalog.statements.find((statement) => statement.id === id && statement.subject === subject);
    return found === undefined ? {} : { description: found.text };
  }
}

/** A schema that allows another type beside its own. */
function allow(schema: JsonSchema, type: "null" | "string"): JsonSchema {
  const types = Array.isArray(schema["type"]) ? (schema["type"] as readonly string[]) : [schema["type"] as string];
  const members = schema["enum"] as readonly (string | null)[] | undefined;
  return { ...schema, type: [...types, type], ...(members && type === "null" && { enum: [...members, null] }) };
}

function writeNumber({ least, most, whole }: NumberShape): JsonSchema {
  const bounds = { minimum: least, maximum: Math.min(most, Number.MAX_SAFE_INTEGER) };
  // `minimum` and `maximum` ask only of numbers, `pattern` only of text.
  return whole ? { type: "integer", ...bounds } : { type: ["integer", "string"], ...bounds, pattern: numberPattern };
}

/** The printed code, or the HCPCS code that it stands for with its modifiers in any order. */
function writeService(line: BillingLine | undefined): JsonSchema {
  const printed = line?.code ?? "";
  const asCode = (code: string, modifiers: readonly string[]): JsonSchema => ({
    type: "object",
    additionalProperties: false,
    required: modifiers.length > 0 ? ["code", "modifiers"] : ["code"],
    properties: {
      code: { const: code },
      modifiers: {
        type: "array",
        uniqueItems: true,
        minItems: modifiers.length,
        maxItems: modifiers.length,
        ...(modifiers.length > 0 && { items: { enum: [...modifiers] } }),
      },
    },
  });
  const claimed = line?.hcpcs && [asCode(line.hcpcs.code, line.hcpcs.modifiers)];
  return { anyOf: [{ const: printed }, asCode(printed, []), ...(claimed ?? [])] };
}
