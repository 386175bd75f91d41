import type { Shape } from "../condition/shape.ts";

/** The least that a place can hold where something must stand there: of an object, the fields that its format asks for. */
export function emptyValue(shape: Shape, day = "2000-01-01"): unknown {
  switch (shape.type) {
    case "object": {
      const required = Object.entries(shape.fields).filter(([name]) => shape.required?.includes(name));
      return Object.fromEntries(required.map(([name, field]) => [name, emptyValue(field, day)]));
    }
    case "statements":
      return {};
    case "list":
      return [];
    case "date":
      return shape.bound ? null : day;
    case "time":
      return "00:00";
    case "number":
      return shape.least;
    case "flag":
      return false;
    default:
      return "other";
  }
}
