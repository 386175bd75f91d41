import type { Catalog } from "../../catalog/types.ts";
import type { Shape } from "../../condition/shape.ts";
import type { AskedService, Asking } from "./asked-service.ts";
import { describeField, describeStatement, type FieldPlace, placesBelow } from "./field.ts";
import { joinNeeds } from "./need.ts";
import { needInItems, needInRecord } from "./need-of.ts";
import { createReadsOf } from "./reads.ts";
import type { RequiredFact } from "./types.ts";
import { askingQuestions } from "./worlds.ts";

/** What the facts of a service are listed with. */
export interface Listing {
  readonly catalog: Catalog;
  readonly asked: AskedService;
  /** Categories of which a missing rule is taken as met. */
  readonly assumed: readonly string[];
}

/** Where the listing has come to. */
interface At extends Omit<FieldPlace, "name"> {
  /** Path from the record of the items that it stands in, ending in `[]`; the empty text for the record itself. */
  readonly base: string;
  /** Path from the record or the item. */
  readonly path: string;
}

/** The facts that a service reads, in the order of the record's format. */
export function listFacts(shape: Shape, listing: Listing): RequiredFact[] {
  const { asked, catalog } = listing;
  const { language, asking } = asked;
  const readsOf = createReadsOf(language);
  return list({ base: "", path: "", shape, required: false });

  function list(at: At): RequiredFact[] {
    const place = placeOf(at);
    if (at.shape.type === "list") {
      const items = list({ base: `${place}[]`, path: "", shape: at.shape.of, required: true });
      return items.length > 0 || isRead(place) ? [{ ...describe(at), items }] : [];
    }
    const below = placesBelow(at.shape, language).flatMap(({ name, ...field }) =>
      // Deeper down, a field that its object asks for is needed no more than the object is.
      list({
        ...field,
        required: field.required && at.path === "",
        base: at.base,
        path: at.path === "" ? name : `${at.path}.${name}`,
      }),
    );
    return isRead(place) || isAskedByFormat(at) ? [describe(at), ...below] : below;
  }

  function isRead(place: string): boolean {
    return asking.some(({ reads }) => reads.places.has(place));
  }

  /** The format asks for some fields in every item, also where no rule reads them. */
  function isAskedByFormat({ required, base, path }: At): boolean {
    return required && base !== "" && path !== "" && isRead(base.slice(0, -2));
  }

  function describe(at: At): RequiredFact {
    const place = placeOf(at);
    const readers = asking.filter(({ reads }) => reads.places.has(place));
    // What only the format asks for is asked for wherever its list is.
    const readAt = readers.length > 0 ? place : at.base.slice(0, -2);
    const uses = asking.flatMap(({ reads }) => reads.places.get(readAt) ?? []);
    const needs = at.required ? [{ needed: "always" } as const] : readers.map((reader) => needOf(reader, at));
    const cited = new Set(readers.flatMap((reader) => reader.clauses));
    return {
      path: at.path,
      ...describeField(at.shape, catalog),
      ...(at.statement && describeStatement(at.statement, at.path, catalog)),
      ...joinNeeds(needs),
      questions: askingQuestions(uses, language),
      rules: readers.map((reader) => reader.id),
      clauses: catalog.clauses.filter(({ id }) => cited.has(id)).map(({ id }) => id),
    };
  }

  function needOf(reader: Asking, at: At) {
    const place = { place: placeOf(at), shape: at.shape, language, on: asked.on, readsOf };
    return at.base === ""
      ? needInRecord(reader, place, listing)
      : needInItems(reader, place, { ...listing, base: at.base });
  }
}

function placeOf({ base, path }: Pick<At, "base" | "path">): string {
  return [base, path].filter((part) => part !== "").join(".");
}
