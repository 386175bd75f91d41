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
  onSuccess: () => writeJson("dist"),
});
