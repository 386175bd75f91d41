import { defineConfig } from "vitest/config";

/** The tests that mutations of the core are tried on: fast ones, without the built package. */
export default defineConfig({
  test: {
    include: ["test/unit/**/*.test.ts", "test/properties/**/*.test.ts"],
    exclude: ["test/unit/analysis/**"],
    testTimeout: 60_000,
  },
});
