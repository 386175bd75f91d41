import { defineConfig } from "vitest/config";

/** The long proofs, which `npm run prove` runs and `npm test` does not. */
export default defineConfig({ test: { include: ["test/prove/**/*.test.ts"], testTimeout: 3_600_000 } });
