/** `npm test`: installs what is missing, then types, lint, format, imports, dead code and every test, unit to browser. */
import { join } from "node:path";
import { prepareCheckout, requireNode, root, runNodeQuietly, say } from "./steps.js";
import { runProjects } from "./vitest.js";

const bin = (...path) => join(root, "node_modules", ...path);
const checks = [
  [
    "Lint and format",
    bin("@biomejs", "biome", "bin", "biome"),
    ["check", "--error-on-warnings", "."],
  ],
  ["Types", bin("typescript", "bin", "tsc"), ["--noEmit"]],
  [
    "Import directions",
    bin("dependency-cruiser", "bin", "dependency-cruise.mjs"),
    ["--output-type", "err", "app", "lib", "scripts", "tests"],
  ],
  ["Dead code", bin("knip", "bin", "knip.js"), []],
];

/** Two runs at once: tests that share one server take their turns, beside those that need none or have their own. */
const runs = [
  ["Tests of one server, by HTTP and in a browser", ["http", "browser"]],
  ["Tests of the domain, and of whole processes", ["unit", "process"]],
];
requireNode();
const startedMs = Date.now();
await prepareCheckout();
const tally = { passed: 0, failed: 0 };
for (const [name] of checks) say(`${name} …`);
for (const { code, said } of await Promise.all(
  checks.map(([, script, args]) => runNodeQuietly(script, args)),
)) {
  process.stdout.write(said);
  if (code === 0) tally.passed += 1;
  else tally.failed += 1;
}
for (const [name] of runs) say(`${name} …`);
for (const { passed, failed } of await Promise.all(
  runs.map(([, projects]) => runProjects(projects)),
)) {
  tally.passed += passed;
  tally.failed += failed;
}
say(`Took ${Math.round((Date.now() - startedMs) / 1000)} s.`);
say(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);
