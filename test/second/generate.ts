import { missouri } from "../../src/catalogs/missouri/index.ts";
import type { RecordFacts } from "../../src/record/types.ts";
import type { Chance } from "./random.ts";
import { variations } from "./variations.ts";
import { absent, around, put } from "./vary.ts";
import { otherVariations } from "./vary-other.ts";

const psrDays = ["2009-06-02", "2009-06-03", "2009-12-03", "2010-02-28", "2010-08-31", "2012-02-29", "2012-03-01"];
const supportDays = ["2012-02-29", "2013-02-28", "2013-03-01", "2013-05-31", "2013-07-07", "2013-12-31", "2014-01-01"];

/** A record of the code: the catalog's example, with some facts changed to values around their limits. */
export function generateRecord(code: string, chance: Chance): RecordFacts {
  const service = missouri.services.find(({ lines }) => lines.some((line) => line.code === code));
  const line = service?.lines.find((each) => each.code === code);
  const places = variations[code];
  if (service === undefined || line === undefined || places === undefined) throw new Error(`no service for ${code}`);
  const record = JSON.parse(JSON.stringify(service.example)) as Record<string, unknown>;
  record["service"] = code;
  record["funding"] = line.funding;
  if (chance.percent(60)) record["date"] = chance.pick(code.startsWith("H2017") ? psrDays : supportDays);
  const at = around(String(record["date"]), chance);
  const paths = Object.keys(places);
  for (let changes = chance.below(9); changes > 0; changes--) {
    const path = chance.pick(paths);
    // A whole section goes away only now and then.
    if (!path.includes(".") && path !== "units" && path !== "start" && path !== "end" && !chance.percent(15)) continue;
    put(record, path, places[path]?.(at));
  }
  const others = otherVariations[code] ?? {};
  for (let changes = chance.percent(40) ? 1 + chance.below(4) : 0; changes > 0; changes--) {
    const path = chance.pick(Object.keys(others));
    put(record, path, others[path]?.(at));
  }
  if (chance.percent(5)) put(record, "date", chance.percent(50) ? absent : null);
  return record as unknown as RecordFacts;
}

/** A reading for each question, some questions left unpinned where it is so asked. */
export function generateReadings(chance: Chance, unpinnedPercent: number): Record<string, string> {
  const pinned = missouri.questions.filter(() => !chance.percent(unpinnedPercent));
  return Object.fromEntries(pinned.map(({ id, readings }) => [id, chance.pick(readings.map((reading) => reading.id))]));
}
