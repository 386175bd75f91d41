import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const script = fileURLToPath(new URL("./decide-scenarios.mjs", import.meta.url));
const zones = ["UTC", "America/Chicago", "Pacific/Apia", "America/Sao_Paulo"];

// A busy machine takes its time over thousands of decisions in each zone.
it("decides every scenario alike, byte for byte, in every time zone", { timeout: 300_000 }, () => {
  const answers = zones.map((TZ) =>
    execFileSync(process.execPath, [script], { encoding: "utf8", env: { ...process.env, TZ } }),
  );
  expect(answers[0]).toMatch(/^[1-9]\d{3,} [0-9a-f]{64}\n$/);
  expect(new Set(answers).size).toBe(1);
});
