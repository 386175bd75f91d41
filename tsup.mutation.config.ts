import { defineConfig } from "tsup";

/** Builds the tests that mutations of the core are tried on: fast ones, without the Missouri catalog. */
export default defineConfig({
  entry: [
    "test/unit/condition/*.test.ts",
    "test/unit/pricing/{lines,money,questions}.test.ts",
    "test/unit/decision/{decide,finding,prepare}.test.ts",
    "test/unit/record/{format,gate,statements}.test.ts",
  ],
  format: "esm",
  target: "es2022",
  outDir: "coverage/mutation-tests",
  external: [/^[^./]/],
  splitting: false,
  clean: true,
  silent: true,
});
