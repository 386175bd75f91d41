import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { chromium } from "playwright-core";
import { getQuickJS } from "quickjs-emscripten";

/** Decides the generated records of these numbers in some place; the text comes in pieces. */
export type Place = (from: number, until: number) => AsyncIterable<string>;

/** So many records are decided at a time, so that no text grows long. */
const atOnce = 500;

function* steps(from: number, until: number): Generator<string> {
  for (let at = from; at < until; at += atOnce) {
    yield `decider.decideGenerated(${at}, ${Math.min(at + atOnce, until)})`;
  }
}

/** A Node process of its own, with flags and environment. */
export function inNode(code: string, flags: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Place {
  return async function* (from, until) {
    const folder = mkdtempSync(join(tmpdir(), "clausewise-"));
    const script = join(folder, "decide.cjs");
    const writes = [...steps(from, until)].map((step) => `process.stdout.write(${step});`);
    writeFileSync(script, `${code}\n${writes.join("\n")}`);
    const child = spawn(process.execPath, [...flags, script], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "ignore"],
    });
    const closed = new Promise((resolve) => child.on("close", resolve));
    yield* child.stdout.setEncoding("utf8");
    rmSync(folder, { recursive: true });
    if ((await closed) !== 0) throw new Error(`node ${flags.join(" ")} did not end well`);
  };
}

/** A context that has what the language has, and nothing of Node. */
export function inBareContext(code: string): Place {
  return async function* (from, until) {
    const context = createContext();
    runInContext(code, context);
    for (const step of steps(from, until)) yield runInContext(step, context);
  };
}

/** QuickJS, another JavaScript engine, without any host. */
export function inQuickJs(code: string): Place {
  return async function* (from, until) {
    using context = (await getQuickJS()).newContext();
    context.unwrapResult(context.evalCode(code)).dispose();
    for (const step of steps(from, until)) {
      using text = context.unwrapResult(context.evalCode(step));
      yield context.getString(text);
    }
  };
}

/** Where Debian puts it. */
export const browser = "/usr/bin/chromium";

/** Whether there is a browser to decide in. */
export const hasBrowser = existsSync(browser);

/** A page of headless Chromium. */
export function inBrowser(code: string): Place {
  return async function* (from, until) {
    // The page holds nothing but our own script, and a container has no sandbox to give.
    const running = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] });
    try {
      const page = await running.newPage();
      await page.addScriptTag({ content: code });
      for (const step of steps(from, until)) yield await page.evaluate<string>(step);
    } finally {
      await running.close();
    }
  };
}

/** The SHA-256 of what a place decides of the first records. */
export async function hashOf(place: Place, records: number): Promise<string> {
  const hash = createHash("sha256");
  for await (const text of place(0, records)) hash.update(text);
  return hash.digest("hex");
}
