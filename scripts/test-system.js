/**
 * `npm run test:system`: the tests that need more than this checkout. The store and every HTTP test on PostgreSQL, which is
 * installed from Debian's packages where that may be done, and passed over with a sentence where it cannot be had.
 */
import { join } from "node:path";
import { findPostgres, installPostgres, oldestPostgres } from "./postgres.js";
import { prepareCheckout, requireNode, root, runNode, say } from "./steps.js";

requireNode();
await prepareCheckout();
if (!findPostgres()) {
  say("Installing PostgreSQL …");
  installPostgres();
}
if (!findPostgres()) {
  say(
    `PostgreSQL ${oldestPostgres} or newer is not here and could not be installed: its tests are passed over.`,
  );
  process.exit(0);
}

const projects = ["postgres", "postgres-http"];
process.exit(
  await runNode(join(root, "node_modules", "vitest", "vitest.mjs"), [
    "run",
    ...projects.flatMap((project) => ["--project", project]),
  ]),
);
