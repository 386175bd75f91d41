import { findById } from "../../condition/by-id.ts";
import { isDay } from "../../condition/calendar.ts";
import { dayRef, type Language } from "../../condition/language.ts";
import { literalsOf } from "../../condition/literals.ts";
import { below } from "../../condition/places.ts";
import type { Ref, Scalar, ShiftValue, Value } from "../../condition/types.ts";
import { type FormatPlace, itemOf, placeOf, type Visit } from "../visit.ts";
import { type Domain, type Gathered, toDomain } from "./domain.ts";
import { type DateLimits, daysAround } from "./samples.ts";

/** The places that a condition looks at, in the order in which it does, each with the values around its limits. */
export function domainsOf(visits: readonly Visit[], language: Language): Domain[] {
  const places = new Map<string, Gathered>();
  const dates: DateLimits = { days: new Set(), shifts: [], periods: new Set() };

  function at(ref: Ref, item: FormatPlace | undefined): Gathered | undefined {
    const place = placeOf(ref, item);
    if (place === undefined) return undefined;
    const known = places.get(place.path);
    if (known !== undefined) return known;
    const made = { place, limits: [], calculated: false, nullable: false, asked: false, quantifiers: 0 };
    places.set(place.path, made);
    return made;
  }

  /** The places that a value is found from, and whether it is more than one of them as it stands. */
  function operandsOf(
    value: Value,
    item: FormatPlace | undefined,
    calculations = language.calculated,
  ): { places: Gathered[]; calculated: boolean } {
    if (typeof value !== "object" || value.op === "param") return { places: [], calculated: false };
    if (value.op === "fact" || value.op === "item") {
      const place = at(value, item);
      const calculation = value.op === "fact" ? calculations?.[value.path] : undefined;
      // What a calculation rests on is read as it is told.
      const inner = calculation === undefined ? [] : operandsOf(calculation, undefined, {}).places;
      return { places: [...(place ? [place] : []), ...inner], calculated: false };
    }
    const inItem = "over" in value ? itemOf(placeOf(value.over, item)) : item;
    const list = "over" in value ? at(value.over, item) : undefined;
    const found = partsOf(value).map((part) => operandsOf(part, inItem, calculations));
    const nested = found.flatMap((part) => part.places);
    if (value.op === "firstOf") for (const place of nested.slice(0, -1)) place.nullable = true;
    const plain = value.op === "firstOf" || value.op === "question";
    return {
      places: list === undefined ? nested : [list, ...nested],
      calculated: !plain || found.some((part) => part.calculated),
    };
  }

  function compare(left: Value, right: Value, item: FormatPlace | undefined): void {
    const sides = [operandsOf(left, item), operandsOf(right, item)];
    const limits = [left, right].flatMap((side) => limitsOf(side, language));
    const related = sides.every((side) => side.places.length > 0) || sides.some((side) => side.calculated);
    for (const gathered of sides.flatMap((side) => side.places)) {
      gathered.limits.push(...limits);
      gathered.calculated ||= related;
    }
  }

  function addDates(node: Visit["node"]): void {
    if (node.op === "startOf") dates.periods.add(node.period);
    if (node.op !== "shift") return;
    for (const months of stepsOf(node.months, language)) {
      for (const days of stepsOf(node.days, language)) dates.shifts.push({ months, days });
    }
  }

  for (const { node, item } of visits) {
    addDates(node);
    if ("left" in node && "right" in node) {
      if (node.op === "oneOf") {
        const gathered = operandsOf(node.left, item);
        for (const each of gathered.places) {
          each.limits.push(...literalsOf(node.right, language));
          each.calculated ||= gathered.calculated;
        }
      } else {
        compare(node.left, node.right, item);
      }
      if (node.op === "multipleOf") for (const each of operandsOf(node.left, item).places) each.calculated = true;
    } else if (node.op === "present") {
      const gathered = at(node.of, item);
      if (gathered !== undefined) gathered.asked = true;
    } else if (node.op === "inForce") {
      const on = node.on ?? dayRef;
      for (const bound of ["from", "until"]) at(below(node.of, bound), item)?.limits.push(...limitsOf(on, language));
      const days = operandsOf(on, item);
      // The days that are tried lie three in a row: enough for bounds around one day, not around several.
      for (const gathered of days.places)
        gathered.calculated ||= days.calculated || gathered.place.path !== dayRef.path;
    } else if (node.op === "some" || node.op === "every") {
      const gathered = at(node.over, item);
      if (gathered !== undefined) gathered.quantifiers += 1;
    } else if (node.op === "count" || node.op === "total") {
      const gathered = at(node.over, item);
      if (gathered !== undefined) gathered.calculated = true;
    } else if (node.op === "param") {
      addPeriods(node.id);
    }
  }

  /** A parameter that changes makes the days on which it does matter. */
  function addPeriods(id: string): void {
    const values = findById(language.parameters, id)?.values ?? [];
    for (const { from } of values) if (from !== null) at(dayRef, undefined)?.limits.push(from);
  }

  for (const { limits } of places.values()) {
    for (const limit of limits) if (isDay(limit)) dates.days.add(limit);
  }
  const days = daysAround(dates);
  const movesDates = dates.shifts.length > 0 || dates.periods.size > 0;
  const made = [...places.values()].flatMap((gathered) => toDomain(gathered, { language, days, movesDates }) ?? []);
  return made.sort((one, other) => rankOf(one) - rankOf(other));
}

/** An object stands before what is in it: where it is not told, neither is that. */
function rankOf({ place }: Domain): number {
  return place.shape.type === "object" || place.shape.type === "statements" ? place.path.length : Number.MAX_VALUE;
}

/** The values that a value is made of. */
function partsOf(value: Exclude<Value, Scalar>): readonly Value[] {
  switch (value.op) {
    case "sum":
    case "product":
    case "firstOf":
      return value.of;
    case "quotient":
    case "total":
      return [value.of];
    case "minutes":
      return [value.from, value.to];
    case "shift":
      return [value.date];
    case "startOf":
      return value.since === undefined ? [value.date] : [value.date, value.since];
    case "count":
      return value.distinct === undefined ? [] : [value.distinct];
    case "question":
      return Object.values(value.readings);
    default:
      return [];
  }
}

/** The literals in a value, also those that it is calculated from. */
function limitsOf(value: Value, language: Language): readonly Scalar[] {
  if (typeof value !== "object" || value.op === "param") return literalsOf(value, language);
  return partsOf(value).flatMap((part) => limitsOf(part, language));
}

function stepsOf(step: ShiftValue["months"], language: Language): readonly number[] {
  const steps = literalsOf(step ?? 0, language);
  return steps.filter((each) => typeof each === "number");
}

/** Whether a condition asks anywhere that something is filled in. */
export function asksForPresence(visits: readonly Visit[]): boolean {
  return visits.some(({ node }) => node.op === "present");
}
