import { rm } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { createJobRunner } from "../thread/job-runner";
import type { Deed } from "./change";
import { newId } from "./id";
import type { ImportJob, ImportResult } from "./import-job";
import type { Store } from "./open";
import { refuseTooManyTexts } from "./out-of-memory";
import { partOfRawFile } from "./raw-file";
import type { Progress, StoreJob, StoreJobKind, StoreJobs } from "./store-job";

/** With a bound in sight the engine collects garbage early; without one the heap grows to several times what is in use. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 };

const runner = createJobRunner<StoreJob>({
  name: "imports",
  start: () => new Worker(new URL("./import-worker.ts", import.meta.url), { resourceLimits }),
});

const run = async <Kind extends StoreJobKind>(
  kind: Kind,
  given: StoreJobs[Kind]["given"],
  tell?: (progress: Progress) => void,
): Promise<StoreJobs[Kind]["result"]> =>
  runner.run({ kind, given } as StoreJob, tell as (progress: unknown) => void) as Promise<
    StoreJobs[Kind]["result"]
  >;

type Place = Pick<Store, "place">;

/**
 * `importFile` in a thread of its own, on its own connection; `tell` hears how far the reading is. A file that needs more
 * memory than the thread may have is refused, and nothing of it stays.
 */
export const importInWorker = async (
  { place }: Place,
  job: ImportJob,
  tell?: (progress: Progress) => void,
): Promise<ImportResult> => {
  const part = newId();
  try {
    return await run("import", { place, job, part }, tell);
  } catch (error) {
    await rm(partOfRawFile(place.home, part), { force: true });
    return refuseTooManyTexts(error);
  }
};

/** `undoVintage` in a thread of its own. */
export const undoInWorker = (
  { place }: Place,
  vintage: Deed & { dataset: string; number: number },
): Promise<boolean> => run("undo", { place, ...vintage });

/** `deleteDataset` in a thread of its own. */
export const deleteInWorker = (
  { place }: Place,
  dataset: Deed & { id: string },
): Promise<boolean> => run("delete", { place, ...dataset });

/** Waits for what is under way and ends the thread. */
export const stopWorker = (): Promise<void> => runner.stop();
