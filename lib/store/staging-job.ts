import type { ObservationBlock, SeriesKey } from "../observation";
import { createStagingWriter } from "./staging";

/** What the thread that stages a file is asked, one after the other. */
export type StagingJob =
  | { readonly kind: "open"; readonly path: string }
  | {
      readonly kind: "add";
      readonly block: ObservationBlock;
      readonly series: readonly SeriesKey[];
    }
  | { readonly kind: "leave-out"; readonly keys: readonly number[] }
  | { readonly kind: "finish" };

/** Does the jobs of one file in the order in which they come. Throws when the first of them does not open it. */
export const createStagingJobs = () => {
  let writer: ReturnType<typeof createStagingWriter> | undefined;
  return async (job: StagingJob): Promise<number> => {
    if (job.kind === "open") writer = createStagingWriter(job.path);
    else if (!writer) throw new Error("no file is being staged");
    else if (job.kind === "add") writer.add(job.block, job.series);
    else if (job.kind === "leave-out") writer.leaveOut(job.keys);
    else return writer.finish();
    return 0;
  };
};
