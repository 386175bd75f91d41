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

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    const asked = testFilter && new Set(testFilter);
    const files = asked
      ? this.#files.filter((file) => testFilter.some((id) => id.startsWith(`${file}#`)))
      : this.#files;
    stryker.hitCount = 0;
    stryker.hitLimit = hitLimit;
    // What is only run while the modules are loaded is not mutated (`ignoreStatic`), unless it is asked for.
    if (mutantActivation === "static") stryker.activeMutant = activeMutant.id;
    const result = await this.#run({
      files,
      isAsked: (id) => asked === undefined || asked.has(id),
      stopsEarly: true,
      activate: () => {
        stryker.activeMutant = activeMutant.id;
      },
    });
    stryker.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result);
  }

  async #run({ files, isAsked, stopsEarly, activate = () => {} }) {
    const run = this.#runs++;
    const tests = [];
    for (const filepath of files) {
      const [file] = await startTests([{ filepath }], {
        config: { ...config, root: this.#directory },
        importFile: (path) => import(`file://${path}?run=${run}`),
        onCollected: activate,
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
