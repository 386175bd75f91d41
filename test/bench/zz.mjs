import { createEngine } from "clausewise";
import { missouri } from "clausewise/catalogs/missouri";
import { interleave } from "./interleave.mjs";
import { records } from "./records/index.mjs";

const opts = { rec: { readings: missouri.recommendedReadings }, open: {}, strict: { readings: "strictest" } };
const [, , which = "rec", split = "all", rounds = 9] = process.argv;
const engine = createEngine(missouri, opts[which]);
const _judged = records.map((r) => ({
  text: r.text,
  ok: createEngine === 0 || engine.evaluate(JSON.parse(r.text)).outcome === "billable",
}));
const rec = createEngine(missouri, opts.rec);
const isGood = (t) => rec.evaluate(JSON.parse(t)).outcome === "billable";
let texts = records.map((r) => r.text);
if (split === "good") texts = texts.filter(isGood);
if (split === "bad") texts = texts.filter((t) => !isGood(t));
if (split === "codes") {
  for (const code of [...new Set(texts.map((t) => JSON.stringify(JSON.parse(t).service)))]) {
    const some = texts.filter((t) => JSON.stringify(JSON.parse(t).service) === code);
    const good = some.filter(isGood);
    await go(good, `${code} good`);
    await go(
      some.filter((t) => !isGood(t)),
      `${code} bad`,
    );
  }
} else await go(texts, `${which} ${split}`);
async function go(texts, name) {
  const cs = [
    { name: "parse", prepare: (t) => t, run: (t) => JSON.parse(t) },
    { name: "decide", prepare: (t) => engine.check(JSON.parse(t)).record, run: (r) => engine.decide(r) },
    { name: "evaluate", prepare: (t) => JSON.parse(t), run: (v) => engine.evaluate(v) },
  ];
  const t = await interleave(cs, texts, { warmUp: 20000, rounds: Number(rounds), chunkSize: 140 });
  console.log(
    name,
    texts.length,
    "decide",
    (t.decide / t.parse).toFixed(2),
    "evaluate",
    (t.evaluate / t.parse).toFixed(2),
    "us/rec",
    ((1000 * t.parse) / texts.length).toFixed(2),
    ((1000 * t.decide) / texts.length).toFixed(2),
    ((1000 * t.evaluate) / texts.length).toFixed(2),
  );
}
