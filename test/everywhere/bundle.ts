import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsup";

/** One script without imports: the built package, its dependencies and the generator of records, as `decideGenerated`. */
export async function bundleDecider(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "clausewise-"));
  try {
    await build({
      config: false,
      silent: true,
      entry: { decider: fileURLToPath(new URL("./decide-generated.ts", import.meta.url)) },
      outDir: folder,
      format: "iife",
      globalName: "decider",
      target: "es2022",
      platform: "neutral",
      noExternal: [/./],
    });
    return readFileSync(join(folder, "decider.global.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
