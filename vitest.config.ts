import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/prove/**"],
    coverage: { include: ["src/**/*.ts"] },
    testTimeout: 60_000,
  },
});
