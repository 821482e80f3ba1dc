import { type ChildProcess, spawn } from "node:child_process";
import { freePort } from "./free-port";

/** A server of the built checkout that runs. */
export type Server = { readonly base: string; readonly child: ChildProcess };

type Serving = {
  readonly home: string;
  readonly key: string;
  readonly environment?: Record<string, string>;
  /** What is run with the server as its arguments, where something must be done before it. */
  readonly command?: readonly string[];
  /** Whether what the server says of its faults is passed over, where faults are what it is put to. */
  readonly isMuted?: boolean;
};

/** The environment without the settings that a developer may have for a server of their own. */
export const environmentOfTests = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:PORT|HOST|TURNOVER_.*|DATABASE_.*)$/.test(name),
    ),
  ) as NodeJS.ProcessEnv;

const startDeadlineMs = 60_000;

const waitUntilHealthy = async ({ base, child }: Server): Promise<void> => {
  const deadline = Date.now() + startDeadlineMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answer = await fetch(`${base}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the server did not answer within ${startDeadlineMs} ms`);
};

/** Serves the built checkout on a free port of the loopback, with the store in `home`; gives it when it answers. */
export const serve = async ({
  home,
  key,
  environment,
  command = [],
  isMuted = false,
}: Serving): Promise<Server> => {
  const port = await freePort();
  const [program = process.execPath, ...given] = [...command, process.execPath, "scripts/serve.js"];
  const child = spawn(program, given, {
    env: {
      ...environmentOfTests(),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      HOST: "127.0.0.1",
      TURNOVER_HOME: home,
      TURNOVER_EDITOR_KEY: key,
      ...environment,
    },
    stdio: ["ignore", "ignore", isMuted ? "ignore" : "inherit"],
  });
  const server = { base: `http://127.0.0.1:${port}`, child };
  await waitUntilHealthy(server);
  return server;
};

/** Ends a server by a signal, and waits until it is gone. */
export const endServer = async ({ child }: Server, signal: NodeJS.Signals): Promise<void> => {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
};
