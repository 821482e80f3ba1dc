import { Worker } from "node:worker_threads";
import type { Reading, Refusal } from "../csv";
import { createJobRunner } from "../thread/job-runner";
import type { FileToInspect, InspectionJob } from "./inspection-job";
import { refuseTooManyTexts } from "./out-of-memory";

/** As much as an import may take, since an inspection reads all of a file too. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 };

const startRunner = () =>
  createJobRunner<InspectionJob>({
    name: "inspections",
    start: () => new Worker(new URL("./inspection-worker.ts", import.meta.url), { resourceLimits }),
    keepsIdle: true,
  });

/** One for the process: the start of the program and its routes are bundled apart. */
const shared = globalThis as { turnoverInspections?: ReturnType<typeof startRunner> };

const runner = () => {
  shared.turnoverInspections ??= startRunner();
  return shared.turnoverInspections;
};

/** How a file would be read, found out in a thread of its own that waits for no import; stores nothing. */
export const inspectInWorker = (file: FileToInspect): Promise<Reading | Refusal> =>
  (runner().run({ kind: "inspect", file }) as Promise<Reading | Refusal>).catch(refuseTooManyTexts);

/** Starts the thread and has it practise, so that the first file is read as fast as every later one. */
export const prepareToInspect = async (): Promise<void> => {
  await runner().run({ kind: "practise" });
};
