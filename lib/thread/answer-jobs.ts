import { parentPort } from "node:worker_threads";
import type { WorkerAnswer } from "./job-runner";

const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message);

/**
 * The side of the worker: does each job that it is sent, and answers with its result or error; `tell` says how far a
 * job is. Jobs come as messages because workerData arrives empty where a bundler has built the worker.
 */
export const answerJobs = <Job>(
  run: (job: Job, tell: (progress: unknown) => void) => Promise<unknown>,
): void => {
  parentPort?.on("message", async (job: Job) => {
    try {
      answer({ result: await run(job, (progress) => answer({ progress })) });
    } catch (error) {
      // The thread that asked for it has the job fail with this error.
      answer({ error });
    }
  });
};
