import { Worker } from "node:worker_threads";

/** Starts a worker of the program from its source, such as "lib/store/staging-worker.ts". */
export const startWorker = (path: string): Worker =>
  new Worker(new URL("./typescript-worker.js", import.meta.url), {
    workerData: new URL(`../../${path}`, import.meta.url).href,
  });
