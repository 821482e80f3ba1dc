import { rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { ObservationBlock } from "../observation";
import { openLine } from "../thread/worker-line";
import type { Staging } from "./staging";
import type { StagingJob } from "./staging-job";

/** How many blocks may be on their way: half a megabyte each, and enough to keep both threads busy. */
const mostWaiting = 4;

const buffersOf = ({ series, start, months, value, status, line }: ObservationBlock) =>
  [series, start, months, value, status, line].map(({ buffer }) => buffer as ArrayBuffer);

/**
 * Stages a file in a thread beside the one that reads it. Blocks are moved there, not copied, and the reading waits
 * when the staging is behind. A failure there comes out of the next call; the thread ends with the file.
 */
export const stageInWorker = (path: string, start: () => Worker): Staging => {
  const line = openLine<StagingJob>(start());
  const waiting: Promise<void>[] = [];
  const failures: unknown[] = [];
  const send = (job: StagingJob, moved: readonly ArrayBuffer[] = []): void => {
    const note = (error: unknown) => void failures.push(error);
    waiting.push(line.ask(job, moved).then(() => {}, note));
  };
  const waitUntil = async (most: number): Promise<void> => {
    while (waiting.length > most) await waiting.shift();
    if (failures.length > 0) throw failures[0];
  };
  send({ kind: "open", path });
  return {
    async add(block, series) {
      send({ kind: "add", block, series }, buffersOf(block));
      await waitUntil(mostWaiting);
    },
    async leaveOut(keys) {
      send({ kind: "leave-out", keys });
      await waitUntil(mostWaiting);
    },
    async finish() {
      await waitUntil(0);
      const count = Number(await line.ask({ kind: "finish" }));
      await line.end();
      return count;
    },
    async close() {
      // A thread that is ended within a call of the database takes the whole program with it.
      await Promise.all(waiting);
      await line.end();
      rmSync(path, { force: true });
    },
  };
};

/** Blocks pass through this thread and nothing stays. */
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 6 };

/** `stageInWorker` in the worker of this program. */
export const stageInOwnWorker = (path: string): Staging =>
  stageInWorker(
    path,
    () => new Worker(new URL("./staging-worker.ts", import.meta.url), { resourceLimits }),
  );
