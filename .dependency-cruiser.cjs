/** Which room may import which: imports point one way. */
const core = "^src/(condition|record|catalog|decision|pricing)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "condition-knows-no-other-room",
      severity: "error",
      from: { path: "^src/condition/" },
      to: { path: "^src/(?!condition/)" },
    },
    {
      name: "pricing-knows-conditions-only",
      comment: "It may know what a catalog looks like, by types.",
      severity: "error",
      from: { path: "^src/pricing/" },
      to: { path: "^src/(?!pricing/|condition/|catalog/types\\.ts)" },
    },
    {
      name: "core-imports-no-catalog",
      severity: "error",
      from: { path: core },
      to: { path: "^src/(catalogs|testing|cli|analysis|batch)/|^src/(engine|index)\\.ts" },
    },
    {
      name: "catalogs-import-types-and-builders-only",
      severity: "error",
      from: { path: "^src/catalogs/" },
      to: { path: "^src/(?!catalogs/)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "dates-in-one-file",
      severity: "error",
      from: { path: "^src/(?!condition/calendar\\.ts)" },
      to: { path: "node_modules/(date-fns|@date-fns)" },
    },
    {
      name: "decimals-in-one-file",
      severity: "error",
      from: { path: "^src/(?!condition/exact\\.ts)" },
      to: { path: "node_modules/decimal\\.js" },
    },
    { name: "no-node-in-src", severity: "error", from: { path: "^src/(?!cli/)" }, to: { dependencyTypes: ["core"] } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".js"] },
  },
};
