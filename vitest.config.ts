import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/prove/**"],
    coverage: { include: ["src/**/*.ts"] },
    // As many as there are cores, where there are two: the usual number leaves one idle.
    maxWorkers: "100%",
    testTimeout: 60_000,
  },
});
