import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { createJobRunner, JobRefused } from "@/lib/thread/job-runner";

/** A worker that adds one to a number, and is told what else to do by name. */
const program = `
  const { parentPort, threadId } = require("node:worker_threads");
  let jobs = 0;
  parentPort.on("message", (job) => {
    jobs += 1;
    if (job === "break") process.exit(3);
    if (job === "hang") for (;;);
    if (job === "fail") return parentPort.postMessage({ error: new Error("no such file") });
    if (job === "count") return parentPort.postMessage({ result: jobs });
    if (job === "who") return setTimeout(() => parentPort.postMessage({ result: threadId }), 50);
    parentPort.postMessage({ progress: job });
    setTimeout(() => parentPort.postMessage({ result: job + 1 }), 20);
  });`;

const newRunner = (limits: { most?: number; mostWaiting?: number; timeLimitMs?: number } = {}) => {
  let started = 0;
  const start = () => {
    started += 1;
    return new Worker(program, { eval: true });
  };
  const runner = createJobRunner<number | string>({ name: "test", start, ...limits });
  onTestFinished(() => runner.stop());
  return { runner, started: () => started };
};

test("jobs go to one worker, which is started by the first", async () => {
  const { runner, started } = newRunner();
  expect(started()).toBe(0);
  expect(await Promise.all([runner.run(1), runner.run(2)])).toEqual([2, 3]);
  expect(await runner.run("count")).toBe(3);
  expect(started()).toBe(1);
});

test("several workers share the jobs, and no more are started than are needed", async () => {
  const { runner, started } = newRunner({ most: 2 });
  const workers = await Promise.all([1, 2, 3, 4].map(() => runner.run("who")));
  expect(new Set(workers).size).toBe(2);
  await runner.run(1);
  expect(started()).toBe(2);
});

test("whoever asks hears of the progress of the own job only", async () => {
  const { runner } = newRunner();
  const heard: unknown[] = [];
  await Promise.all([runner.run(1, (progress) => heard.push(progress)), runner.run(2)]);
  expect(heard).toEqual([1]);
});

test("a job that fails, fails for who asked; the worker goes on", async () => {
  const { runner, started } = newRunner();
  await expect(runner.run("fail")).rejects.toThrow("no such file");
  expect(await runner.run(1)).toBe(2);
  expect(started()).toBe(1);
});

test("when the worker breaks its job fails, and the next job starts another", async () => {
  const { runner, started } = newRunner();
  const breaking = runner.run("break");
  const waiting = runner.run(1);
  await expect(breaking).rejects.toThrow("ended (3)");
  expect(await waiting).toBe(2);
  expect(started()).toBe(2);
});

test("a job that hangs is given up, and those behind it are done", async () => {
  const { runner, started } = newRunner({ timeLimitMs: 2_000 });
  const hanging = runner.run("hang");
  const waiting = runner.run(1);
  await expect(hanging).rejects.toEqual(new JobRefused("time-limit"));
  expect(await waiting).toBe(2);
  expect(started()).toBe(2);
});

test("a job beyond those that may wait is refused at once", async () => {
  const { runner } = newRunner({ mostWaiting: 1 });
  const taken = [runner.run(1), runner.run(2)];
  await expect(runner.run(3)).rejects.toEqual(new JobRefused("queue-full"));
  expect(await Promise.all(taken)).toEqual([2, 3]);
});

test("stopping waits for the jobs asked for, and a later job starts another worker", async () => {
  const { runner, started } = newRunner();
  const jobs = [runner.run(1), runner.run(2)];
  await runner.stop();
  expect(await Promise.all(jobs)).toEqual([2, 3]);
  expect(await runner.run(4)).toBe(5);
  expect(started()).toBe(2);
});
