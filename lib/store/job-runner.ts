import type { Worker } from "node:worker_threads";

const idleMs = 30_000;

/** What a worker answers: how far a job is, what it gave, or the error it failed with. */
export type WorkerAnswer =
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: unknown };

type Waiting = {
  resolve(result: unknown): void;
  reject(error: unknown): void;
  tell(progress: unknown): void;
};

type Running = {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  idle: NodeJS.Timeout | undefined;
};

const settle = (waiting: Map<number, Waiting>, answer: WorkerAnswer): void => {
  const job = waiting.get(answer.id);
  if (!job) return;
  if ("progress" in answer) {
    job.tell(answer.progress);
    return;
  }
  waiting.delete(answer.id);
  if ("error" in answer) job.reject(answer.error);
  else job.resolve(answer.result);
};

/**
 * Runs jobs in one worker, one after the other. The worker is started by the first job, does not keep the process
 * alive while it is idle, and ends when it has been so for half a minute; when it breaks, its jobs fail and the next
 * one starts another. Jobs and results are what structured cloning allows.
 */
export const createJobRunner = <Job>(start: () => Worker) => {
  let running: Running | undefined;
  let lastId = 0;

  const end = (broken: Running, error: unknown): void => {
    clearTimeout(broken.idle);
    if (running === broken) running = undefined;
    for (const { reject } of broken.waiting.values()) reject(error);
    broken.waiting.clear();
  };

  const rest = (current: Running): void => {
    if (current.waiting.size > 0) return;
    current.worker.unref();
    current.idle = setTimeout(() => {
      if (running === current) running = undefined;
      void current.worker.terminate();
    }, idleMs).unref();
  };

  const open = (): Running => {
    const opened: Running = { worker: start(), waiting: new Map(), idle: undefined };
    opened.worker.on("message", (answer: WorkerAnswer) => {
      settle(opened.waiting, answer);
      rest(opened);
    });
    opened.worker.on("error", (error) => end(opened, error));
    opened.worker.on("exit", (code) => end(opened, new Error(`the worker ended (${code})`)));
    return opened;
  };

  return {
    /** What the job gives; `tell` hears how far it is. Fails as the job does, or when the worker breaks. */
    run(job: Job, tell: (progress: unknown) => void = () => {}): Promise<unknown> {
      running ??= open();
      const current = running;
      clearTimeout(current.idle);
      current.worker.ref();
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        current.waiting.set(id, { resolve, reject, tell });
        current.worker.postMessage({ id, job });
      });
    },
    /** Waits for the jobs under way and ends the worker. */
    async stop(): Promise<void> {
      const current = running;
      if (!current) return;
      running = undefined;
      clearTimeout(current.idle);
      await new Promise<void>((resolve) => {
        if (current.waiting.size === 0) resolve();
        else current.worker.on("message", () => current.waiting.size === 0 && resolve());
        current.worker.on("exit", () => resolve());
      });
      await current.worker.terminate();
    },
  };
};
