import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endServer, type Server, serve } from "../setup/serve";

const home = mkdtempSync(join(tmpdir(), "turnover-charts-"));
let server: Server;
beforeAll(async () => {
  server = await serve({ home, key: "the-key-of-the-charts" });
});
afterAll(async () => {
  await endServer(server, "SIGKILL");
  rmSync(home, { recursive: true });
});

const chart = (title: string): string =>
  `/chart.png?reporter=AZE&partner=SRB&width=320&height=220&title=${title}`;

const ask = async (path: string): Promise<number> => {
  const answer = await fetch(server.base + path);
  await answer.arrayBuffer();
  return answer.status;
};

/** Draws charts that were never asked for before, some at once. */
const drawMany = async (name: string, count: number): Promise<readonly number[]> => {
  const statuses: number[] = [];
  let next = 0;
  const reader = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      statuses.push(await ask(chart(`${name}${next}`)));
    }
  };
  await Promise.all(Array.from({ length: 4 }, reader));
  return statuses;
};

const megabytesUsed = (): number => {
  const status = readFileSync(`/proc/${server.child.pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
};

/** The charts themselves, which are kept, are a few MB; a canvas that is lost takes 5 MB each time. */
const mostGrowthMegabytes = 96;

test("distinct charts leave memory flat", { timeout: 120_000 }, async () => {
  await drawMany("first", 60);
  const before = megabytesUsed();
  const statuses = await drawMany("second", 100);
  const after = megabytesUsed();
  expect(statuses.every((status) => status === 200)).toBe(true);
  expect(after - before).toBeLessThan(mostGrowthMegabytes);
});

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const timeOfPage = async (): Promise<number> => {
  const start = performance.now();
  expect(await ask("/trade/AZE/SRB")).toBe(200);
  return performance.now() - start;
};

/** A page shares its thread with what charts are made of, one at a time, and two processors with their drawing. */
const mostTimesSlower = 15;

test("pages come while a hundred distinct charts are asked for each second", async () => {
  // The first page of a server loads what all others have.
  await timeOfPage();
  const alone: number[] = [];
  for (let page = 0; page < 5; page += 1) alone.push(await timeOfPage());
  const leaving = new AbortController();
  const flood: Promise<unknown>[] = [];
  const isOver = setTimeout(6000).then(() => true);
  let asked = 0;
  const timer = setInterval(() => {
    asked += 1;
    const { signal } = leaving;
    flood.push(
      fetch(server.base + chart(`flood${asked}`), { signal })
        .then((answer) => answer.arrayBuffer().then(() => answer.status))
        .catch(() => 0),
    );
  }, 10);
  const times: number[] = [];
  do times.push(await timeOfPage());
  while (!(await Promise.race([isOver, setTimeout(0, false)])));
  clearInterval(timer);
  leaving.abort();
  await Promise.allSettled(flood);
  expect(asked).toBeGreaterThan(200);
  expect(median(times)).toBeLessThan(mostTimesSlower * median(alone));
});
