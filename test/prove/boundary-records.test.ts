import { describe, expect, it } from "vitest";
import { boundaryRecords } from "../../src/analysis/boundary-records.ts";
import { usesOfService } from "../../src/analysis/catalog/uses.ts";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { recordShape } from "../../src/record/shape.ts";
import { differing } from "../support/boundary.ts";

// November 2026: under the recommended readings 3,905 records of Missouri, 319 of 351 rules with one inside and one outside.
const services = missouri.services.map(({ id }) => id);

describe.each([
  ["no reading pinned", {}],
  ["the strictest readings", { readings: "strictest" }],
  ["every section complete", { readings: missouri.recommendedReadings, complete: Object.keys(recordShape.fields) }],
] as const)("boundary records with %s", (_name, options) => {
  it.each(services)("of %s are decided as they expect", (id) => {
    const found = boundaryRecords(missouri, id, options);
    expect(found.records.length).toBeGreaterThan(50);
    expect(differing(missouri, found, options)).toEqual([]);
  });
});

const meeting = (question: string) =>
  missouri.services.filter((service) => usesOfService(missouri, service).questions.has(question)).map(({ id }) => id);

// Every reading of each question, all else as recommended, of the services that meet it.
describe.each(missouri.questions.map(({ id, readings }) => [id, readings.map((reading) => reading.id)] as const))(
  "boundary records where %s is read otherwise",
  (question, readings) => {
    it.each(readings)("as %s", (reading) => {
      const options = { readings: { ...missouri.recommendedReadings, [question]: reading } };
      for (const id of meeting(question)) {
        expect(differing(missouri, boundaryRecords(missouri, id, options), options)).toEqual([]);
      }
    });
  },
);
