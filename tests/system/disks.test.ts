import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { findFaults } from "@/lib/store/integrity";
import { openStore } from "@/lib/store/open";
import { endServer, type Server, serve } from "../setup/serve";

const key = "the-key-of-the-disks";
const unshare = "/usr/bin/unshare";
const nsenter = "/usr/bin/nsenter";
const mayMount =
  process.platform === "linux" &&
  spawnSync(unshare, ["-Urm", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt"]).status === 0;

/** A server whose home is a small disk of its own, seen by nobody else but through `disk`. */
const serveOnDisk = async (size: string): Promise<Server & { readonly disk: string }> => {
  const home = mkdtempSync(join(tmpdir(), "turnover-disk-"));
  const mounted = `mount -t tmpfs -o size=${size} tmpfs ${home} && exec "$@"`;
  const command = [unshare, "-Urm", "sh", "-c", mounted, "sh"];
  const server = await serve({ home, key, command, isMuted: true });
  onTestFinished(async () => {
    await endServer(server, "SIGKILL");
    rmSync(home, { recursive: true, force: true });
  });
  return { ...server, disk: `/proc/${server.child.pid}/root${home}` };
};

/** Runs a command where the server sees its disk. */
const runBeside = ({ child }: Server, ...command: string[]): void => {
  const beside = ["-t", String(child.pid), "-U", "-m", "--preserve-credentials"];
  const { status, stderr } = spawnSync(nsenter, [...beside, ...command], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command.join(" ")}: ${stderr}`);
};

/** Each on a line of its own: one that was refused within its body is not used again. */
const send = (server: Server, path: string, body: string): Promise<Response> =>
  fetch(`${server.base}/api/v1/${path}`, {
    method: "POST",
    body,
    headers: { authorization: `Bearer ${key}`, connection: "close" },
  });

const fileOf = (rows: number): string =>
  ["flow,reporter,partner,unit,period,value"]
    .concat(
      Array.from(
        { length: rows },
        (_, row) => `exports,AZE,Partner ${Math.floor(row / 12)},USD,2020-${(row % 12) + 1},${row}`,
      ),
    )
    .join("\n");

const article = (title: string): string =>
  JSON.stringify({ title, published: "2022-01", text: "Exports grew. ".repeat(3_000) });

const namesOf = async (server: Server): Promise<string[]> => {
  const answer = await fetch(`${server.base}/api/v1/datasets?limit=1000`);
  return (await answer.json()).datasets.map(({ name }: { name: string }) => name);
};

const faultsOf = async (disk: string): Promise<string[]> => {
  const store = await openStore({ home: disk });
  try {
    return await findFaults(store);
  } finally {
    await store.close();
  }
};

const leftOn = (disk: string): number => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};

describe.skipIf(!mayMount)("a disk", () => {
  test("that is full is said, hinders no reader, and leaves a healthy server when there is room", async () => {
    const server = await serveOnDisk("48m");
    const before = await namesOf(server);
    const large = await send(server, "datasets?name=Large", "x".repeat(60_000_000));
    expect([large.status, (await large.json()).detail]).toEqual([
      507,
      expect.stringContaining("disk is full"),
    ]);
    const ballast = join(server.disk, "ballast");
    writeFileSync(ballast, Buffer.alloc(leftOn(server.disk) - 256 * 1024));
    expect((await send(server, "datasets?name=Stored", fileOf(20_000))).status).toBe(507);
    let saved = 201;
    for (let turn = 0; turn < 40 && saved === 201; turn += 1)
      saved = (await send(server, "articles", article(`Article ${turn}`))).status;
    expect(saved).toBe(507);
    expect(await namesOf(server)).toEqual(before);
    expect((await fetch(`${server.base}/trade/AZE/SRB`)).status).toBe(200);
    expect((await fetch(`${server.base}/api/health`)).status).toBe(200);
    expect((await fetch(`${server.base}/api/ready`)).status).toBe(503);
    unlinkSync(ballast);
    expect((await send(server, "datasets?name=Stored", fileOf(20_000))).status).toBe(201);
    expect((await send(server, "articles", article("After"))).status).toBe(201);
    await expect
      .poll(async () => (await fetch(`${server.base}/api/ready`)).status, { timeout: 20_000 })
      .toBe(200);
    expect(await faultsOf(server.disk)).toEqual([]);
  });

  test("that can only be read is said, and leaves a healthy server when it can be written", async () => {
    const server = await serveOnDisk("64m");
    const raw = join(server.disk, "raw").replace(`/proc/${server.child.pid}/root`, "");
    const before = await namesOf(server);
    runBeside(server, "mount", "--bind", raw, raw);
    runBeside(server, "mount", "-o", "remount,bind,ro", raw);
    const refused = await send(server, "datasets?name=Kept", fileOf(100));
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("60");
    expect((await refused.json()).detail).toMatch(/only be read/);
    expect(await namesOf(server)).toEqual(before);
    expect((await fetch(`${server.base}/datasets`)).status).toBe(200);
    runBeside(server, "umount", raw);
    expect((await send(server, "datasets?name=Kept", fileOf(100))).status).toBe(201);
    expect(await faultsOf(server.disk)).toEqual([]);
  });
});
