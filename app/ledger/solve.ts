import "server-only";
import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import type { Ledger } from "@/lib/ledger";
import type { LedgerJob } from "@/lib/ledger/job";
import { createJobRunner } from "@/lib/thread/job-runner";

/** Two, so that what one person asks does not hold up the pages of all others. */
const mostWorkers = 2;

/** Seconds that a ledger may take before it is given up. */
export const ledgerTimeLimitSeconds = 20;

const runner = createJobRunner<LedgerJob>({
  name: "ledgers",
  start: () => new Worker(new URL("./worker.ts", import.meta.url)),
  most: mostWorkers,
  mostWaiting: 100,
  timeLimitMs: ledgerTimeLimitSeconds * 1000,
});

/**
 * Works a ledger out in a thread of its own, so that answers do not wait for it. Fails with `JobRefused` when too many
 * wait or this one takes too long.
 */
export const solveInWorker = (job: LedgerJob): Promise<Ledger> =>
  runner.run(job) as Promise<Ledger>;

const mostKept = 1000;

const kept = new LRUCache<string, Ledger, LedgerJob>({
  max: mostKept,
  fetchMethod: (_key, _stale, { context }) => solveInWorker(context),
  ignoreFetchAbort: true,
});

/**
 * A ledger from memory when the same facts were asked the same before, whatever else has changed since; else worked out
 * in a thread of its own. Fails as `solveInWorker` does.
 */
export const solveCached = (job: LedgerJob): Promise<Ledger> => {
  const key = createHash("sha256").update(JSON.stringify(job)).digest("base64");
  return kept.forceFetch(key, { context: job });
};
