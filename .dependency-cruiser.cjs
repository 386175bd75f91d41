/** Which room may import which others: imports point one way. */
const rooms = {
  "condition/": [],
  "record/": ["condition/"],
  "catalog/": ["condition/", "record/"],
  // What a catalog looks like it knows by types.
  "pricing/": ["condition/", "catalog/types\\.ts"],
  "decision/": ["condition/", "record/", "catalog/", "pricing/"],
  "engine\\.ts": ["condition/", "record/", "catalog/", "pricing/", "decision/"],
  "analysis/": ["condition/", "record/", "catalog/", "pricing/", "decision/", "engine\\.ts"],
};

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    ...Object.entries(rooms).map(([room, may]) => ({
      name: `${room}-imports-only-its-own`,
      severity: "error",
      from: { path: `^src/${room}` },
      to: { path: `^src/(?!${[room, ...may].join("|")})` },
    })),
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
    { name: "no-node-in-src", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["core"] } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".js"] },
  },
};
