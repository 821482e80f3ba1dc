/**
 * `npm run test:system`: the tests that need more than this checkout, or more time. The store and every HTTP test on
 * PostgreSQL, which is installed from Debian's packages where that may be done, and passed over with a sentence where it
 * cannot be had; servers that are killed a hundred times; disks that are full; floods of charts.
 */
import { findPostgres, installPostgres, oldestPostgres } from "./postgres.js";
import { prepareCheckout, requireNode, say } from "./steps.js";
import { runProjects } from "./vitest.js";

requireNode();
const startedMs = Date.now();
await prepareCheckout();
if (!findPostgres()) {
  say("Installing PostgreSQL …");
  installPostgres();
}
const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres)
  say(
    `PostgreSQL ${oldestPostgres} or newer is not here and could not be installed: its tests are passed over.`,
  );

/** What stands in one stage runs at once; what is killed, crowded and filled has the machine for itself. */
const stages = [
  [
    "Tests of the store and of HTTP on PostgreSQL",
    hasPostgres ? [["postgres"], ["postgres-http"]] : [],
  ],
  ["Tests of crashes, full disks, several instances and floods", [["system"]]],
];
const tally = { passed: 0, failed: 0 };
for (const [name, runs] of stages.filter(([, { length }]) => length > 0)) {
  say(`${name} …`);
  for (const { passed, failed } of await Promise.all(runs.map(runProjects))) {
    tally.passed += passed;
    tally.failed += failed;
  }
}
say(`Took ${Math.round((Date.now() - startedMs) / 1000)} s.`);
say(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);
