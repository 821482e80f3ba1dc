import { readdirSync, readFileSync } from "node:fs";
import { getPriority, platform } from "node:os";
import { afterAll, expect, test, vi } from "vitest";
import { startWorker } from "../../setup/start-worker";

const worker = startWorker("lib/store/import-worker.ts");
afterAll(() => worker.terminate());

/** The nineteenth field of proc(5), counted from behind the name, which may hold blanks. */
const niceOf = (thread: string): number =>
  Number(readFileSync(`/proc/self/task/${thread}/stat`, "utf8").split(") ").at(-1)?.split(" ")[16]);

test.skipIf(platform() !== "linux")(
  "the thread that imports gives way, those that answer readers do not",
  async () => {
    const nices = await vi.waitFor(
      () => {
        const found = readdirSync("/proc/self/task").map(niceOf);
        expect(found).toContain(10);
        return found;
      },
      { timeout: 20_000 },
    );
    expect(nices.filter((nice) => nice === 10)).toHaveLength(1);
    expect(getPriority()).toBeLessThan(10);
  },
);
