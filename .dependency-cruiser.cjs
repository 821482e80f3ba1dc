/**
 * Imports run one way. Each floor may import from the floors before it, never from those after it,
 * and neighbours on a floor do not know each other.
 */
const floors = [
  { name: "problem", path: "^lib/(problem|formatters)\\.ts$" },
  { name: "thread", path: "^lib/thread/" },
  {
    name: "ground",
    path: "^lib/(period|month-names|unit|currency|place|flow|product|link|label)[a-z-]*\\.ts$",
  },
  { name: "figure", path: "^lib/figure[a-z-]*\\.ts$" },
  { name: "nouns", path: "^lib/(observation|fact)[a-z-]*\\.ts$" },
  { name: "readings", path: "^lib/(csv/|article/|entry/|series[a-z-]*\\.ts$)" },
  { name: "search", path: "^lib/search/" },
  { name: "exchange", path: "^lib/exchange/" },
  { name: "comparisons", path: "^lib/(ledger|compare)/" },
  { name: "check", path: "^lib/check" },
  { name: "mirror", path: "^lib/mirror/" },
  { name: "chart", path: "^lib/chart/" },
  { name: "store", path: "^lib/store/" },
  { name: "access", path: "^lib/access/" },
  { name: "app", path: "^(app/|proxy\\.ts$|instrumentation\\.ts$)" },
];

const upward = floors.slice(0, -1).map((floor, index) => ({
  name: `${floor.name}-imports-upward`,
  comment: `${floor.name} may import only from the floors before it`,
  severity: "error",
  from: { path: floor.path },
  to: { path: floors.slice(index + 1).map((above) => above.path) },
}));

const neighbours = [
  ["csv", "(article/|series)"],
  ["article", "(csv/|series)"],
  ["ledger", "compare/"],
  ["compare", "ledger/"],
].map(([from, to]) => ({
  name: `${from}-knows-its-neighbour`,
  severity: "error",
  from: { path: `^lib/${from}/` },
  to: { path: `^lib/${to}` },
}));

module.exports = {
  forbidden: [
    ...upward,
    ...neighbours,
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "every-file-has-a-floor",
      comment: "a file of lib stands on a named floor",
      severity: "error",
      from: { path: "^lib/", pathNot: floors.map((floor) => floor.path) },
      to: {},
    },
    {
      name: "domain-is-pure",
      comment: "only threads, store and the image know disk, network, threads or canvas",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/(thread|store|access)/|^lib/chart/image" },
      to: {
        path: "^(node:|fs|@napi-rs/canvas|kysely|@photostructure)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-framework-in-lib",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(node_modules/)?(next|react|react-dom|react-chartjs-2|server-only)(/|$)" },
    },
    {
      name: "lib-knows-no-app",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|tests|scripts)/" },
    },
    {
      name: "not-to-tests",
      severity: "error",
      from: { path: "^(app|lib|scripts)/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
