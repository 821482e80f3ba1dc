import type { Worker } from "node:worker_threads";

const idleMs = 30_000;

/** What a worker answers: how far its job is, what it gave, or the error it failed with. */
export type WorkerAnswer =
  | { readonly progress: unknown }
  | { readonly result: unknown }
  | { readonly error: unknown };

/** Why a job was not done, though nothing is wrong with it: too many wait already, or it took too long. */
export class JobRefused extends Error {
  constructor(readonly reason: "queue-full" | "time-limit") {
    super(reason === "queue-full" ? "too many jobs wait already" : "the job took too long");
  }
}

type Asked<Job> = {
  readonly job: Job;
  resolve(result: unknown): void;
  reject(error: unknown): void;
  tell(progress: unknown): void;
};

type RunnerOptions = {
  /** What its queue is called in the figures of the program. */
  readonly name: string;
  readonly start: () => Worker;
  /** How many workers there are at most; one when not said. */
  readonly most?: number;
  /** How many jobs may wait for a worker; any number when not said. */
  readonly mostWaiting?: number;
  /** After how many milliseconds of work a job is given up, and its worker ended. */
  readonly timeLimitMs?: number;
  /** Whether workers stay though they have had nothing to do for half a minute. */
  readonly keepsIdle?: boolean;
};

/** How many jobs of a runner wait, and how many are being done. */
export type Queue = { readonly waiting: number; readonly working: number };

/** Every bundle has instances of its own of a module; its runners are counted together. */
const shared = globalThis as { turnoverQueues?: Map<string, Set<() => Queue>> };

const countQueue = (name: string, count: () => Queue): void => {
  shared.turnoverQueues ??= new Map();
  const counts = shared.turnoverQueues.get(name) ?? new Set();
  shared.turnoverQueues.set(name, counts.add(count));
};

/** The queues of all runners of this process, by their names. */
export const listQueues = (): ReadonlyMap<string, Queue> => {
  const sum = (queues: readonly Queue[]): Queue => ({
    waiting: queues.reduce((total, { waiting }) => total + waiting, 0),
    working: queues.reduce((total, { working }) => total + working, 0),
  });
  return new Map(
    [...(shared.turnoverQueues ?? [])].map(([name, counts]) => [
      name,
      sum([...counts].map((count) => count())),
    ]),
  );
};

type Listener = { free(): void; gone(): void };

/** A worker that does one job at a time, and ends when it has had none for half a minute unless it is kept. */
const employ = <Job>({ start, timeLimitMs, keepsIdle }: RunnerOptions, listener: Listener) => {
  const worker = start();
  let current: Asked<Job> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isGone = false;

  const finish = (): Asked<Job> | undefined => {
    clearTimeout(timer);
    const finished = current;
    current = undefined;
    return finished;
  };
  const end = (error: unknown): void => {
    if (isGone) return;
    isGone = true;
    finish()?.reject(error);
    void worker.terminate();
    listener.gone();
  };
  worker.on("message", (answer: WorkerAnswer) => {
    if ("progress" in answer) {
      current?.tell(answer.progress);
      return;
    }
    const finished = finish();
    if ("error" in answer) finished?.reject(answer.error);
    else finished?.resolve(answer.result);
    worker.unref();
    if (!keepsIdle) timer = setTimeout(() => end(new Error("the worker was idle")), idleMs).unref();
    listener.free();
  });
  worker.on("error", end);
  worker.on("exit", (code) => end(new Error(`the worker ended (${code})`)));

  return {
    isFree: (): boolean => current === undefined,
    take(asked: Asked<Job>): void {
      clearTimeout(timer);
      current = asked;
      worker.ref();
      worker.postMessage(asked.job);
      if (timeLimitMs !== undefined)
        timer = setTimeout(() => end(new JobRefused("time-limit")), timeLimitMs);
    },
    async leave(): Promise<void> {
      isGone = true;
      clearTimeout(timer);
      await worker.terminate();
    },
  };
};

/**
 * Runs jobs in workers, each one job at a time, in the order in which they are asked for. A worker is started when a
 * job finds none free, does not keep the process alive while it is idle, and then ends after half a minute where it is
 * not kept. When one breaks, its job fails and the next one starts another. Jobs and results are what structured cloning allows.
 */
export const createJobRunner = <Job>(options: RunnerOptions) => {
  const { most = 1, mostWaiting = Number.POSITIVE_INFINITY } = options;
  const workers = new Set<ReturnType<typeof employ<Job>>>();
  const waiting: Asked<Job>[] = [];
  const underWay = new Set<Promise<unknown>>();

  const hire = (): ReturnType<typeof employ<Job>> => {
    const hired = employ<Job>(options, {
      free: () => assign(),
      gone: () => {
        workers.delete(hired);
        assign();
      },
    });
    workers.add(hired);
    return hired;
  };

  const assign = (): void => {
    while (waiting.length > 0) {
      const free = [...workers].find((worker) => worker.isFree());
      if (!free && workers.size >= most) return;
      const next = waiting.shift();
      if (next) (free ?? hire()).take(next);
    }
  };

  countQueue(options.name, () => ({
    waiting: waiting.length,
    working: [...workers].filter((worker) => !worker.isFree()).length,
  }));

  return {
    /**
     * What the job gives; `tell` hears how far it is. Fails as the job does, when its worker breaks, and with
     * `JobRefused` when too many wait or it takes too long.
     */
    run(job: Job, tell: (progress: unknown) => void = () => {}): Promise<unknown> {
      if (waiting.length >= mostWaiting) return Promise.reject(new JobRefused("queue-full"));
      const done = new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject, tell });
        assign();
      });
      const settled: Promise<unknown> = Promise.allSettled([done]).then(() =>
        underWay.delete(settled),
      );
      underWay.add(settled);
      return done;
    },
    /** Waits for the jobs asked for so far and ends the workers. */
    async stop(): Promise<void> {
      await Promise.all(underWay);
      const leaving = [...workers];
      workers.clear();
      await Promise.all(leaving.map((worker) => worker.leave()));
    },
  };
};
