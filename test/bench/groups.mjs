/**
 * What is timed together, each group in a process of its own, as an application would have it: engines that it never made do
 * not slow it down. The first of a group is what the others are divided by.
 */
import { createEngine } from "clausewise";
import { createAnalysis } from "clausewise/analysis";
import { missouri } from "clausewise/catalogs/missouri";

const parse = (text) => JSON.parse(text);
const recommended = { readings: missouri.recommendedReadings };
const parsing = { name: "JSON.parse", prepare: (text) => text, run: parse };

function evaluating(name, options) {
  const engine = createEngine(missouri, options);
  return { name, prepare: parse, run: (value) => engine.evaluate(value) };
}

function deciding(name, options) {
  const engine = createEngine(missouri, options);
  return { name, prepare: (text) => engine.check(JSON.parse(text)).record, run: (record) => engine.decide(record) };
}

/** A peer beside `decide`, once both are known to agree. */
async function besideDecide(load, texts, isAwaited) {
  const decide = deciding("decide", recommended);
  const run = await load();
  const engine = createEngine(missouri, recommended);
  for (const text of texts) {
    const { outcome, price } = engine.evaluate(JSON.parse(text));
    const found = await run(JSON.parse(text));
    const total = price?.total ?? null;
    // What a peer takes that decides otherwise would be no comparison.
    if (found.outcome !== outcome || found.total !== total) {
      throw new Error(`${found.outcome} ${found.total} instead of ${outcome} ${total}: ${text}`);
    }
  }
  return [decide, { name: "peer", prepare: parse, run, isAwaited }];
}

const { recommendedReadings: readings } = missouri;

/** The groups by name; each is given the texts and makes its contestants. */
export const groups = {
  recommended: () => [parsing, deciding("decide", recommended), evaluating("evaluate", recommended)],
  open: () => [parsing, deciding("decide", {}), evaluating("evaluate", {})],
  strictest: () => {
    const strictest = { readings: "strictest" };
    return [parsing, deciding("decide", strictest), evaluating("evaluate", strictest)];
  },
  explain: () => {
    const analysis = createAnalysis(missouri, recommended);
    return [
      deciding("decide", recommended),
      { name: "explain", prepare: parse, run: (value) => analysis.explain(value) },
    ];
  },
  handWritten: (texts) =>
    besideDecide(async () => (await import("./peers/hand-written/index.mjs")).decideByHand, texts, false),
  jsonLogic: (texts) =>
    besideDecide(
      async () => (await import("./peers/json-logic.mjs")).createJsonLogic(missouri, readings),
      texts,
      false,
    ),
  jsonRules: (texts) =>
    besideDecide(async () => (await import("./peers/json-rules.mjs")).createJsonRules(missouri, readings), texts, true),
  zen: (texts) =>
    besideDecide(async () => (await import("./peers/zen.mjs")).createZen(missouri, readings), texts, true),
};
