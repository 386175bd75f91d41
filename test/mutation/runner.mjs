import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { startTests } from "@vitest/runner";

/** What the mutated code looks at to know which mutant is active, and where it tells what it has run. */
const stryker = {};
globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] = stryker;

/**
 * Runs the built tests in this process, each mutant on fresh copies of their modules. A worker of its own for every mutant,
 * as Stryker's own runner for Vitest makes it, took 2.5 seconds of computing a mutant: two hours and more for all of them.
 */
class InProcessRunner {
  #directory = resolve("coverage/mutation-tests");
  #files = [];
  #runs = 0;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#files = readdirSync(this.#directory, { recursive: true })
      .filter((name) => name.endsWith(".test.js"))
      .sort()
      .map((name) => join(this.#directory, name));
  }

  async dryRun() {
    const result = await this.#run({ files: this.#files, isAsked: () => true, stopsEarly: false });
    return { ...result, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, sandboxFileName }) {
    const asked = testFilter && new Set(testFilter);
    const isAsking = (file) => asked === undefined || testFilter.some((id) => id.startsWith(`${file}#`));
    // The mutated file's own tests are the likeliest to kill the mutant, and the first to be tried.
    const isOther = (file) => basename(file, ".test.js") !== basename(sandboxFileName, ".ts");
    const files = this.#files.filter(isAsking).sort((one, other) => isOther(one) - isOther(other));
    stryker.hitCount = 0;
    stryker.hitLimit = hitLimit;
    const result = await this.#run({
      files,
      isAsked: (id) => asked === undefined || asked.has(id),
      stopsEarly: true,
      whileLoading: mutantActivation === "static" ? activeMutant.id : undefined,
      whileRunning: activeMutant.id,
    });
    stryker.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result);
  }

  async #run({ files, isAsked, stopsEarly, whileLoading, whileRunning }) {
    const run = this.#runs++;
    const tests = [];
    for (const filepath of files) {
      stryker.activeMutant = whileLoading;
      const [file] = await startTests([{ filepath }], {
        config: { ...config, root: this.#directory },
        importFile: (path) => import(`file://${path}?run=${run}`),
        onCollected() {
          stryker.activeMutant = whileRunning;
        },
        onBeforeRunTask(test) {
          if ((stopsEarly && tests.some(isFailed)) || !isAsked(idOf(test))) test.mode = "skip";
          else stryker.currentTestId = idOf(test);
        },
        onAfterRunTask(test) {
          stryker.currentTestId = undefined;
          tests.push(tell(test));
        },
      });
      if (file.result?.state === "fail" && file.tasks.length === 0) {
        return { status: "error", errorMessage: file.result.errors?.[0]?.message ?? "a test file failed" };
      }
      if (stopsEarly && tests.some(isFailed)) break;
    }
    return { status: "complete", tests };
  }
}

const isFailed = ({ status }) => status === TestStatus.Failed;

const config = {
  setupFiles: [],
  sequence: { shuffle: false, concurrent: false, seed: 1, hooks: "stack", setupFiles: "list" },
  maxConcurrency: 1,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  retry: 0,
};

const idOf = (test) => `${test.file.filepath}#${test.id}`;

function tell(test) {
  const { state, duration, errors } = test.result ?? {};
  const about = { id: idOf(test), name: test.fullTestName ?? test.name, timeSpentMs: Math.ceil(duration ?? 0) };
  if (state === "pass") return { ...about, status: TestStatus.Success };
  return { ...about, status: TestStatus.Failed, failureMessage: errors?.[0]?.message ?? "failed" };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
