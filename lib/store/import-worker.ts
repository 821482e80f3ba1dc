import { parentPort } from "node:worker_threads";
import type { WorkerAnswer } from "./job-runner";
import { runStoreJob, type StoreJob } from "./store-job";

const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message);

const run = async ({ id, job }: { id: number; job: StoreJob }): Promise<void> => {
  try {
    answer({ id, result: await runStoreJob(job, (progress) => answer({ id, progress })) });
  } catch (error) {
    // The thread that asked for it has the job fail with this error.
    answer({ id, error });
  }
};

let last = Promise.resolve();

// Jobs come as messages because workerData arrives empty where a bundler has built the worker.
parentPort?.on("message", (message) => {
  last = last.then(() => run(message));
});
