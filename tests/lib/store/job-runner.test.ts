import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { createJobRunner } from "@/lib/store/job-runner";

/** A worker that adds one to a number, and is told what else to do by name. */
const program = `
  const { parentPort } = require("node:worker_threads");
  let jobs = 0;
  parentPort.on("message", ({ id, job }) => {
    jobs += 1;
    if (job === "break") process.exit(3);
    if (job === "fail") return parentPort.postMessage({ id, error: new Error("no such file") });
    if (job === "count") return parentPort.postMessage({ id, result: jobs });
    parentPort.postMessage({ id, progress: job });
    setTimeout(() => parentPort.postMessage({ id, result: job + 1 }), 20);
  });`;

const newRunner = () => {
  let started = 0;
  const runner = createJobRunner<number | string>(() => {
    started += 1;
    return new Worker(program, { eval: true });
  });
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

test("when the worker breaks its jobs fail, and the next job starts another", async () => {
  const { runner, started } = newRunner();
  const waiting = runner.run(1);
  const breaking = runner.run("break");
  await expect(waiting).rejects.toThrow("ended (3)");
  await expect(breaking).rejects.toThrow("ended (3)");
  expect(await runner.run(1)).toBe(2);
  expect(started()).toBe(2);
});

test("stopping waits for the job under way", async () => {
  const { runner } = newRunner();
  const waiting = runner.run(1);
  await runner.stop();
  expect(await waiting).toBe(2);
});
