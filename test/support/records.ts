import { missouri } from "../../src/catalogs/missouri/index.ts";
import type { ServiceRecord } from "../../src/index.ts";

/** The id and the example record of every service of the Missouri catalog. */
export const examples = missouri.services.map((service) => [service.id, service.example] as const);

/** A record without one of its sections. */
export function without(record: ServiceRecord, ...sections: (keyof ServiceRecord)[]): ServiceRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([name]) => !(sections as string[]).includes(name)),
  ) as unknown as ServiceRecord;
}

const sectionsOf = (record: ServiceRecord) =>
  Object.keys(record).filter((name) => name !== "service") as (keyof ServiceRecord)[];

/** Records of a service that are billable, lack a section, have it none on file, or are nearly empty. */
export const variantsOf = (example: ServiceRecord): unknown[] => [
  example,
  { service: example.service },
  ...sectionsOf(example).flatMap((section) => [without(example, section), { ...example, [section]: null }]),
];
