import "server-only";
import { Worker } from "node:worker_threads";
import { type ExtractedFact, extractFacts } from "@/lib/article";
import type { ExtractJob } from "@/lib/article/extract-job";
import { createJobRunner } from "@/lib/thread/job-runner";

/** About what is read in 30 ms; other answers would wait for anything longer. */
const longestHere = 5000;

const runner = createJobRunner<ExtractJob>({
  name: "articles",
  start: () => new Worker(new URL("./extract-worker.ts", import.meta.url)),
  most: 2,
  mostWaiting: 100,
  timeLimitMs: 60_000,
});

/**
 * The facts that a text states: a long text is read in a thread of its own. Fails with `JobRefused` when too many wait or
 * it takes too long.
 */
export const extractInTime = async (job: ExtractJob): Promise<readonly ExtractedFact[]> =>
  job.text.length <= longestHere
    ? extractFacts(job.text, job)
    : ((await runner.run(job)) as ExtractedFact[]);
