import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };
/** Every test runs in one zone and one locale, so that none passes by the machine's own. */
const env = { TZ: "Pacific/Auckland", LANG: "en_US.UTF-8" };

/** Files whose only cases are kept outside the checkout; they run when `TURNOVER_CASES` names their folder. */
const casesKeptElsewhere = process.env.TURNOVER_CASES
  ? []
  : ["tests/lib/ledger/cases.test.ts", "tests/lib/check/cases.test.ts"];

export default defineConfig({
  resolve: { alias },
  test: {
    env,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          exclude: casesKeptElsewhere,
          include: ["tests/{lib,app,types}/**/*.test.{ts,tsx}"],
          env,
          setupFiles: ["tests/setup/quiet-console.ts"],
          testTimeout: 120_000,
          // The domain keeps no state: files that share what is loaded take half the time.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "http",
          include: ["tests/http/**/*.test.ts"],
          env,
          globalSetup: ["tests/setup/server.ts"],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "postgres",
          include: ["tests/lib/store/**/*.test.ts"],
          env,
          globalSetup: ["tests/setup/postgres-server.ts"],
          setupFiles: ["tests/setup/quiet-console.ts"],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "postgres-http",
          include: ["tests/http/**/*.test.ts"],
          // What one process keeps in its memory is not seen where two answer in turn.
          exclude: ["tests/http/front.test.ts"],
          env,
          globalSetup: ["tests/setup/postgres-server.ts", "tests/setup/server.ts"],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "system",
          include: ["tests/system/**/*.test.ts"],
          env,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "process",
          include: ["tests/process/**/*.test.ts"],
          env,
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          env,
          globalSetup: ["tests/setup/server.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "pictures",
          include: ["tests/pictures/**/*.test.ts"],
          env,
          globalSetup: ["tests/setup/server.ts"],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "bench",
          include: [],
          benchmark: { include: ["tests/bench/**/*.bench.ts"] },
          globalSetup: ["tests/setup/server.ts"],
          env,
        },
      },
    ],
  },
});
