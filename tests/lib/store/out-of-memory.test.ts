import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { isOutOfMemory } from "@/lib/store/out-of-memory";
import { createJobRunner } from "@/lib/thread/job-runner";

const failureOf = (program: string): Promise<unknown> => {
  const runner = createJobRunner<string>({
    name: "test",
    start: () =>
      new Worker(`require("node:worker_threads").parentPort.on("message", () => { ${program} })`, {
        eval: true,
        resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 },
      }),
  });
  return runner.run("start").catch((error: unknown) => error);
};

test("a thread that fills its heap is told from one that fails otherwise", async () => {
  const full = await failureOf("const all = []; for (;;) all.push({ at: all.length });");
  expect(isOutOfMemory(full)).toBe(true);
  expect(isOutOfMemory(structuredClone(full))).toBe(true);
  expect(isOutOfMemory(await failureOf("throw new RangeError('out of range')"))).toBe(false);
});
