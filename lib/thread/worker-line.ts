import type { Transferable, Worker } from "node:worker_threads";
import type { WorkerAnswer } from "./job-runner";

type Asked = { resolve(result: unknown): void; reject(error: unknown): void };

/**
 * A line to a worker that answers jobs in the order in which they are sent, as `answerJobs` does with work that does not
 * wait. When the worker breaks or the line is ended, what was not answered yet fails.
 */
export const openLine = <Job>(worker: Worker) => {
  const asked: Asked[] = [];
  let broken: Error | undefined;
  const breakOff = (error: Error): void => {
    broken ??= error;
    for (const { reject } of asked.splice(0)) reject(broken);
  };
  worker.on("message", (answer: WorkerAnswer) => {
    if ("progress" in answer) return;
    const first = asked.shift();
    if ("error" in answer) first?.reject(answer.error);
    else first?.resolve(answer.result);
  });
  worker.on("error", (error) =>
    breakOff(error instanceof Error ? error : new Error("the worker broke", { cause: error })),
  );
  worker.on("exit", (code) => breakOff(new Error(`the worker ended (${code})`)));
  return {
    /** What the worker answers; `moved` are buffers that become the worker's. */
    ask: (job: Job, moved: readonly Transferable[] = []): Promise<unknown> =>
      broken
        ? Promise.reject(broken)
        : new Promise((resolve, reject) => {
            asked.push({ resolve, reject });
            worker.postMessage(job, moved);
          }),
    /** Ends the worker, whatever it is doing. */
    async end(): Promise<void> {
      await worker.terminate();
    },
  };
};
