import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../setup/free-port";
import { environmentOfTests } from "../setup/serve";

const key = "the-key-of-a-watched-server";
const home = mkdtempSync(join(tmpdir(), "turnover-watched-"));
let child: ChildProcess;
let base: string;
let said = "";

const lines = (): Record<string, unknown>[] =>
  said
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));

const lineOf = async (request: string | null) => {
  for (let tries = 0; tries < 100; tries += 1) {
    const line = lines().find((each) => each.request === request);
    if (line) return line;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nothing was logged of ${request}`);
};

beforeAll(async () => {
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  child = spawn(process.execPath, ["scripts/serve.js"], {
    env: {
      ...environmentOfTests(),
      NODE_ENV: "production",
      PORT: String(port),
      TURNOVER_HOME: home,
      TURNOVER_EDITOR_KEY: key,
      TURNOVER_LOG: "info",
      TURNOVER_METRICS: "1",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  const isHealthy = () =>
    fetch(`${base}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isHealthy())) await new Promise((resolve) => setTimeout(resolve, 50));
}, 60_000);

afterAll(async () => {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
  rmSync(home, { recursive: true, force: true });
});

describe("the log", () => {
  test.each([
    ["/trade/AZE/SRB?know=2021-05/P2M", 200, "/trade/[reporter]/[partner]"],
    ["/api/v1/observations?q=a-name-of-somebody", 200, "/api/v1/observations"],
    ["/a-name-of-somebody", 404, "other"],
  ])("tells of %s by its id, status and route", async (path, status, route) => {
    const answer = await fetch(base + path);
    const line = await lineOf(answer.headers.get("x-request-id"));
    expect(line).toMatchObject({ level: "info", method: "GET", status, route });
    expect(line.milliseconds).toBeGreaterThan(0);
  });

  test("holds no key, no address of a caller and no word of what was asked", async () => {
    const headers = {
      authorization: "Bearer a-wrong-key-of-somebody",
      "x-forwarded-for": "192.0.2.7",
    };
    const answer = await fetch(`${base}/api/v1/log?by=a-name-of-somebody`, { headers });
    await lineOf(answer.headers.get("x-request-id"));
    expect(said).not.toMatch(/somebody|192\.0\.2\.7|127\.0\.0\.1:\d+"|the-key-of/);
  });

  test("does not take an id from outside", async () => {
    const answer = await fetch(`${base}/api/health`, { headers: { "x-request-id": "mine" } });
    expect(answer.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
  });
});

test("readiness says that the store can be written", async () => {
  const ready = await fetch(`${base}/api/ready`);
  expect([ready.status, await ready.json()]).toEqual([200, { status: "ready" }]);
});

test("figures for Prometheus count requests, charts and queues, by routes and not by addresses", async () => {
  for (const _again of [1, 2])
    await fetch(`${base}/chart.svg?reporter=AZE&partner=SRB&width=493`).then((it) => it.text());
  const answer = await fetch(`${base}/metrics`);
  const text = await answer.text();
  expect(answer.headers.get("content-type")).toContain("text/plain; version=0.0.4");
  expect(text).toMatch(/^turnover_request_duration_seconds_count\{.*route="\/chart\.svg".*\} 2$/m);
  expect(text).toContain('turnover_charts_total{format="svg",from="made"} 1');
  expect(text).toContain('turnover_charts_total{format="svg",from="kept"} 1');
  expect(text).toMatch(/^turnover_jobs_waiting\{queue="pictures"\} 0$/m);
  expect(text).not.toContain("AZE");
});
