import { expect, it } from "vitest";
import { missouri } from "../../src/catalogs/missouri/index.ts";
import { compare } from "../second/compare.ts";

const records = 200_000;
const recordsEach = 500;

it("the second implementation agrees on 200,000 records", () => {
  const seen = compare({ seed: 1, engines: records / recordsEach, recordsEach });
  console.table(seen.codes);
  console.table(seen.rules);
  for (const [question, readings] of Object.entries(seen.questions)) console.log(question, JSON.stringify(readings));
  for (const [question, times] of Object.entries(seen.opened)) console.log(question, "open", times);
  for (const each of seen.first) console.error(JSON.stringify(each));
  expect(missouri.questions.map(({ id }) => id).filter((id) => !seen.opened[id])).toEqual([]);
  expect(seen.disagreements).toEqual({});
});
