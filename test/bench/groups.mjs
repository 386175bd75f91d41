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

function evaluating(engine) {
  return { name: "evaluate", prepare: parse, run: (value) => engine.evaluate(value) };
}

function deciding(engine) {
  const prepare = (text) => engine.check(JSON.parse(text)).record;
  return { name: "decide", prepare, run: (record) => engine.decide(record) };
}

/** What one engine, as an application has it, takes to decide and to evaluate. */
function besideParsing(options) {
  const engine = createEngine(missouri, options);
  return [parsing, deciding(engine), evaluating(engine)];
}

/** A peer beside `decide`, once both are known to agree. */
async function besideDecide(load, texts, isAwaited) {
  const engine = createEngine(missouri, recommended);
  const run = await load();
  for (const text of texts) {
    const { outcome, price } = engine.evaluate(JSON.parse(text));
    const found = await run(JSON.parse(text));
    const total = price?.total ?? null;
    // What a peer takes that decides otherwise would be no comparison.
    if (found.outcome !== outcome || found.total !== total) {
      throw new Error(`${found.outcome} ${found.total} instead of ${outcome} ${total}: ${text}`);
    }
  }
  return [deciding(engine), { name: "peer", prepare: parse, run, isAwaited }];
}

const { recommendedReadings: readings } = missouri;

/** The groups by name; each is given the texts and makes its contestants. */
export const groups = {
  recommended: () => besideParsing(recommended),
  open: () => besideParsing({}),
  strictest: () => besideParsing({ readings: "strictest" }),
  explain: () => {
    const analysis = createAnalysis(missouri, recommended);
    return [
      deciding(createEngine(missouri, recommended)),
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
