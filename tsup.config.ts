import { defineConfig } from "tsup";
import { writeJson } from "./docs/json/write-json.ts";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    analysis: "src/analysis/index.ts",
    "catalogs/missouri": "src/catalogs/missouri/index.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  dts: true,
  clean: true,
  splitting: false,
  // What is used of zod is a seventh of it; to open all of it takes longer than everything else.
  noExternal: ["zod"],
  onSuccess: () => writeJson("dist"),
});
