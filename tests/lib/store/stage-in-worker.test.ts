import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { DatabaseSync } from "@photostructure/sqlite";
import { expect, onTestFinished, test } from "vitest";
import type { ObservationBlock } from "@/lib/observation";
import { packKey } from "@/lib/store/sorted-run";
import { stageInWorker } from "@/lib/store/stage-in-worker";
import { startWorker } from "../../setup/start-worker";
import { seriesNumber, temporaryFolder } from "./temporary-store";

/** A worker that remembers the lines it was given, slowly; a line of 13 fails and one of 99 breaks it. */
const program = `
  const { parentPort } = require("node:worker_threads");
  const lines = [];
  parentPort.on("message", (job) => {
    const line = job.kind === "add" ? job.block.line[0] : 0;
    if (line === 99) process.exit(3);
    if (line === 13) return parentPort.postMessage({ error: new Error("the disk is full") });
    if (job.kind === "add") lines.push(line);
    const slow = new SharedArrayBuffer(4);
    Atomics.wait(new Int32Array(slow), 0, 0, 10);
    const isRight = lines.every((each, index) => each === index + 100);
    parentPort.postMessage({ result: job.kind === "finish" && isRight ? lines.length : 0 });
  });`;

const blockOfLine = (line: number): ObservationBlock => ({
  length: 1,
  series: Int32Array.of(0),
  start: Int32Array.of(24_000),
  months: Int32Array.of(1),
  value: Float64Array.of(1),
  status: Uint8Array.of(0),
  line: Int32Array.of(line),
  texts: new Map(),
});

const newStaging = async () => {
  const path = join(await temporaryFolder(), "part-of-a-file");
  await writeFile(path, "");
  const worker = new Worker(program, { eval: true });
  const staging = stageInWorker(path, () => worker);
  onTestFinished(() => staging.close());
  return { staging, worker, path };
};

test("blocks arrive in their order, and are moved, not copied", async () => {
  const { staging } = await newStaging();
  for (let line = 100; line < 120; line += 1) {
    const block = blockOfLine(line);
    await staging.add(block, []);
    expect(block.value.byteLength).toBe(0);
  }
  expect(await staging.finish()).toBe(20);
});

test("whoever adds waits when the other thread is behind", async () => {
  const { staging } = await newStaging();
  const added: number[] = [];
  const addAll = async (): Promise<void> => {
    for (let line = 100; line < 120; line += 1) {
      await staging.add(blockOfLine(line), []);
      added.push(line);
    }
  };
  const all = addAll();
  await new Promise(setImmediate);
  expect(added.length).toBe(3);
  await all;
  expect(await staging.finish()).toBe(20);
});

test("a failure of the other thread comes out of a later call, and of every one after it", async () => {
  const { staging } = await newStaging();
  await staging.add(blockOfLine(13), []);
  await expect(staging.finish()).rejects.toThrow("the disk is full");
  await expect(staging.add(blockOfLine(100), [])).rejects.toThrow("the disk is full");
});

test("a thread that dies fails the file", async () => {
  const { staging } = await newStaging();
  await staging.add(blockOfLine(99), []);
  await expect(staging.finish()).rejects.toThrow("ended (3)");
  await expect(staging.add(blockOfLine(100), [])).rejects.toThrow("ended (3)");
});

test("closing ends the thread in the midst of its work and removes the file", async () => {
  const { staging, worker, path } = await newStaging();
  for (let line = 100; line < 104; line += 1) await staging.add(blockOfLine(line), []);
  await staging.close();
  expect(worker.threadId).toBe(-1);
  expect(existsSync(path)).toBe(false);
});

test("the worker of the program stages what this thread would", async () => {
  const path = join(await temporaryFolder(), "part-of-a-file");
  const staging = stageInWorker(path, () => startWorker("lib/store/staging-worker.ts"));
  onTestFinished(() => staging.close());
  await staging.add(blockOfLine(7), [seriesNumber(0)]);
  await staging.add({ ...blockOfLine(8), start: Int32Array.of(24_001) }, []);
  await staging.leaveOut([packKey(0, 1, 24_001)]);
  expect(await staging.finish()).toBe(1);
  const database = new DatabaseSync(path);
  expect(database.prepare("select key, value, line from stated").all()).toMatchObject([
    { key: packKey(0, 1, 24_000), value: 1, line: 7 },
  ]);
  database.close();
});

test("a path that cannot be written fails the file", async () => {
  const path = join(await temporaryFolder(), "no-such-folder", "part");
  const staging = stageInWorker(path, () => startWorker("lib/store/staging-worker.ts"));
  onTestFinished(() => staging.close());
  await expect(staging.finish()).rejects.toThrow("unable to open");
});
