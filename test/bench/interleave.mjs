/**
 * Times things against each other in one process: they take turns at one chunk of fresh inputs after another, in another
 * order each round. The median over the rounds is taken for each chunk, so that what interrupts a turn is left out.
 */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** What a run returned last, so that no run can be left out as useless. */
export let kept;

async function time(contestant, texts) {
  const inputs = texts.map(contestant.prepare);
  const { run, isAwaited } = contestant;
  const start = process.cpuUsage();
  if (isAwaited) for (const input of inputs) kept = await run(input);
  else for (const input of inputs) kept = run(input);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Milliseconds for one pass over all texts, by the contestants' names. Each has a `prepare`, which is not timed and makes
 * an input from a text anew, and a `run`.
 */
export async function interleave(contestants, texts, { warmUp, rounds, chunkSize }) {
  const chunks = [];
  for (let from = 0; from < texts.length; from += chunkSize) chunks.push(texts.slice(from, from + chunkSize));
  for (const contestant of contestants) {
    for (let done = 0; done < warmUp; ) {
      for (const chunk of chunks) {
        await time(contestant, chunk);
        done += chunk.length;
      }
    }
  }
  const times = new Map(contestants.map((contestant) => [contestant, chunks.map(() => [])]));
  for (let round = 0; round < rounds; round++) {
    for (const [index, chunk] of chunks.entries()) {
      for (let turn = 0; turn < contestants.length; turn++) {
        const contestant = contestants[(turn + round) % contestants.length];
        times.get(contestant)[index].push(await time(contestant, chunk));
      }
    }
  }
  return Object.fromEntries(
    contestants.map((contestant) => {
      const medians = times.get(contestant).map(median);
      return [contestant.name, medians.reduce((sum, each) => sum + each, 0)];
    }),
  );
}
