/** A worker thread that runs the TypeScript file at the address `workerData`, as the build would have it run. */
import { register } from "node:module";
import { workerData } from "node:worker_threads";

register("./typescript-hooks.js", import.meta.url);
await import(workerData);
