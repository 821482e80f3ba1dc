import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { findPostgres, oldestPostgres } from "../../scripts/postgres.js";
import { freePort } from "./free-port";

/** A server of PostgreSQL that only the tests know; `address` is of its first database. */
export type PostgresServer = {
  readonly address: string;
  readonly folder: string;
  /** Kills it as it stands, and starts it again. */
  crash(): Promise<void>;
  end(): Promise<void>;
};

const startDeadlineMs = 30_000;

/** PostgreSQL refuses to run as root, who therefore becomes the user that Debian's package made for it. */
const unprivileged = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
};

const isUp = async (address: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: address });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
};

type Served = {
  readonly folder: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
};

const start = (programs: string, { folder, port, settings }: Served): ChildProcess => {
  const given = { listen_addresses: "127.0.0.1", port: String(port), ...settings };
  return spawn(
    join(programs, "postgres"),
    [
      ...["-D", folder, "-k", folder],
      ...Object.entries(given).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    { stdio: ["ignore", "ignore", "ignore"], cwd: folder, ...unprivileged() },
  );
};

/** Starts a server until it takes connections: after a crash not before the last of what was killed is gone. */
const startUntilUp = async (
  programs: string,
  { served, address }: { served: Served; address: string },
): Promise<ChildProcess> => {
  const deadline = Date.now() + startDeadlineMs;
  let child = start(programs, served);
  while (!(await isUp(address))) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL did not start in ${served.folder}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (child.exitCode !== null) child = start(programs, served);
  }
  return child;
};

const stop = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
};

/** Starts the server of a data folder and waits until it takes connections. */
const serve = async (
  programs: string,
  { folder, settings = {} }: { folder: string; settings?: Readonly<Record<string, string>> },
): Promise<PostgresServer> => {
  const served = { folder, port: await freePort(), settings };
  const address = `postgres://turnover@127.0.0.1:${served.port}/postgres`;
  let child = await startUntilUp(programs, { served, address });
  return {
    address,
    folder,
    async crash() {
      await stop(child, "SIGKILL");
      child = await startUntilUp(programs, { served, address });
    },
    async end() {
      await stop(child, "SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A folder that the server may write, for its data. */
const folderOfServer = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "turnover-postgres-"));
  const user = unprivileged();
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
};

/** What is stored need not outlive the tests. */
const hasty = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * A new server, whose texts are sorted as people sort them unless a column says otherwise. Throws a plain sentence where
 * PostgreSQL is not installed.
 */
export const startPostgres = async (
  settings: Readonly<Record<string, string>> = hasty,
): Promise<PostgresServer> => {
  const programs = findPostgres();
  if (programs === undefined)
    throw new Error(`These tests need PostgreSQL ${oldestPostgres} or newer: npm run test:system`);
  const folder = folderOfServer();
  const locale = [
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--locale-provider=icu",
    "--icu-locale=en-US",
  ];
  execFileSync(
    join(programs, "initdb"),
    ["-D", folder, "-U", "turnover", "--auth=trust", "--no-sync", ...locale],
    { stdio: ["ignore", "ignore", "pipe"], cwd: folder, ...unprivileged() },
  );
  return serve(programs, { folder, settings });
};

/** Starts a streaming replica of a server. */
export const startReplica = async ({ address }: PostgresServer): Promise<PostgresServer> => {
  const programs = findPostgres() ?? "";
  const folder = folderOfServer();
  execFileSync(
    join(programs, "pg_basebackup"),
    ["-D", folder, "-d", address, "--write-recovery-conf", "--checkpoint=fast", "--no-sync"],
    { stdio: ["ignore", "ignore", "pipe"], cwd: folder, ...unprivileged() },
  );
  return serve(programs, { folder, settings: hasty });
};

const run = async (address: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** The database that new ones of a server can begin as, made by whoever has a store made in it. */
const template = "store_template";

/** Has a server keep a database that `prepare` has filled, to begin others as. */
export const keepTemplate = async (
  server: string,
  prepare: (address: string) => Promise<void>,
): Promise<void> => {
  await run(server, `create database ${template}`);
  await prepare(addressOf(server, template));
};

const addressOf = (server: string, name: string): string => {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
};

/** A new database of a server, empty or as the template that the server keeps, and how it goes. */
export const createDatabase = async (
  server: string,
  begin: "empty" | "as the template" = "empty",
): Promise<{ address: string; drop(): Promise<void> }> => {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const as = begin === "empty" ? "template0" : template;
  // The files of one are copied ten times as fast as its pages are written to the log.
  await run(server, `create database ${name} template ${as} strategy file_copy`);
  return {
    address: addressOf(server, name),
    drop: () => run(server, `drop database ${name} with (force)`),
  };
};
