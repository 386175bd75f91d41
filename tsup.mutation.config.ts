import { defineConfig } from "tsup";

/** Builds the tests that mutations of the core are tried on: fast ones, without the Missouri catalog. */
export default defineConfig({
  entry: [
    "test/unit/condition/*.test.ts",
    "test/unit/pricing/{lines,money,questions,self-check}.test.ts",
    "test/unit/decision/{decide,finding,message,prepare,record-format,runtime}.test.ts",
    "test/unit/record/{format,statements}.test.ts",
  ],
  format: "esm",
  target: "es2022",
  outDir: "coverage/mutation-tests",
  external: [/^[^./]/],
  splitting: false,
  clean: true,
  silent: true,
});
