import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endServer, type Server, serve } from "../setup/serve";

const home = mkdtempSync(join(tmpdir(), "turnover-flood-"));
let server: Server;
beforeAll(async () => {
  server = await serve({ home, key: "the-key-of-the-flood" });
});
afterAll(async () => {
  await endServer(server, "SIGKILL");
  rmSync(home, { recursive: true });
});

const pair = "reporter=AZE&partner=SRB";
const get = (path: string, signal: AbortSignal) => fetch(server.base + path, { signal });

/** Distinct charts, many more than may be under way at once. */
const flood = Array.from({ length: 400 }, (_, index) => `/chart.png?${pair}&width=${700 + index}`);
const pages = ["/trade/AZE/SRB", "/trade/AZE/TUR", "/pairs", "/datasets"];

test("a flood of distinct charts is shed with when to ask again, and pages come meanwhile", async () => {
  const leaving = new AbortController();
  const asked = flood.map((path) => get(path, leaving.signal));
  const shed = await Promise.any(
    asked.map(async (request) => {
      const answer = await request;
      if (answer.status !== 503) throw new Error(`answered with ${answer.status}`);
      return answer;
    }),
  );
  expect(shed.headers.get("retry-after")).toBe("5");
  expect((await shed.json()).detail).toMatch(/Too many pictures/);
  const answers = pages.map((page) => get(page, leaving.signal));
  const first = await Promise.race([
    Promise.allSettled(asked).then(() => "every chart"),
    Promise.any(answers).then(() => "a page"),
  ]);
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  leaving.abort();
  await Promise.allSettled(asked);
  expect(first).toBe("a page");
  expect(statuses).toEqual(pages.map(() => 200));
});

test("after a flood charts are drawn again", async () => {
  const { signal } = new AbortController();
  await expect
    .poll(async () => (await get(`/chart.png?${pair}&width=650`, signal)).status, {
      timeout: 50_000,
    })
    .toBe(200);
});
