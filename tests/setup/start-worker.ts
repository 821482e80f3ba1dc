import { Worker } from "node:worker_threads";

const typescript = new URL("../../scripts/typescript.js", import.meta.url).href;

/** Starts a worker of the program from its source, such as "lib/store/staging-worker.ts", and those that it starts. */
export const startWorker = (path: string): Worker =>
  new Worker(new URL(`../../${path}`, import.meta.url), { execArgv: ["--import", typescript] });
