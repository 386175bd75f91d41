/**
 * The rows of the table. `must` and `aim` are the most that a figure may be, or the least where `isLeast`: for peers, which
 * are to take so many times as long. `from` finds the figure among what was measured.
 */
const peer = (name, from, must, aim) => ({ name, unit: "×", must, aim, isLeast: true, from });
const ratio = (name, from, must, aim) => ({ name, unit: "×", must, aim, from });

export const rows = [
  ratio("decide ÷ JSON.parse", ({ recommended }) => recommended.decide, 0.4, 0.15),
  ratio("evaluate ÷ JSON.parse", ({ recommended }) => recommended.evaluate, 0.8, 0.35),
  ratio("decide, no question pinned, ÷ JSON.parse", ({ open }) => open.decide, 3, 1),
  ratio("evaluate, no question pinned, ÷ JSON.parse", ({ open }) => open.evaluate, 3, 1),
  ratio("decide, strictest, ÷ JSON.parse", ({ strictest }) => strictest.decide, 3, 1),
  ratio("evaluate, strictest, ÷ JSON.parse", ({ strictest }) => strictest.evaluate, 3, 1),
  peer("json-rules-engine ÷ decide", ({ jsonRules }) => jsonRules.peer, 100, 400),
  peer("json-logic-engine, compiled, ÷ decide", ({ jsonLogic }) => jsonLogic.peer, 2, 5),
  peer("zen-engine, awaited, ÷ decide", ({ zen }) => zen.peer, 100, 350),
  peer("hand-written code ÷ decide", ({ handWritten }) => handWritten.peer, 6, 25),
  ratio("explain ÷ decide", ({ explain }) => explain.explain, 12, 4),
  { name: "createEngine, Missouri", unit: "ms", must: 40, aim: 15, from: ({ missouri }) => missouri.creation },
  { name: "createEngine, Missouri, the first of a process", unit: "ms", from: ({ missouri }) => missouri.first },
  { name: "its first decision", unit: "ms", from: ({ missouri }) => missouri.firstDecision },
  { name: "createEngine, 1,000 services", unit: "ms", must: 400, aim: 80, from: ({ thousand }) => thousand.creation },
  ratio("importing the engine ÷ an empty start of node", ({ start }) => start.engine, 1, 0.5),
  ratio("importing engine and catalog ÷ an empty start", ({ start }) => start.withMissouri, 1, 0.5),
  { name: "engine, minified and gzipped", unit: "kB", must: 70, aim: 45, from: ({ sizes }) => sizes.engine },
  {
    name: "Missouri catalog without its texts",
    unit: "kB",
    must: 40,
    aim: 20,
    from: ({ sizes }) => sizes.withoutTexts,
  },
  { name: "Missouri catalog with its texts", unit: "kB", from: ({ sizes }) => sizes.catalog },
];

const isWithin = (figure, limit, isLeast) => (isLeast ? figure >= limit : figure <= limit);
const write = (figure) => (figure >= 100 ? figure.toFixed(0) : figure.toFixed(figure >= 10 ? 1 : 2));

/** A row as the table prints it. */
export function describeRow({ unit, must, aim, isLeast = false }, figure) {
  const measured = `${write(figure)} ${unit}`;
  // What nothing is asked of is there to be known.
  if (must === undefined) return { measured, must: "", aim: "", verdict: "" };
  const verdict = isWithin(figure, aim, isLeast) ? "aim" : isWithin(figure, must, isLeast) ? "must" : "missed";
  return { measured, must: `${must} ${unit}`, aim: `${aim} ${unit}`, verdict };
}

/** The rows that got worse by more than a quarter since other figures. */
export function findWorse(figures, before) {
  return rows.flatMap(({ name, isLeast }) => {
    const [now, then] = [figures[name], before[name]];
    if (now === undefined || then === undefined) return [];
    const change = isLeast ? then / now : now / then;
    return change > 1.25 ? [`${name}: ${write(then)}, now ${write(now)}`] : [];
  });
}
