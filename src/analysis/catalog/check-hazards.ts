import { createLanguage } from "../../catalog/language.ts";
import type { Catalog, Service } from "../../catalog/types.ts";
import { parsePath, writePath } from "../../condition/path.ts";
import { noneOf } from "../../condition/shape.ts";
import type { Condition, Value } from "../../condition/types.ts";
import { recordShape } from "../../record/shape.ts";
import { withValue } from "../record-path.ts";
import { createSubjectFinder, type FormatPlace, placeOf, visitForms } from "../visit.ts";
import { completeRecord } from "./draft.ts";
import type { CatalogWarning } from "./report.ts";

/** Finds each `not` over a comparison of a place that may be none on file: there, what is not known to hold holds. */
export function checkHazards(catalog: Catalog): CatalogWarning[] {
  const language = createLanguage(catalog);
  const subjectOf = createSubjectFinder(catalog);

  function check(requires: Condition | Value, base: (string | number)[], of: Asked): CatalogWarning[] {
    const { service, item } = of;
    return visitForms(requires, { qualifications: [] }, item).flatMap((visit): CatalogWarning[] => {
      const place = visit.node.op === "not" ? nullableOf(visit.node.of, visit.item) : undefined;
      if (place === undefined) return [];
      const record = completeRecord(withValue({ service }, parsePath(place.path), null), language);
      return [
        {
          code: "not-over-null",
          path: writePath([...base, ...visit.path]),
          message: `null makes this comparison false, and so the not true: ${place.path}`,
          counterexample: { record, readings: {} },
        },
      ];
    });
  }

  return [
    ...catalog.qualifications.flatMap(({ id, requires }, index) =>
      check(requires, ["qualifications", index, "requires"], {
        service: codeOf(catalog.services[0]),
        item: subjectOf(id),
      }),
    ),
    ...catalog.services.flatMap((service, index) => {
      const of = { service: codeOf(service), item: undefined };
      return [
        ...(["quantity", "persons", "rounding", "roundEachPerson"] as const).flatMap((part) =>
          check(service.pricing[part] ?? true, ["services", index, "pricing", part], of),
        ),
        ...service.rules.flatMap(({ requires }, number) =>
          check(requires, ["services", index, "rules", number, "requires"], of),
        ),
      ];
    }),
  ];
}

/** Of what a condition is asked: a record with this code, and its subject where it is a qualification. */
interface Asked {
  readonly service: string;
  readonly item: FormatPlace | undefined;
}

const codeOf = (service: Service | undefined): string => service?.lines[0]?.code ?? "";

/** The first place that a comparison looks at and that may be none on file. */
function nullableOf(condition: Condition, item: FormatPlace | undefined): FormatPlace | undefined {
  if (typeof condition !== "object" || !("left" in condition)) return undefined;
  for (const side of [condition.left, condition.right] as readonly Value[]) {
    if (typeof side !== "object" || !("op" in side) || (side.op !== "fact" && side.op !== "item")) continue;
    const place = placeOf(side, item);
    if (place !== undefined && noneOf(place.shape) === null && isNullable(place.path)) return place;
  }
  return undefined;
}

/** Whether the format lets a place be `null`, or anything above it in the same item of a list. */
function isNullable(path: string): boolean {
  let shape: FormatPlace["shape"] | undefined = recordShape;
  let nullable = false;
  for (const part of parsePath(path)) {
    if (typeof part === "number") {
      shape = shape?.type === "list" ? shape.of : undefined;
      nullable = false;
    } else if (shape?.type === "object") {
      const field: FormatPlace["shape"] | undefined = shape.fields[part];
      nullable ||= !shape.required?.includes(part) || (field?.type === "date" && field.bound === true);
      shape = field;
    } else {
      nullable = true;
    }
  }
  return nullable;
}
