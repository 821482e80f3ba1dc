import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { freePort } from "./free-port";
import { createDatabase } from "./postgres";
import { takeTurns } from "./take-turns";

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
  end(): Promise<void>;
  users: number;
};
const shared = globalThis as { turnoverUnderTest?: Map<string, Promise<Running>> };

const key = "the-key-of-the-tests";
/** The environment without the settings that a developer may have for a server of their own. */
export const environmentOfTests = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:PORT|HOST|TURNOVER_.*|DATABASE_.*)$/.test(name),
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

type Instance = { readonly base: string; end(): Promise<void> };

const startInstance = async (
  home: string,
  settings: Readonly<Record<string, string>>,
): Promise<Instance> => {
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/serve.js"], {
    env: {
      ...environmentOfTests(),
      PORT: String(port),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      TURNOVER_HOME: home,
      TURNOVER_EDITOR_KEY: key,
      ...settings,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const base = `http://127.0.0.1:${port}`;
  await waitUntilHealthy(base, child);
  return {
    base,
    async end() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
};

/** One instance over a SQLite file; over PostgreSQL two behind one address, so that each sees what the other wrote. */
const start = async (server: string | undefined): Promise<Running> => {
  const home = mkdtempSync(join(tmpdir(), "turnover-test-"));
  const remove = () => rmSync(home, { recursive: true, force: true });
  if (server === undefined) {
    const { base, end } = await startInstance(home, {});
    return { base, users: 0, end: () => end().then(remove) };
  }
  const { address, drop } = await createDatabase(server);
  const instances = await Promise.all(
    [1, 2].map(() => startInstance(home, { DATABASE_URL: address })),
  );
  const turns = await takeTurns(instances.map(({ base }) => base));
  return {
    base: turns.base,
    users: 0,
    async end() {
      await turns.end();
      for (const { end } of instances) await end();
      await drop();
      remove();
    },
  };
};

/** One server for all tests of a run that speak HTTP or look at pages; the last project to finish ends it. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const { postgres } = project.getProvidedContext();
  shared.turnoverUnderTest ??= new Map();
  const started = shared.turnoverUnderTest.get(postgres ?? "") ?? start(postgres);
  shared.turnoverUnderTest.set(postgres ?? "", started);
  const running = await started;
  running.users += 1;
  project.provide("base", running.base);
  project.provide("key", key);
  return async () => {
    running.users -= 1;
    if (running.users === 0) await running.end();
  };
};
