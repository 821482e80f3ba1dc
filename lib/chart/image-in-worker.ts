import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { createJobRunner } from "../thread/job-runner";
import type { ImageJob } from "./image-job";

/** One processor is left for answering. */
const most = Math.min(2, Math.max(1, availableParallelism() - 1));

const runner = createJobRunner<ImageJob>({
  name: "pictures",
  start: () => new Worker(new URL("./image-worker.ts", import.meta.url)),
  most,
  mostWaiting: 100,
  timeLimitMs: 15_000,
});

/**
 * Draws a picture in a thread of its own, so that answers do not wait for it; gives its file. Fails with `JobRefused`
 * when too many pictures wait or this one takes more than fifteen seconds.
 */
export const drawInWorker = (job: ImageJob): Promise<Uint8Array> =>
  runner.run(job) as Promise<Uint8Array>;
