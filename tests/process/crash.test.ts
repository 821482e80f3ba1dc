import { type ChildProcess, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endServer, type Server, serve as startServer } from "../setup/serve";

const key = "the-key-of-the-crash-tests";
const authorization = `Bearer ${key}`;
const homes: string[] = [];
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

const newHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), "turnover-crash-"));
  homes.push(home);
  return home;
};

/** A server of its own, which is gone when the tests are. */
const serve = async (home: string, command: readonly string[] = []): Promise<Server> => {
  const server = await startServer({ home, key, command });
  children.push(server.child);
  return server;
};

const kill = (server: Server): Promise<void> => endServer(server, "SIGKILL");

const rows = 50_000;
const months = 100;

/** A file of all numbers `value`, so that a mixture of two files would show. */
const fileOf = (value: number): string => {
  const lines = ["flow,reporter,partner,unit,period,value"];
  for (let row = 0; row < rows; row += 1) {
    const month = row % months;
    const period = `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    lines.push(`exports,AZE,Partner ${Math.floor(row / months)},USD,${period},${value}`);
  }
  return lines.join("\n");
};

const upload = (base: string, path: string, body: string): Promise<Response> =>
  fetch(`${base}/api/v1/datasets${path}`, { method: "POST", body, headers: { authorization } });

const observationsOf = async (base: string, dataset: string) => {
  const answer = await fetch(`${base}/api/v1/observations?dataset=${dataset}&limit=1000`);
  return (await answer.json()).observations.map(({ value }: { value: number }) => value);
};

const findDataset = async (base: string, dataset: string) =>
  (await fetch(`${base}/api/v1/datasets/${dataset}`)).json();

/** Kills the server at one moment of an upload, starts it again and looks; gives the value that holds now. */
const crashOnce = async (
  { home, server, dataset }: { home: string; server: Server; dataset: string },
  { value, held, delayMs }: { value: number; held: number; delayMs: number },
) => {
  const sent = upload(server.base, `/${dataset}/vintages`, fileOf(value)).then(
    ({ status }) => status,
    () => "cut",
  );
  await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, delayMs))]);
  await kill(server);
  const status = await sent;
  const restarted = await serve(home);
  const { observations } = await findDataset(restarted.base, dataset);
  const values: number[] = await observationsOf(restarted.base, dataset);
  expect(observations).toBe(rows);
  expect(new Set(values).size).toBe(1);
  const [now = 0] = values;
  expect(status === 201 ? [value] : [held, value]).toContain(now);
  return { server: restarted, now };
};

describe("a server killed while a file comes in", () => {
  const rounds = 4;
  const longestMs = 30_000;

  test(`has all of it or nothing, ${rounds} times`, { timeout: 180_000 }, async () => {
    const home = newHome();
    let server = await serve(home);
    const { dataset } = await (await upload(server.base, "?name=Customs", fileOf(1))).json();
    const startedMs = performance.now();
    await upload(server.base, `/${dataset}/vintages`, fileOf(2));
    const uploadMs = performance.now() - startedMs;
    const outcomes = new Set<string>();
    let held = 2;
    for (let round = 0; round < rounds; round += 1) {
      const value = round + 3;
      // The last one is killed as soon as it has answered: what was answered must be there.
      const delayMs = round === rounds - 1 ? longestMs : ((round + 0.5) / rounds) * uploadMs;
      const after = await crashOnce({ home, server, dataset }, { value, held, delayMs });
      outcomes.add(after.now === value ? "all" : "nothing");
      ({ server, now: held } = after);
    }
    await kill(server);
    expect(outcomes).toEqual(new Set(["all", "nothing"]));
  });
});

describe("a file that does not arrive", () => {
  let server: Server;
  const home = newHome();
  beforeAll(async () => {
    server = await serve(home);
  });
  afterAll(() => kill(server));

  const listed = async (): Promise<number> =>
    (await (await fetch(`${server.base}/api/v1/datasets?limit=1000`)).json()).datasets.length;
  const parts = (): string[] =>
    readdirSync(join(home, "raw")).filter((name) => name.includes("part"));
  const eventually = async (isSo: () => boolean | Promise<boolean>): Promise<boolean> => {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await isSo()) return true;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return false;
  };

  const begun = "flow,reporter,partner,unit,period,value\nexports,AZE,SRB,USD,2020,5\n";
  const part = 'Content-Disposition: form-data; name="file"; filename="a.csv"';

  test.each([
    ["a body whose length was said", `Content-Length: 1000000\r\n\r\n${begun}`],
    [
      "a body in chunks",
      `Transfer-Encoding: chunked\r\n\r\n${begun.length.toString(16)}\r\n${begun}\r\n`,
    ],
    [
      "a form",
      `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n--x\r\n${part}\r\n\r\n${begun}`,
    ],
  ])("leaves nothing when the connection is cut: %s", async (_what, rest) => {
    const before = await listed();
    const { hostname, port, host } = new URL(server.base);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/v1/datasets?name=Cut HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${authorization}\r\n${rest}`,
    );
    expect(await eventually(() => parts().length === 1)).toBe(true);
    socket.destroy();
    expect(await eventually(() => parts().length === 0)).toBe(true);
    expect(await listed()).toBe(before);
  });

  test("leaves nothing when it is called off", async () => {
    const before = await listed();
    const calling = new AbortController();
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(fileOf(1))),
    });
    const sent = fetch(`${server.base}/api/v1/datasets?name=Off`, {
      method: "POST",
      body,
      duplex: "half",
      headers: { authorization },
      signal: calling.signal,
    } as RequestInit).catch(() => "called off");
    expect(await eventually(() => parts().length === 1)).toBe(true);
    calling.abort();
    expect(await sent).toBe("called off");
    expect(await eventually(() => parts().length === 0)).toBe(true);
    expect(await listed()).toBe(before);
  });
});

const unshare = "/usr/bin/unshare";
const mayMount =
  process.platform === "linux" &&
  spawnSync(unshare, ["-Urm", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt"]).status === 0;

describe.runIf(mayMount)("a disk that is full", () => {
  test("is said, leaves nothing, and hinders no reader", { timeout: 60_000 }, async () => {
    const home = newHome();
    const small = [
      unshare,
      "-Urm",
      "sh",
      "-c",
      `mount -t tmpfs -o size=24m tmpfs ${home} && exec "$@"`,
      "sh",
    ];
    const server = await serve(home, small);
    const { datasets } = await (await fetch(`${server.base}/api/v1/datasets`)).json();
    const raw = await upload(server.base, "?name=Large", "x".repeat(30_000_000));
    expect(raw.status).toBe(507);
    // Small enough to be kept as a file, too large for the store.
    const stored = await upload(
      server.base,
      "?name=Wide",
      fileOf(2).replaceAll("USD", "USD".padEnd(60)),
    );
    expect([201, 507]).toContain(stored.status);
    const after = await (await fetch(`${server.base}/api/v1/datasets`)).json();
    expect(after.datasets.length).toBe(datasets.length + (stored.status === 201 ? 1 : 0));
    await kill(server);
  });
});
