import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { freePort } from "./free-port";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the real server under test answers, with the shipped data and a home of its own. */
    base: string;
    /** The editor's key of that server. */
    key: string;
  }
}

type Running = {
  readonly base: string;
  readonly child: ChildProcess;
  readonly home: string;
  users: number;
};
const shared = globalThis as { turnoverUnderTest?: Promise<Running> };

const key = "the-key-of-the-tests";
/** The environment without the settings that a developer may have for a server of their own. */
export const environmentOfTests = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:PORT|HOST|TURNOVER_.*|DATABASE_URL)$/.test(name),
    ),
  ) as NodeJS.ProcessEnv;

const startDeadlineMs = 60_000;

const waitUntilHealthy = async (base: string, child: ChildProcess): Promise<void> => {
  const deadline = Date.now() + startDeadlineMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answer = await fetch(`${base}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server did not answer within ${startDeadlineMs} ms`);
};

const start = async (): Promise<Running> => {
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), "turnover-test-"));
  const child = spawn(process.execPath, ["scripts/serve.js"], {
    env: {
      ...environmentOfTests(),
      PORT: String(port),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      TURNOVER_HOME: home,
      TURNOVER_EDITOR_KEY: key,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const base = `http://127.0.0.1:${port}`;
  await waitUntilHealthy(base, child);
  return { base, child, home, users: 0 };
};

const end = async ({ child, home }: Running): Promise<void> => {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
  rmSync(home, { recursive: true, force: true });
};

/** One server for all tests of a run that speak HTTP or look at pages; the last project to finish ends it. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  shared.turnoverUnderTest ??= start();
  const running = await shared.turnoverUnderTest;
  running.users += 1;
  project.provide("base", running.base);
  project.provide("key", key);
  return async () => {
    running.users -= 1;
    if (running.users === 0) await end(running);
  };
};
